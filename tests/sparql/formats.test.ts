// The answers of the local engine in each format, read back by other software where there is some.
import { Readable } from 'node:stream';
import jsonld from 'jsonld';
import { Parser } from 'n3';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { SparqlXmlParser } from 'sparqlxml-parse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { QueryEngine } from '../../src/sparql/engine.js';
import { askText, startEngine } from './start.js';

let engine: QueryEngine;
beforeAll(async () => (engine = await startEngine()));
afterAll(() => engine.close());

const rows =
  'SELECT ?s ?l ?n { ?s <knows>|<since> ?o OPTIONAL { ?s <label> ?l } OPTIONAL { ?s <count> ?n } } ORDER BY ?s';
const graph = 'CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }';
const label = 'Zażółć, "gęślą"\njaźń';

test('a SELECT as JSON', async () => {
  const answer = JSON.parse(await askText(engine, rows, { mediaType: 'application/sparql-results+json' })) as unknown;
  expect(answer).toEqual({
    head: { vars: ['s', 'l', 'n'] },
    results: {
      bindings: [
        {
          s: { type: 'uri', value: 'http://example.org/a' },
          l: { type: 'literal', value: label, 'xml:lang': 'pl' },
        },
        {
          s: { type: 'uri', value: 'http://example.org/b' },
          n: { type: 'literal', value: '5', datatype: 'http://www.w3.org/2001/XMLSchema#integer' },
        },
      ],
    },
  });
});

test('a SELECT as CSV with CRLF, as TSV and as XML', async () => {
  expect(await askText(engine, rows, { mediaType: 'text/csv' })).toBe(
    's,l,n\r\nhttp://example.org/a,"Zażółć, ""gęślą""\njaźń",\r\nhttp://example.org/b,,5\r\n',
  );
  expect(await askText(engine, rows, { mediaType: 'text/tab-separated-values' })).toBe(
    '?s\t?l\t?n\n<http://example.org/a>\t"Zażółć, \\"gęślą\\"\\njaźń"@pl\t\n<http://example.org/b>\t\t5\n',
  );
  const xml = await askText(engine, rows, { mediaType: 'application/sparql-results+xml' });
  expect(xml).toContain('<sparql xmlns="http://www.w3.org/2005/sparql-results#">');
  expect(xml).toContain(
    '<binding name="l"><literal xml:lang="pl">Za&#x17C;&#xF3;&#x142;&#x107;, &quot;g&#x119;&#x15B;l&#x105;&quot;\nja&#x17A;&#x144;</literal></binding>',
  );
});

test('a SELECT as CSV has one cell a value, whatever the value holds (RFC 4180)', async () => {
  const values = `VALUES (?v ?w) { (<http://e/a,b> "w") (UNDEF "a,\\"b\\n\\r\\t\\\\c") (1.5 "") (true "x"@en) ("1"^^<http://d/,t> "?") }`;
  const triple = 'BIND(<<( <http://e/s,> <http://e/p> "x" )>> AS ?t)';
  expect(await askText(engine, `SELECT ?v ?w ?t { ${values} ${triple} }`, { mediaType: 'text/csv' })).toBe(
    [
      'v,w,t',
      '"http://e/a,b",w,"<<( <http://e/s,> <http://e/p> ""x"" )>>"',
      ',"a,""b\n\r\t\\c","<<( <http://e/s,> <http://e/p> ""x"" )>>"',
      '1.5,,"<<( <http://e/s,> <http://e/p> ""x"" )>>"',
      'true,x,"<<( <http://e/s,> <http://e/p> ""x"" )>>"',
      '1,?,"<<( <http://e/s,> <http://e/p> ""x"" )>>"',
      '',
    ].join('\r\n'),
  );
  const lone = 'SELECT ?v { VALUES ?v { UNDEF <http://e/a,b> } }';
  expect(await askText(engine, lone, { mediaType: 'text/csv' })).toBe('v\r\n\r\n"http://e/a,b"\r\n');
  const counted = 'SELECT ?v (COUNT(*) AS ?n) { VALUES ?v { <http://e/a,b> } } GROUP BY ?v';
  expect(await askText(engine, counted, { mediaType: 'text/csv' })).toBe('v,n\r\n"http://e/a,b",1\r\n');
});

test('a triple term is no JSON-LD, which is said', async () => {
  const triple = 'CONSTRUCT { <a> <b> ?x } { BIND(<<( <http://e/s> <http://e/p> 1 )>> AS ?x) }';
  await expect(askText(engine, triple, { mediaType: 'application/ld+json' })).rejects.toMatchObject({
    code: 'query-unwritable',
  });
});

