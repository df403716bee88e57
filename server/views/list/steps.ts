// Cuts dates and numbers into what can be chosen: years, decades or longer, and parts by their size.
import { readDate } from '../../../src/index.js';
import type { Column } from './census.js';
import { mannerOf } from './condition.js';

/** Most values of a date or a number that stand one by one, and most intervals. */
export const [maxSteps, maxParts] = [12, 16] as const;

/** How the values of a column are cut. */
export interface Steps {
  /** First and last of each interval, which are equal where it is one value. */
  readonly ends: readonly (readonly [first: string, last: string])[];
  /** For each value of the column the place of the interval in which it lies; -1 where it lies in none. */
  readonly places: Int32Array;
}

const kept = new WeakMap<Column, { readonly steps: Steps | undefined }>();

/** Cuts dates into years, decades or longer, numbers by their size, once a column; `undefined` for what is counted value by value. */
export function stepsOf(column: Column): Steps | undefined {
  const made = kept.get(column) ?? { steps: makeSteps(column) };
  kept.set(column, made);
  return made.steps;
}

function makeSteps({ field, values }: Column): Steps | undefined {
  const manner = mannerOf(field);
  if (manner !== 'date' && manner !== 'number') return undefined;
  const numberOf = (value: string): number =>
    manner === 'date' ? (readDate(value.replace(/T.*$/, ''))?.year ?? NaN) : Number(value);
  if (manner === 'number' && !values.every(isPlain)) return undefined;
  const all = [...new Set(values.map(numberOf))].filter(Number.isFinite).sort((a, b) => a - b);
  const [min = 0, max = 0] = [all[0], all.at(-1)];
  const write = (each: number): string => (manner === 'date' ? yearOf(each) : String(each));
  const cuts = all.length <= maxSteps ? all.map((each) => [each, each] as const) : cut(min, max, manner);
  const place = (value: string): number => {
    const each = numberOf(value);
    return cuts.findIndex(([first, last]) => first <= each && each <= last);
  };
  return {
    ends: cuts.map(([first, last]) => [write(first), write(last)] as const),
    places: Int32Array.from(values, place),
  };
}

/** Cuts a stretch of whole numbers: by powers of ten where the last is far from the first, else into equal round parts. */
function cut(min: number, max: number, manner: 'date' | 'number'): (readonly [number, number])[] {
  if (manner === 'number' && min >= 0 && max >= 100 * Math.max(min, 1)) {
    const powers = Array.from({ length: Math.floor(Math.log10(max)) + 1 }, (_, at) => 10 ** at);
    return powers.map((power) => [power === 1 ? 0 : power, power * 10 - 1] as const);
  }
  const units = manner === 'date' ? [1] : [1, 2, 5];
  const sizes = Array.from({ length: 16 }, (_, at) => units.map((unit) => unit * 10 ** at)).flat();
  const isFit = (size: number): boolean => Math.floor(max / size) - Math.floor(min / size) < maxParts;
  const size = sizes.find(isFit) ?? max - min + 1;
  const first = Math.floor(min / size);
  const parts = Math.floor(max / size) - first + 1;
  return Array.from({ length: parts }, (_, at) => [(first + at) * size, (first + at + 1) * size - 1] as const);
}

/** Writes a year as XML Schema does (part 2 §3.3.7). */
function yearOf(year: number): string {
  return (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');
}

/** Tells a number that is written again as it was read. */
function isPlain(value: string): boolean {
  return /^-?\d{1,15}(?:\.\d{0,5}[1-9])?$/.test(value);
}
