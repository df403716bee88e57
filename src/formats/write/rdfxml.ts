// Writes RDF/XML: absolute IRIs, qualified names that are names, and nothing that XML 1.0 cannot hold.
import { HejnalError } from '../../errors.js';
import type { Quad } from '../../rdf/rdf.js';
import { rdf, xsd } from '../../rdf/terms.js';
import { cutName, isName } from '../../rdf/qname.js';
import { shortener, termPrefixes, type Prefixes, type Shorten } from '../../model/prefixes.js';
import { reference } from '../reference.js';
import { byPredicate, gather, groups, subjectKey } from './group.js';
import { joined, type Frame } from './frame.js';
import { remembered, type Writing } from './writing.js';

/** Gives the prefixes of a publication's RDF/XML. */
export const prefixesOf = remembered(({ model }) => termPrefixes(model));

/** Writes a document: the topic first, each subject once; throws `format-unfit` (RDF 1.1 XML Syntax). */
export function writeRdfxml(quads: Iterable<Quad>, writing: Writing): string {
  const gathered = gather(quads, writing.topic);
  const all = prefixesOf(writing);
  const shorten = shortener(all);
  const used = new Set(['rdf', ...gathered.map(({ predicate }) => shorten(predicate.value)?.prefix)]);
  return [...elements(gathered, new Map([...all].filter(([prefix]) => used.has(prefix))))].join('');
}

/** Writes RDF/XML in one pass; a property whose IRI does not end in a name, or a forbidden character, throws `format-unfit`. */
export function rdfxml(quads: Iterable<Quad>, writing: Writing): Generator<string> {
  return joined(rdfxmlFrame(writing), quads);
}

/** Writes RDF/XML with the prefixes given, `rdf` among them; each subject once if its quads follow each other. */
export function elements(quads: Iterable<Quad>, prefixes: Prefixes): Generator<string> {
  return joined(frameWith(prefixes), quads);
}

/** Gives the frame of RDF/XML; its parts throw `format-unfit`. */
export function rdfxmlFrame(writing: Writing): Frame {
  return frameWith(prefixesOf(writing));
}

function frameWith(prefixes: Prefixes): Frame {
  const elementOf = elementsBy(shortener(prefixes));
  const nodes = new Map<string, string>();
  const part = (quads: Iterable<Quad>): Generator<string> => descriptions(quads, elementOf, nodes);
  return { head: opening(prefixes), between: '', part, tail: () => ending };
}

function* descriptions(
  quads: Iterable<Quad>,
  elementOf: ReturnType<typeof elementsBy>,
  nodes: Map<string, string>,
): Generator<string> {
  for (const group of groups(quads)) {
    const lines = [...byPredicate(group)].flatMap(([predicate, objects]) => {
      const { tag, declaration } = elementOf(predicate);
      return objects.map((object) => `    <${tag}${declaration}${content(object, tag, nodes)}\n`);
    });
    const [first] = group;
    const about = first?.subject.termType === 'BlankNode' ? nodeId(subjectKey(first), nodes) : '';
    yield described(about === '' ? aboutOf(first?.subject.value ?? '') : about, lines);
  }
}

/** Writes what stands before all nodes. */
export function opening(prefixes: Prefixes): string {
  const namespaces = [...prefixes].map(([prefix, iri]) => `\n  xmlns:${prefix}="${escaped(iri)}"`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF${namespaces}>\n`;
}

/** What stands behind all nodes. */
export const ending = '</rdf:RDF>\n';

/** Writes the attribute that names a node. */
export function aboutOf(iri: string): string {
  return ` rdf:about="${escaped(iri)}"`;
}

/** Writes a node: the attribute that names it, and the lines of its properties. */
export function described(attribute: string, lines: readonly string[]): string {
  return `  <rdf:Description${attribute}>\n${lines.join('')}  </rdf:Description>\n`;
}

/** Writes what follows the name of a property whose value is an IRI. */
export function referring(iri: string): string {
  return ` rdf:resource="${escaped(iri)}"/>`;
}

/** Writes what follows the name of a property whose value is a text. */
export function saying(text: string, language: string, datatype: string, tag: string): string {
  return `${annotation(language, datatype)}>${escaped(text)}</${tag}>`;
}

function content(object: Quad['object'], tag: string, nodes: Map<string, string>): string {
  if (object.termType === 'NamedNode') return referring(object.value);
  if (object.termType !== 'Literal') return `${nodeId(`_:${object.value}`, nodes)}/>`;
  return saying(object.value, object.language, object.datatype.value, tag);
}

function annotation(language: string, datatype: string): string {
  if (language !== '') return ` xml:lang="${escaped(language)}"`;
  return datatype === xsd.string ? '' : ` rdf:datatype="${escaped(datatype)}"`;
}

/** Labels of blank nodes become names that XML takes, the same label always the same name. */
function nodeId(label: string, nodes: Map<string, string>): string {
  const name = nodes.get(label) ?? `b${nodes.size}`;
  nodes.set(label, name);
  return ` rdf:nodeID="${name}"`;
}

/** Names that may not stand as property elements (RDF 1.1 XML Syntax §7.2.14), or would be read as another (`rdf:li`). */
const reserved = new Set(
  'RDF ID about bagID parseType resource nodeID datatype Description aboutEach aboutEachPrefix li'
    .split(' ')
    .map((local) => rdf.type.replace(/type$/, local)),
);

/** How a property is written: its name, and the declaration of its namespace where that has no prefix. */
export interface Element {
  readonly tag: string;
  readonly declaration: string;
}

/** Makes the function that gives the element of a property; it throws `format-unfit`. */
export function elementsBy(shorten: Shorten): (predicate: string) => Element {
  const known = new Map<string, Element>();
  return (predicate) => {
    const found = known.get(predicate) ?? element(predicate, shorten);
    known.set(predicate, found);
    return found;
  };
}

function element(predicate: string, shorten: Shorten): Element {
  if (reserved.has(predicate)) throw unfit(`RDF/XML gives the property <${predicate}> a meaning of its own.`);
  const short = shorten(predicate);
  if (short !== undefined && isName(short.local)) return { tag: `${short.prefix}:${short.local}`, declaration: '' };
  const cut = cutName(predicate);
  if (cut === undefined)
    throw unfit(`RDF/XML cannot write the property <${predicate}>: its IRI does not end in a name.`);
  return { tag: `ns:${cut.local}`, declaration: ` xmlns:ns="${escaped(cut.namespace)}"` };
}

/** Letters outside ASCII are references too. */
const toEscape = /[&<>"\r]|[^\0-\x7f]/gu;
const references: Readonly<Record<string, string>> = {
  '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#xD;',
}; // prettier-ignore

/** What is no Char of XML 1.0 §2.2, lone surrogates included. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

function escaped(text: string): string {
  const found = forbidden.exec(text);
  if (found !== null) {
    const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    throw unfit(`The text "${text.slice(0, 60)}" has the character U+${code}, which XML does not allow.`);
  }
  return text.replace(toEscape, (each) => references[each] ?? reference(each));
}

function unfit(message: string): HejnalError {
  return new HejnalError('format-unfit', message, 'Ask for another format, such as Turtle or N-Triples.');
}
