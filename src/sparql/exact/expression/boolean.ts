// The effective boolean value (SPARQL 1.1 Query §17.2.2).
import type { Term } from '../row.js';
import { xsd } from '../../../rdf/terms.js';
import { fail } from './error.js';
import { integerTypes } from './integers.js';
import { no, yes } from './literal.js';
import { doubleOf } from './number.js';
import { float, isNumeric, read } from './value.js';

/** Tells whether a term counts as true; throws `ExpressionError` for terms that count as neither. */
export function effectiveBoolean(term: Term): boolean {
  if (term === yes) return true;
  if (term === no) return false;
  const value = read(term);
  if (value.type === 'boolean') return value.boolean;
  if (value.type === 'string' || value.type === 'tagged') return value.text !== '';
  if (isNumeric(value)) return isTrue(doubleOf(value));
  // A boolean or a number that is written wrongly is false, and no error.
  return value.type === 'opaque' && term.termType === 'Literal' && isTruthType(term.datatype.value) ? false : fail();
}

function isTrue(number: number): boolean {
  return number !== 0 && !Number.isNaN(number);
}

function isTruthType(datatype: string): boolean {
  return [xsd.boolean, xsd.decimal, xsd.double, float].includes(datatype) || integerTypes.has(datatype);
}
