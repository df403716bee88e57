// The readers: who they are, what they read, and how each is run in a process of its own.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parseQuads } from '../../src/rdf/rdf.js';
import { propertyOf, thing } from './publication.js';
import { probes } from './terms.js';

/** A term as a reader has it: an address, or a text with its language or datatype. */
export type Told =
  { readonly iri: string } | { readonly value: string; readonly language?: string; readonly datatype?: string };

/** What a reader made of a document: its version, and the terms by the names of the probes. */
export interface Read {
  readonly version: string;
  readonly terms: ReadonlyMap<string, readonly Told[]>;
}

/** A reader with the media types that it reads; `file` is its script, run by `command`. */
export interface Reader {
  readonly name: string;
  readonly file: string;
  readonly command: string;
  readonly mediaTypes: readonly string[];
  /** Whether it is there. */
  readonly isPresent: boolean;
}

const folder = 'conformance/interoperability/readers';
const python = join(folder, '.venv/bin/python');
const [turtle, json, xml, triples, table] = [
  'text/turtle',
  'application/ld+json',
  'application/rdf+xml',
  'application/n-triples',
  'text/csv',
];

const inNode = (name: string, file: string, ...mediaTypes: readonly string[]): Reader => {
  return { name, file, command: process.execPath, mediaTypes, isPresent: true };
};
const inPython = (name: string, file: string, ...mediaTypes: readonly string[]): Reader => {
  return { name, file, command: python, mediaTypes, isPresent: existsSync(python) };
};
const isInstalled = (command: string): boolean =>
  (process.env['PATH'] ?? '').split(':').some((each) => existsSync(join(each, command)));

/** Lists all readers; those of npm are always present. */
export const readers: readonly Reader[] = [
  inNode('N3.js', 'n3.js', turtle, triples),
  inNode('rdflib.js', 'rdflib.js', turtle, xml, json),
  inNode('jsonld.js', 'jsonld.js', json),
  inNode('rdfxml-streaming-parser', 'rdfxml.js', xml),
  inNode('Oxigraph (npm)', 'oxigraph.js', turtle, xml, json),
  inPython('rdflib (Python)', 'by_rdflib.py', turtle, xml, json, triples),
  inPython('PyLD', 'by_pyld.py', json),
  { name: 'rapper', file: 'rapper.sh', command: 'bash', mediaTypes: [turtle, xml], isPresent: isInstalled('rapper') },
  {
    name: 'Apache Jena',
    file: 'jena.sh',
    command: 'bash',
    mediaTypes: [turtle, xml, json],
    isPresent: existsSync(join(folder, '.jena')) && isInstalled('java'),
  },
  inPython('pandas', 'by_pandas.py', table),
  inPython('DuckDB', 'by_duckdb.py', table),
];

const run = promisify(execFile);

/** The endings of the formats that have a form for triple terms, by media type. */
export const reifying: ReadonlyMap<string, string> = new Map([
  [turtle, 'ttl'],
  [triples, 'nt'],
]);

/** Lets a reader read the probes at a server, with the reifiers of RDF 1.2 where that is asked for; rejects where it fails. */
export async function readBy(reader: Reader, mediaType: string, url: string, isReified = false): Promise<Read> {
  const document = `${url}doc/city/probe${isReified ? `.${reifying.get(mediaType)}?version=1.2` : ''}`;
  const address = mediaType === table ? tableAt(url) : document;
  const words = [join(folder, reader.file), address, mediaType, thing];
  const { stdout } = await run(reader.command, words, { timeout: 120_000, maxBuffer: 1 << 24 });
  return reader.command === 'bash' ? fromLines(stdout) : fromJson(stdout);
}

/** The address of a table with one row, and a column for each probe. */
function tableAt(url: string): string {
  const columns = probes.map(({ name }) => `?${name}`).join(' ');
  const patterns = probes.map(({ name }) => `<${thing}> <${propertyOf(name)}> ?${name} .`).join(' ');
  return `${url}sparql?format=csv&query=${encodeURIComponent(`SELECT ${columns} { ${patterns} }`)}`;
}

function fromJson(text: string): Read {
  const { version, triples: told } = JSON.parse(text) as { version: string; triples: [string, Told][] };
  return { version, terms: gather(told) };
}

/** The first line names the version, the others are N-Triples. */
function fromLines(text: string): Read {
  const [version = '', ...lines] = text.split('\n');
  const own = lines.filter((line) => line.startsWith(`<${thing}> `));
  const told = parseQuads(own.join('\n')).map(({ predicate, object }): [string, Told] => {
    if (object.termType !== 'Literal') return [predicate.value, { iri: object.value }];
    const { value, language, datatype } = object;
    return [predicate.value, language === '' ? { value, datatype: datatype.value } : { value, language }];
  });
  return { version: version.trim(), terms: gather(told) };
}

function gather(told: readonly (readonly [string, Told])[]): Map<string, Told[]> {
  const found = new Map<string, Told[]>();
  for (const [property, term] of told) {
    const name = property.replace(/^.*[#/]/, '');
    found.set(name, [...(found.get(name) ?? []), term]);
  }
  return found;
}
