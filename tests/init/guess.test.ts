// What columns are taken for, by their titles and values.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { guess } from '../../src/init/guess.js';
import { planOf, type Kind } from '../../src/init/plan.js';
import { readTables, type Table } from '../../src/init/table.js';
import { en } from '../../src/init/words/en.js';

function guessed(title: string, ...cells: string[]): [string, ...string[]] {
  const { sort, values } = guess({ title, cells, areDates: false }, ['pl']);
  return [sort, ...values];
}

describe('a column', () => {
  it.each([
    ['Data', ['25.09.2024', '6.03.2024', ''], ['date', '2024-09-25', '2024-03-06', '']],
    ['Data', ['09/25/2024', '03/06/2024'], ['date', '2024-09-25', '2024-03-06']],
    ['Data', ['25 września 2024', 'wrzesień 2024', '2024'], ['date', '2024-09-25', '2024-09', '2024']],
    ['Otwarcie', ['2024-09-25 00:00:00'], ['date', '2024-09-25']],
    ['Zmiana', ['2024-09-25T10:30:00Z', '2024-09-26 11:00'], ['moment', '2024-09-25T10:30:00Z', '2024-09-26T11:00:00']],
    ['Rok', ['1878', '2024'], ['date', '1878', '2024']],
    ['Mieszkańcy', ['12 345', '1 000 000'], ['integer', '12345', '1000000']],
    ['Mieszkańcy', ['1,234', '12,345,678'], ['integer', '1234', '12345678']],
    ['Powierzchnia', ['1 204,5', '0,25'], ['decimal', '1204.5', '0.25']],
    ['Area', ['1204.5', '7'], ['decimal', '1204.5', '7']],
    ['Area', ['1999.12', '2001.45'], ['decimal', '1999.12', '2001.45']],
    ['Miesiąc', ['2022.09', '2023.12'], ['date', '2022-09', '2023-12']],
    ['Kod', ['1261011', '1261022'], ['code', '1261011', '1261022']],
    ['Numer', ['001', '020'], ['code', '001', '020']],
    ['Telefon', ['12 616 12 12', '+48 12 616 00 00'], ['code', '12 616 12 12', '+48 12 616 00 00']],
    ['Poczta', ['a@example.org', 'b@example.org'], ['code', 'a@example.org', 'b@example.org']],
    ['Czynne', ['tak', 'nie', 'Tak'], ['truth', 'true', 'false', 'true']],
    ['Ouvert', ['oui', 'non'], ['truth', 'true', 'false']],
    [
      'Strona',
      ['www.example.org', 'https://example.org/a'],
      ['link', 'https://www.example.org', 'https://example.org/a'],
    ],
    ['Miejsce', ['50.0614, 19.9366'], ['point', 'POINT(19.9366 50.0614)']],
    ['Miejsce', ['POINT(19.9366 50.0614)'], ['point', 'POINT(19.9366 50.0614)']],
    [
      'Miejsce',
      ['50°03′41″N 19°56′12″E', '33°51′S, 151°12′E'],
      ['point', 'POINT(19.936667 50.061389)', 'POINT(151.2 -33.85)'],
    ],
    ['Miejsce', ['geo:50.0614,19.9366'], ['point', 'POINT(19.9366 50.0614)']],
    ['Adres', ['ul. Rajska 1', 'Rynek Główny 35'], ['text', 'ul. Rajska 1', 'Rynek Główny 35']],
    [
      'Data',
      ['2024-02-30', '2024-01-01', '2024-01-02', '2024'],
      ['text', '2024-02-30', '2024-01-01', '2024-01-02', '2024'],
    ],
  ])('“%s” of %j', (title, cells, expected) => {
    const found = guessed(title, ...cells);
    // What is text keeps its cells.
    expect(found).toEqual(expected);
  });

  it.each([
    ['es', '25 de septiembre de 2022', '2022-09-25'],
    ['pt', '25 de setembro de 2022', '2022-09-25'],
    ['fr', '1 septembre 2022', '2022-09-01'],
    ['de', '25. Sept. 2022', '2022-09-25'],
    ['el', '25 Σεπτεμβρίου 2022', '2022-09-25'],
    ['ru', '25 сентября 2022 г.', '2022-09-25'],
    ['en', '12-Jan-2022', '2022-01-12'],
    ['en', 'Sept 2022', '2022-09'],
  ])('reads a date in %s: %s', (language, cell, date) => {
    const { sort, values } = guess({ title: 'x', cells: [cell], areDates: false }, [language]);
    expect([sort, ...values]).toEqual(['date', date]);
  });

  it('takes two columns of angles for a place', () => {
    const places = table('places', 'Name;Latitude;Longitude\nA;50°03′41″N;19°56′12″E\nB;50,5;19,25');
    const field = planOf([places], ['en']).kinds[0]?.fields.find(({ type }) => type.is === 'point');
    expect(field?.columns[0]?.values).toEqual(['POINT(19.936667 50.061389)', 'POINT(19.25 50.5)']);
  });

  it('says which day was meant where nothing tells', () => {
    expect(guess({ title: 'Date', cells: ['03/04/2024'], areDates: false }, ['fr']).doubt?.(en)).toBe(
      '“03/04/2024” was read as 2024-04-03: the day first.',
    );
    expect(
      guess({ title: 'Date', cells: ['03/04/2024', '25/04/2024'], areDates: false }, ['fr']).doubt,
    ).toBeUndefined();
  });
});

function table(name: string, text: string): Table {
  const [head = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split(';').map((cell) => cell.trim()));
  const columns = head.map((title, at) => ({ title, cells: rows.map((row) => row[at] ?? ''), areDates: false }));
  return { name, title: `${name}.csv`, source: `${name}.csv`, columns, rows: rows.length, lost: [] };
}

