// Releases that are removed: never the current one, nothing that a feed needs, and no running server notices.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { neededBy } from '../../src/feed/needed.js';
import { pruneReleases } from '../../src/keep/prune.js';
import type { Built } from '../../src/release/build.js';
import { versionPaths } from '../../src/rdf/rdf.js';
import { verifyRelease } from '../../src/release/verify.js';
import { hejnal } from '../e2e/command.js';
import { factsOf, follow, latest, serve, type Member } from '../feed/follow.js';
import { buildStates, dayOf, feeds, states } from '../feed/states.js';
import { flip } from '../release/damage.js';
import { build, folder, names } from '../release/museum.js';
import { serveKept, type Running } from '../server/kept.js';

let whole = '';
let built: readonly Built[] = [];
beforeAll(async () => {
  whole = folder();
  built = await buildStates(whole, 4);
});
const versions = (): string[] => built.map(({ version }) => version);

function copy(): string {
  const releases = folder();
  cpSync(whole, releases, { recursive: true, verbatimSymlinks: true });
  return releases;
}

async function serving(releases: string): Promise<Running> {
  const running = await serveKept(releases);
  onTestFinished(async () => {
    await running.app.close();
    await running.site.close();
  });
  return running;
}

async function followed(releases: string): Promise<Member[]> {
  const served = await serve(releases);
  onTestFinished(() => served.close());
  const members = await follow(served, `${names.base}feed/facts`);
  return members.sort((a, b) => (a.moment + a.iri < b.moment + b.iri ? -1 : 1));
}

const releasesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /^\d/.test(name))
    .sort();

