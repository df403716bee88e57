// The tables of the shipped publication, read by a CSVW implementation of others: every fact comes out, and nothing else.
import { execFileSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, it } from 'vitest';
import { openRelease } from '../../src/release/open.js';
import { releases } from '../e2e/publication.js';
import { presentOr } from '../present.js';

const command = 'csvw2json';
const installed = join(import.meta.dirname, '../readers/.venv/bin');
const folders = [installed, ...(process.env['PATH'] ?? '').split(delimiter)];
/** The package has a Python of its own beside its command. */
const folder = folders.find((each) => existsSync(join(each, command)));

presentOr(folder !== undefined, 'csvw of Python; tests/readers/install brings it')('a reader of CSVW', () => {
  it('gets all facts of the tables, lists, choices and dates of every precision among them', async () => {
    const release = await openRelease(await releases());
    try {
      const facts = [...release.quads('facts')].map(({ subject, predicate, object }) => [subject, predicate, object].map(({ value }) => value)); // prettier-ignore
      const script = join(import.meta.dirname, 'tables.py');
      const options = { input: JSON.stringify(facts), encoding: 'utf8' } as const;
      const found = JSON.parse(execFileSync(join(realpathSync(folder ?? ''), 'python3'), [script, join(release.directory, 'dumps')], options)) as { wrong: unknown[]; lost: unknown[]; said: number }; // prettier-ignore
      expect(found.wrong).toEqual([]);
      expect(found.lost).toEqual([]);
      expect(found.said).toBeGreaterThan(500);
    } finally {
      await release.close();
    }
  }, 120_000);
});
