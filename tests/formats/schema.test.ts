// The editor's schema: what a record may hold, as the shapes say it.
import { describe, expect, it } from 'vitest';
import { schemaOf, type Schema } from '../../src/facts/schema.js';
import { model } from './museum.js';

const definitions = schemaOf(model, ['pl', 'en'])['$defs'] as Record<string, Record<string, Record<string, never>>>;
const record = (file: string) =>
  definitions[file]!['additionalProperties'] as unknown as Record<string, Record<string, Schema>>;
const property = (file: string, key: string) => record(file)['properties']![key] as Record<string, unknown>;

/** Says whether a text passes the pattern of a field, whichever of several. */
function fits(file: string, key: string, text: string): boolean {
  const named = property(file, key);
  const schema = '$ref' in named ? definitions[(named['$ref'] as string).replace('#/$defs/', '')]! : named;
  const forms = ('anyOf' in schema ? schema['anyOf'] : [schema]) as { pattern: string }[];
  return forms.some(({ pattern }) => new RegExp(pattern, 'u').test(text));
}

describe('the schema of the record files', () => {
  it('has one entry per file', () => {
    const files = Object.keys(definitions).filter((name) => !name.startsWith('@'));
    expect(files).toEqual(['loans', 'museums', 'sources']);
    expect(definitions['museums']).toMatchObject({
      title: 'muzeum / museum',
      description: 'Dom rzeczy.\n\nA house of things.',
    });
  });

  it('takes the fields of the shape and the reserved keys, and no other', () => {
    expect(record('loans')['additionalProperties']).toBe(false);
    expect(Object.keys(record('loans')['properties']!)).toEqual([
      'name', 'lender', 'borrower', 'since', 'fee', 'basis', 'evidence', 'formerSlugs', 'withdrawn',
    ]); // prettier-ignore
  });

  it('requires what the shape requires, but of no withdrawn record', () => {
    expect(record('loans')).toMatchObject({ if: { required: ['withdrawn'] }, else: { required: ['lender'] } });
  });

  it('asks for texts by language', () => {
    expect(property('museums', 'name')).toMatchObject({ $ref: '#/$defs/@needed-text' });
    expect(definitions['@needed-text']).toMatchObject({ anyOf: [{ required: ['pl'] }, { required: ['en'] }] });
    expect(property('museums', 'otherNames')).toEqual({ $ref: '#/$defs/@texts' });
    expect(Object.keys(definitions['@text']!['properties']!)).toEqual(['pl', 'en']);
    expect(definitions['@texts']!['properties']!['pl']).toMatchObject({ anyOf: [{}, { type: 'array', minItems: 1 }] });
  });

  it('refers to nothing that is not there', () => {
    const references = JSON.stringify(definitions).match(/(?<="\$ref":"#\/\$defs\/)[^"]+/g)!;
    expect(references.filter((name) => !(name in definitions))).toEqual([]);
  });

  it('offers the words of a choice, and allows lists where several values may stand', () => {
    expect(property('loans', 'basis')).toMatchObject({ enum: ['gift', 'swap'] });
    expect(property('museums', 'partner')['anyOf']).toMatchObject([{ type: ['string', 'integer'] }, { type: 'array' }]);
    expect(property('museums', 'rooms')).toMatchObject({ type: ['integer', 'string'], minimum: 1 });
  });

  it.each([
    ['loans', 'since', '2022', true],
    ['loans', 'since', '2022-09', true],
    ['loans', 'since', '2022-09-30', true],
    ['loans', 'since', '2022-13', false],
    ['loans', 'since', '30.09.2022', false],
    ['loans', 'withdrawn', '2022-09-30', true],
    ['loans', 'withdrawn', '2022-09', false],
    ['loans', 'lender', 'wawel', true],
    ['loans', 'lender', 'museum/wawel', true],
    ['loans', 'lender', 'loan/wawel', false],
    ['loans', 'lender', 'Wawel Castle', false],
    ['loans', 'fee', '1.70', true],
    ['loans', 'fee', '1,70', false],
  ])('in %s, %s: %s passes: %s', (file, key, text, passes) => {
    expect(fits(file, key, text)).toBe(passes);
  });

  it('knows the keys of evidence and what it may be for', () => {
    const entry = definitions['@evidence-loans'] as unknown as Record<string, Record<string, Schema>>;
    expect(Object.keys(entry['properties']!)).toEqual(['source', 'from', 'to', 'row', 'for', 'reading', 'because']);
    const [claim] = entry['properties']!['for']!['anyOf'] as [{ anyOf: [{ enum: string[] }, { pattern: string }] }];
    expect(claim.anyOf[0].enum).toContain('since');
    for (const text of ['name.pl', 'lender=wawel']) expect(text).toMatch(new RegExp(claim.anyOf[1].pattern, 'u'));
    for (const text of ['names.pl', 'name.', 'since'])
      expect(text).not.toMatch(new RegExp(claim.anyOf[1].pattern, 'u'));
  });
});
