// Durations: months, and seconds beside them (XSD 1.1 part 2 §3.3.6, §3.4.26, §3.4.27).
import { dayNumber } from './calendar.js';
import { compareDecimals, decimal, plus, readDecimal, truncated, writeDecimal, zero, type Decimal } from './decimal.js';
import { fail } from './error.js';

/** Names the types of durations. */
export type DurationType = 'duration' | 'dayTimeDuration' | 'yearMonthDuration';

/** Holds a duration; months and seconds have the same sign. */
export interface Duration {
  readonly type: DurationType;
  readonly months: number;
  readonly seconds: Decimal;
}

const form = /^(-)?P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Reads the lexical form of a type; `undefined` for any other text, and for parts that the type does not have. */
export function readDuration(type: DurationType, text: string): Duration | undefined {
  const parts = form.exec(text);
  if (parts === null || text.length > 200 || /[PT]$/.test(text)) return undefined;
  const [, sign, years, months, days, clock, hours, minutes, seconds] = parts as (string | undefined)[];
  if (type === 'dayTimeDuration' && (years ?? months) !== undefined) return undefined;
  if (type === 'yearMonthDuration' && (days ?? clock) !== undefined) return undefined;
  const count = Number(years ?? 0) * 12 + Number(months ?? 0);
  if (!Number.isSafeInteger(count)) return undefined;
  const whole = BigInt(days ?? 0) * 86_400n + BigInt(hours ?? 0) * 3600n + BigInt(minutes ?? 0) * 60n;
  const total = plus({ digits: whole, scale: 0 }, readDecimal(seconds ?? '0') ?? zero);
  return duration(type, sign === '-' ? -count : count, sign === '-' ? { ...total, digits: -total.digits } : total);
}

/** Makes a duration; throws `ExpressionError` where months and seconds point to different sides, or are too many. */
export function duration(type: DurationType, months: number, seconds: Decimal): Duration {
  if (!Number.isSafeInteger(months)) fail();
  if ((months > 0 && seconds.digits < 0n) || (months < 0 && seconds.digits > 0n)) fail();
  return { type, months: months + 0, seconds: decimal(seconds.digits, seconds.scale) };
}

/** Writes a duration in canonical form (XSD 1.1 part 2 §E.2): `P1Y2M3DT4H`. */
export function writeDuration({ type, months, seconds }: Duration): string {
  const isNegative = months < 0 || seconds.digits < 0n;
  const size = Math.abs(months);
  const part = (value: number | bigint, sign: string): string => (BigInt(value) === 0n ? '' : `${value}${sign}`);
  const date = part(Math.floor(size / 12), 'Y') + part(size % 12, 'M');
  const rest = writeSeconds(seconds.digits < 0n ? { ...seconds, digits: -seconds.digits } : seconds, part);
  if (date + rest === '') return type === 'yearMonthDuration' ? 'P0M' : 'PT0S';
  return `${isNegative ? '-' : ''}P${date}${rest}`;
}

function writeSeconds(seconds: Decimal, part: (value: bigint, sign: string) => string): string {
  const whole = truncated(seconds).digits;
  const rest = writeDecimal(plus(seconds, { digits: -(whole - (whole % 60n)), scale: 0 }));
  const clock = part((whole / 3600n) % 24n, 'H') + part((whole / 60n) % 60n, 'M') + (rest === '0' ? '' : `${rest}S`);
  return part(whole / 86_400n, 'D') + (clock === '' ? '' : `T${clock}`);
}

/** The four months of XSD 1.1 part 2 §3.3.6.1, in which months come in every length and order. */
const starts = [
  [1696, 9],
  [1697, 2],
  [1903, 3],
  [1903, 7],
] as const;

/** Compares durations; `undefined` where it depends on the month that is meant (XSD 1.1 part 2 §3.3.6.1). */
export function compareDurations(a: Duration, b: Duration): number | undefined {
  if (a.months === b.months) return compareDecimals(a.seconds, b.seconds);
  const [first = 0, ...others] = starts.map((start) => {
    const days = daysAfter(start, a.months) - daysAfter(start, b.months);
    return compareDecimals(plus(a.seconds, { digits: BigInt(days) * 86_400n, scale: 0 }), b.seconds);
  });
  return others.every((each) => each === first) ? first : undefined;
}

function daysAfter([year, month]: readonly [number, number], months: number): number {
  const count = year * 12 + month - 1 + months;
  return dayNumber(Math.floor(count / 12), (((count % 12) + 12) % 12) + 1, 1);
}
