// What an expression sees of the query around it, and what it gives back.
import type { Algebra } from '../algebra.js';
import type { Row, Term } from '../row.js';
import type { Value } from './value.js';

/** Gives an expression's value for a row; throws `ExpressionError`. */
export type Evaluate = (row: Row) => Term;

/** Holds what an expression sees of its query. */
export interface Scope {
  /** Gives the place of a variable in a row; `undefined` where no row can bind it. */
  readonly slotOf: (variable: string) => number | undefined;
  /** Reads the term in a place; `undefined` where it is unbound. */
  readonly termAt: (row: Row, slot: number) => Term | undefined;
  /** Reads what the term in a place stands for; `undefined` where it is unbound. */
  readonly valueAt: (row: Row, slot: number) => Value | undefined;
  /** Gives the number of a term, new if need be: equal terms have equal numbers. */
  readonly idOf: (term: Term) => number;
  /** Makes the question whether a pattern has a solution that fits a row (§18.6, substitute). */
  readonly exists: (pattern: Algebra.Operation) => (row: Row) => boolean;
  /** The moment that all calls of NOW in the query see (§17.4.5.1). */
  readonly now: Date;
  /** What relative IRIs are resolved against. */
  readonly base?: string;
  /** Functions by IRI beside those of SPARQL. */
  readonly functions?: ReadonlyMap<string, (...terms: Term[]) => Term>;
  /** Makes a blank node: a fresh one, or for a label the same within one solution (§17.4.2.9). */
  readonly blank: (label?: string, row?: Row) => Term;
}

/** Gathers one group's rows into one value (§18.5.1); `undefined` is an error, which leaves the variable unbound. */
export interface Aggregate {
  add(row: Row): void;
  result(): Term | undefined;
}