function fieldsOf(kind: Kind | undefined): Record<string, string> {
  return Object.fromEntries(
    (kind?.fields ?? []).map(({ key, type, columns }) => [
      columns.map(({ header }) => header).join(' '),
      type.is === 'reference' ? `→ ${type.kind}` : key === '' ? '' : type.is,
    ]),
  );
}

describe('tables', () => {
  it('name things of each other and of themselves', () => {
    const offices = table(
      'offices',
      'Code;Name;Parent body;Country\nA;Office A;;PL\nB;Office B;Office A;FR\nC;Office C;Office A;PL',
    );
    const countries = table('countries', 'Code;Name\nPL;Poland\nFR;France');
    const { kinds, notes } = planOf([offices, countries], ['en']);
    expect(kinds.map(({ name, ids }) => [name, ids])).toEqual([
      ['office', ['office-a', 'office-b', 'office-c']],
      ['country', ['poland', 'france']],
    ]);
    expect(fieldsOf(kinds[0])).toEqual({
      'name@en': 'name',
      code: 'code',
      parentBody: '→ office',
      country: '→ country',
    });
    expect(kinds[0]?.fields.find(({ key }) => key === 'country')?.columns[0]?.values).toEqual([
      'poland',
      'france',
      'poland',
    ]);
    expect(notes.map(({ say }) => say(en))).toContain('“Country”: its values name things of country.');
  });

  it('tell what names nothing', () => {
    const many = Array.from({ length: 10 }, (_, at) => `T${String(at)};Town ${String(at)}`).join('\n');
    const towns = table('towns', `Code;Name\n${many}`);
    const schools = table(
      'schools',
      `Name;Town\n${Array.from({ length: 10 }, (_, at) => `School ${String(at)};${at === 9 ? 'Elsewhere' : `Town ${String(at)}`}`).join('\n')}`,
    );
    const { kinds, notes } = planOf([towns, schools], ['en']);
    expect(fieldsOf(kinds[1])).toEqual({ 'name@en': 'name', 'town@en': 'text' });
    expect(notes.map(({ say }) => say(en))).toContain(
      '“Town”: names things of town, but for “Elsewhere”: left as it is.',
    );
  });

  it('keep short names that they have, and make others where names come twice', () => {
    const given = planOf([table('halls', 'id;Name\nold-hall;Hall\nnew-hall;Hall')], ['en']).kinds[0];
    expect([given?.ids, fieldsOf(given)]).toEqual([['old-hall', 'new-hall'], { 'name@en': 'name' }]);
    const twice = planOf([table('halls', 'Name;Town\nHall;Alba\nHall;Bergen')], ['en']).kinds[0];
    expect(twice?.ids).toEqual(['hall', 'hall-2']);
  });

  it('tell of cells whose value could not be taken', async () => {
    const tables = await readTables(join(import.meta.dirname, '../cases/workbook-dates/data/museums.xlsx'));
    const { kinds, notes } = planOf(tables, ['en']);
    expect(kinds[0]?.fields.at(-1)?.columns[0]?.values.slice(0, 4)).toEqual(['', '', '', '1905-06-12']);
    expect(notes.map(({ say }) => say(en))).toContain(
      '3 cells hold no value that could be taken, the first D2; they were left empty.',
    );
  });

  it('tell of a sum below that would be a thing', () => {
    const { notes } = planOf([table('halls', 'Nazwa;Sale\nSukiennice;3\nRatusz;4\nRazem:;7')], ['pl']);
    expect(notes.map(({ say, at }) => [at, say(en)])).toContainEqual([
      'razem,',
      '“Razem:” looks like the sum of the rows above, and is a thing here: delete its row.',
    ]);
    const { notes: none } = planOf([table('halls', 'Nazwa;Sale\nSukiennice;3\nRatusz;4')], ['pl']);
    expect(none.filter(({ say }) => say(en).includes('sum of the rows'))).toEqual([]);
  });

  it('in another script have short names, too', () => {
    expect(planOf([table('nomoi', 'Όνομα\nΗράκλειο\nΛασίθι')], ['el']).kinds[0]?.ids).toEqual(['irakleio', 'lasithi']);
    expect(planOf([table('oblasti', 'Име\nСофия\nПловдив')], ['bg']).kinds[0]?.ids).toEqual(['sofiya', 'plovdiv']);
  });

  it('give a word that comes back as a choice, and a key that two tables use its own meaning', () => {
    const houses = table(
      'houses',
      `Name;Type\n${Array.from({ length: 9 }, (_, at) => `House ${String(at)};${['Public', 'Private', 'Mixed'][at % 3] ?? ''}`).join('\n')}`,
    );
    const shops = table('shops', 'Name;Type\nShop A;1\nShop B;2');
    const { kinds } = planOf([houses, shops], ['en']);
    expect(fieldsOf(kinds[0])).toEqual({ 'name@en': 'name', typeValue: 'choice' });
    expect(fieldsOf(kinds[1])).toEqual({ 'name@en': 'name', shopTypeValue: 'integer' });
  });

  it('called as the tool calls its own kinds or keys are called otherwise', () => {
    const { kinds } = planOf([table('sources', 'Name;Page\nA;https://a.example/\nB;https://b.example/')], ['en']);
    expect([kinds[0]?.file, kinds[0]?.name]).toEqual(['own-sources', 'own-source']);
    expect(fieldsOf(kinds[0])).toEqual({ 'name@en': 'name', ownSourcePage: 'link' });
  });
});
