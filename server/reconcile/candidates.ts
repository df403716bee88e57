// Which things a reconciliation query may mean: by their names, by their identifiers, or else by what they have.
import type { Search } from '../../src/index.js';
import { nameIn } from '../search/name.js';
import type { Naming } from './names.js';
import { wordOf, type Compared, type Condition, type Query } from './read.js';
import { isSame, namesOf } from './values.js';

/** A thing that may be meant. */
export interface Found {
  readonly iri: string;
  /** The name of its kind. */
  readonly kind: string;
  /** In the language of the request. */
  readonly name: string;
  /** How well its names fit each text that was looked for, from 0 to 100. */
  readonly fits: Map<string, number>;
}

/** Most quads with a property that are looked at where there is no name. */
const maxScanned = 20_000;
/** Most things that are found without a name. */
const maxThings = 200;
/** So many names are looked at where other conditions may change the order. */
const deep = 50;

/** Finds the things that a query may mean, of some kinds where they are named; it can be interrupted between them. */
export function* findCandidates(
  naming: Naming,
  index: Search,
  { conditions, limit: wanted }: Query,
  kinds: readonly string[] | undefined,
): Generator<void, Found[]> {
  const found = new Map<string, Found>();
  const positive = conditions.filter(({ quantifier }) => quantifier !== 'none');
  const limit = conditions.length === 1 ? wanted : Math.max(wanted, deep);
  for (const { about, values } of positive) {
    if (about === 'name') yield* addNamed(naming, index, values, { limit, kinds }, found);
    if (about === 'id') for (const value of values) add(naming, naming.thingOf(wordOf(value)), found);
  }
  if (positive.some(({ about }) => about !== 'property')) return [...found.values()];
  for (const condition of positive) yield* addHolding(naming, condition, found);
  return [...found.values()];
}

function* addNamed(
  naming: Naming,
  index: Search,
  values: readonly Compared[],
  options: { readonly limit: number; readonly kinds: readonly string[] | undefined },
  found: Map<string, Found>,
): Generator<void, void> {
  for (const text of values.map(wordOf)) {
    const { hits } = yield* index.finding(text, options);
    for (const { iri, kind, names, score } of hits) {
      const one = found.get(iri) ?? { iri, kind, name: nameIn(names, naming.language).text, fits: new Map() };
      one.fits.set(text, score);
      found.set(iri, one);
    }
    // Whoever has the identifier in place of the name means the thing (1.0-draft, "A Note on Candidate Retrieval and Scoring").
    add(naming, naming.thingOf(text), found)?.fits.set(text, 100);
    yield;
  }
}

function add(naming: Naming, iri: string | undefined, found: Map<string, Found>): Found | undefined {
  const kind = iri === undefined ? undefined : naming.release.names.readThing(iri)?.kind;
  if (iri === undefined || kind === undefined) return undefined;
  const one = found.get(iri) ?? {
    iri,
    kind,
    name: nameIn(namesOf(naming, iri), naming.language).text,
    fits: new Map(),
  };
  found.set(iri, one);
  return one;
}

/** Finds things by what a client knows of them besides a name. */
function* addHolding(
  naming: Naming,
  { property, values }: Condition,
  found: Map<string, Found>,
): Generator<void, void> {
  for (const path of naming.pathsOf(property)) {
    let scanned = 0;
    for (const { subject, object } of naming.release.quadsWith(path)) {
      if (values.some((value) => isSame(naming, object, value))) add(naming, subject.value, found);
      if (++scanned === maxScanned || found.size >= maxThings) break;
      yield;
    }
  }
}
