// Gathers the part of a graph that hangs together: from a few subjects along the links that are followed.
import { rdfs, type GraphName, type Quad, type Release } from '../../src/index.js';

/** Bounds a gathering, so that a graph with a mistake in it costs no memory. */
const maxSubjects = 20_000;

/** Says where a gathering begins, and where it goes on. */
interface Way {
  readonly from: Iterable<string>;
  readonly graph: GraphName;
  readonly follow: (iri: string) => boolean;
  /** Leaves out quads, with what they lead to. */
  readonly keep?: (quad: Quad) => boolean;
}

/** Gives the quads of one graph about the subjects, and about everything that they lead to and that is to be followed. */
export function gather(release: Release, { from, graph, follow, keep = () => true }: Way): Quad[] {
  const within = release.names.graph(graph);
  const seen = new Set(from);
  const quads: Quad[] = [];
  for (const subject of seen) {
    for (const each of release.quadsOf(subject)) {
      if (each.graph.value !== within || !keep(each)) continue;
      quads.push(each);
      const { object } = each;
      if (object.termType === 'NamedNode' && seen.size < maxSubjects && follow(object.value)) seen.add(object.value);
    }
  }
  return quads;
}

/** Gives the quads of one document of the ontology: its terms or shapes, and the nodes that only they refer to. */
export function gatherTerms(release: Release, document: string): Quad[] {
  const { model, names } = release;
  const isOwn = (iri: string): boolean => iri.startsWith(`${document}#`);
  const defined = [...release.quadsTo(document)].filter((each) => each.predicate.value === rdfs.isDefinedBy);
  const known = [...model.terms.keys(), ...model.kinds.map((kind) => kind.shape)].filter(isOwn);
  const from = new Set([document, ...known, ...defined.map((each) => each.subject.value)].sort());
  const nodes = names.skolem('');
  return gather(release, { from, graph: 'ontology', follow: (iri) => isOwn(iri) || iri.startsWith(nodes) });
}
