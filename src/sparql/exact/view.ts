// Which graphs a pattern sees: the data set of a query, and the graph that is looked at (SPARQL 1.1 Query §13).
import type { Triples } from '../../release/triples/triples.js';

/** Says which graphs are seen. */
export interface View {
  /** For each graph of the release whether it is seen; absent where all are. */
  readonly marks: Uint8Array | undefined;
  /** Whether no triple can be seen twice. */
  readonly isSet: boolean;
  readonly isEmpty: boolean;
}

/** Holds the view that a pattern looks through now; GRAPH with a variable changes it. */
export interface Focus {
  view: View;
}

/** Makes the view of some graphs, by the numbers of their names; 0 is the default graph of quads without a name. */
export function viewOf({ shape }: Triples, terms: readonly number[] | undefined): View {
  const marks = Uint8Array.from(shape.graphs, ({ term }) => Number(terms?.includes(term) ?? true));
  const seen = marks.reduce((sum, mark) => sum + mark, 0);
  const isAll = seen === marks.length;
  return { marks: isAll ? undefined : marks, isSet: shape.isDisjoint || seen < 2, isEmpty: seen === 0 };
}

/** Holds the graphs of one query: what its patterns see outside GRAPH, and the named ones by number. */
export interface Dataset {
  readonly plain: View;
  readonly named: ReadonlyMap<number, View>;
}
