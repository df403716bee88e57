// The tables as Parquet, read by others cell by cell beside the CSV: DuckDB, Arrow, and hyparquet, which browsers have.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeParquet } from '../../src/release/files/parquet.js';
import type { Release } from '../../src/release/open.js';
import { museumRelease } from '../catalog/museum.js';
import { serveRelease } from '../catalog/served.js';
import { releases } from '../e2e/publication.js';
import { openRelease } from '../../src/release/open.js';
import { scratch } from '../scratch.js';
import { readBy, whenReadable } from './python.js';

let release: Release;
beforeAll(async () => {
  release = await museumRelease();
});
afterAll(() => release.close());

const read = (file: string): Promise<Record<string, unknown>[]> => {
  const bytes = readFileSync(file);
  return parquetReadObjects({
    file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
    compressors,
  });
};

interface Found {
  readonly wrong: unknown[];
  readonly rows: number;
  readonly types: Record<string, Record<string, string>>;
  readonly codec: string;
}

whenReadable('DuckDB and Arrow', () => {
  it('read every cell of the museums, awkward ones among them, with the types of CSVW', async () => {
    const found = (await readBy('parquet.py', null, join(release.directory, 'dumps'))) as Found;
    expect(found.wrong).toEqual([]);
    expect(found.codec).toBe('BROTLI');
    expect(found.types['museums.parquet']).toMatchObject({
      id: 'VARCHAR',
      name_en: 'VARCHAR',
      rooms: 'BIGINT',
      free: 'BOOLEAN',
    });
  });

  it('read every cell of the shipped publication', async () => {
    const shipped = await openRelease(await releases());
    const found = (await readBy('parquet.py', null, join(shipped.directory, 'dumps'))) as Found;
    await shipped.close();
    expect(found.wrong).toEqual([]);
    expect(found.rows).toBeGreaterThan(150);
    expect(found.types['memberships.values.parquet']).toMatchObject({
      joinedOn_day: 'DATE',
      joinedOn_year: 'BIGINT',
      joinedOn_month: 'VARCHAR',
    });
  }, 120_000);
});

/** A table in which each column has what another encoding suits: in order, of few values, alike in their ends, small numbers among large ones. */
const suited = (count: number): string[] =>
  Array.from({ length: count }, (_each, at) => {
    const mixed = (at * 2_654_435_761) % 4_294_967_296;
    const day = new Date(Date.UTC(1900, 0, 1 + (mixed % 40_000))).toISOString().slice(0, 10);
    const cells = [`r${String(at).padStart(6, '0')}`, 7 * at, mixed % 97 === 0 ? mixed : mixed % 900, mixed / 1e4];
    return [...cells, mixed % 2, day, ['north', 'south', 'east'][mixed % 3], `${String(mixed)}-street`].join(',');
  });

whenReadable('a table for every encoding', () => {
  it('is read cell by cell by DuckDB and Arrow, and by hyparquet', async () => {
    const folder = scratch('encodings');
    const datatypes = { id: 'string', n: 'integer', s: 'integer', d: 'decimal', b: 'boolean', t: 'date', few: 'string', name: 'string' }; // prettier-ignore
    const columns = Object.entries(datatypes).map(([name, datatype]) => ({ name, titles: name, datatype }));
    const lines = [Object.keys(datatypes).join(','), ...suited(5_000), ''];
    writeFileSync(join(folder, 'a.csv'), lines.join('\r\n'));
    writeParquet(folder, 'a.csv', JSON.stringify({ url: 'a.csv', tableSchema: { columns } }), {});
    const found = (await readBy('parquet.py', null, folder)) as Found;
    expect([found.wrong, found.rows]).toEqual([[], 5_000]);
    const file = join(folder, 'a.parquet');
    const cells = (await read(file)).map((row) => Object.values(row).map((each) => each instanceof Date ? each.toISOString().slice(0, 10) : each === true ? '1' : each === false ? '0' : String(each))); // prettier-ignore
    expect(cells.map((row) => row.join(','))).toEqual(lines.slice(1, -1));
    const bytes = readFileSync(file);
    const { row_groups: groups } = parquetMetadata(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)); // prettier-ignore
    const used = new Set(groups.flatMap((group) => group.columns.flatMap(({ meta_data: about }) => about?.encodings ?? []))); // prettier-ignore
    expect([...used]).toEqual(expect.arrayContaining(['DELTA_BYTE_ARRAY', 'DELTA_BINARY_PACKED', 'RLE_DICTIONARY', 'BYTE_STREAM_SPLIT'])); // prettier-ignore
  }, 60_000);
});

