// The functions on texts (SPARQL 1.1 Query §17.4.3).
import type { Literal } from '../../../rdf/rdf.js';
import { Spent } from '../budget.js';
import type { Term } from '../row.js';
import { countPoints, slicePoints } from './codepoints.js';
import { fail } from './error.js';
import { simple, textOf, truth, withTags, type Text } from './literal.js';
import { doubleOf, integer } from './number.js';
import { numberIn, read, write } from './value.js';

/** Computes a term from terms; throws `ExpressionError`. */
export type TermFunction = (...terms: Term[]) => Term;

/** A query with a longer text is ended: one that is doubled thirty times would fill the memory. */
const maxLength = 1 << 24;

/** Throws `Spent` where a text of a length is longer than any that is kept, for a query is not answered in part. */
export function boundLength(length: number): void {
  if (length > maxLength) throw new Spent('memory');
}

/** Gives back a text that is short enough; throws `Spent`. */
export function bounded(text: string): string {
  boundLength(text.length);
  return text;
}

/** Reads two texts of which the second may be held against the first (§17.4.3.1.2). */
function compatible(first: Term, second: Term): readonly [Text, Text] {
  const [a, b] = [textOf(first), textOf(second)];
  if (b.language === '') return [a, b];
  const isSame = a.language.toLowerCase() === b.language.toLowerCase() && a.direction === b.direction;
  return isSame ? [a, b] : fail();
}

function test(does: (text: string, other: string) => boolean): TermFunction {
  return (first: Term, second: Term) => {
    const [a, b] = compatible(first, second);
    return truth(does(a.text, b.text));
  };
}

function cased(change: (text: string) => string): TermFunction {
  return (term: Term) => {
    const text = textOf(term);
    return withTags(change(text.text), text);
  };
}

function before(first: Term, second: Term): Literal {
  const [a, b] = compatible(first, second);
  const found = a.text.indexOf(b.text);
  return found < 0 ? simple('') : withTags(a.text.slice(0, found), a);
}

function after(first: Term, second: Term): Literal {
  const [a, b] = compatible(first, second);
  const found = a.text.indexOf(b.text);
  return found < 0 ? simple('') : withTags(a.text.slice(found + b.text.length), a);
}

/** Cuts code points from the one that `start` names, counted from 1; both numbers are rounded first (XPath F&O 3.1 §5.4.3). */
function substring(term: Term, start: Term, length?: Term): Literal {
  const text = textOf(term);
  const first = Math.round(doubleOf(numberIn(read(start))));
  const end = length === undefined ? Infinity : first + Math.round(doubleOf(numberIn(read(length))));
  // What is no number lies nowhere.
  const isEmpty = !(end > Math.max(first, 1));
  return withTags(isEmpty ? '' : slicePoints(text.text, Math.max(first, 1) - 1, end - 1), text);
}

/** Joins texts; the result has the tags that all of them have (§17.4.3.12). */
function concat(...terms: Term[]): Literal {
  const texts = terms.map(textOf);
  const [first] = texts;
  boundLength(texts.reduce((sum, { text }) => sum + text.length, 0));
  const joined = texts.map(({ text }) => text).join('');
  const isOne = texts.every(
    ({ language, direction }) =>
      language.toLowerCase() === first?.language.toLowerCase() && direction === first.direction,
  );
  return first === undefined || !isOne ? simple(joined) : withTags(joined, first);
}

const kept = /[!'()*]/g;

/** Writes everything but letters, digits and `-_.~` as escaped UTF-8 (XPath F&O 3.1 §6.2). */
function encode(term: Term): Literal {
  const text = textOf(term).text.toWellFormed();
  return simple(
    bounded(encodeURIComponent(text)).replace(kept, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`),
  );
}

/** The functions on texts by the names that the algebra gives them. */
export const textFunctions: Readonly<Record<string, TermFunction>> = {
  strlen: (term: Term) => write(integer(countPoints(textOf(term).text))),
  substr: substring,
  ucase: cased((text) => bounded(text.toUpperCase())),
  lcase: cased((text) => bounded(text.toLowerCase())),
  strstarts: test((text, other) => text.startsWith(other)),
  strends: test((text, other) => text.endsWith(other)),
  contains: test((text, other) => text.includes(other)),
  strbefore: before,
  strafter: after,
  encode_for_uri: encode,
  concat,
};
