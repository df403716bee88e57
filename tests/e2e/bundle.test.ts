// The program in few files: it finds what stays outside, says whose work is in it, and leads back to its sources.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = 'dist/bin';
const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));

interface SourceMap {
  readonly sources: readonly string[];
}

const maps = readdirSync(folder).filter((name) => name.endsWith('.js.map'));
const sources = maps.flatMap((name) => {
  const { sources } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as SourceMap;
  return sources.map((source) => resolve(folder, source));
});

describe('the program in few files', () => {
  it('leads back to sources that are there, of all three layers', () => {
    expect(sources.filter((path) => !existsSync(path) && !path.includes('\0'))).toEqual([]);
    for (const file of ['src/sparql/exact/worker.ts', 'server/app.ts', 'cli/serve.ts'])
      expect(sources).toContain(resolve(file));
  });

  it('names the licence of every package in it', () => {
    const said = readFileSync(join(folder, 'licences.md'), 'utf8');
    const names = sources.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
    expect(new Set(names).size).toBeGreaterThan(20);
    const missing = [...new Set(names)].filter((name) => !said.includes(`# ${name} `));
    expect(missing).toEqual([]);
    expect(said).not.toContain('(undefined)');
  });

  it('imports nothing from outside but Node and the packages that stay packages', () => {
    const imported = scripts.flatMap((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return [...text.matchAll(/^import (?:[^"'\n]*? from )?["']([^"'./][^"']*)["'];$/gm)].map(([, from = '']) => from);
    });
    const outside = [...new Set(imported)].filter((from) => !from.startsWith('node:')).sort();
    expect(outside).toEqual(['@comunica/query-sparql', 'lmdb']);
  });
});
