// Writes Turtle and TriG that people can read, literals exactly as they are.
import { namedNode, rdf, termLine, xsd, type Literal, type Quad } from '../../rdf/rdf.js';
import { allPrefixes, shortener, type Prefixes } from '../../model/prefixes.js';
import { reifyingVersion } from '../formats.js';
import { byPredicate, gather, graphKey, groups } from './group.js';
import { listsIn, type Lists } from './lists.js';
import { reifiedAmong, type Reified } from './reifiers.js';
import { remembered, type Writing } from './writing.js';

const prefixesOf = remembered(({ model, names }) => allPrefixes(model, names));

/**
 * Writes a document: the topic first, each subject once, lists in brackets, and only the prefixes that are used (RDF 1.1
 * Turtle). Where facts have reifiers, each stands behind its fact (RDF 1.2 Turtle).
 */
export function writeTurtle(quads: Iterable<Quad>, writing: Writing): string {
  const prefixes = prefixesOf(writing);
  const reified = writing.isReified === true ? reifiedAmong([...quads]) : undefined;
  const { pen, rest } = penFor(reified?.rest ?? [...quads], prefixes, reified);
  const body = [...groups(gather(rest, writing.topic))].map((group) => pen.block(group, '')).join('\n');
  const used = new Map([...prefixes].filter(([prefix]) => pen.used.has(prefix)));
  return `${reified === undefined ? '' : versionLine}${head(used)}${used.size > 0 && body !== '' ? '\n' : ''}${body}`;
}

/** Writes a document in TriG, lists in brackets. */
export function writeTrig(quads: Iterable<Quad>, writing: Writing): string {
  const prefixes = prefixesOf(writing);
  const { pen, rest } = penFor([...quads], prefixes);
  return [head(prefixes), ...graphs(rest, pen)].join('');
}

/** Gives a pen that writes the lists among quads, and the quads that it does not write with them. */
function penFor(quads: readonly Quad[], prefixes: Prefixes, reified?: Reified): { pen: Pen; rest: readonly Quad[] } {
  const lists = listsIn(quads);
  const isCell = ({ subject }: Quad): boolean => subject.termType === 'BlankNode' && lists.cells.has(subject.value);
  return {
    pen: new Pen(prefixes, lists, reified),
    rest: lists.cells.size === 0 ? quads : quads.filter((each) => !isCell(each)),
  };
}

/**
 * Writes Turtle in one pass; a subject is written once if its quads follow each other, and lists
 * cell by cell, for what is still to come may say more of a cell.
 */
export function* turtle(quads: Iterable<Quad>, writing: Writing): Generator<string> {
  const prefixes = prefixesOf(writing);
  const pen = new Pen(prefixes);
  yield head(prefixes);
  for (const group of groups(quads)) yield `\n${pen.block(group, '')}`;
}

/** Writes TriG in one pass (RDF 1.1 TriG), as {@link turtle} does; a graph is opened once if its quads follow each other. */
export function* trig(quads: Iterable<Quad>, writing: Writing): Generator<string> {
  const prefixes = prefixesOf(writing);
  yield head(prefixes);
  yield* graphs(quads, new Pen(prefixes));
}

/**
 * Gives what {@link trig} writes of one graph, from the lines of what {@link turtle} wrote of it: a subject is the same in
 * both but for its indentation, and no text of Turtle has a line end in it. Lines have no line ends.
 */
