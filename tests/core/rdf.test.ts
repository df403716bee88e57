// Canonical lines: what is written is what the standard's own parser reads, and what our reader gives back.
import fc from 'fast-check';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { namesUnder } from '../../src/rdf/iri.js';
import {
  blankNode, defaultGraph, literal, namedNode, parseTurtle, quad, quadLine, readLine, readList, Store, tripleLine, xsd,
} from '../../src/rdf/rdf.js'; // prettier-ignore
import { skolemise } from '../../src/rdf/skolem.js';

const iris = fc.constantFrom('https://a.example/', 'https://a.example/ł#x', 'urn:x:%20').map((iri) => namedNode(iri));
const texts = fc
  .string({
    unit: fc.constantFrom('"', '\\', '\n', '\r', '\t', 'n', 'r', 'u', ' ', '.', '>', '<', '@', '^', 'ł', '𝔊', '\u2028'),
  })
  .filter((text) => text.isWellFormed());
const literals = fc.oneof(
  texts.map((text) => literal(text)),
  texts.map((text) => literal(text, 'pl')),
  texts.map((text) => literal(text, 'zh-hans')),
  texts.map((text) => literal(text, namedNode(xsd.decimal))),
);
const quads = fc
  .tuple(iris, iris, fc.oneof(iris, literals), fc.oneof(iris, fc.constant(defaultGraph())))
  .map(([s, p, o, g]) => quad(s, p, o, g));

describe('a line', () => {
  it('is read back as the same quad, by our reader and by a general one', () => {
    fc.assert(
      fc.property(quads, (each) => {
        const line = quadLine(each);
        expect(line).not.toMatch(/[\n\r]/);
        expect(readLine(line).equals(each)).toBe(true);
        const [general] = new Parser({ format: 'N-Quads' }).parse(line);
        expect(each.equals(general as never)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    [literal('say "yes"\\no\nnow\r'), '"say \\"yes\\"\\\\no\\nnow\\r"'],
    [literal('1.70', namedNode(xsd.decimal)), `"1.70"^^<${xsd.decimal}>`],
    [literal('a\tb', 'en'), '"a\\tb"@en'],
    [literal('\b\f\u0000\u001f\u007f\u0080'), '"\\b\\f\\u0000\\u001F\\u007F\u0080"'],
    [literal(''), '""'],
  ])('is canonical', (object, written) => {
    const each = quad(namedNode('urn:s'), namedNode('urn:p'), object, namedNode('urn:g'));
    expect(quadLine(each)).toBe(`<urn:s> <urn:p> ${written} <urn:g> .`);
    expect(tripleLine(each)).toBe(`<urn:s> <urn:p> ${written} .`);
  });
});

describe('Turtle', () => {
  it('that is broken says its file and line', () => {
    expect(() => parseTurtle('<a> <b> <c> .\n<d> <e> .\n', 'https://a.example/', 'x.ttl')).toThrow(
      expect.objectContaining({ code: 'ontology-invalid', position: { line: 2, column: 1 } }),
    );
  });

  it('gives lists in their order, blank or not', () => {
    const parsed = parseTurtle('<s> <p> ( 1 "b" <c> () ) .', 'https://a.example/', 'x.ttl');
    for (const each of [parsed, skolemise(parsed, namesUnder('https://a.example/'))]) {
      const store = new Store(each);
      const head = store.getObjects(namedNode('https://a.example/s'), namedNode('https://a.example/p'), null)[0]!;
      const items = readList(store, head);
      expect(items.slice(0, 3).map(({ value }) => value)).toEqual(['1', 'b', 'https://a.example/c']);
      expect(items).toHaveLength(4);
    }
  });
});

describe('skolemising', () => {
  const names = namesUnder('https://a.example/');
  const lines = (turtle: string): string[] =>
    skolemise(parseTurtle(turtle, names.base, 'x.ttl'), names)
      .map(quadLine)
      .sort();

  it('gives the same names whatever the order and the labels', () => {
    const one = lines('<s> <p> [ <q> 1 ; <r> [ <t> 2 ] ] .');
    const other = lines('_:z <t> 2 . _:y <r> _:z . <s> <p> _:y . _:y <q> 1 .');
    expect(one).toEqual(other);
    expect(one.join('\n')).not.toContain('_:');
  });

  it('tells apart what differs, and gives one name to what does not', () => {
    expect(new Set(lines('<s> <p> [ <q> 1 ] , [ <q> 2 ] .')).size).toBe(4);
    expect(new Set(lines('<s> <p> [ <q> 1 ] , [ <q> 1 ] .')).size).toBe(2);
  });

  it('refuses a circle', () => {
    const [a, b] = [blankNode('a'), blankNode('b')];
    const p = namedNode('urn:p');
    expect(() => skolemise([quad(a, p, b), quad(b, p, a)], names)).toThrow(/circle/);
  });
});
