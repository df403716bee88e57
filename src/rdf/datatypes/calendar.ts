// The calendar of the date and time types of XSD 1.1: which days there are, and what is wrong with those that there are not.

/** A moment or a part of one; what its datatype does not say is absent. Years are those of ISO 8601, so 0 is 1 BCE. */
export interface Parts {
  readonly year?: bigint;
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
  /** Seconds as they were written, with their fraction. */
  readonly second?: string;
  /** Minutes east of UTC; absent where no time zone is said. */
  readonly zone?: number;
}

/** What the calendar or the clock does not have; `last` is a day behind the last of its month. */
export type CalendarFault =
  | { readonly is: 'month' | 'day' | 'hour' | 'minute' | 'second'; readonly value: number | string }
  | { readonly is: 'last'; readonly year: bigint | undefined; readonly month: number; readonly days: number }
  | { readonly is: 'zone' };

/** Gives the number of days of a month; without a year, or in a leap year, February has 29 (XSD 1.1 part 2 §3.3.12). */
export function daysIn(year: bigint | number | undefined, month: number): number {
  const is = (divisor: number): boolean => BigInt(year ?? 0) % BigInt(divisor) === 0n;
  if (month === 2) return year === undefined || (is(4) && !is(100)) || is(400) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Tells which part of a moment the calendar or the clock does not have; `undefined` where it has them all. */
export function calendarFault({ year, month, day, hour, minute, second, zone }: Parts): CalendarFault | undefined {
  if (month !== undefined && (month < 1 || month > 12)) return { is: 'month', value: month };
  if (day !== undefined && (day < 1 || day > 31)) return { is: 'day', value: day };
  if (day !== undefined && month !== undefined && day > daysIn(year, month))
    return { is: 'last', year, month, days: daysIn(year, month) };
  if (hour !== undefined && hour > 23 && !isMidnight(hour, minute, second)) return { is: 'hour', value: hour };
  if (minute !== undefined && minute > 59) return { is: 'minute', value: minute };
  if (second !== undefined && Number(second) >= 60) return { is: 'second', value: second };
  return zone !== undefined && Math.abs(zone) > 840 ? { is: 'zone' } : undefined;
}

/** A day may end at 24:00:00, which is the midnight of the next (XSD 1.1 part 2 §3.3.7). */
function isMidnight(hour: number, minute: number | undefined, second: string | undefined): boolean {
  return hour === 24 && minute === 0 && Number(second) === 0;
}

const fragments = {
  year: String.raw`(?<year>-?(?:[1-9]\d{3,}|0\d{3}))`,
  month: String.raw`(?<month>\d\d)`,
  day: String.raw`(?<day>\d\d)`,
  time: String.raw`(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d(?:\.\d+)?)`,
  zone: String.raw`(?<zone>Z|[+-]\d\d:\d\d)`,
};

const { year, month, day, time, zone } = fragments;

/** Lexical forms by the local name of the datatype; whether the calendar has such a day is another question. */
const forms: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    dateTime: `${year}-${month}-${day}T${time}${zone}?`,
    dateTimeStamp: `${year}-${month}-${day}T${time}${zone}`,
    date: `${year}-${month}-${day}${zone}?`,
    time: `${time}${zone}?`,
    gYearMonth: `${year}-${month}${zone}?`,
    gYear: `${year}${zone}?`,
    gMonthDay: `--${month}-${day}${zone}?`,
    gMonth: `--${month}${zone}?`,
    gDay: `---${day}${zone}?`,
  }).map(([name, form]) => [name, new RegExp(`^${form}$`)]),
);

/** Tells whether a datatype, by its local name, says something of the calendar or the clock. */
export function isTemporal(name: string): boolean {
  return forms.has(name);
}

/** Takes a moment apart; `undefined` where the text has not the form of the datatype (XSD 1.1 part 2 §3.3.7 to §3.3.14). */
export function readParts(text: string, name: string): Parts | undefined {
  const groups = forms.get(name)?.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const number = (key: string) => (groups[key] === undefined ? {} : { [key]: Number(groups[key]) });
  return {
    ...(groups['year'] !== undefined && { year: BigInt(groups['year']) }),
    ...number('month'),
    ...number('day'),
    ...number('hour'),
    ...number('minute'),
    ...(groups['second'] !== undefined && { second: groups['second'] }),
    ...(groups['zone'] !== undefined && { zone: minutesOf(groups['zone']) }),
  };
}

/** An impossible number of minutes is made one of hours, so that the calendar refuses the zone. */
function minutesOf(text: string): number {
  if (text === 'Z') return 0;
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(4))];
  const all = minutes > 59 ? Infinity : hours * 60 + minutes;
  return text.startsWith('-') ? -all : all;
}
