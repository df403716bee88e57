// Turtle and TriG: short, in a steady order, and only with the prefixes that are used.
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { literal, namedNode, quadLine, rdf } from '../../src/rdf/rdf.js';
import { trig, turtle, writeTurtle } from '../../src/formats/write/turtle.js';
import { base, museumQuads, names, writing } from './museum.js';
import { triple } from './roundtrip.js';

const wawel = `${base}id/museum/wawel`;

describe('Turtle', () => {
  it('is what a person would write', () => {
    const quads = [
      triple(`${base}id/loan/a`, `${names.ontology}lender`, namedNode(wawel)),
      triple(wawel, `${names.ontology}rooms`, literal('71', namedNode('http://www.w3.org/2001/XMLSchema#integer'))),
      triple(wawel, rdf.type, namedNode(`${names.ontology}Museum`)),
      triple(`${base}id/loan/a`, rdf.type, namedNode('urn:x:Loan')),
    ];
    expect(writeTurtle(quads, { ...writing, topic: wawel })).toBe(`\
@prefix loan: <${base}id/loan/> .
@prefix mu: <${base}ontology#> .
@prefix museum: <${base}id/museum/> .

museum:wawel a mu:Museum ;
  mu:rooms 71 .

loan:a a <urn:x:Loan> ;
  mu:lender museum:wawel .
`);
  });

  it('writes an IRI in full where its end is no plain name', () => {
    const iris = ['a.', 'a/b', 'é', '', '-a', 'a%20b', "a'b", '1-a', '_a'].map((end) => `${names.ontology}${end}`);
    const quads = iris.map((iri) => triple(iri, iri, namedNode(iri)));
    expect(new Parser().parse(writeTurtle(quads, writing)).map(({ object }) => object.value)).toEqual(iris);
  });

  it('quotes numbers that some readers refuse bare, or turn into others', () => {
    const decimal = namedNode('http://www.w3.org/2001/XMLSchema#decimal');
    const integer = namedNode('http://www.w3.org/2001/XMLSchema#integer');
    const written = [
      ...['.5', '-.5', '5.', '1.50', '0.1234567890123456', '0.5', '-1.7', '19.9368'].map((text) =>
        literal(text, decimal),
      ),
      ...['007', '+7', '9007199254740993', '-0', '7', '-120', '0'].map((text) => literal(text, integer)),
    ];
    const text = writeTurtle(
      written.map((each) => triple(wawel, 'urn:x:p', each)),
      writing,
    );
    for (const each of ['.5', '-.5', '5.', '1.50', '0.1234567890123456'])
      expect(text).toContain(` "${each}"^^xsd:decimal`);
    for (const each of ['007', '+7', '9007199254740993', '-0']) expect(text).toContain(` "${each}"^^xsd:integer`);
    for (const each of ['0.5', '-1.7', '19.9368', '7', '-120', '0']) expect(text).toMatch(new RegExp(` ${each} [,.]`));
  });

  it('streams with every prefix, and closes what it opens', () => {
    const [head, first] = [...turtle(museumQuads, writing)];
    expect(head?.match(/^@prefix/gm)?.length).toBeGreaterThan(20);
    expect(first).toMatch(/^\nmuseum:wawel a mu:Museum ;\n[^]* \.\n$/);
  });
});

describe('TriG', () => {
  it('keeps the graphs', () => {
    const text = [...trig(museumQuads, writing)].join('');
    expect(new Parser({ format: 'TriG' }).parse(text).map(quadLine).sort()).toEqual(museumQuads.map(quadLine).sort());
    expect(text.match(/^<.*\/graph\/\w+> \{$/gm)).toHaveLength(3);
  });
});
