// Reads the sheets of an XLSX workbook (ECMA-376 part 1 §18, transitional and strict): values, and how they are shown.
import { Unreadable, type Archive } from './archive.js';
import { dateCell, maxCells, maxColumns, maxRows, numberCell, placeOf, spanCell } from './cell.js';
import type { Cell, DateForm, Sheet, SheetRow } from './cell.js';
import { codeOf, dateFormOf, masked, worded } from './form.js';
import { readXml } from './xml.js';

/** What the cells of all sheets share. */
interface Book {
  readonly texts: readonly string[];
  /** Codes by the number of a cell's style. */
  readonly codes: readonly string[];
  readonly is1904: boolean;
  /** How many more cells may come. */
  left: number;
}

interface Listed {
  readonly name: string;
  readonly isHidden: boolean;
  readonly part: string;
}

/** Reads all sheets, in their order; throws `Unreadable`. */
export async function readXlsx(archive: Archive): Promise<Sheet[]> {
  const { listed, is1904 } = await readDirectory(archive);
  const book: Book = { texts: await readTexts(archive), codes: await readCodes(archive), is1904, left: maxCells };
  const sheets: Sheet[] = [];
  for (const each of listed) sheets.push(await readSheet(archive, each, book));
  return sheets;
}

async function readDirectory(archive: Archive): Promise<{ listed: Listed[]; is1904: boolean }> {
  const targets = new Map<string, string>();
  await readXml(archive.read('xl/_rels/workbook.xml.rels'), {
    open: (name, { Id = '', Target = '' }) => {
      if (name === 'Relationship') targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  const listed: Listed[] = [];
  let is1904 = false;
  await readXml(archive.read('xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      const part = targets.get(id);
      const isHidden = (attributes['state'] ?? 'visible') !== 'visible';
      // A sheet that is a chart has no cells.
      if (part?.includes('worksheets/') === true) listed.push({ name: attributes['name'] ?? '', isHidden, part });
    },
  });
  return { listed, is1904 };
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** Reads the texts that cells share; readings of East Asian words (`rPh`) are no part of them. */
async function readTexts(archive: Archive): Promise<string[]> {
  const texts: string[] = [];
  if (!archive.has('xl/sharedStrings.xml')) return texts;
  const collector = textCollector();
  await readXml(archive.read('xl/sharedStrings.xml'), {
    open: (name) => {
      if (name === 'si') collector.begin();
      collector.open(name);
    },
    text: (text) => collector.text(text),
    close: (name) => {
      collector.close(name);
      if (name === 'si') texts.push(collector.end());
    },
  });
  return texts;
}

function textCollector() {
  let text = '';
  let isIn = false;
  let readings = 0;
  return {
    begin: () => {
      text = '';
    },
    open: (name: string) => {
      if (name === 'rPh') readings++;
      isIn = name === 't' && readings === 0;
    },
    text: (piece: string) => {
      if (isIn) text += piece;
    },
    close: (name: string) => {
      if (name === 'rPh') readings--;
      isIn = false;
    },
    end: () => unescaped(text),
  };
}

/** Characters that XML cannot hold are written `_x000D_` (§22.9.2.19); a line ends with U+000A. */
function unescaped(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');
}

async function readCodes(archive: Archive): Promise<string[]> {
  const own = new Map<number, string>();
  const codes: string[] = [];
  let isIn = false;
  if (!archive.has('xl/styles.xml')) return codes;
  await readXml(archive.read('xl/styles.xml'), {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'numFmt') own.set(Number(numFmtId), formatCode);
      if (name === 'cellXfs') isIn = true;
      if (name === 'xf' && isIn) codes.push(own.get(Number(numFmtId)) ?? codeOf(Number(numFmtId)) ?? '');
    },
    close: (name) => {
      if (name === 'cellXfs') isIn = false;
    },
  });
  return codes;
}

/** One cell while it is read. */
interface Open {
  readonly column: number;
  readonly type: string;
  readonly code: string;
  value: string;
  hasFormula: boolean;
}

async function readSheet(archive: Archive, { name, isHidden, part }: Listed, book: Book): Promise<Sheet> {
  const rows: SheetRow[] = [];
  const merged: string[] = [];
  const inline = textCollector();
  let row: { number: number; cells: (Cell | undefined)[] } = { number: 0, cells: [] };
  let cell: Open | undefined;
  let isValue = false;
  await readXml(archive.read(part), {
    open: (tag, attributes) => {
      inline.open(tag);
      isValue = tag === 'v';
      if (tag === 'row') row = { number: Number(attributes['r'] ?? row.number + 1), cells: [] };
      else if (tag === 'c') {
        cell = opened(attributes, row.cells.length, book);
        inline.begin();
      } else if (tag === 'f' && cell !== undefined) cell.hasFormula = true;
      else if (tag === 'mergeCell') merged.push(attributes['ref'] ?? '');
    },
    text: (text) => {
      inline.text(text);
      if (isValue && cell !== undefined) cell.value += text;
    },
    close: (tag) => {
      inline.close(tag);
      if (tag === 'v') isValue = false;
      else if (tag === 'is' && cell !== undefined) cell.value = inline.end();
      else if (tag === 'c' && cell !== undefined) {
        const made = closed(cell, book);
        if (made !== undefined) row.cells[cell.column] = made;
        cell = undefined;
      } else if (tag === 'row' && row.cells.length > 0) rows.push(counted(row, book));
    },
  });
  return { name, isHidden, rows, merged };
}

function opened({ r = '', t = 'n', s = '' }: Readonly<Record<string, string>>, next: number, book: Book): Open {
  const column = placeOf(r)?.column ?? next;
  return { column, type: t, code: book.codes[Number(s)] ?? '', value: '', hasFormula: false };
}

/** Rows stand in any order in the file of a hostile or careless writer, but not beyond the sheet. */
function counted(row: SheetRow, book: Book): SheetRow {
  book.left -= row.cells.length;
  if (row.number >= 1 && row.number <= maxRows && row.cells.length <= maxColumns && book.left >= 0) return row;
  throw new Unreadable(({ tables }) => tables.tooManyCells);
}

function closed({ type, code, value, hasFormula }: Open, book: Book): Cell | undefined {
  if (value === '') return hasFormula && type !== 'str' ? { text: '', is: 'text', fault: 'formula' } : undefined;
  if (type === 's') return { text: book.texts[Number(value)] ?? '', is: 'text' };
  if (type === 'inlineStr') return { text: value, is: 'text' };
  if (type === 'str') return { text: unescaped(value), is: 'text' };
  if (type === 'e') return { text: value, is: 'text', fault: 'error' };
  if (type === 'b') return { text: isTrue(value) ? 'true' : 'false', is: 'truth' };
  const form = dateFormOf(code);
  if (type === 'd')
    return dateCell(Date.parse(value.includes('T') ? `${value.replace(/Z$/, '')}Z` : value), form ?? days, value);
  if (form !== undefined) return momentOf(Number(value), form, book.is1904);
  const cell = numberCell(value);
  const shown = worded(cell.text, code);
  return { ...cell, text: masked(cell.text, code) ?? cell.text, ...(shown !== undefined && { shown }) };
}

const days: DateForm = { year: true, month: true, day: true, time: true };

const dayMs = 86_400_000;

/**
 * Days are counted from 1899-12-30, where 1900 is a leap year (§18.17.4.1), or from 1904-01-01. What is no day is shown as
 * one all the same: 0, which a formula makes of an empty cell, negative numbers, and 29 February 1900.
 */
function momentOf(serial: number, form: DateForm, is1904: boolean): Cell {
  const isDay = form.year || form.month || form.day;
  if (form.span === true && !isDay) return spanCell(serial);
  const isNone = is1904 ? serial < 0 : serial < 1 || Math.floor(serial) === 60;
  if (isDay && isNone) return { text: String(serial), is: 'number', fault: 'noDay' };
  const epoch = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial >= 1 && serial < 60 ? 31 : 30);
  const ms = epoch + serial * dayMs;
  if (Number.isNaN(ms) || Math.abs(serial) > 3_000_000) return { text: String(serial), is: 'number', fault: 'error' };
  const made = dateCell(ms, form, String(serial));
  // Who types a year into a cell that shows days sees a day of 1904 or 1905.
  const isYear = form.day && Number.isInteger(serial) && serial >= 1800 && serial <= 2100 && !is1904;
  return isYear && made.doubt === undefined ? { ...made, shown: String(serial), doubt: 'yearAsDay' } : made;
}
