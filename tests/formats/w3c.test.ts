// RDF 1.2 in the formats of ours: what a reader of others reads of a document, written by us, is the same for two readers of others.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Parser } from 'n3';
import * as oxigraph from 'oxigraph';
import { describe, expect, it } from 'vitest';
import { compare } from '../../conformance/compare.js';
import { writeGraph } from '../../src/formats/results/graphs.js';
import { writers } from '../../src/formats/write/index.js';
import type { Quad } from '../../src/rdf/rdf.js';
import { whenPresent } from '../present.js';
import { writing } from './museum.js';

const suite = join(import.meta.dirname, '.rdf-tests/rdf/rdf12');
const own = join(import.meta.dirname, 'rdf12');
const base = 'https://example.org/';

/** Folders of tests that are documents, with the media type of their language. */
const folders = [
  ['rdf-n-triples/syntax', 'application/n-triples'],
  ['rdf-n-triples/c14n', 'application/n-triples'],
  ['rdf-n-quads/syntax', 'application/n-quads'],
  ['rdf-n-quads/c14n', 'application/n-quads'],
  ['rdf-turtle/syntax', 'text/turtle'],
  ['rdf-turtle/eval', 'text/turtle'],
  ['rdf-trig/syntax', 'application/trig'],
  ['rdf-trig/eval', 'application/trig'],
] as const;

