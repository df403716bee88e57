// A release that was built before quads were written as numbers: they are made of its dumps, and everything is answered.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startEngine } from '../../src/index.js';
import type { Manifest } from '../../src/release/manifest.js';
import { folder } from '../release/museum.js';
import { buildYears, serveKept } from '../server/kept.js';

const limits = { services: [], queryMs: 10_000, answerBytes: 1e6, rows: 0, workers: 1 };

/** Takes from a release what releases of before did not have. */
function age(directory: string): void {
  const path = join(directory, 'release.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  const files = manifest.files.filter((file) => !file.path.startsWith('triples/'));
  expect(files.length).toBe(manifest.files.length - 3);
  writeFileSync(path, JSON.stringify({ ...manifest, files }));
  rmSync(join(directory, 'triples'), { recursive: true });
}

it('is served and queried as every other', async () => {
  const releases = folder();
  const [old, last] = await buildYears(releases, ['1990', '1991']);
  age(old?.directory ?? '');
  const { app, site } = await serveKept(releases, 0, (each) => startEngine(each, { ...limits, engine: 'exact' }));
  onTestFinished(async () => {
    await app.close();
    await site.close();
  });
  const ask = (prefix: string) =>
    app.inject({
      url: `${prefix}/sparql?query=${encodeURIComponent('SELECT (1 AS ?x) {}')}`,
      headers: { accept: 'text/csv' },
    });
  expect((await ask(`/version/${old?.version}`)).body).toBe('x\r\n1\r\n');
  const document = await app.inject(`/version/${old?.version}/doc/museum/mocak.nt`);
  expect([document.statusCode, document.body]).toEqual([200, expect.stringContaining('"1990"')]);
  expect((await app.inject(`/version/${old?.version}/dump/facts.nt`)).statusCode).toBe(200);
  await expect.poll(async () => (await ask('')).statusCode, { timeout: 20_000 }).toBe(200);
  expect([(await ask(`/version/${last?.version}`)).body, (await ask('')).body]).toEqual(['x\r\n1\r\n', 'x\r\n1\r\n']);
});
