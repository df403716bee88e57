// Writes the graph that a CONSTRUCT or DESCRIBE gives, in each format, whatever IRIs the query has put together.
import { escapeText } from '../../rdf/escape.js';
import { HejnalError } from '../../errors.js';
import type { Literal, Quad } from '../../rdf/rdf.js';
import { rdf, xsd } from '../../rdf/terms.js';
import { gather, groups } from '../write/group.js';
import { elements } from '../write/rdfxml.js';
import { reifiedAmong } from '../write/reifiers.js';
import { versionLine } from '../write/turtle.js';

/** Says that a media type cannot carry an answer. */
export class Unwritable extends Error {}

/**
 * Writes triples in a media type of `answerTypes.CONSTRUCT`, reifiers behind what they reify where Turtle has that form;
 * throws `Unwritable` for what RDF/XML cannot carry.
 */
export function writeGraph(mediaType: string, triples: readonly Quad[], isReified = false): string {
  const isTurtle = mediaType === 'text/turtle' || mediaType === 'application/trig';
  if (isReified && isTurtle) return `${versionLine}\n${reifiedTurtle(triples)}`;
  const gathered = gather(triples);
  if (mediaType === 'application/n-triples' || mediaType === 'application/n-quads') return lines(gathered);
  if (mediaType === 'application/ld+json') return jsonld(gathered);
  return mediaType === 'application/rdf+xml' ? rdfxml(gathered) : turtle(gathered);
}

/** Writes a triple as a line of N-Triples without the line end. */
export function tripleText({ subject, predicate, object }: Quad): string {
  return `${termText(subject)} ${termText(predicate)} ${termText(object)} .`;
}

/** Gives a literal's language; a query can make what is none and would end the literal early (BCP 47). */
export function languageOf({ language }: Literal): string | undefined {
  if (!/^([a-z]+(-[a-z0-9]+)*)?$/i.test(language)) throw new Unwritable();
  return language === '' ? undefined : language;
}

/** Writes an IRI in angle brackets; what no IRI may hold is escaped, so that it cannot end early (Turtle, 6.4). */
function iriLine(iri: string): string {
  const hex = (character: string): string => character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `<${iri.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (character) => `\\u${hex(character)}`)}>`;
}

/** Writes a literal in quotes with its language or datatype. */
function literalLine(term: Literal): string {
  const { value, datatype } = term;
  const language = languageOf(term);
  const text = `"${escapeText(value)}"`;
  if (language !== undefined) return `${text}@${language}${term.direction ? `--${term.direction}` : ''}`;
  return datatype.value === xsd.string ? text : `${text}^^${iriLine(datatype.value)}`;
}

function termText(term: Quad['subject'] | Quad['object']): string {
  if (term.termType === 'NamedNode') return iriLine(term.value);
  if (term.termType === 'Literal') return literalLine(term);
  if (term.termType === 'BlankNode') return `_:${term.value}`;
  if (term.termType !== 'Quad') throw new Unwritable();
  const { subject, predicate, object } = term;
  return `<<( ${termText(subject)} ${termText(predicate)} ${termText(object)} )>>`;
}

function lines(triples: readonly Quad[]): string {
  return triples.map((triple) => `${tripleText(triple)}\n`).join('');
}

function reifiedTurtle(triples: readonly Quad[]): string {
  const { rest, of } = reifiedAmong(triples);
  return turtle(gather(rest), (triple) =>
    of(triple)
      .map((each) => ` ~ ${termText(each)}`)
      .join(''),
  );
}

/** Turtle without prefixes is TriG too. */
function turtle(triples: readonly Quad[], behind: (triple: Quad) => string = () => ''): string {
  const blocks = [...groups(triples)].map((group) => {
    const [first] = group;
    const pairs = group.map((each) => `${termText(each.predicate)} ${termText(each.object)}${behind(each)}`);
    return first === undefined ? '' : `${termText(first.subject)}\n  ${pairs.join(' ;\n  ')} .\n`;
  });
  return blocks.join('\n');
}

function rdfxml(triples: readonly Quad[]): string {
  try {
    return [...elements(triples, new Map([['rdf', rdf.type.replace(/type$/, '')]]))].join('');
  } catch (error) {
    if (error instanceof HejnalError && error.code === 'format-unfit') throw new Unwritable();
    throw error;
  }
}

/** Expanded and flat (JSON-LD 1.1, 9.16). */
function jsonld(triples: readonly Quad[]): string {
  const nodes = [...groups(triples)].map((group) => {
    const node = new Map<string, unknown[]>();
    for (const { predicate, object } of group) {
      const isType = predicate.value === rdf.type && object.termType !== 'Literal';
      const key = isType ? '@type' : predicate.value;
      const values = node.get(key) ?? [];
      values.push(isType ? idOf(object) : valueOf(object));
      node.set(key, values);
    }
    return { '@id': group[0] === undefined ? '' : idOf(group[0].subject), ...Object.fromEntries(node) };
  });
  return `${JSON.stringify(nodes, undefined, 2)}\n`;
}

function idOf(term: Quad['subject'] | Quad['object']): string {
  return term.termType === 'BlankNode' ? `_:${term.value}` : term.value;
}

function valueOf(term: Quad['object']): Readonly<Record<string, string>> {
  if (term.termType === 'Quad') throw new Unwritable(); // JSON-LD 1.1 has no form for a triple term
  if (term.termType !== 'Literal') return { '@id': idOf(term) };
  const language = languageOf(term);
  const direction = term.direction ? { '@direction': term.direction } : {};
  if (language !== undefined) return { '@value': term.value, '@language': language, ...direction };
  return term.datatype.value === xsd.string
    ? { '@value': term.value }
    : { '@value': term.value, '@type': term.datatype.value };
}
