// Earlier releases beside the current one: pages tell of them without opening them, and a damaged one harms none.
import { appendFileSync, cpSync, mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Built } from '../../src/release/build.js';
import { folder } from '../release/museum.js';
import { buildYears, serveKept, type Running } from './kept.js';

const html = { accept: 'text/html' };
const yearsOf = (count: number) => Array.from({ length: count }, (_, at) => String(1990 + at));

async function serving(count: number): Promise<Running & { releases: string; versions: string[] }> {
  const releases = folder();
  const built = await buildYears(releases, yearsOf(count));
  const running = await serveKept(releases);
  onTestFinished(async () => {
    await running.app.close();
    await running.site.close();
  });
  return { ...running, releases, versions: built.map(({ version }) => version) };
}

const linksIn = (page: string): string[] =>
  [...page.matchAll(/href="[^"]*\/version\/([^/"]+)\/doc\/museum\/mocak"/g)].map(([, version]) => version!);

describe('the page of a thing', () => {
  it.each([1, 6, 9])('opens no other release, of %i that are kept', async (count) => {
    const { app, opened, versions } = await serving(count);
    const page = await app.inject({ url: '/doc/museum/mocak', headers: html });
    expect([page.statusCode, opened.length]).toEqual([200, 1]);
    const expected = count === 1 ? [] : versions.toReversed().slice(0, 8);
    expect([...new Set(linksIn(page.body))]).toEqual(expected);
    const still = await app.inject({ url: '/doc/museum/czapski', headers: html });
    expect(still.body.includes(`/version/${versions[0]}/doc/museum/czapski`)).toBe(count > 1);
    expect(opened).toHaveLength(1);
  });

  it('says what changed, and which release was the first to have it', async () => {
    const { app } = await serving(3);
    const { body } = await app.inject({ url: '/doc/museum/mocak.en.html' });
    const lines = [...body.matchAll(/<li><a[^>]*version[^>]*><time[^>]*>[^<]*<\/time><\/a> (.*?)<\/li>/g)];
    expect(lines.map(([, text]) => text?.replace(/<[^>]*>/g, ''))).toEqual([
      'opened changed from 1991 to 1992',
      'opened changed from 1990 to 1991',
      expect.stringMatching(/^First release: \d+ statements\.$/),
    ]);
  });
});

describe('a map of times', () => {
  it('names the releases that had the thing, without opening one', async () => {
    const { app, opened, versions } = await serving(6);
    const { body } = await app.inject('/timemap/doc/museum/mocak');
    const named = [...body.matchAll(/version\/([^/]+)\/doc\/museum\/mocak>; rel="memento"/g)].map(([, each]) => each);
    expect([named, opened.length]).toEqual([versions.toReversed(), 1]);
    expect((await app.inject('/timemap/doc/museum/none')).statusCode).toBe(404);
  });
});

describe('a damaged earlier release', () => {
  const damages: readonly [string, (directory: string) => void][] = [
    ['an empty manifest', (directory) => writeFileSync(join(directory, 'release.json'), '')],
    ['a manifest of something else', (directory) => writeFileSync(join(directory, 'release.json'), '{}')],
    ['a manifest that is a folder', (directory) => remake(join(directory, 'release.json'))],
    ['numbers that grew', (directory) => appendFileSync(join(directory, 'triples/columns'), 'x')],
    ['numbers that were cut', (directory) => truncateSync(join(directory, 'triples/columns'), 64)],
    ['numbers that are gone', (directory) => rmSync(join(directory, 'triples/columns'))],
  ];

  const whole: { releases: string; built: readonly Built[] } = { releases: '', built: [] };
  beforeAll(async () => {
    whole.releases = folder();
    whole.built = await buildYears(whole.releases, yearsOf(3));
  });

  function remake(path: string): void {
    rmSync(path);
    mkdirSync(path);
  }

  it.each(damages)('by %s is left out and told of once; everything else answers', async (_what, damage) => {
    const releases = folder();
    cpSync(whole.releases, releases, { recursive: true, verbatimSymlinks: true });
    const [first, second, third] = whole.built;
    damage(join(releases, first!.version));
    const { app, site, events } = await serveKept(releases);
    onTestFinished(async () => {
      await app.close();
      await site.close();
    });
    const asked = ['/', '/doc/museum/mocak', '/version', '/timemap/doc/museum/mocak', `/version/${second!.version}/`];
    for (const url of [...asked, ...asked]) {
      const { statusCode, body } = await app.inject({ url, headers: html });
      expect([url, statusCode]).toEqual([url, 200]);
      expect(body.includes(`version/${first!.version}/`)).toBe(false);
    }
    expect((await app.inject(`/version/${first!.version}/doc/museum/mocak.nt`)).statusCode).toBe(404);
    expect((await app.inject(`/version/${third!.version}/doc/museum/mocak.nt`)).statusCode).toBe(200);
    expect(events.map(({ message }) => message)).toEqual([expect.stringContaining(`${first!.version} is left out`)]);
  });

  it('that breaks while the server runs is left out from then on', async () => {
    const { app, events, releases, versions } = await serving(2);
    expect((await app.inject('/version.nt')).body).toContain(versions[0]);
    truncateSync(join(releases, versions[0]!, 'triples/columns'), 64);
    const answer = await app.inject(`/version/${versions[0]}/doc/museum/mocak.nt`);
    expect([answer.statusCode, events.length]).toEqual([404, 1]);
    expect((await app.inject({ url: '/', headers: html })).statusCode).toBe(200);
  });
});
