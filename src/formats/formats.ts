// The one table of formats: what each is called, its media type and extension, and what it can hold. Pure data and look-ups.
import { HejnalError } from '../errors.js';

/** Says what a format holds: a page for people, a text for programs that write to them, a graph, several, records of things, the rows of a query's answer, or tables that are a file only. */
export type Content = 'page' | 'text' | 'triples' | 'quads' | 'records' | 'results' | 'table';

/** One format. */
export interface Format {
  /** Name as people know it. */
  readonly name: string;
  /** Media type without parameters, in lower case (RFC 6838). */
  readonly mediaType: string;
  /** What stands behind the last dot of a path; also the key of the writer. */
  readonly extension: string;
  readonly content: Content;
  /** Preference of the server between formats that a client likes equally, from 0 to 1. */
  readonly quality: number;
  /** Whether the media type takes `charset=utf-8`; the others are UTF-8 by definition. */
  readonly charset: boolean;
  /** Other media types under which clients ask for the same bytes. */
  readonly aliases: readonly string[];
}

/** Name, media type, extension, content, quality. */
const rows: readonly (readonly [string, string, string, Content, number])[] = [
  ['JSON-LD', 'application/ld+json', 'jsonld', 'triples', 1],
  ['Turtle', 'text/turtle', 'ttl', 'triples', 0.9],
  ['N-Triples', 'application/n-triples', 'nt', 'triples', 0.8],
  ['RDF/XML', 'application/rdf+xml', 'rdf', 'triples', 0.7],
  ['YAML-LD', 'application/ld+yaml', 'yamlld', 'triples', 0.65],
  ['HTML', 'text/html', 'html', 'page', 0.6],
  ['Markdown', 'text/markdown', 'md', 'text', 0.5],
  ['GeoJSON', 'application/geo+json', 'geojson', 'records', 0.4],
  ['JSON Lines', 'application/jsonl', 'jsonl', 'records', 0.3],
  ['Parquet', 'application/vnd.apache.parquet', 'parquet', 'table', 0.2],
  ['ZIP', 'application/zip', 'zip', 'table', 0.1],
  ['TriG', 'application/trig', 'trig', 'quads', 1],
  ['N-Quads', 'application/n-quads', 'nq', 'quads', 0.9],
  ['SPARQL results in JSON', 'application/sparql-results+json', 'srj', 'results', 1],
  ['SPARQL results in XML', 'application/sparql-results+xml', 'srx', 'results', 0.9],
  ['CSV', 'text/csv', 'csv', 'results', 0.8],
  ['TSV', 'text/tab-separated-values', 'tsv', 'results', 0.7],
];

/**
 * Media types under which clients ask for a format besides its own: general ones, those from before the registered one,
 * and those of a larger language, for every Turtle document is one of N3 and of TriG, every one of N-Triples one of N-Quads.
 */
const aliases: Readonly<Record<string, readonly string[]>> = {
  jsonld: ['application/json', 'text/json', 'application/x-json+ld'],
  ttl: [
    ...['application/x-turtle', 'application/turtle', 'text/x-turtle', 'text/n3', 'text/rdf+n3', 'application/n3'],
    ...['application/rdf+n3', 'application/trig', 'application/x-trig'],
  ],
  // RDF 1.0 had N-Triples as plain text.
  nt: [
    ...['text/plain', 'text/ntriples', 'text/n-triples', 'text/rdf+nt'],
    ...['application/n-quads', 'application/x-nquads', 'text/x-nquads', 'text/nquads'],
  ],
  rdf: ['application/xml', 'text/xml', 'application/rdf', 'text/rdf', 'text/rdf+xml'],
  yamlld: ['application/yaml', 'application/x-yaml', 'text/yaml', 'text/x-yaml'],
  html: ['application/xhtml+xml'],
  geojson: ['application/vnd.geo+json'],
  jsonl: ['application/x-ndjson', 'application/ndjson', 'application/jsonlines', 'application/x-jsonlines'],
  parquet: ['application/x-parquet', 'application/parquet'],
  trig: ['application/x-trig'],
  nq: ['application/x-nquads', 'text/x-nquads', 'text/nquads'],
  srj: ['application/json', 'text/json'],
  srx: ['application/xml', 'text/xml'],
  csv: ['text/x-csv', 'application/csv'],
  tsv: ['text/tsv'],
};

