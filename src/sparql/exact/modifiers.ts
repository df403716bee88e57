// DISTINCT, LIMIT and OFFSET, and ORDER BY (SPARQL 1.1 Query §15, §18.5).
import { Algebra } from './algebra.js';
import type { Support } from './cite/trail.js';
import type { Context, Next, Place } from './context.js';
import { compareKeys, compile, OrderKey } from './expression/compile.js';
import { ExpressionError } from './expression/error.js';
import type { Evaluate } from './expression/scope.js';
import { Keys } from './keys.js';
import type { Row, Term } from './row.js';
import { scopeAt } from './scope.js';
import { Table } from './table.js';
import { scopeOf } from './variables.js';

const { ExpressionTypes } = Algebra;

/** Gives each solution once. */
export function distinct({ input }: Algebra.Distinct, place: Place, context: Context, next: Next): Next {
  const slots = place.names.slots(scopeOf(input).possible);
  let keys = new Keys(slots.length, context.budget);
  const run = context.compile(input, place, (row) => {
    const before = keys.size;
    return keys.add(row, slots) === before && next(row);
  });
  return (row) => {
    keys = new Keys(slots.length, context.budget);
    return run(row);
  };
}

/** Gives a part of the solutions, and asks for no more than it needs. */
export function slice(
  { start, length = Infinity }: Pick<Algebra.Slice, 'start' | 'length'>,
  compileInput: (next: Next) => Next,
  next: Next,
): Next {
  let [index, isEnough] = [0, false];
  const run = compileInput((row) => {
    index++;
    if (index <= start) return false;
    isEnough = next(row);
    return isEnough || index >= start + length;
  });
  return (row) => {
    [index, isEnough] = [0, false];
    if (length > 0) run(row);
    return isEnough;
  };
}

interface Criterion {
  readonly evaluate: Evaluate;
  /** 1 or, for DESC, -1. */
  readonly sign: number;
}

/** Gives the solutions in order, the first `most` of them; what cannot be among them is not kept. */
export function orderBy(
  { input, expressions }: Algebra.OrderBy,
  most: number,
  place: Place,
  context: Context,
  next: Next,
): Next {
  const scope = scopeAt(place, context);
  const criteria = expressions.map((expression): Criterion => {
    const isOp = expression.subType === ExpressionTypes.OPERATOR && /^(?:desc|asc)$/.test(expression.operator);
    const inner = isOp ? (expression.args[0] ?? expression) : expression;
    return { evaluate: compile(inner, scope), sign: isOp && expression.operator === 'desc' ? -1 : 1 };
  });
  const slots = place.names.slots(scopeOf(input).possible);
  let sorter = new Sorter(criteria, most, new Table(slots, context.budget), context);
  const run = context.compile(input, place, (row) => {
    sorter.add(row);
    return false;
  });
  return (row) => {
    sorter = new Sorter(criteria, most, new Table(slots, context.budget), context);
    const before = row.slice();
    run(row);
    const isEnough = sorter.each(row, next);
    row.set(before);
    return isEnough;
  };
}

/** What a key takes with the value that it has read, roughly. */
const bytesOfKey = 160;

/** Sorts rows by their criteria; of equal ones the first comes first. */
class Sorter {
  readonly #criteria: readonly Criterion[];
  readonly #most: number;
  readonly #table: Table;
  readonly #context: Context;
  readonly #supports: Support[] = [];
  #rows: { readonly index: number; readonly keys: readonly OrderKey[] }[] = [];
  #worst: readonly OrderKey[] | undefined;

  constructor(criteria: readonly Criterion[], most: number, table: Table, context: Context) {
    this.#criteria = criteria;
    this.#most = most;
    this.#table = table;
    this.#context = context;
  }

  add(row: Row): void {
    const keys = this.#criteria.map(({ evaluate }) => new OrderKey(valueOf(evaluate, row)));
    if (this.#worst !== undefined && this.#compare(keys, this.#worst) >= 0) return;
    this.#context.budget.keep(bytesOfKey * keys.length);
    const index = this.#table.add(row);
    const { trail } = this.#context;
    if (trail !== undefined) this.#supports[index] = trail.support(row);
    this.#rows.push({ index, keys });
    if (this.#rows.length >= 2 * this.#most + 64) this.#cut();
  }

  each(row: Row, next: Next): boolean {
    this.#sort();
    for (const { index } of this.#rows.slice(0, this.#most)) {
      this.#table.restore(index, row);
      const { trail } = this.#context;
      if (trail === undefined ? next(row) : trail.resting(this.#supports[index], row, next)) return true;
    }
    return false;
  }

  #cut(): void {
    this.#sort();
    this.#rows.length = this.#most;
    this.#worst = this.#rows.at(-1)?.keys;
  }

  #sort(): void {
    this.#rows.sort((one, other) => {
      this.#context.budget.step();
      return this.#compare(one.keys, other.keys) || one.index - other.index;
    });
  }

  #compare(one: readonly OrderKey[], other: readonly OrderKey[]): number {
    for (let at = 0; at < this.#criteria.length; at++) {
      const [mine, theirs] = [one[at], other[at]];
      const order = mine === undefined || theirs === undefined ? 0 : compareKeys(mine, theirs);
      if (order !== 0) return (this.#criteria[at]?.sign ?? 1) * order;
    }
    return 0;
  }
}

function valueOf(evaluate: Evaluate, row: Row): Term | undefined {
  try {
    return evaluate(row);
  } catch (error) {
    if (error instanceof ExpressionError) return undefined;
    throw error;
  }
}