describe('pruning', () => {
  it('keeps the newest; the feeds say afterwards what they said before, and go on', async () => {
    const releases = copy();
    const before = await followed(releases);
    const needed = neededBy(built[3]!.directory, built[3]!.version);
    expect(needed.size).toBeGreaterThan(1);
    const pruned = await pruneReleases({ releases, keep: 2, isDry: false });
    expect(pruned).toMatchObject({ current: versions()[3], removed: versions().slice(0, 2).reverse() });
    expect([...releasesIn(releases)]).toEqual(versions().slice(2).sort());
    expect(pruned.feeds.length).toBeGreaterThan(0);
    for (const version of pruned.feeds)
      expect(readdirSync(join(releases, 'history', version)).sort()).toEqual(['feed', 'history.json']);
    await expect(verifyRelease(releases)).resolves.toMatchObject({ version: versions()[3] });
    expect(await followed(releases)).toEqual(before);
    await buildStates(releases, 5, 4);
    const told = factsOf(latest(await followed(releases)).values(), [versionPaths.versionOf, versionPaths.timestamp]);
    const facts = readFileSync(join(releases, 'current', 'dumps', 'facts.nt'), 'utf8');
    expect(told).toEqual(facts.trim().split('\n'));
  });

  it('leaves a name to the release that had it, while feeds read what is left of that', async () => {
    const releases = copy();
    await pruneReleases({ releases, keep: 1, isDry: false });
    const { version } = await build(releases, { quads: states[1], publication: dayOf(1), follow: feeds });
    expect(version).toMatch(new RegExp(`^${versions()[1]}-[0-9a-f]{6}$`, 'v'));
    expect(readdirSync(join(releases, 'history', versions()[1]!)).sort()).toEqual(['feed', 'history.json']);
    const told = factsOf(latest(await followed(releases)).values(), [versionPaths.versionOf, versionPaths.timestamp]);
    const facts = readFileSync(join(releases, 'current', 'dumps', 'facts.nt'), 'utf8');
    expect(told).toEqual(facts.trim().split('\n'));
  });

  it('keeps what is of a day or later, and with both what either keeps', async () => {
    expect((await pruneReleases({ releases: whole, since: '2026-11-02', isDry: true })).kept).toHaveLength(2);
    expect((await pruneReleases({ releases: whole, since: '2030-01-01', isDry: true })).kept).toEqual([versions()[3]]);
    expect((await pruneReleases({ releases: whole, since: '2026-11-03', keep: 3, isDry: true })).kept).toHaveLength(3);
    await expect(pruneReleases({ releases: whole, isDry: true })).rejects.toMatchObject({ code: 'option-invalid' });
  });

  it('says beforehand what would go, and removes nothing', async () => {
    const releases = copy();
    const before = readdirSync(releases, { recursive: true }).sort();
    const dry = await pruneReleases({ releases, keep: 1, isDry: true });
    expect(readdirSync(releases, { recursive: true }).sort()).toEqual(before);
    const wet = await pruneReleases({ releases, keep: 1, isDry: false });
    expect(wet).toEqual(dry);
    expect(wet.bytes).toBeGreaterThan(100_000);
  });

  it('never removes the current release, whichever that is', async () => {
    const releases = copy();
    rmSync(join(releases, 'current'));
    symlinkSync(versions()[0]!, join(releases, 'current'));
    const { kept } = await pruneReleases({ releases, keep: 1, isDry: false });
    expect([kept, releasesIn(releases)]).toEqual([[versions()[0]], [versions()[0]]]);
    await expect(verifyRelease(releases)).resolves.toBeDefined();
  });

  it('ends what was broken off, and leaves what cannot be read', async () => {
    const releases = copy();
    rmSync(join(releases, versions()[0]!), { recursive: true });
    rmSync(join(releases, versions()[1]!, 'release.json'));
    const { removed, unreadable } = await pruneReleases({ releases, keep: 9, isDry: false });
    expect([removed, unreadable]).toEqual([[], [versions()[1]]]);
    expect(existsSync(join(releases, 'history', versions()[0]!, 'documents.lmdb'))).toBe(false);
    expect(existsSync(join(releases, 'history', versions()[1]!, 'documents.lmdb'))).toBe(true);
  });

  it('is not noticed by a running server: who reads an earlier release reads on, others are told that there is none', async () => {
    const releases = copy();
    const { app, site, events } = await serving(releases);
    const [old] = versions();
    const url = `/version/${old}/doc/museum/czapski.nt`;
    const good = await app.inject(url);
    const reader = await site.archive.enter(site.current().release, old!);
    await pruneReleases({ releases, keep: 1, isDry: false });
    expect([...reader!.release.quadsOf(names.thing('museum', 'czapski'))].length).toBeGreaterThan(0);
    reader!.leave();
    expect([good.statusCode, (await app.inject(url)).statusCode]).toEqual([200, 404]);
    expect((await app.inject('/version.nt')).body).not.toContain(old);
    for (const path of ['/doc/museum/vitrum-2', '/feed/facts', '/', '/timemap/doc/museum/vitrum-2'])
      expect([path, (await app.inject(path)).statusCode]).toEqual([path, 200]);
    expect(events).toEqual([]);
    expect((JSON.parse((await app.inject('/ready')).body) as { reasons: unknown }).reasons).toEqual([]);
  });

  it('leaves pages of feeds whose damage is still found', async () => {
    const releases = copy();
    const { feeds } = await pruneReleases({ releases, keep: 1, isDry: false });
    const [version] = feeds;
    const page = join(releases, 'history', version!, 'feed', 'facts', '1.nq');
    flip(page);
    const { app, site } = await serving(releases);
    await site.current().integrity.read();
    expect((await app.inject(`/feed/facts/${version}/1`)).statusCode).toBe(503);
    flip(page);
    await site.current().integrity.read();
    expect((await app.inject(`/feed/facts/${version}/1`)).statusCode).toBe(200);
  });

  it('is a command', async () => {
    const releases = copy();
    expect((await hejnal('prune', '--releases', releases)).code).toBe(2);
    const { code, out } = await hejnal('prune', '--keep', '2', '--dry-run', '--releases', releases);
    expect([code, out]).toEqual([0, expect.stringContaining(`would go: ${versions()[0]}`)]);
    expect(releasesIn(releases)).toHaveLength(4);
    const done = await hejnal('prune', '--keep', '2', '--releases', releases, '--json');
    expect([done.code, JSON.parse(done.out)]).toEqual([0, expect.objectContaining({ ok: true, unreadable: [] })]);
    expect(releasesIn(releases)).toHaveLength(2);
  });
});
