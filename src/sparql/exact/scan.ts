// Finds the stretch of quads that fit a triple pattern, and walks along it.
import type { Triples } from '../../release/triples/triples.js';
import type { View } from './view.js';

const none = new Uint32Array();

/** Finds the first place in a stretch of an ascending column that holds at least a value. */
export function lowerBound(column: Uint32Array, from: number, to: number, value: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((column[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Holds a stretch of quads in one of the three orders. `first` and `second` are the columns of what varies in it, each
 * empty where it is given; `firstPart` and `secondPart` say whether that is the subject (0), predicate (1) or object (2).
 */
export class Stretch {
  low = 0;
  high = 0;
  first: Uint32Array = none;
  second: Uint32Array = none;
  firstPart = 0;
  secondPart = 0;
  graphs: Uint16Array;
  readonly #triples: Triples;
  readonly #predicates: ReadonlyMap<number, number>;

  constructor(triples: Triples) {
    this.#triples = triples;
    this.graphs = triples.spoGraphs;
    this.#predicates = startsOf(triples);
  }

  /** Moves to the quads that fit; 0 fits everything. Of the three at least one must be given. */
  seek(subject: number, predicate: number, object: number): void {
    if (subject !== 0 && (predicate !== 0 || object === 0)) this.#bySubject(subject, predicate, object);
    else if (predicate !== 0) this.#byPredicate(predicate, object);
    else this.#byObject(object, subject);
  }

  /** Gives a copy that stays where it is. */
  still(): Stretch {
    return Object.assign(Object.create(Stretch.prototype) as Stretch, this);
  }

  /** Counts the quads of the stretch, whatever graphs they stand in. */
  get size(): number {
    return this.high - this.low;
  }

  #bySubject(subject: number, predicate: number, object: number): void {
    const { subjects, spoPredicates, spoObjects, spoGraphs } = this.#triples;
    this.#bounds(subjects, subject);
    this.graphs = spoGraphs;
    this.first = predicate === 0 ? spoPredicates : none;
    this.firstPart = 1;
    this.second = object === 0 ? spoObjects : none;
    this.secondPart = 2;
    if (predicate !== 0) this.#narrow(spoPredicates, predicate);
    if (object !== 0) this.#narrow(spoObjects, object);
  }

  #byPredicate(predicate: number, object: number): void {
    const { posObjects, posSubjects, posGraphs, shape } = this.#triples;
    const place = this.#predicates.get(predicate) ?? -1;
    this.low = place < 0 ? 0 : place;
    this.high = place < 0 ? 0 : place + (countOf(shape.predicates, predicate)?.quads ?? 0);
    this.graphs = posGraphs;
    this.first = object === 0 ? posObjects : none;
    this.firstPart = 2;
    this.second = posSubjects;
    this.secondPart = 0;
    if (object !== 0) this.#narrow(posObjects, object);
  }

  #byObject(object: number, subject: number): void {
    const { objects, ospSubjects, ospPredicates, ospGraphs } = this.#triples;
    this.#bounds(objects, object);
    this.graphs = ospGraphs;
    this.first = subject === 0 ? ospSubjects : none;
    this.firstPart = 0;
    this.second = ospPredicates;
    this.secondPart = 1;
    if (subject !== 0) this.#narrow(ospSubjects, subject);
  }

  /** A term that the query made has no quads. */
  #bounds(starts: Uint32Array, id: number): void {
    this.low = starts[id] ?? 0;
    this.high = id + 1 < starts.length ? (starts[id + 1] ?? 0) : this.low;
  }

  #narrow(column: Uint32Array, value: number): void {
    this.low = lowerBound(column, this.low, this.high, value);
    if (this.high - this.low > 1 || column[this.low] !== value)
      this.high = lowerBound(column, this.low, this.high, value + 1);
  }
}

const starts = new WeakMap<Triples, ReadonlyMap<number, number>>();

/** Gives where the quads of each predicate begin in the order of predicates. */
function startsOf(triples: Triples): ReadonlyMap<number, number> {
  const known = starts.get(triples);
  if (known !== undefined) return known;
  let at = 0;
  const found = new Map<number, number>();
  for (const { id, quads } of triples.shape.predicates) {
    found.set(id, at);
    at += quads;
  }
  starts.set(triples, found);
  return found;
}

/** Finds what was counted of a predicate. */
export function countOf(
  predicates: Triples['shape']['predicates'],
  id: number,
): Triples['shape']['predicates'][number] | undefined {
  let low = 0;
  let high = predicates.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((predicates[middle]?.id ?? 0) < id) low = middle + 1;
    else high = middle;
  }
  return predicates[low]?.id === id ? predicates[low] : undefined;
}

/** Tells whether the quad at a place is seen in a view, and no earlier one of the stretch is the same triple and seen. */
export function isSeen(stretch: Stretch, low: number, at: number, view: View): boolean {
  const { graphs, first, second } = stretch;
  const { marks, isSet } = view;
  if (marks !== undefined && marks[graphs.length === 0 ? 0 : (graphs[at] ?? 0)] !== 1) return false;
  if (isSet) return true;
  for (let before = at - 1; before >= low; before--) {
    if (first.length > 0 && first[before] !== first[at]) return true;
    if (second.length > 0 && second[before] !== second[at]) return true;
    if (marks === undefined || marks[graphs[before] ?? 0] === 1) return false;
  }
  return true;
}
