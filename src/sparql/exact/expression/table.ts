// The functions of SPARQL by the names that the algebra gives them; this table is all that the compiler knows of them.
import { casts } from './cast.js';
import { equalValues, compareValues } from './compare.js';
import { hashFunctions } from './hash.js';
import { numericFunctions, type ValueFunction } from './numeric.js';
import { regexFunctions } from './regex.js';
import { termFunctions as functionsOnTerms } from './term.js';
import { textFunctions, type TermFunction } from './text.js';
import { timeFunctions } from './time.js';
import type { Value } from './value.js';

export { casts };

function test(is: (a: Value, b: Value) => boolean): ValueFunction {
  return (a: Value, b: Value) => ({ type: 'boolean', boolean: is(a, b) });
}

/** Functions that compute with values: what a term stands for, however it is written. */
export const valueFunctions: Readonly<Record<string, ValueFunction>> = {
  '=': test(equalValues),
  '!=': test((a, b) => !equalValues(a, b)),
  '<': test((a, b) => compareValues(a, b) < 0),
  '>': test((a, b) => compareValues(a, b) > 0),
  '<=': test((a, b) => compareValues(a, b) <= 0),
  '>=': test((a, b) => compareValues(a, b) >= 0),
  ...numericFunctions,
  ...timeFunctions,
};

/** Functions that take terms as they are written. */
export const termFunctions: Readonly<Record<string, TermFunction>> = {
  ...functionsOnTerms,
  ...textFunctions,
  ...regexFunctions,
  ...hashFunctions,
};
