// Reads values that were not written as records want them, so that a finding can say how to write them.
import { readDate, type PartialDate } from '../../rdf/date.js';
import { isLexical } from '../../rdf/datatypes/lexical.js';
import { datesIn } from './dates.js';
import { numbersIn } from './numbers.js';

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

/** Words for yes and no in the languages of those who keep facts. */
const truths: Readonly<Record<string, readonly string[]>> = {
  true: ['true', 'yes', 'y', 'tak', 't', 'prawda', 'ja', 'wahr', 'oui', 'vrai', 'si', 'sí', 'sì', 'ano', 'áno', 'так'],
  false: ['false', 'no', 'n', 'nie', 'fałsz', 'nein', 'falsch', 'non', 'faux', 'ne', 'ні'],
};

/**
 * Gives what somebody meant by a text, as one of the datatypes writes it: nothing, a truth value, one number, or the two
 * of `1.234`.
 */
export function valuesMeant(text: string, datatypes: readonly string[]): string[] {
  const plain = plainly(text);
  const [number] = numbersIn(plain);
  const numbers = number?.text === plain ? number.readings : [];
  const truth = Object.keys(truths).filter((each) => truths[each]?.includes(plain.toLowerCase()));
  return [...numbers, ...truth].filter((each) => datatypes.some((datatype) => isLexical(each, datatype) === true));
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
  const [date, ...others] = datesIn(text, [...new Set([...languages, 'en'])]);
  if (date === undefined || others.length > 0 || date.text.length < text.replace(/ ?r(?:oku|\.)?$/, '').length)
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
