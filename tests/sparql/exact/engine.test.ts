// The exact engine in its threads: what it refuses and how, and what a client sees of it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QueryEngine } from '../../../src/sparql/engine.js';
import { createExactEngine } from '../../../src/sparql/exact/engine.js';
import { ask, askText, quads, until } from '../start.js';

describe('the exact engine', () => {
  let engine: QueryEngine;

  beforeAll(async () => {
    const many = Array.from(
      { length: 300 },
      (_, at) => `<http://example.org/n${at}> <http://example.org/v> "${at}" .\n`,
    );
    const bytes = new TextEncoder().encode(quads + many.join(''));
    engine = createExactEngine({ sources: [{ bytes }], quads: 304, workers: 1, queryMs: 2_000, rows: 350 });
    await until(() => engine.state() === 'ready', 60_000);
  }, 70_000);

  afterAll(() => engine.close());

  it('answers in every form', async () => {
    expect(await askText(engine, 'SELECT ?l { ?s <label> ?l }')).toBe('l\r\n"Zażółć, ""gęślą""\njaźń"\r\n');
    expect(await askText(engine, 'ASK { <b> <count> 5 }', { mediaType: 'application/sparql-results+json' })).toBe(
      '{"head":{},"boolean":true}',
    );
    expect(await askText(engine, 'CONSTRUCT WHERE { ?s <since> ?y }')).toContain('"2022"^^');
  });

  it.each([
    ['query-syntax', 'SELECT * { ?s ?p ?o'],
    ['query-syntax', 'SELECT ?x { ?s ?p ?o } GROUP BY ?s'],
    ['query-timeout', 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }'],
    ['query-too-large', 'SELECT * { ?a ?b ?c . ?d ?e ?f }'],
    ['query-refused', 'SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }'],
  ])('says %s of %s', async (code, text) => {
    await expect(ask(engine, text)).rejects.toMatchObject({ code });
  });

  it('answers the next query after each of them by the same thread', async () => {
    const timed = ask(engine, 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }');
    await expect(timed).rejects.toMatchObject({ code: 'query-timeout' });
    expect(engine.load().loaded).toBe(1);
    expect(await askText(engine, 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }')).toBe('n\r\n304\r\n');
  });

  it('takes the graphs of the protocol for the data set', async () => {
    const more = { defaultGraphs: ['http://example.org/g1'], namedGraphs: ['http://example.org/g2'] };
    expect(await askText(engine, 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }', more)).toBe('n\r\n2\r\n');
    expect(await askText(engine, 'SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }', more)).toBe('n\r\n2\r\n');
  });
});
