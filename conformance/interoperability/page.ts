// Writes docs/interoperability.md: what becomes of our terms in each reader.
import type { Change } from './outcome.js';
import { packagesPart, type PackageRow } from './packages.js';
import { readTrials } from '../stores/results.js';
import { storesPart } from './stores.js';
import { probes } from './terms.js';

/** One reader with one format: its version, and what it changed; or why it could not read. */
export interface Row {
  readonly reader: string;
  readonly version: string;
  readonly mediaType: string;
  readonly changes: readonly Change[] | string;
}

/** One reader with one format: whether it reads the document of version 1.2. */
export interface ReifiedRow extends Pick<Row, 'reader' | 'version' | 'mediaType'> {
  readonly isRead: boolean;
}

const head = `# What becomes of the facts in other readers

Take JSON-LD, Turtle, N-Triples or RDF/XML where terms must be exactly those of the record; a table read without a word about its columns is read by guess. The rows below are what readers of others make of a document and of a table that hold one term of each sort, served over HTTP; \`npm run interoperability -- --write\` runs them and writes this page. \`conformance/interoperability/install\` installs those that npm does not bring.
`;

/** Writes the page. */
export function writePage(
  rows: readonly Row[],
  reified: readonly ReifiedRow[],
  packages: readonly PackageRow[] = [],
): string {
  const parts = ['## In short', '', summary(rows), '', '## What is otherwise', '', details(rows), ''];
  return [
    head,
    ...parts,
    packagesPart(packages),
    storesPart(readTrials(), probes.length),
    '',
    reifiedPart(reified),
    '',
    advices(),
    '',
  ].join('\n');
}

function reifiedPart(rows: readonly ReifiedRow[]): string {
  const lines = rows.map(({ reader, mediaType, isRead }) => {
    return `| ${reader} | \`${mediaType}; version=1.2\` | ${isRead ? 'read' : 'refused'} |`;
  });
  return [
    '## Evidence as RDF 1.2',
    '',
    'With `version=1.2` [each fact has the evidence that says it](http.md#evidence-as-rdf-12) as its reifier. Readers of RDF 1.1 refuse such a document, and get what they know where they do not ask for the version. JSON-LD and our RDF/XML have no form for it: the version is not there in them. pyoxigraph 0.5.13 and rudof 0.3.35 read it too ([test](../tests/readers/reifiers.test.ts)), and rudof proves by the shapes of the same version that every fact has a source.',
    '',
    '| reader | reads | document with reifiers |',
    '| --- | --- | --- |',
    ...lines,
  ].join('\n');
}

function summary(rows: readonly Row[]): string {
  const lines = rows.map(({ reader, version, mediaType, changes }) => {
    const kept =
      typeof changes === 'string' ? `not read: ${changes}` : `${probes.length - changes.length} of ${probes.length}`;
    return `| ${reader} | ${version} | \`${mediaType}\` | ${kept} |`;
  });
  return ['| reader | version | reads | terms as they were written |', '| --- | --- | --- | --- |', ...lines].join(
    '\n',
  );
}

function details(rows: readonly Row[]): string {
  const formats = new Map<string, string[]>();
  for (const { reader, mediaType, changes } of rows) {
    if (typeof changes === 'string') continue;
    for (const { probe, becomes } of changes) {
      const there = becomes === undefined ? 'is not there' : code(becomes);
      const line = `${probe.label} | ${code(short(probe.term))} | ${there}`;
      const key = `${reader}\n${line}`;
      formats.set(key, [...(formats.get(key) ?? []), `\`${mediaType}\``]);
    }
  }
  const lines = [...formats].map(([key, mediaTypes]) => {
    const [reader = '', line = ''] = key.split('\n');
    return `| ${reader} | ${mediaTypes.join(', ')} | ${line} |`;
  });
  return ['| reader | reads | term | written | there |', '| --- | --- | --- | --- | --- |', ...lines].join('\n');
}

function short(term: string): string {
  return term.replace(/\^\^<[^>]*[#/]([^>#/]+)>$/, '^^$1');
}

function code(text: string): string {
  return `\`\` ${text.replaceAll(/\r?\n/g, '⏎').replaceAll('\t', '⇥').replaceAll('|', '\\|')} \`\``;
}

function advices(): string {
  return `## What to do

- **pandas**: \`read_csv(address, dtype=str, keep_default_na=False)\` keeps every value as text; years and codes stay what they are. Turn into numbers and dates what you compute with, column by column.
- **DuckDB**: \`read_csv(address, all_varchar=true)\` keeps every value as text.
- **rdflib (Python)**: \`rdflib.NORMALIZE_LITERALS = False\` before anything is read keeps every term as it was written.
- **frictionless** counts no bytes of Parquet and takes the size that is told of such a file for a wrong one, whatever it is: leave \`bytes\` out of the resources whose \`format\` is \`parquet\` before you validate (\`resource.pop("bytes")\`), or validate the CSV of the same table.
- **jsonld.js** makes NaN of infinity, and **rdflib.js** another form of booleans: take N-Triples, which N3.js reads as it stands, or RDF/XML where these matter.
- **Virtuoso** changes years before Christ, decimals past fifteen digits and points: take such values from the documents or dumps, which no store touches.
- **Readers that keep values and not texts** (Oxigraph, and rdflib where nothing is set) give \`1.50\` as \`1.5\` and \`007\` as \`7\`. The value is the same; compare by value, or take the dump of N-Quads as text. [The query service](sparql.md) keeps the text.
- A row of another reader, or of a store, is in [the page about stores](stores.md#what-a-store-changes).
`;
}
