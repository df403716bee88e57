// The dataset that one query sees, as a source of quads for an engine: the union of all graphs, or those that are named.
import { defaultGraph, namedNode, quad, type NamedNode, type Quad, type Store } from '../../rdf/rdf.js';

type Slot = Quad['subject'] | Quad['object'] | Quad['graph'] | null | undefined;

/** Names the graphs of a dataset (SPARQL 1.1 Query, 13.2); the default graph is the merge of those of `defaultGraphs`. */
export interface ViewNames {
  readonly defaultGraphs: readonly string[];
  readonly namedGraphs: readonly string[];
}

/**
 * Shows a store as a dataset. Without names the default graph is the union of all graphs, where a triple that stands
 * in several graphs is seen several times; in a default graph of named ones it is seen once.
 */
export class View {
  private readonly store: Store;
  private readonly defaults: readonly NamedNode[] | undefined;
  private readonly named: readonly NamedNode[] | undefined;

  constructor(store: Store, names?: ViewNames) {
    this.store = store;
    this.defaults = names?.defaultGraphs.map((iri) => namedNode(iri));
    this.named = names?.namedGraphs.map((iri) => namedNode(iri));
  }

  /** Finds quads as RDF/JS sources do: what is absent is open, and an open graph means the named ones. */
  *match(subject?: Slot, predicate?: Slot, object?: Slot, graph?: Slot): Generator<Quad> {
    if (graph?.termType !== 'DefaultGraph') {
      for (const each of this.graphsFor(graph)) yield* this.read(subject, predicate, object, each);
      return;
    }
    const graphs = this.defaults ?? [null];
    for (const [index, each] of graphs.entries()) {
      for (const { subject: s, predicate: p, object: o } of this.read(subject, predicate, object, each)) {
        const isSeen = graphs.slice(0, index).some((earlier) => this.store.has(quad(s, p, o, earlier ?? undefined)));
        if (!isSeen) yield quad(s, p, o, defaultGraph());
      }
    }
  }

  /** Counts what `match` would find; among several default graphs it may be too high. */
  countQuads(subject?: Slot, predicate?: Slot, object?: Slot, graph?: Slot): number {
    const graphs = graph?.termType === 'DefaultGraph' ? (this.defaults ?? [null]) : this.graphsFor(graph);
    const pattern = [subject ?? null, predicate ?? null, object ?? null] as never as [null, null, null];
    return graphs.reduce((sum, each) => sum + this.store.countQuads(...pattern, each), 0);
  }

  private graphsFor(graph: Slot): readonly (NamedNode | null)[] {
    if (graph === null || graph === undefined) return this.named ?? [null];
    const isThere = this.named === undefined || this.named.some((each) => each.equals(graph));
    return isThere ? [graph as NamedNode] : [];
  }

  private read(subject: Slot, predicate: Slot, object: Slot, graph: NamedNode | null): Iterable<Quad> {
    const pattern = [subject ?? null, predicate ?? null, object ?? null] as never as [null, null, null];
    return this.store.readQuads(...pattern, graph);
  }
}
