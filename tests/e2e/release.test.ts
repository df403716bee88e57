// The script that makes a release of the program: the changelog, the version in every file that names it, and a tag.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { whenInstalled } from '../present.js';
import { scratch } from '../scratch.js';

const script = resolve('.ci/release.js');
const lock = `{ "name": "hejnal", "version": "0.1.0", "packages": { "": {\n"name": "hejnal",\n"version": "0.1.0"\n} } }`;

whenInstalled('git', 'the script that makes a release')('a release of the program', () => {
  let folder: string;
  const git = (...words: string[]): string => execFileSync('git', words, { cwd: folder, encoding: 'utf8' }).trim();
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const release = (...words: string[]): { status: number | null; stderr: string } =>
    spawnSync(process.execPath, [script, ...words], { cwd: folder, encoding: 'utf8' });

  beforeEach(() => {
    folder = scratch('release');
    writeFileSync(join(folder, 'CHANGELOG.md'), '# Changelog\n\n## [Unreleased]\n\n- Something new.\n');
    writeFileSync(join(folder, 'package.json'), '{ "name": "hejnal", "version": "0.1.0" }\n');
    writeFileSync(join(folder, 'package-lock.json'), lock);
    writeFileSync(join(folder, 'CITATION.cff'), "cff-version: 1.2.0\nversion: 0.1.0\nlicense: 'MIT'\n");
    git('init', '--quiet');
    git('config', 'user.email', 'test@example.org');
    git('config', 'user.name', 'Test');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'all');
  });

  it('moves what is unreleased below its number and day, and tags it', () => {
    expect(release('0.2.0')).toMatchObject({ status: 0, stderr: '' });
    expect(read('CHANGELOG.md')).toMatch(
      /^# Changelog\n\n## \[Unreleased\]\n\n## \[0\.2\.0\] - \d{4}-\d\d-\d\d\n\n- Something new\.\n$/,
    );
    for (const file of ['package.json', 'package-lock.json', 'CITATION.cff']) expect(read(file)).not.toContain('0.1.0');
    expect(read('package-lock.json').match(/0\.2\.0/g)).toHaveLength(2);
    expect(read('CITATION.cff')).toContain('cff-version: 1.2.0\nversion: 0.2.0\n');
    expect(git('tag', '--list')).toBe('v0.2.0');
    expect(git('status', '--porcelain')).toBe('');
    expect(release('0.3.0'), 'nothing is new since').toMatchObject({ status: 1 });
  });

  it.each([['0.1'], ['v0.2.0'], ['0.0.9'], ['']])('refuses %j', (version) => {
    expect(release(version).status).toBe(1);
    expect(git('tag', '--list')).toBe('');
  });

  it('takes the number that stands there already for the first release, and refuses a tree with changes', () => {
    writeFileSync(join(folder, 'new.md'), '');
    expect(release('0.1.0').stderr).toContain('Commit first');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'more');
    expect(release('0.1.0').status).toBe(0);
    expect(release('0.1.0').status, 'twice').toBe(1);
  });
});
