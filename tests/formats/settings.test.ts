// The editor's schema of the settings, judged by Ajv: it takes what the check takes, and marks what the check marks.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { readPublication } from '../../src/facts/read/publication.js';

interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly { readonly instancePath: string; readonly keyword: string }[] | null;
}
interface Judge {
  addSchema(schema: unknown, key: string): void;
  getSchema(key: string): Validator | undefined;
}

// The validator of Fastify's own schemas.
const near = createRequire(createRequire(import.meta.url).resolve('@fastify/ajv-compiler'));
const { default: Ajv } = near('ajv/dist/2020.js') as { default: new (options: object) => Judge };
const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
ajv.addSchema(JSON.parse(readFileSync('ontology/records.schema.json', 'utf8')), 'records');

function faults(part: string, value: unknown): string[] {
  const validate = ajv.getSchema(`records#/$defs/${part}`);
  if (validate === undefined) throw new Error(`No schema for ${part}.`);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

const text = readFileSync('data/publication.yaml', 'utf8');
const settings = (): Record<string, unknown> => parse(text) as Record<string, unknown>;

describe('the schema of the settings', () => {
  it('takes those of the shipped publication, as its first line says', () => {
    const [, part] =
      /^# yaml-language-server: \$schema=\.\.\/ontology\/records\.schema\.json#\/\$defs\/(\S+)\n/.exec(text) ?? [];
    expect(part).toBe('@publication');
    expect(faults('@publication', settings())).toEqual([]);
    expect(readPublication(text, 'f').findings).toEqual([]);
  });

  it('takes tables with columns of other names', () => {
    const columns = { cities: { Nazwa: ['id', 'name@pl'], Uwagi: '-' } };
    expect(faults('@publication', { ...settings(), columns })).toEqual([]);
  });

  it.each([
    ['titel: {}', { titel: {} }, '', 'additionalProperties'],
    ['modified: yesterday', { modified: 'yesterday' }, '/modified', 'pattern'],
    ['licence: CC-BY-4.0', { licence: 'CC-BY-4.0' }, '/licence', 'pattern'],
    ['themes: [GOVT]', { themes: ['GOVT'] }, '/themes', 'anyOf'],
    ['title: { de: … }', { title: { de: 'Netze' } }, '/title', 'anyOf'],
    ['slug: Kraków', { slug: 'Kraków' }, '/slug', 'pattern'],
    ['datasets: [memberships]', { datasets: ['memberships'] }, '/datasets', 'anyOf'],
    ['columns: { towns: … }', { columns: { towns: { A: 'id' } } }, '/columns', 'additionalProperties'],
  ])('marks %s', (_what, change, path, keyword) => {
    expect(faults('@publication', { ...settings(), ...change })).toContain(`${path} ${keyword}`);
  });
});

describe('the schema of the records', () => {
  const files = readdirSync('data').filter((name) => name.endsWith('.yaml') && name !== 'publication.yaml');
  it.each(files)('takes %s, whose first line names it', (file) => {
    const part = file.replace('.yaml', '');
    const written = readFileSync(join('data', file), 'utf8');
    expect(written.split('\n')[0]).toBe(
      `# yaml-language-server: $schema=../ontology/records.schema.json#/$defs/${part}`,
    );
    expect(faults(part, parse(written, { schema: 'core' }))).toEqual([]);
  });
});
