// Answers a reconciliation query: candidates by name, or by the values of properties, with scores.
import type { Hit, Search } from '../../src/index.js';
import { nameIn } from '../search/name.js';
import type { Naming } from './names.js';
import type { Compared, Query } from './read.js';
import { isSame, namesOf, valuesOf } from './values.js';

/** One candidate (0.2 §4.4). */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly score: number;
  readonly match: boolean;
  readonly type: readonly object[];
}

interface Scored {
  readonly iri: string;
  readonly kind: string;
  readonly name: string;
  readonly score: number;
  readonly isExact: boolean;
}

/** How much the name counts beside the properties that a client gives. */
const nameShare = 0.6;
/** What being of another type costs where the type only should fit. */
const typePenalty = 20;
/** Most quads with a property that are looked at where there is no name. */
const maxScanned = 20_000;
/** Most things that are found without a name. */
const maxThings = 200;

/** Finds the candidates of a query, the best first; it can be interrupted between them. */
export function* matchQuery(naming: Naming, index: Search, query: Query): Generator<void, Candidate[]> {
  const kinds = query.types.flatMap((type) => naming.kindsOf(type)).map(({ name }) => name);
  const isStrict = query.types.length > 0 && query.strictness !== 'should';
  const found =
    query.text === '' ? yield* byProperties(naming, query) : byName(naming, index, query, isStrict ? kinds : undefined);
  const fitting = isStrict ? found.filter(({ kind }) => kinds.includes(kind)) : found;
  const compared: Scored[] = [];
  for (const each of fitting) compared.push(yield* withProperties(naming, each, query));
  const scored = compared
    .map((each) =>
      query.types.length === 0 || kinds.includes(each.kind)
        ? each
        : { ...each, score: each.score - typePenalty, isExact: false },
    )
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const isOnly = scored.filter(({ isExact }) => isExact).length === 1;
  return scored.slice(0, query.limit).map((each) => candidateOf(naming, each, isOnly && each.isExact));
}

function byName(naming: Naming, index: Search, query: Query, kinds: readonly string[] | undefined): Scored[] {
  // More than are asked for: properties may change the order.
  const limit = query.properties.length === 0 ? query.limit : Math.max(query.limit, 50);
  return index.find(query.text, { limit, kinds }).hits.map((hit) => scoredHit(naming, hit));
}

function scoredHit(naming: Naming, { iri, kind, names, score, fit }: Hit): Scored {
  return { iri, kind, name: nameIn(names, naming.language).text, score, isExact: fit === 'exact' };
}

/** Mixes the score of the name with the share of the properties that agree; a value that differs forbids a match. */
function* withProperties(naming: Naming, scored: Scored, { text, properties }: Query): Generator<void, Scored> {
  if (properties.length === 0) return scored;
  let agreeing = 0;
  for (const { id, values } of properties) {
    const own = valuesOf(naming, scored.iri, naming.pathsOf(id));
    if (yield* holdsOne(naming, own, values)) agreeing++;
  }
  const share = agreeing / properties.length;
  const score = text === '' ? 100 * share : nameShare * scored.score + (1 - nameShare) * 100 * share;
  return { ...scored, score, isExact: scored.isExact && share === 1 };
}

function* holdsOne(
  naming: Naming,
  own: ReturnType<typeof valuesOf>,
  values: readonly Compared[],
): Generator<void, boolean> {
  for (const each of own) {
    if (values.some((value) => isSame(naming, each, value))) return true;
    yield;
  }
  return false;
}

/** Finds things by what a client knows of them besides a name. */
function* byProperties(naming: Naming, { properties }: Query): Generator<void, Scored[]> {
  const things = new Set<string>();
  for (const { id, values } of properties) {
    for (const path of naming.pathsOf(id)) yield* addHolders(naming, path, values, things);
  }
  const found: Scored[] = [];
  for (const iri of things) {
    const kind = naming.release.names.readThing(iri)?.kind;
    const name = nameIn(namesOf(naming, iri), naming.language).text;
    if (kind !== undefined) found.push({ iri, kind, name, score: 100, isExact: true });
    yield;
  }
  return found;
}

function* addHolders(
  naming: Naming,
  path: string,
  values: readonly Compared[],
  things: Set<string>,
): Generator<void, void> {
  let scanned = 0;
  for (const { subject, object } of naming.release.quadsWith(path)) {
    if (values.some((value) => isSame(naming, object, value))) things.add(subject.value);
    if (++scanned === maxScanned || things.size >= maxThings) return;
    yield;
  }
}

function candidateOf(naming: Naming, { iri, kind, name, score }: Scored, match: boolean): Candidate {
  const type = naming.model.kind(kind);
  return {
    id: naming.idOf(iri),
    name,
    score: Math.round(Math.max(0, Math.min(100, score)) * 10) / 10,
    match,
    type: type === undefined ? [] : [{ id: naming.typeOf(type).id, name: naming.typeOf(type).name }],
  };
}
