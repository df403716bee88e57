// The commands: exit codes, --json, --help, and what they say when something is missing or wrong.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { hejnal } from './command.js';
import { scratch } from '../scratch.js';

const folder = scratch('commands');
beforeAll(() => {
  for (const each of ['data', 'ontology']) cpSync(each, join(folder, each), { recursive: true });
});

/** Changes a file of the copy, runs, and puts it back. */
async function changed<T>(file: string, [from, to]: [string, string], goOn: () => Promise<T>): Promise<T> {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  expect(before).toContain(from);
  writeFileSync(path, before.replace(from, to));
  try {
    return await goOn();
  } finally {
    writeFileSync(path, before);
  }
}

describe('help', () => {
  it('is there for every command, with examples, and ends with 0', { timeout: 60_000 }, async () => {
    const all = await hejnal('--help');
    expect(all.code).toBe(0);
    const names = [...all.out.matchAll(/^ {2}hejnal ([a-z-]+)/gm)].map(([, name]) => name ?? '');
    expect(names).toEqual(expect.arrayContaining(['check', 'build', 'serve', 'diff']));
    const helps = await Promise.all(names.map(async (name) => ({ name, ...(await hejnal(name, '--help')) })));
    for (const { name, code, out, err } of helps) {
      expect([name, code, err]).toEqual([name, 0, '']);
      expect(out).toMatch(
        new RegExp(`^hejnal ${name} [^]+\\nOptions\\n[^]+--help[^]+\\nExamples\\n[^]*hejnal ${name}`),
      );
    }
  });

  it.each([
    [['chekc'], /There is no command "chekc"\.\n.*check.*\[option-invalid\]/s],
    [['check', '--jsn'], /'--jsn'.*\n.*hejnal check --help.*\[option-invalid\]/s],
    [['build', 'a', 'b'], /\[option-invalid\]/],
    [['serve', '--port', 'x'], /\[option-invalid\]/],
    [['diff', 'a'], /There is no publication in a\./],
  ])('is offered when the command line cannot be used: hejnal %s', async (words, said) => {
    const { code, out, err } = await hejnal(...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(said);
    expect(err).not.toMatch(/\n\s+at /);
  });
});

describe('a folder without what is needed', () => {
  it.each([
    [['check', '/nonexistent'], 'publication-missing'],
    [['build', 'tests'], 'publication-missing'],
    [['serve', 'tests'], 'release-missing'],
    [['check', '--sources', '/nonexistent'], 'sources-missing'],
    [['diff', '/nonexistent', '/nonexistent'], 'release-missing'],
  ])('ends hejnal %s with 3 and %s', { timeout: 60_000 }, async (words, code) => {
    const outcome = await hejnal(...words);
    // Work that takes longer than two seconds says so.
    expect(outcome.err.replace(/^ {2}\d+ s .*\n/gm, '')).toMatch(new RegExp(`^hejnal: .+\\n {4}.+ \\[${code}\\]\\n$`));
    expect([outcome.code, outcome.out]).toEqual([3, '']);
  });
});

describe('check', () => {
  it('ends with 0 and says as JSON that all is well', { timeout: 60_000 }, async () => {
    const { code, out } = await hejnal('check', folder, '--json');
    expect(JSON.parse(out)).toEqual({ findings: [], ok: true });
    expect(code).toBe(0);
  });

  const mistakes: [what: string, file: string, change: [string, string], rule: string, place: string][] = [
    ['an unknown city', 'data/memberships.yaml', ['city: krakow', 'city: krakuf'], 'unknown-reference', '4:9'],
    ['a misspelt field', 'data/memberships.yaml', ['joinedOn: 2022-09', 'joindOn: 2022-09'], 'unknown-field', '6:3'],
    ['a changed date', 'data/memberships.yaml', ['joinedOn: 2022-09', 'joinedOn: 2022-10'], 'evidence-stale', '6:13'],
  ];
  it.each(mistakes)('stops a build at %s', { timeout: 60_000 }, async (_what, file, change, rule, place) => {
    await changed(file, change, async () => {
      const [{ code, out, err }, asJson] = await Promise.all([
        hejnal('build', folder),
        hejnal('build', folder, '--json'),
      ]);
      expect(err).toContain('Nothing was published.');
      expect(err).toMatch(new RegExp(`^${file}:${place} error [^]+\\[${rule}\\]`, 'm'));
      expect([code, out]).toEqual([1, '']);
      const { ok, findings } = JSON.parse(asJson.out) as { ok: boolean; findings: Record<string, unknown>[] };
      expect([asJson.code, ok]).toEqual([1, false]);
      const finding = findings.find((each) => each['rule'] === rule)!;
      expect(finding).toMatchObject({ severity: 'error', file });
      for (const member of ['line', 'column', 'message', 'hint']) expect(finding[member]).toBeTruthy();
    });
  });
});
