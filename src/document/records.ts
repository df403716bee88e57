// Gathers things as records: what the facts say of each, and where it is.
import { placesIn, placesOf, type Recorded } from '../formats/records/index.js';
import type { Quad } from '../rdf/rdf.js';
import type { Described } from './describe.js';

/** Gathers records of things of one kind, which the model has. */
export function gatherRecords(release: Described, name: string, things: readonly string[]): Recorded[] {
  const { names, model } = release;
  const kind = model.kind(name);
  if (kind === undefined) return [];
  const facts = names.graph('facts');
  const fields = placesIn(kind, model);
  const factsOf = (iri: string): Quad[] => [...release.quadsOf(iri)].filter(({ graph }) => graph.value === facts);
  const valuesOf = (iri: string, path: string): string[] =>
    [...release.quadsOf(iri, path)].map(({ object }) => object.value);
  return things.map((iri) => {
    const quads = factsOf(iri);
    return { iri, kind, quads, places: placesOf(fields, quads, valuesOf) };
  });
}
