// The federated engine: it joins listed endpoints and reaches nothing else, whatever the query says.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerTypes, type QueryEngine } from '../../src/sparql/engine.js';
import { createFederatedEngine } from '../../src/sparql/comunica/engine.js';
import { startEndpoint, startLiar, startSentinel, type Endpoint } from './endpoint.js';
import { ask, askText, startEngine, startFederated, until } from './start.js';

let [one, two]: QueryEngine[] = [];
let [first, second, liar, sentinel]: Endpoint[] = [];
let engine: QueryEngine;
const path = (name: string): string => liar!.url.replace('sparql', name);

beforeAll(async () => {
  one = await startEngine();
  two = await startEngine({ quads: 1000 });
  sentinel = await startSentinel();
  first = await startEndpoint(one);
  second = await startEndpoint(two);
  liar = await startLiar(sentinel.url);
  const endpoints = [first.url, second.url, ...['redirect', 'cut', 'slow'].map(path)];
  engine = await startFederated({ endpoints, callMs: 1_500 });
});
afterAll(async () => {
  await Promise.all([engine.close(), one?.close(), two?.close()]);
  for (const each of [first, second, liar, sentinel]) await each?.close();
});

test('joins two endpoints with its own facts', async () => {
  const query = `SELECT ?own ?there ?v { <a> <knows> ?own
    SERVICE <${first!.url}> { ?own <since> ?there } SERVICE <${second!.url}> { <n7> <v> ?v } }`;
  expect(await askText(engine, query)).toBe('own,there,v\r\nhttp://example.org/b,2022,7\r\n');
  expect(new Set([...first!.seen, ...second!.seen])).toEqual(new Set(['POST /sparql']));
  const construct = `CONSTRUCT { <x> <y> ?v } { SERVICE <${second!.url}> { <n7> <v> ?v } }`;
  expect(await askText(engine, construct)).toBe('<http://example.org/x> <http://example.org/y> "7" .\n');
});

test('an endpoint that fails is an error, or with SILENT one empty row', async () => {
  for (const way of ['redirect', 'cut', 'slow']) {
    const query = (silent: string): string => `SELECT ?x { SERVICE ${silent} <${path(way)}> { ?s <v> ?x } }`;
    await expect(ask(engine, query('')), way).rejects.toMatchObject({ code: 'query-upstream' });
    expect(await askText(engine, query('SILENT')), way).toBe('x\r\n\r\n');
  }
  expect(sentinel!.seen).toEqual([]);
});

test('nothing else is reached', async () => {
  const { url } = sentinel!;
  const dead = url.replace('127.0.0.1', '[::1]');
  const refused = [
    `ASK { SERVICE <${url}> { ?s ?p ?o } }`,
    `ASK { SERVICE SILENT <${url}> { ?s ?p ?o } }`,
    `ASK { SERVICE <${dead}> {} }`,
    `ASK { SERVICE <file:///etc/passwd> { ?s ?p ?o } }`,
    `ASK { SERVICE <${first!.url}> { SERVICE <${url}> { ?s ?p ?o } } }`,
    `ASK { VALUES ?v { <${url}> } SERVICE ?v { ?s ?p ?o } }`,
    `ASK { FILTER EXISTS { SELECT * { OPTIONAL { SERVICE <${url}> { ?s ?p ?o } } } } }`,
    `LOAD <${url}>`,
    'INSERT DATA { <a> <b> <c> }',
    'CLEAR ALL',
  ];
  for (const text of refused) await expect(ask(engine, text), text).rejects.toMatchObject({ code: 'query-refused' });
  for (const text of [
    `SELECT * FROM <${url}> { ?s ?p ?o }`,
    `SELECT * FROM NAMED <${url}> { GRAPH <${url}> { ?s ?p ?o } }`,
    `SELECT * { GRAPH <${url}> { ?s ?p ?o } }`,
    `DESCRIBE <${url}>`,
  ])
    expect((await askText(engine, text)).split('\r\n').slice(1).join(''), text).toBe('');
  expect(await askText(engine, 'SELECT * { ?s ?p ?o }', { defaultGraphs: [url] })).toBe('o,p,s\r\n');
  expect(sentinel!.seen).toEqual([]);
  expect(await askText(engine, 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }')).toBe('n\r\n4\r\n');
});

test('answers as the local engine does', async () => {
  const rows =
    'SELECT ?s ?l ?n { ?s <knows>|<since> ?o OPTIONAL { ?s <label> ?l } OPTIONAL { ?s <count> ?n } } ORDER BY ?s';
  for (const mediaType of answerTypes.SELECT)
    for (const query of [rows, 'ASK { <a> <knows> <b> }', 'ASK FROM <g2> { <a> <knows> <b> }'])
      expect(await askText(engine, query, { mediaType }), mediaType).toBe(await askText(one!, query, { mediaType }));
});

test('endpoints must be URLs that SERVICE can name', () => {
  for (const url of ['/sparql', 'file:///x', 'http://user@x/', 'http://x/#y', 'http://x/ y'])
    expect(() => createFederatedEngine({ sources: [], quads: 0, endpoints: [url] })).toThrow('no endpoint');
});

test('close leaves nothing', async () => {
  const other = await startFederated({});
  await other.close();
  expect(other.state()).toBe('closed');
  await until(() => other.load().busy === 0);
});
