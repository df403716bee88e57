// Reads a table that is to become a publication: CSV, XLSX or ODS, with nothing understood but its first row.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { HejnalError } from '../errors.js';
import { decode } from '../facts/encoding.js';
import { readRows } from '../facts/read/csv.js';
import { slugOf } from '../facts/read/slug.js';
import { cellName, type Finding } from '../facts/record.js';
import type { Cell } from '../facts/read/workbook/cell.js';

/** One column: its title and a text for each row, empty where the cell is. */
export interface Column {
  readonly title: string;
  readonly cells: readonly string[];
  /** Whether a workbook holds all its cells as dates. */
  readonly areDates: boolean;
}

/** A table: what the first row that holds something names, and the rows below it. */
export interface Table {
  /** Short name, of the file or of the sheet. */
  readonly name: string;
  /** File, or sheet where there are several, as people call them. */
  readonly title: string;
  /** File, as people call it. */
  readonly source: string;
  readonly columns: readonly Column[];
  readonly rows: number;
  /** Cells of a workbook whose value could not be taken, such as `C5`; they are empty here. */
  readonly lost: readonly string[];
}

interface Grid {
  readonly title: string;
  readonly rows: readonly (readonly { text: string; isDate: boolean }[])[];
  readonly lost: readonly string[];
}

/** Reads the tables of a file; throws `option-invalid` where it cannot be read or holds none. */
export async function readTables(path: string): Promise<Table[]> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw refused(`${path} cannot be read.`, 'Name a file .csv, .xlsx or .ods.', cause);
  });
  const grids = /\.(?:xlsx|xlsm|ods)$/i.test(path) ? await gridsOf(bytes, path) : [gridOfText(bytes, path)];
  const tables = grids.filter(({ rows }) => rows.length > 1).map((grid) => tableOf(grid, basename(path)));
  const whole = tables.filter(({ columns }) => columns.length > 0);
  if (whole.length > 0) return whole;
  throw refused(`${path} holds no table.`, 'The first row names the columns, and each row below it is a thing.');
}

function refused(message: string, hint: string, cause?: unknown): HejnalError {
  return new HejnalError('option-invalid', message, hint, cause === undefined ? {} : { cause });
}

function gridOfText(bytes: Buffer, path: string): Grid {
  const { text, fault } = decode(bytes);
  if (fault?.guess === 'workbook')
    throw refused(`${path} is a workbook, whatever its name says.`, 'Call it .xlsx or .ods.');
  if (fault !== undefined)
    throw refused(
      `${path}:${String(fault.line)}:${String(fault.column)} is not written in UTF-8; it was probably saved in ${fault.guess}.`,
      'Save it as “CSV UTF-8”.',
    );
  const findings: Finding[] = [];
  const rows = [...readRows(text.replace(/^\ufeff/, ''), path, findings)];
  const [finding] = findings;
  if (finding !== undefined)
    throw refused(`${path}:${String(finding.line)}:${String(finding.column)} ${finding.message}`, finding.hint);
  return {
    title: basename(path),
    rows: rows.map(({ cells }) => cells.map((cell) => ({ text: cell.text, isDate: false }))),
    lost: [],
  };
}

async function gridsOf(bytes: Buffer, path: string): Promise<Grid[]> {
  const [{ readSheets }, { Unreadable }] = await Promise.all([
    import('../facts/read/workbook/workbook.js'),
    import('../facts/read/workbook/archive.js'),
  ]);
  const read = await readSheets(bytes).catch((cause: unknown) => {
    throw cause instanceof Unreadable ? refused(`${path}: ${cause.message}`, cause.hint, cause) : cause;
  });
  const filled = read.filter(({ rows, isHidden }) => rows.length > 1 && !isHidden);
  return filled.map(({ name, rows }) => ({
    title: filled.length === 1 ? basename(path) : name,
    rows: rows.map(({ cells }) =>
      Array.from(cells, (cell) => ({
        text: textOf(cell),
        isDate: cell?.is === 'date',
      })),
    ),
    lost: rows.flatMap(({ number, cells }) =>
      Array.from(cells, (cell, at) => (cell?.fault === undefined ? [] : [cellName(number, at + 1)])).flat(),
    ),
  }));
}

/** A number that is shown with words before it is a code. */
function textOf(cell: Cell | undefined): string {
  if (cell === undefined || cell.fault !== undefined) return '';
  return cell.is === 'number' && /^\p{L}/u.test(cell.shown ?? '') ? (cell.shown ?? '') : cell.text;
}

/** The first row with more than one title is that of the titles; a line above it is a heading of the whole. */
function tableOf({ title, rows, lost }: Grid, source: string): Table {
  const filled = (row: Grid['rows'][number]): number => row.filter(({ text }) => text.trim() !== '').length;
  const titled = rows.findIndex((row) => filled(row) > 1);
  const first = titled > 0 && titled < rows.length - 1 ? titled : 0;
  const [head = [], ...below] = rows.slice(first);
  const width = Math.max(...rows.map((row) => row.length));
  const taken = new Set<string>();
  const columns = Array.from({ length: width }, (_, at): Column => {
    const cells = below.map((row) => row[at]?.text.trim() ?? '');
    const dated = below.filter((row) => (row[at]?.text ?? '') !== '');
    return {
      title: distinct(titleOf(head[at]?.text, at), taken),
      cells,
      areDates: dated.length > 0 && dated.every((row) => row[at]?.isDate),
    };
  });
  const name = slugOf(title.replace(/\.[a-z]+$/i, '')) || 'things';
  return { name, title, source, columns: columns.filter(({ cells }) => cells.some(Boolean)), rows: below.length, lost };
}

function distinct(title: string, taken: Set<string>): string {
  const free = [title, ...Array.from({ length: 99 }, (_, at) => `${title} ${String(at + 2)}`)].find(
    (each) => !taken.has(each),
  );
  taken.add(free ?? title);
  return free ?? title;
}

/** A column without a heading is named by its place. */
function titleOf(text: string | undefined, at: number): string {
  const heading = text?.replace(/\s+/g, ' ').trim() ?? '';
  return heading === '' ? `Column ${String(at + 1)}` : heading;
}
