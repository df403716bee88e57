// What engines like to answer otherwise than the standard has it: paths of length zero, and groups below GRAPH ?g.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { QueryEngine } from '../../src/sparql/engine.js';
import { eachGraph } from '../../src/sparql/rewrite/graphs.js';
import { queryLimits } from '../../src/sparql/text/limits.js';
import { askText, startEngine } from './start.js';

let engine: QueryEngine;
const rowsOf = async (text: string, more = {}): Promise<string[]> =>
  (await askText(engine, text, more)).trim().split('\r\n').slice(1).sort();
const graphs = (all: readonly string[]) => ({ asked: undefined, all: () => all });
const x = 'http://example.org/';

beforeAll(async () => (engine = await startEngine()));
afterAll(() => engine.close());

describe('paths of length zero', () => {
  test.each([
    ['SELECT ?y { <nobody> <knows>* ?y }', [`${x}nobody`]],
    ['PREFIX : <> SELECT ?y { ?y :knows? :nobody . }', [`${x}nobody`]],
    ['SELECT ?y { <nobody> (<knows>|^<knows>)* ?y FILTER(ISIRI(?y)) }', [`${x}nobody`]],
    ['SELECT ?y { <nobody> <knows>+ ?y }', []],
    ['SELECT ?y { <a> <knows>* ?y }', [`${x}a`, `${x}b`]],
    ['SELECT ?y { <a> <knows> ?b . <nobody> <knows>* ?y }', [`${x}nobody`]],
  ])('%s', async (text, expected) => expect(await rowsOf(text)).toEqual(expected));

  test('need no graph to hold the term (SPARQL 1.1 Query §18.5)', async () => {
    expect(await rowsOf('SELECT ?y { GRAPH <g2> { <a> <knows>* ?y } }')).toEqual([`${x}a`]);
  });

  test('are seen in the dataset of the query', async () => {
    expect(await rowsOf('SELECT ?y FROM <g2> { <a> <knows>* ?y }')).toEqual([`${x}a`]);
    expect(await rowsOf('SELECT ?y { <a> <knows>* ?y }', { defaultGraphs: [`${x}g2`] })).toEqual([`${x}a`]);
  });
});

describe('groups below GRAPH ?g', () => {
  test('are evaluated graph by graph', async () => {
    const count = 'SELECT ?g ?n { GRAPH ?g { SELECT (COUNT(*) AS ?n) { ?s <knows> ?o } } }';
    expect(await rowsOf(count)).toEqual([`${x}g1,1`, `${x}g2,0`]);
    expect(await rowsOf('SELECT ?g ?v { GRAPH ?g { VALUES (?g ?v) { (UNDEF 1) (<g2> 2) } } }')).toEqual([
      `${x}g1,1`,
      `${x}g2,1`,
      `${x}g2,2`,
    ]);
    expect(await rowsOf('SELECT ?s { GRAPH ?g { ?s <knows> ?o MINUS { ?b <knows> ?o } } }')).toEqual([]);
  });

  test('see the graphs that the query names, and no others', async () => {
    const count = 'SELECT ?g ?n FROM NAMED <g2> { GRAPH ?g { SELECT (COUNT(*) AS ?n) { ?s ?p ?o } } }';
    expect(await rowsOf(count)).toEqual([`${x}g2,2`]);
    expect(await rowsOf(count, { namedGraphs: [`${x}g1`] })).toEqual([`${x}g1,2`]);
    expect(await rowsOf(count, { defaultGraphs: [`${x}g1`] })).toEqual([]);
  });

  test.each([
    'SELECT * { GRAPH ?g { ?s ?p ?o } }',
    'SELECT * { GRAPH ?g { _:b ?p ?o MINUS { ?s ?p 1 } } }',
    'SELECT * { GRAPH <g> { VALUES ?x { 1 } } }',
    'SELECT * { VALUES ?x { "GRAPH ?g { VALUES" } }',
  ])('are left alone in %s', (text) => expect(eachGraph(text, graphs(['a:a', 'b:b']), queryLimits)).toBe(undefined));

  test('grow only so far', () => {
    const many = Array.from({ length: 32 }, (_, index) => `http://example.org/${index}`);
    const nested = `SELECT * ${'{ GRAPH ?g { VALUES ?x { 1 } '.repeat(25)}${'} }'.repeat(25)}`;
    const started = performance.now();
    expect(eachGraph(nested, graphs(many), queryLimits)?.length).toBeLessThan(300_000);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
