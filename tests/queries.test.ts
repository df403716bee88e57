// Every question of `data/queries` is answered by the local engine over a release as the file beside it says.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readFolder } from '../src/facts/folder.js';
import { publish } from '../src/publish/publish.js';
import type { QueryEngine } from '../src/sparql/engine.js';
import { guard } from '../src/sparql/text/scan.js';
import { startEngine } from '../src/sparql/choose.js';
import { askedIn, type ExampleQuery } from '../src/facts/read/query.js';
import { openRelease, type Release } from '../src/release/open.js';
import { read } from './planted.js';
import { scratch } from './scratch.js';

const folder = 'data/queries';
const limits = { queryMs: 20_000, answerBytes: 10_000_000, rows: 0 };
const files = readdirSync(folder);
const names = files.filter((file) => file.endsWith('.rq')).map((file) => file.slice(0, -3));

let releases: string;
let release: Release;
let engine: QueryEngine;
let queries: ReadonlyMap<string, ExampleQuery>;

beforeAll(async () => {
  releases = scratch('queries');
  const workspace = await read('.', false);
  queries = new Map(workspace.queries.map((query) => [query.name, query]));
  const { directory } = await publish(workspace, await readFolder('.'), releases, () => undefined);
  release = await openRelease(directory);
  engine = startEngine(release, { engine: 'exact', services: [], ...limits, workers: 1 });
  await vi.waitUntil(() => engine.state() !== 'loading', { timeout: 60_000 });
}, 120_000);

afterAll(async () => {
  await engine.close();
  await release.close();
});

/** Asks an example query and gives the lines of its answer, with names relative to the base. */
async function answer(text: string): Promise<{ form: string; lines: string[] }> {
  const { form } = guard(text);
  if (form === undefined) throw new Error('An example query asks for nothing.');
  const isGraph = form === 'CONSTRUCT' || form === 'DESCRIBE';
  const mediaType = isGraph
    ? 'application/n-triples'
    : form === 'ASK'
      ? 'application/sparql-results+json'
      : 'text/tab-separated-values';
  const { base } = release.names;
  const { bytes, release: free } = await engine.query({ text, form, mediaType, base });
  const written = new TextDecoder().decode(bytes).replaceAll(`<${base}`, '<');
  free();
  if (form === 'ASK') return { form, lines: [String((JSON.parse(written) as { boolean: boolean }).boolean)] };
  const lines = written.split('\n').filter(Boolean);
  return { form, lines: isGraph ? lines.sort() : lines };
}

describe('the example queries', () => {
  it('are there, each with its answer, and nothing lies beside them', () => {
    expect(names.length).toBeGreaterThanOrEqual(12);
    expect([...queries.keys()].sort()).toEqual([...names].sort());
    const answers = files.filter((file) => /\.(?:tsv|nt)$/.test(file)).map((file) => file.replace(/\.[a-z]+$/, ''));
    expect(answers.sort()).toEqual([...names].sort());
    expect(files).toHaveLength(2 * names.length);
  });

  it.each(names)('%s says what it asks in every language', (name) => {
    const { title, explanation } = queries.get(name)!;
    for (const texts of [title, explanation]) {
      expect(Object.keys(texts).sort()).toEqual(['en', 'pl']);
      expect(texts['pl']).not.toBe(texts['en']);
    }
  });

  it.each(names)('%s has its expected answer', async (name) => {
    const query = queries.get(name)!;
    const { form, lines } = await answer(query.text);
    const isGraph = form === 'CONSTRUCT' || form === 'DESCRIBE';
    const expected = readFileSync(join(folder, `${name}.${isGraph ? 'nt' : 'tsv'}`), 'utf8');
    expect(lines).toEqual(expected.split('\n').filter(Boolean));
    // Rows without an order would be an answer that may change from one run to the next.
    if (form === 'SELECT') expect(query.text).toContain('ORDER BY');
  });

  it.each(names)('%s has as many rows where it asks for Polish names, and none of them is English', async (name) => {
    const query = queries.get(name)!;
    const polish = askedIn(query, 'pl');
    expect(polish === query.text).toBe(query.language === undefined);
    const [own, other] = [await answer(query.text), await answer(polish)];
    if (own.form !== 'CONSTRUCT') expect(other.lines).toHaveLength(own.lines.length);
    if (query.language !== undefined && other.form === 'SELECT') expect(other.lines.join('')).not.toContain('"@en');
  });
});
