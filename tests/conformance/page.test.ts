// The page of conformance says what the exact engine does now; the federated one takes too long to run with every test.
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { unexplained, writeFailures, writeReasons, writeSum, type Tally } from '../../conformance/report.js';
import { run } from '../../conformance/run.js';
import { whenPresent } from '../present.js';

const suite = '../shared/w3c/sparql11';

whenPresent(suite, 'the W3C test suites of SPARQL 1.1')('docs/conformance.md', () => {
  const page = readFileSync('docs/conformance.md', 'utf8');
  let tallies: readonly Tally[] = [];
  beforeAll(async () => (tallies = await run({ engines: ['exact'], suite, publication: '.' })), 60_000);

  test('gives the sums of the exact engine', () => {
    const rows = page
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => line.split('|').map((cell) => cell.trim()));
    const column = rows[0]?.indexOf('exact') ?? -1;
    const told = new Map(rows.slice(2).map((row) => [row[1], row[column]]));
    expect(tallies.length).toBeGreaterThan(5);
    expect(tallies.map((tally) => [tally.group.name, told.get(tally.group.name)])).toEqual(
      tallies.map((tally) => [tally.group.name, writeSum(tally)]),
    );
  });

  test('lists what it fails, with a reason each', () => {
    expect(unexplained(tallies)).toEqual([]);
    const names = [...writeFailures('exact', tallies).matchAll(/^- `([^`]+)`/gm)].map(([, name]) => name);
    const section = page.slice(page.indexOf('## What the exact engine fails'));
    // Those of 1.2 stand there, too.
    const folders = new Set(tallies.flatMap(({ outcomes }) => outcomes.map(({ test: { folder } }) => folder)));
    const told = [...section.matchAll(/^- `(([^`]+)\/[^`]+)`/gm)].filter(([, , folder = '']) => folders.has(folder));
    expect(names.length).toBeGreaterThan(0);
    expect(told.map(([, name]) => name)).toEqual(names);
  });
});

test('docs/conformance.md ends with the known differences', () => {
  expect(readFileSync('docs/conformance.md', 'utf8').trimEnd().endsWith(writeReasons().trimEnd())).toBe(true);
});
