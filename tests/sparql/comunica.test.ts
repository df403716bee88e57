// The federated engine's own answers and limits: datasets, formats, mistakes, deadlines and memory.
import jsonld from 'jsonld';
import { Parser } from 'n3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { QueryEngine } from '../../src/sparql/engine.js';
import { ask, askText, startFederated, until } from './start.js';

let engine: QueryEngine;
beforeAll(async () => (engine = await startFederated({ quads: 1000, queryMs: 2500, rows: 500, answerBytes: 60_000 })));
afterAll(() => engine.close());

const count = async (query: string, more: Parameters<typeof askText>[2] = {}): Promise<number> =>
  Number((await askText(engine, query.replace('SELECT', 'SELECT (COUNT(*) AS ?n)'), more)).split('\r\n')[1]);
const [g1, g2, none] = ['http://example.org/g1', 'http://example.org/g2', 'http://example.org/none'];
const named = 'SELECT { GRAPH ?g { ?s ?p ?o } }';

test('sees the union of all graphs, or the dataset that the query or the protocol names', async () => {
  expect(await count('SELECT { ?s ?p ?o }')).toBe(404);
  expect(await count(named)).toBe(404);
  expect(await count('SELECT FROM <g1> FROM <g2> { ?s ?p ?o }')).toBe(4);
  expect(await count('SELECT FROM <g1> { GRAPH ?g { ?s ?p ?o } }')).toBe(0);
  expect(await count('SELECT FROM NAMED <g1> { GRAPH ?g { ?s ?p ?o } }')).toBe(2);
  expect(await count('SELECT FROM NAMED <g1> { ?s ?p ?o }')).toBe(0);
  expect(await count('SELECT { ?s ?p ?o }', { defaultGraphs: [g1, g2] })).toBe(4);
  expect(await count(named, { defaultGraphs: [g1] })).toBe(0);
  expect(await count(named, { namedGraphs: [g2] })).toBe(2);
  expect(await count('SELECT FROM <g1> { ?s ?p ?o }', { defaultGraphs: [none] })).toBe(0);
});

const graph = 'CONSTRUCT { ?s ?p ?o } { ?s ?p ?o FILTER(?p != <v>) }';

test('writes a graph in each format, the same in all', async () => {
  const lines = (await askText(engine, graph)).trim().split('\n').sort();
  expect(lines).toHaveLength(4);
  const read = (text: string): string[] =>
    new Parser({ format: 'application/trig' }).parse(text).map((quad) => `${quad.subject.value} ${quad.object.value}`);
  for (const mediaType of ['text/turtle', 'application/trig', 'application/n-quads'])
    expect(read(await askText(engine, graph, { mediaType })).sort()).toEqual(read(lines.join('\n')).sort());
  const json = JSON.parse(await askText(engine, graph, { mediaType: 'application/ld+json' })) as jsonld.JsonLdDocument;
  const quads = (await jsonld.toRDF(json, { format: 'application/n-quads' })) as unknown as string;
  expect(quads.trim().split('\n').sort()).toEqual(lines);
  expect(await askText(engine, graph, { mediaType: 'application/rdf+xml' })).toContain(
    '<ns:label xmlns:ns="http://example.org/" xml:lang="pl">Za&#x17C;&#xF3;&#x142;&#x107;',
  );
});

test('keeps texts that a query puts together inside their quotes and brackets', async () => {
  const evil = 'CONSTRUCT { <a> <q> ?x } { BIND(IRI("http://x/> <y> <z> .\\n<a") AS ?x) }';
  expect(await askText(engine, evil)).toBe(
    '<http://example.org/a> <http://example.org/q> <http://x/\\u003E\\u0020\\u003Cy\\u003E\\u0020\\u003Cz\\u003E\\u0020.\\u000A\\u003Ca> .\n',
  );
  for (const mediaType of ['text/csv', 'application/sparql-results+xml'])
    await expect(ask(engine, 'SELECT (STRLANG("a", "en\\" x=\\"") AS ?x) {}', { mediaType })).rejects.toMatchObject({
      code: 'query-unwritable',
    });
  const control = { mediaType: 'application/sparql-results+xml' };
  await expect(ask(engine, 'SELECT ("\\u0001" AS ?x) {}', control)).rejects.toMatchObject({ code: 'query-unwritable' });
});

