// What goes into a writer comes out of it exactly.
import { describe, expect, it } from 'vitest';
import { describeThing } from '../../src/document/describe.js';
import { namedNode, rdf } from '../../src/rdf/rdf.js';
import { writerOf, writers } from '../../src/formats/write/index.js';
import { base, lines, memoryRelease, museumQuads, names } from './museum.js';
import { delicate, roundTrip, triple } from './roundtrip.js';

const topic = `${base}id/museum/wawel`;
const isA = triple(topic, rdf.type, namedNode(`${names.ontology}Museum`));

describe.each(Object.keys(writers))('the writer of .%s', (extension) => {
  // The reader `jsonld.toRDF` itself rewrites doubles; what JSON-LD says of them is looked at in jsonld.test.ts.
  const kept = Object.entries(delicate).filter(
    ([what]) => !/^(?:json|yaml)ld$/.test(extension) || !what.includes('double'),
  );

  it.each(kept)('keeps: %s', async (_what, object) => {
    const paths = ['rooms', 'since', 'fee', 'open', 'unheardOf'].map((local) => names.ontology + local);
    const quads = [isA, ...paths.map((path) => triple(topic, path, object))];
    expect(await roundTrip(extension, quads, topic)).toEqual([lines(quads), lines(quads)]);
  });

  it('keeps a whole publication, whatever comes first', async () => {
    for (const first of [undefined, topic, `${base}id/source/report`]) {
      expect(await roundTrip(extension, museumQuads, first)).toEqual([lines(museumQuads), lines(museumQuads)]);
    }
  });

  it('keeps a document', async () => {
    const { quads } = describeThing(memoryRelease(museumQuads), topic)!;
    expect(await roundTrip(extension, quads, topic)).toEqual([lines(quads), lines(quads)]);
  });

  it('keeps nothing as nothing', async () => {
    expect(await roundTrip(extension, [])).toEqual([[], []]);
  });

  it('gives the same text for the same quads', () => {
    const write = () => writers[extension]!.document(museumQuads, { ...writingOf(), topic });
    expect(write()).toBe(write());
  });
});

function writingOf() {
  const { model, names: minted } = memoryRelease([]);
  return { model, names: minted };
}

describe('the table of writers', () => {
  it('refuses what is no format of a graph, and what is no format at all', () => {
    expect(() => writerOf('csv')).toThrow('CSV is no format of a graph');
    expect(() => writerOf('docx')).toThrow('There is no format "docx"');
    expect(writerOf('ttl')).toBe(writers['ttl']);
  });
});
