// Expressions made ready: a tree of the algebra becomes functions of a row (SPARQL 1.1 Query §17).
import { HejnalError } from '../../../errors.js';
import { Algebra } from '../algebra.js';
import type { Term } from '../row.js';
import { call, compute, folded, ofTerm, ofValue, type Compiled } from './compiled.js';
import { fail } from './error.js';
import { forms } from './forms.js';
import type { Scope } from './scope.js';
import { casts, termFunctions, valueFunctions } from './table.js';
import { triple } from './term.js';

/** Makes an expression ready for those who compute with its value. */
export function prepare(expression: Algebra.Expression, scope: Scope): Compiled {
  switch (expression.subType) {
    case Algebra.ExpressionTypes.TERM:
      return termOf(expression.term as PatternTerm, scope);
    case Algebra.ExpressionTypes.EXISTENCE: {
      const exists = scope.exists(expression.input);
      return ofValue((row) => ({ type: 'boolean', boolean: exists(row) !== expression.not }), false);
    }
    case Algebra.ExpressionTypes.OPERATOR:
      return operator(expression, scope);
    case Algebra.ExpressionTypes.NAMED:
      return call(
        casts.get(expression.name.value) ??
          scope.functions?.get(expression.name.value) ??
          unknown(expression.name.value),
        prepareAll(expression.args, scope),
      );
    default:
      return unknown(expression.subType);
  }
}

/** What stands in an expression as a term; the parser's typings know no variables within triple terms. */
type PatternTerm = Term | { readonly termType: 'Variable'; readonly value: string };

function unknown(name: string): never {
  throw new HejnalError(
    'query-syntax',
    `The custom function <${name}> is not supported.`,
    'Use the functions of SPARQL 1.1 and those that the description of this service lists.',
  );
}

function termOf(term: PatternTerm, scope: Scope): Compiled {
  if (term.termType === 'Quad') {
    const parts = [term.subject, term.predicate, term.object].map((part) => termOf(part, scope));
    return call(triple, parts);
  }
  if (term.termType !== 'Variable') return folded({ ...ofTerm(() => term, true) });
  const slot = scope.slotOf(term.value);
  if (slot === undefined) return ofTerm(fail, false);
  return {
    term: (row) => scope.termAt(row, slot) ?? fail(),
    value: (row) => scope.valueAt(row, slot) ?? fail(),
    isConstant: false,
  };
}

function prepareAll(expressions: readonly Algebra.Expression[], scope: Scope): Compiled[] {
  return expressions.map((each) => prepare(each, scope));
}

function operator({ operator: name, args }: Algebra.OperatorExpression, scope: Scope): Compiled {
  const operands = prepareAll(args, scope);
  const form = forms[name];
  if (form !== undefined) return form(operands, scope, args);
  const values = valueFunctions[name];
  if (values !== undefined) return compute(values, operands);
  return call(termFunctions[name] ?? unknown(name), operands);
}
