// Moments of the calendar: dates, times and their parts, as XSD reads and writes them (XSD 1.1 part 2 §3.3.7–3.3.14).
import { dateOf, dayNumber, daysIn } from './calendar.js';
import { compareDecimals, readDecimal, writeDecimal, zero, type Decimal } from './decimal.js';

const types = ['dateTime', 'date', 'time', 'gYear', 'gYearMonth', 'gMonth', 'gMonthDay', 'gDay'] as const;
/** Names the types of moments. */
export type MomentType = (typeof types)[number];

/** Holds a moment; parts that its type does not have are those of the start of 1972, a leap year. */
export interface Moment {
  readonly type: MomentType;
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  /** 1–31. */
  readonly day: number;
  /** Whole seconds since midnight. */
  readonly seconds: number;
  /** Part of a second, at least 0 and below 1. */
  readonly fraction: Decimal;
  /** Minutes east of Greenwich; `undefined` where the moment has no zone. */
  readonly zone: number | undefined;
}

const year = '(?<year>-?(?:[1-9]\\d{3,}|0\\d{3}))';
const month = '(?<month>0[1-9]|1[0-2])';
const day = '(?<day>0[1-9]|[12]\\d|3[01])';
const clock = '(?<hour>[01]\\d|2[0-4]):(?<minute>[0-5]\\d):(?<second>[0-5]\\d)(?<fraction>\\.\\d+)?';
const zone = '(?<zone>Z|[+-](?:(?:0\\d|1[0-3]):[0-5]\\d|14:00))?';

const whole = (parts: string): RegExp => new RegExp(`^${parts}${zone}$`);
const forms: Readonly<Record<MomentType, RegExp>> = {
  dateTime: whole(`${year}-${month}-${day}T${clock}`),
  date: whole(`${year}-${month}-${day}`),
  time: whole(clock),
  gYear: whole(year),
  gYearMonth: whole(`${year}-${month}`),
  gMonth: whole(`--${month}`),
  gMonthDay: whole(`--${month}-${day}`),
  gDay: whole(`---${day}`),
};
/** Years further away than this are not told apart from mistakes, and numbers of seconds stay exact. */
const maxYear = 100_000_000;

/** Lists the types of moments. */
export const momentTypes: readonly MomentType[] = types;

/** Reads the lexical form of a type; `undefined` for any other text, and for days that no month has. */
export function readMoment(type: MomentType, text: string): Moment | undefined {
  const parts = forms[type].exec(text)?.groups;
  if (parts === undefined) return undefined;
  const number = (name: string, otherwise: number): number => Number(parts[name] ?? otherwise);
  const date = { year: number('year', 1972), month: number('month', 1), day: number('day', 1) };
  if (Math.abs(date.year) > maxYear || date.day > daysIn(date.year, date.month)) return undefined;
  const seconds = number('hour', 0) * 3600 + number('minute', 0) * 60 + number('second', 0);
  const fraction = readDecimal(parts['fraction'] ?? '0') ?? zero;
  const moment = { type, ...date, seconds, fraction, zone: readZone(parts['zone']) };
  if (number('hour', 0) < 24) return moment;
  // The end of a day is the start of the next (XSD 1.1 part 2 §3.3.7.2).
  return seconds > 86_400 || fraction.digits !== 0n
    ? undefined
    : at(moment, dayNumber(date.year, date.month, date.day) + 1, 0);
}

/** Puts a moment to another day and second; for a time of day the day does not matter. */
export function at(moment: Moment, days: number, seconds: number): Moment {
  return moment.type === 'time' ? { ...moment, seconds } : { ...moment, ...dateOf(days), seconds };
}

function readZone(text: string | undefined): number | undefined {
  if (text === undefined || text === 'Z') return text === undefined ? undefined : 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(4));
  return text.startsWith('-') ? -minutes : minutes;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Writes a zone as moments have it: nothing, `Z` or `+02:00`. */
export function writeZone(minutes: number | undefined): string {
  if (minutes === undefined || minutes === 0) return minutes === undefined ? '' : 'Z';
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** Writes a moment in canonical form, in its own zone (XPath F&O 3.1 §19.1.2.4). */
export function writeMoment(moment: Moment): string {
  const years = `${moment.year < 0 ? '-' : ''}${String(Math.abs(moment.year)).padStart(4, '0')}`;
  const [months, days] = [two(moment.month), two(moment.day)];
  const forms: Readonly<Record<MomentType, () => string>> = {
    dateTime: () => `${years}-${months}-${days}T${writeClock(moment)}`,
    date: () => `${years}-${months}-${days}`,
    time: () => writeClock(moment),
    gYear: () => years,
    gYearMonth: () => `${years}-${months}`,
    gMonth: () => `--${months}`,
    gMonthDay: () => `--${months}-${days}`,
    gDay: () => `---${days}`,
  };
  return forms[moment.type]() + writeZone(moment.zone);
}

function writeClock({ seconds, fraction }: Moment): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${two(hours)}:${two(minutes)}:${two(seconds % 60)}${writeDecimal(fraction).slice(1)}`;
}

/** Counts whole seconds to a moment, in Greenwich where it has a zone; its fraction comes on top. */
export function secondsTo({ year, month, day, seconds, zone = 0 }: Moment): number {
  return dayNumber(year, month, day) * 86_400 + seconds - zone * 60;
}

const maxZone = 14 * 3600;

/**
 * Compares moments on the line of time: negative, zero or positive. Where only one of them has a zone and they are less
 * than fourteen hours apart nobody knows, which is `undefined` (XSD 1.1 part 2 §D.2.2).
 */
export function compareMoments(a: Moment, b: Moment): number | undefined {
  const apart = secondsTo(a) - secondsTo(b);
  if ((a.zone === undefined) !== (b.zone === undefined) && Math.abs(apart) <= maxZone) return undefined;
  return apart === 0 ? compareDecimals(a.fraction, b.fraction) : apart;
}
