// Documents of templates and values are, byte for byte, those of their quads.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankNode, literal, namedNode, rdf, skos, xsd } from '../../src/rdf/rdf.js';
import { fillers } from '../../src/formats/write/fill.js';
import { blocksOf, readTemplate, type Filled } from '../../src/formats/write/template.js';
import { writerOf } from '../../src/formats/write/index.js';
import { base, museumQuads, names, writing } from './museum.js';
import { triple } from './roundtrip.js';

const topic = `${base}id/museum/wawel`;
const about = { ...writing, topic };

const subjects = fc.constantFrom(`${base}id/museum/a.b`, `${base}id/loan/ż`, `${base}doc/museum/wawel`, 'urn:x:s');
const predicates = fc.constantFrom(
  rdf.type, skos.prefLabel, `${names.ontology}rooms`, `${names.ontology}lender`, 'https://example.org/p', `${names.tool}about`,
); // prettier-ignore
const texts = fc.oneof(
  fc.constantFrom('7', '007', '-1.50', '1.5', 'true', 'a\tb\nc\r', '"\\', 'żółć 🐉', '<&>', ''),
  fc.constantFrom('ż', 'x', ' ').map((unit) => unit.repeat(60)),
);
const objects = fc.oneof(
  fc
    .constantFrom(
      topic,
      'urn:x:o',
      `${names.ontology}Museum`,
      skos.Concept,
      `${base}id/loan/a'b`,
      'https://ż.example/&',
    )
    .map((iri) => namedNode(iri)),
  texts.map((text) => literal(text)),
  fc.tuple(texts, fc.constantFrom('pl', 'zh-hans')).map(([text, language]) => literal(text, language)),
  fc
    .tuple(texts, fc.constantFrom(xsd.integer, xsd.decimal, xsd.boolean, 'urn:x:type'))
    .map(([text, datatype]) => literal(text, namedNode(datatype))),
);
const said = fc.array(fc.tuple(predicates, objects), { minLength: 1, maxLength: 6 });
const others = fc.uniqueArray(fc.tuple(subjects, said), { selector: ([subject]) => subject, maxLength: 4 });
const documents = fc
  .tuple(said, others)
  .map(([first, rest]) =>
    [[topic, first] as const, ...rest].flatMap(([subject, pairs]) =>
      pairs.map(([predicate, object]) => triple(subject, predicate, object)),
    ),
  );

const filledOf = (quads: Parameters<typeof blocksOf>[0]): Filled[] =>
  (blocksOf(quads, about) ?? []).map(({ template, values }) => {
    // As they lie in a release: between tabs and line ends.
    const line = values.join('\t');
    expect(line).not.toContain('\n');
    return { template: readTemplate(template), values: line.split('\t') };
  });

describe.each(Object.keys(fillers))('%s of templates and values', (extension) => {
  it('is what the writer makes of the quads', () => {
    fc.assert(
      fc.property(documents, (quads) => {
        expect(fillers[extension]?.(filledOf(quads), about)).toBe(writerOf(extension).document(quads, about));
      }),
      { numRuns: 400 },
    );
  });
});

describe('blocks', () => {
  it('are few templates for many things', () => {
    const many = Array.from({ length: 50 }, (_each, at) => [
      triple(`${base}id/museum/m${at}`, rdf.type, namedNode(`${names.ontology}Museum`)),
      triple(`${base}id/museum/m${at}`, skos.prefLabel, literal(`Muzeum ${at}`, 'pl')),
      triple(`${base}id/museum/m${at}`, `${names.ontology}lender`, namedNode(`${base}id/museum/m${at + 1}`)),
    ]).flat();
    const blocks = blocksOf(many, { ...writing, topic: `${base}id/museum/m0` }) ?? [];
    expect(blocks).toHaveLength(50);
    expect(new Set(blocks.map(({ template }) => template)).size).toBe(1);
  });

  it('are none where only the quads tell how the document is written', () => {
    const [first, other] = [triple(topic, 'urn:x:p', literal('a')), triple('urn:x:s', 'urn:x:p', literal('b'))];
    expect(blocksOf([first, other], about)).toHaveLength(2);
    expect(blocksOf([other, first], about)).toBeUndefined();
    expect(blocksOf([first, other, first], about)).toBeUndefined();
    expect(blocksOf([first, triple(topic, 'urn:x:p', blankNode('b'))], about)).toBeUndefined();
    expect(blocksOf(museumQuads, { ...writing, topic: 'urn:x:none' })).toBeUndefined();
  });

  it('refuse in RDF/XML what the writer refuses', () => {
    for (const quads of [[triple(topic, 'urn:x:p', literal('a\fb'))], [triple(topic, 'urn:x:1', literal('a'))]]) {
      expect(() => writerOf('rdf').document(quads, about)).toThrow(/RDF\/XML|XML does not/);
      expect(() => fillers['rdf']?.(filledOf(quads), about)).toThrow(/RDF\/XML|XML does not/);
    }
  });
});
