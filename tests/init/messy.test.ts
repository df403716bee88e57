// Whatever a table holds, the publication that is begun with it has no error.
import fc from 'fast-check';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { readFolder, readWorkspace } from '../../src/making.js';
import { makePublication } from '../../src/init/init.js';
import { keyOf } from '../../src/init/keys.js';
import { readTables } from '../../src/init/table.js';
import { scratch } from '../scratch.js';

/** What people write into cells: each sort now and then with a slip. */
const cell = fc.oneof(
  fc.constantFrom('', '', ' ', '-', 'n/a', '#N/A', '0', '007', '12', '1 234,5', '1.5', '-3', '1e5', 'tak', 'nie', 'yes'),
  fc.constantFrom('1878', '2024-09-25', '25.09.2024', '2024-02-30', '03/04/2024', '2022-09', 'maj 2020', '12:30'),
  fc.constantFrom('https://example.org/a', 'www.example.org', 'http://', 'a@example.org', '50.06, 19.94', 'POINT(19 50)', 'POINT(190 95)'),
  fc.constantFrom('Kraków', 'Łódź', 'Ατθίς', 'София', '東京', 'A | B', 'a;b', '"quoted"', "L'Aquila", 'x\ty', '=A1', 'KrakÃ³w', '🏛'),
  fc.string({ maxLength: 12 }),
); // prettier-ignore
const title = fc.oneof(
  fc.constantFrom('', 'id', 'Name', 'Nazwa (pl)', 'name_en', 'Kod', 'Data', 'Rok', 'lat', 'lon', 'type', 'evidence', 'withdrawn'),
  fc.constantFrom('page', 'text', '東京', '1', '%', 'Name', 'formerSlugs', 'Źródło', 'a|b', 'publisher', '@en', 'x@'),
); // prettier-ignore
const table = fc.tuple(
  fc.array(title, { minLength: 1, maxLength: 6 }),
  fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 8 }),
);

/** Always the same tables; `HEJNAL_SEED` tries others. */
const seed = Number(process.env['HEJNAL_SEED'] ?? 20_261_130);

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

it('names no column as those that have a meaning of their own', () => {
  expect(['evidence', 'Evidence 2', 'withdrawn', 'Evident'].map((title) => keyOf(title, 0))).toEqual([
    'evidenceValue',
    'evidence2Value',
    'withdrawnValue',
    'evident',
  ]);
});

it('is begun without an error', { timeout: 180_000 }, async () => {
  const folder = scratch('messy');
  let number = 0;
  await fc.assert(
    fc.asyncProperty(table, table, fc.constantFrom(['en'], ['pl', 'en'], ['el']), async (first, second, languages) => {
      const place = join(folder, String(number++));
      const files = [first, second].map(([head, rows], at) => {
        const path = join(place, at === 0 ? 'things.csv' : 'sources.csv');
        mkdirSync(place, { recursive: true });
        writeFileSync(path, [head, ...rows].map((row) => row.map(quoted).join(';')).join('\n'));
        return path;
      });
      const tables = (await Promise.all(files.map((path) => readTables(path).catch(() => [])))).flat();
      const made = makePublication({
        tables, languages, kinds: [], title: {}, description: {}, publisher: { en: 'X' }, base: 'http://localhost:8080/',
        licence: 'https://creativecommons.org/licenses/by/4.0/', today: '2026-01-01',
      }); // prettier-ignore
      for (const [file, text] of made.files) {
        mkdirSync(dirname(join(place, 'p', file)), { recursive: true });
        writeFileSync(join(place, 'p', file), text);
      }
      const workspace = await readWorkspace(await readFolder(join(place, 'p')), { today: '2026-01-01' });
      // What a table says that no text may say is told, as in any other publication.
      const errors = workspace.findings.filter(
        ({ severity, rule }) => severity === 'error' && !rule.startsWith('text-'),
      );
      expect(
        errors.map(({ file, line, column, rule, message }) => `${file}:${line}:${column} ${rule} ${message}`),
      ).toEqual([]);
    }),
    { numRuns: 40, endOnFailure: false, seed },
  );
});
