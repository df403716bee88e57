// Short addresses of queries: the text packed into the address itself, so that nothing has to be kept and no link dies.
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Marks a packed query; names of example queries begin with none. The digit is the version of the packing. */
const mark = '~1';

/** Longest text that is unpacked, in bytes. */
const maxBytes = 64 * 1024;

/** What queries have in common. It is part of the format: a link is unpacked with the words it was packed with. */
const dictionary = Buffer.from(
  [
    'GROUP_CONCAT', 'STRSTARTS', 'CONSTRUCT', 'DESCRIBE', 'DATATYPE', 'COALESCE', 'CONTAINS', 'SERVICE', 'NOT EXISTS {', 'VALUES ?', 'MINUS {',
    'HAVING (', 'UNION {', 'ASK {', 'REGEX(', 'GRAPH <', 'FROM <', 'BASE <http://localhost:8080/>\n', 'LIMIT 100', 'OFFSET ',
    'PREFIX dct: <http://purl.org/dc/terms/>\n', 'PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n',
    'PREFIX owl: <http://www.w3.org/2002/07/owl#>\n', 'PREFIX org: <http://www.w3.org/ns/org#>\n',
    'PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>\n', 'PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n',
    'PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n', '\nGROUP BY ?', '\nORDER BY DESC(?', '\nORDER BY ?',
    '  BIND(', '  FILTER(LANG(?', ') = "en")\n', '(COUNT(DISTINCT ?', '(COUNT(*) AS ?', '  OPTIONAL { ?', 'rdfs:label ?label', 'skos:prefLabel ?name', '  ?',
    ' a ', ' .\n', ' ;\n    ', 'SELECT DISTINCT ?', 'SELECT ?', ' WHERE {\n',
  ].join(''),
); // prettier-ignore

/** Packs the text of a query into what stands behind the question mark of a short address. */
export function packQuery(text: string): string {
  return mark + deflateRawSync(text, { level: 9, dictionary }).toString('base64url');
}

/** Unpacks the text of a query; `undefined` for what was not packed here, or is too long. */
export function unpackQuery(packed: string): string | undefined {
  if (!packed.startsWith(mark)) return undefined;
  try {
    const bytes = Buffer.from(packed.slice(mark.length), 'base64url');
    return inflateRawSync(bytes, { dictionary, maxOutputLength: maxBytes }).toString('utf8');
  } catch {
    return undefined;
  }
}
