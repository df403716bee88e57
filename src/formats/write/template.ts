// Blocks of documents as templates and values: what is said alike of many things is kept once, and filled in when it is asked for.
import { escapeText } from '../../rdf/escape.js';
import { xsd, type Literal, type Quad } from '../../rdf/rdf.js';
import { shortener, termPrefixes } from '../../model/prefixes.js';
import { groups, subjectKey } from './group.js';
import { remembered, type Writing } from './writing.js';

/** What is said of one subject: the text of its template, and what fills the blanks in it, the subject first. */
export interface Block {
  readonly template: string;
  /** IRIs, and texts of literals as canonical lines have them; so no value has a tab or a line end in it. */
  readonly values: readonly string[];
}

/** What stands in the place of an object: an IRI, or a blank for an IRI or for the text of a literal. */
export type Slot =
  | { readonly is: 'iri'; readonly iri: string }
  | { readonly is: 'name'; readonly at: number }
  | { readonly is: 'text'; readonly at: number; readonly language: string; readonly datatype: string };

/** A template that was read: predicates with their objects, in their order. */
export type Template = readonly { readonly predicate: { readonly value: string }; readonly object: Slot }[];

/** A template with what fills it. */
export interface Filled {
  readonly template: Template;
  readonly values: readonly string[];
}

/**
 * Takes a document apart, a block for each subject; `undefined` where it has blank nodes, or where it does not begin with
 * its topic and say of each subject at one place what it says: then only the quads tell how it is written.
 */
export function blocksOf(quads: readonly Quad[], writing: Writing): Block[] | undefined {
  if (quads.some(({ subject, object }) => subject.termType === 'BlankNode' || object.termType === 'BlankNode'))
    return undefined;
  const blocks: Block[] = [];
  const subjects = new Set<string>();
  const isTerm = termsOf(writing);
  for (const group of groups(quads)) {
    const subject = group[0] === undefined ? '' : subjectKey(group[0]);
    if (subjects.has(subject) || (subjects.size === 0 && subject !== writing.topic)) return undefined;
    subjects.add(subject);
    blocks.push(blockOf(subject, group, isTerm));
  }
  return blocks;
}

/** Makes the function that tells terms of vocabularies, which many blocks have in common, from names of things. */
const termsOf = remembered(({ model, names }) => {
  const shorten = shortener(termPrefixes(model));
  return (iri: string): boolean =>
    shorten(iri) !== undefined || iri.startsWith(names.ontology) || iri.startsWith(names.tool);
});

function blockOf(subject: string, group: readonly Quad[], isTerm: (iri: string) => boolean): Block {
  const values = [subject];
  const lines = group.map(({ predicate, object }) => {
    if (object.termType === 'NamedNode' && isTerm(object.value)) return `${predicate.value} <${object.value}>`;
    values.push(object.termType === 'Literal' ? escapeText(object.value) : object.value);
    return `${predicate.value} ${object.termType === 'Literal' ? kindOf(object) : '<'}`;
  });
  return { template: lines.join('\n'), values };
}

function kindOf({ language, datatype }: Literal): string {
  if (language !== '') return `"@${language}`;
  return datatype.value === xsd.string ? '"' : `"^^<${datatype.value}>`;
}

/** Reads the text of a template. */
export function readTemplate(text: string): Template {
  let at = 0;
  return text.split('\n').map((line) => {
    const space = line.indexOf(' ');
    const [predicate, spec] = [{ value: line.slice(0, space) }, line.slice(space + 1)];
    if (spec === '<') return { predicate, object: { is: 'name', at: ++at } };
    if (spec.startsWith('<')) return { predicate, object: { is: 'iri', iri: spec.slice(1, -1) } };
    const [, language = '', datatype = xsd.string] = /^"(?:@(.*)|\^\^<(.*)>)?$/.exec(spec) ?? [];
    return { predicate, object: { is: 'text', at: ++at, language, datatype } };
  });
}
