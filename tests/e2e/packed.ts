// The program as it is published: packed, and laid out as a strict installer does.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { scratch } from '../scratch.js';

/** Packs what is compiled into an empty folder, and gives it: the program sees what it names as a dependency, nothing else. */
export function packed(): string {
  const folder = scratch('package');
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
  const words = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const [{ filename }] = JSON.parse(execFileSync('npm', words, { encoding: 'utf8' })) as [{ filename: string }];
  const inside = join(folder, 'node_modules/hejnal');
  mkdirSync(inside, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, filename), '-C', inside, '--strip-components=1']);
  for (const name of Object.keys(dependencies)) {
    const link = join(inside, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(resolve('node_modules', name), link);
  }
  return folder;
}
