// Answers a reconciliation query: candidates by name, by identifier, or by the values of properties, with scores.
import { fold, type Search } from '../../src/index.js';
import { findCandidates, type Found } from './candidates.js';
import type { Naming } from './names.js';
import { wordOf, type Condition, type Query } from './read.js';
import { isSame, namesOf, valuesOf } from './values.js';

/** What a score was made of (1.0-draft, "Matching features"). */
export interface Feature {
  readonly id: string;
  readonly name: string;
  readonly value: number | boolean;
}

/** One candidate (0.2 §4.4; in 1.0 with its features). */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly score: number;
  readonly match: boolean;
  readonly type: readonly object[];
  readonly features: readonly Feature[];
}

interface Scored extends Found {
  readonly score: number;
  readonly isExact: boolean;
  readonly features: readonly Feature[];
}

/** How much name and identifier count beside the properties that a client gives. */
const nameShare = 0.6;
/** What being of another type costs where the type only should fit. */
const typePenalty = 20;
/** A name that is exactly the one asked for has at least this score. */
const leastExact = 99;

/** Finds the candidates of a query, the best first; it can be interrupted between them. */
export function* matchQuery(naming: Naming, index: Search, query: Query): Generator<void, Candidate[]> {
  const kinds = query.types.flatMap((type) => naming.kindsOf(type)).map(({ name }) => name);
  const isStrict = query.types.length > 0 && query.strictness !== 'should';
  const found = yield* findCandidates(naming, index, query, isStrict ? kinds : undefined);
  const scored: Scored[] = [];
  for (const each of found) {
    const isOfType = query.types.length === 0 || kinds.includes(each.kind);
    if (isStrict && !isOfType) continue;
    const one = yield* score(naming, each, query);
    if (one !== undefined) scored.push(isOfType ? one : { ...one, score: one.score - typePenalty, isExact: false });
  }
  const best = scored.filter((each) => each.score > 0).sort((a, b) => b.score - a.score);
  const isOnly = best.filter(({ isExact }) => isExact).length === 1;
  const typed = (each: Scored): Scored =>
    query.types.length === 0
      ? each
      : { ...each, features: [...each.features, feature(naming, 'type', kinds.includes(each.kind))] };
  return best.slice(0, query.limit).map((each) => candidateOf(naming, typed(each), isOnly && each.isExact));
}

/** Answers a batch in the form of 0.2: by key, without features. */
export function* matchByKey(
  naming: Naming,
  index: Search,
  batch: ReadonlyMap<string, Query | undefined>,
): Generator<void, object> {
  const results: [string, object][] = [];
  for (const [key, query] of batch) {
    const found = query === undefined ? [] : yield* matchQuery(naming, index, query);
    results.push([key, { result: found.map(({ features: _, ...candidate }) => candidate) }]);
    yield;
  }
  return Object.fromEntries(results);
}

/** Answers a batch in the form of 1.0: in its order, with features. */
export function* matchInOrder(
  naming: Naming,
  index: Search,
  batch: readonly (Query | undefined)[],
): Generator<void, object[]> {
  const results: object[] = [];
  for (const query of batch) {
    results.push({ candidates: query === undefined ? [] : yield* matchQuery(naming, index, query) });
    yield;
  }
  return results;
}

/**
 * Mixes how well names and identifiers fit with the share of the properties that agree; `undefined` where a condition that
 * is required does not hold. A property that differs forbids a match.
 */
function* score(naming: Naming, found: Found, { conditions }: Query): Generator<void, Scored | undefined> {
  const [fits, agreements]: [number[], boolean[]] = [[], []];
  const features: Feature[] = [];
  for (const condition of conditions) {
    const fit = condition.about === 'property' ? undefined : fitOf(naming, found, condition);
    const agrees = fit === undefined ? yield* agreesIn(naming, found.iri, condition) : fit > 0;
    const isBinding = condition.isRequired || (fit !== undefined && condition.quantifier === 'none');
    if (isBinding && !agrees) return undefined;
    if (fit === undefined) agreements.push(agrees);
    else fits.push(fit);
    features.push(featureOf(naming, condition, fit ?? agrees));
  }
  const share = agreements.length === 0 ? 1 : agreements.filter(Boolean).length / agreements.length;
  const fit = fits.length === 0 ? undefined : fits.reduce((sum, each) => sum + each, 0) / fits.length;
  const own = fit ?? 100 * share;
  const mixed = agreements.length === 0 ? own : nameShare * own + (1 - nameShare) * 100 * share;
  return { ...found, score: mixed, isExact: share === 1 && fits.every((each) => each >= leastExact), features };
}

/** Tells from 0 to 100 how well the names of a thing, or its identifier, fit what is asked of them. */
function fitOf(naming: Naming, { iri, fits }: Found, { about, values, quantifier }: Condition): number {
  const isThis = (text: string): boolean => naming.thingOf(text) === iri;
  if (quantifier === 'none') {
    const names = about === 'id' ? [] : namesOf(naming, iri).map(({ text }) => fold(text));
    return values.map(wordOf).some((text) => isThis(text) || names.includes(fold(text))) ? 0 : 100;
  }
  const own = values.map(wordOf).map((text) => (about === 'id' ? 100 * Number(isThis(text)) : (fits.get(text) ?? 0)));
  return quantifier === 'all' ? Math.min(...own) : Math.max(...own);
}

/** Tells whether a thing has the values that a condition asks of a property. */
function* agreesIn(
  naming: Naming,
  thing: string,
  { property, values, quantifier }: Condition,
): Generator<void, boolean> {
  const own = valuesOf(naming, thing, naming.pathsOf(property));
  let agreeing = 0;
  for (const value of values) {
    for (const each of own) {
      yield;
      if (!isSame(naming, each, value)) continue;
      agreeing++;
      break;
    }
    if (agreeing > 0 && quantifier !== 'all') break;
  }
  if (quantifier === 'none') return agreeing === 0;
  return quantifier === 'all' ? agreeing === values.length : agreeing > 0;
}

function featureOf(naming: Naming, { about, property }: Condition, value: number | boolean): Feature {
  return about === 'property'
    ? { id: `property:${property}`, name: naming.propertyNamed(property), value }
    : feature(naming, about, typeof value === 'number' ? round(value) : value);
}

/** What features are called, in the languages of the program. */
const featureNames = {
  name: { en: 'How well a name fits', pl: 'Zgodność nazwy' },
  id: { en: 'Whether it has this identifier', pl: 'Zgodność identyfikatora' },
  type: { en: 'Whether it is of this type', pl: 'Zgodność typu' },
} as const;

function feature(naming: Naming, id: keyof typeof featureNames, value: number | boolean): Feature {
  return { id, name: featureNames[id][naming.language === 'pl' ? 'pl' : 'en'], value };
}

function candidateOf(naming: Naming, { iri, kind, name, score: found, features }: Scored, match: boolean): Candidate {
  const type = naming.model.kind(kind);
  const { id, name: typeName } = type === undefined ? { id: '', name: '' } : naming.typeOf(type);
  return {
    id: naming.idOf(iri),
    name,
    score: round(Math.max(0, Math.min(100, found))),
    match,
    type: type === undefined ? [] : [{ id, name: typeName }],
    features,
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
