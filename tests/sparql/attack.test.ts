// Queries that the guard lets through and that cost too much, or try to do what queries must not: each ends as it
// should, and the next client is answered.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HejnalError } from '../../src/errors.js';
import type { QueryEngine } from '../../src/sparql/engine.js';
import { askText, startEngine } from './start.js';

let engine: QueryEngine;
let hits = 0;
const sentinel = createServer((_, response) => {
  hits++;
  response.end();
});
let origin = '';
beforeAll(async () => {
  engine = await startEngine({
    quads: 1000,
    workers: 1,
    spare: true,
    queryMs: 700,
    answerBytes: 1_000_000,
    rows: 10_000,
  });
  await new Promise<void>((resolve) => sentinel.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(sentinel.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await engine.close();
  await new Promise((resolve) => sentinel.close(resolve));
});

const many = Array.from({ length: 1000 }, (_, i) => i).join(' ');
const costly = ['query-timeout', 'query-memory', 'query-too-large'];
test.each([
  ['a product counted', 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }', ['query-timeout']],
  ['a product in full', 'SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }', costly],
  ['a product sorted', 'SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?c LIMIT 1', costly],
  ['a product made distinct', 'SELECT DISTINCT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } OFFSET 60000000', costly],
  ['a product joined as text', 'SELECT (GROUP_CONCAT(?c) AS ?t) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }', costly],
  ['a product as a graph', 'CONSTRUCT { ?a ?e ?i } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }', costly],
  [
    'lists multiplied',
    `ASK { VALUES ?x {${many}} VALUES ?y {${many}} VALUES ?z {${many}} FILTER(?x+?y+?z < 0) }`,
    costly,
  ],
  [
    'a closure of closures',
    'SELECT (COUNT(*) AS ?n) { ?s ((!<x>|^!<x>)*)* ?o . ?o ((!<y>|^!<y>)*)* ?z . ?z (!<y>)+ ?q }',
    [...costly, 'answered'],
  ],
])('%s is ended', async (_, text, codes) => {
  const code = await askText(engine, text).then(
    () => 'answered',
    (error: unknown) => (error as HejnalError).code,
  );
  expect(codes).toContain(code);
  expect(await askText(engine, 'ASK { ?s ?p ?o }')).toBe('true');
});

test('regular expressions do not backtrack, and wrong ones match nothing', async () => {
  expect(await askText(engine, `ASK { FILTER REGEX("${'a'.repeat(40)}!", "^(a+)+$") }`)).toBe('false');
  expect(await askText(engine, 'SELECT * { FILTER REGEX("a", "(((") }')).toBe('\r\n');
  expect(await askText(engine, 'SELECT * { FILTER REGEX("a", "a", "!") }')).toBe('\r\n');
});

test('no query reaches out', async () => {
  for (const text of [
    `SELECT * FROM <${origin}/> { ?s ?p ?o }`,
    `SELECT * FROM NAMED <${origin}/> { GRAPH ?g { ?s ?p ?o } }`,
    `SELECT * { GRAPH <${origin}/> { ?s ?p ?o } }`,
    `DESCRIBE <${origin}/>`,
    `ASK { SERVICE <${origin}/> { ?s ?p ?o } }`,
    `LOAD <${origin}/>`,
  ])
    await askText(engine, text).catch((error: unknown) => expect(error).toMatchObject({ code: 'query-refused' }));
  await askText(engine, 'ASK { ?s ?p ?o }', { defaultGraphs: [`${origin}/`] });
  expect(hits).toBe(0);
});
