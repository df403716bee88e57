// GROUP_CONCAT: the texts of all terms, and mistakes at their places.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { QueryEngine } from '../../src/sparql/engine.js';
import { ask, askText, startEngine } from './start.js';

let engine: QueryEngine;
beforeAll(async () => (engine = await startEngine()));
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
    position: { line: 1, column: 56 },
  });
});
