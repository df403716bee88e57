// The functions that cast a term to a datatype, named by its IRI (SPARQL 1.1 Query §17.5; XPath F&O 3.1 §19).
import { typedTerm } from '../../../rdf/canonical.js';
import { xsd } from '../../../rdf/terms.js';
import type { Term } from '../row.js';
import { fromNumber, truncated, writeDecimal, type Decimal } from './decimal.js';
import { duration, writeDuration } from './duration.js';
import { fail } from './error.js';
import { writePlainly } from './float.js';
import { integerTypes } from './integers.js';
import { simple } from './literal.js';
import { writeMoment, type MomentType } from './moment.js';
import { zero } from './decimal.js';
import { doubleOf, isExact, type Numeric } from './number.js';
import type { TermFunction } from './text.js';
import {
  durationIris,
  float,
  isDuration,
  isMoment,
  isNumeric,
  momentIris,
  numberIn,
  read,
  readAs,
  write,
  type Value,
} from './value.js';

/** Makes a cast from what it does with a value that is no text; a text is read as the datatype is written. */
function cast(iri: string, convert: (value: Value) => Value): TermFunction {
  return (term: Term) => {
    const value = read(term);
    if (value.type !== 'string') return write(convert(value));
    return write(readAs(iri, collapsed(value.text)) ?? fail());
  };
}

/** White space around a text does not count in a cast (XPath F&O 3.1 §19.2). */
function collapsed(text: string): string {
  return text.replace(/^[ \t\n\r]+|[ \t\n\r]+$/g, '');
}

/** Gives the number of a value: that of a boolean is 1 or 0. */
function numeric(value: Value): Numeric {
  return value.type === 'boolean' ? { type: 'integer', digits: value.boolean ? 1n : 0n, scale: 0 } : numberIn(value);
}

function toBoolean(value: Value): Value {
  if (value.type === 'boolean') return value;
  const number = doubleOf(numberIn(value));
  return { type: 'boolean', boolean: number !== 0 && !Number.isNaN(number) };
}

function toDecimal(value: Value): Decimal {
  const number = numeric(value);
  if (isExact(number)) return number;
  return Number.isFinite(number.number) ? fromNumber(shortest(number)) : fail();
}

/** A float's shortest form has fewer digits than that of the double beside it. */
function shortest(number: Exclude<Numeric, Decimal>): number {
  return number.type === 'float' ? Number(writePlainly(number.number, true)) : number.number;
}

function toInteger(value: Value): bigint {
  const number = numeric(value);
  if (isExact(number)) return truncated(number).digits;
  return Number.isFinite(number.number) ? BigInt(Math.trunc(number.number)) : fail();
}

function toWhole(iri: string, holds: (digits: bigint) => boolean): TermFunction {
  return (term: Term) => {
    const value = read(term);
    const source = value.type === 'string' ? (readAs(iri, collapsed(value.text)) ?? fail()) : value;
    const digits = toInteger(source);
    return holds(digits) ? typedTerm(digits.toString(), iri) : fail();
  };
}

/** Which moments hold what a type tells (XPath F&O 3.1 §19.1.5). */
function toMoment(type: MomentType): (value: Value) => Value {
  return (value) => {
    if (!isMoment(value)) fail();
    const isWider = value.type === 'dateTime' || (value.type === 'date' && type !== 'time');
    if (value.type !== type && !isWider) fail();
    const isTimed = type === 'dateTime' || type === 'time';
    return { ...value, type, ...(isTimed ? {} : { seconds: 0, fraction: zero }) };
  };
}

function text(term: Term): Term {
  if (term.termType === 'NamedNode') return simple(term.value);
  const value = read(term);
  if (value.type === 'string') return term;
  if (value.type === 'boolean') return simple(String(value.boolean));
  if (isMoment(value)) return simple(writeMoment(value));
  if (isDuration(value)) return simple(writeDuration(value));
  if (!isNumeric(value)) fail();
  return simple(isExact(value) ? writeDecimal(value) : writePlainly(value.number, value.type === 'float'));
}

const toDuration = {
  duration: (value: Value) => (isDuration(value) ? duration('duration', value.months, value.seconds) : fail()),
  dayTimeDuration: (value: Value) => (isDuration(value) ? duration('dayTimeDuration', 0, value.seconds) : fail()),
  yearMonthDuration: (value: Value) => (isDuration(value) ? duration('yearMonthDuration', value.months, zero) : fail()),
};

/** Holds the casts by the IRI of their datatype. */
export const casts: ReadonlyMap<string, TermFunction> = new Map<string, TermFunction>([
  [xsd.string, text],
  [xsd.boolean, cast(xsd.boolean, toBoolean)],
  [xsd.decimal, cast(xsd.decimal, (value) => ({ ...toDecimal(value), type: 'decimal' }))],
  [xsd.double, cast(xsd.double, (value) => ({ type: 'double', number: doubleOf(numeric(value)) }))],
  [float, cast(float, (value) => ({ type: 'float', number: Math.fround(doubleOf(numeric(value))) }))],
  ...[...integerTypes].map(([iri, holds]) => [iri, toWhole(iri, holds)] as const),
  ...Object.entries(momentIris).map(([type, iri]) => [iri, cast(iri, toMoment(type as MomentType))] as const),
  ...Object.entries(durationIris).map(
    ([type, iri]) => [iri, cast(iri, toDuration[type as keyof typeof toDuration])] as const,
  ),
]);