/** Lists the documents of positive tests: what a negative test has is no RDF. */
function documentsIn(folder: string): string[] {
  if (!existsSync(join(suite, folder))) return [];
  const manifest = readFileSync(join(suite, folder, 'manifest.ttl'), 'utf8');
  const quads = read(manifest, 'text/turtle');
  const of = (predicate: string): Quad[] => quads.filter((each) => each.predicate.value.endsWith(predicate));
  const negative = new Set(
    of('#type').flatMap(({ subject, object }) => (object.value.includes('Negative') ? [subject.value] : [])),
  );
  return of('#action')
    .filter(({ subject }) => !negative.has(subject.value))
    .map(({ object }) => object.value.replace(/^.*\//, ''))
    .filter((file) => readdirSync(join(suite, folder)).includes(file))
    .sort();
}

const read = (text: string, format: string): Quad[] =>
  new Parser({ baseIRI: base, format, blankNodePrefix: '' }).parse(text);

/** Reads with Oxigraph, whose blank nodes have other labels, and gives the quads as n3 has them. */
function readByOxigraph(text: string, format: string): Quad[] {
  const quads = oxigraph.parse(text, { format, base_iri: base });
  const store = new oxigraph.Store(quads);
  return read(store.dump({ format: 'application/n-quads' }), 'application/n-quads');
}

/** A term as cells of a row; a triple term stands between brackets, its blank nodes are cells as others are. */
function cellsOf(term: Quad['object'] | Quad['graph']): string[] {
  if (term.termType === 'Quad') return ['<<(', ...[term.subject, term.predicate, term.object].flatMap(cellsOf), ')>>'];
  if (term.termType === 'BlankNode') return [`_:${term.value}`];
  if (term.termType !== 'Literal') return [`<${term.value}>`];
  const { value, language, direction, datatype } = term;
  return [JSON.stringify([value, language.toLowerCase(), direction ?? '', datatype.value])];
}

/** Gives the quads as rows, each once. */
function rowsOf(quads: readonly Quad[]): string[][] {
  const rows = quads.map(({ subject, predicate, object, graph }) =>
    [subject, predicate, object, graph].flatMap(cellsOf),
  );
  return [...new Map(rows.map((row) => [row.join(' '), row])).values()].sort();
}

/** Whether two sets of quads are one but for the labels of their blank nodes (RDF 1.2 Concepts, graph and dataset isomorphism). */
function isSame(actual: readonly Quad[], expected: readonly Quad[]): boolean {
  const graphOf = (quads: readonly Quad[]): Parameters<typeof compare>[0] => ({ kind: 'graph', rows: rowsOf(quads) });
  return compare(graphOf(actual), graphOf(expected), false) === 'exact';
}

type Way = readonly [name: string, mediaType: string, write: (quads: readonly Quad[]) => string];

/** Writers of graphs that a query made: what they are given is one graph. */
const ofGraphs: readonly Way[] = [
  'text/turtle',
  'application/n-triples',
  'application/n-quads',
  'application/trig',
].flatMap((mediaType) =>
  [false, true].map((isReified): Way => [
    `a graph as ${mediaType}${isReified ? ', reifiers behind their triples' : ''}`,
    mediaType,
    (quads) => writeGraph(mediaType, quads, isReified),
  ]),
);

/** Writers of documents and dumps. What a release holds has no base directions: an ontology with one is refused. */
const ofReleases: readonly Way[] = [
  ['nt', 'application/n-triples', false],
  ['ttl', 'text/turtle', false],
  ['ttl', 'text/turtle', true],
  ['nq', 'application/n-quads', false],
  ['trig', 'application/trig', false],
].map(([extension, mediaType, isReified]) => [
  `a document as ${String(mediaType)}${isReified === true ? ', reifiers behind their triples' : ''}`,
  String(mediaType),
  (quads) => writers[String(extension)]?.document(quads, { ...writing, isReified: isReified === true }) ?? '',
]);

const hasDirection = (term: Quad['object']): boolean =>
  term.termType === 'Quad' ? hasDirection(term.object) : term.termType === 'Literal' && Boolean(term.direction);
const hasGraph = ({ graph }: Quad): boolean => graph.termType !== 'DefaultGraph';

/** Writes a document in every way that holds it, and reads it back twice; gives how many ways there were. */
function writeAndReadBack(quads: readonly Quad[], name: string): number {
  const whole = quads.some(hasGraph) ? [] : ofGraphs;
  const kept = quads.some(({ object, graph }) => hasDirection(object) || graph.termType === 'BlankNode')
    ? []
    : ofReleases;
  const fitting = quads.some(hasGraph) ? kept.filter(([, type]) => /quads|trig/.test(type)) : kept;
  for (const [way, mediaType, write] of [...whole, ...fitting]) {
    const written = write(quads);
    expect(isSame(read(written, mediaType), quads), `${name} as ${way}, read by n3:\n${written}`).toBe(true);
    expect(isSame(readByOxigraph(written, mediaType), normalised(quads)), `${name} as ${way}, read by Oxigraph:\n${written}`).toBe(true); // prettier-ignore
  }
  return whole.length + fitting.length;
}

/** What Oxigraph makes of the same quads: it keeps values of some datatypes, not their texts. */
function normalised(quads: readonly Quad[]): Quad[] {
  return readByOxigraph(writeGraphs(quads), 'application/n-quads');
}

/** N-Quads with the terms as our writers have them, which are tested by the lines of the W3C. */
function writeGraphs(quads: readonly Quad[]): string {
  const line = (each: Quad): string => writeGraph('application/n-quads', [each]);
  return quads
    .map((each) => line(each).replace(/ \.\n$/, hasGraph(each) ? ` ${graphText(each)} .\n` : ' .\n'))
    .join('');
}

const graphText = ({ graph }: Quad): string =>
  graph.termType === 'BlankNode' ? `_:${graph.value}` : `<${graph.value}>`;

const formatOf: Readonly<Record<string, string>> = {
  '.ttl': 'text/turtle',
  '.trig': 'application/trig',
  '.nq': 'application/n-quads',
};

describe('a document of RDF 1.2', () => {
  it.each(readdirSync(own))('%s comes back as it was', (file) => {
    const quads = read(readFileSync(join(own, file), 'utf8'), formatOf[extname(file)] ?? '');
    expect(writeAndReadBack(quads, file)).toBeGreaterThan(1);
  });

  it('is told from another one', () => {
    const [one, other, third] = ['_:x <a:p> <<( _:x <a:p> _:y )>> .', '_:b <a:p> <<( _:b <a:p> _:b )>> .', '_:s <a:p> <<( _:s <a:p> _:t )>> .'].map((text) => read(text, 'text/turtle')); // prettier-ignore
    expect([isSame(one ?? [], other ?? []), isSame(one ?? [], third ?? [])]).toEqual([false, true]);
  });
});

whenPresent(suite, "the W3C's tests of RDF 1.2: tests/formats/install")('every document', () => {
  it.each(folders)('of %s comes back as it was', (folder, format) => {
    const files = documentsIn(folder);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const quads = read(readFileSync(join(suite, folder, file), 'utf8'), format);
      writeAndReadBack(quads, `${folder}/${file}`);
    }
  });

  it('of the tests of canonical N-Triples is written as they want it', () => {
    const folder = join(suite, 'rdf-n-triples/c14n');
    const quads = read(readFileSync(join(folder, 'manifest.ttl'), 'utf8'), 'text/turtle');
    const named = (predicate: string): Map<string, string> =>
      new Map(
        quads
          .filter((each) => each.predicate.value.endsWith(predicate))
          .map(({ subject, object }) => [subject.value, join(folder, object.value.replace(/^.*\//, ''))]),
      );
    const results = named('#result');
    expect(results.size).toBeGreaterThan(0);
    for (const [test, action] of named('#action')) {
      // Our lines are those of RDFC-1.0 §5, which escapes no noncharacters.
      if (test.includes('#literal_needing_uchar_escaping-')) continue;
      const written = writeGraph('application/n-triples', read(readFileSync(action, 'utf8'), 'N-Triples'));
      const wanted = readFileSync(results.get(test) ?? '', 'utf8');
      expect(written.split('\n').sort(), test).toEqual(wanted.split('\n').sort());
    }
  });
});
