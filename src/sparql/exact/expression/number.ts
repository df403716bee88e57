// Numbers of the four primitive types, and arithmetic with them (SPARQL 1.1 Query §17.3, XPath F&O 3.1 §4).
import * as exact from './decimal.js';
import type { Decimal } from './decimal.js';
import { fail } from './error.js';

/** Holds an integer or a decimal, of any length. */
export interface Exact extends Decimal {
  readonly type: 'integer' | 'decimal';
}

/** Holds a floating-point number. */
export interface Inexact {
  readonly type: 'float' | 'double';
  readonly number: number;
}

/** Holds a number of one of the four types. */
export type Numeric = Exact | Inexact;

/** Makes an integer. */
export function integer(value: number | bigint): Exact {
  return { type: 'integer', digits: BigInt(value), scale: 0 };
}

/** Tells whether a number is an integer or a decimal. */
export function isExact(value: Numeric): value is Exact {
  return value.type === 'integer' || value.type === 'decimal';
}

/** Gives a number of any type as a double, as promotion does (XPath F&O 3.1 §4.2). */
export function doubleOf(value: Numeric): number {
  return isExact(value) ? exact.toNumber(value) : value.number;
}

function inexact(type: 'float' | 'double', number: number): Inexact {
  return { type, number: type === 'float' ? Math.fround(number) : number };
}

type Operation = readonly [(a: Decimal, b: Decimal) => Decimal, (a: number, b: number) => number];

/** Computes with two numbers, both taken to the wider of their types first. */
function compute([withDecimals, withDoubles]: Operation, a: Numeric, b: Numeric): Numeric {
  if (isExact(a) && isExact(b)) {
    const type = a.type === 'integer' && b.type === 'integer' ? 'integer' : 'decimal';
    return { type, ...withDecimals(a, b) };
  }
  const type = a.type === 'double' || b.type === 'double' ? 'double' : 'float';
  return inexact(type, withDoubles(widened(a, type), widened(b, type)));
}

function widened(value: Numeric, type: 'float' | 'double'): number {
  return type === 'float' ? Math.fround(doubleOf(value)) : doubleOf(value);
}

/** Adds. */
export function add(a: Numeric, b: Numeric): Numeric {
  return compute([exact.plus, (x, y) => x + y], a, b);
}

/** Subtracts. */
export function subtract(a: Numeric, b: Numeric): Numeric {
  return compute([(x, y) => exact.plus(x, exact.negative(y)), (x, y) => x - y], a, b);
}

/** Multiplies. */
export function multiply(a: Numeric, b: Numeric): Numeric {
  return compute([exact.times, (x, y) => x * y], a, b);
}

/** Divides; integers give a decimal. Throws `ExpressionError` where an exact number is divided by zero. */
export function divide(a: Numeric, b: Numeric): Numeric {
  const quotient = compute([exact.over, (x, y) => x / y], a, b);
  return isExact(quotient) ? { ...quotient, type: 'decimal' } : quotient;
}

/** Gives the number with the other sign. */
export function negate(value: Numeric): Numeric {
  return isExact(value) ? { type: value.type, ...exact.negative(value) } : { type: value.type, number: -value.number };
}

/** Applies one of the functions that give a number of the type they were given (XPath F&O 3.1 §4.4). */
function each(value: Numeric, withDecimal: (a: Decimal) => Decimal, withDouble: (a: number) => number): Numeric {
  return isExact(value)
    ? { type: value.type, ...withDecimal(value) }
    : { type: value.type, number: withDouble(value.number) };
}

/** Gives the size of a number (XPath F&O 3.1 §4.4.1). */
export function absolute(value: Numeric): Numeric {
  return each(value, (a) => (a.digits < 0n ? exact.negative(a) : a), Math.abs);
}

/** Gives the smallest whole number that is not smaller (XPath F&O 3.1 §4.4.2). */
export function ceiling(value: Numeric): Numeric {
  return each(value, (a) => exact.negative(exact.floor(exact.negative(a))), Math.ceil);
}

/** Gives the largest whole number that is not larger (XPath F&O 3.1 §4.4.3). */
export function floor(value: Numeric): Numeric {
  return each(value, exact.floor, Math.floor);
}

/** Rounds, halves towards positive infinity (XPath F&O 3.1 §4.4.4); Math.round does so too and keeps the negative zero. */
export function round(value: Numeric): Numeric {
  return each(value, exact.rounded, Math.round);
}

/** Compares after promotion: negative, zero, positive, or NaN where either is not a number. */
export function compareNumbers(a: Numeric, b: Numeric): number {
  if (isExact(a) && isExact(b)) return exact.compareDecimals(a, b);
  const type = a.type === 'double' || b.type === 'double' ? 'double' : 'float';
  const [left, right] = [widened(a, type), widened(b, type)];
  return left < right ? -1 : left > right ? 1 : left === right ? 0 : NaN;
}

/** Gives the exact value of a number that is finite. */
export function decimalOf(value: Numeric): Decimal {
  if (isExact(value)) return value;
  if (!Number.isFinite(value.number)) fail();
  return exact.fromNumber(value.number);
}
