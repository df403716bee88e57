// RDF/XML: read back as the same graph by parsers of others, and refused where XML cannot hold it.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { blankNode, literal, namedNode, quad, rdf, xsd, type Quad } from '../../src/rdf/rdf.js';
import { writeRdfxml } from '../../src/formats/write/rdfxml.js';
import { whenInstalled } from '../present.js';
import { lines, museumQuads, writing } from './museum.js';
import { delicate, readBack, triple } from './roundtrip.js';
import { scratch } from '../scratch.js';

const subject = 'https://example.org/s?a=1&b=2';
const xmlText = fc
  .string({ unit: 'binary' })
  .filter((text) => !/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text));
const objects = fc.oneof(
  xmlText.map((text) => literal(text)),
  fc.tuple(xmlText, fc.constantFrom('pl', 'en', 'zh-hant-tw')).map(([text, language]) => literal(text, language)),
  fc.tuple(xmlText, fc.constantFrom(xsd.decimal, 'urn:x:y')).map(([text, type]) => literal(text, namedNode(type))),
  // Readers of RDF/XML resolve every IRI, which takes away the segments "." and "..".
  fc
    .webUrl({ withQueryParameters: true, withFragments: true })
    .filter((url) => !/\/\.{1,2}(?:[/?#]|$)/.test(url))
    .map((url) => namedNode(url)),
);
const predicates = fc.constantFrom(
  'https://example.org/p', 'urn:x:p1', 'https://example.org/100%25done', 'https://example.org/a.b-c', 'https://example.org/żółć', `${rdf.type.slice(0, -4)}_1`, rdf.type,
); // prettier-ignore

describe('RDF/XML', () => {
  it('is read back as the same graph', async () => {
    const graphs = fc.array(fc.tuple(predicates, objects), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(graphs, async (pairs) => {
        const quads = pairs.map(([predicate, object]) => triple(subject, predicate, object));
        expect(lines(await readBack('rdf', writeRdfxml(quads, writing)))).toEqual(lines(quads));
      }),
      { numRuns: 300 },
    );
  });

  it('has letters outside ASCII as references, so that nobody cuts one in two', () => {
    const quads = [triple('https://example.org/ż', 'urn:x:p', literal('Kraków 🐉', 'pl'))];
    const text = writeRdfxml(quads, writing);
    expect(text).toMatch(/^[\t\n -~]*$/);
    expect(text).toContain('Krak&#xF3;w &#x1F409;');
  });

  it.each([
    ['a control character', literal('a\u0000b'), 'U+0000'],
    ['a form feed', literal('a\fb'), 'U+000C'],
    ['half of a pair', literal('a\ud800b'), 'U+D800'],
    ['U+FFFE', literal('\ufffe'), 'U+FFFE'],
  ])('refuses %s', (_what, object, code) => {
    expect(() => writeRdfxml([triple(subject, 'urn:x:p', object)], writing)).toThrow(code);
  });

  it.each(['https://example.org/1', 'https://example.org/p/', 'https://example.org/#', 'urn:x:1-2'])(
    'refuses the property %s, which ends in no name',
    (predicate) => {
      expect(() => writeRdfxml([triple(subject, predicate, literal('x'))], writing)).toThrow('does not end in a name');
    },
  );

  it.each(['li', 'Description', 'about'])('refuses rdf:%s, which means something else there', (local) => {
    const predicate = rdf.type.replace('type', local);
    expect(() => writeRdfxml([triple(subject, predicate, literal('x'))], writing)).toThrow('a meaning of its own');
  });

  it('keeps blank nodes apart and together', async () => {
    const [a, b] = [blankNode('n3-0'), blankNode('0x')];
    const p = namedNode('urn:x:p');
    const read = await readBack(
      'rdf',
      writeRdfxml([quad(a, p, b), quad(b, p, literal('end')), quad(a, p, a)], writing),
    );
    expect(read).toHaveLength(3);
    const loops = read.filter(({ subject: from, object }) => from.value === object.value);
    const ends = read.filter(({ object }) => object.value === 'end');
    expect(loops).toHaveLength(1);
    expect(ends[0]?.subject.value).not.toBe(loops[0]?.subject.value);
  });
});

whenInstalled('rapper', 'RDF/XML read by rapper')('rapper', () => {
  it('reads the same graph', () => {
    const folder = scratch('rdfxml');
    const values = Object.values(delicate).map((object, index) =>
      triple(subject, `https://example.org/p${index}`, object),
    );
    const quads: Quad[] = [...museumQuads, ...values];
    writeFileSync(join(folder, 'a.rdf'), writeRdfxml(quads, writing));
    const output = execFileSync('rapper', ['-q', '-i', 'rdfxml', '-o', 'ntriples', join(folder, 'a.rdf')], {
      encoding: 'utf8',
    });
    expect(lines(new Parser().parse(output))).toEqual(lines(quads));
  });
});
