// What the W3C's tests of RDF 1.2 hold, written by our writers, is the same for two readers of others.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser, type Quad } from 'n3';
import * as oxigraph from 'oxigraph';
import { expect, it } from 'vitest';
import { writeGraph } from '../../src/formats/results/graphs.js';
import type { Quad as OwnQuad } from '../../src/rdf/rdf.js';
import { whenPresent } from '../present.js';

const suite = join(import.meta.dirname, '.rdf-tests/rdf/rdf12');
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
  const quads = new Parser({ baseIRI: base }).parse(manifest);
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
const linesOf = (quads: readonly Quad[]): string[] =>
  [...new Set(quads.map((each) => writeGraph('application/n-triples', [each as unknown as OwnQuad])))].sort();

whenPresent(suite, "the W3C's tests of RDF 1.2: tests/formats/install")('every document', () => {
  it.each(folders)('of %s comes back as it was', (folder, format) => {
    const files = documentsIn(folder);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const quads = read(readFileSync(join(suite, folder, file), 'utf8'), format);
      const expected = linesOf(quads);
      for (const mediaType of ['text/turtle', 'application/n-triples', 'application/trig']) {
        for (const isReified of [false, true]) {
          const written = writeGraph(mediaType, quads, isReified);
          expect(linesOf(read(written, mediaType)), `${folder}/${file} as ${mediaType}`).toEqual(expected);
          const store = new oxigraph.Store();
          store.load(written, { format: mediaType, base_iri: base });
          expect(store.size, `${folder}/${file} as ${mediaType} in Oxigraph`).toBe(expected.length);
        }
      }
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
