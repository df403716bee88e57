// Writes Turtle and TriG that people can read, literals exactly as they are.
import { termLine, type Quad } from '../../rdf/rdf.js';
import { allPrefixes, type Prefixes } from '../../model/prefixes.js';
import { reifyingVersion } from '../formats.js';
import { gather, graphKey, groups } from './group.js';
import { listsIn } from './lists.js';
import { Pen } from './pen.js';
import { reifiedAmong, type Reified } from './reifiers.js';
import { joined, type Frame } from './frame.js';
import { remembered, type Writing } from './writing.js';

/** Gives the prefixes of a publication's Turtle. */
export const prefixesOf = remembered(({ model, names }) => allPrefixes(model, names));

/**
 * Writes a document: the topic first, each subject once, lists in brackets, and only the prefixes that are used (RDF 1.1
 * Turtle). Where facts have reifiers, each stands behind its fact (RDF 1.2 Turtle).
 */
export function writeTurtle(quads: Iterable<Quad>, writing: Writing): string {
  const prefixes = prefixesOf(writing);
  const reified = writing.isReified === true ? reifiedAmong([...quads]) : undefined;
  const { pen, rest } = penFor(reified?.rest ?? [...quads], prefixes, reified);
  const body = [...groups(gather(rest, writing.topic))].map((group) => pen.block(group, '')).join('\n');
  return `${reified === undefined ? '' : versionLine}${headed(prefixes, pen.used, body)}`;
}

/** Puts before a body the prefixes that it uses. */
export function headed(prefixes: Prefixes, used: ReadonlySet<string>, body: string): string {
  let lines = '';
  for (const [prefix, iri] of prefixes) if (used.has(prefix)) lines += prefixLine(prefix, iri);
  return `${lines}${lines !== '' && body !== '' ? '\n' : ''}${body}`;
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
export function turtle(quads: Iterable<Quad>, writing: Writing): Generator<string> {
  return joined(turtleFrame(writing), quads);
}

/** Gives the frame of Turtle. */
export function turtleFrame(writing: Writing): Frame {
  const prefixes = prefixesOf(writing);
  const pen = new Pen(prefixes);
  function* part(quads: Iterable<Quad>): Generator<string> {
    for (const group of groups(quads)) yield `\n${pen.block(group, '')}`;
  }
  return { head: head(prefixes), between: '', part, tail: () => '' };
}

/** Writes TriG in one pass (RDF 1.1 TriG), as {@link turtle} does; a graph is opened once if its quads follow each other. */
export function* trig(quads: Iterable<Quad>, writing: Writing): Generator<string> {
  const prefixes = prefixesOf(writing);
  yield head(prefixes);
  yield* graphs(quads, new Pen(prefixes));
}

/**
 * Gives what {@link trig} writes of subjects within a graph, from what {@link turtle} writes of them: a subject is the same
 * in both but for its indentation, and no text of Turtle has a line end in it.
 */
export function withinGraph(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}\n`))
    .join('');
}

/** Gives what {@link trig} writes before and behind what is within a graph. */
export function aroundGraph(graph: string): readonly [opening: string, ending: string] {
  return [`\n<${graph}> {\n`, '}\n'];
}

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
  return [...prefixes].map(([prefix, iri]) => prefixLine(prefix, iri)).join('');
}

function prefixLine(prefix: string, iri: string): string {
  return `@prefix ${prefix}: <${iri}> .\n`;
}
