// ASK, CONSTRUCT, DESCRIBE, triple terms and limits of the exact engine.
import { describe, expect, it } from 'vitest';
import { asking, rowsOf } from './ask.js';

const data = `
<a> <p> <b> <g> .
<a> <page> <x,y> <g> .
<a> <says> _:x <g> .
_:x <what> "a\\tb"@pl <g> .
<b> <p> "5"^^<xsd:nonNegativeInteger> <g> .
`;
const ask = asking(data);
const nt = { mediaType: 'application/n-triples' };

describe('forms of queries', () => {
  it('answer ASK', () => {
    expect([ask('ASK { <a> <p> ?x }'), ask('ASK { <b> <p> 5 }')]).toEqual(['true', 'false']);
  });

  it('make each triple of a CONSTRUCT once, with terms as they stand, and none that is none (§16.2)', () => {
    const graph = ask('CONSTRUCT { ?o <of> ?s . ?s <p> ?o } WHERE { ?s <p> ?o }', nt);
    expect(graph.trim().split('\n').sort()).toEqual([
      '<http://e/a> <http://e/p> <http://e/b> .',
      '<http://e/b> <http://e/of> <http://e/a> .',
      '<http://e/b> <http://e/p> "5"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger> .',
    ]);
  });

  it.each([
    ['CONSTRUCT WHERE { ?s <p> ?o } ORDER BY ?s LIMIT 1', ['<a> <p> <b>']],
    ['CONSTRUCT { ?s <p> ?o . ?o <of> ?s } WHERE { ?s <p> ?o } ORDER BY ?s LIMIT 1', ['<a> <p> <b>', '<b> <of> <a>']],
    ['CONSTRUCT { ?s <p> ?o } WHERE { ?s <p> ?o } ORDER BY ?s OFFSET 1', ['<b> <p> 5']],
    ['CONSTRUCT WHERE { ?s <p> ?o } LIMIT 0', []],
    ['CONSTRUCT FROM <g> WHERE { ?s <p> ?o } ORDER BY DESC(?s) LIMIT 1', ['<b> <p> 5']],
    ['DESCRIBE ?s { ?s <p> ?o } ORDER BY DESC(?s) LIMIT 1', ['<b> <p> 5']],
    ['DESCRIBE ?s FROM <g> { ?s <p> ?o } ORDER BY ?s LIMIT 1 OFFSET 1', ['<b> <p> 5']],
  ])('%s chooses solutions, not triples (§16.2.3)', (text, triples) => {
    const lines = ask(text, nt).split('\n').filter(Boolean);
    const short = lines.map((line) =>
      line
        .replaceAll('http://e/', '')
        .replace(/"5"\S+/, '5')
        .replace(/ \.$/, ''),
    );
    expect(short.sort()).toEqual(triples);
  });

  it('ask of the solutions that LIMIT and OFFSET leave', () => {
    expect(ask('ASK { <a> <p> ?x } LIMIT 1')).toBe('true');
    expect(ask('ASK { ?s <p> ?x } ORDER BY ?s OFFSET 1')).toBe('true');
    expect(ask('ASK { ?s <p> ?x } OFFSET 2')).toBe('false');
  });

  it('make new blank nodes for each solution of a CONSTRUCT', () => {
    const graph = ask('CONSTRUCT { [] <of> ?s } WHERE { ?s <p> ?o }', nt);
    expect(new Set(graph.match(/^_:\S+/gm)).size).toBe(2);
  });

  it('describe what is none of the publication’s things by its triples and their blank nodes', () => {
    const graph = ask('DESCRIBE ?s { ?s <says> ?x }', nt);
    expect(graph.trim().split('\n')).toHaveLength(4);
    expect(graph).toContain('"a\\tb"@pl');
  });

  it('quote an IRI with a comma in CSV (RFC 4180 §2.6)', () => {
    expect(ask('SELECT ?v ?w { <a> <page> ?v BIND("w" AS ?w) }')).toBe('v,w\r\n"http://e/x,y",w\r\n');
  });
});

