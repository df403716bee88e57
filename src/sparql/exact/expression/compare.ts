// Equality and order of values, as the operators `=`, `<` and IN have them (SPARQL 1.1 Query §17.3, §17.4.1.7).
import type { TripleTerm } from '../row.js';
import { compareTexts } from './codepoints.js';
import { compareDurations, type Duration } from './duration.js';
import { fail } from './error.js';
import { sameTerm } from './literal.js';
import { compareMoments } from './moment.js';
import { compareNumbers } from './number.js';
import { isDuration, isMoment, isNumeric, read, type Value } from './value.js';

/** Compares two values that have an order: negative, zero, positive, or NaN with what is no number; throws `ExpressionError`. */
export function compareValues(a: Value, b: Value): number {
  if (isNumeric(a) && isNumeric(b)) return compareNumbers(a, b);
  if (isMoment(a) && isMoment(b) && a.type === b.type) return compareMoments(a, b) ?? fail();
  if (isDuration(a) && isDuration(b)) return compareDurations(a, b) ?? fail();
  if (a.type === 'string' && b.type === 'string') return compareTexts(a.text, b.text);
  if (a.type === 'boolean' && b.type === 'boolean') return Number(a.boolean) - Number(b.boolean);
  // The standard leaves texts of a language to extensions (§17.3.1): they have an order within one language.
  if (a.type === 'tagged' && b.type === 'tagged' && sameLanguage(a, b)) return compareTexts(a.text, b.text);
  return fail();
}

function sameLanguage(a: TaggedText, b: TaggedText): boolean {
  return a.direction === b.direction && a.language.toLowerCase() === b.language.toLowerCase();
}
type TaggedText = Extract<Value, { readonly type: 'tagged' }>;

/**
 * Tells whether two terms have the same value. Values of different known types differ; throws `ExpressionError` where
 * two literals are different terms and one has a datatype that is not known, or a form that its datatype does not have.
 */
export function equalValues(a: Value, b: Value): boolean {
  if (a.type === 'node' || b.type === 'node') return equalNodes(a, b);
  if (a.type === 'opaque' || b.type === 'opaque')
    return 'term' in a && 'term' in b && sameTerm(a.term, b.term) ? true : fail();
  if (isNumeric(a) && isNumeric(b)) return compareNumbers(a, b) === 0;
  if (isDuration(a) && isDuration(b)) return equalDurations(a, b);
  if (a.type !== b.type) return false;
  if (a.type === 'tagged' && b.type === 'tagged') return a.text === b.text && sameLanguage(a, b);
  return compareValues(a, b) === 0;
}

function equalDurations(a: Duration, b: Duration): boolean {
  return a.months === b.months && compareDurations(a, b) === 0;
}

function equalNodes(a: Value, b: Value): boolean {
  if (!('term' in a) || !('term' in b)) return false;
  if (a.term.termType === 'Quad' && b.term.termType === 'Quad') return equalTriples(a.term, b.term);
  return sameTerm(a.term, b.term);
}

/** Triple terms are equal where their parts are (SPARQL 1.2 Query, sameValue); a part that differs decides before an error. */
function equalTriples(a: TripleTerm, b: TripleTerm): boolean {
  if (!sameTerm(a.predicate, b.predicate) || !sameTerm(a.subject, b.subject)) return false;
  return equalValues(read(a.object), read(b.object));
}
