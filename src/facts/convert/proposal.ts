// Reads values that were not written as records want them, so that a finding can say how to write them.
import { readDate, type PartialDate } from '../../rdf/date.js';
import { isLexical } from '../../rdf/datatypes/lexical.js';
import { datesIn } from './dates.js';
import { canonical, numbersIn } from './numbers.js';
import { truthMeant } from './truths.js';

/** Gives what somebody meant by a text, as `2022`, `2022-09` or `2022-09-30`: nothing, one reading, or the two of `03/04/2024`. */
export function datesMeant(text: string, languages: readonly string[]): string[] {
  const plain = plainly(text);
  const found = forms.flatMap(({ form, read }) => {
    const match = form.exec(plain);
    return match === null ? [] : read(match.slice(1));
  });
  const valid = [...new Set(found)].filter((each) => readDate(each) !== undefined);
  return valid.length > 0 ? valid : inWords(plain, languages);
}

/**
 * Gives what somebody may have meant by a text that no rule reads for certain: a year of two digits, the ends of a period,
 * the number that a spreadsheet keeps for a moment. Good for a hint only.
 */
export function datesGuessed(text: string, languages: readonly string[]): string[] {
  const plain = plainly(text);
  const found = guesses.flatMap(({ form, read }) => {
    const match = form.exec(plain);
    return match === null ? [] : read(match.slice(1)).flatMap((each) => [each, ...datesMeant(each, languages)]);
  });
  return [...new Set(found)].filter((each) => readDate(each) !== undefined);
}

/** Gives the date that a text has the form of, the day first, whether or not the calendar has it: `2022-02-31` for `31.02.2022`. */
export function datesWritten(text: string): string[] {
  const plain = plainly(text);
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[./\- ] ?(\d{1,2})[./\- ] ?(\d{4}) ?(?:r\.?)?$/.exec(plain) ?? [];
  return year === '' ? [] : [joined(year, month, day)];
}

/** Gives what somebody meant by a text as a moment without a time zone, or with the one that it names by numbers. */
export function momentsMeant(text: string, languages: readonly string[]): string[] {
  const plain = plainly(text);
  const clock = /(?:^|[T ,])(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:[.,]\d+)? ?([ap]\.?m\.?)?( ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?(?: [A-Z]{3,4})?$/i.exec(plain); // prettier-ignore
  const [written = '', hours = '', minutes = '', seconds = '00', half = '', zone = ''] = clock ?? [];
  const day = plain
    .slice(0, plain.length - written.length)
    .replace(/,$/, '')
    .trim();
  const hour = half === '' ? Number(hours) : (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0);
  const time = clock === null ? '00:00:00' : `${String(hour).padStart(2, '0')}:${minutes}:${seconds}`;
  const offset = zone
    .trim()
    .replace(/^(?:UTC|GMT|z)$/i, 'Z')
    .replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  const days = readDate(day) === undefined ? datesMeant(day, languages) : [day];
  return days.filter((each) => each.length >= 10).map((each) => `${each}T${time}${offset}`);
}

/**
 * Gives what somebody meant by a text, as one of the datatypes writes it: nothing, a truth value, one number, the two of
 * `1.234`, or the two of `25%`. Words beside a number are its unit, which is no part of the value.
 */
export function valuesMeant(text: string, datatypes: readonly string[]): string[] {
  const plain = withDigits(plainly(text));
  const [number, ...others] = numbersIn(plain.replace(/(?<=\d)[.,]$/, ''));
  const isScaled = /\d ?(?:tys|mln|mld|mio|mrd|k\b|thousand|million|billion)/i.test(plain);
  const numbers = number === undefined || others.length > 0 || isScaled ? [] : number.readings;
  const shares = /^[^\d]*[\d., ]+ ?%$/.test(plain) ? numbers.map(hundredth) : [];
  const all = [...shares, ...numbers, truthMeant(plain) ?? ''];
  return [...new Set(all)].filter((each) => each !== '' && datatypes.some((datatype) => isLexical(each, datatype) === true)); // prettier-ignore
}

function hundredth(number: string): string {
  const [whole = '', fraction = ''] = number.replace('-', '').split('.');
  const digits = whole.padStart(3, '0');
  return canonical(`${number.startsWith('-') ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`);
}

/** Gives a number with the digits of ASCII: those of other scripts, and letters that were typed for digits beside digits. */
function withDigits(text: string): string {
  const plain = text.replace(/\p{Nd}/gu, digitOf);
  return /^(?=.*\d)[\dOoОоlI|]+$/.test(plain) ? plain.replace(/[OoОо]/g, '0').replace(/[lI|]/g, '1') : plain;
}

/** Digits of a script follow each other from its nought on (The Unicode Standard §4.6). */
function digitOf(digit: string): string {
  let value = 0;
  const code = digit.codePointAt(0) ?? 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - value - 1))) value++;
  return code < 0x80 ? digit : String(value % 10);
}

