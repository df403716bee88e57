// What a catalogue is made of: triples whose subjects are IRIs.
import { literal, namedNode, xsd, type LangMap, type Literal, type NamedNode } from '../rdf/rdf.js';

/** One statement of the catalogue; it has no blank nodes. */
export type Triple = readonly [subject: string, predicate: string, object: NamedNode | Literal];

/** Links a subject to each of the IRIs that are there. */
export function link(subject: string, predicate: string, ...iris: readonly (string | undefined)[]): Triple[] {
  return iris.flatMap((iri): Triple[] => (iri === undefined ? [] : [[subject, predicate, namedNode(iri)]]));
}

/** Says a text in every language that it has. */
export function say(subject: string, predicate: string, texts: LangMap): Triple[] {
  return Object.entries(texts).map(([language, text]) => [subject, predicate, literal(text, language)]);
}

/** Gives a value with a datatype; a string where none is named. */
export function value(subject: string, predicate: string, text: string, datatype: string = xsd.string): Triple {
  return [subject, predicate, literal(text, namedNode(datatype))];
}

/** Gives a day as the first moment of it in UTC, for harvesters that read `xsd:dateTime` only. */
export function moment(subject: string, predicate: string, day: string): Triple {
  return value(subject, predicate, `${day}T00:00:00Z`, xsd.dateTime);
}