/** Short names by which clients ask for a format in a parameter, besides its extension. */
const shortNames: Readonly<Record<string, readonly string[]>> = {
  jsonld: ['json-ld', 'json'],
  ttl: ['turtle', 'n3'],
  nt: ['ntriples', 'n-triples', 'text'],
  rdf: ['rdf+xml', 'rdf/xml', 'rdfxml', 'rdf-xml', 'xml'],
  jsonl: ['ndjson', 'jsonlines'],
  yamlld: ['yaml-ld', 'yaml'],
  nq: ['nquads', 'n-quads'],
  srj: ['json', 'sparql-results+json'],
  srx: ['xml', 'sparql-results+xml'],
};

/** Lists the formats, the preferred one of each content first. */
export const formats: readonly Format[] = rows.map(([name, mediaType, extension, content, quality]) => {
  const charset = /^text\/|\+xml$/.test(mediaType);
  return { name, mediaType, extension, content, quality, charset, aliases: aliases[extension] ?? [] };
});

/** Lists the formats in which the document about a thing is served: graphs first, the page last. */
export const documentFormats: readonly Format[] = formats.filter(
  ({ content }) => content === 'triples' || content === 'page',
);

/** The document about a thing as a text, which other documents do not have. */
export const textFormats: readonly Format[] = formats.filter(({ content }) => content === 'text');

/** Lists the formats of one content. */
export function formatsOf(content: Content): readonly Format[] {
  return formats.filter((each) => each.content === content);
}

/** Finds a format by its extension, written without the dot. */
export function byExtension(extension: string): Format | undefined {
  return formats.find((each) => each.extension === extension);
}

/** Finds a format by a media type, parameters and case ignored; its own name counts before the other names of another. */
export function byMediaType(mediaType: string, among: readonly Format[] = formats): Format | undefined {
  const wanted = mediaType
    .replace(/;[^]*$/, '')
    .trim()
    .toLowerCase();
  return among.find((each) => each.mediaType === wanted) ?? among.find((each) => each.aliases.includes(wanted));
}

/** Finds a format by what a client may call it in a parameter: a media type, an extension or a short name. */
export function byName(name: string, among: readonly Format[] = formats): Format | undefined {
  // A plus sign that was not encoded is read as a space.
  const wanted = name.trim().toLowerCase().replaceAll(' ', '+');
  const isShort = ({ extension }: Format): boolean => shortNames[extension]?.includes(wanted) === true;
  return byMediaType(wanted, among) ?? among.find(({ extension }) => extension === wanted) ?? among.find(isShort);
}

/** Gives the format with an extension; throws `format-unknown`. */
export function formatNamed(extension: string): Format {
  const found = byExtension(extension);
  if (found !== undefined) return found;
  const known = formats.map((each) => each.extension).join(', ');
  throw new HejnalError('format-unknown', `There is no format "${extension}".`, `Choose one of ${known}.`);
}

/** The version of RDF in which facts have reifiers, as media types name it (RDF 1.2 Concepts, RDF Versions). */
export const reifyingVersion = '1.2';

/** Tells whether a format has a form for triple terms: Turtle, N-Triples, TriG and N-Quads of RDF 1.2 do. */
export function hasTripleTerms({ extension }: Format): boolean {
  return ['ttl', 'nt', 'trig', 'nq'].includes(extension);
}

/** Gives the value of a Content-Type header; with a version of RDF as its parameter where that is not the usual one. */
export function contentType({ mediaType, charset }: Format, version?: string): string {
  const plain = charset ? `${mediaType}; charset=utf-8` : mediaType;
  return version === undefined ? plain : `${plain}; version=${version}`;
}
