// The functions on moments (SPARQL 1.1 Query §17.4.5); dates, months and years have the parts that they tell.
import { plus } from './decimal.js';
import { fail } from './error.js';
import { duration } from './duration.js';
import { writeZone, type Moment, type MomentType } from './moment.js';
import type { ValueFunction } from './numeric.js';
import { integer } from './number.js';
import { isMoment, type Value } from './value.js';

const withYear: readonly MomentType[] = ['dateTime', 'date', 'gYearMonth', 'gYear'];
const withMonth: readonly MomentType[] = ['dateTime', 'date', 'gYearMonth', 'gMonthDay', 'gMonth'];
const withDay: readonly MomentType[] = ['dateTime', 'date', 'gMonthDay', 'gDay'];
const withClock: readonly MomentType[] = ['dateTime', 'time'];

function part(types: readonly MomentType[], take: (moment: Moment) => Value): ValueFunction {
  return (value: Value) => take(momentIn(value, types));
}

function momentIn(value: Value, types: readonly MomentType[]): Moment {
  return isMoment(value) && types.includes(value.type) ? value : fail();
}

function zoneOf(value: Value): number | undefined {
  return isMoment(value) ? value.zone : fail();
}

/** The functions on moments by the names that the algebra gives them. */
export const timeFunctions: Readonly<Record<string, ValueFunction>> = {
  year: part(withYear, ({ year }) => integer(year)),
  month: part(withMonth, ({ month }) => integer(month)),
  day: part(withDay, ({ day }) => integer(day)),
  hours: part(withClock, ({ seconds }) => integer(Math.floor(seconds / 3600))),
  minutes: part(withClock, ({ seconds }) => integer(Math.floor(seconds / 60) % 60)),
  seconds: part(withClock, ({ seconds, fraction }) => ({
    type: 'decimal',
    ...plus(fraction, { digits: BigInt(seconds % 60), scale: 0 }),
  })),
  timezone: (value: Value) =>
    duration('dayTimeDuration', 0, { digits: BigInt(zoneOf(value) ?? fail()) * 60n, scale: 0 }),
  tz: (value: Value) => ({ type: 'string', text: writeZone(zoneOf(value)) }),
};
