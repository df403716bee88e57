// The operators and functions on numbers, on values (SPARQL 1.1 Query §17.3, §17.4.4).
import { difference, negated, product, quotient, sum } from './arithmetic.js';
import { absolute, ceiling, floor, round } from './number.js';
import { numberIn, type Value } from './value.js';

/** Computes a value from values; throws `ExpressionError`. */
export type ValueFunction = (...values: Value[]) => Value;

/** The functions on numbers by the names that the algebra gives them. */
export const numericFunctions: Readonly<Record<string, ValueFunction>> = {
  '+': sum,
  '-': difference,
  '*': product,
  '/': quotient,
  uplus: (value: Value) => numberIn(value),
  uminus: negated,
  abs: (value: Value) => absolute(numberIn(value)),
  ceil: (value: Value) => ceiling(numberIn(value)),
  floor: (value: Value) => floor(numberIn(value)),
  round: (value: Value) => round(numberIn(value)),
};
