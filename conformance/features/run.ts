// Runs the features on an engine.
import type { Quad } from '../../src/rdf/rdf.js';
import type { QueryEngine } from '../../src/sparql/engine.js';
import { start, type Data } from '../differential/engines.js';
import { readFacts } from './facts.js';
import type { Feature } from './feature.js';
import { patternFeatures } from './patterns.js';
import { resultFeatures } from './results.js';
import { expressionFeatures } from './texts.js';

/** Tells how a feature went. */
export interface Outcome {
  readonly name: string;
  readonly query: string;
  readonly isRight: boolean;
  readonly expected: readonly string[];
  readonly given: readonly string[];
  readonly ms: number;
}

/** Lists the features of a release. */
export function featuresOf(quads: readonly Quad[]): Feature[] {
  const facts = readFacts(quads);
  return [patternFeatures, resultFeatures, expressionFeatures].flatMap((make) => make(facts));
}

/** Runs all features, one after the other. */
export async function runFeatures(data: Data & { readonly engine: string }): Promise<Outcome[]> {
  const engine = await start(data.engine, data, 10_000);
  const outcomes: Outcome[] = [];
  for (const feature of featuresOf(data.quads)) outcomes.push(await runFeature(engine, feature));
  await engine.close();
  return outcomes;
}

async function runFeature(engine: QueryEngine, { name, query, expected }: Feature): Promise<Outcome> {
  const begun = performance.now();
  const given = await ask(engine, query);
  const ms = performance.now() - begun;
  const isOrdered = query.includes('ORDER BY');
  const normal = (rows: readonly string[]): string => (isOrdered ? [...rows] : [...rows].sort()).join('\n');
  return { name, query, expected, given, ms, isRight: normal(given) === normal(expected) };
}

async function ask(engine: QueryEngine, text: string): Promise<string[]> {
  try {
    const answer = await engine.query({ text, form: 'SELECT', mediaType: 'text/csv', base: 'http://example.org/' });
    answer.release();
    const [, ...lines] = Buffer.from(answer.bytes).toString().replace(/\r/g, '').split('\n');
    return lines.slice(0, -1);
  } catch (error) {
    return [String(error)];
  }
}

/** Writes the outcomes as lines. */
export function writeOutcomes(outcomes: readonly Outcome[]): string {
  const wrong = outcomes.filter(({ isRight }) => !isRight);
  const slowest = [...outcomes].sort((a, b) => b.ms - a.ms).slice(0, 3);
  return [
    ...wrong.map(({ name, query, expected, given }) => {
      return `✗ ${name}: ${given.slice(0, 3).join(' ; ')} instead of ${expected.slice(0, 3).join(' ; ')}\n  ${query}`;
    }),
    `${outcomes.length - wrong.length} of ${outcomes.length} features are right`,
    `slowest: ${slowest.map(({ name, ms }) => `${name} ${Math.round(ms)} ms`).join(', ')}`,
  ].join('\n');
}