test('reads names with escapes', async () => {
  const query = 'PREFIX : <http://example.org/> SELECT (:a\\/b\\-c AS ?x) {}';
  expect(await askText(engine, query)).toBe('x\r\nhttp://example.org/a/b-c\r\n');
});

test('keeps lexical forms, and takes BASE for IRI()', async () => {
  expect(await askText(engine, 'SELECT ("1.50"^^<http://www.w3.org/2001/XMLSchema#decimal> AS ?x) {}')).toBe(
    'x\r\n1.50\r\n',
  );
  expect(await askText(engine, 'BASE <http://b/> SELECT (IRI("c") AS ?x) {}')).toBe('x\r\nhttp://b/c\r\n');
});

test.each([
  ['SELECT * WHERE { ?s ?p ?o } LIMIT TRUE', { line: 1, column: 35 }],
  ['SELECT * {\n ?s ?p ?o FILTER(?s > ) }', { line: 2, column: 23 }],
  ['SELECT (1 AS ?a) (2 AS ?a) {}', undefined],
  ['SELECT (<java:x>(1) AS ?a) {}', undefined],
])('tells what is wrong with %s', async (text, position) => {
  await expect(ask(engine, text)).rejects.toMatchObject({ code: 'query-syntax', position });
});

test('a regular expression that cannot be read is an error of its expression', async () => {
  expect(await askText(engine, 'SELECT ?x { BIND(REGEX("a", "(((") AS ?x) }')).toBe('x\r\n\r\n');
  expect(await askText(engine, 'ASK { FILTER(REGEX("a", "a", "k") || REPLACE("a", "[", "b") = "b") }')).toBe('false');
});

test('rows and bytes past the limit are an error, and the next query is answered', async () => {
  const cross = 'SELECT * { ?a <v> ?b . ?c <v> ?d }';
  await expect(ask(engine, cross)).rejects.toMatchObject({ code: 'query-too-large' });
  await expect(ask(engine, `${cross} LIMIT 501`)).rejects.toMatchObject({ code: 'query-too-large' });
  expect((await ask(engine, `${cross} LIMIT 400`)).bytes.length).toBeGreaterThan(10_000);
  const wide = 'CONSTRUCT { ?a <w> ?d } { ?a <v> ?b . ?c <v> ?d }';
  await expect(ask(engine, wide)).rejects.toMatchObject({ code: 'query-too-large' });
  expect(await askText(engine, 'ASK { ?s ?p ?o }')).toBe('true');
});

test('a deadline holds', { timeout: 120_000 }, async () => {
  const endless = 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }';
  await until(() => engine.load().loaded === 1, 30_000);
  const begun = performance.now();
  await expect(ask(engine, endless)).rejects.toMatchObject({ code: 'query-timeout' });
  const ended = performance.now();
  expect(await askText(engine, 'ASK { ?s ?p ?o }')).toBe('true');
  const restart = performance.now() - ended;
  console.info(`ended after ${(ended - begun).toFixed(0)} ms, the next answered ${restart.toFixed(0)} ms later`);
  expect(ended - begun).toBeLessThan(6000);
});

test('memory is bounded', { timeout: 120_000 }, async () => {
  const small = await startFederated({ quads: 1000, memoryBytes: 96 * 1024 * 1024, queryMs: 40_000 });
  const before = process.memoryUsage().rss;
  const doubled = Array.from({ length: 10 }, (_, i) => `BIND(CONCAT(?x${i}, ?x${i}) AS ?x${i + 1})`).join(' ');
  const large = `BIND("${'a'.repeat(1000)}" AS ?x0) ${doubled} ?s <v> ?v BIND(UCASE(CONCAT(?x10, ?v)) AS ?y)`;
  const sorted = `SELECT ?s { ${large} } ORDER BY ?y`;
  await expect(ask(small, sorted)).rejects.toMatchObject({ code: 'query-memory' });
  console.info(`the process grew by ${((process.memoryUsage().rss - before) / 2 ** 20).toFixed(0)} MiB`);
  expect(await askText(small, 'ASK { ?s ?p ?o }')).toBe('true');
  await small.close();
});