test('an ASK in each format', async () => {
  const yes = 'ASK { <a> <knows> <b> }';
  expect(JSON.parse(await askText(engine, yes, { mediaType: 'application/sparql-results+json' }))).toEqual({
    head: {},
    boolean: true,
  });
  const xml = await askText(engine, yes, { mediaType: 'application/sparql-results+xml' });
  expect(xml).toContain('<boolean>true</boolean>');
  expect(await askText(engine, yes, { mediaType: 'text/csv' })).toBe('true');
  expect(await askText(engine, yes, { mediaType: 'text/tab-separated-values' })).toBe('true');
});

test('a graph is the same in each format', async () => {
  const lines = (await askText(engine, graph)).trim().split('\n').sort();
  expect(lines).toHaveLength(4);
  for (const mediaType of ['text/turtle', 'application/trig', 'application/n-quads'])
    expect(canonical(new Parser({ format: mediaType }).parse(await askText(engine, graph, { mediaType })))).toEqual(
      lines,
    );
  const json = JSON.parse(await askText(engine, graph, { mediaType: 'application/ld+json' })) as jsonld.JsonLdDocument;
  expect(
    ((await jsonld.toRDF(json, { format: 'application/n-quads' })) as unknown as string).trim().split('\n').sort(),
  ).toEqual(lines);
  expect(canonical(await readXml(await askText(engine, graph, { mediaType: 'application/rdf+xml' })))).toEqual(lines);
});

test('a DESCRIBE tells a thing’s own triples once', async () => {
  const lines = (await askText(engine, 'DESCRIBE <a> ?x { ?x <knows> ?y }')).trim().split('\n');
  expect(lines).toHaveLength(2);
  expect(lines.every((line) => line.startsWith('<http://example.org/a>'))).toBe(true);
});

test('a carriage return survives XML, and what XML cannot carry is refused', async () => {
  const carriage = await askText(engine, 'CONSTRUCT { <a> <q> "x\\ry" } {}', { mediaType: 'application/rdf+xml' });
  expect(canonical(await readXml(carriage))).toEqual(['<http://example.org/a> <http://example.org/q> "x\\ry" .']);
  for (const triple of ['<a> <q> "\\u0001"', '<a> <http://example.org/> 1', '<a> <q/1> 1'])
    await expect(
      askText(engine, `CONSTRUCT { ${triple} } {}`, { mediaType: 'application/rdf+xml' }),
    ).rejects.toMatchObject({
      code: 'query-unwritable',
    });
  await expect(
    askText(engine, 'SELECT ("\\uFFFE" AS ?x) {}', { mediaType: 'application/sparql-results+xml' }),
  ).rejects.toMatchObject({ code: 'query-unwritable' });
});

test('XML is in ASCII, so that a reader who decodes it piece by piece spoils no letter', async () => {
  const text = 'Łódź 東京 𠮷 “q” \u0301';
  const query = `SELECT ?ł ("${text}"@pl AS ?text) (IRI("http://example.org/ą") AS ?iri) { BIND(1 AS ?ł) }`;
  const answer = await askText(engine, query, { mediaType: 'application/sparql-results+xml' });
  expect(answer).toMatch(/^[\0-\x7f]+$/);
  const bytes = Readable.from([...Buffer.from(answer)].map((byte) => Buffer.of(byte)));
  const stream = new SparqlXmlParser().parseXmlResultsStream(bytes);
  const rows: Record<string, { value: string }>[] = [];
  for await (const row of stream) rows.push(row as unknown as Record<string, { value: string }>);
  const read = rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, { value }]) => [name, value])));
  expect(read).toEqual([{ ł: '1', text, iri: 'http://example.org/ą' }]);
});

test('a form is not written in the formats of another', async () => {
  await expect(askText(engine, rows, { mediaType: 'text/turtle' })).rejects.toMatchObject({ code: 'format-unknown' });
});

interface Quad {
  readonly subject: { value: string };
  readonly predicate: { value: string };
  readonly object: { termType: string; value: string; language?: string; datatype?: { value: string } };
}

function canonical(quads: readonly Quad[]): string[] {
  const literal = ({ value, language, datatype }: Quad['object']): string => {
    const plain = language !== '' || datatype?.value === 'http://www.w3.org/2001/XMLSchema#string';
    return JSON.stringify(value) + (language ? `@${language}` : plain ? '' : `^^<${datatype?.value}>`);
  };
  return quads
    .map(({ subject, predicate, object }) => {
      const last = object.termType === 'Literal' ? literal(object) : `<${object.value}>`;
      return `<${subject.value}> <${predicate.value}> ${last} .`;
    })
    .sort();
}

function readXml(text: string): Promise<Quad[]> {
  return new Promise((resolve, reject) => {
    const quads: Quad[] = [];
    const parser = new RdfXmlParser();
    parser.on('data', (quad: Quad) => quads.push(quad));
    parser.on('end', () => resolve(quads));
    parser.on('error', reject);
    parser.end(text);
  });
}
