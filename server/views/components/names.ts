// Names of things, as lists, tables and drawings show them.
import { rdf, skos, type Quad, type Release } from '../../../src/index.js';

/** Gives the types and names of a thing. */
export function namesOf(release: Release, iri: string): Quad[] {
  const shown: readonly string[] = [rdf.type, skos.prefLabel];
  return [...release.quadsOf(iri)].filter((each) => shown.includes(each.predicate.value));
}

/** Every page shows them, which took a tenth of its time, and a release never changes. */
const known = new WeakMap<Release, readonly Quad[]>();

/** Gives the names of the kinds' shapes, which head lists and tables. */
export function shapeNames(release: Release): readonly Quad[] {
  const names = known.get(release) ?? release.model.kinds.flatMap((kind) => namesOf(release, kind.shape));
  known.set(release, names);
  return names;
}
