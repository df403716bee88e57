// Publications of others may be hostile: what would take for ever is one finding, at once; measured in seconds of the processor, for others work here, too.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readFolder, readWorkspace } from '../../src/making.js';
import { scratch } from '../scratch.js';

async function findingsOf(change: (data: string) => void): Promise<string[]> {
  const folder = scratch('limits');
  cpSync('tests/cases/base', folder, { recursive: true });
  cpSync('ontology/hejnal.ttl', join(folder, 'ontology', 'hejnal.ttl'));
  change(join(folder, 'data'));
  const workspace = await readWorkspace(await readFolder(folder), { today: '2026-11-22' });
  return workspace.findings
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, message }) => `${rule}: ${message}`);
}

it('a table with a million columns is one finding', { timeout: 60_000 }, async () => {
  const begun = process.cpuUsage();
  const found = await findingsOf((data) => {
    const header = Array.from({ length: 1_000_000 }, (_each, at) => `c${at}`).join(',');
    writeFileSync(join(data, 'museums.csv'), `id,${header}\n`);
  });
  expect(found.filter((each) => each.startsWith('csv-header'))).toEqual([
    'csv-header: The first row has 1000001 cells; a table has at most 10000 columns.',
  ]);
  expect(process.cpuUsage(begun).user / 1e6).toBeLessThan(10);
});

it('a hundred thousand languages are one finding', { timeout: 60_000 }, async () => {
  const begun = process.cpuUsage();
  const found = await findingsOf((data) => {
    const path = join(data, 'publication.yaml');
    const many = Array.from({ length: 100_000 }, (_each, at) => `x-${at.toString(36)}`).join(', ');
    const text = readFileSync(path, 'utf8').replace(/^languages:[^\n]*(?:\n[ -][^\n]*)*/m, `languages: [${many}]`);
    writeFileSync(path, text);
  });
  expect(found).toContain('publication-form: There are 100000 languages; a publication has at most 200.');
  expect(process.cpuUsage(begun).user / 1e6).toBeLessThan(10);
});
