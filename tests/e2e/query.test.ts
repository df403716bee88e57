// `hejnal query`: a release answers without a server, in every format, and says what is wrong with a query.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'n3';
import { beforeAll, expect, it } from 'vitest';
import { build, names, quads } from '../release/museum.js';
import { scratch } from '../scratch.js';
import { hejnal, type Outcome } from './command.js';

const releases = scratch('query');
const limit = { timeout: 60_000 };
beforeAll(async () => {
  await build(releases, { quads });
}, 60_000);

/** Asks a query that stands in a file. */
function ask(text: string, ...options: string[]): Promise<Outcome> {
  const file = join(scratch('question'), 'question.rq');
  writeFileSync(file, text);
  return hejnal('query', file, '--releases', releases, ...options);
}

const all = 'SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a <ontology#Museum> }';

it('writes a table as CSV, or as what is asked for', limit, async () => {
  const typed = quads.filter(({ predicate }) => predicate.value.endsWith('#type'));
  const museums = new Set(
    typed.filter(({ object }) => object.value === `${names.ontology}Museum`).map(({ subject }) => subject.value),
  );
  expect(await ask(all)).toEqual({ code: 0, out: `n\r\n${museums.size}\r\n`, err: '' });
  const { out } = await ask(all, '--format', 'json');
  expect(JSON.parse(out)).toMatchObject({ results: { bindings: [{ n: { value: String(museums.size) } }] } });
  expect((await ask('ASK { ?s a <ontology#Museum> }')).out).toBe('{"head":{},"boolean":true}');
});

it('writes a graph that others read', limit, async () => {
  const { out } = await ask('CONSTRUCT { ?s a ?c } { ?s a ?c }', '--format', 'nq');
  const types = quads.filter(({ predicate }) => predicate.value.endsWith('#type'));
  expect(new Parser({ format: 'application/n-quads' }).parse(out).length).toBeGreaterThanOrEqual(types.length);
});

it.each([
  ['SELECT * { ?s ?p }', [], /line 1, column 18.*\[query-syntax\]/s],
  ['DROP ALL', [], /A release takes no updates\..*\[query-refused\]/s],
  ['SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }', [], /\[query-refused\]/],
  [all, ['--format', 'ttl'], /has no answer in the format "ttl"\..*\[option-invalid\]/s],
  [all, ['--seconds', '0'], /\[option-invalid\]/],
])('says what is wrong with %s %j', limit, async (text, options, said) => {
  const { code, out, err } = await ask(text, ...options);
  expect([out, code === 0]).toEqual(['', false]);
  expect(err).toMatch(said);
  expect(err).not.toMatch(/\n\s+at /);
});

it('says that a file is not there', limit, async () => {
  const { code, err } = await hejnal('query', '/nonexistent.rq', '--releases', releases);
  expect([code, err.includes('/nonexistent.rq cannot be read.')]).toEqual([2, true]);
});
