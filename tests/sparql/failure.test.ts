// What a client is told about a query that the engine's parser does not take, and about too many rows.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerTypes, type QueryEngine } from '../../src/sparql/engine.js';
import { askText, startEngine } from './start.js';

let engine: QueryEngine;
beforeAll(async () => (engine = await startEngine({ quads: 1000, rows: 100 })));
afterAll(() => engine.close());

test.each([
  ['SELECT ?x, ?y WHERE { ?s ?p ?o . ?s ?p ?oooooooooo }', 1, 10],
  ['SELECT ?x WHERE {\n  ?s ?p ?o FILTER(?x > ) ?s ?p ?oooooooooo }', 2, 24],
  ['SELECT ?x WHERE { ?s ?p ?o } ORDER ?x LIMIT 10', 1, 36],
  ['SELECT ?x WHERE { ?s ?p ?o } LIMIT TRUE OFFSET 10', 1, 36],
  ['SELECT * { ?s ?p "😀" ?x ?y ?zzzzzzzzzzzzzz }', 1, 23],
  ['SELECT * WHERE { } ORDER BY', 1, 28],
])('%s', async (text, line, column) => {
  await expect(askText(engine, text)).rejects.toMatchObject({ code: 'query-syntax', position: { line, column } });
});

// SPARQL 1.1 Query, grammar note 12 and §18.2.4.4.
test('a rule of the language is told, by our own parser with its place', async () => {
  await expect(askText(engine, 'SELECT (1 AS ?a) (2 AS ?a) {}')).rejects.toMatchObject({
    code: 'query-syntax',
    position: { line: 1, column: 24 },
  });
});

test('an unknown function is the client’s mistake', async () => {
  await expect(askText(engine, 'SELECT (<java:x>(1) AS ?a) {}')).rejects.toMatchObject({ code: 'query-syntax' });
});

test('rows past the limit are an error in every format, never a shorter answer', async () => {
  for (const mediaType of answerTypes.SELECT) {
    const rows = async (end: string): Promise<string> =>
      askText(engine, `SELECT * { ?s <v> ?o } ${end}`, { mediaType });
    for (const end of ['', 'LIMIT 101', 'LIMIT 1000 OFFSET 299', 'OFFSET 1 # LIMIT 5', 'ORDER BY ?s VALUES ?z { 1 }'])
      await expect(rows(end), `${mediaType} ${end}`).rejects.toMatchObject({ code: 'query-too-large' });
    for (const end of ['LIMIT 100', 'OFFSET 300', 'LIMIT 1000 OFFSET 300 # x', 'VALUES ?s { <n1> }'])
      expect((await rows(end)).length).toBeGreaterThan(10);
  }
});

test('texts that look like row ends are not counted as rows', async () => {
  const tricky = 'SELECT ("},{\\"}\\r\\n<result>" AS ?x) (?x AS ?y) { ?s <v> ?o } LIMIT 1000 OFFSET 310';
  for (const mediaType of answerTypes.SELECT) expect(await askText(engine, tricky, { mediaType })).toContain('result');
});
