// Findings as SARIF, judged by the JSON Schema of SARIF 2.1.0 that a package of Microsoft carries.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { showFindings } from '../../cli/findings.js';
import { en } from '../../cli/words/en/en.js';
import { pl } from '../../cli/words/pl/pl.js';
import { errorAt } from '../../src/facts/record.js';
import { findingsAfter, mistakes } from '../planted.js';
import { whenPresent } from '../present.js';

type Validator = ((value: unknown) => boolean) & { readonly errors?: unknown };

const schema = join(
  import.meta.dirname,
  '.tools/node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
);

whenPresent(schema, 'the schema of SARIF; tests/editors/install brings it')('--format sarif', () => {
  // The validator of Fastify's own schemas.
  const near = createRequire(createRequire(import.meta.url).resolve('@fastify/ajv-compiler'));

  it.each([en, pl])(
    'fits the schema, a cell of a workbook and warnings included',
    { timeout: 60_000 },
    async (words) => {
      const { default: Ajv } = near('ajv') as {
        default: new (options: object) => { compile(schema: object): Validator };
      };
      // It is of draft 04, which differs from later ones here in the name of its identifier only.
      const { $schema: _, id: __, ...rest } = JSON.parse(readFileSync(schema, 'utf8')) as Record<string, unknown>;
      const fits = new Ajv({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false }).compile(
        rest,
      );
      const cell = errorAt(
        { file: 'data/domy ą.xlsx', line: 5, column: 3, sheet: 'Domy' },
        'missing-field',
        ({ values }) => values.missing('wawel', 'name'),
      );
      const found = [...(await findingsAfter(Object.values(mistakes), false)), cell];
      expect(found.length).toBeGreaterThan(4);
      let out = '';
      vi.spyOn(process.stdout, 'write').mockImplementation((text) => (out += String(text)) !== '');
      showFindings(found, { options: { format: 'sarif' }, words });
      vi.restoreAllMocks();
      const log = JSON.parse(out) as { runs: { results: unknown[] }[] };
      fits(log);
      expect(fits.errors ?? []).toEqual([]);
      expect(log.runs[0]?.results).toHaveLength(found.length);
      expect(fits({ ...log, runs: [{ results: [{ level: 'grave' }] }] })).toBe(false);
    },
  );
});
