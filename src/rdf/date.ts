// Dates whose precision is their datatype: reading them, and the moments they can mean.
import { xsd } from './rdf.js';

/** A date as known: a year of the Gregorian calendar counted astronomically (0 is 1 BC), perhaps a month (1–12), perhaps a day (1–31). */
export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** A year as XSD 1.1 part 2 §3.3.7 writes it: four digits or more, `0000` for 1 BC and `-0043` for 44 BC. */
export const yearForm = '(?:(?!-0000)-?(?:[1-9]\\d{4,8}|\\d{4}))';

const form = new RegExp(`^(${yearForm})(?:-(\\d{2})(?:-(\\d{2}))?)?$`);

/** Reads `2022`, `2022-09` or `2022-09-30`; `undefined` if it is not a day of the Gregorian calendar. */
export function readDate(text: string): PartialDate | undefined {
  const [, year, month, day] = form.exec(text) ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return { year: Number(year) };
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (day === undefined) return { year: Number(year), month: Number(month) };
  if (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))) return undefined;
  return { year: Number(year), month: Number(month), day: Number(day) };
}

/** Gives the datatype that the form of a date stands for (XSD 1.1 part 2 §3.3.9, §3.3.10, §3.3.11). */
export function dateDatatype(date: PartialDate): string {
  if (date.day !== undefined) return xsd.date;
  return date.month === undefined ? xsd.gYear : xsd.gYearMonth;
}

/** Gives the half-open interval of moments, as `xsd:dateTime` in UTC, in which a date of its precision lies. */
export function bounds(date: PartialDate): { readonly notBefore: string; readonly before: string } {
  const { year, month, day } = date;
  if (day !== undefined && month !== undefined)
    return { notBefore: moment(year, month, day), before: dayAfter(year, month, day) };
  if (month !== undefined)
    return {
      notBefore: moment(year, month, 1),
      before: month === 12 ? moment(year + 1, 1, 1) : moment(year, month + 1, 1),
    };
  return { notBefore: moment(year, 1, 1), before: moment(year + 1, 1, 1) };
}

/** Gives the last day on which a date of its precision can lie. */
export function lastDay({ year, month = 12, day = daysIn(year, month) }: PartialDate): string {
  return moment(year, month, day).replace(/T.*$/, '');
}

/** Gives the first day on which a date of its precision can lie. */
export function firstDay({ year, month = 1, day = 1 }: PartialDate): string {
  return moment(year, month, day).replace(/T.*$/, '');
}

function dayAfter(year: number, month: number, day: number): string {
  if (day < daysIn(year, month)) return moment(year, month, day + 1);
  return month === 12 ? moment(year + 1, 1, 1) : moment(year, month + 1, 1);
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function moment(year: number, month: number, day: number): string {
  const padded = (value: number, width: number): string =>
    `${value < 0 ? '-' : ''}${String(Math.abs(value)).padStart(width, '0')}`;
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}T00:00:00Z`;
}
