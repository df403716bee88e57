// Gathers the part of a graph that hangs together: from a few subjects along the links that are followed.
import {
  blankNode,
  quad,
  rdf,
  rdfs,
  type BlankNode,
  type GraphName,
  type Quad,
  type Release,
} from '../../../src/index.js';

/** Bounds a gathering, so that a graph with a mistake in it costs no memory. */
const maxSubjects = 20_000;

/** Says where a gathering begins, and where it goes on. */
interface Way {
  readonly from: Iterable<string>;
  readonly graph: GraphName;
  readonly follow: (iri: string) => boolean;
  /** Leaves out quads, with what they lead to. */
  readonly keep?: (quad: Quad) => boolean;
  /** Takes quads of other graphs, too. */
  readonly besides?: (quad: Quad) => boolean;
}

/** Gives the quads of one graph about the subjects, and about everything that they lead to and that is to be followed. */
export function gather(
  release: Release,
  { from, graph, follow, keep = () => true, besides = () => false }: Way,
): Quad[] {
  const within = release.names.graph(graph);
  const seen = new Set(from);
  const quads: Quad[] = [];
  for (const subject of seen) {
    for (const each of release.quadsOf(subject)) {
      if (!besides(each) && (each.graph.value !== within || !keep(each))) continue;
      quads.push(each);
      const { object } = each;
      if (object.termType === 'NamedNode' && seen.size < maxSubjects && follow(object.value)) seen.add(object.value);
    }
  }
  return quads;
}

/**
 * Gives the quads of one document of the ontology: its terms or shapes with the labels that are derived for them, and the
 * nodes that only they refer to.
 */
export function gatherTerms(release: Release, document: string): Quad[] {
  const { model, names } = release;
  const isOwn = (iri: string): boolean => iri.startsWith(`${document}#`);
  const defined = [...release.quadsTo(document)].filter((each) => each.predicate.value === rdfs.isDefinedBy);
  const known = [...model.terms.keys(), ...model.kinds.map((kind) => kind.shape)].filter(isOwn);
  const from = new Set([document, ...known, ...defined.map((each) => each.subject.value)].sort());
  const nodes = names.skolem('');
  const derived = names.graph('derived');
  return gather(release, {
    from,
    graph: 'ontology',
    follow: (iri) => isOwn(iri) || iri.startsWith(nodes),
    besides: ({ graph, predicate }) => graph.value === derived && predicate.value === rdfs.label,
  });
}

/**
 * Makes blank nodes of the cells of lists, as they were written: many readers take a cell with a name for no list. Lists
 * that end alike share their cells in the graph; here each has its own.
 */
export function withBlankCells(quads: readonly Quad[]): Quad[] {
  const cells = new Map<string, Quad[]>();
  for (const each of quads) if (each.predicate.value === rdf.first) cells.set(each.subject.value, []);
  for (const each of quads) cells.get(each.subject.value)?.push(each);
  const copied: { readonly cell: string; readonly node: BlankNode }[] = [];
  const copy = (term: Quad['object']): Quad['object'] => {
    if (!cells.has(term.value)) return term;
    const node = blankNode(`cell${copied.length + 1}`);
    copied.push({ cell: term.value, node });
    return node;
  };
  const written = quads
    .filter(({ subject }) => !cells.has(subject.value))
    .map((each) =>
      quad(each.subject as never, each.predicate as never, copy(each.object) as never, each.graph as never),
    );
  for (const { cell, node } of copied) {
    for (const { predicate, object, graph } of cells.get(cell) ?? [])
      written.push(quad(node, predicate as never, copy(object) as never, graph as never));
  }
  return written;
}
