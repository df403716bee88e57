// Queries at the guard's limits on every axis: the engine must bear them all, or the limits are wrong.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HejnalError } from '../../src/errors.js';
import type { QueryEngine } from '../../src/sparql/engine.js';
import { guard } from '../../src/sparql/text/scan.js';
import { ask, askText, startEngine } from './start.js';

let engine: QueryEngine;
beforeAll(async () => (engine = await startEngine({ quads: 1000, queryMs: 5000 })));
afterAll(() => engine.close());

const nest = (open: string, inner: string, close: string, count: number): string =>
  open.repeat(count) + inner + close.repeat(count);
const list = (count: number, part: (index: number) => string, joint = ' '): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(joint);

const axes: Readonly<Record<string, (size: number) => string>> = {
  parentheses: (n) => `ASK { FILTER ${nest('(', 'true', ')', n)} }`,
  braces: (n) => `ASK ${nest('{', '', '}', n)}`,
  'blank nodes': (n) => `ASK { ?s <p> ${nest('[ <p> ', '1', ' ]', n)} }`,
  lists: (n) => `ASK { ?s <p> ${nest('( ', '1', ' )', n)} }`,
  functions: (n) => `ASK { FILTER(${nest('STR(', '"x"', ')', n)} = "x") }`,
  'sub-selects': (n) => `ASK { ${nest('{ SELECT * WHERE ', '{}', '}', n)} }`,
  exists: (n) => `ASK { ${nest('FILTER EXISTS { ', '?s ?p ?o', ' }', n)} }`,
  optionals: (n) => `ASK { ${nest('OPTIONAL { ', '?s ?p ?o', ' }', n)} }`,
  minus: (n) => `ASK { ?s ?p ?o ${nest('MINUS { ', '?s ?p ?o', ' }', n)} }`,
  paths: (n) => `ASK { <a> ${nest('(', '<knows>', ')*', n)} <b> }`,
  negations: (n) => `ASK { FILTER(${'!'.repeat(n)}true) }`,
  disjunction: (n) => `ASK { FILTER(${list(n, () => 'false', '||')}) }`,
  sum: (n) => `ASK { FILTER(${list(n, () => '1', '+')} > 1) }`,
  union: (n) => `ASK { ${list(n, () => '{ ?s ?p 7 }', 'UNION')} }`,
  filters: (n) => `ASK { ?s ?p ?o ${list(n, () => 'FILTER(?s != ?o)')} }`,
  assignments: (n) => `SELECT * { ${list(n, (i) => `BIND(${i} AS ?v${i})`)} }`,
  groups: (n) => `ASK { ${list(n, () => '{}')} }`,
  alternatives: (n) => `ASK { ?s ${list(n, () => '<p>', '|')} 7 }`,
  sequence: (n) => `ASK { ?s ${list(n, () => '<p>', '/')} ?o }`,
  chain: (n) => `ASK { ${list(n, (i) => `?v${i} <knows> ?v${i + 1}`, ' . ')} }`,
  star: (n) => `ASK { ${list(n, (i) => `?v <knows> ?v${i}`, ' . ')} }`,
  objects: (n) => `ASK { ?s <knows> ${list(n, (i) => `?v${i}`, ', ')} }`,
  'many optionals': (n) => `SELECT * { ${list(n, (i) => `OPTIONAL { <a> <knows> ?v${i} }`)} }`,
  items: (n) => `SELECT * { VALUES ?x { ${list(n, String)} } } LIMIT 5`,
  'IN list': (n) => `ASK { ?s ?p ?o FILTER(?o IN (${list(n, String, ',')})) }`,
  arguments: (n) => `SELECT (COALESCE(${list(n, () => '?x', ',')}) AS ?y) {}`,
};

function largest(axis: (size: number) => string): string {
  const fits = (size: number): boolean => {
    try {
      return guard(axis(size)).form !== undefined;
    } catch (error) {
      if (error instanceof HejnalError && error.code === 'query-too-complex') return false;
      throw error;
    }
  };
  let [low, high] = [1, 8192];
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  expect(fits(high)).toBe(false);
  return axis(low);
}

test.each(Object.entries(axes))('%s', async (name, axis) => {
  const text = largest(axis);
  const begun = performance.now();
  const outcome = await ask(engine, text).then(
    () => 'answered',
    (error: unknown) => (error as HejnalError).code,
  );
  console.info(`${name}: ${text.length} characters, ${outcome} in ${(performance.now() - begun).toFixed(0)} ms`);
  expect(['answered', 'query-timeout']).toContain(outcome);
  expect(await askText(engine, 'ASK { ?s ?p ?o }')).toBe('true');
});
