// GROUP_CONCAT on both engines: the texts of all terms, and mistakes at their places.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { QueryEngine } from '../../src/sparql/engine.js';
import { plainConcat } from '../../src/sparql/rewrite/concat.js';
import { queryLimits } from '../../src/sparql/text/limits.js';
import { ask, askText, engineNames, startEngine } from './start.js';

let engine: QueryEngine;
const rewritten = (text: string): string | undefined => plainConcat(text, queryLimits);

/** Where each engine's parser stops: at the parenthesis, or where the expression begins. */
const places = { exact: 56, local: 45 };

test.each([
  ['GROUP_CONCAT(?x)', 'GROUP_CONCAT(STR(?x))'],
  ['group_concat ( 1+(?x) ; SEPARATOR=");" )', 'group_concat ( STR(1+(?x)) ; SEPARATOR=");" )'],
  ['GROUP_CONCAT(IF(?a, ")", ?b)) GROUP_CONCAT(?c)', 'GROUP_CONCAT(STR(IF(?a, ")", ?b))) GROUP_CONCAT(STR(?c))'],
  ['GROUP_CONCAT(DISTINCT BNODE(?x))', undefined],
  ['"GROUP_CONCAT(?x)" # GROUP_CONCAT(?x)', undefined],
  ['GROUP_CONCAT()', undefined],
  ['GROUP_CONCAT(?x', undefined],
])('%s becomes %s', (text, expected) => {
  expect(rewritten(text)).toBe(expected);
});

describe.each(engineNames)('%s', (name) => {
  beforeAll(async () => (engine = await startEngine({ engine: name })), 60_000);
  afterAll(() => engine.close());

  test('joins numbers, dates, IRIs and texts with a language', async () => {
    const query =
      'SELECT (GROUP_CONCAT(?x; SEPARATOR="|") AS ?y) { VALUES ?x { 1 <a> "b"@pl "2022"^^<http://www.w3.org/2001/XMLSchema#gYear> } }';
    const [, row] = (await askText(engine, query)).split('\r\n');
    expect(row?.split('|').sort()).toEqual(['1', '2022', 'b', 'http://example.org/a']);
  });

  test.each([
    ['<a> <a> 1 1', ['1', 'http://example.org/a']],
    ['"x"@pl "x"@en "x" "x"@pl', ['x', 'x', 'x']],
    ['1 "1" 1.5', ['1', '1', '1.5']],
  ])('joins each of %s once, told apart by more than its text', async (values, expected) => {
    const query = `SELECT (CONCAT("[", GROUP_CONCAT(DISTINCT ?x ; SEPARATOR=")|"), "]") AS ?y) { VALUES ?x { ${values} } }`;
    const [, row] = (await askText(engine, query)).split('\r\n');
    expect(row?.slice(1, -1).split(')|').sort()).toEqual(expected);
  });

  test('a mistake stands where its writer put it', async () => {
    const query = 'SELECT (GROUP_CONCAT(?x) AS ?y) { ?s ?p ?o FILTER(?x > ) }';
    await expect(ask(engine, query)).rejects.toMatchObject({
      code: 'query-syntax',
      position: { line: 1, column: places[name] },
    });
  });
});
