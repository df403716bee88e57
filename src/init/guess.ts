// Guesses what the values of a column are, and writes them as records have them.
import { datesMeant } from '../facts/convert/proposal.js';
import { placeMeant } from '../facts/convert/coordinates.js';
import { isOnEarth, readPoint, writePoint, type Point } from '../facts/convert/point.js';
import { readDate } from '../rdf/date.js';
import { iriFault } from '../rdf/iri.js';
import type { Column } from './table.js';
import { truthsIn } from '../facts/convert/truths.js';
import { means } from './words.js';
import type { GuessSaying, GuessWords } from './words/en.js';

/** What values can be without looking at other tables. */
export type Sort = 'date' | 'moment' | 'truth' | 'integer' | 'decimal' | 'link' | 'point' | 'code' | 'text';

/** What a column was taken for: its values as records have them, and what is not certain about it. */
export interface Guess {
  readonly sort: Sort;
  readonly values: readonly string[];
  readonly doubt?: GuessSaying;
}

type Reader = (column: Column, filled: readonly string[], languages: readonly string[]) => Guess | undefined;

/** The first reader that reads every value is right; a new sort is a new line here. */
const readers: readonly Reader[] = [truth, date, moment, year, code, integer, decimal, point, link];

/** Guesses the sort of a column; what no reader knows is text. Languages are those of names of months. */
export function guess(column: Column, languages: readonly string[]): Guess {
  const filled = column.cells.filter(Boolean);
  for (const reader of readers) {
    const found = reader(column, filled, languages);
    if (found !== undefined) return found;
  }
  return { sort: 'text', values: column.cells };
}

function map(cells: readonly string[], change: (cell: string) => string): string[] {
  return cells.map((cell) => (cell === '' ? '' : change(cell)));
}

function truth({ cells }: Column, filled: readonly string[]): Guess | undefined {
  const known = truthsIn(filled);
  return known && { sort: 'truth', values: map(cells, (cell) => known.get(cell) ?? cell) };
}

const ambiguous = /^(\d{1,2})[/](\d{1,2})[/]\d{4}$/;

function date({ cells }: Column, filled: readonly string[], languages: readonly string[]): Guess | undefined {
  // 2022.09 is a month, 1204.5 a number.
  const isNumber = (each: string): boolean =>
    /^\d+(?:[.,]\d+)?$/.test(each) && !/^[12]\d{3}\.(?:0[1-9]|1[0-2])$/.test(each);
  if (filled.every(isNumber) || filled.some((each) => /[.,]/.test(each) && isNumber(each))) return undefined;
  const isMonthFirst = filled.some((each) => Number(ambiguous.exec(each)?.[2] ?? 0) > 12);
  const read = new Map(filled.map((each) => [each, dateIn(each, languages, isMonthFirst)]));
  const wrong = [...read].find(([, each]) => each === undefined)?.[0];
  if (wrong !== undefined) {
    const areMost = [...read.values()].filter(Boolean).length * 3 > read.size * 2;
    const doubt: GuessSaying = (said) => said.noDate(wrong);
    return areMost ? { sort: 'text', values: cells, doubt } : undefined;
  }
  const values = map(cells, (cell) => read.get(cell) ?? cell);
  const example = filled.find((each) => (datesMeant(each, languages).length > 1 ? each : undefined));
  const isOpen =
    example !== undefined && !isMonthFirst && !filled.some((each) => Number(ambiguous.exec(each)?.[1] ?? 0) > 12);
  return {
    sort: 'date',
    values,
    ...(isOpen && { doubt: (said: GuessWords) => said.dayFirst(example, read.get(example) ?? '') }),
  };
}

function dateIn(text: string, languages: readonly string[], isMonthFirst: boolean): string | undefined {
  if (/\d:\d/.test(text) && !/[T ]00:00(?::00)?(?:\.0+)?Z?$/.test(text)) return undefined;
  if (/^\d{5,8}$/.test(text)) return undefined;
  if (readDate(text) !== undefined) return text;
  const meant = datesMeant(text, languages);
  return isMonthFirst ? meant.at(-1) : meant[0];
}

function moment({ cells }: Column, filled: readonly string[]): Guess | undefined {
  const form = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/;
  if (!filled.every((each) => form.test(each) && readDate(each.slice(0, 10)) !== undefined)) return undefined;
  const written = (cell: string): string => {
    const [, day = '', time = '', seconds = ':00', zone = ''] = form.exec(cell) ?? [];
    return `${day}T${time}${seconds}${zone}`;
  };
  return { sort: 'moment', values: map(cells, written) };
}

function year({ title, cells }: Column, filled: readonly string[]): Guess | undefined {
  const areYears = filled.every((each) => /^[12]\d{3}$/.test(each));
  if (!areYears || (!means(title, 'year') && filled.some((each) => Number(each) > 2100))) return undefined;
  const doubt: GuessSaying | undefined = means(title, 'year') ? undefined : (said) => said.year(filled[0] ?? '');
  return { sort: 'date', values: cells, ...(doubt !== undefined && { doubt }) };
}

