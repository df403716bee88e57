// The order of ORDER BY, MIN and MAX: all terms have a place in it (SPARQL 1.1 Query §15.1).
import type { Term, TripleTerm } from '../row.js';
import { compareTexts } from './codepoints.js';
import { compareDecimals, toNumber } from './decimal.js';
import type { Duration } from './duration.js';
import { secondsTo, type Moment, type MomentType } from './moment.js';
import { decimalOf, doubleOf, isExact, type Numeric } from './number.js';
import { isDuration, isMoment, isNumeric, read, type Value } from './value.js';

/** Compares two terms, `undefined` for one that is not bound: negative, zero or positive. */
export function compareForOrder(a: Term | undefined, b: Term | undefined): number {
  if (a === b) return 0;
  const ranks = rankOf(a) - rankOf(b);
  if (ranks !== 0 || a === undefined || b === undefined) return ranks;
  if (a.termType === 'Quad') return b.termType === 'Quad' ? compareTriples(a, b) : 0;
  return a.termType === 'Literal' ? compareLiterals(a, b) : compareTexts(a.value, b.value);
}

/** Nothing, blank nodes, IRIs, literals (§15.1), and triple terms behind them (SPARQL 1.2 Query §15.1). */
const ranks: Readonly<Record<Term['termType'], number>> = { BlankNode: 1, NamedNode: 2, Literal: 3, Quad: 4 };

function rankOf(term: Term | undefined): number {
  return term === undefined ? 0 : ranks[term.termType];
}

function compareTriples(a: TripleTerm, b: TripleTerm): number {
  return (
    compareForOrder(a.subject, b.subject) ||
    compareForOrder(a.predicate, b.predicate) ||
    compareForOrder(a.object, b.object)
  );
}

function compareLiterals(a: Term, b: Term): number {
  const [left, right] = [read(a), read(b)];
  if (isNumeric(left) && isNumeric(right)) return compareAnyNumbers(left, right);
  if (isMoment(left) && isMoment(right) && kindOf(left) === kindOf(right)) return compareAnyMoments(left, right);
  if (isDuration(left) && isDuration(right)) return compareAnyDurations(left, right);
  if (left.type === 'boolean' && right.type === 'boolean') return Number(left.boolean) - Number(right.boolean);
  return kindOf(left) - kindOf(right) || compareTexts(a.value, b.value) || compareTexts(tagsOf(a), tagsOf(b));
}

/** Kinds of literals have no order in the standard: ours is that of the list, dates of every precision being one kind. */
const kinds: readonly (readonly Value['type'][])[] = [
  ['boolean'],
  ['integer', 'decimal', 'float', 'double'],
  ['dateTime', 'date', 'gYearMonth', 'gYear'],
  ['time'],
  ['gMonthDay', 'gMonth', 'gDay'],
  ['duration', 'dayTimeDuration', 'yearMonthDuration'],
  ['string'],
  ['tagged'],
  ['opaque'],
];
const places = new Map(kinds.flatMap((types, place) => types.map((type) => [type, place] as const)));

function kindOf({ type }: Value): number {
  return places.get(type) ?? kinds.length;
}

function tagsOf(term: Term): string {
  if (term.termType !== 'Literal') return '';
  return `${term.language.toLowerCase()} ${term.direction ?? ''} ${term.datatype.value}`;
}

/** What is no number comes first; a double beside a decimal is taken at its exact value, for promotion would make circles. */
function compareAnyNumbers(a: Numeric, b: Numeric): number {
  const [left, right] = [doubleOf(a), doubleOf(b)];
  if (left !== right)
    return (Number.isNaN(left) ? 0 : 1) - (Number.isNaN(right) ? 0 : 1) || (left < right ? -1 : left > right ? 1 : 0);
  if (!Number.isFinite(left) || (!isExact(a) && !isExact(b))) return 0;
  return compareDecimals(decimalOf(a), decimalOf(b));
}

/** What is told less precisely begins earlier in the list where both begin at once. */
const precisions: readonly MomentType[] = ['gYear', 'gYearMonth', 'date', 'dateTime'];

/** The order of time by the moments at which they begin; without a zone they are taken as in Greenwich. */
function compareAnyMoments(a: Moment, b: Moment): number {
  return (
    secondsTo(a) - secondsTo(b) ||
    compareDecimals(a.fraction, b.fraction) ||
    Number(b.zone === undefined) - Number(a.zone === undefined) ||
    precisions.indexOf(a.type) - precisions.indexOf(b.type)
  );
}

const secondsOfMonth = 2_629_746;

/** A month is taken as the mean month of the calendar. */
function compareAnyDurations(a: Duration, b: Duration): number {
  const total = ({ months, seconds }: Duration): number => months * secondsOfMonth + toNumber(seconds);
  return total(a) - total(b) || a.months - b.months || compareDecimals(a.seconds, b.seconds);
}
