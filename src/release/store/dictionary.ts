// The text that the values of a quad store have in common, for their compression.
import { graphNames, type Names } from '../../rdf/iri.js';
import { dct, oa, owl, rdf, rdfs, skos, xsd } from '../../rdf/rdf.js';

const wordBytes = 8;

/** Makes the dictionary of a publication; what is likeliest stands last, where the compressor finds it at the least cost. */
export function dictionaryOf({ base, ontology, tool, graph }: Names): string {
  const nodes = [
    owl.sameAs, rdfs.isDefinedBy, rdfs.seeAlso, dct.language, dct.source, xsd.dateTime, xsd.gYear, xsd.integer, xsd.date,
    oa.hasSource, ...['reading', 'because', 'startsWith', 'endsWith', 'textDigest', 'value', 'field', 'about'].map((term) => tool + term),
    rdfs.label, skos.altLabel, skos.prefLabel, rdf.type, ontology, `${base}id/`,
  ]; // prettier-ignore
  const graphs = [...graphNames].reverse().map((name) => `"@en <${graph(name)}> .\n`);
  const text = [...nodes.map((node) => `> <${node}> `), ...graphs].join('');
  // Compressors take whole words only, and would drop the end.
  return text.padStart(Math.ceil(text.length / wordBytes) * wordBytes);
}
