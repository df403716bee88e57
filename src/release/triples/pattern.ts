// Finds the quads that fit a triple pattern: a stretch of one of the three orders, cut from where the last cut ended.
import type { Quad } from '../../rdf/rdf.js';
import { firstFrom, placesOf, type Rows } from './survey.js';
import type { Terms } from './terms.js';
import type { Triples } from './triples.js';

/** A triple pattern; what is absent fits anything. Subject and predicate are IRIs. */
export interface Pattern {
  readonly subject?: string | undefined;
  readonly predicate?: string | undefined;
  readonly object?: Quad['object'] | undefined;
}

/** Where a cut begins and how long it may be. */
export interface Bounds {
  /** What the cut before gave as `next`. */
  readonly from?: string | undefined;
  readonly limit: number;
}

/** Some of the quads that fit. */
export interface Cut {
  readonly quads: readonly Quad[];
  /** How many fit in all. */
  readonly total: number;
  /** Where the next one begins; absent at the end. */
  readonly next?: string;
}

/** What a pattern names, by numbers; 0 fits anything. */
interface Numbers {
  readonly subject: number;
  readonly predicate: number;
  readonly object: number;
}

/** The rows of all that fits, and how one of them is read. */
interface Run extends Rows {
  read(row: number): Quad;
}

/** Cuts the quads that fit a pattern; a `from` that no cut gave counts as absent. */
export function cutPattern(triples: Triples, terms: Terms, pattern: Pattern, { from, limit }: Bounds): Cut {
  const numbers = numbersOf(terms, pattern);
  if (numbers === undefined) return { quads: [], total: 0 };
  const { start, end, read } = runOf(triples, terms, numbers);
  const begin = placeIn({ start, end }, from);
  const until = Math.min(end, begin + limit);
  const quads: Quad[] = [];
  for (let row = begin; row < until; row++) quads.push(read(row));
  return { quads, total: end - start, ...(until < end && { next: String(until - start) }) };
}

function placeIn({ start, end }: Rows, from = ''): number {
  const row = /^\d{1,10}$/.test(from) ? start + Number(from) : start;
  return row < end ? row : start;
}

/** Gives `undefined` where the pattern names what is in no quad. */
function numbersOf(terms: Terms, { subject, predicate, object }: Pattern): Numbers | undefined {
  const numbers: Numbers = {
    subject: subject === undefined ? 0 : terms.numberOf(subject),
    predicate: predicate === undefined ? 0 : terms.numberOf(predicate),
    object: object === undefined ? 0 : terms.find(object),
  };
  const isLost = (name: keyof Numbers, given: unknown): boolean => given !== undefined && numbers[name] === 0;
  return isLost('subject', subject) || isLost('predicate', predicate) || isLost('object', object) ? undefined : numbers;
}

/** Chooses the order in which all that fits stands together. */
function runOf(triples: Triples, terms: Terms, numbers: Numbers): Run {
  const { subject, predicate, object } = numbers;
  if (subject === 0 && predicate !== 0) return inPredicate(triples, terms, numbers);
  if (subject === 0 && object === 0) return everything(triples, terms);
  return subject !== 0 && (predicate !== 0 || object === 0)
    ? inSubject(triples, terms, numbers)
    : inObject(triples, terms, numbers);
}

/** Finds, in a sorted stretch of a column, the rows of a number; all of them where it is 0. */
function among(column: Uint32Array, id: number, { start, end }: Rows): Rows {
  if (id === 0) return { start, end };
  return { start: firstFrom(column, id, start, end), end: firstFrom(column, id + 1, start, end) };
}

function inSubject(triples: Triples, terms: Terms, { subject, predicate, object }: Numbers): Run {
  const { subjects, spoPredicates, spoObjects, spoGraphs } = triples;
  const all = { start: subjects[subject] ?? 0, end: subjects[subject + 1] ?? 0 };
  const rows = among(spoObjects, object, among(spoPredicates, predicate, all));
  return { ...rows, read: (row) => terms.quad(subject, spoPredicates[row] ?? 0, spoObjects[row] ?? 0, spoGraphs[row]) };
}

function inPredicate(triples: Triples, terms: Terms, { predicate, object }: Numbers): Run {
  const { shape, posObjects, posSubjects, posGraphs } = triples;
  const all = new Map(placesOf(shape.predicates)).get(predicate) ?? { start: 0, end: 0 };
  const rows = among(posObjects, object, all);
  return { ...rows, read: (row) => terms.quad(posSubjects[row] ?? 0, predicate, posObjects[row] ?? 0, posGraphs[row]) };
}

function inObject(triples: Triples, terms: Terms, { subject, object }: Numbers): Run {
  const { objects, ospSubjects, ospPredicates, ospGraphs } = triples;
  const rows = among(ospSubjects, subject, { start: objects[object] ?? 0, end: objects[object + 1] ?? 0 });
  return { ...rows, read: (row) => terms.quad(ospSubjects[row] ?? 0, ospPredicates[row] ?? 0, object, ospGraphs[row]) };
}

function everything({ shape, subjects, spoPredicates, spoObjects, spoGraphs }: Triples, terms: Terms): Run {
  const read = (row: number): Quad => {
    // The subject of a row is the last whose rows begin at it or before.
    const subject = firstFrom(subjects, row + 1, 0, subjects.length) - 1;
    return terms.quad(subject, spoPredicates[row] ?? 0, spoObjects[row] ?? 0, spoGraphs[row]);
  };
  return { start: 0, end: shape.quads, read };
}
