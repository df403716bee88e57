// Who writes into a folder of releases: one at a time, on what is really there; and history only grows.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFeeds } from '../../src/feed/build.js';
import type { BuildOptions } from '../../src/release/build.js';
import { currentVersion } from '../../src/release/files/atomic.js';
import { openRelease } from '../../src/release/open.js';
import { verifyRelease } from '../../src/release/verify.js';
import { build, describe as describeMuseum, folder, museum, names, publication, quads } from './museum.js';

const day = (modified: string) => ({ publication: { ...publication, modified } });
const follow: BuildOptions['follow'] = (change) => writeFeeds(names, change);
const of = (year: string) => ({
  follow,
  quads: [...quads, ...describeMuseum('mocak', year)],
});
const standing = (releases: string) => readdirSync(releases).sort();

describe('builds at the same time', () => {
  it('write one after the other, each behind the one before', async () => {
    const releases = folder();
    const built = await Promise.all(
      ['1990', '1991', '1992'].map((year) => build(releases, { ...of(year), waitMs: 60_000 })),
    );
    const manifests = await Promise.all(built.map(({ directory }) => verifyRelease(directory)));
    const chain = new Map(manifests.map(({ version, previous }) => [previous, version]));
    const [first, second, third] = [chain.get(null)!, chain.get(chain.get(null)!)!, currentVersion(releases)!];
    expect(chain.get(second)).toBe(third);
    expect(standing(releases)).toEqual([first, second, third, 'current', 'history'].sort());
  });

  it('are refused while another writes, and go on where it died', async () => {
    const releases = folder();
    const claim = (pid: number, host: string) => join(releases, `.building-${pid}-00000000@${host}`);
    const [parent, elsewhere] = [claim(process.ppid, hostname()), claim(1, 'another-machine')];
    for (const other of [parent, elsewhere]) {
      mkdirSync(other, { recursive: true });
      await expect(build(releases, { waitMs: 10 })).rejects.toMatchObject({
        code: 'release-busy',
        hint: expect.stringContaining(other),
      });
      expect(standing(releases)).toEqual([other.slice(releases.length + 1)]);
      if (other === parent) rmSync(other, { recursive: true });
    }
    utimesSync(elsewhere, new Date(), new Date(Date.now() - 2 * 60 * 60 * 1000));
    mkdirSync(claim(2 ** 30, hostname()));
    const { version } = await build(releases);
    expect(standing(releases)).toEqual([version, 'current', 'history']);
  });
});

describe('a link that leads to no release', () => {
  const breakages: readonly [string, (releases: string, version: string) => void][] = [
    ['leads nowhere', (releases) => relink(releases, '2026-01-01-gone')],
    [
      'is a folder',
      (releases, version) => {
        rmSync(join(releases, 'current'));
        cpSync(join(releases, version), join(releases, 'current'), { recursive: true });
      },
    ],
    [
      'is a file',
      (releases, version) => {
        rmSync(join(releases, 'current'));
        writeFileSync(join(releases, 'current'), version);
      },
    ],
  ];

  function relink(releases: string, to: string): void {
    rmSync(join(releases, 'current'));
    symlinkSync(to, join(releases, 'current'));
  }

  it.each(breakages)('for it %s is refused before anything is written', async (_what, damage) => {
    const releases = folder();
    const { version } = await build(releases);
    damage(releases, version);
    const before = standing(releases);
    await expect(build(releases, of('1990'))).rejects.toMatchObject({ code: 'release-missing' });
    expect(standing(releases)).toEqual(before);
    rmSync(join(releases, 'current'), { recursive: true });
    symlinkSync(version, join(releases, 'current'));
    const next = await build(releases, of('1990'));
    expect(next.manifest.previous).toBe(version);
  });

  it('does not hide the history of a release that was copied without links', async () => {
    const releases = folder();
    await build(releases, day('2026-11-01'));
    const { version, directory } = await build(releases, { ...day('2026-11-05'), ...of('1990') });
    rmSync(join(releases, 'current'));
    cpSync(directory, join(releases, 'current'), { recursive: true });
    const release = await openRelease(releases);
    expect([release.manifest.version, release.modified(museum('czapski'))]).toEqual([version, '2026-11-01T00:00:00Z']);
    await release.close();
  });
});

describe('facts that are taken back', () => {
  it('are a release of their own, behind the last; nothing that followers have read is gone', async () => {
    const releases = folder();
    const a = await build(releases, { ...day('2026-11-22'), follow });
    const b = await build(releases, { ...day('2026-11-23'), ...of('1990') });
    const c = await build(releases, { ...day('2026-11-24'), ...of('1991') });
    const back = await build(releases, { ...day('2026-11-22'), follow });
    expect(back.version).toMatch(new RegExp(`^${a.version}-[0-9a-f]{6}$`));
    expect([back.changed, back.manifest.previous, back.manifest.contentDigest]).toEqual([
      true,
      c.version,
      a.manifest.contentDigest,
    ]);
    const again = await build(releases, { ...day('2026-11-22'), follow });
    expect([again.changed, again.version]).toEqual([false, back.version]);
    const forth = await build(releases, { ...day('2026-11-24'), ...of('1991') });
    const backAgain = await build(releases, { ...day('2026-11-22'), follow });
    expect(new Set([a, b, c, back, forth, backAgain].map(({ version }) => version)).size).toBe(6);
    const feed = readFileSync(join(releases, 'history', backAgain.version, 'feed', 'facts', 'open.nq'), 'utf8');
    for (const { version } of [a, b, c, back, forth, backAgain]) expect(feed).toContain(`/version/${version}/`);
    const release = await openRelease(releases);
    expect(release.moment).toBe('2026-11-24T00:00:03Z');
    expect(release.past?.find(museum('mocak')).map(({ version }) => version)).toEqual(
      [b, c, back, forth, backAgain].map(({ version }) => version),
    );
    await release.close();
  });
});

describe('a release that stands there already', () => {
  it('is proved before it is said that nothing has changed', async () => {
    const releases = folder();
    const { version } = await build(releases);
    const path = join(releases, 'history', version, 'changes.nq');
    const bytes = readFileSync(join(releases, version, 'triples/columns'));
    bytes.writeUInt8(bytes.readUInt8(90) ^ 32, 90);
    writeFileSync(join(releases, version, 'triples/columns'), bytes);
    await expect(build(releases)).rejects.toMatchObject({
      code: 'release-damaged',
      message: expect.stringContaining('triples/columns'),
    });
    // The documented way out: let `current` lead to the one before, here to none, and build anew.
    rmSync(join(releases, version), { recursive: true });
    rmSync(join(releases, 'current'));
    expect((await build(releases)).version).toBe(version);
    await expect(verifyRelease(releases)).resolves.toMatchObject({ version });
    rmSync(path);
    await expect(build(releases)).rejects.toMatchObject({ code: 'release-damaged' });
  });
});
