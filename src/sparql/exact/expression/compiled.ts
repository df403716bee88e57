// What the parts of an expression become: functions of a row, computed once where all rows give the same.
import type { Row, Term } from '../row.js';
import { attempt, fail } from './error.js';
import type { Evaluate } from './scope.js';
import { read, write, type Value } from './value.js';

/** Holds an expression made ready: its term for a row, and its value for those who compute with it. */
export interface Compiled {
  readonly term: Evaluate;
  readonly value: (row: Row) => Value;
  /** Whether it is the same for all rows. */
  readonly isConstant: boolean;
}

/** Makes a part of what gives its term. */
export function ofTerm(term: Evaluate, isConstant: boolean): Compiled {
  return { term, value: (row) => read(term(row)), isConstant };
}

/** Makes a part of what gives its value. */
export function ofValue(value: (row: Row) => Value, isConstant: boolean): Compiled {
  return { term: (row) => write(value(row)), value, isConstant };
}

/** Applies a function of terms. */
export function call(apply: (...terms: Term[]) => Term, operands: readonly Compiled[]): Compiled {
  const [a, b] = operands;
  const isConstant = operands.every((each) => each.isConstant);
  const term: Evaluate =
    a !== undefined && operands.length === 1
      ? (row) => apply(a.term(row))
      : a !== undefined && b !== undefined && operands.length === 2
        ? (row) => apply(a.term(row), b.term(row))
        : (row) => apply(...operands.map((each) => each.term(row)));
  return folded(ofTerm(term, isConstant));
}

/** Applies a function of values. */
export function compute(apply: (...values: Value[]) => Value, operands: readonly Compiled[]): Compiled {
  const [a, b] = operands;
  const isConstant = operands.every((each) => each.isConstant);
  if (a === undefined) return fail();
  const value = b === undefined ? (row: Row) => apply(a.value(row)) : (row: Row) => apply(a.value(row), b.value(row));
  return folded(ofValue(value, isConstant));
}

/** Computes what is the same for all rows once, when the first row asks; an error is kept as well. */
export function folded(compiled: Compiled): Compiled {
  return compiled.isConstant ? { term: once(compiled.term), value: once(compiled.value), isConstant: true } : compiled;
}

function once<Result>(compute: (row: Row) => Result): (row: Row) => Result {
  let result: { readonly is: Result | undefined } | undefined;
  return (row) => {
    result ??= { is: attempt(() => compute(row)) };
    return result.is ?? fail();
  };
}
