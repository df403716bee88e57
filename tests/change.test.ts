// The command `build` refuses mistakes, and a changed date changes the version and exactly the lines that follow from it.
import { execFile } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { change, copyPublication, mistakes, sourceFolder } from './planted.js';
import { whenPresent } from './present.js';
import { scratch } from './scratch.js';

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

// Every run of the command is a process of its own, and some build a release.
vi.setConfig({ testTimeout: 120_000 });

/** Runs the compiled command. */
function hejnal(...words: string[]): Promise<Run> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['dist/bin/hejnal.js', ...words], (_error, stdout, stderr) => {
      resolve({ code: child.exitCode, stdout, stderr });
    });
  });
}

/** Makes the toy publication of the cases with one house whose date needs no source. */
function toy(): string {
  const folder = scratch('toy');
  cpSync('tests/cases/base', folder, { recursive: true });
  cpSync('ontology/hejnal.ttl', join(folder, 'ontology/hejnal.ttl'));
  writeFileSync(
    join(folder, 'data/museums.yaml'),
    'prado:\n  name: { en: Prado, pl: Prado }\n  opened: 1819\nlouvre:\n  name: { en: Louvre, pl: Luwr }\n',
  );
  return folder;
}

async function build(folder: string): Promise<string> {
  const { code, stdout, stderr } = await hejnal('build', folder, '--json');
  expect(code, stdout + stderr).toBe(0);
  return (JSON.parse(stdout) as { version: string }).version;
}

/** Gives the changes that brought a version, with short names and without the graph's base. */
function changes(folder: string, version: string, base: string): string[] {
  return readFileSync(join(folder, 'releases/history', version, 'changes.nq'), 'utf8')
    .replaceAll(`<${base}`, '<')
    .replaceAll('http://www.w3.org/2001/XMLSchema#', 'xsd:')
    .replaceAll('http://www.w3.org/2006/time#', 'time:')
    .replaceAll('http://purl.org/dc/terms/', 'dct:')
    .split('\n')
    .filter(Boolean);
}

describe('build refuses', () => {
  it.each([
    ['a false date', mistakes.date, 'data/memberships.yaml:6:13 error joinedOn "2022-10" has changed'],
    ['an unknown city', mistakes.city, 'data/memberships.yaml:77:9 error There is no entry "stutgart"'],
    ['a misspelt field', mistakes.field, 'data/memberships.yaml:58:3 error "joinedOm" is not a field'],
    ['a quote without proof', mistakes.quote, 'data/networks.yaml:33:13 error The passage "Sieć założono w 1997'],
  ])('%s', async (_what, edit, message) => {
    const folder = copyPublication(edit);
    const { code, stdout, stderr } = await hejnal('build', folder);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
    expect(stderr).toContain('Nothing was published.');
    expect(existsSync(join(folder, 'releases'))).toBe(false);
  });
});

describe('a changed date', () => {
  it('changes the version and the lines that follow from it', async () => {
    const folder = toy();
    const before = await build(folder);
    expect(await build(folder)).toBe(before);
    expect(changes(folder, before, '')).toEqual([]);
    change(folder, { file: 'data/museums.yaml', from: 'opened: 1819', to: 'opened: 1819-12' });
    const after = await build(folder);
    expect(after).toMatch(/^2026-01-01-[0-9a-f]{12}$/);
    expect(after).not.toBe(before);
    expect(changes(folder, after, 'https://museums.example/')).toEqual([
      '<id/museum/prado> <dct:date> "1819"^^<xsd:gYear> <graph/derived> . # removed',
      '<id/museum/prado> <dct:date> "1819-12"^^<xsd:gYearMonth> <graph/derived> . # added',
      '<id/museum/prado> <dct:issued> "1819"^^<xsd:gYear> <graph/derived> . # removed',
      '<id/museum/prado> <dct:issued> "1819-12"^^<xsd:gYearMonth> <graph/derived> . # added',
      '<id/museum/prado> <ontology#opened> "1819"^^<xsd:gYear> <graph/facts> . # removed',
      '<id/museum/prado> <ontology#opened> "1819-12"^^<xsd:gYearMonth> <graph/facts> . # added',
      '<id/museum/prado> <ontology#openedNotBefore> "1819-01-01T00:00:00Z"^^<xsd:dateTime> <graph/derived> . # removed',
      '<id/museum/prado> <ontology#openedNotBefore> "1819-12-01T00:00:00Z"^^<xsd:dateTime> <graph/derived> . # added',
    ]);
    change(folder, { file: 'data/museums.yaml', from: 'opened: 1819-12', to: 'opened: 1819' });
    // What goes back is a release of its own: a stream of changes only grows.
    expect(await build(folder)).toMatch(new RegExp(`^${before}-[0-9a-f]{6}$`));
  });
});

