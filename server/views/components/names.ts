// Names of things, as lists, tables and drawings show them.
import { rdf, skos, type Quad, type Release } from '../../../src/index.js';

/** Gives the types and names of a thing. */
export function namesOf(release: Release, iri: string): Quad[] {
  const shown: readonly string[] = [rdf.type, skos.prefLabel];
  return [...release.quadsOf(iri)].filter((each) => shown.includes(each.predicate.value));
}

/** Gives the names of the kinds' shapes, which head lists and tables. */
export function shapeNames(release: Release): Quad[] {
  return release.model.kinds.flatMap((kind) => namesOf(release, kind.shape));
}
