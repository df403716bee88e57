// The prefixes under which IRIs are shortened for reading: those that ontologies prefer and those that everybody knows.
import type { Names } from '../rdf/iri.js';
import type { Model } from './model.js';

/** Namespaces under the prefixes that they are commonly known by (prefix.cc, the vocabularies' own documents). */
export const standardPrefixes: Readonly<Record<string, string>> = {
  adms: 'http://www.w3.org/ns/adms#',
  as: 'https://www.w3.org/ns/activitystreams#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  geo: 'http://www.opengis.net/ont/geosparql#',
  ldes: 'https://w3id.org/ldes#',
  locn: 'http://www.w3.org/ns/locn#',
  m8g: 'http://data.europa.eu/m8g/',
  oa: 'http://www.w3.org/ns/oa#',
  org: 'http://www.w3.org/ns/org#',
  owl: 'http://www.w3.org/2002/07/owl#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  schema: 'https://schema.org/',
  sh: 'http://www.w3.org/ns/shacl#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  time: 'http://www.w3.org/2006/time#',
  tree: 'https://w3id.org/tree#',
  vann: 'http://purl.org/vocab/vann/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  void: 'http://rdfs.org/ns/void#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** Kinds of things that the tool itself mints. */
const toolKinds = ['quote', 'row', 'editing'] as const;

/** Holds namespaces by prefix, sorted by prefix. */
export type Prefixes = ReadonlyMap<string, string>;

/** Gives the prefixes of terms; where an ontology prefers a prefix or has a namespace of the table, the ontology is right. */
export function termPrefixes(model: Model): Prefixes {
  const own = [...model.prefixes].filter(([prefix]) => /^[A-Za-z][A-Za-z0-9]*$/.test(prefix) && prefix !== 'xml');
  const taken = new Set(own.map(([, namespaceIri]) => namespaceIri));
  const standard = Object.entries(standardPrefixes).filter(([, namespaceIri]) => !taken.has(namespaceIri));
  return sorted([...standard, ...own]);
}

/** Gives the prefixes of terms, of shapes and of things, one per kind, so that Turtle reads `source:report-2025`. */
export function allPrefixes(model: Model, names: Names): Prefixes {
  const kinds = [...toolKinds, ...model.kinds.map(({ name }) => name)].filter((name) => /^[a-z][a-z0-9]*$/.test(name));
  const own = [
    ['shapes', `${names.base}shapes#`],
    ['genid', names.skolem('')],
    ...kinds.map((kind) => [kind, names.thing(kind, '')] as const),
  ] as const;
  return sorted([...own, ...termPrefixes(model)]);
}

/** Splits an IRI into prefix and local name; `undefined` where no namespace ends at its last `#` or `/`. */
export type Shorten = (iri: string) => { readonly prefix: string; readonly local: string } | undefined;

/** Makes the function that splits IRIs by the prefixes given. */
export function shortener(prefixes: Prefixes): Shorten {
  const byNamespace = new Map([...prefixes].map(([prefix, namespaceIri]) => [namespaceIri, prefix]));
  return (iri) => {
    const end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
    const prefix = byNamespace.get(iri.slice(0, end));
    return prefix === undefined ? undefined : { prefix, local: iri.slice(end) };
  };
}

/** Later entries win; the order is that of the prefixes, so that the same model always gives the same text. */
function sorted(entries: readonly (readonly [string, string])[]): Prefixes {
  return new Map([...new Map(entries)].sort(([a], [b]) => (a < b ? -1 : 1)));
}
