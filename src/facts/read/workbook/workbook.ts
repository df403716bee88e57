// Reads the records of a workbook, XLSX or ODS: which sheet holds which kind, and every cell at its place.
import type { Kind, Model } from '../../../model/model.js';
import { didYouMean } from '../../../nearest.js';
import { errorAt, warningAt, type Finding, type Origin, type Record as DataRecord, type Scalar } from '../../record.js';
import type { Row } from '../csv.js';
import { kindOf, tableRecords, unknownFile, type Records, type TableNames } from '../records.js';
import { recordsOf } from '../table.js';
import { openArchive, Unreadable } from './archive.js';
import type { Cell, CellFault, Sheet } from './cell.js';
import { placeOf } from './cell.js';
import { readOds } from './ods.js';
import { readXlsx } from './xlsx.js';

/** What a workbook gave: its records, and the kinds of which entries may be missing. */
export interface WorkbookRecords extends Records {
  readonly broken: readonly string[];
}

/** Reads the sheets of a workbook, whatever its name ends in; throws `Unreadable`. */
export async function readSheets(bytes: Uint8Array): Promise<Sheet[]> {
  const archive = await openArchive(bytes);
  return archive.has('content.xml') ? readOds(archive) : readXlsx(archive);
}

/**
 * Reads the records of a workbook. Called like the file of a kind, its first sheet holds that kind; any other sheet is
 * called like the file of its kind. A file that cannot be read is a finding.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  file: string,
  model: Model,
  tables: TableNames = new Map(),
): Promise<WorkbookRecords> {
  const own = kindOf(file, model);
  try {
    const sheets = await readSheets(bytes);
    const filled = sheets.filter(({ rows }) => rows.length > 0);
    const first = Math.max(
      0,
      filled.findIndex(({ isHidden }) => !isHidden),
    );
    const kinds = filled.map(({ name }, at) => model.kindOfFile(name.trim()) ?? (at === first ? own : undefined));
    if (kinds.every((kind) => kind === undefined)) {
      const findings = [own === undefined ? sheetless(file, filled, model) : empty(file)];
      return { records: [], findings, broken: own === undefined ? [] : [own.name] };
    }
    const read = filled.map((sheet, at) => readOne(sheet, file, kinds[at], tables));
    return {
      records: read.flatMap(({ records }) => records),
      findings: read.flatMap(({ findings }) => findings),
      broken: read.flatMap(({ isBroken }, at) => (isBroken === true ? (kinds[at]?.name ?? []) : [])),
    };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const finding = errorAt({ file, line: 1, column: 1 }, 'workbook-syntax', error.message, error.hint);
    return { records: [], findings: [finding], broken: own === undefined ? [] : [own.name] };
  }
}

function sheetless(file: string, sheets: readonly Sheet[], model: Model): Finding {
  const known = model.kinds.map((kind) => kind.file);
  const [first] = sheets;
  if (first === undefined) return empty(file);
  const message = `No sheet of the file is called like a kind of things; its sheets are ${sheets.map(({ name }) => `"${name}"`).join(', ')}.`;
  const hint = didYouMean(first.name, known, unknownFile(file, model).hint);
  return errorAt({ file, line: 1, column: 1 }, 'unknown-file', message, hint);
}

function empty(file: string): Finding {
  return warningAt(
    { file, line: 1, column: 1 },
    'sheet-unread',
    'The file has no cell with a value.',
    'Delete it, or fill it.',
  );
}

function readOne(sheet: Sheet, file: string, kind: Kind | undefined, tables: TableNames): Records {
  if (kind === undefined) {
    const message = `The sheet "${sheet.name}" is not read: no kind of things is called so.`;
    const hint = 'Call it like the file of its kind, or keep notes elsewhere.';
    return {
      records: [],
      findings: [warningAt({ file, line: 1, column: 1, sheet: sheet.name }, 'sheet-unread', message, hint)],
    };
  }
  const findings: Finding[] = [];
  const records: DataRecord[] = recordsOf(rowsOf(sheet, file, findings), kind, findings, tables.get(kind.file));
  return tableRecords(records, findings);
}

/** Gives the rows, each as wide as the widest; a cell that cannot be taken is a finding, and empty. */
function rowsOf(sheet: Sheet, file: string, findings: Finding[]): Row[] {
  const width = sheet.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  findings.push(...mergedCells(sheet, file));
  return sheet.rows.map(({ number, cells }) => ({
    origin: { file, line: number, column: 1, sheet: sheet.name },
    cells: Array.from({ length: width }, (_, at) =>
      scalarOf(cells[at], { file, line: number, column: at + 1, sheet: sheet.name }, findings),
    ),
  }));
}

function scalarOf(cell: Cell | undefined, origin: Origin, findings: Finding[]): Scalar {
  if (cell === undefined) return { is: 'scalar', text: '', origin };
  if (cell.fault !== undefined) {
    const [message, hint] = faults[cell.fault];
    findings.push(errorAt(origin, 'cell-value', message.replace('%', cell.text), hint));
    return { is: 'scalar', text: '', origin };
  }
  return { is: 'scalar', text: cell.text, origin, ...(cell.is !== 'text' && { typed: cell.is }) };
}

const faults: Readonly<Record<CellFault, readonly [message: string, hint: string]>> = {
  error: ['The cell holds an error of the spreadsheet, %.', 'Mend its formula, or write the value itself.'],
  formula: [
    'The cell holds a formula whose result was not saved.',
    'Open the file in a spreadsheet program and save it, or write the value itself.',
  ],
  digits: [
    'The cell holds a number of more than 15 digits, of which spreadsheets keep 15: %.',
    'Format the column as text and write the number again.',
  ],
};

/** Of merged cells only the first holds a value, whatever people see. */
function mergedCells({ name, merged, rows }: Sheet, file: string): Finding[] {
  const [first] = rows;
  return merged.flatMap((range) => {
    const place = placeOf(range.split(':')[0] ?? '');
    if (place === undefined || first === undefined || place.row < first.number) return [];
    const origin = { file, line: place.row, column: place.column + 1, sheet: name };
    const message = `The cells ${range} are merged: only the first holds a value.`;
    return [warningAt(origin, 'cell-value', message, 'Split them and write the value into each.')];
  });
}
