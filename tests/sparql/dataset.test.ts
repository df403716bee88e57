// Which graphs a query sees: the union, those it names, those the protocol names.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { QueryEngine } from '../../src/sparql/engine.js';
import { askText, startEngine } from './start.js';

let engine: QueryEngine;

const count = async (query: string, more: Parameters<typeof askText>[2] = {}): Promise<number> =>
  Number((await askText(engine, query.replace('SELECT', 'SELECT (COUNT(*) AS ?n)'), more)).split('\r\n')[1]);
const all = 'SELECT WHERE { ?s ?p ?o }';
const named = 'SELECT WHERE { GRAPH ?g { ?s ?p ?o } }';
const [g1, g2, none] = ['http://example.org/g1', 'http://example.org/g2', 'http://example.org/none'];

beforeAll(async () => (engine = await startEngine()));
afterAll(() => engine.close());

test('without a dataset the default graph is the union of all graphs', async () => {
  expect(await count(all)).toBe(4);
  expect(await count(named)).toBe(4);
});

test('FROM and FROM NAMED are obeyed', async () => {
  expect(await count('SELECT FROM <g1> { ?s ?p ?o }')).toBe(2);
  expect(await count('SELECT FROM <g1> FROM <g2> { ?s ?p ?o }')).toBe(4);
  expect(await count('SELECT FROM <none> { ?s ?p ?o }')).toBe(0);
  expect(await count('SELECT FROM <g1> { GRAPH ?g { ?s ?p ?o } }')).toBe(0);
  expect(await count('SELECT FROM NAMED <g1> { GRAPH ?g { ?s ?p ?o } }')).toBe(2);
  expect(await count('SELECT FROM NAMED <g1> { ?s ?p ?o }')).toBe(0);
  expect(await count('PREFIX from: <http://example.org/> SELECT FROM from:g1 { ?s ?p ?o }')).toBe(2);
});

test('the protocol’s graphs are the whole dataset and override FROM', async () => {
  expect(await count(all, { defaultGraphs: [g1] })).toBe(2);
  expect(await count(all, { defaultGraphs: [g1, g2] })).toBe(4);
  expect(await count(named, { defaultGraphs: [g1] })).toBe(0);
  expect(await count(all, { namedGraphs: [g1] })).toBe(0);
  expect(await count(named, { namedGraphs: [g1] })).toBe(2);
  expect(await count('SELECT FROM <g1> { ?s ?p ?o }', { defaultGraphs: [none] })).toBe(0);
  expect(await count('SELECT FROM NAMED <g1> { GRAPH ?g { ?s ?p ?o } }', { namedGraphs: [g2] })).toBe(2);
});

test('a graph name that is no IRI is the client’s mistake', async () => {
  await expect(count(all, { defaultGraphs: ['x y'] })).rejects.toMatchObject({ code: 'query-syntax' });
});

test('updates and SERVICE are refused wherever they stand', async () => {
  const refused = [
    'INSERT DATA { <a> <b> <c> }',
    'prefix x: <http://example.org/> # a comment\n clear all',
    'LOAD <http://localhost:1/>',
    'ASK { SERVICE <http://localhost:1/> { ?s ?p ?o } }',
    'ASK { service silent <http://localhost:1/> { ?s ?p ?o } }',
    'ASK { OPTIONAL { { SELECT * { FILTER EXISTS { SERVICE ?v {} } } } } VALUES ?v { <http://localhost:1/> } }',
    'PREFIX SERVICE: <http://example.org/> PREFIX : <http://localhost:1/> ASK { SERVICE:x { ?s ?p ?o } }',
  ];
  for (const text of refused)
    await expect(askText(engine, text), text).rejects.toMatchObject({ code: 'query-refused' });
  expect(await count(all)).toBe(4);
});

test('what only looks like them is answered', async () => {
  const names = 'PREFIX load: <http://example.org/> PREFIX service: <http://example.org/>';
  expect(await askText(engine, `${names} ASK { service:a load:knows ?service }`)).toBe('true');
  expect(await askText(engine, 'ASK { ?insert <knows> ?o FILTER("SERVICE <x> { CLEAR ALL }" != "") } # DROP ALL')).toBe(
    'true',
  );
});
