// One feature: a query and the answer that it must have.
import type { Facts } from './facts.js';

/** Holds a feature; `expected` are the rows as CSV has them, in the order of the query or sorted. */
export interface Feature {
  readonly name: string;
  readonly query: string;
  readonly expected: readonly string[];
}

/** Makes features of the facts of a release. */
export type Features = (facts: Facts) => Feature[];

const prefixes = 'PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n';

/** Makes a feature whose answer is one number. */
export function counting(name: string, pattern: string, expected: number): Feature {
  return { name, query: `${prefixes}SELECT (COUNT(*) AS ?n) { ${pattern} }`, expected: [String(expected)] };
}

/** Makes a feature whose answer is rows, their order free unless the query gives one. */
export function listing(name: string, query: string, expected: readonly (string | number)[]): Feature {
  return { name, query: prefixes + query, expected: expected.map(String) };
}
