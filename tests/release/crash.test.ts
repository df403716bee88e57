// A build that is killed at any of its steps leaves the old release whole, and the next build ends what it began.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRelease } from '../../src/release/open.js';
import { buildSteps } from '../../src/release/progress.js';
import { verifyRelease } from '../../src/release/verify.js';
import { build, describe as describeMuseum, folder, museum, quads } from './museum.js';

let compiled = '';

/** Compiles sources and the museums for a process of its own; beside the installed packages, so that it finds them. */
beforeAll(() => {
  mkdirSync('node_modules/.cache', { recursive: true });
  compiled = mkdtempSync(resolve('node_modules/.cache/hejnal-crash-'));
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((file) => join('src', file));
  for (const file of [...sources, 'tests/release/museum.ts']) {
    if (!file.endsWith('.ts')) continue;
    const target = join(compiled, file.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    const compilerOptions = {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
    };
    const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), { compilerOptions });
    writeFileSync(target, outputText.replace("import { scratch } from '../scratch.js';", ''));
  }
  writeFileSync(join(compiled, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    join(compiled, 'crash.js'),
    `import { build, describe, quads } from './tests/release/museum.js';
     const [, , releases, fatal] = process.argv;
     const onProgress = ({ step }) => { if (step === fatal) process.kill(process.pid, 'SIGKILL'); };
     await build(releases, { quads: [...quads, ...describe('mocak', '2010')], onProgress });`,
  );
});

afterAll(() => rmSync(compiled, { recursive: true, force: true }));

const more = [...quads, ...describeMuseum('mocak', '2010')];

describe('a crash', () => {
  it.each(buildSteps)('at "%s" leaves a whole release, and the next build is as if nothing had been', async (step) => {
    const releases = folder();
    const old = await build(releases);
    const died = spawnSync(process.execPath, [join(compiled, 'crash.js'), releases, step], { encoding: 'utf8' });
    expect([died.signal, died.stderr]).toEqual(['SIGKILL', '']);
    expect(readlinkSync(join(releases, 'current')) === old.version).toBe(step !== 'done');
    await expect(verifyRelease(releases)).resolves.toBeDefined();
    const { version, directory } = await build(releases, { quads: more });
    expect(readdirSync(releases).sort()).toEqual([old.version, version, 'current', 'history'].sort());
    expect(readdirSync(join(releases, 'history')).sort()).toEqual([old.version, version].sort());
    expect(readFileSync(join(releases, 'history', version, 'changes.nq'), 'utf8').match(/# added$/gm)).toHaveLength(6);
    await expect(verifyRelease(releases)).resolves.toMatchObject({ version, previous: old.version });
    const release = await openRelease(directory);
    expect(release.has(museum('mocak'))).toBe(true);
    await release.close();
  });
});
