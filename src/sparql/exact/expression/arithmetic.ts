// The operators + - * / on numbers, moments and durations (SPARQL 1.1 Query §17.3; XPath F&O 3.1 §8.4 and §9.7).
import { dayNumber, daysIn } from './calendar.js';
import { floor, negative, over, plus, rounded, times, toNumber, zero, type Decimal } from './decimal.js';
import { duration, type Duration, type DurationType } from './duration.js';
import { fail } from './error.js';
import { at, secondsTo, type Moment, type MomentType } from './moment.js';
import * as numbers from './number.js';
import { isDuration, isMoment, isNumeric, numberIn, type Value } from './value.js';

/** Adds numbers, or durations to each other and to moments; throws `ExpressionError`. */
export function sum(a: Value, b: Value): Value {
  if (isNumeric(a) && isNumeric(b)) return numbers.add(a, b);
  if (isMoment(a) && isDuration(b)) return later(a, b);
  if (isDuration(a) && isMoment(b)) return later(b, a);
  return isDuration(a) && isDuration(b) ? joined(a, b) : fail();
}

/** Subtracts numbers, durations from each other and from moments, and moments; throws `ExpressionError`. */
export function difference(a: Value, b: Value): Value {
  if (isNumeric(a) && isNumeric(b)) return numbers.subtract(a, b);
  if (isMoment(a) && isMoment(b)) return between(a, b);
  if (!isDuration(b)) fail();
  const back = { ...b, months: 0 - b.months, seconds: negative(b.seconds) };
  if (isMoment(a)) return later(a, back);
  return isDuration(a) ? joined(a, back) : fail();
}

/** Multiplies numbers, or a duration by a number; throws `ExpressionError`. */
export function product(a: Value, b: Value): Value {
  if (isNumeric(a) && isNumeric(b)) return numbers.multiply(a, b);
  if (isDuration(a)) return scaled(a, (part) => times(part, numbers.decimalOf(numberIn(b))));
  return isDuration(b) ? product(b, a) : fail();
}

/** Divides numbers, and a duration by a number or by one of its type; throws `ExpressionError`. */
export function quotient(a: Value, b: Value): Value {
  if (isNumeric(a) && isNumeric(b)) return numbers.divide(a, b);
  if (!isDuration(a) || a.type === 'duration') fail();
  if (!isDuration(b)) return scaled(a, (part) => over(part, numbers.decimalOf(numberIn(b))));
  if (a.type !== b.type) fail();
  return { type: 'decimal', ...over(length(a), length(b)) };
}

/** Gives a number with the other sign; throws `ExpressionError`. */
export function negated(value: Value): Value {
  return numbers.negate(numberIn(value));
}

/** Gives what a duration of months or of seconds alone measures. */
function length({ type, months, seconds }: Duration): Decimal {
  return type === 'yearMonthDuration' ? { digits: BigInt(months), scale: 0 } : seconds;
}

function scaled(value: Duration, scale: (part: Decimal) => Decimal): Duration {
  if (value.type === 'duration') fail();
  const size = scale(length(value));
  return value.type === 'yearMonthDuration'
    ? duration(value.type, toNumber(rounded(size)), zero)
    : duration(value.type, 0, size);
}

function joined(a: Duration, b: Duration): Duration {
  const type: DurationType = a.type === b.type ? a.type : 'duration';
  return duration(type, a.months + b.months, plus(a.seconds, b.seconds));
}

/** The durations that each type of moment can be moved by: of months, of seconds. */
const movable: Partial<Readonly<Record<MomentType, readonly [boolean, boolean]>>> = {
  dateTime: [true, true],
  date: [true, true],
  time: [false, true],
};

/** Moves a moment: first by months, to the last day of the month where it has no such day, then by seconds (XSD 1.1 part 2 §E.3.3). */
function later(moment: Moment, { months, seconds }: Duration): Moment {
  const [byMonths, bySeconds] = movable[moment.type] ?? fail();
  if ((months !== 0 && !byMonths) || (seconds.digits !== 0n && !bySeconds)) fail();
  const count = moment.year * 12 + moment.month - 1 + months;
  const [year, month] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  const day = Math.min(moment.day, daysIn(year, month));
  const total = plus(plus(moment.fraction, seconds), { digits: BigInt(moment.seconds), scale: 0 });
  const whole = floor(total);
  const fraction = moment.type === 'date' ? zero : plus(total, negative(whole));
  const passed = Number(whole.digits);
  if (!Number.isSafeInteger(passed)) fail();
  const days = Math.floor(passed / 86_400);
  const clock = moment.type === 'date' ? 0 : passed - days * 86_400;
  return at({ ...moment, fraction }, dayNumber(year, month, day) + days, clock);
}

/** Measures the time between two moments of one type, both with a zone or both without (XPath F&O 3.1 §9.7.2–9.7.4). */
function between(a: Moment, b: Moment): Duration {
  if (a.type !== b.type || movable[a.type] === undefined) fail();
  if ((a.zone === undefined) !== (b.zone === undefined)) fail();
  const seconds = { digits: BigInt(secondsTo(a) - secondsTo(b)), scale: 0 };
  return duration('dayTimeDuration', 0, plus(seconds, plus(a.fraction, negative(b.fraction))));
}
