// The one table of formats: what each is called, its media type and extension, and what it can hold. Pure data and look-ups.
import { HejnalError } from '../errors.js';

/** Says what a format holds: a page for people, a graph, several graphs, or the rows of a query's answer. */
export type Content = 'page' | 'triples' | 'quads' | 'results';

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

type Row = readonly [string, string, string, Content, number, ...string[]];

/** Name, media type, extension, content, quality, aliases. */
const rows: readonly Row[] = [
  ['JSON-LD', 'application/ld+json', 'jsonld', 'triples', 1, 'application/json'],
  ['Turtle', 'text/turtle', 'ttl', 'triples', 0.9, 'application/x-turtle', 'application/turtle'],
  ['N-Triples', 'application/n-triples', 'nt', 'triples', 0.8],
  ['RDF/XML', 'application/rdf+xml', 'rdf', 'triples', 0.7, 'application/xml', 'text/xml'],
  ['HTML', 'text/html', 'html', 'page', 0.6, 'application/xhtml+xml'],
  ['TriG', 'application/trig', 'trig', 'quads', 1, 'application/x-trig'],
  ['N-Quads', 'application/n-quads', 'nq', 'quads', 0.9],
  ['SPARQL results in JSON', 'application/sparql-results+json', 'srj', 'results', 1, 'application/json'],
  ['SPARQL results in XML', 'application/sparql-results+xml', 'srx', 'results', 0.9, 'application/xml', 'text/xml'],
  ['CSV', 'text/csv', 'csv', 'results', 0.8],
  ['TSV', 'text/tab-separated-values', 'tsv', 'results', 0.7],
];

/** Lists the formats, the preferred one of each content first. */
export const formats: readonly Format[] = rows.map(([name, mediaType, extension, content, quality, ...aliases]) => {
  return { name, mediaType, extension, content, quality, charset: /^text\/|\+xml$/.test(mediaType), aliases };
});

/** Lists the formats in which the document about a thing is served: graphs first, the page last. */
export const documentFormats: readonly Format[] = formats.filter(
  ({ content }) => content === 'triples' || content === 'page',
);

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

/** Gives the format with an extension; throws `format-unknown`. */
export function formatNamed(extension: string): Format {
  const found = byExtension(extension);
  if (found !== undefined) return found;
  const known = formats.map((each) => each.extension).join(', ');
  throw new HejnalError('format-unknown', `There is no format "${extension}".`, `Choose one of ${known}.`);
}

/** Gives the value of a Content-Type header. */
export function contentType({ mediaType, charset }: Format): string {
  return charset ? `${mediaType}; charset=utf-8` : mediaType;
}
