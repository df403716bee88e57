// The terms that expressions make: plain objects, as the door to RDF makes them of lines.
import { iriTerm, typedTerm } from '../../../rdf/canonical.js';
import type { Literal } from '../../../rdf/rdf.js';
import { rdf, xsd } from '../../../rdf/terms.js';
import type { Term, TripleTerm } from '../row.js';
import { fail } from './error.js';

/** Tells which way a text runs (RDF 1.2 Concepts §3.4); empty where nothing is said. */
export type Direction = 'ltr' | 'rtl' | '';

/** The datatype of texts with a language and a direction (RDF 1.2 Concepts §3.4). */
export const dirLangString = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#dirLangString';

/** The literal `true`; it is one object, so that filters know it at a glance. */
export const yes = typedTerm('true', xsd.boolean);
/** The literal `false`, one object as well. */
export const no = typedTerm('false', xsd.boolean);

/** Gives the literal of a truth. */
export function truth(value: boolean): Literal {
  return value ? yes : no;
}

/** Makes a text without a language. */
export function simple(text: string): Literal {
  return typedTerm(text, xsd.string);
}

/** Makes a text with a language, and a direction if there is one. */
export function tagged(text: string, language: string, direction: Direction = ''): Literal {
  const datatype = iriTerm(direction === '' ? rdf.langString : dirLangString);
  const literal: Literal = {
    termType: 'Literal',
    value: text,
    language,
    datatype,
    ...(direction === '' ? {} : { direction }),
    equals: (other) => other !== null && other !== undefined && sameTerm(literal, other as Term),
  };
  return literal;
}

/** Gives the direction of a literal, empty where it has none. */
export function directionOf(literal: Literal): Direction {
  return literal.direction ?? '';
}

/** Holds a string literal's text with its tags, which empty texts stand for where there are none. */
export interface Text {
  readonly text: string;
  readonly language: string;
  readonly direction: Direction;
}

/** Reads a string literal: a text with or without a language (SPARQL 1.1 Query §17.4.3.1.1); throws `ExpressionError`. */
export function textOf(term: Term): Text {
  if (term.termType !== 'Literal') fail();
  if (term.language === '' && term.datatype.value !== xsd.string) fail();
  return { text: term.value, language: term.language, direction: directionOf(term) };
}

/** Reads a text without a language; throws `ExpressionError`. */
export function simpleOf(term: Term): string {
  if (term.termType !== 'Literal' || term.datatype.value !== xsd.string) fail();
  return term.value;
}

/** Makes a string literal with the tags of another. */
export function withTags(text: string, { language, direction }: Text): Literal {
  return language === '' ? simple(text) : tagged(text, language, direction);
}

/** Tells whether two terms are one (RDF 1.2 Concepts §3.1); the case of a language's letters does not matter. */
export function sameTerm(a: Term, b: Term): boolean {
  if (a.termType === 'Quad') return b.termType === 'Quad' && sameParts(a, b);
  if (a.termType !== b.termType || a.value !== b.value) return false;
  if (a.termType !== 'Literal' || b.termType !== 'Literal') return true;
  return a.datatype.value === b.datatype.value && sameTags(a, b);
}

function sameTags(a: Literal, b: Literal): boolean {
  if (directionOf(a) !== directionOf(b)) return false;
  return a.language === b.language || a.language.toLowerCase() === b.language.toLowerCase();
}

function sameParts(a: TripleTerm, b: TripleTerm): boolean {
  return sameTerm(a.subject, b.subject) && sameTerm(a.predicate, b.predicate) && sameTerm(a.object, b.object);
}