describe('triple terms', () => {
  const term = '<<( <http://e/s> <http://e/p> 1 )>>';

  it('are made, taken apart and matched (SPARQL 1.2 Query)', () => {
    expect(rowsOf(ask(`SELECT (OBJECT(?t) AS ?o) { BIND(${term} AS ?t) FILTER(ISTRIPLE(?t)) }`))).toEqual(['1']);
    expect(rowsOf(ask(`SELECT ?t { VALUES ?t { ${term} ${term} } } GROUP BY ?t`))).toHaveLength(1);
  });

  it.each([
    ['application/sparql-results+json', '"type":"triple","value":{"subject":{"type":"uri"'],
    ['application/sparql-results+xml', '<triple><subject><uri>http://e/s</uri></subject>'],
    ['text/tab-separated-values', '<<( <http://e/s> <http://e/p> 1 )>>'],
    ['text/csv', '<<( <http://e/s> <http://e/p> 1 )>>'],
  ])('are written as %s', (mediaType, part) => {
    expect(ask(`SELECT ?t { BIND(${term} AS ?t) }`, { mediaType })).toContain(part);
  });

  it('are written in N-Triples, and refused for JSON-LD', () => {
    const text = `CONSTRUCT { <s> <p> ?t } WHERE { BIND(${term} AS ?t) }`;
    expect(ask(text, nt)).toContain('<<( <http://e/s> <http://e/p> "1"^^');
    expect(() => ask(text, { mediaType: 'application/ld+json' })).toThrow();
  });
});

describe('limits', () => {
  const many = asking(Array.from({ length: 400 }, (_, at) => `<s${at}> <p> <o${at % 20}> .`).join('\n'));

  it('end a query that makes too many rows or bytes', () => {
    expect(() => many('SELECT * { ?s ?p ?o }', { maxRows: 399 })).toThrow('rows');
    expect(() => many('SELECT * { ?s ?p ?o }', { maxBytes: 1000 })).toThrow('bytes');
    expect(rowsOf(many('SELECT * { ?s ?p ?o }', { maxRows: 400 }))).toHaveLength(400);
  });

  it('end a query that keeps too much', () => {
    const cross = 'SELECT (COUNT(DISTINCT *) AS ?n) { ?a <p> ?b . ?c <p> ?d . ?e <p> ?f }';
    expect(() => many(cross)).toThrow('memory');
    // A text that is longer than any that is kept is no error of its expression: the answer would be whole without it.
    const text = 'a'.repeat(60_000);
    const rows = Array.from({ length: 600 }, (_, at) => at).join(' ');
    const joined = `(GROUP_CONCAT(CONCAT("${text}", STR(?v))) AS ?x) { VALUES ?v { ${rows} } }`;
    expect(() => many(`SELECT ${joined}`)).toThrow('memory');
    expect(() => many(`SELECT (STRLEN(?x) AS ?n) { SELECT ${joined} }`)).toThrow('memory');
    const long = `CONCAT(${Array.from({ length: 300 }, () => '?t').join(', ')})`;
    expect(() => many(`ASK { BIND("${text}" AS ?t) FILTER(STRLEN(${long}) < 0) }`)).toThrow('memory');
    expect(() => many(`ASK { BIND("${text.replaceAll('a', 'ł')}" AS ?t) FILTER(STRLEN(ENCODE_FOR_URI(CONCAT(${'?t, '.repeat(60)}?t))) < 0) }`)).toThrow('memory'); // prettier-ignore
  });

  it('let LIMIT and ASK end early', () => {
    const endless = '{ ?a <p> ?b . ?c <p> ?d . ?e <p> ?f . ?g <p> ?h . ?i <p> ?j }';
    expect(rowsOf(many(`SELECT * ${endless} LIMIT 3`))).toHaveLength(3);
    expect(many(`ASK ${endless}`)).toBe('true');
  });
});
