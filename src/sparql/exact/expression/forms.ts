// The forms that see their operands before these are computed, or more than their operands (SPARQL 1.1 Query §17.4.1).
import { randomUUID } from 'node:crypto';
import { iriTerm } from '../../../rdf/canonical.js';
import { Algebra } from '../algebra.js';
import type { Row, Term } from '../row.js';
import { effectiveBoolean } from './boolean.js';
import { call, ofTerm, ofValue, type Compiled } from './compiled.js';
import { equalValues } from './compare.js';
import { attempt, fail } from './error.js';
import { resolveIri } from './iri.js';
import { simple, simpleOf } from './literal.js';
import type { Scope } from './scope.js';
import { readAs, type Value } from './value.js';
import { xsd } from '../../../rdf/terms.js';

/** Makes a form ready from its operands. */
export type Form = (operands: readonly Compiled[], scope: Scope, args: readonly Algebra.Expression[]) => Compiled;

const truth = (boolean: boolean): Value => ({ type: 'boolean', boolean });
const test = (each: Compiled | undefined, row: Row): boolean => effectiveBoolean((each ?? fail()).term(row));

/** Gives `decisive` if either side is so, however the other ends; else an error of either side is one of the whole (§17.2). */
function logic(decisive: boolean): Form {
  return ([left, right]) =>
    ofValue((row) => {
      const first = attempt(() => test(left, row));
      if (first === decisive) return truth(decisive);
      const second = test(right, row);
      return second === decisive ? truth(decisive) : truth(first ?? fail());
    }, false);
}

function among(isIn: boolean): Form {
  return ([item, ...list]) =>
    ofValue((row) => {
      const value = (item ?? fail()).value(row);
      const answers = { isOpen: false };
      for (const each of list) {
        const isEqual = attempt(() => equalValues(value, each.value(row)));
        if (isEqual === true) return truth(isIn);
        answers.isOpen ||= isEqual === undefined;
      }
      return answers.isOpen ? fail() : truth(!isIn);
    }, false);
}

const bound: Form = (_operands, scope, [variable]) => {
  const name = variable?.subType === Algebra.ExpressionTypes.TERM ? variable.term.value : fail();
  const slot = scope.slotOf(name);
  return ofValue((row) => truth(slot !== undefined && row[slot] !== 0), false);
};

const choose: Form = ([condition, then, otherwise]) => {
  const chosen = (row: Row): Compiled => (test(condition, row) ? then : otherwise) ?? fail();
  return { term: (row) => chosen(row).term(row), value: (row) => chosen(row).value(row), isConstant: false };
};

const coalesce: Form = (operands) =>
  ofTerm((row) => {
    for (const each of operands) {
      const term = attempt(() => each.term(row));
      if (term !== undefined) return term;
    }
    return fail();
  }, false);

const iri: Form = (operands, scope) =>
  call(
    (term: Term) => (term.termType === 'NamedNode' ? term : iriTerm(resolveIri(simpleOf(term), scope.base))),
    operands,
  );

const blank: Form = ([label], scope) =>
  ofTerm((row) => (label === undefined ? scope.blank() : scope.blank(simpleOf(label.term(row)), row)), false);

const now: Form = (_operands, scope) => {
  const moment = readAs(xsd.dateTime, scope.now.toISOString()) ?? fail();
  return ofValue(() => moment, true);
};

/** The forms by the names that the algebra gives them. */
export const forms: Readonly<Record<string, Form>> = {
  '||': logic(true),
  '&&': logic(false),
  '!': ([each]) => ofValue((row) => truth(!test(each, row)), false),
  in: among(true),
  notin: among(false),
  bound,
  if: choose,
  coalesce,
  iri,
  uri: iri,
  bnode: blank,
  now,
  rand: () => ofValue(() => ({ type: 'double', number: Math.random() }), false),
  uuid: () => ofTerm(() => iriTerm(`urn:uuid:${randomUUID()}`), false),
  struuid: () => ofTerm(() => simple(randomUUID()), false),
};
