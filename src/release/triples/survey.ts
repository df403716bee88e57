// What a release holds as a whole: its predicates and classes with their counts, and its quads one by one.
import { rdf, type Quad } from '../../rdf/rdf.js';
import type { PredicateCount } from './columns.js';
import type { Terms } from './terms.js';
import type { Triples } from './triples.js';

/** Counts and walks all quads of a release. */
export interface Survey {
  /** Tells how many quads have this predicate. */
  uses(predicate: string): number;
  /** Tells how many things have this class as a type. */
  instances(classIri: string): number;
  /** Gives the IRIs of all predicates that are used, and of all classes that have instances, sorted by bytes. */
  predicates(): string[];
  classes(): string[];
  /** Gives the quads with a predicate, one by one, sorted by subject and object. */
  quadsWith(predicate: string): Iterable<Quad>;
  /** Gives all quads, or those of the graph with an IRI, one by one, sorted. */
  quads(graph?: string): Iterable<Quad>;
}

/** A stretch of rows in one of the orders; `end` is the first behind it. */
export interface Rows {
  readonly start: number;
  readonly end: number;
}

/** Fewer quads than this share of all are sorted; more are met by walking all of them in order. */
const fewIn = 64;

/** Makes what counts and walks the quads. */
export function surveyOf(triples: Triples, terms: Terms): Survey {
  const placeOf = new Map(placesOf(triples.shape.predicates));
  const rowsWith = (predicate: string): Rows => placeOf.get(terms.numberOf(predicate)) ?? { start: 0, end: 0 };
  return {
    uses: (predicate) => lengthOf(rowsWith(predicate)),
    instances: (classIri) => {
      const id = terms.numberOf(classIri);
      if (id === 0) return 0;
      const { start, end } = rowsWith(rdf.type);
      return firstFrom(triples.posObjects, id + 1, start, end) - firstFrom(triples.posObjects, id, start, end);
    },
    predicates: () => triples.shape.predicates.map(({ id }) => terms.predicate(id)),
    classes: () => {
      const { start, end } = rowsWith(rdf.type);
      const ids = new Set(triples.posObjects.subarray(start, end));
      return [...ids]
        .map((id) => terms.term(id))
        .flatMap((term) => (term.termType === 'NamedNode' ? [term.value] : []));
    },
    quadsWith: (predicate) => quadsWith({ triples, terms }, terms.numberOf(predicate), rowsWith(predicate)),
    quads: (graph) => quadsIn({ triples, terms }, graph),
  };
}

/** Gives where the quads of each predicate stand in the order of predicate, object and subject. */
export function placesOf(predicates: readonly PredicateCount[]): [id: number, rows: Rows][] {
  let end = 0;
  return predicates.map(({ id, quads }) => {
    const start = end;
    end += quads;
    return [id, { start, end }];
  });
}

function lengthOf({ start, end }: Rows): number {
  return end - start;
}

/** Finds the first row of a sorted stretch whose number is not below one. */
export function firstFrom(column: Uint32Array, least: number, start: number, end: number): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((column[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Means {
  readonly triples: Triples;
  readonly terms: Terms;
}

function* quadsWith({ triples, terms }: Means, predicate: number, { start, end }: Rows): Generator<Quad> {
  const { shape, subjects, posSubjects, posObjects, posGraphs, spoPredicates, spoObjects, spoGraphs } = triples;
  if (start === end) return;
  if (end - start < shape.quads / fewIn) {
    const rows = Uint32Array.from({ length: end - start }, (_each, at) => start + at);
    // Rows of one subject stay in the order of their objects: the sort is stable.
    rows.sort((a, b) => (posSubjects[a] ?? 0) - (posSubjects[b] ?? 0) || a - b);
    for (const row of rows) yield terms.quad(posSubjects[row] ?? 0, predicate, posObjects[row] ?? 0, posGraphs[row]);
    return;
  }
  for (let id = 1, row = 0; row < shape.quads; row++) {
    if (spoPredicates[row] !== predicate) continue;
    while ((subjects[id + 1] ?? 0) <= row) id++;
    yield terms.quad(id, predicate, spoObjects[row] ?? 0, spoGraphs[row]);
  }
}

function* quadsIn({ triples, terms }: Means, graph: string | undefined): Generator<Quad> {
  const { shape, subjects, spoPredicates, spoObjects, spoGraphs } = triples;
  const wanted = graph === undefined ? undefined : terms.numberOf(graph);
  const place = shape.graphs.findIndex(({ term }) => term === wanted);
  if (wanted !== undefined && place < 0) return;
  for (let id = 1, row = 0; row < shape.quads; row++) {
    if (wanted !== undefined && (spoGraphs[row] ?? 0) !== place) continue;
    while ((subjects[id + 1] ?? 0) <= row) id++;
    yield terms.quad(id, spoPredicates[row] ?? 0, spoObjects[row] ?? 0, spoGraphs[row]);
  }
}
