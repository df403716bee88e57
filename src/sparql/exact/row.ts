// What flows between the operators of the exact engine: terms, and rows of numbers that stand for them.
import type { BlankNode, Literal, NamedNode, Quad } from '../../rdf/rdf.js';

/** Holds a triple that is a term (RDF 1.2 Concepts §3.1); its graph is the default graph. */
export interface TripleTerm {
  readonly termType: 'Quad';
  readonly value: '';
  readonly subject: Term;
  readonly predicate: Term;
  readonly object: Term;
  readonly graph: Quad['graph'];
}

/** Holds what a variable can be bound to. */
export type Term = NamedNode | BlankNode | Literal | TripleTerm;

/**
 * Holds one solution: a place for each variable of the query, and in it the number of a term or 0 where the variable
 * is unbound. Equal numbers are equal terms, and equal terms have equal numbers. An operator writes the next solution
 * into the same row: who keeps one copies it.
 */
export type Row = Uint32Array;
