// Who cancels a build finds nothing of it: no half of a release, no folder that only the next build would remove.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { scratch } from '../scratch.js';

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)(
  'a build that gets %s leaves nothing behind, and ends as it must',
  async (signal, code) => {
    const releases = join(scratch('cancel'), 'releases');
    const words = [resolve('dist/bin/hejnal.js'), 'build', '.', '--releases', releases];
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] });
    let told = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text));
    const claimed = (): boolean =>
      existsSync(releases) && readdirSync(releases).some((name) => name.startsWith('.building'));
    while (!claimed() && child.exitCode === null) await new Promise((wake) => setTimeout(wake, 2));
    child.kill(signal);
    const [ended] = (await once(child, 'close')) as [number | null];
    expect(ended).toBe(code);
    expect(told).toContain('Cancelled; nothing was published.');
    expect(readdirSync(releases)).toEqual([]);
  },
  60_000,
);
