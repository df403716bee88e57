// No test of a worker runs code that is older than its source.
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { scratch } from '../scratch.js';
import { isStale } from './fresh.js';

it('tells bundles that are older than any of their sources, or not there', () => {
  const folder = scratch('fresh');
  const file = (name: string, second: number): void => {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, '');
    utimesSync(path, second, second);
  };
  const stale = (): boolean => isStale(join(folder, 'bin'), [join(folder, 'src'), join(folder, 'cli')]);
  file('src/deep/worker.ts', 100);
  file('cli/main.ts', 100);
  expect(stale()).toBe(true);
  file('bin/worker.js', 200);
  file('bin/hejnal.js', 200);
  expect(stale()).toBe(false);
  file('src/deep/page.tsx', 300);
  expect(stale()).toBe(true);
  file('bin/worker.js', 400);
  expect(stale(), 'one of two was made anew').toBe(true);
  file('bin/hejnal.js', 400);
  expect(stale()).toBe(false);
  file('src/notes.md', 500);
  expect(stale()).toBe(false);
});
