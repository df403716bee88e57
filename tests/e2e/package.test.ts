// What is published: it runs where nothing else is, holds its code once, and its types need no package that only makes it.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { scratch } from '../scratch.js';
import { packed } from './packed.js';

interface Package {
  readonly version: string;
}

const report = 'docs/library.md';
const own = JSON.parse(readFileSync('package.json', 'utf8')) as Package;
let folder: string;
let inside: string;
const types = scratch('types');

beforeAll(() => {
  mkdirSync('dist/types', { recursive: true });
  execFileSync(process.execPath, ['cli/types.js', join(types, 'library.md')]);
  folder = packed();
  inside = join(folder, 'node_modules/hejnal');
}, 180_000);

function run(...words: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

it('holds the code once, what it needs beside it, its licences and its changelog, and no facts', () => {
  const files = readdirSync(inside, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('hejnal/node_modules'))
    .map((entry) => join(entry.parentPath, entry.name).slice(inside.length + 1));
  const parts = new Set(files.map((file) => file.replace(/^(assets|dist\/bin|dist\/web)\/.*/, '$1/')));
  expect([...parts].sort()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'LICENSE-DATA',
    'README.md',
    'assets/',
    'dist/bin/',
    'dist/types/library.d.ts',
    'dist/web/',
    'ontology/authorities.tsv',
    'ontology/hejnal.ttl',
    'package.json',
  ]);
  expect(files.length).toBeLessThan(240); // each bundle, each command with its chunks, and their maps
});

it('says its version, and what is missing, in an empty folder', () => {
  const main = join(inside, 'dist/bin/hejnal.js');
  expect(run(main, '--version')).toEqual({ code: 0, out: `${own.version}\n`, err: '' });
  const checked = run(main, 'check');
  expect(checked.code).toBe(3);
  expect(checked.err).toContain('There is no data/publication.yaml');
});

it('can be used as a library, whose types are whole by themselves', () => {
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    join(folder, 'use.ts'),
    `import { HejnalError, openRelease, toolVersion, type Finding, type Quad, type Release } from 'hejnal';
     const release: Release = await openRelease('nowhere');
     const quads: Quad[] = [...release.quads()];
     const text: string = quads[0]!.subject.value + toolVersion;
     export const say = (finding: Finding): string => finding.message + text + String(HejnalError);
     // @ts-expect-error A quad that were "any" would have everything.
     export const wrong = quads[0]!.nothing;\n`,
  );
  const compilerOptions = { strict: true, noEmit: true, target: 'es2023', module: 'nodenext', types: [] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }));
  const compiled = run(resolve('node_modules/typescript/bin/tsc'));
  expect(compiled).toEqual({ code: 0, out: '', err: '' });
  const used = run('-e', "import('hejnal').then(({ toolVersion }) => console.log(toolVersion))");
  expect(used.out).toBe(`${own.version}\n`);
});

it('offers what the report of its interface says', () => {
  expect(readFileSync(join(types, 'library.md'), 'utf8'), 'run npm run api, and read what changed').toBe(
    readFileSync(report, 'utf8'),
  );
});
