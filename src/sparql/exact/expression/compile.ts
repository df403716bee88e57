// The door to expressions: what operators need to filter, extend, order and group (SPARQL 1.1 Query §17, §15.1, §18.5.1).
import type { Algebra } from '../algebra.js';
import { prepare } from './prepare.js';
import type { Evaluate, Scope } from './scope.js';

export { aggregate } from './aggregate.js';
export { effectiveBoolean } from './boolean.js';
export { compareForOrder, compareKeys, OrderKey } from './order.js';

/** Makes an expression ready; throws `query-syntax` for a function that nobody here knows. */
export function compile(expression: Algebra.Expression, scope: Scope): Evaluate {
  return prepare(expression, scope).term;
}