whenPresent(sourceFolder, 'changing a date that the source page proves')(
  'a changed date that the source proves',
  () => {
    it('is published once its proof is renewed', async () => {
      const folder = copyPublication();
      const before = await build(folder);
      const edit = { file: 'data/memberships.yaml', from: '  joinedOn: 2022-09\n', to: '  joinedOn: 2022\n' };
      change(folder, edit);
      expect((await hejnal('build', folder)).code).toBe(1);
      const check = await hejnal('check', folder, '--sources', sourceFolder, '--write');
      expect(check.code, check.stderr).toBe(0);
      expect(check.stdout).toContain('wrote data/evidence.lock');
      const after = await build(folder);
      expect(after).not.toBe(before);
      expect(changes(folder, after, 'http://localhost:8080/')).toEqual([
        '<id/membership/krakow-femcities#beginning> <time:inXSDgYear> "2022"^^<xsd:gYear> <graph/derived> . # added',
        '<id/membership/krakow-femcities#beginning> <time:inXSDgYearMonth> "2022-09"^^<xsd:gYearMonth> <graph/derived> . # removed',
        '<id/membership/krakow-femcities> <ontology#joinedBefore> "2022-10-01T00:00:00Z"^^<xsd:dateTime> <graph/derived> . # removed',
        '<id/membership/krakow-femcities> <ontology#joinedBefore> "2023-01-01T00:00:00Z"^^<xsd:dateTime> <graph/derived> . # added',
        '<id/membership/krakow-femcities> <ontology#joinedNotBefore> "2022-01-01T00:00:00Z"^^<xsd:dateTime> <graph/derived> . # added',
        '<id/membership/krakow-femcities> <ontology#joinedNotBefore> "2022-09-01T00:00:00Z"^^<xsd:dateTime> <graph/derived> . # removed',
        '<id/membership/krakow-femcities> <ontology#joinedOn> "2022"^^<xsd:gYear> <graph/facts> . # added',
        '<id/membership/krakow-femcities> <ontology#joinedOn> "2022-09"^^<xsd:gYearMonth> <graph/facts> . # removed',
        '<id/membership/krakow-femcities> <dct:date> "2022"^^<xsd:gYear> <graph/derived> . # added',
        '<id/membership/krakow-femcities> <dct:date> "2022-09"^^<xsd:gYearMonth> <graph/derived> . # removed',
      ]);
    });
  },
);

describe('names that were published', () => {
  it('do not vanish unless somebody lets them go, and an old day is told', async () => {
    const folder = toy();
    await build(folder);
    const prado = 'prado:\n  name: { en: Prado, pl: Prado }\n  opened: 1819\n';
    change(folder, { file: 'data/museums.yaml', from: prado, to: '' });
    const refused = await hejnal('build', folder);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('data/museums.yaml:1:1 error "prado" was published and is in no entry of museum');
    const gone = await hejnal('build', folder, '--let-go');
    expect(gone.code).toBe(0);
    expect(gone.stderr).toContain('but modified is still 2026-01-01. [modified-stale]');
    change(folder, { file: 'data/museums.yaml', from: 'Louvre', to: 'Old Louvre' });
    change(folder, { file: 'data/publication.yaml', from: 'modified: 2026-01-01', to: 'modified: 2025-12-01' });
    const earlier = await hejnal('build', folder);
    expect(earlier.stderr).toContain('but modified is 2025-12-01, before its 2026-01-01. [modified-stale]');
    change(folder, { file: 'data/publication.yaml', from: 'modified: 2025-12-01', to: 'modified: 2026-01-01' });
    change(folder, { file: 'data/museums.yaml', from: 'Old Louvre', to: 'Louvre' });
    change(folder, {
      file: 'data/museums.yaml',
      from: 'louvre:\n',
      to: 'musee-du-louvre:\n  formerSlugs: louvre\n',
    });
    change(folder, { file: 'data/publication.yaml', from: 'modified: 2026-01-01', to: 'modified: 2026-01-02' });
    const renamed = await hejnal('build', folder);
    expect(renamed.stderr).not.toContain('[');
    expect(renamed.code).toBe(0);
    change(folder, { file: 'data/museums.yaml', from: '  formerSlugs: louvre\n', to: '' });
    expect((await hejnal('build', folder)).stderr).toContain('"louvre" was published');
  });
});
