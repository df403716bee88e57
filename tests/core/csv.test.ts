// CSV is read with every cell at its place, whoever wrote it; and a table says the same as the same records in YAML.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRows } from '../../src/facts/read/csv.js';
import { readRecords } from '../../src/facts/read/records.js';
import { quadLine } from '../../src/rdf/rdf.js';
import { convertRecord } from '../../src/facts/convert/convert.js';
import type { Finding } from '../../src/facts/record.js';
import { model, names } from '../evidence/museum.js';

function read(text: string): { cells: string[][]; places: string[]; faults: string[] } {
  const findings: Finding[] = [];
  const rows = [...readRows(text, 'f.csv', findings)];
  return {
    cells: rows.map((row) => row.cells.map((cell) => cell.text)),
    places: rows.flatMap((row) => row.cells.map(({ origin }) => `${origin.line}:${origin.column}`)),
    faults: findings.map(({ line, column, message }) => `${line}:${column} ${message}`),
  };
}

describe('rows', () => {
  it.each([
    [
      'commas',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons',
      'a;b,c;d\n1;"2;3";4\n',
      [
        ['a', 'b,c', 'd'],
        ['1', '2;3', '4'],
      ],
    ],
    [
      'tabs',
      'a\tb\r\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'the delimiter that is named',
      'sep=|\r\na|b;c\r\n1|2\r\n',
      [
        ['a', 'b;c'],
        ['1', '2'],
      ],
    ],
    [
      'a delimiter that a pattern could mistake',
      '"sep=^"\na^b\n1^2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'delimiters in the quotation marks of the first row',
      '"a;b;c",d\n1,2\n',
      [
        ['a;b;c', 'd'],
        ['1', '2'],
      ],
    ],
    [
      'quotation marks and lines in a cell',
      'a,b\n"x ""y""\r\nz",""\n',
      [
        ['a', 'b'],
        ['x "y"\r\nz', ''],
      ],
    ],
    ['line ends of all kinds and none at the end', 'a\rb\r\nc\n\n,\n"d"', [['a'], ['b'], ['c'], ['d']]],
    ['nothing', '', []],
  ])('are read by %s', (_what, text, expected) => {
    const { cells, faults } = read(text);
    expect(cells).toEqual(expected);
    expect(faults).toEqual([]);
  });

  it('tell where each cell stands, behind its quotation mark', () => {
    expect(read('sep=;\r\na;"b"\r\n"x\r\ny";"𝔊";z\n').places).toEqual(['2:1', '2:4', '3:2', '4:5', '4:9']);
  });

  it('that are not well-formed come all the same, with what is wrong at its place, but where a quotation mark is not closed', () => {
    expect(read('a,b\n1,x"y\n"2"z,3\n4,"5\n6,7\n')).toEqual({
      cells: [
        ['a', 'b'],
        ['1', 'x"y'],
        ['2z', '3'],
      ],
      places: ['1:1', '1:3', '2:1', '2:3', '3:2', '3:6'],
      faults: [
        '2:4 A quotation mark stands inside a cell that has none around it.',
        '3:4 Text stands behind the closing quotation mark.',
        '4:3 The quotation mark is not closed.',
      ],
    });
  });

  it('of any cells are the cells that were written, each at its place', () => {
    const cell = fc.stringMatching(/^[ab,;|\t"\r\n ął𝔊]{0,8}$/u);
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, delimiter, end) => {
          const isPlain = (text: string): boolean => !/["\r\n]/.test(text) && !text.includes(delimiter);
          const quoted = (text: string): string => (isPlain(text) ? text : `"${text.replaceAll('"', '""')}"`);
          const text = `sep=${delimiter}${end}${rows.map((row) => row.map(quoted).join(delimiter) + end).join('')}`;
          const { cells, places, faults } = read(text);
          const written = rows.filter((row) => row.some((each) => each.trim() !== ''));
          expect(faults).toEqual([]);
          expect(cells).toEqual(written);
          const lines = text.split(/\r\n|\r|\n/);
          const starts = places.map((place) => {
            const [line = 0, column = 0] = place.split(':').map(Number);
            return lines[line - 1]?.slice(column - 1) ?? '';
          });
          for (const [at, each] of written.flat().entries()) {
            const first = each.split(/[\r\n"]/, 1)[0] ?? '';
            expect(starts[at]?.startsWith(first)).toBe(true);
          }
        },
      ),
    );
  });
});

describe('a table', () => {
  const slug = fc.stringMatching(/^[a-z]{1,6}(?:-[a-z0-9]{1,3})?$/);
  const text = fc.stringMatching(/^[A-Za-zżółć][A-Za-z ,;"':#żółć]{0,10}[A-Za-zżółć]$/);
  const record = fc.record(
    {
      pl: text,
      en: text,
      opened: fc.constantFrom('1901', '1901-05', '1901-05-30'),
      rooms: fc.integer({ min: 1, max: 99 }).map(String),
      register: fc.uniqueArray(fc.stringMatching(/^[0-9]{1,4}\/[A-Z]$/), { minLength: 1, maxLength: 3 }),
    },
    { requiredKeys: ['pl', 'en'] },
  );
  const records = fc.dictionary(slug, record, { minKeys: 1, maxKeys: 6 });
  type Written = typeof records extends fc.Arbitrary<infer Value> ? Value : never;

  const asYaml = (written: Written): string =>
    Object.entries(written)
      .map(([name, { pl, en, ...others }]) => `${name}: ${JSON.stringify({ name: { pl, en }, ...others })}\n`)
      .join('');
  const asTable = (written: Written): string => {
    const quoted = (each = ''): string => `"${each.replaceAll('"', '""')}"`;
    const rows = Object.entries(written).map(([name, { pl, en, opened, rooms, register }]) =>
      [name, pl, en, opened, rooms, register?.join(' | ')].map(quoted).join(';'),
    );
    return ['id;name@pl;name@en;opened;rooms;register', ...rows].join('\r\n');
  };
  const quadsOf = (source: string, file: string): string[] => {
    const { records: found, findings } = readRecords(source, file, model);
    const index = { has: () => true, slugs: () => [] };
    const converted = found.map((each) => convertRecord(each, { model, names, index, languages: ['pl', 'en'] }));
    expect([...findings, ...converted.flatMap((each) => each.findings)]).toEqual([]);
    return converted.flatMap(({ quads }) => quads.map(quadLine)).sort();
  };

  it('gives the quads that the same records give in YAML', () => {
    fc.assert(
      fc.property(records, (written) => {
        const expected = quadsOf(asYaml(written), 'data/museums.yaml');
        expect(quadsOf(asTable(written), 'data/museums.csv')).toEqual(expected);
        expect(expected.length).toBeGreaterThan(0);
      }),
    );
  });

  it('has its values where they stand, those of a list too', () => {
    const { records: found } = readRecords('id,register\na,1/A | 22/B\n', 'data/museums.csv', model);
    const value = found[0]?.fields.get('register')?.value;
    const items = value?.is === 'sequence' ? value.items : [];
    expect(items.map(({ origin }) => `${origin.line}:${origin.column}`)).toEqual(['2:3', '2:9']);
  });

  it('is read in the time that its size takes: 50,000 rows', () => {
    const rows = Array.from({ length: 50_000 }, (_each, at) => `m-${at},Muzeum ${at},"Museum ""${at}""",1901-05,${at}`);
    const started = process.cpuUsage();
    const { records: found, findings } = readRecords(
      `id,name@pl,name@en,opened,rooms\n${rows.join('\n')}`,
      'data/museums.csv',
      model,
    );
    const { user, system } = process.cpuUsage(started);
    expect([found.length, findings.length]).toEqual([50_000, 0]);
    expect((user + system) / 1e6).toBeLessThan(5);
  });
});
