// Computes an expression of SPARQL without data, for tables of expressions and their values.
import { expect, it } from 'vitest';
import { blankNode } from '../../../src/rdf/rdf.js';
import { Algebra } from '../../../src/sparql/exact/algebra.js';
import { aggregate, compile } from '../../../src/sparql/exact/expression/compile.js';
import { read } from '../../../src/sparql/exact/expression/value.js';
import { ExpressionError } from '../../../src/sparql/exact/expression/error.js';
import { parseQuery } from '../../../src/sparql/exact/parse/query.js';
import type { Scope } from '../../../src/sparql/exact/expression/scope.js';
import type { Row, Term } from '../../../src/sparql/exact/row.js';

const xsd = 'http://www.w3.org/2001/XMLSchema#';
const prologue = `PREFIX xsd: <${xsd}> PREFIX : <http://example.org/> `;

/** Makes a scope whose rows hold the numbers of these terms, 0 for none. */
export function scopeOf(variables: readonly string[], terms: readonly Term[] = []): Scope {
  const numbers = new Map<string, number>();
  let blanks = 0;
  const termAt = (row: Row, slot: number): Term | undefined => terms[(row[slot] ?? 0) - 1];
  return {
    slotOf: (name) => (variables.includes(name) ? variables.indexOf(name) : undefined),
    termAt,
    valueAt: (row, slot) => {
      const term = termAt(row, slot);
      return term === undefined ? undefined : read(term);
    },
    idOf: (term) => numbers.get(write(term)) ?? numbers.set(write(term), numbers.size + 1).size,
    exists: () => () => true,
    now: new Date('2026-11-29T12:00:00Z'),
    base: 'http://example.org/folder/file',
    blank: (label) => blankNode(label ?? `b${blanks++}`),
  };
}

function operations(text: string): Algebra.Operation {
  return parseQuery(prologue + text, 'http://example.org/folder/file').operation;
}

/** Parses an expression. */
export function parse(text: string): Algebra.Expression {
  const found = operations(`SELECT (${text} AS ?value) {}`);
  if (found.type !== Algebra.Types.PROJECT || found.input.type !== Algebra.Types.EXTEND) throw new Error(text);
  return found.input.expression;
}

const none: Row = new Uint32Array();

/** Gives an expression's term. */
export function termOf(text: string): Term {
  return compile(parse(text), scopeOf([]))(none);
}

/** Computes an expression and writes its term; `error` where it has none. */
export function evaluate(text: string): string {
  try {
    return write(termOf(text));
  } catch (error) {
    if (error instanceof ExpressionError) return 'error';
    throw error;
  }
}

/** Writes a term as SPARQL does, with `xsd:` for the datatypes of XML Schema. */
export function write(term: Term): string {
  if (term.termType === 'Quad') return `<<( ${[term.subject, term.predicate, term.object].map(write).join(' ')} )>>`;
  if (term.termType !== 'Literal') return term.termType === 'NamedNode' ? `<${term.value}>` : `_:${term.value}`;
  const direction = term.direction ? `--${term.direction}` : '';
  if (term.language !== '') return `"${term.value}"@${term.language}${direction}`;
  const datatype = term.datatype.value;
  if (datatype === `${xsd}string`) return `"${term.value}"`;
  if (datatype === `${xsd}integer` || datatype === `${xsd}boolean`) return term.value;
  return `"${term.value}"^^${datatype.startsWith(xsd) ? `xsd:${datatype.slice(xsd.length)}` : `<${datatype}>`}`;
}

/** Computes an aggregate over the terms of a group, `undefined` for a row without one. */
export function aggregated(text: string, group: readonly (Term | undefined)[]): string {
  const found = operations(`SELECT (${text} AS ?value) { ?s ?p ?x }`);
  let inner: Algebra.Operation = found;
  while (inner.type !== Algebra.Types.GROUP) inner = (inner as Algebra.Distinct).input;
  const terms = group.filter((term) => term !== undefined);
  const scope = scopeOf(['x'], terms);
  const state = aggregate(inner.aggregates[0]!, scope)();
  for (const term of group) state.add(new Uint32Array([term === undefined ? 0 : terms.indexOf(term) + 1]));
  const result = state.result();
  return result === undefined ? 'error' : write(result);
}

/** Makes a test of each row of a table: an expression and its value; `error` where it has none. */
export function table(rows: readonly (readonly [expression: string, value: string])[]): void {
  it.each(rows)('%s = %s', (expression, value) => {
    expect(evaluate(expression)).toBe(value);
  });
}
