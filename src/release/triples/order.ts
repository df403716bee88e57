// Puts numbered quads into their three orders, by counting: each order follows from another in one pass.
import type { Columns, PredicateCount, Shape } from './columns.js';
import type { Numbered } from './number.js';

/** Holds quads in all orders, and what was counted on the way. */
export interface Ordered {
  readonly columns: Columns;
  readonly shape: Omit<Shape, 'blocks' | 'textBytes'>;
}

/** Orders the quads. */
export function orderQuads(numbered: Numbered): Ordered {
  const { quads, terms, literals, iris, subjects, predicates, objects } = numbered;
  const graphs = numbered.graphTerms.length > 1 ? numbered.graphs : new Uint16Array();
  const spo: Spo = { subjects, predicates, objects, graphs };
  const osp = byObject(spo, terms);
  const found = countPredicates(spo);
  const pos = byPredicate(osp, found);
  const columns: Columns = {
    subjects: startsOf(subjects, terms),
    spoPredicates: predicates,
    spoObjects: objects,
    objects: osp.starts,
    ospSubjects: osp.subjects,
    ospPredicates: osp.predicates,
    posObjects: pos.objects,
    posSubjects: pos.subjects,
    spoGraphs: graphs,
    ospGraphs: osp.graphs,
    posGraphs: pos.graphs,
  };
  const counted = { subjects: countRuns(columns.subjects), objects: countRuns(columns.objects) };
  const shape = { quads, terms, literals, iris, ...counted, isDisjoint: isDisjoint(spo), predicates: pos.counts };
  return { columns, shape: { ...shape, graphs: countGraphs(numbered) } };
}

type Spo = Pick<Numbered, 'subjects' | 'predicates' | 'objects' | 'graphs'>;

/** Gives where the quads of each term begin, with an end behind the last. */
function startsOf(column: Uint32Array, terms: number): Uint32Array {
  const starts = new Uint32Array(terms + 2);
  for (const id of column) starts[id + 1] = (starts[id + 1] ?? 0) + 1;
  for (let id = 1; id < starts.length; id++) starts[id] = (starts[id] ?? 0) + (starts[id - 1] ?? 0);
  return starts;
}

function countRuns(starts: Uint32Array): number {
  let count = 0;
  for (let id = 1; id < starts.length; id++) if (starts[id] !== starts[id - 1]) count++;
  return count;
}

interface Osp {
  readonly starts: Uint32Array;
  readonly objects: Uint32Array;
  readonly subjects: Uint32Array;
  readonly predicates: Uint32Array;
  readonly graphs: Uint16Array;
}

function byObject({ subjects, predicates, objects, graphs }: Spo, terms: number): Osp {
  const starts = startsOf(objects, terms);
  const next = starts.slice();
  const { length } = objects;
  const osp = { subjects: new Uint32Array(length), predicates: new Uint32Array(length) };
  const marks = new Uint16Array(graphs.length);
  for (let row = 0; row < length; row++) {
    const object = objects[row] ?? 0;
    const to = next[object] ?? 0;
    next[object] = to + 1;
    osp.subjects[to] = subjects[row] ?? 0;
    osp.predicates[to] = predicates[row] ?? 0;
    if (marks.length > 0) marks[to] = graphs[row] ?? 0;
  }
  return { starts, objects, ...osp, graphs: marks };
}

interface Tally {
  quads: number;
  subjects: number;
  objects: number;
  next: number;
  last: number;
}

/** Counts the quads and the subjects of each predicate; those are sorted by number. */
function countPredicates({ subjects, predicates }: Spo): Map<number, Tally> {
  const found = new Map<number, Tally>();
  for (let row = 0; row < predicates.length; row++) {
    const id = predicates[row] ?? 0;
    const tally = found.get(id) ?? { quads: 0, subjects: 0, objects: 0, next: 0, last: 0 };
    if (tally.quads === 0) found.set(id, tally);
    tally.quads++;
    const subject = subjects[row] ?? 0;
    if (tally.last !== subject) tally.subjects++;
    tally.last = subject;
  }
  let next = 0;
  const sorted = new Map([...found].sort(([one], [other]) => one - other));
  for (const tally of sorted.values()) {
    tally.next = next;
    tally.last = 0;
    next += tally.quads;
  }
  return sorted;
}

interface Pos {
  readonly objects: Uint32Array;
  readonly subjects: Uint32Array;
  readonly graphs: Uint16Array;
  readonly counts: readonly PredicateCount[];
}

function byPredicate(osp: Osp, found: ReadonlyMap<number, Tally>): Pos {
  const { length } = osp.subjects;
  const pos = { objects: new Uint32Array(length), subjects: new Uint32Array(length) };
  const marks = new Uint16Array(osp.graphs.length);
  for (let object = 1; object + 1 < osp.starts.length; object++) {
    const end = osp.starts[object + 1] ?? 0;
    for (let row = osp.starts[object] ?? 0; row < end; row++) {
      const tally = found.get(osp.predicates[row] ?? 0);
      if (tally === undefined) continue;
      const to = tally.next++;
      pos.objects[to] = object;
      pos.subjects[to] = osp.subjects[row] ?? 0;
      if (marks.length > 0) marks[to] = osp.graphs[row] ?? 0;
      if (tally.last !== object) tally.objects++;
      tally.last = object;
    }
  }
  const counts = [...found].map(([id, { quads, subjects, objects }]) => ({ id, quads, subjects, objects }));
  return { ...pos, graphs: marks, counts };
}

function isDisjoint({ subjects, predicates, objects }: Spo): boolean {
  for (let row = 1; row < objects.length; row++)
    if (
      subjects[row] === subjects[row - 1] &&
      predicates[row] === predicates[row - 1] &&
      objects[row] === objects[row - 1]
    )
      return false;
  return true;
}

function countGraphs({ graphs, graphTerms }: Numbered): Shape['graphs'] {
  const counts = graphTerms.map(() => 0);
  for (const graph of graphs) counts[graph] = (counts[graph] ?? 0) + 1;
  return graphTerms.map((term, place) => ({ term, quads: counts[place] ?? 0 }));
}
