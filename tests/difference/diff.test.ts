// What changed is told in words, and as a patch that makes one release of the other.
import { appendFileSync, cpSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { hejnal } from '../e2e/command.js';
import { scratch } from '../scratch.js';

const folder = scratch('diff');

/** Changes a text of a file that is there once. */
function edit(file: string, from: string, to: string): void {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  expect(before.split(from)).toHaveLength(2);
  writeFileSync(path, before.replace(from, to));
}

beforeAll(async () => {
  for (const each of ['data', 'ontology']) cpSync(each, join(folder, each), { recursive: true });
  expect((await hejnal('build', folder)).code).toBe(0);
}, 60_000);

describe('hejnal diff', () => {
  it('says that nothing has changed', { timeout: 60_000 }, async () => {
    const { code, out, err } = await hejnal('diff', folder);
    expect([code, out, err]).toEqual([0, 'Nothing has changed.\n', '']);
  });

  it('tells in words what the facts at hand say otherwise', { timeout: 120_000 }, async () => {
    edit('data/memberships.yaml', 'joinedOn: 2024-09-25', 'joinedOn: 2024-09-26');
    edit('data/cities.yaml', '{ pl: Wiedeń, en: Vienna }', '{ pl: Wiedeń, en: Wien }');
    appendFileSync(join(folder, 'data/themes.yaml'), 'new-theme:\n  name: { pl: Nowy temat, en: New theme }\n');
    const { code, out, err } = await hejnal('diff', folder, '--lang', 'en');
    expect(code).toBe(0);
    expect(out.trim().split('\n')).toEqual([
      'Wien: name (en) “Wien”, was “Vienna”',
      'Krakow – European Coalition of Cities Against Racism: joined 26 September 2024, was 25 September 2024',
      'New: New theme (theme)',
    ]);
    expect(err).toMatch(/^1 came, 0 went, 2 changed\.\nQuads: facts \+\d+ −\d+, .*derived/);
    const polish = await hejnal('diff', folder, '--lang', 'pl');
    expect(polish.out).toContain('Przeciwko Rasizmowi: przystąpienie 26 września 2024, było 25 września 2024');
    const few = await hejnal('diff', folder, '--lang', 'en', '--max', '1');
    expect(few.out.trim().split('\n')).toEqual([
      'Wien: name (en) “Wien”, was “Vienna”',
      '… and 2 more; --max 0 shows them all.',
    ]);
  });

  it('compares two releases, and gives a patch that makes one of the other', { timeout: 120_000 }, async () => {
    const version = basename(realpathSync(join(folder, 'releases/current')));
    edit('data/memberships.yaml', 'joinedOn: 2024-09-26', 'joinedOn: 2024-09-25');
    const built = await hejnal('build', folder, '--json');
    expect(built.err + built.out).not.toContain('"error"');
    const names = [join(folder, 'releases', version), join(folder, 'releases')] as const;
    const words = await hejnal('diff', ...names, '--lang', 'en');
    expect(words.out).toContain('New: New theme (theme)');
    const { out } = await hejnal('diff', ...names, '--patch');
    const lines = out.trim().split('\n');
    expect([lines[0]?.slice(0, 15), lines[1], lines.at(-1)]).toEqual(['H id <urn:uuid:', 'TX .', 'TC .']);
    const facts = (release: string): Set<string> =>
      new Set(readFileSync(join(release, 'dumps/all.nq'), 'utf8').trim().split('\n'));
    const made = facts(names[0]);
    for (const line of lines.slice(2, -1)) {
      if (line.startsWith('D ')) expect(made.delete(line.slice(2))).toBe(true);
      else made.add(line.slice(2));
    }
    expect(made).toEqual(facts(join(names[1], 'current')));
  });

  it('tells of a thing that was renamed', { timeout: 60_000 }, async () => {
    edit('data/themes.yaml', 'new-theme:\n', 'newer-theme:\n  formerSlugs: [new-theme]\n');
    const { out } = await hejnal('diff', folder, '--lang', 'en');
    expect(out.trim().split('\n').sort()).toEqual(['New: New theme (theme)', 'Renamed: new-theme is newer-theme now']);
    edit('data/themes.yaml', 'newer-theme:\n  formerSlugs: [new-theme]\n', 'new-theme:\n');
  });

  it('is read by programs', { timeout: 60_000 }, async () => {
    edit('data/cities.yaml', 'en: Wien', 'en: Vienna');
    const { out } = await hejnal('diff', folder, '--json');
    const { things, graphs } = JSON.parse(out) as {
      things: { is: string; values: unknown[] }[];
      graphs: Record<string, unknown>;
    };
    expect(graphs['facts']).toEqual({ added: 1, removed: 1 });
    expect(things).toEqual([
      {
        thing: 'http://localhost:8080/id/city/vienna',
        is: 'changed',
        text: expect.any(Array),
        values: [
          {
            property: 'http://www.w3.org/2004/02/skos/core#prefLabel',
            before: [{ type: 'literal', value: 'Wien', 'xml:lang': 'en' }],
            after: [{ type: 'literal', value: 'Vienna', 'xml:lang': 'en' }],
          },
        ],
      },
    ]);
  });

  it('tells what is wrong where the facts at hand are no release', async () => {
    edit('data/cities.yaml', 'en: Vienna', 'em: Vienna');
    const { code, err } = await hejnal('diff', folder);
    expect([code, err]).toEqual([
      1,
      expect.stringContaining('The facts have errors, so that they cannot be compared.'),
    ]);
  });
});
