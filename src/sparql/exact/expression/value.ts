// What terms stand for: the values of the datatypes that SPARQL computes with, and the terms that write them.
import { typedTerm } from '../../../rdf/canonical.js';
import { namespace, xsd } from '../../../rdf/terms.js';
import type { Term } from '../row.js';
import { readDecimal, writeDecimal } from './decimal.js';
import { readDuration, writeDuration, type Duration, type DurationType } from './duration.js';
import { fail } from './error.js';
import { readDouble, writeDouble, writeFloat } from './float.js';
import { integerTypes } from './integers.js';
import { directionOf, simple, tagged, truth, type Direction } from './literal.js';
import { momentTypes, readMoment, writeMoment, type Moment } from './moment.js';
import { integer, type Numeric } from './number.js';

/** Holds what a term stands for; `opaque` are literals of datatypes that nobody here knows, and ill-typed ones. */
export type Value =
  | Numeric
  | Moment
  | Duration
  | { readonly type: 'boolean'; readonly boolean: boolean }
  | { readonly type: 'string'; readonly text: string }
  | { readonly type: 'tagged'; readonly text: string; readonly language: string; readonly direction: Direction }
  | { readonly type: 'opaque'; readonly term: Term }
  | { readonly type: 'node'; readonly term: Term };

const durationTypes = ['duration', 'dayTimeDuration', 'yearMonthDuration'] as const;
/** The IRIs of the types of moments by their names. */
export const momentIris = namespace(xsd.date.replace('date', ''), momentTypes);
/** The IRIs of the types of durations by their names. */
export const durationIris = namespace(xsd.date.replace('date', ''), durationTypes);
/** The IRI of xsd:float. */
export const float = xsd.double.replace('double', 'float');

const booleans: Readonly<Record<string, boolean>> = { true: true, '1': true, false: false, '0': false };
const integerForm = /^[+-]?\d+$/;

/** Reads a boolean as XSD writes it (XSD 1.1 part 2 §3.3.2). */
export function readBoolean(text: string): boolean | undefined {
  return Object.hasOwn(booleans, text) ? booleans[text] : undefined;
}

/** Reads an integer of a type; `undefined` for any other text, and for a number that the type does not hold. */
export function readInteger(text: string, holds: (digits: bigint) => boolean): Numeric | undefined {
  const digits = integerForm.test(text) ? readDecimal(text)?.digits : undefined;
  return digits === undefined || !holds(digits) ? undefined : integer(digits);
}

type Reader = (text: string) => Value | undefined;
const numberOf = (type: 'float' | 'double', number: number | undefined): Value | undefined =>
  number === undefined ? undefined : { type, number: type === 'float' ? Math.fround(number) : number };

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  [xsd.string, (text) => ({ type: 'string', text })],
  [
    xsd.boolean,
    (text) => {
      const boolean = readBoolean(text);
      return boolean === undefined ? undefined : { type: 'boolean', boolean };
    },
  ],
  [
    xsd.decimal,
    (text) => {
      const decimal = readDecimal(text);
      return decimal === undefined ? undefined : { type: 'decimal', ...decimal };
    },
  ],
  [xsd.double, (text) => numberOf('double', readDouble(text))],
  [float, (text) => numberOf('float', readDouble(text))],
  ...[...integerTypes].map(([iri, holds]) => [iri, (text) => readInteger(text, holds)] as readonly [string, Reader]),
  ...momentTypes.map((type) => [momentIris[type], (text) => readMoment(type, text)] as readonly [string, Reader]),
  ...durationTypes.map((type) => [durationIris[type], (text) => readDuration(type, text)] as readonly [string, Reader]),
]);

/** Reads a text as a datatype writes its values; `undefined` for any other text, and for a datatype that is not known. */
export function readAs(datatype: string, text: string): Value | undefined {
  return readers.get(datatype)?.(text);
}

/** Gives what a term stands for. */
export function read(term: Term): Value {
  if (term.termType !== 'Literal') return { type: 'node', term };
  if (term.language !== '') {
    return { type: 'tagged', text: term.value, language: term.language, direction: directionOf(term) };
  }
  return readAs(term.datatype.value, term.value) ?? { type: 'opaque', term };
}

/** Gives the number that a term stands for; throws `ExpressionError`. */
export function numberIn(value: Value): Numeric {
  return isNumeric(value) ? value : fail();
}

/** Tells whether a value is a number. */
export function isNumeric(value: Value): value is Numeric {
  return value.type === 'integer' || value.type === 'decimal' || value.type === 'double' || value.type === 'float';
}

/** Tells whether a value is a moment. */
export function isMoment(value: Value): value is Moment {
  return 'fraction' in value;
}

/** Tells whether a value is a duration. */
export function isDuration(value: Value): value is Duration {
  return 'months' in value;
}

/** Writes a value as a term, in the canonical form of its datatype. */
export function write(value: Value): Term {
  switch (value.type) {
    case 'integer':
      return typedTerm(value.digits.toString(), xsd.integer);
    case 'decimal':
      return typedTerm(writeDecimal(value), xsd.decimal);
    case 'double':
      return typedTerm(writeDouble(value.number), xsd.double);
    case 'float':
      return typedTerm(writeFloat(value.number), float);
    case 'boolean':
      return truth(value.boolean);
    case 'string':
      return simple(value.text);
    case 'tagged':
      return tagged(value.text, value.language, value.direction);
    case 'opaque':
    case 'node':
      return value.term;
    default:
      return writeTime(value);
  }
}

function writeTime(value: Moment | Duration): Term {
  return 'fraction' in value
    ? typedTerm(writeMoment(value), momentIris[value.type])
    : typedTerm(writeDuration(value), durationIris[value.type satisfies DurationType]);
}
