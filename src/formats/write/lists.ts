// Lists that can be written as such: chains of blank cells of which nothing else is said (RDF 1.1 Semantics §D.3).
import { rdf, type Quad } from '../../rdf/rdf.js';

type Term = Quad['object'];

/** Items of lists by the label of their first cell, and the labels of all cells, which need no words of their own. */
export interface Lists {
  readonly items: ReadonlyMap<string, readonly Term[]>;
  readonly cells: ReadonlySet<string>;
}

interface Cell {
  readonly first: Term[];
  readonly rest: Term[];
  /** Graphs of what is said about it and of what points to it. */
  readonly graphs: Set<string>;
  references: number;
  isMore: boolean;
}

/**
 * Finds the lists. Each of their cells is blank, has one item and one rest and nothing else, is pointed to once, in no
 * triple term, and stands in one graph; the last rest is `rdf:nil`, and something that is no cell leads there. All other cells are left.
 */
export function listsIn(quads: readonly Quad[]): Lists {
  const cells = cellsIn(quads);
  const items = new Map<string, readonly Term[]>();
  const found = new Set<string>();
  const starts = quads.flatMap(({ subject, object }) => (cells.has(subject.value) && isBlank(subject) ? [] : [object]));
  for (let term = starts.pop(); term !== undefined; term = starts.pop()) {
    const chain = isBlank(term) ? chainFrom(term.value, cells) : undefined;
    if (chain === undefined) continue;
    const values = chain.flatMap((label) => cells.get(label)?.first ?? []);
    items.set(term.value, values);
    for (const label of chain) found.add(label);
    for (const value of values) starts.push(value);
  }
  return { items, cells: found };
}

function isBlank({ termType }: Term): boolean {
  return termType === 'BlankNode';
}

function blanksWithin(term: Term): Term[] {
  if (term.termType !== 'Quad') return [];
  return [term.subject, term.object].flatMap((each) => (isBlank(each) ? [each] : blanksWithin(each)));
}

/** Gives the cells that may be part of a list by their labels. */
function cellsIn(quads: readonly Quad[]): ReadonlyMap<string, Cell> {
  const nodes = new Map<string, Cell>();
  const nodeOf = ({ value }: Term): Cell => {
    const known = nodes.get(value);
    if (known !== undefined) return known;
    const made: Cell = { first: [], rest: [], graphs: new Set(), references: 0, isMore: false };
    nodes.set(value, made);
    return made;
  };
  for (const { subject, predicate, object, graph } of quads) {
    if (isBlank(object)) {
      const node = nodeOf(object);
      node.references++;
      node.graphs.add(graph.value);
    }
    // A triple term needs the label of what it mentions.
    for (const mentioned of blanksWithin(object)) nodeOf(mentioned).isMore = true;
    if (!isBlank(subject)) continue;
    const node = nodeOf(subject);
    node.graphs.add(graph.value);
    if (predicate.value === rdf.first) node.first.push(object);
    else if (predicate.value === rdf.rest) node.rest.push(object);
    else node.isMore = true;
  }
  for (const [label, { first, rest, graphs, references, isMore }] of nodes) {
    const isCell = first.length === 1 && rest.length === 1 && graphs.size === 1 && references === 1 && !isMore;
    if (!isCell) nodes.delete(label);
  }
  return nodes;
}

/** Gives the labels of the cells from one to the last; `undefined` where the chain does not end as it must. */
function chainFrom(label: string, cells: ReadonlyMap<string, Cell>): readonly string[] | undefined {
  const chain = new Set<string>();
  for (let at: string | undefined = label; at !== undefined && !chain.has(at);) {
    const next: Term | undefined = cells.get(at)?.rest[0];
    if (next === undefined) return undefined;
    chain.add(at);
    if (next.value === rdf.nil && !isBlank(next)) return [...chain];
    at = isBlank(next) ? next.value : undefined;
  }
  return undefined;
}
