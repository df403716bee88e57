// Tables among the dumps as Parquet: made of a finished CSV file and its description, with the types that the description says.
import { join } from 'node:path';
import { readTable, type DescribedColumn } from '../../catalog/packages/index.js';
import { ParquetTable, type ParquetColumn, type ParquetType } from '../../formats/write/parquet.js';
import { fromBytes } from './bytes.js';
import { LineWriter, readLines, type Written } from './lines.js';

/** Types by datatypes of XML Schema, with the values that the type holds without loss; where one does not fit, all are texts. */
const types: Readonly<Record<string, readonly [type: ParquetType, fits: RegExp]>> = {
  boolean: ['boolean', /^(?:true|false|0|1)$/],
  date: ['date', /^\d{4}-\d\d-\d\d$/],
  decimal: ['number', /^[+-]?(?=(?:\D*\d){1,15}\D*$)\d*\.?\d*$/],
  double: ['number', /./],
  float: ['number', /./],
  gYear: ['integer', /^-?\d{4,9}$/],
  integer: ['integer', /^[+-]?\d{1,18}$/],
  nonNegativeInteger: ['integer', /^\+?\d{1,18}$/],
  positiveInteger: ['integer', /^\+?\d{1,18}$/],
};

/** Writes the Parquet file of a table from its CSV file; memory grows with a group of rows. */
export function writeParquet(
  folder: string,
  csv: string,
  description: string,
  about: Readonly<Record<string, string>>,
  isFleeting?: boolean,
): Written {
  const path = join(folder, csv);
  const columns = columnsOf(readTable(description).columns, path);
  const writer = new LineWriter(join(folder, parquetOf(csv)));
  try {
    const take = (bytes: Uint8Array): void => {
      writer.write(Buffer.from(bytes).toString('latin1'));
    };
    const table = new ParquetTable(columns, about, take, isFleeting);
    for (const row of rowsOf(path)) table.add(row);
    table.close();
  } catch (cause) {
    writer.abandon();
    throw cause;
  }
  return writer.close();
}

/** Names the Parquet file beside a CSV file. */
export function parquetOf(csv: string): string {
  return csv.replace(/csv$/, 'parquet');
}

/** Chooses the types of columns: as described, where every value is of that form. */
function columnsOf(described: readonly DescribedColumn[], path: string): ParquetColumn[] {
  const wanted = described.map(({ datatype = '', separator }) =>
    separator === undefined ? types[datatype] : undefined,
  );
  const unfit = new Set<number>();
  const typed = [...wanted.keys()].filter((at) => wanted[at] !== undefined);
  if (typed.length > 0)
    for (const row of rowsOf(path))
      for (const at of typed) {
        const cell = row[at] ?? '';
        if (cell !== '' && wanted[at]?.[1].test(cell) === false) unfit.add(at);
      }
  return described.map(({ name }, at) => {
    const type = unfit.has(at) ? 'text' : (wanted[at]?.[0] ?? 'text');
    return { name, type, isRequired: name === 'id' };
  });
}

/** Reads the rows below the names of the columns; cells are as they were before CSV (RFC 4180). */
function* rowsOf(path: string): Generator<string[]> {
  let begun: string | undefined;
  let isHead = true;
  for (const line of readLines(path, '\r\n')) {
    const text = begun === undefined ? line : `${begun}\r\n${line}`;
    // A line end within quotation marks ends no row.
    begun = (text.match(/"/g)?.length ?? 0) % 2 === 0 ? undefined : text;
    if (begun !== undefined) continue;
    if (!isHead) yield cellsOf(fromBytes(text));
    isHead = false;
  }
}

function cellsOf(text: string): string[] {
  if (!text.includes('"')) return text.split(',');
  return [...text.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain); // prettier-ignore
}
