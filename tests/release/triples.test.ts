// Quads as numbers: terms come back letter by letter, and each order holds what the lines say.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBytes, toBytes } from '../../src/release/files/bytes.js';
import { imageOf, readTriples, writeTriples } from '../../src/release/triples/files.js';
import { splitLine } from '../../src/release/triples/split.js';
import { openTriples, type Triples } from '../../src/release/triples/triples.js';
import { literal, namedNode, quad, quadLine } from '../../src/rdf/rdf.js';

const iris = fc
  .constantFrom('', 'a', 'a/b', 'a-b', 'a#c', 'ż', 'zażółć', '\u{1f600}', 'a,b', 'x'.repeat(300))
  .map((rest) => namedNode(`http://e/${rest}`));
const values = fc.oneof(
  iris,
  fc
    .tuple(fc.string({ unit: 'binary' }), fc.constantFrom('', 'en', 'en-gb'))
    .map(([text, language]) => literal(text, language)),
  fc.constantFrom('1', '01', '+1').map((text) => literal(text, namedNode('http://www.w3.org/2001/XMLSchema#byte'))),
  fc.constantFrom('a " b', 'a\\', '\\"', 'a\nb', '\r', '> .', ' <x> .').map((text) => literal(text)),
);
const graphs = fc.constantFrom('http://e/g', 'http://e/h', '').map((iri) => (iri === '' ? undefined : namedNode(iri)));
const lines = fc
  .array(fc.tuple(iris, iris, values, graphs), { maxLength: 60 })
  .map((rows) => rows.map(([s, p, o, g]) => toBytes(quadLine(quad(s, p, o, g)))));

function rowsOf(triples: Triples): Record<'spo' | 'osp' | 'pos', string[]> {
  const { shape, dictionary } = triples;
  const text = (id: number | undefined): string => (id === undefined || id === 0 ? '' : dictionary.text(id));
  const graph = (column: Uint16Array, at: number): string => text(shape.graphs[column[at] ?? 0]?.term);
  const row = (...ids: (number | undefined)[]): string => ids.map(text).join(' ');
  const [spo, osp, pos]: [string[], string[], string[]] = [[], [], []];
  for (let id = 1; id <= shape.terms; id++) {
    for (let at = triples.subjects[id] ?? 0; at < (triples.subjects[id + 1] ?? 0); at++)
      spo.push(`${row(id, triples.spoPredicates[at], triples.spoObjects[at])} ${graph(triples.spoGraphs, at)}`);
    for (let at = triples.objects[id] ?? 0; at < (triples.objects[id + 1] ?? 0); at++)
      osp.push(`${row(triples.ospSubjects[at], triples.ospPredicates[at], id)} ${graph(triples.ospGraphs, at)}`);
  }
  let at = 0;
  for (const { id, quads } of shape.predicates)
    for (const end = at + quads; at < end; at++)
      pos.push(`${row(triples.posSubjects[at], id, triples.posObjects[at])} ${graph(triples.posGraphs, at)}`);
  return { spo, osp, pos };
}

describe('quads as numbers', () => {
  it('hold in each order what the lines say, and every term as it was written', () => {
    fc.assert(
      fc.property(lines, (given) => {
        const distinct = [...new Set(given)];
        const expected = distinct.map((line) => Object.values(splitLine(line)).map(fromBytes).join(' ')).sort();
        const triples = openTriples(imageOf(given));
        const { spo, osp, pos } = rowsOf(triples);
        expect(triples.shape.quads).toBe(distinct.length);
        expect([spo.sort(), osp.sort(), pos.sort()]).toEqual([expected, expected, expected]);
      }),
      { numRuns: 200 },
    );
  });

  it('find each term by its text, and none that is not there', () => {
    fc.assert(
      fc.property(lines, fc.string(), (given, other) => {
        const { dictionary, shape } = openTriples(imageOf(given));
        const texts = Array.from({ length: shape.terms }, (_, at) => dictionary.text(at + 1));
        expect(texts.map((text) => dictionary.find(text))).toEqual(texts.map((_, at) => at + 1));
        expect(dictionary.find(`${other}?`)).toBe(texts.indexOf(`${other}?`) + 1);
        expect(texts.filter((text) => text.startsWith('"'))).toHaveLength(shape.literals);
      }),
    );
  });

  it('are the same from files', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'triples-'));
    const [given = []] = fc.sample(lines, { numRuns: 1, seed: 5 });
    writeTriples(folder, folder, [...new Set(given)].sort());
    const read = await readTriples(folder);
    const made = imageOf(given);
    expect(read?.shape).toEqual(made.shape);
    expect(Buffer.from(read?.block ?? new SharedArrayBuffer(0))).toEqual(Buffer.from(made.block));
    expect(await readTriples(join(folder, 'triples'))).toBeUndefined();
  });
});
