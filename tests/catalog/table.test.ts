// The tables among the dumps, and that their descriptions make triples of them again.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { tripleLine } from '../../src/rdf/rdf.js';
import type { Release } from '../../src/release/open.js';
import { separators, tableOf, writeHeader, writeRow } from '../../src/formats/write/csv.js';
import { model, museumQuads, names } from '../formats/museum.js';
import { museumRelease } from './museum.js';
import { readTable } from './table.js';

const rowOf = (kindName: string, slug: string): [string, string] => {
  const kind = model.kind(kindName)!;
  const table = tableOf(kind, () => ['pl', 'en'], separators[0]);
  const quads = museumQuads.filter((each) => each.subject.value === names.thing(kindName, slug));
  return [writeHeader(table), writeRow(table, slug, quads, names)];
};

describe('a row', () => {
  it('has the values as the records have them, one column a language, several values in one cell', () => {
    expect(rowOf('museum', 'wawel')).toEqual([
      'id,name_pl,name_en,otherNames_pl,otherNames_en,rooms,open,where,website,partner\r\n',
      'wawel,Wawel,Wawel Castle,Zamek,"The ""Castle""",71,true,POINT(19.935 50.054),,louvre\r\n',
    ]);
  });

  it('has words for choices and short names for things', () => {
    expect(rowOf('loan', 'ermine')).toEqual(
      [
        'id,name_pl,name_en,lender,borrower,since,fee,basis\r\n',
        'ermine,,Wawel → Louvre,wawel,louvre,2022-09,1.70,' + 'http' + '\r\n',
      ].map((line) => line.replace('http\r\n', `${optionOf()}\r\n`)),
    );
  });
});

/** The toy gives a key to one of the two choices only. */
function optionOf(): string {
  const { type } = model.kind('loan')!.fields.find(({ key }) => key === 'basis')!;
  return type.is === 'choice' ? [...type.options].find(([, iri]) => iri.endsWith('swap'))![0] : '';
}

describe('the tables of a release', () => {
  let release: Release;

  beforeAll(async () => {
    release = await museumRelease();
    return () => release.close();
  });

  it('give back all that is stated of every thing, and nothing else: what a cell cannot say stands in the table of values', () => {
    const folder = join(release.directory, 'dumps');
    const things = release.things('museum');
    expect(things.length).toBeGreaterThan(2);
    const triples = [...readTable(folder, 'museums.csv'), ...readTable(folder, 'museums.values.csv')];
    const stated = [...release.quads('facts')].filter(({ subject }) => things.includes(subject.value)).map(tripleLine);
    expect(triples.filter((line) => !stated.includes(line))).toEqual([]);
    expect(stated.filter((line) => !triples.includes(line))).toEqual([]);
    expect(new Set(triples).size, 'each fact once').toBe(triples.length);
  });

  it('are named in the sums, and described beside', () => {
    const sums = readFileSync(join(release.directory, 'dumps/SHA256SUMS'), 'utf8');
    expect(sums).toMatch(/ {2}museums\.csv\n/);
    expect(sums).toMatch(/ {2}museums\.csv-metadata\.json\n/);
    expect(sums).toMatch(/ {2}museums\.values\.csv-metadata\.json\n/);
    expect(sums).not.toMatch(/loans\.csv/);
  });
});
