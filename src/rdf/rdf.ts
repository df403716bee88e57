// The one door to n3 and RDF/JS: factory, parser, store, canonical lines and terms.
import { escapeText } from './escape.js';
import { EventEmitter } from 'node:events';
import { DataFactory, Parser, Store } from 'n3';
import type { BlankNode, Literal, NamedNode, Quad } from '@rdfjs/types';
import { HejnalError } from '../errors.js';
import { rdf, xsd } from './terms.js';

export * from './terms.js';
export { iriTerm, known, readLine, readTerm, statement, taggedTerm, typedTerm } from './canonical.js';
export { Store };
export type { BlankNode, Literal, NamedNode, Quad };

/** Holds a text per language, keyed by BCP 47 tag in lower case. */
export type LangMap = Readonly<Record<string, string>>;

/** Makes terms and quads (RDF/JS Data Model). */
export const { namedNode, literal, blankNode, defaultGraph, quad } = DataFactory;

/** Parses Turtle or TriG against a base IRI; throws `ontology-invalid` with the line where it stops being well-formed. */
export function parseTurtle(text: string, base: string, file: string): Quad[] {
  try {
    return new Parser({ baseIRI: base }).parse(text);
  } catch (cause) {
    const line = (cause as { context?: { line?: number } }).context?.line;
    const position = line === undefined ? {} : { position: { line, column: 1 } };
    throw new HejnalError(
      'ontology-invalid',
      `${file}${line === undefined ? '' : `:${line}`} is not well-formed Turtle: ${(cause as Error).message}`,
      'Mend the file at this line.',
      { cause, ...position },
    );
  }
}

/** Parses N-Quads of any origin, the labels of blank nodes kept; throws n3's error with its line in the message. */
export function parseQuads(text: string): Quad[] {
  return new Parser({ format: 'N-Quads', blankNodePrefix: '' }).parse(text);
}

/** Reads Turtle or N-Triples of any origin piece by piece, labels kept; `write` and `end` throw n3's error. */
export function openReader(base: string, onQuad: (quad: Quad) => void): { write(piece: string): void; end(): void } {
  const pieces = new EventEmitter();
  let failure: Error | undefined;
  // n3's typings do not say that one of the two is null, and at the end both are.
  const receive = (error: Error | null, found: Quad | null): void => {
    if (error !== null) failure ??= error;
    else if (found !== null) onQuad(found);
  };
  new Parser({ baseIRI: base, blankNodePrefix: '' }).parse(pieces, receive);
  const emit = (event: string, piece?: string): void => {
    pieces.emit(event, piece);
    if (failure !== undefined) throw failure;
  };
  return { write: (piece) => emit('data', piece), end: () => emit('end') };
}

/** Writes a term in canonical N-Quads (RDFC-1.0 §5), a triple term as RDF 1.2 N-Triples has it; blank nodes have no place in a release. */
export function termLine(term: Quad['object']): string {
  if (term.termType === 'NamedNode') return `<${term.value}>`;
  if (term.termType !== 'Literal') return term.termType === 'Quad' ? tripleTerm(term) : `_:${term.value}`;
  const text = escapeText(term.value);
  if (term.language !== '') return `"${text}"@${term.language}`;
  return term.datatype.value === xsd.string ? `"${text}"` : `"${text}"^^<${term.datatype.value}>`;
}

function tripleTerm({ subject, predicate, object }: Pick<Quad, 'subject' | 'predicate' | 'object'>): string {
  return `<<( ${termLine(subject)} ${termLine(predicate)} ${termLine(object)} )>>`;
}

/** Writes a triple as one canonical N-Triples line without the line end. */
export function tripleLine(each: Quad): string {
  return `${termLine(each.subject)} <${each.predicate.value}> ${termLine(each.object)} .`;
}

/** Writes a quad as one canonical N-Quads line without the line end; a quad of the default graph becomes a triple. */
export function quadLine(each: Quad): string {
  if (each.graph.termType === 'DefaultGraph') return tripleLine(each);
  return `${termLine(each.subject)} <${each.predicate.value}> ${termLine(each.object)} <${each.graph.value}> .`;
}

/** Reads an RDF list from a store, whether its nodes are blank or skolemised. */
export function readList(store: Store, head: Quad['object']): Quad['object'][] {
  const items: Quad['object'][] = [];
  let node: Quad['object'] | undefined = head;
  while (node !== undefined && node.value !== rdf.nil) {
    const first: Quad['object'] | undefined = store.getObjects(node, rdf.first, null)[0];
    if (first !== undefined) items.push(first);
    node = store.getObjects(node, rdf.rest, null)[0];
  }
  return items;
}
