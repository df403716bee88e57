// Gathers the part of a graph that hangs together: from a few subjects along the links that are followed.
import { rdfs, type GraphName, type Quad, type Release } from '../../src/index.js';

/** Bounds a gathering, so that a graph with a mistake in it costs no memory. */
const maxSubjects = 20_000;

/** Gives the quads of one graph about the subjects, and about everything that they lead to and that is to be followed. */
function gather(
  release: Release,
  { from, graph, follow }: { from: Iterable<string>; graph: GraphName; follow: (iri: string) => boolean },
): Quad[] {
  const within = release.names.graph(graph);
  const seen = new Set(from);
  const quads: Quad[] = [];
  for (const subject of seen) {
    for (const each of release.quadsOf(subject)) {
      if (each.graph.value !== within) continue;
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

/**
 * Gives the quads of the catalogue about something and about all that it refers to, so that the answer can be read alone;
 * a data set does not lead to the others.
 */
export function gatherCatalog(release: Release, iri: string): Quad[] {
  const { base } = release.names;
  const catalog = `${base}catalog`;
  const isOther = (each: string): boolean =>
    each === catalog || (each.startsWith(`${base}dataset/`) && each.replace(/#.*$/, '') !== iri);
  return gather(release, { from: [iri], graph: 'catalog', follow: (each) => iri === catalog || !isOther(each) });
}
