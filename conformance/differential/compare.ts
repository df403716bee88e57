// Runs random queries on the engines and holds the answers side by side.
import type { QueryEngine } from '../../src/sparql/engine.js';
import { readActual, type Answer } from '../answer.js';
import { start, type Data } from './engines.js';
import { differ } from './differ.js';
import { makeQuery, type Query } from './query.js';
import { chance } from './random.js';
import { reasonOf, type Only, type Reason } from './reasons.js';
import { readShapes } from './shapes.js';

/** Says what to compare: the quads of a release, the engines beside the exact one, how many queries, and their seed. */
export interface Comparison extends Data {
  readonly against: readonly string[];
  readonly count: number;
  readonly seed: number;
}

/** Holds a query on which two engines differ. */
export interface Difference {
  readonly engine: string;
  readonly query: string;
  readonly reason: Reason | undefined;
  readonly only: Only;
}

/** Tells how it went: by engine, how many answers were held side by side and how many were equal. */
export interface ComparisonOutcome {
  readonly compared: ReadonlyMap<string, { equal: number; all: number }>;
  readonly differences: readonly Difference[];
  readonly open: readonly Difference[];
}

const mediaTypes = {
  SELECT: 'application/sparql-results+json',
  ASK: 'application/sparql-results+json',
  CONSTRUCT: 'application/n-triples',
};

/** Compares; queries that an engine refuses or does not finish are passed over for it. */
export async function compareEngines(comparison: Comparison): Promise<ComparisonOutcome> {
  const { against, count, seed, quads } = comparison;
  const engines = await Promise.all(['exact', ...against].map((name) => start(name, comparison, 5000)));
  const shapes = readShapes(quads);
  const random = chance(seed);
  const names = against.map((each) => each.replace(/=.*$/, ''));
  const compared = new Map(names.map((name) => [name, { equal: 0, all: 0 }]));
  const differences: Difference[] = [];
  for (let round = 0; round < count; round++) {
    const query = makeQuery(random, shapes);
    const [own, ...others] = await Promise.all(engines.map((engine) => ask(engine, query)));
    for (const [at, other] of others.entries()) {
      const name = names[at] ?? '';
      const tally = compared.get(name);
      if (own === undefined || other === undefined || tally === undefined) continue;
      tally.all++;
      const only = differ(own, other);
      if (only === undefined) tally.equal++;
      else differences.push({ engine: name, query: query.text, only, reason: reasonOf(name, query.text, only) });
    }
  }
  await Promise.all(engines.map((engine) => engine.close()));
  return { compared, differences, open: differences.filter(({ reason }) => reason === undefined) };
}

async function ask(engine: QueryEngine, { text, form }: Query): Promise<Answer | undefined> {
  const mediaType = mediaTypes[form];
  try {
    const answer = await engine.query({ text, form, mediaType, base: 'http://example.org/' });
    const result = readActual(Buffer.from(answer.bytes).toString(), mediaType);
    answer.release();
    return result;
  } catch (error) {
    if (engine.name === 'exact' && (error as { code?: string }).code === 'query-failed') throw error;
    return undefined;
  }
}