/** Gives a text with plain digits, hyphens and spaces. */
function plainly(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

interface Form {
  readonly form: RegExp;
  readonly read: (parts: readonly string[]) => string[];
}

/** The first two forms are the order of the calendar and the one behind it; what the calendar lacks is left out later. */
const forms: readonly Form[] = [
  {
    form: /^(\d{4})[./\- ](\d{1,2})(?:[./\- ](\d{1,2}))?\.?$/,
    read: ([year = '', month = '', day]) =>
      day === undefined ? [joined(year, month)] : valid(joined(year, month, day), joined(year, day, month)),
  },
  {
    form: /^(\d{1,2})([./\- ]) ?(\d{1,2})\2 ?(\d{4}) ?(?:r\.?)?$/,
    read: ([first = '', mark, second = '', year = '']) => {
      const [dayFirst, monthFirst] = [joined(year, second, first), joined(year, first, second)];
      return mark === '/' ? [dayFirst, monthFirst] : valid(dayFirst, monthFirst);
    },
  },
  { form: /^(\d{1,2})[./\- ](\d{4}) ?(?:r\.?)?$/, read: ([month = '', year = '']) => [joined(year, month)] },
  { form: /^(\d{4})(\d{2})(\d{2})$/, read: (parts) => [parts.join('-')] },
  { form: /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[T ]\d{1,2}:\d{2}.*|Z|[+-]\d{2}:\d{2})?$/, read: ([day = '']) => [day] },
  { form: /^([2-7]\d{4})$/, read: ([serial = '']) => [dayOf(Number(serial))] },
  { form: /^(?:~|≈|ok(?:\.|oło) ?|ca?\.? ?|circa )?(\d{4}) ?\??$/i, read: ([year = '']) => [year] },
  { form: /^(\d{4})(?:,0+| ?r\.?| ?roku?)$/, read: ([year = '']) => [year] },
];

const years = (short: string): string[] => [`20${short}`, `19${short}`];

/** What may be meant, for hints only. */
const guesses: readonly Form[] = [
  {
    form: /^(\d{1,2})([./\- ])(\d{1,2})\2(\d{2})$/,
    read: ([day = '', , month = '', short = '']) => years(short).map((year) => joined(year, month, day)),
  },
  { form: /^(\p{L}{3,})\.?[- '’](\d{2})$/u, read: ([month = '', short = '']) => years(short).map((year) => `${month} ${year}`) },
  { form: /^(\d{4}) ?[-/] ?(\d{4})$/, read: (parts) => [...parts] },
  // A part of a year, or what is about it: as exact as a date can say it is the year.
  { form: /^(?:[1-4]?Q[1-4]?|[HS][12]|(?:I{1,3}|IV) ?kw(?:arta[lł])?\.?|(?:early|late|mid|spring|summer|autumn|fall|winter|wiosn[aą]|lato|latem|jesie(?:ń|nią)|zim[aą]|pocz(?:ątek|\.)|koniec|połowa)),?[- ]?(\d{4}) ?(?:r\.?|roku)?$/i, read: ([year = '']) => [year] },
  { form: /^(\d{4})[-/ ]?(?:[WQHS]\d{1,2})(?:-[1-7])?$/i, read: ([year = '']) => [year] },
  { form: /^([MDCLXVI]{3,})(?: ?r\.?)?$/, read: ([letters = '']) => [String(romanOf(letters))] },
  // Seconds or milliseconds since 1970, as programs keep moments.
  { form: /^(1\d{9})(?:\d{3})?$/, read: ([seconds = '']) => [new Date(Number(seconds) * 1000).toISOString().slice(0, 10)] },
  { form: /^([2-7]\d{4})[.,]\d+$/, read: ([serial = '']) => [dayOf(Number(serial))] },
  { form: /^(?:(?:r|rok|roku|year|anno|jahr)\.? )?[([]?(\d{4}(?:-\d{2}){0,2})[.,;)\]]?(?: ?#.*)?$/i, read: ([date = '']) => [date] },
]; // prettier-ignore

function romanOf(letters: string): number {
  const values: Readonly<Record<string, number>> = { M: 1000, D: 500, C: 100, L: 50, X: 10, V: 5, I: 1 };
  const digits = [...letters].map((letter) => values[letter] ?? 0);
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
}

/** Spreadsheets count days from the 30th of December 1899 (ECMA-376 part 1 §18.17.4.1). */
function dayOf(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
}

function joined(year: string, month: string, day?: string): string {
  return [year, month, day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-');
}

function valid(first: string, otherwise: string): string[] {
  return [readDate(first) === undefined ? otherwise : first];
}

function inWords(text: string, languages: readonly string[]): string[] {
  // 12-Jan-2022 and Jan-2022 are what spreadsheets show.
  const spaced = text.replace(/^(?:(\d{1,2})[-/. ]+)?(\p{L}{3,})\.?[-/ ](\d{4})$/u, '$1 $2 $3').trim();
  const [date, ...others] = datesIn(spaced, [...new Set([...languages, 'en'])]);
  if (
    date === undefined ||
    others.length > 0 ||
    date.text.length < spaced.replace(/ ?(?:r(?:oku|\.)?|г\.?|р\.?)$/, '').length
  )
    return [];
  return [written(date)];
}

function written({ year, month, day }: PartialDate): string {
  return joined(
    String(year),
    month === undefined ? '' : String(month),
    day === undefined ? undefined : String(day),
  ).replace(/-00$/, '');
}
