// Open CSV of three countries as it was published (open/README.md), by `init` alone: it checks, builds, is served, holds every
// cell, and the doctor finds nothing wrong.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hejnal, startServer, type Running } from '../e2e/command.js';
import { whenInstalled } from '../present.js';
import { scratch } from '../scratch.js';

const tables = join(import.meta.dirname, 'open');
const countries = [
  { file: 'local-authorities.csv', language: 'en', kind: 'authority', rows: 7 },
  { file: 'provincias.csv', language: 'es', kind: 'provincia', rows: 52 },
  { file: 'versorgungsstufen.csv', language: 'de', kind: 'meldung', rows: 15 },
] as const;

whenInstalled('python3', 'open CSV, read a second time by Python').each(countries)(
  '$file',
  ({ file, language, kind, rows }) => {
    const folder = join(scratch('open'), 'publication');
    let server: Running | undefined;
    const words = ['--from', join(tables, file), '--languages', language, '--publisher', 'X', '--kind', kind];

    beforeAll(async () => {
      const made = await hejnal('init', folder, ...words);
      expect([made.code, made.err.includes(' error ')]).toEqual([0, false]);
      const checked = await hejnal('check', folder);
      expect([checked.code, checked.err.includes(' error ')]).toEqual([0, false]);
      const built = await hejnal('build', folder);
      expect([built.code, built.err.includes(' error ')]).toEqual([0, false]);
      server = await startServer(folder, '--port', '0');
    }, 120_000);
    afterAll(() => server?.stop('SIGTERM'));

    it('is served cell by cell', { timeout: 60_000 }, async () => {
      const answer = await fetch(`http://127.0.0.1:${String(server?.port)}/doc/${kind}.jsonl?limit=1000`);
      expect(answer.status).toBe(200);
      const records = (await answer.text()).trim().split('\n').map((line) => Object.values(JSON.parse(line) as object).flat().map(shown)); // prettier-ignore
      expect(records).toHaveLength(rows);
      const script =
        'import csv, json, sys; print(json.dumps(list(csv.reader(open(sys.argv[1], encoding="utf-8")))[1:]))';
      const lines = JSON.parse(execFileSync('python3', ['-c', script, join(tables, file)], { encoding: 'utf8' })) as string[][]; // prettier-ignore
      expect(lines).toHaveLength(rows);
      const lost = lines.flatMap((cells) => {
        // The record of a row is the one that has most of its cells; every other cell must be in it, too.
        const wanted = cells.filter((cell) => cell !== '').map(shown);
        const missing = records.map((values) => wanted.filter((cell) => !values.some((value) => isIn(cell, value))));
        return missing.reduce((least, each) => (each.length < least.length ? each : least));
      });
      expect(lost).toEqual([]);
    });

    it('is found in good order by the doctor', { timeout: 120_000 }, async () => {
      const address = `http://127.0.0.1:${String(server?.port)}/`;
      const { code, out } = await hejnal('doctor', address, '--base', 'http://localhost:8080/', '--things', '2', '--json'); // prettier-ignore
      const { findings } = JSON.parse(out) as { findings: { rule: string }[] };
      // Themes and keywords nobody can guess from a table.
      expect([code, findings.filter(({ rule }) => rule !== 'catalog-recommended')]).toEqual([0, []]);
    });
  },
);

/** A number is the same with and without the noughts at its end; a word of a choice is told by its key. */
function shown(value: unknown): string {
  const text = String(value);
  return /^\d[\d.]*$/.test(text) && Number.isSafeInteger(Number(text)) && !/^0\d/.test(text) ? String(Number(text)) : text.toLowerCase().replaceAll('_', '-'); // prettier-ignore
}

/** Coordinates of two columns are one point; words of a choice are written with hyphens. */
function isIn(cell: string, value: string): boolean {
  return value === cell || value === cell.replaceAll(' ', '-') || value.replace(/^point\(|\)$/g, '').split(' ').includes(cell); // prettier-ignore
}
