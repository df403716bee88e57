// The order of ORDER BY, MIN and MAX: all terms have a place in it (SPARQL 1.1 Query §15.1).
import type { Term, TripleTerm } from '../row.js';
import { compareTexts } from './codepoints.js';
import { compareDecimals, toNumber } from './decimal.js';
import type { Duration } from './duration.js';
import { secondsTo, type Moment, type MomentType } from './moment.js';
import { decimalOf, doubleOf, isExact, type Numeric } from './number.js';
import { isDuration, isMoment, isNumeric, read, type Value } from './value.js';

/** Holds a term, `undefined` for one that is not bound, and what it stands for, which is read once for many comparisons. */
export class OrderKey {
  readonly term: Term | undefined;
  readonly rank: number;
  #value: Value | undefined;
  #double: number | undefined;

  constructor(term: Term | undefined) {
    this.term = term;
    this.rank = term === undefined ? 0 : ranks[term.termType];
  }

  /** Gives what the term stands for. */
  get value(): Value {
    return (this.#value ??= this.term === undefined ? nothing : read(this.term));
  }

  /** Gives the double nearest to the number that the term stands for; NaN where it stands for none. */
  get double(): number {
    return (this.#double ??= isNumeric(this.value) ? doubleOf(this.value) : NaN);
  }
}

/** Compares two terms, `undefined` for one that is not bound: negative, zero or positive. */
export function compareForOrder(a: Term | undefined, b: Term | undefined): number {
  return a === b ? 0 : compareKeys(new OrderKey(a), new OrderKey(b));
}

/** Compares the terms of two keys as `compareForOrder` does. */
export function compareKeys(left: OrderKey, right: OrderKey): number {
  const [a, b] = [left.term, right.term];
  if (a === b) return 0;
  if (left.rank !== right.rank || a === undefined || b === undefined) return left.rank - right.rank;
  if (a.termType === 'Quad') return b.termType === 'Quad' ? compareTriples(a, b) : 0;
  if (a.termType !== 'Literal') return compareTexts(a.value, b.value);
  return compareValues(left, right) ?? (compareTexts(a.value, b.value) || compareTexts(tagsOf(a), tagsOf(b)));
}

/** Nothing, blank nodes, IRIs, literals (§15.1), and triple terms behind them (SPARQL 1.2 Query §15.1). */
const ranks: Readonly<Record<Term['termType'], number>> = { BlankNode: 1, NamedNode: 2, Literal: 3, Quad: 4 };

function compareTriples(a: TripleTerm, b: TripleTerm): number {
  return (
    compareForOrder(a.subject, b.subject) ||
    compareForOrder(a.predicate, b.predicate) ||
    compareForOrder(a.object, b.object)
  );
}

const nothing: Value = { type: 'string', text: '' };

/** Compares what literals stand for; `undefined` where their texts decide. */
function compareValues(a: OrderKey, b: OrderKey): number | undefined {
  const [left, right] = [a.value, b.value];
  if (isNumeric(left) && isNumeric(right)) return compareAnyNumbers(a.double, b.double, left, right);
  if (isMoment(left) && isMoment(right) && kindOf(left) === kindOf(right)) return compareAnyMoments(left, right);
  if (isDuration(left) && isDuration(right)) return compareAnyDurations(left, right);
  if (left.type === 'boolean' && right.type === 'boolean') return Number(left.boolean) - Number(right.boolean);
  return kindOf(left) - kindOf(right) || undefined;
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
function compareAnyNumbers(left: number, right: number, a: Numeric, b: Numeric): number {
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
