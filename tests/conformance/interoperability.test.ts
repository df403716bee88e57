// What docs/interoperability.md says of the readers that npm brings is what they make of a document over HTTP.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { measure, measureReified } from '../../conformance/interoperability/measure.js';
import { writePage } from '../../conformance/interoperability/page.js';
import { readers } from '../../conformance/interoperability/readers.js';

/** Gives the rows of all tables, as prettier has them and as the program writes them. */
function rowsOf(page: string): string[] {
  return page
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.replace(/`` (.*?) ``/g, '`$1`').replace(/\s+/g, ' '));
}

test('the rows of readers in JavaScript are those of the page', { timeout: 60_000 }, async () => {
  const own = readers.filter(({ command }) => command === process.execPath);
  const names = new Set(own.map(({ name }) => name));
  const ownRows = (page: string): string[] =>
    rowsOf(page).filter((row) => names.has(row.split(' | ', 1)[0]?.slice(2) ?? ''));
  const measured = ownRows(writePage(await measure(own), await measureReified(own)));
  expect(measured.length).toBeGreaterThan(10);
  expect(ownRows(readFileSync('docs/interoperability.md', 'utf8'))).toEqual(measured);
});
