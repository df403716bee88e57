// The tables of the shipped publication, read by a CSVW implementation of others: every fact comes out, and nothing else.
import { execFileSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, it } from 'vitest';
import { openRelease, type Release } from '../../src/release/open.js';
import { releases } from '../e2e/publication.js';
import { museumRelease } from './museum.js';
import { presentOr } from '../present.js';

const command = 'csvw2json';
const installed = join(import.meta.dirname, '../readers/.venv/bin');
const folders = [installed, ...(process.env['PATH'] ?? '').split(delimiter)];
/** The package has a Python of its own beside its command. */
const folder = folders.find((each) => existsSync(join(each, command)));

/** Dates of every precision, before the year 1 and after 9999, and what else a reader of CSVW may take for another value. */
const dates = [
  '2022',
  '1901-05',
  '2011-05-25',
  '-0044',
  '-0044-03',
  '-0044-03-15',
  '12025',
  '12025-01',
  '12025-01-31',
  '0001-01-01',
  '9999-12-31',
  '1582-10-15',
];
const museums = dates.map((date, at) => `dated-${at}:\n  name: { en: "House ${at}", pl: "Dom ${at}" }\n  opened: ${date}\n  rooms: ${at + 1}\n  area: '${at}.50'\n`).join(''); // prettier-ignore

presentOr(folder !== undefined, 'csvw of Python; tests/readers/install brings it')('a reader of CSVW', () => {
  const read = (release: Release): { wrong: unknown[]; lost: unknown[]; said: number } => {
    const facts = [...release.quads('facts')].map(({ subject, predicate, object }) => [subject, predicate, object].map(({ value }) => value)); // prettier-ignore
    const script = join(import.meta.dirname, 'tables.py');
    const options = { input: JSON.stringify(facts), encoding: 'utf8' } as const;
    return JSON.parse(execFileSync(join(realpathSync(folder ?? ''), 'python3'), [script, join(release.directory, 'dumps')], options)) as ReturnType<typeof read>; // prettier-ignore
  };

  it('gets years, months and days, before the year 1 and after 9999, as they were stated', async () => {
    const release = await museumRelease(undefined, museums);
    try {
      const { wrong, lost, said } = read(release);
      expect(wrong).toEqual([]);
      expect(lost).toEqual([]);
      expect(said).toBeGreaterThan(5 * dates.length);
      const opened = [...release.quads('facts')].filter(({ predicate }) => predicate.value.endsWith('#opened'));
      for (const date of dates) expect(opened.some(({ object }) => object.value === date)).toBe(true);
    } finally {
      await release.close();
    }
  }, 120_000);

  it('gets all facts of the tables, lists, choices and dates of every precision among them', async () => {
    const release = await openRelease(await releases());
    try {
      const found = read(release);
      expect(found.wrong).toEqual([]);
      expect(found.lost).toEqual([]);
      expect(found.said).toBeGreaterThan(500);
    } finally {
      await release.close();
    }
  }, 120_000);
});