/** What begins with a zero, or bears the title of a code, is no number. */
function code({ title, cells }: Column, filled: readonly string[]): Guess | undefined {
  if (means(title, 'name') && !means(title, 'id')) return undefined;
  const isBare = filled.every((each) => /^[\p{L}\p{N}][\p{L}\p{N}./_-]*$/u.test(each) && each.length <= 30);
  const hasDigits = filled.some((each) => /\d/.test(each));
  const hasZero = filled.some((each) => /^0\d/.test(each) && !/[.,]/.test(each));
  const isOneSize =
    new Set(filled.map(({ length }) => length)).size === 1 && filled.every((each) => /^\p{Lu}+$/u.test(each));
  const isPhone = filled.every((each) => /^\+?[\d ()/-]{7,}$/.test(each) && /^[+0]|\d[ /-]\d/.test(each));
  const isMail = filled.every((each) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(each));
  if (isPhone || isMail) return { sort: 'code', values: cells };
  const isMixed =
    hasDigits &&
    filled.some((each) => /\p{L}/u.test(each)) &&
    filled.filter((each) => /\d/.test(each)).length * 2 > filled.length;
  return isBare && (hasZero || isMixed || means(title, 'id') || (isOneSize && (filled[0]?.length ?? 9) <= 5))
    ? { sort: 'code', values: cells }
    : undefined;
}

/** Thousands are parted by spaces, or by the mark that is not the decimal one. */
function bare(text: string): string {
  return text.replace(/(?<=\d)[\s\u00a0\u202f'’](?=\d{3}(?!\d))/g, '');
}

function integer({ cells }: Column, filled: readonly string[]): Guess | undefined {
  const areWhole = filled.every((each) => /^[+-]?\d+$/.test(bare(each)));
  return areWhole ? { sort: 'integer', values: map(cells, bare) } : undefined;
}

function decimal({ cells }: Column, filled: readonly string[]): Guess | undefined {
  const hasPoint = filled.some((each) => each.includes('.'));
  const hasComma = filled.some((each) => each.includes(','));
  const form = hasComma && !hasPoint ? /^[+-]?\d+(?:,\d+)?$/ : /^[+-]?\d+(?:\.\d+)?$/;
  const isThousands = hasComma && !hasPoint && filled.every((each) => /^\d{1,3}(?:,\d{3})*$/.test(bare(each)));
  if (isThousands) {
    const doubt: GuessSaying = (said) => said.thousands(filled.find((each) => each.includes(',')) ?? '');
    return { sort: 'integer', values: map(cells, (cell) => bare(cell).replaceAll(',', '')), doubt };
  }
  if (!filled.every((each) => form.test(bare(each)))) return undefined;
  return { sort: 'decimal', values: map(cells, (cell) => bare(cell).replace(',', '.')) };
}

/** Two numbers in a cell are latitude and longitude, as maps give them; well-known text has them the other way. */
function point({ cells }: Column, filled: readonly string[]): Guess | undefined {
  if (filled.every((each) => isPlace(readPoint(each)))) return { sort: 'point', values: cells };
  const meant = map(cells, (cell) => onlyMeant(cell) ?? cell);
  if (filled.every((each) => onlyMeant(each) !== undefined)) return { sort: 'point', values: meant };
  const form = /^\(?\s*([+-]?\d{1,3}\.\d+)\s*[,; ]\s*([+-]?\d{1,3}\.\d+)\s*\)?$/;
  const areBoth = filled.every(
    (each) => Math.abs(Number(form.exec(each)?.[1] ?? 999)) <= 90 && Math.abs(Number(form.exec(each)?.[2])) <= 180,
  );
  if (!areBoth) return undefined;
  const written = (cell: string): string => {
    const [, latitude, longitude] = form.exec(cell) ?? [];
    return writePoint({ longitude: Number(longitude), latitude: Number(latitude) });
  };
  return {
    sort: 'point',
    values: map(cells, written),
    doubt: (said) => said.latitude(filled[0] ?? ''),
  };
}

/** A place of which it is said which number is which: 50°03′41″N 19°56′12″E. */
function onlyMeant(cell: string): string | undefined {
  const meant = /[NSEW°]|geo:|coordinates|SRID/.test(cell) ? placeMeant(cell) : undefined;
  return meant !== undefined && meant !== 'projected' && meant.written.length === 1 ? meant.written[0] : undefined;
}

function isPlace(point: Point | undefined): boolean {
  return point !== undefined && isOnEarth(point);
}

function link({ cells }: Column, filled: readonly string[]): Guess | undefined {
  const whole = (each: string): string => (/^www\./i.test(each) ? `https://${each}` : each);
  const areLinks = filled.every(
    (each) => /^https?:\/\/[^/?#]+/i.test(whole(each)) && iriFault(whole(each)) === undefined,
  );
  const doubt: GuessSaying | undefined = filled.some((each) => whole(each) !== each) ? (said) => said.https : undefined;
  return areLinks ? { sort: 'link', values: map(cells, whole), ...(doubt && { doubt }) } : undefined;
}
