// A history that tells wrong what came and went: nothing is said of it, and nothing else suffers.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { flip } from '../release/damage.js';
import { folder } from '../release/museum.js';
import { buildYears, serveKept, type Running } from './kept.js';

async function serving(releases: string): Promise<Running> {
  const running = await serveKept(releases);
  onTestFinished(async () => {
    await running.app.close();
    await running.site.close();
  });
  return running;
}

const ready = async ({ app }: Running): Promise<Readonly<Record<string, unknown>>> =>
  JSON.parse((await app.inject('/ready')).body) as Readonly<Record<string, unknown>>;
const html = ({ app }: Running, url: string) => app.inject({ url, headers: { accept: 'text/html' } });
const urls = ['/doc/museum/mocak', '/doc/museum/mocak.nt', '/timemap/doc/museum/mocak', '/version.nt', '/catalog.nt', '/dump/all.nq']; // prettier-ignore
const ask = ({ app }: Running) =>
  Promise.all(urls.map(async (url) => [url, (await app.inject(url)).statusCode, (await app.inject(url)).body]));
/** How a page tells of a thing that changed. */
const named = /museum\/mocak"/;

it.each([0, 1])('that of release %i damaged leaves pages without it, and all else as it is', async (which) => {
  const releases = folder();
  const built = await buildYears(releases, ['1990', '1991', '1992']);
  const releasesGood = folder();
  cpSync(releases, releasesGood, { recursive: true, verbatimSymlinks: true });
  const [good, { version }] = [await serving(releasesGood), built[which + 1]!];
  flip(join(releases, 'history', version, 'changes.nq'));
  const running = await serving(releases);
  await running.app.inject(`/version/${version}/doc/museum/mocak.nt`);
  await expect.poll(async () => (await ready(running))['integrity']).not.toBe('reading');
  const lost = () => running.site.archive.hasLostChanges(version);
  await expect.poll(lost).toBe(true);
  expect(await ready(running)).toMatchObject({ status: 'ready', integrity: which === 1 ? 'damaged' : 'whole' });
  for (const url of ['/', '/version']) {
    const [before, after] = [await html(good, url), await html(running, url)];
    expect([url, before.statusCode, after.statusCode]).toEqual([url, 200, 200]);
    expect(after.body.length).toBeLessThan(before.body.length);
    expect(before.body).toMatch(named);
  }
  expect(await ask(running)).toEqual(await ask(good));
  expect((await running.app.inject(`/version/${version}/doc/museum/mocak.nt`)).statusCode).toBe(200);
});
