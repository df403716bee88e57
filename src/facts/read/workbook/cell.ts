// What sheets are made of, and how the numbers of a workbook become the text that somebody typed.

/** What makes a cell unfit to be taken: an error of the spreadsheet, a formula that was never counted, digits that it dropped, a number that is no day. */
export type CellFault = 'error' | 'formula' | 'digits' | 'noDay';

/** What is shown of a date says less than it holds, or hides what was typed: no year, or a year that became a day. */
export type CellDoubt = 'yearless' | 'yearAsDay';

/** One cell: its value as the text that a person would type for it. */
export interface Cell {
  readonly text: string;
  readonly is: 'text' | 'number' | 'truth' | 'date' | 'time';
  readonly fault?: CellFault;
  /** What people see of a number that is shown with words: `PL-007`. */
  readonly shown?: string;
  readonly doubt?: CellDoubt;
}

/** One row; cells stand at their columns, from 0. */
export interface SheetRow {
  /** From 1, as spreadsheets count. */
  readonly number: number;
  readonly cells: readonly (Cell | undefined)[];
}

/** One sheet with the rows that hold something. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly SheetRow[];
  /** Cells that were merged, such as `A2:A5`. */
  readonly merged: readonly string[];
}

/** Most rows and columns that a sheet may have (ECMA-376 part 1 §18.3.1.4, as Excel and LibreOffice have them). */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;

/** Most cells that a workbook may hold. */
export const maxCells = 10_000_000;

/** Reads a name such as `AB12` into a column from 0 and a row from 1. */
export function placeOf(name: string): { column: number; row: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(name) ?? [];
  if (letters === undefined) return undefined;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(digits) };
}

const plain = new Intl.NumberFormat('en', { useGrouping: false, maximumSignificantDigits: 15 });

/** Makes a cell of a number: spreadsheets keep 15 digits of what is typed, and the rest of the binary number is noise. */
export function numberCell(written: string): Cell {
  const number = Number(written);
  if (written.trim() === '' || !Number.isFinite(number)) return { text: written, is: 'number', fault: 'error' };
  const text = plain.format(Object.is(number, -0) ? 0 : number);
  const isLossy = Number.isInteger(number) && Math.abs(number) >= 1e15;
  return { text, is: 'number', ...(isLossy && { fault: 'digits' }) };
}

/** How precise a date is shown. */
export interface DateForm {
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
  readonly time: boolean;
  /** Whether hours go on past 24: a span of time, no time of day. */
  readonly span?: boolean;
}

/** Writes a moment, in milliseconds, as precisely as it is shown; one that is none stands as it is written: `2022`, `2022-09`, `2022-09-30`, with its time where it has one that is not midnight. */
export function dateCell(ms: number, form: DateForm, written: string): Cell {
  if (!(Math.abs(ms) < 8.64e15)) return { text: written, is: 'date', fault: 'error' };
  const iso = new Date(Math.round(ms / 1000) * 1000).toISOString().replace(/^\+00/, '').slice(0, -5);
  const [day = '', time = ''] = iso.split('T');
  if (!form.year && !form.month && !form.day) return { text: time, is: 'time' };
  if (form.time && time !== '00:00:00') return { text: iso, is: 'date' };
  if (!form.year) return { text: day, is: 'date', doubt: 'yearless' };
  if (form.day) return { text: day, is: 'date' };
  return { text: day.slice(0, form.month ? 7 : 4), is: 'date' };
}

/** Writes a span of time, in days, as `26:30:00`. */
export function spanCell(days: number): Cell {
  const seconds = Math.round(Math.abs(days) * 86_400);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const text = parts.map((part) => String(part).padStart(2, '0')).join(':');
  return { text: days < 0 && seconds > 0 ? `-${text}` : text, is: 'time' };
}
