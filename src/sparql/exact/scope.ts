// Gives expressions what they see of the pattern around them, and makes filters of them.
import { Algebra } from './algebra.js';
import type { Support } from './cite/trail.js';
import type { Context, Next, Place } from './context.js';
import { compile, effectiveBoolean } from './expression/compile.js';
import { ExpressionError } from './expression/error.js';
import type { Evaluate, Scope } from './expression/scope.js';
import type { Row } from './row.js';
import { variablesOf } from './variables.js';

const { ExpressionTypes } = Algebra;
const unsteady = /^(?:rand|uuid|struuid|bnode)$/i;
const mostRemembered = 100_000;

/** Makes the scope of expressions that stand at a place. */
export function scopeAt(place: Place, context: Context): Scope {
  const { vocabulary, now, base, blank, functions } = context;
  return {
    slotOf: (variable) => place.names.slot(variable),
    termAt: (row, slot) => vocabulary.term(row[slot] ?? 0),
    valueAt: (row, slot) => vocabulary.value(row[slot] ?? 0),
    idOf: (term) => vocabulary.idOf(term),
    // Values are put into the pattern wherever it names them (§18.6, substitute): nothing in it is asked alone.
    exists: (pattern) => existing(pattern, place, context, () => true),
    now,
    base,
    blank,
    functions,
  };
}

function existing(pattern: Algebra.Operation, place: Place, context: Context, next: Next): Next {
  const fixed = new Set([...place.fixed, ...place.bound, ...place.seen]);
  return context.compile(pattern, { ...place, seen: new Set(), fixed }, next);
}

/** Lets through what fulfils a condition; an error is a no (§17.2). */
export function filter(condition: Algebra.Expression, place: Place, context: Context, next: Next): Next {
  const { trail } = context;
  if (trail !== undefined && looksElsewhere(condition)) {
    if (condition.subType === ExpressionTypes.EXISTENCE && !condition.not)
      return witnessed(condition.input, place, context, next);
    const unnamed = testOf(condition, place, context);
    const onward = trail.lacking('absence', next);
    return (row) => unnamed(row) && onward(row);
  }
  const test = testOf(condition, place, context);
  return (row) => test(row) && next(row);
}

/** Lets through what a pattern has a solution for, which then rests on the first one. */
function witnessed(pattern: Algebra.Operation, place: Place, context: Context, next: Next): Next {
  const { trail } = context;
  let witness: Support | undefined;
  const ask = existing(pattern, place, context, (row) => {
    witness = trail?.support(row);
    return true;
  });
  return (row) => ask(row) && (trail?.resting(witness, row, next) ?? next(row));
}

/** Whether an expression asks for solutions of a pattern. */
function looksElsewhere(expression: Algebra.Expression): boolean {
  switch (expression.subType) {
    case ExpressionTypes.EXISTENCE:
      return true;
    case ExpressionTypes.OPERATOR:
    case ExpressionTypes.NAMED:
      return expression.args.some(looksElsewhere);
    default:
      return false;
  }
}

/** Makes the test of a condition; what one variable decides is asked once for each of its values. */
export function testOf(condition: Algebra.Expression, place: Place, context: Context): (row: Row) => boolean {
  const evaluate = compile(condition, scopeAt(place, context));
  const test = (row: Row): boolean => isTrue(evaluate, row);
  const [name, ...others] = variablesOf(condition);
  if (name === undefined || others.length > 0 || !isSteady(condition)) return test;
  const slot = place.names.slot(name);
  const known = new Map<number, boolean>();
  // Rows come along sorted columns: what one row asks, the next one often asks again.
  let last = -1;
  let answer = false;
  return (row) => {
    const value = row[slot] ?? 0;
    if (value === last) return answer;
    answer = known.get(value) ?? test(row);
    last = value;
    if (known.size < mostRemembered) known.set(value, answer);
    return answer;
  };
}

function isTrue(evaluate: Evaluate, row: Row): boolean {
  try {
    return effectiveBoolean(evaluate(row));
  } catch (error) {
    if (error instanceof ExpressionError) return false;
    throw error;
  }
}

/** Whether an expression has the same value whenever its variables have, and looks at nothing else. */
function isSteady(expression: Algebra.Expression): boolean {
  switch (expression.subType) {
    case ExpressionTypes.TERM:
      return true;
    case ExpressionTypes.OPERATOR:
      return !unsteady.test(expression.operator) && expression.args.every(isSteady);
    case ExpressionTypes.NAMED:
      return expression.args.every(isSteady);
    default:
      return false;
  }
}

/** Takes a condition apart where all of its parts must hold. */
export function conjuncts(condition: Algebra.Expression): Algebra.Expression[] {
  const isAnd = condition.subType === ExpressionTypes.OPERATOR && condition.operator === '&&';
  return isAnd ? condition.args.flatMap(conjuncts) : [condition];
}
