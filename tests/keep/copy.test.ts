// Releases that are copied: in an order that is safe, proved byte for byte, whatever becomes of the copying.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, readlinkSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { copyReleases } from '../../src/keep/copy.js';
import type { Built } from '../../src/release/build.js';
import { verifyRelease } from '../../src/release/verify.js';
import { hejnal } from '../e2e/command.js';
import { follow, serve } from '../feed/follow.js';
import { buildStates, states } from '../feed/states.js';
import { filesIn, flip } from '../release/damage.js';
import { folder, names } from '../release/museum.js';
import { serveKept } from '../server/kept.js';

let from = '';
let built: readonly Built[] = [];
beforeAll(async () => {
  from = folder();
  built = await buildStates(from);
});
const last = (): Built => built[states.length - 1]!;

async function membersIn(releases: string): Promise<string[]> {
  const served = await serve(releases);
  onTestFinished(() => served.close());
  return (await follow(served, `${names.base}feed/facts`)).map(({ iri, moment }) => `${moment} ${iri}`).sort();
}

describe('a copy', () => {
  it('of the current release has its history and all that its feeds need, and nothing else', async () => {
    const to = join(folder(), 'new', 'releases');
    const { version } = last();
    expect(await copyReleases({ from, to, all: false })).toEqual({ version, copied: [version], stood: [] });
    expect(readdirSync(to).sort()).toEqual([version, 'current', 'history']);
    await expect(verifyRelease(to)).resolves.toMatchObject({ version });
    for (const path of filesIn(join(to, version)))
      expect(readFileSync(path)).toEqual(readFileSync(path.replace(to, from)));
    expect(await membersIn(to)).toEqual(await membersIn(from));
  });

  it('of all has every release, and of the next one only what is new', async () => {
    const [source, to] = [folder(), folder()];
    await buildStates(source, 3);
    const { copied } = await copyReleases({ from: source, to, all: true });
    expect(copied).toEqual(built.slice(0, 3).map(({ version }) => version));
    await buildStates(source, 4, 3);
    const again = await copyReleases({ from: source, to, all: true });
    expect([again.copied, again.stood]).toEqual([[built[3]!.version], copied]);
    expect(readdirSync(to).sort()).toEqual(readdirSync(source).sort());
    for (const { directory } of built.slice(0, 4)) await verifyRelease(directory.replace(from, to));
  });

  it('is taken up by a server that follows it', async () => {
    const to = folder();
    await copyReleases({ from: await first(), to, all: false });
    const { app, site, events } = await serveKept(to, 10);
    onTestFinished(async () => {
      await app.close();
      await site.close();
    });
    await copyReleases({ from, to, all: false });
    await expect.poll(() => site.current().release.manifest.version, { timeout: 5000 }).toBe(last().version);
    expect(events.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it('of damaged files is refused, and what is there stays as it is', async () => {
    const [source, to] = [folder(), folder()];
    await copyReleases({ from, to: source, all: false });
    await copyReleases({ from: await first(), to, all: false });
    const before = [...filesIn(to), readlinkSync(join(to, 'current'))];
    for (const path of ['dumps/facts.ttl', 'triples/columns', `../history/${last().version}/documents.lmdb`]) {
      flip(join(source, last().version, path));
      await expect(copyReleases({ from: source, to, all: false })).rejects.toMatchObject({ code: 'release-damaged' });
      expect([...filesIn(to), readlinkSync(join(to, 'current'))]).toEqual(before);
      flip(join(source, last().version, path));
    }
  });

  it('over a damaged one is refused by name', async () => {
    const to = folder();
    await copyReleases({ from, to, all: false });
    flip(join(to, last().version, 'dumps', 'all.nq'));
    await expect(copyReleases({ from, to, all: false })).rejects.toMatchObject({
      code: 'release-damaged',
      message: expect.stringMatching(/is there already, and is not whole.*all\.nq/),
    });
  });

  it('that is killed leaves a whole release, and the next one ends what it began', async () => {
    const to = folder();
    await copyReleases({ from: await first(), to, all: false });
    for (const ms of [200, 300]) {
      const words = [resolve('dist/bin/hejnal.js'), 'copy', to, '--releases', from];
      const child = spawn(process.execPath, words, { stdio: 'ignore' });
      await wait(ms);
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      await expect(verifyRelease(to)).resolves.toBeDefined();
    }
    const { code, out } = await hejnal('copy', to, '--releases', from, '--json');
    expect([code, JSON.parse(out)]).toEqual([0, expect.objectContaining({ ok: true, version: last().version })]);
    expect(readdirSync(to).filter((name) => name.startsWith('.'))).toEqual([]);
    await expect(verifyRelease(to)).resolves.toMatchObject({ version: last().version });
  });

  it('from or to a folder whose link leads nowhere is refused before anything is written', async () => {
    const to = folder();
    await expect(copyReleases({ from: folder(), to, all: false })).rejects.toMatchObject({ code: 'release-missing' });
    symlinkSync('gone', join(to, 'current'));
    await expect(copyReleases({ from, to, all: false })).rejects.toMatchObject({ code: 'release-missing' });
    expect([readdirSync(to), existsSync(join(to, 'history'))]).toEqual([['current'], false]);
    expect((await hejnal('copy')).code).toBe(2);
  });
});

async function first(): Promise<string> {
  const releases = folder();
  await buildStates(releases, 1);
  return releases;
}
