// The order of values: what SPARQL compares by `<`, exact for numbers of any size, partial where XML Schema says so.
import { xsd, type Literal } from '../rdf.js';
import { daysIn, isTemporal, readParts, type Parts } from './calendar.js';
import { isInteger, isLexical, nameOfDatatype } from './lexical.js';

/** Compares two literals: negative, 0, positive; `undefined` where they have no order (SPARQL 1.1 §17.3, XSD 1.1 part 2 §3.3). */
export function compareValues(a: Literal, b: Literal): number | undefined {
  const [first, second] = [a.datatype.value, b.datatype.value];
  if (isLexical(a.value, first) !== true || isLexical(b.value, second) !== true) return undefined;
  if (isNumeric(first) && isNumeric(second)) return compareNumbers([a.value, first], [b.value, second]);
  const [name, other] = [nameOfDatatype(first) ?? '', nameOfDatatype(second) ?? ''];
  if (/[dD]uration$/.test(name) && /[dD]uration$/.test(other)) return compareDurations(a.value, b.value);
  if (ordered(name) !== ordered(other)) return undefined;
  if (isTemporal(name)) return compareMoments(readParts(a.value, name), readParts(b.value, other));
  if (name === 'boolean') return Number(isTrue(a.value)) - Number(isTrue(b.value));
  return texts.has(name) ? compareTexts(a.value, b.value) : undefined;
}

const texts = new Set(['string', 'normalizedString', 'token', 'language', 'Name', 'NCName', 'NMTOKEN']);

/** Types whose values are compared with each other have one name here. */
function ordered(name: string): string {
  if (texts.has(name)) return 'string';
  return name === 'dateTimeStamp' ? 'dateTime' : name;
}

function isTrue(text: string): boolean {
  return text === 'true' || text === '1';
}

/** By code points, as the collation that SPARQL names; UTF-16 would put U+FFFD behind an emoji. */
function compareTexts(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function isFloating(datatype: string): boolean {
  return datatype === xsd.double || datatype === xsd.double.replace('double', 'float');
}

/** Tells whether the values of a datatype are numbers (SPARQL 1.1 §17.1). */
export function isNumeric(datatype: string): boolean {
  return isInteger(datatype) || datatype === xsd.decimal || isFloating(datatype);
}

/** Numbers of which one is a double are compared as doubles, others exactly (XPath 2.0 §B.1). */
function compareNumbers(a: readonly [text: string, datatype: string], b: typeof a): number | undefined {
  if (!isFloating(a[1]) && !isFloating(b[1])) return compareDecimals(a[0], b[0]);
  const [first, second] = [floatOf(a[0]), floatOf(b[0])];
  if (Number.isNaN(first) || Number.isNaN(second)) return undefined;
  return first === second ? 0 : first < second ? -1 : 1;
}

function floatOf(text: string): number {
  return Number(text.replace('INF', 'Infinity'));
}

function compareDecimals(a: string, b: string): number {
  const places = Math.max(fractionOf(a).length, fractionOf(b).length);
  return sign(scaled(a, places) - scaled(b, places));
}

function fractionOf(text: string): string {
  return text.split('.')[1] ?? '';
}

function scaled(text: string, places: number): bigint {
  const [whole = ''] = text.replace(/^[+-]/, '').split('.');
  const digits = whole + fractionOf(text).padEnd(places, '0');
  return BigInt(digits) * (text.startsWith('-') ? -1n : 1n);
}

function sign(value: bigint): number {
  return value < 0n ? -1 : value > 0n ? 1 : 0;
}

/** Moments without a time zone lie anywhere within 14 hours of UTC (XSD 1.1 part 2 §D.2.1). */
function compareMoments(a: Parts | undefined, b: Parts | undefined): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  const [first, second] = [instant(a), instant(b)];
  if ((a.zone === undefined) === (b.zone === undefined)) return sign(first - second);
  const day = 14n * 3600n * 1_000_000_000_000n;
  const difference = first - second;
  return difference > day || difference < -day ? sign(difference) : undefined;
}

/** Counts picoseconds from the first day of year 1, so that fractions of twelve digits are told apart; parts that are not said are those of XSD 1.1 part 2 §E.3.3. */
function instant({ year = 1972n, month = 12, day, hour = 0, minute = 0, second = '0', zone = 0 }: Parts): bigint {
  const days = daysBefore(year, month) + BigInt((day ?? daysIn(year, month)) - 1);
  // A time of day alone knows no 24th hour: it is the midnight that begins the day (XSD 1.1 part 2 §3.3.8).
  const clock = day === undefined && hour === 24 ? 0 : hour;
  const minutes = days * 1440n + BigInt(clock * 60 + minute - zone);
  return minutes * 60n * 1_000_000_000_000n + picoseconds(second);
}

function picoseconds(second: string): bigint {
  const [whole = '0', fraction = ''] = second.split('.');
  return BigInt(whole + fraction.slice(0, 12).padEnd(12, '0'));
}

function daysBefore(year: bigint, month: number): bigint {
  const past = year - 1n;
  const floor = (divisor: bigint): bigint => (past >= 0n ? past / divisor : -((-past + divisor - 1n) / divisor));
  let days = past * 365n + floor(4n) - floor(100n) + floor(400n);
  for (let each = 1; each < month; each++) days += BigInt(daysIn(year, each));
  return days;
}

const form = /^(-)?P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/;

/** A month is between 28 and 31 days, so that durations of both are ordered only where all months agree (XSD 1.1 part 2 §3.3.6.1). */
function compareDurations(a: string, b: string): number | undefined {
  const [first, second] = [durationOf(a), durationOf(b)];
  const starts = [[1696n, 9], [1697n, 2], [1903n, 3], [1903n, 7]] as const; // prettier-ignore
  const signs = new Set(starts.map(([year, month]) => sign(added(year, month, first) - added(year, month, second))));
  return signs.size === 1 ? [...signs][0] : undefined;
}

function durationOf(text: string): { months: bigint; picos: bigint } {
  const [, minus, years = '0', months = '0', days = '0', hours = '0', minutes = '0', seconds = '0'] =
    form.exec(text) ?? [];
  const factor = minus === undefined ? 1n : -1n;
  const all = ((BigInt(days) * 24n + BigInt(hours)) * 60n + BigInt(minutes)) * 60n * 1_000_000_000_000n;
  return { months: factor * (BigInt(years) * 12n + BigInt(months)), picos: factor * (all + picoseconds(seconds)) };
}

function added(year: bigint, month: number, { months, picos }: { months: bigint; picos: bigint }): bigint {
  const all = year * 12n + BigInt(month - 1) + months;
  const within = ((all % 12n) + 12n) % 12n;
  return instant({ year: (all - within) / 12n, month: Number(within) + 1, day: 1 }) + picos;
}
