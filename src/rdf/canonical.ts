// Reads canonical lines into terms that cost little: they are plain objects, where those of n3 take their texts apart anew for each question.
import type { BlankNode, DefaultGraph, Literal, NamedNode, Quad } from '@rdfjs/types';
import { unescapeText } from './escape.js';
import { rdf, xsd } from './terms.js';

type Other = { readonly termType: string; readonly value: string } | null | undefined;

/** A term that is nothing but its name. */
class Named<Type extends string> {
  declare readonly termType: Type;
  readonly value: string;

  constructor(value: string) {
    this.value = value;
  }

  equals(other: Other): boolean {
    return other?.termType === this.termType && other.value === this.value;
  }
}

class Iri extends Named<'NamedNode'> {}
class Blank extends Named<'BlankNode'> {}

class Text {
  declare readonly termType: 'Literal';
  readonly value: string;
  readonly language: string;
  readonly datatype: NamedNode;

  constructor(value: string, language: string, datatype: NamedNode) {
    this.value = value;
    this.language = language;
    this.datatype = datatype;
  }

  equals(other: Other): boolean {
    if (other?.termType !== 'Literal' || other.value !== this.value) return false;
    const { language, datatype } = other as Literal;
    return language === this.language && datatype.value === this.datatype.value;
  }
}

class Statement {
  declare readonly termType: 'Quad';
  declare readonly value: '';
  readonly subject: Quad['subject'];
  readonly predicate: Quad['predicate'];
  readonly object: Quad['object'];
  readonly graph: Quad['graph'];

  constructor(subject: Quad['subject'], predicate: Quad['predicate'], object: Quad['object'], graph: Quad['graph']) {
    this.subject = subject;
    this.predicate = predicate;
    this.object = object;
    this.graph = graph;
  }

  equals(other: Quad | null | undefined): boolean {
    if (other === null || other === undefined) return false;
    const { subject, predicate, object, graph } = this;
    return (
      subject.equals(other.subject) &&
      predicate.equals(other.predicate) &&
      object.equals(other.object) &&
      graph.equals(other.graph)
    );
  }
}

// On the prototypes, so that no term pays for them.
Object.assign(Iri.prototype, { termType: 'NamedNode' });
Object.assign(Blank.prototype, { termType: 'BlankNode' });
Object.assign(Text.prototype, { termType: 'Literal' });
Object.assign(Statement.prototype, { termType: 'Quad', value: '' });

/** Makes an IRI as a term of the kind that {@link readLine} makes. */
export function iriTerm(iri: string): NamedNode {
  return new Iri(iri);
}

/** Makes a blank node with a label. */
export function blankTerm(label: string): BlankNode {
  return new Blank(label);
}

/** Makes a literal as a term of the kind that {@link readLine} makes. */
export function typedTerm(text: string, datatype: string): Literal {
  return new Text(text, '', known(datatype));
}

/** Makes a text in a language as a term of the kind that {@link readLine} makes. */
export function taggedTerm(text: string, language: string): Literal {
  return new Text(text, language, tagged);
}

/** Makes a quad of the kind that {@link readLine} makes. */
export function statement(subject: NamedNode, predicate: string, object: Quad['object'], graph: NamedNode): Quad {
  return new Statement(subject, known(predicate), object, graph);
}

/** Makes a triple that stands in no graph. */
export function plainTriple(subject: Quad['subject'], predicate: Quad['predicate'], object: Quad['object']): Quad {
  return new Statement(subject, predicate, object, noGraph);
}

const text = new Iri(xsd.string);
const tagged = new Iri(rdf.langString);
/** The default graph. */
export const noGraph: DefaultGraph = {
  termType: 'DefaultGraph',
  value: '',
  equals: (other) => other?.termType === 'DefaultGraph',
};
/** Predicates, datatypes and graphs, which are few and stand in every line. */
const few = new Map<string, NamedNode>();
const maxFew = 10_000;

/** Makes an IRI that many quads share, as a property, class or graph; it is one term for all of them. */
export function known(iri: string): NamedNode {
  const found = few.get(iri);
  if (found !== undefined) return found;
  if (few.size >= maxFew) few.clear();
  const made = new Iri(iri);
  few.set(iri, made);
  return made;
}

/** Terms by where in a line they were met last: a look that finds the same text again needs no copy of it. */
const met: (NamedNode | undefined)[] = new Array<NamedNode | undefined>(1024);

/** Gives the IRI that stands in a line from `start` to `end`, one of few. */
function knownAt(line: string, start: number, end: number): NamedNode {
  const length = end - start;
  const place =
    (length * 31 + line.charCodeAt(end - 1) * 7 + line.charCodeAt(end - 3) * 3 + line.charCodeAt(end - 5)) & 1023;
  const last = met[place];
  if (last?.value.length === length && line.startsWith(last.value, start)) return last;
  const found = known(line.slice(start, end));
  met[place] = found;
  return found;
}

/** Reads one line that `quadLine` or `tripleLine` wrote; it is no reader for anybody else's N-Quads. */
export function readLine(line: string): Quad {
  const subjectEnd = line.indexOf('> ');
  const predicateEnd = line.indexOf('> ', subjectEnd + 2);
  const subject = new Iri(line.slice(1, subjectEnd));
  const predicate = knownAt(line, subjectEnd + 3, predicateEnd);
  return readRest(subject, predicate, line, predicateEnd + 2);
}

/** Reads one term as it stands in such a line. */
export function readTerm(text: string): Quad['object'] {
  return readRest(tagged, tagged, `${text} .`, 0).object;
}

function readRest(subject: NamedNode, predicate: NamedNode, line: string, start: number): Quad {
  if (line[start] === '<') {
    const end = line.indexOf('>', start);
    return new Statement(subject, predicate, new Iri(line.slice(start + 1, end)), readGraph(line, end + 2));
  }
  let close = line.indexOf('"', start + 1);
  while (isEscaped(line, close)) close = line.indexOf('"', close + 1);
  const value = unescapeText(line.slice(start + 1, close));
  const sign = line[close + 1];
  if (sign === '@') {
    const end = line.indexOf(' ', close + 2);
    const object = new Text(value, line.slice(close + 2, end), tagged);
    return new Statement(subject, predicate, object, readGraph(line, end + 1));
  }
  if (sign !== '^') return new Statement(subject, predicate, new Text(value, '', text), readGraph(line, close + 2));
  const end = line.indexOf('>', close + 4);
  const object = new Text(value, '', knownAt(line, close + 4, end));
  return new Statement(subject, predicate, object, readGraph(line, end + 2));
}

function readGraph(line: string, start: number): Quad['graph'] {
  return line[start] === '<' ? knownAt(line, start + 1, line.indexOf('>', start)) : noGraph;
}

function isEscaped(line: string, at: number): boolean {
  let slashes = 0;
  while (line[at - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}