export function* graphOfTurtle(lines: Iterable<string>, graph: string): Generator<string> {
  let isOpen = false;
  let piece = '';
  for (const line of lines) {
    if (line === '' || (!isOpen && line.startsWith('@prefix '))) continue;
    if (!isOpen) piece = `\n<${graph}> {\n`;
    isOpen = true;
    piece += `  ${line}\n`;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  if (isOpen) yield `${piece}}\n`;
}

const pieceLength = 16 * 1024;

function* graphs(quads: Iterable<Quad>, pen: Pen): Generator<string> {
  let open: string | undefined;
  for (const group of groups(quads, graphKey)) {
    const graph = group[0]?.graph;
    if (graph === undefined) continue;
    if (open !== graph.value) {
      yield `${open === undefined ? '' : '}\n'}\n${graph.termType === 'DefaultGraph' ? '' : `${termLine(graph)} `}{\n`;
      open = graph.value;
    }
    yield pen.block(group, '  ');
  }
  if (open !== undefined) yield '}\n';
}

/** Tells readers from the start that triple terms follow (RDF 1.2 Turtle, version announcement). */
export const versionLine = `VERSION "${reifyingVersion}"\n`;

function head(prefixes: Prefixes): string {
  return [...prefixes].map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .\n`).join('');
}

function isWide(texts: readonly string[]): boolean {
  return texts.reduce((sum, text) => sum + text.length, 0) > 90;
}

const localName = /^[A-Za-z0-9_](?:[\w-]*)$/;

/**
 * Forms that are written without quotation marks. Turtle reads any number so and keeps its lexical form (§2.5.2, §2.5.3);
 * readers that are much used do not: they refuse a decimal without a digit before its point, or make a double of a number,
 * so that `007`, `1.50` and what has more than fifteen digits come out otherwise.
 */
const bare: Readonly<Record<string, RegExp>> = {
  [xsd.integer]: /^(?:0|-?[1-9]\d{0,14})$/,
  [xsd.decimal]: /^-?(?=[\d.]{3,16}$)(?:0|[1-9]\d*)\.\d*[1-9]$/,
  [xsd.boolean]: /^(?:true|false)$/,
};

/** Writes terms and remembers the prefixes that it used. */
class Pen {
  readonly used = new Set<string>();
  private readonly shorten: ReturnType<typeof shortener>;
  private readonly lists: Lists['items'] | undefined;
  private readonly reified: Reified | undefined;

  constructor(prefixes: Prefixes, lists?: Lists, reified?: Reified) {
    this.shorten = shortener(prefixes);
    this.lists = lists?.items;
    this.reified = reified;
  }

  block(group: readonly Quad[], indent: string): string {
    const subject = group[0] === undefined ? '' : this.term(group[0].subject);
    const lines = [...byPredicate(group)].map(([predicate, objects]) => {
      const written = objects.map((object) => this.term(object) + this.annotation(group, predicate, object));
      const glue = isWide(written) ? ` ,\n${indent}    ` : ' , ';
      return `${predicate === rdf.type ? 'a' : this.iri(predicate)} ${written.join(glue)}`;
    });
    return `${indent}${subject} ${lines.join(` ;\n${indent}  `)} .\n`;
  }

  private term(term: Quad['object']): string {
    if (term.termType === 'NamedNode') return this.iri(term.value);
    if (term.termType === 'Literal') return this.literal(term);
    const items = term.termType === 'BlankNode' ? this.lists?.get(term.value) : undefined;
    return items === undefined ? termLine(term) : this.list(items);
  }

  /** Gives the reifiers of a fact as they stand behind it, or nothing. */
  private annotation([first]: readonly Quad[], predicate: string, object: Quad['object']): string {
    if (first === undefined || this.reified === undefined) return '';
    const reifiers = this.reified.of({ subject: first.subject, predicate: namedNode(predicate), object });
    return reifiers.map((each) => ` ~ ${this.term(each)}`).join('');
  }

  private list(items: readonly Quad['object'][]): string {
    const written = items.map((item) => this.term(item));
    return isWide(written) ? `(\n      ${written.join('\n      ')}\n    )` : `( ${written.join(' ')} )`;
  }

  private iri(iri: string): string {
    const short = this.shorten(iri);
    if (short === undefined || !localName.test(short.local)) return `<${iri}>`;
    this.used.add(short.prefix);
    return `${short.prefix}:${short.local}`;
  }

  private literal(term: Literal): string {
    const datatype = term.datatype.value;
    if (bare[datatype]?.test(term.value) === true) return term.value;
    const whole = termLine(term);
    if (term.language !== '' || datatype === xsd.string) return whole;
    return `${whole.slice(0, -datatype.length - 2)}${this.iri(datatype)}`;
  }
}
