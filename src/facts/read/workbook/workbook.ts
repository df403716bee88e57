// Reads the records of a workbook, XLSX or ODS: which sheet holds which kind, and every cell at its place.
import type { Kind, Model } from '../../../model/model.js';
import { errorAt, warningAt, type Finding, type Origin, type Record as DataRecord, type Scalar } from '../../record.js';
import type { Row } from '../csv.js';
import { kindOf, tableRecords, unknownFile, type Records, type TableNames } from '../records.js';
import { recordsOf } from '../table.js';
import { openArchive, Unreadable } from './archive.js';
import type { Cell, Sheet } from './cell.js';
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
    const finding = errorAt({ file, line: 1, column: 1 }, 'workbook-syntax', error.say);
    return { records: [], findings: [finding], broken: own === undefined ? [] : [own.name] };
  }
}

function sheetless(file: string, sheets: readonly Sheet[], model: Model): Finding {
  const known = model.kinds.map((kind) => kind.file);
  const [first] = sheets;
  if (first === undefined) return empty(file);
  const { say } = unknownFile(file, model);
  const names = sheets.map(({ name }) => name);
  return errorAt({ file, line: 1, column: 1 }, 'unknown-file', (words) =>
    words.tables.sheetless(names, known, say?.(words)[1] ?? ''),
  );
}

function empty(file: string): Finding {
  return warningAt({ file, line: 1, column: 1 }, 'sheet-unread', ({ tables }) => tables.emptyFile);
}

function readOne(sheet: Sheet, file: string, kind: Kind | undefined, tables: TableNames): Records {
  if (kind === undefined) {
    const origin = { file, line: 1, column: 1, sheet: sheet.name };
    return {
      records: [],
      findings: [warningAt(origin, 'sheet-unread', (words) => words.tables.unreadSheet(sheet.name))],
    };
  }
  const findings: Finding[] = [];
  const records: DataRecord[] = recordsOf(
    rowsOf(sheet, file, findings),
    kind,
    findings,
    tables.get(kind.file) ?? tables.get(kind.name),
  );
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
    const { fault, text } = cell;
    findings.push(errorAt(origin, 'cell-value', ({ tables }) => tables.cell[fault](text)));
    return { is: 'scalar', text: '', origin, isLost: true };
  }
  const { text, is, shown, doubt } = cell;
  if (is === 'text') return { is: 'scalar', text, origin };
  return { is: 'scalar', text, origin, typed: is, ...(shown !== undefined && { shown }), ...(doubt && { doubt }) };
}

/** Of merged cells only the first holds a value, whatever people see. */
function mergedCells({ name, merged, rows }: Sheet, file: string): Finding[] {
  const [first] = rows;
  return merged.flatMap((range) => {
    const place = placeOf(range.split(':')[0] ?? '');
    if (place === undefined || first === undefined || place.row < first.number) return [];
    const origin = { file, line: place.row, column: place.column + 1, sheet: name };
    return [warningAt(origin, 'cell-value', ({ tables }) => tables.merged(range))];
  });
}
