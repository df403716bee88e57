// Tells whether a value can be read in the passage that is to prove it.
import type { Value } from '../convert/converted.js';
import type { Wanted } from '../words/en/evidence.js';
import { xsd } from '../../rdf/rdf.js';
import { datesIn, saysDate } from '../convert/dates.js';
import { canonical, numbersIn } from '../convert/numbers.js';
import { mostSimilar } from './similar.js';
import { collapse } from './text.js';

/** What a passage has in place of a value that cannot be read in it. */
export interface Unread {
  readonly what: Wanted;
  readonly found: readonly string[];
}

type Reader = (value: string, passage: string, languages: readonly string[]) => Unread | undefined;

const integers = [
  'integer', 'nonNegativeInteger', 'positiveInteger', 'negativeInteger', 'nonPositiveInteger', 'long', 'int', 'short', 'byte',
  'unsignedLong', 'unsignedInt', 'unsignedShort', 'unsignedByte',
]; // prettier-ignore

/** How the values of a datatype are read; those of a datatype without a line are free text and are not. */
const readers: ReadonlyMap<string, Reader> = new Map([
  ...['gYear', 'gYearMonth', 'date', 'dateTime'].map((name) => [typeNamed(name), readDate] as const),
  ...[...integers, 'decimal', 'double', 'float'].map((name) => [typeNamed(name), readNumber] as const),
]);

function typeNamed(name: string): string {
  return xsd.string.replace('string', name);
}

/**
 * Looks for a value in a passage; `undefined` where it can be read there, or where values of its type are not looked for:
 * references, choices, links, truth values and free texts. Languages are BCP 47 tags for the names of months.
 */
export function misread(value: Value, passage: string, languages: readonly string[]): Unread | undefined {
  const { field, term, text } = value;
  if (field.verbatim) return readWords(term.termType === 'Literal' ? term.value : text, passage);
  return term.termType === 'Literal' ? readers.get(term.datatype.value)?.(term.value, passage, languages) : undefined;
}

/** Tells whether values like this one are looked for in their passage. */
export function isLookedFor({ field, term }: Value): boolean {
  return field.verbatim || (term.termType === 'Literal' && readers.has(term.datatype.value));
}

function readDate(value: string, passage: string, languages: readonly string[]): Unread | undefined {
  const dates = datesIn(passage, languages);
  if (dates.some((date) => saysDate(date, value))) return undefined;
  return { what: 'dates', found: [...new Set(dates.map((date) => date.text))] };
}

function readNumber(value: string, passage: string): Unread | undefined {
  const numbers = numbersIn(passage);
  const wanted = canonical(value);
  if (numbers.some(({ readings }) => readings.includes(wanted))) return undefined;
  return { what: 'numbers', found: [...new Set(numbers.map((number) => number.text))] };
}

function readWords(value: string, passage: string): Unread | undefined {
  const words = collapse(value);
  for (let at = passage.indexOf(words); at >= 0; at = passage.indexOf(words, at + 1)) {
    if (isWhole(passage, at, at + words.length)) return undefined;
  }
  const nearest = mostSimilar(passage, words)?.text;
  return { what: 'words', found: nearest === undefined ? [] : [nearest] };
}

function isWhole(passage: string, start: number, end: number): boolean {
  const joins = (at: number): boolean => /^[\p{L}\p{N}]{2}$/u.test(passage.slice(Math.max(0, at - 1), at + 1));
  return !(start > 0 && joins(start)) && !(end < passage.length && joins(end));
}
