// Aggregates: one value for the rows of a group (SPARQL 1.1 Query §18.5.1).
import { Algebra } from '../algebra.js';
import type { Row, Term } from '../row.js';
import { prepare } from './prepare.js';
import { attempt, fail } from './error.js';
import { simple } from './literal.js';
import * as numbers from './number.js';
import { compareForOrder } from './order.js';
import type { Aggregate, Evaluate, Scope } from './scope.js';
import { textIn } from './term.js';
import { boundLength } from './text.js';
import { numberIn, read, write } from './value.js';

/** Takes the terms of one group, one after the other; throws `ExpressionError` where the whole has no value. */
interface Gathering {
  add(term: Term): void;
  result(): Term;
}

const zero = numbers.integer(0);

function count(): Gathering {
  let found = 0;
  return { add: () => found++, result: () => write(numbers.integer(found)) };
}

function total(finish: (sum: numbers.Numeric, count: number) => numbers.Numeric): Gathering {
  let sum: numbers.Numeric = zero;
  let found = 0;
  return {
    add: (term) => {
      sum = numbers.add(sum, numberIn(read(term)));
      found++;
    },
    result: () => write(finish(sum, found)),
  };
}

/** The sum of nothing is 0, and so is the mean (§18.5.1.3, §18.5.1.4). */
const mean = (sum: numbers.Numeric, found: number): numbers.Numeric =>
  found === 0 ? zero : numbers.divide(sum, numbers.integer(found));

function extreme(isBetter: (order: number) => boolean): Gathering {
  let best: Term | undefined;
  return {
    add: (term) => {
      if (best === undefined || isBetter(compareForOrder(term, best))) best = term;
    },
    result: () => best ?? fail(),
  };
}

function sample(): Gathering {
  let any: Term | undefined;
  return { add: (term) => (any ??= term), result: () => any ?? fail() };
}

function concatenation(separator: string): Gathering {
  const texts: string[] = [];
  let length = 0;
  return {
    add: (term) => {
      const text = textIn(term);
      length += text.length + separator.length;
      boundLength(length);
      texts.push(text);
    },
    result: () => simple(texts.join(separator)),
  };
}

function gatheringOf({ aggregator, separator }: Algebra.AggregateExpression): () => Gathering {
  switch (aggregator) {
    case 'count':
      return count;
    case 'sum':
      return () => total((sum) => sum);
    case 'avg':
      return () => total(mean);
    case 'min':
      return () => extreme((order) => order < 0);
    case 'max':
      return () => extreme((order) => order > 0);
    case 'sample':
      return sample;
    case 'group_concat':
      return () => concatenation(separator ?? ' ');
  }
}

/** COUNT leaves rows without a value out, and SAMPLE takes another; for the rest one such row is an error of the whole. */
const forgiving: readonly string[] = ['count', 'sample'];

/** Makes an aggregate ready; each call of what comes back begins a group. */
export function aggregate(expression: Algebra.AggregateExpression, scope: Scope): () => Aggregate {
  if (expression.expression.subType === Algebra.ExpressionTypes.WILDCARD)
    return expression.distinct ? countDistinctRows : countRows;
  const evaluate = prepare(expression.expression, scope).term;
  const begin = gatheringOf(expression);
  const isForgiving = forgiving.includes(expression.aggregator);
  return () => gather(begin(), evaluate, { isForgiving, ...(expression.distinct ? { idOf: scope.idOf } : {}) });
}

interface Way {
  readonly isForgiving: boolean;
  readonly idOf?: (term: Term) => number;
}

function gather(gathering: Gathering, evaluate: Evaluate, { isForgiving, idOf }: Way): Aggregate {
  const seen = new Set<number>();
  let isBroken = false;
  const take = (row: Row): true => {
    const term = evaluate(row);
    const id = idOf?.(term);
    if (id !== undefined && seen.has(id)) return true;
    if (id !== undefined) seen.add(id);
    gathering.add(term);
    return true;
  };
  return {
    add: (row) => {
      if (!isBroken && attempt(() => take(row)) === undefined) isBroken = !isForgiving;
    },
    result: () => (isBroken ? undefined : attempt(() => gathering.result())),
  };
}

function countRows(): Aggregate {
  let found = 0;
  return { add: () => found++, result: () => write(numbers.integer(found)) };
}

function countDistinctRows(): Aggregate {
  const seen = new Set<string>();
  return { add: (row) => seen.add(row.join()), result: () => write(numbers.integer(seen.size)) };
}
