// What an endpoint is sent in the place of the writer's text.
import { expect, test } from 'vitest';
import { guard } from '../../src/sparql/text/scan.js';
import { restate } from '../../src/sparql/rewrite/rewrite.js';

const base = 'http://example.org/';
const said = (text: string): string => {
  guard(text);
  return restate(text, base).text;
};

test('IRIs are made absolute, the base and comments leave, lines stay', () => {
  expect(
    said('# Who?\nBASE <http://e.org/x/> # twice\nBASE <y/>\nPREFIX p: <z#>\nSELECT * { <> p:a <../b>, "<c>" # no\n}'),
  ).toBe('\n  \n \nPREFIX p: <http://e.org/x/y/z#>\nSELECT * { <http://e.org/x/y/> p:a <http://e.org/x/b>, "<c>" \n}');
  expect(said('SELECT * { ?s <a>/<http://e.org/%20é>|^a ?o FILTER(?s <?o&& ?o>1) }')).toBe(
    'SELECT * { ?s <http://example.org/a>/<http://e.org/%20é>|^a ?o FILTER(?s <?o&& ?o>1) }',
  );
});

test('the separator that the standard means is written out', () => {
  const asked =
    'SELECT (GROUP_CONCAT(DISTINCT STR(?a)) AS ?b) (group_concat(?c;separator=",") AS ?d) {} # GROUP_CONCAT(';
  expect(said(asked)).toBe(
    'SELECT (GROUP_CONCAT(DISTINCT STR(?a) ; SEPARATOR = " ") AS ?b) (group_concat(?c;separator=",") AS ?d) {}',
  );
});

test('the dataset leaves the text', () => {
  const text =
    'PREFIX g: <graph/>\nSELECT * FROM g:a from <graph/b> FROM NAMED g:c\nFROM NAMED<http://e.org/d>WHERE {}';
  const restated = restate(text, base);
  expect(restated.text.replace(/ +/g, ' ')).toBe('PREFIX g: <http://example.org/graph/>\nSELECT * \n WHERE {}');
  expect(restated.dataset).toEqual({
    defaultGraphs: ['http://example.org/graph/a', 'http://example.org/graph/b'],
    namedGraphs: ['http://example.org/graph/c', 'http://e.org/d'],
  });
  expect(restate('ASK {}', base).dataset).toBeUndefined();
});

test('escapes that could end a string, or hide a sign, are decoded', () => {
  expect(said(String.raw`ASK { <\u0061> ?p "a\u0022 } # \U0001F600\n\\", '\u000a', """\u005c"""@en }`)).toBe(
    String.raw`ASK { <http://example.org/a> ?p "a\" } # 😀\n\\", '\n', """\\"""@en }`,
  );
  for (const text of [
    String.raw`ASK { <a\u003e> ?p ?o }`,
    String.raw`ASK { <a\u0020b> ?p ?o }`,
    String.raw`ASK { ?s ?p "\uD800" }`,
    String.raw`PREFIX a: <> ASK { a:\u0062 ?p ?o }`,
  ])
    expect(() => said(text), text).toThrow(expect.objectContaining({ code: 'query-syntax' }) as Error);
});

test.each([
  'SELECT (<bif:sys_stat>("st_has_vdb") AS ?x) {}',
  String.raw`SELECT (<b\u0069f:sys_stat>(1) AS ?x) {}`,
  'PREFIX x: <sql:> SELECT (x:run(1) AS ?x) {}',
  'BASE <bif:a> SELECT (<b>(1) AS ?x) {}',
  'PREFIX bif: <http://e.org/> SELECT (bif:concat("a") AS ?x) {}',
  'PREFIX from: <http://e.org/> ASK { from:a ?p ?o }',
  'ASK { ?s <java:com.example.Function> ?o }',
  'ASK { ?s <http://www.openlinksw.com/schemas/bif#contains> "a" }',
])('what reaches into the store is refused: %s', (text) => {
  expect(() => said(text)).toThrow(expect.objectContaining({ code: 'query-refused' }) as Error);
});

test('FROM where it does not belong is a mistake', () => {
  for (const text of ['SELECT * { { SELECT * FROM <a> {} } }', 'SELECT * FROM {}', 'ASK FROM NAMED'])
    expect(() => restate(text, base), text).toThrow(expect.objectContaining({ code: 'query-syntax' }) as Error);
});

test('a place in the new text leads to the writer’s', () => {
  const text = 'BASE <http://long.example.org/and/longer/> # here\nASK { <a> <b> <c> . ?x }';
  const restated = restate(text, base);
  expect(restated.placeOf(restated.text.indexOf('?x'))).toEqual({
    line: 2,
    column: text.split('\n')[1]!.indexOf('?x') + 1,
  });
  expect(restated.placeOf(0)).toEqual({ line: 1, column: 1 });
});

test('a text does not grow without bound', () => {
  const text = `BASE <http://e.org/${'a'.repeat(1_500)}/> ASK { ${'<b> <c> <d> . '.repeat(60)} }`;
  expect(() => restate(text.padEnd(100), base)).toThrow(
    expect.objectContaining({ code: 'query-too-complex' }) as Error,
  );
});
