// The functions on terms: what they are, what they are made of, and making them (SPARQL 1.1 Query §17.4.2, and 1.2's).
import { iriTerm, typedTerm } from '../../../rdf/canonical.js';
import type { Literal } from '../../../rdf/rdf.js';
import { rdf } from '../../../rdf/terms.js';
import type { Term, TripleTerm } from '../row.js';
import { fail } from './error.js';
import { directionOf, dirLangString, sameTerm, simple, simpleOf, tagged, truth, type Direction } from './literal.js';
import type { TermFunction } from './text.js';
import { isNumeric, read } from './value.js';

const defaultGraph: TripleTerm['graph'] = {
  termType: 'DefaultGraph',
  value: '',
  equals: (other) => other?.termType === 'DefaultGraph',
};

/** Makes a triple term (RDF 1.2 Concepts §3.1); throws `ExpressionError` where these can form none. */
export function triple(subject: Term, predicate: Term, object: Term): TripleTerm {
  if (predicate.termType !== 'NamedNode') fail();
  if (subject.termType !== 'NamedNode' && subject.termType !== 'BlankNode') fail();
  return { termType: 'Quad', value: '', subject, predicate, object, graph: defaultGraph };
}

function literalOf(term: Term): Literal {
  return term.termType === 'Literal' ? term : fail();
}

function tripleOf(term: Term): TripleTerm {
  return term.termType === 'Quad' ? term : fail();
}

/** Gives the text of an IRI or a literal (§17.4.2.5); throws `ExpressionError` for any other term. */
export function textIn(term: Term): string {
  return term.termType === 'NamedNode' || term.termType === 'Literal' ? term.value : fail();
}

const languageForm = /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/i;
const taggedTypes: readonly string[] = [rdf.langString, dirLangString];

function language(term: Term): string {
  const text = simpleOf(term);
  return languageForm.test(text) ? text : fail();
}

function direction(term: Term): Direction {
  const text = simpleOf(term);
  return text === 'ltr' || text === 'rtl' ? text : fail();
}

/** Makes a literal of a type; those of a language cannot be made so (§17.4.2.10). */
function typed(text: Term, datatype: Term): Literal {
  if (datatype.termType !== 'NamedNode' || taggedTypes.includes(datatype.value)) fail();
  return typedTerm(simpleOf(text), datatype.value);
}

/** Matches a language against a range by basic filtering (RFC 4647 §3.3.1). */
function matches(tag: string, range: string): boolean {
  const [lower, wanted] = [tag.toLowerCase(), range.toLowerCase()];
  if (wanted === '*') return lower !== '';
  return lower === wanted || lower.startsWith(`${wanted}-`);
}

/** The functions on terms by the names that the algebra gives them. */
export const termFunctions: Readonly<Record<string, TermFunction>> = {
  sameterm: (a: Term, b: Term) => truth(sameTerm(a, b)),
  isiri: (term: Term) => truth(term.termType === 'NamedNode'),
  isuri: (term: Term) => truth(term.termType === 'NamedNode'),
  isblank: (term: Term) => truth(term.termType === 'BlankNode'),
  isliteral: (term: Term) => truth(term.termType === 'Literal'),
  isnumeric: (term: Term) => truth(isNumeric(read(term))),
  istriple: (term: Term) => truth(term.termType === 'Quad'),
  str: (term: Term) => simple(textIn(term)),
  lang: (term: Term) => simple(literalOf(term).language),
  langdir: (term: Term) => simple(directionOf(literalOf(term))),
  haslang: (term: Term) => truth(term.termType === 'Literal' && term.language !== ''),
  haslangdir: (term: Term) => truth(term.termType === 'Literal' && directionOf(term) !== ''),
  langmatches: (tag: Term, range: Term) => truth(matches(simpleOf(tag), simpleOf(range))),
  datatype: (term: Term) => iriTerm(literalOf(term).datatype.value),
  strdt: typed,
  strlang: (text: Term, tag: Term) => tagged(simpleOf(text), language(tag)),
  strlangdir: (text: Term, tag: Term, way: Term) => tagged(simpleOf(text), language(tag), direction(way)),
  triple,
  subject: (term: Term) => tripleOf(term).subject,
  predicate: (term: Term) => tripleOf(term).predicate,
  object: (term: Term) => tripleOf(term).object,
};
