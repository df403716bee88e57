// The quads that notes are written from: evidence, and what its sources are called.
import { dct, oa, type Quad, type Release } from '../../src/index.js';
import { namesOf } from '../views/components/names.js';
import { sourcesOf } from '../views/thing/gather.js';

/** Gives what is said of evidence and of its sources. */
export function evidenceQuads(release: Release, evidence: Iterable<string>): Quad[] {
  const own = [...new Set(evidence)].flatMap((iri) => [...release.quadsOf(iri)]);
  const isSource = ({ predicate }: Quad): boolean => [oa.hasSource, dct.source].includes(predicate.value);
  const sources = new Set(own.filter(isSource).map(({ object }) => object.value));
  return [...own, ...[...sources].flatMap((iri) => namesOf(release, iri)), ...sourcesOf(release, { quads: own })];
}
