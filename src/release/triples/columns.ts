// Quads as columns of numbers in three orders, of which any triple pattern is a stretch.

/** Counts what has a predicate: its quads, and the subjects and objects among them, each once. */
export interface PredicateCount {
  readonly id: number;
  readonly quads: number;
  readonly subjects: number;
  readonly objects: number;
}

/** Says what the columns hold; `term` 0 names the default graph. */
export interface Shape {
  readonly quads: number;
  readonly terms: number;
  readonly blocks: number;
  readonly textBytes: number;
  /** Number of the last literal and of the last IRI: terms are sorted by their text, literals first, blank nodes last. */
  readonly literals: number;
  readonly iris: number;
  readonly subjects: number;
  readonly objects: number;
  /** Whether each triple stands in one graph only. */
  readonly isDisjoint: boolean;
  /** In the order of their numbers. */
  readonly predicates: readonly PredicateCount[];
  readonly graphs: readonly { readonly term: number; readonly quads: number }[];
}

/**
 * Holds the columns. In the order of subject, predicate and object (`spo`) a subject's quads begin at `subjects[id]` and
 * end at `subjects[id + 1]`; in that of object, subject and predicate (`osp`) an object's likewise. In that of predicate,
 * object and subject (`pos`) those of a predicate stand together, in the order of `Shape.predicates`. The graphs are
 * places in `Shape.graphs`; where there is one only, the columns of graphs are empty.
 */
export interface Columns {
  readonly subjects: Uint32Array;
  readonly spoPredicates: Uint32Array;
  readonly spoObjects: Uint32Array;
  readonly objects: Uint32Array;
  readonly ospSubjects: Uint32Array;
  readonly ospPredicates: Uint32Array;
  readonly posObjects: Uint32Array;
  readonly posSubjects: Uint32Array;
  readonly spoGraphs: Uint16Array;
  readonly ospGraphs: Uint16Array;
  readonly posGraphs: Uint16Array;
}

/** Gives the length of each column, in the order in which they stand in a file. */
export function lengthsOf({ quads, terms, graphs }: Shape): Readonly<Record<keyof Columns, number>> {
  const marks = graphs.length > 1 ? quads : 0;
  return {
    subjects: terms + 2,
    spoPredicates: quads,
    spoObjects: quads,
    objects: terms + 2,
    ospSubjects: quads,
    ospPredicates: quads,
    posObjects: quads,
    posSubjects: quads,
    spoGraphs: marks,
    ospGraphs: marks,
    posGraphs: marks,
  };
}

/** The columns of graphs, which are few: their numbers have two bytes, all others four. */
export const graphColumns: ReadonlySet<string> = new Set(['spoGraphs', 'ospGraphs', 'posGraphs']);