describe('hyparquet', () => {
  it('reads the rows by the names of their columns', async () => {
    const rows = await read(join(release.directory, 'dumps', 'museums.parquet'));
    expect(rows).toHaveLength(release.things('museum').length);
    expect(rows.find(({ id }) => id === 'awkward')).toMatchObject({
      name_en: 'The "Old", House',
      rooms: 71n,
      free: true,
    });
  });

  it('finds in the file where it is from', () => {
    const bytes = readFileSync(join(release.directory, 'dumps', 'museums.parquet'));
    const { key_value_metadata: about } = parquetMetadata(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
    );
    expect(about).toEqual([
      { key: 'source', value: 'https://museums.example/dump/museums.csv' },
      { key: 'licence', value: 'https://creativecommons.org/licenses/by/4.0/' },
    ]);
  });
});

describe('a column', () => {
  const datatypes = {
    n: 'integer',
    d: 'decimal',
    f: 'double',
    b: 'boolean',
    t: 'date',
    y: 'gYear',
    m: 'gYearMonth',
    l: 'integer',
  };
  const columns = ['id', ...Object.keys(datatypes)].map((name) => {
    return {
      name,
      titles: name,
      ...(name in datatypes && { datatype: datatypes[name as 'n'] }),
      ...(name === 'l' && { separator: '|' }),
    };
  });
  const description = JSON.stringify({ url: 'a.csv', tableSchema: { columns } });
  const written = async (...lines: string[]) => {
    const folder = scratch('parquet');
    writeFileSync(join(folder, 'a.csv'), [`id,${Object.keys(datatypes).join(',')}`, ...lines, ''].join('\r\n'));
    writeParquet(folder, 'a.csv', description, {});
    return read(join(folder, 'a.parquet'));
  };

  it('has the type of its datatype, and null for an empty cell', async () => {
    const [row, empty] = await written('a,+7,1.50,-INF,1,2024-02-29,-0044,2024-02,1|2', 'b,,,,,,,,');
    expect(row).toEqual({
      id: 'a',
      n: 7n,
      d: 1.5,
      f: -Infinity,
      b: true,
      t: new Date('2024-02-29'),
      y: -44n,
      m: '2024-02',
      l: '1|2',
    });
    expect(
      Object.values(empty ?? {})
        .slice(1)
        .every((each) => each === null || each === undefined),
    ).toBe(true);
  });

  it('holds texts where one value would not survive', async () => {
    const [, row] = await written(
      'a,1,1,1,1,2024-02-29,2024,,',
      'b,99999999999999999999,0.12345678901234567,1,0,2024-02-29Z,2024Z,,',
    );
    expect(row).toMatchObject({
      n: '99999999999999999999',
      d: '0.12345678901234567',
      b: false,
      t: '2024-02-29Z',
      y: '2024Z',
    });
  });

  it('of no rows is a file all the same', async () => {
    expect(await written()).toEqual([]);
  });

  it('of many rows stands in groups', async () => {
    const rows = await written(
      ...Array.from({ length: 100_001 }, (_each, at) => `r${String(at).padStart(6, '0')},${at},,,,,,,`),
    );
    expect([rows.length, rows[100_000]]).toMatchObject([100_001, { id: 'r100000', n: 100_000n }]);
  });
});

it('is served in ranges, which is how it is read from afar', async () => {
  const served = await serveRelease(release.directory);
  try {
    const answer = await fetch(`${served.address}dump/museums.parquet`, { headers: { range: 'bytes=0-3' } });
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
      206,
      'application/vnd.apache.parquet',
      'PAR1',
    ]);
  } finally {
    await served.close();
  }
});
