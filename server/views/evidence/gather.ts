// On what the facts of a release rest, counted fact by fact, and those that rest on nothing.
import { oa, type Kind, type Quad, type Release } from '../../../src/index.js';

/** What a fact can rest on, the strongest first. */
export const grounds = ['quote', 'inferred', 'row', 'editing', 'none'] as const;

/** What a fact rests on: a passage read word for word, one that it was inferred from, a row of a table, the editors, nothing. */
export type GroundOfFact = (typeof grounds)[number];

/** What looking through the facts brought. */
export interface Grounds {
  readonly counts: Readonly<Record<GroundOfFact, number>>;
  /** The facts without any evidence, as far as they are listed. */
  readonly loose: readonly Quad[];
  readonly looked: number;
  /** Things in all; of a large release only the first are looked at. */
  readonly total: number;
}

const max = { things: 3000, loose: 500 } as const;

/** Looks through the facts of a release, as many as an answer may take the time for. */
export function groundsOf(release: Release): Grounds {
  const counts = { quote: 0, inferred: 0, row: 0, editing: 0, none: 0 };
  const loose: Quad[] = [];
  let [looked, total] = [0, 0];
  for (const kind of release.model.kinds) {
    total += release.instances(kind.class);
    for (const thing of release.things(kind.name, { limit: max.things - looked })) {
      looked++;
      for (const { fact, ground } of factsOf(release, kind, thing)) {
        counts[ground]++;
        if (ground === 'none' && loose.length < max.loose) loose.push(fact);
      }
    }
  }
  return { counts, loose, looked, total };
}

interface Evidence {
  readonly ground: GroundOfFact;
  readonly fields: readonly Quad['object'][];
  readonly values: readonly Quad['object'][];
}

function factsOf(release: Release, kind: Kind, thing: string): { fact: Quad; ground: GroundOfFact }[] {
  const within = release.names.graph('facts');
  const paths = new Set(kind.fields.map(({ path }) => path));
  const facts = [...release.quadsOf(thing)].filter(
    ({ predicate, graph }) => graph.value === within && paths.has(predicate.value),
  );
  const evidence = [...release.quadsTo(thing, `${release.names.tool}about`)].map(({ subject }) =>
    readEvidence(release, subject.value),
  );
  return facts.map((fact) => {
    const found = evidence.filter((each) => supports(each, fact)).map(({ ground }) => grounds.indexOf(ground));
    return { fact, ground: grounds[Math.min(...found, grounds.length - 1)] ?? 'none' };
  });
}

function readEvidence(release: Release, evidence: string): Evidence {
  const { tool } = release.names;
  const quads = [...release.quadsOf(evidence)];
  const values = (predicate: string): Quad['object'][] =>
    quads.filter((each) => each.predicate.value === predicate).map(({ object }) => object);
  const isQuote = values(`${tool}startsWith`).length > 0;
  const isInferred = values(`${tool}reading`).length > 0;
  const source = values(oa.hasSource).length > 0 ? 'row' : 'editing';
  const ground = isQuote ? (isInferred ? 'inferred' : 'quote') : source;
  return { ground, fields: values(`${tool}field`), values: values(`${tool}value`) };
}

/** Evidence names values only where it supports some of those that a field has. */
function supports({ fields, values }: Evidence, { predicate, object }: Quad): boolean {
  if (!fields.some(({ value }) => value === predicate.value)) return false;
  return values.length === 0 || values.some((each) => each.equals(object));
}
