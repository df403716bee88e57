// Nothing that an entry needs is missing in silence, however a table was broken: whoever is excused was told of elsewhere.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { readFolder, type PublicationFiles } from '../../src/facts/folder.js';
import { readWorkspace } from '../../src/facts/workspace.js';
import { scratch } from '../scratch.js';

let base: PublicationFiles;

beforeAll(async () => {
  const folder = scratch('lacking');
  cpSync('tests/cases/base', folder, { recursive: true });
  cpSync('ontology/hejnal.ttl', join(folder, 'ontology/hejnal.ttl'));
  base = await readFolder(folder);
});

const headings = ['lender', 'borrower', '', 'lendr', 'Lender', 'lender ', 'withdrawn'];
const values = ['louvre', 'czartoryski', '', '#N/A', '"louvre', 'lou"vre'];

it('in any table of loans, each of which needs a lender', { timeout: 60_000 }, async () => {
  // Most tables are whole, and most cells below no name are empty: where much is wrong, an error is there anyway.
  const cellOf = (name: string): fc.Arbitrary<string> =>
    fc.oneof(
      { weight: 6, arbitrary: fc.constant(name === '' ? '' : 'louvre') },
      { weight: 1, arbitrary: fc.constantFrom(...values) },
    );
  const table = fc.array(fc.constantFrom(...headings), { maxLength: 3 }).chain((heading) => {
    const row = fc.tuple(...heading.map(cellOf));
    return fc.record({ heading: fc.constant(heading), rows: fc.array(row, { minLength: 1, maxLength: 3 }) });
  });
  await fc.assert(
    fc.asyncProperty(table, async ({ heading, rows }) => {
      const lines = [['id', ...heading], ...rows.map((row, at) => [`loan-${at}`, ...row])];
      const text = `${lines.map((cells) => cells.join(',')).join('\n')}\n`;
      const records = new Map([...base.records, ['data/loans.csv', text]]);
      const workspace = await readWorkspace({ ...base, records }, { today: '2026-01-01' });
      if (!('model' in workspace)) throw new Error(text);
      const loans = workspace.records.filter(({ kind }) => kind.name === 'loan');
      const lacking = loans.filter(
        ({ record, values: read }) => !record.fields.has('withdrawn') && !read.has('lender'),
      );
      const errors = workspace.findings.filter(({ severity }) => severity === 'error');
      expect([text, lacking.length > 0 && errors.length === 0]).toEqual([text, false]);
    }),
    {
      numRuns: 60,
      seed: 17,
      examples: [[{ heading: [''], rows: [['']] }], [{ heading: ['', 'lendr'], rows: [['', 'louvre']] }]],
    },
  );
});
