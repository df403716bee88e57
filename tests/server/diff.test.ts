// What changed from one release to another: a patch that makes the one of the other, the same as JSON, and words.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Parser } from 'n3';
import type { Built } from '../../src/release/build.js';
import { compareReleases } from '../../src/release/history/compare.js';
import { folder } from '../release/museum.js';
import { buildYears, serveKept, type Running } from './kept.js';

let built: readonly Built[] = [];
let running: Running;
beforeAll(async () => {
  const releases = folder();
  built = await buildYears(releases, ['1990', '1991', '1993']);
  running = await serveKept(releases);
  return async () => {
    await running.app.close();
    await running.site.close();
  };
});

const ask = (url: string, headers: Record<string, string> = {}) => running.app.inject({ url, headers });
const path = (from: number, to: number, ending = ''): string =>
  `/version/${built[from]!.version}/diff/${built[to]!.version}${ending}`;
const quadsIn = (at: number): string[] =>
  readFileSync(join(built[at]!.directory, 'dumps', 'all.nq'), 'utf8')
    .trimEnd()
    .split('\n');

/** Applies a patch as its specification says, to lines of canonical N-Quads. */
function apply(patch: string, lines: readonly string[]): string[] {
  const held = new Set(lines);
  const [head, begin, ...rows] = patch.trimEnd().split('\n');
  expect([head, begin, rows.pop()]).toEqual([expect.stringMatching(/^H id <\S+> \.$/), 'TX .', 'TC .']);
  for (const row of rows) {
    const [, is, quad = ''] = /^([AD]) (.*)$/.exec(row) ?? [];
    expect(new Parser({ format: 'N-Quads' }).parse(quad)).toHaveLength(1);
    // A patch deletes only what is there, and adds only what is not.
    if (is === 'D') expect(held.delete(quad)).toBe(true);
    else expect(held.size).toBeLessThan(held.add(quad).size);
  }
  return [...held].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

describe('/version/{a}/diff/{b}', () => {
  it.each([
    [0, 1],
    [0, 2],
    [2, 0],
    [1, 1],
  ])('as RDF Patch makes release %i to release %i', async (from, to) => {
    const { statusCode, headers, body } = await ask(path(from, to), { accept: 'application/rdf-patch' });
    expect([statusCode, headers['content-type']]).toEqual([200, 'application/rdf-patch']);
    expect(apply(body, quadsIn(from))).toEqual(quadsIn(to));
    expect((await ask(path(from, to, '.rdfp'))).body).toBe(body);
  });

  it('as JSON is what the command says', async () => {
    const { headers, body } = await ask(path(0, 2, '.json'));
    const lines: { is: string; quad: string }[] = [];
    const counts = compareReleases(built[0]!.directory, built[2]!.directory, (is, quad) => lines.push({ is, quad }));
    expect(JSON.parse(body)).toEqual({ from: built[0]!.version, to: built[2]!.version, ...counts, lines });
    expect(counts.added).toBeGreaterThan(0);
    expect(headers['cache-control']).toContain('immutable');
    const again = await ask(path(0, 2, '.json'), { 'if-none-match': String(headers.etag) });
    expect(again.statusCode).toBe(304);
  });

  it('says in words what became of which thing, in the language of the reader', async () => {
    const en = await ask(path(0, 2), { accept: 'text/html', 'accept-language': 'en' });
    expect(en.headers).toMatchObject({ 'content-language': 'en', 'content-type': 'text/html; charset=utf-8' });
    const text = en.body.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
    expect(text).toContain(`What changed from ${built[0]!.version} to ${built[2]!.version}`);
    expect(text).toContain('1 statement came, 1 went.');
    expect(text).toMatch(/Muzeum „mocak” opened changed from 1990 to 1993/);
    expect(en.body).toContain(`href="${path(0, 2)}.rdfp"`);
    const pl = await ask(`${path(0, 2, '.html')}?lang=pl`, { accept: 'text/html' });
    expect(pl.body).toContain('Co się zmieniło od');
    expect((await ask(path(1, 1), { accept: 'text/html', 'accept-language': 'en' })).body).toContain(
      'both say the same',
    );
  });

  it('is refused where a release is not kept, and in formats that there are not', async () => {
    const none = '2020-01-01-000000000000';
    expect((await ask(`/version/${none}/diff/${built[0]!.version}`)).statusCode).toBe(404);
    expect((await ask(`/version/${built[0]!.version}/diff/${none}`)).statusCode).toBe(404);
    expect((await ask(`/version/..%2f/diff/${built[0]!.version}`)).statusCode).toBe(404);
    expect((await ask(path(0, 1), { accept: 'image/png' })).statusCode).toBe(406);
    expect((await ask(path(0, 1, '.png'))).statusCode).toBe(404);
    expect((await ask(path(0, 1), { accept: '*/*' })).headers['content-type']).toContain('text/html');
  });
});
