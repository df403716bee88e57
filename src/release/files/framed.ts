// Writes the dumps that stand in frames, part by part: what is made of a part that was there before is taken over.
import { closeSync, openSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { HejnalError } from '../../errors.js';
import type { Frame } from '../../formats/write/frame.js';
import { writerOf, type Writing } from '../../formats/write/index.js';
import { aroundGraph, turtleFrame, withinGraph } from '../../formats/write/turtle.js';
import type { GraphName } from '../../rdf/iri.js';
import { readLine, type Quad } from '../../rdf/rdf.js';
import { fromBytes, toBytes } from './bytes.js';
import { graphEndings } from './dedupe.js';
import { Packer } from './digest.js';
import { Earlier, type EarlierFile, type Standing } from './earlier.js';
import type { Written } from './lines.js';
import { allDump, ownDump, writtenDumps, type Content, type DumpRule } from './listed.js';
import type { Twin } from './pack.js';
import { PartWriter, stretchOf, type Part } from './parts.js';

/** From what the dumps are written; paths are those of folders. */
export interface Framing extends Pick<Content, 'counts' | 'parts'> {
  /** Holds the dumps of lines. */
  readonly folder: string;
  /** That of gzip. */
  readonly level: number | undefined;
  readonly earlier: Standing | undefined;
}

/** What was written, with the gzip twins by the paths of their files. */
export interface Finished {
  readonly written: ReadonlyMap<string, Written>;
  readonly twins: ReadonlyMap<string, Twin>;
}

/** Dumps that are written one after the other, for one is made of others; what is not among them depends on lines only. */
const turtles: ReadonlySet<string> = new Set(
  writtenDumps.map(({ file }) => file).filter((file) => /\.(?:ttl|trig)$/.test(file)),
);

/** Writes the dumps in Turtle and TriG, or the others. */
export async function writeDumps(
  framing: Framing,
  { isTurtle }: { readonly isTurtle: boolean },
  writing: Writing,
  onFile: (file: string) => void,
): Promise<Finished> {
  const { folder, level, earlier: standing } = framing;
  const written = new Map<string, Written>();
  const parts = new Map(framing.parts);
  const earlier = standing && new Earlier(standing);
  const packer = new Packer({ level, earlier });
  try {
    for (const rule of writtenDumps) {
      const { file } = rule;
      if (turtles.has(file) !== isTurtle) continue;
      onFile(file);
      const steps = stepsOf(rule, { ...framing, parts }, writing);
      const found = await writeWhereFit(join(folder, file), steps, earlier?.of(file));
      if (found === undefined) continue;
      written.set(file, found.written);
      parts.set(file, found.parts);
      packer.add(join(folder, file), found.parts);
    }
    return { written, twins: await packer.all() };
  } finally {
    await packer.end();
    earlier?.close();
  }
}

/** One part that is to be written: of what, where it is made of something, and its text in pieces. */
interface Step {
  readonly source?: string;
  make(): Iterable<string>;
}

function stepsOf(rule: DumpRule, framing: Framing, writing: Writing): Iterable<Step> {
  const { file, graphs } = rule;
  const { frame } = writerOf(extname(file).slice(1));
  return frame === undefined ? inGraphs(graphs, framing, writing) : inFrame(graphs, frame(writing), framing, writing);
}

/** Gives a dump of one graph. */
function* inFrame(
  [graph = 'facts']: readonly GraphName[],
  frame: Frame,
  framing: Framing,
  writing: Writing,
): Generator<Step> {
  yield { make: () => [frame.head] };
  let isFirst = true;
  for (const { part, text } of stretches(ownDump(graph), framing)) {
    const [source, between] = isFirst ? [`first ${part.sha256}`, ''] : [part.sha256, frame.between];
    yield { source, make: () => behind(between, frame.part(quadsOf(graph, text(), writing))) };
    isFirst = false;
  }
  yield { make: () => [frame.tail(isFirst)] };
}

function* behind(before: string, pieces: Iterable<string>): Generator<string> {
  yield before;
  yield* pieces;
}

/** Gives TriG, graph by graph: those that stand there as Turtle from that, the others from their quads. */
function* inGraphs(graphs: readonly GraphName[], framing: Framing, writing: Writing): Generator<Step> {
  const turtle = turtleFrame(writing);
  yield { make: () => [turtle.head] };
  for (const graph of graphs) {
    if (framing.counts[graph] === 0) continue;
    const [opening, ending] = aroundGraph(writing.names.graph(graph));
    yield { make: () => [opening] };
    const own = writtenDumps.find(({ file, graphs: of }) => file.endsWith('.ttl') && of[0] === graph)?.file;
    // What stands first in Turtle are the prefixes.
    for (const { part, text } of [...stretches(own ?? allDump, framing)].slice(own === undefined ? 0 : 1)) {
      const within = (): string =>
        own === undefined ? [...turtle.part(quadsOf(graph, text(), writing))].join('') : fromBytes(text());
      yield { source: part.sha256, make: () => [withinGraph(within())] };
    }
    yield { make: () => [ending] };
  }
}

/** A part of a file that stands there, and how its text is read, as a byte string. */
interface Stretch {
  readonly part: Part;
  text(): string;
}

/** Gives the parts of a dump; each is read only when its text is asked for. */
function stretches(file: string, { folder, parts }: Framing): Stretch[] {
  let at = 0;
  return (parts.get(file) ?? []).map((part) => {
    const from = at;
    at += part.bytes;
    const text = (): string => {
      const open = openSync(join(folder, file), 'r');
      try {
        return stretchOf(open, from, part.bytes).toString('latin1');
      } finally {
        closeSync(open);
      }
    };
    return { part, text };
  });
}

/** Gives the quads of a graph from lines of its own dump, or of that of all. */
function* quadsOf(graph: GraphName, lines: string, { names }: Writing): Generator<Quad> {
  const ending = [...graphEndings(names)].find(([, name]) => name === graph)?.[0] ?? '';
  const isOwn = ownDump(graph) !== allDump;
  for (const line of lines.split('\n').slice(0, -1))
    if (isOwn) yield readLine(fromBytes(line.slice(0, -' .'.length) + ending));
    else if (line.endsWith(ending)) yield readLine(fromBytes(line));
}

/** Writes a file; `undefined` where its format cannot hold the graph, as RDF/XML cannot hold every property. */
async function writeWhereFit(
  path: string,
  steps: Iterable<Step>,
  earlier: EarlierFile | undefined,
): Promise<{ readonly written: Written; readonly parts: readonly Part[] } | undefined> {
  const writer = new PartWriter(path);
  try {
    for (const step of steps) {
      if (take(step, writer, earlier)) continue;
      for (const piece of step.make()) writer.write(toBytes(piece));
      writer.cut(step.source);
      earlier?.compare(writer.parts.at(-1));
      await setImmediate();
    }
  } catch (error) {
    writer.abandon();
    if (!(error instanceof HejnalError) || error.code !== 'format-unfit') throw error;
    rmSync(path);
    return undefined;
  }
  return { written: writer.close(), parts: writer.parts };
}

function take({ source }: Step, writer: PartWriter, earlier: EarlierFile | undefined): boolean {
  const found = source === undefined ? undefined : earlier?.text(source);
  if (found === undefined) return false;
  writer.copy(found.bytes, found.part);
  return true;
}
