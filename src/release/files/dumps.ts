// The dumps of a release: the table of files, and how they are written line by line or through the writers.
import { mkdirSync, rmSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { HejnalError } from '../../errors.js';
import { formatNamed } from '../../formats/formats.js';
import { graphNames, type GraphName, type Names } from '../../rdf/iri.js';
import type { Publication } from '../../model/publication.js';
import { readLine, type Quad } from '../../rdf/rdf.js';
import { writerOf, type Writing } from '../../formats/write/index.js';
import { graphOfTurtle } from '../../formats/write/turtle.js';
import { fromBytes } from './bytes.js';
import { allQuads } from '../history/compare.js';
import { Packer } from './digest.js';
import { cutGraph, graphEndings } from './dedupe.js';
import { Digest } from '../statement/digests.js';
import { LineWriter, readLines, writeText, type Written } from './lines.js';
import { writeTables } from './tables.js';

/** One finished dump, as a catalogue needs it. */
export interface DumpFacts extends Written {
  /** Name of the file in `dumps/`. */
  readonly file: string;
  readonly mediaType: string;
  readonly graphs: readonly GraphName[];
  /** How many quads it holds. */
  readonly quads: number;
  /** Name of the kind whose table it is, or describes. */
  readonly kind?: string;
  /** Whether that table has a row for each value instead of for each thing. */
  readonly isByValue?: boolean;
  /** Name of the file that this one describes. */
  readonly describes?: string;
  /** The gzip twin, `.gz` behind the name; none of a file that is compressed by itself. */
  readonly gzip?: Written;
}

type Pieces = Iterable<string> | AsyncIterable<string>;

interface DumpRule {
  readonly file: string;
  /** In the order in which they are written. */
  readonly graphs: readonly GraphName[];
}

/** Graphs that are in dumps and in the content digest; the catalogue, which names the dumps, is in neither. */
const contentGraphs = graphNames.filter((name) => name !== 'catalog');

/** Dumps of sorted canonical lines, written in one pass; the first has graphs, the others triples. */
const lineDumps = [
  { file: basename(allQuads), graphs: contentGraphs },
  { file: 'facts.nt', graphs: ['facts'] },
  { file: 'ontology.nt', graphs: ['ontology'] },
  { file: 'evidence.nt', graphs: ['evidence'] },
] as const satisfies readonly DumpRule[];

/** Dumps that the writer of their extension makes, in passes over the sorted lines, a graph a pass. */
const writtenDumps: readonly DumpRule[] = [
  { file: 'facts.ttl', graphs: ['facts'] },
  { file: 'facts.jsonld', graphs: ['facts'] },
  { file: 'facts.rdf', graphs: ['facts'] },
  { file: 'ontology.ttl', graphs: ['ontology'] },
  { file: 'evidence.ttl', graphs: ['evidence'] },
  { file: 'all.trig', graphs: contentGraphs },
];

/** Lists the dumps of graphs, however they are written. */
export const dumpRules: readonly DumpRule[] = [...lineDumps, ...writtenDumps];

/** Path, in a release, of the quads of the ontology as triples. */
export const ontologyTriples = join('dumps', 'ontology.nt');

/** What stands in a release besides its catalogue. */
export interface Content {
  /** SHA-256, in hexadecimal, of `all.nq`. */
  readonly digest: string;
  readonly counts: Readonly<Record<GraphName, number>>;
  readonly written: ReadonlyMap<string, Written>;
  /** Digests of its graphs: a dump of a graph's triples is what is digested. */
  readonly graphs: Readonly<Record<Exclude<GraphName, 'catalog'>, string>>;
}

/** Writes the dumps of lines from sorted, disjoint lines, and counts the quads of each graph. */
export function writeLineDumps(directory: string, lines: Iterable<string>, names: Names): Content {
  const folder = join(directory, 'dumps');
  mkdirSync(folder, { recursive: true });
  const counts: Record<GraphName, number> = { facts: 0, ontology: 0, evidence: 0, derived: 0, catalog: 0 };
  const graphs = graphEndings(names);
  const derived = new Digest();
  const writers = lineDumps.map(({ file }) => new LineWriter(join(folder, file)));
  const [all, ...others] = writers;
  const triples = new Map<GraphName | undefined, LineWriter>(
    others.map((writer, at) => [lineDumps[at + 1]?.graphs[0], writer]),
  );
  try {
    for (const line of lines) {
      all?.write(`${line}\n`);
      const { triple, rest } = cutGraph(line);
      const graph = graphs.get(rest) ?? 'catalog';
      counts[graph]++;
      if (graph === 'derived') derived.add(triple);
      else triples.get(graph)?.write(`${triple} .\n`);
    }
  } catch (cause) {
    for (const writer of writers) writer.abandon();
    throw cause;
  }
  const written = new Map(writers.map((writer, at) => [lineDumps[at]?.file ?? '', writer.close()]));
  const [digest = '', facts = '', ontology = '', evidence = ''] = lineDumps.map(
    ({ file }) => written.get(file)?.sha256,
  );
  return { digest, counts, written, graphs: { facts, ontology, evidence, derived: derived.finish() } };
}

/** Writes the other dumps, the tables and the gzip twins; `onFile` hears of each file before it is begun, `turtle` writes those in Turtle and TriG. */
export async function finishDumps(
  directory: string,
  content: Content,
  writing: Writing & { readonly publication: Publication; readonly isFleeting?: boolean },
  {
    onFile,
    turtle,
  }: { onFile: (file: string) => void; turtle: (folder: string, level: number | undefined) => Promise<Finished> },
): Promise<DumpFacts[]> {
  const folder = join(directory, 'dumps');
  const level = writing.isFleeting === true ? 1 : undefined;
  const packer = new Packer(level);
  for (const { file } of lineDumps) packer.add(join(folder, file));
  const begun = turtle(folder, level);
  try {
    const others = await writeDumps(folder, { isTurtle: false, level }, writing, onFile);
    onFile('*.csv');
    const tables = writeTables(folder, lineDumps[1].file, writing);
    for (const { file, isPacked } of tables) if (isPacked !== true) packer.add(join(folder, file));
    onFile('*.gz');
    const parts = [await begun, others];
    const written = new Map([content.written, ...parts.map((part) => part.written)].flatMap((some) => [...some]));
    const twins = new Map([await packer.all(), ...parts.map((part) => part.twins)].flatMap((some) => [...some]));
    const found = [...[...lineDumps, ...writtenDumps].flatMap((rule) => factsOf(rule, content, written)), ...tables];
    return found
      .map((facts) => {
        const gzip = twins.get(join(folder, facts.file));
        return { ...facts, ...(gzip !== undefined && { gzip }) };
      })
      .sort((a, b) => (a.file < b.file ? -1 : 1));
  } finally {
    // Nothing may be written any more where something failed.
    await Promise.allSettled([begun, packer.end()]);
  }
}

/** What was written of the dumps that writers make, with the gzip twins. */
export interface Finished {
  readonly written: ReadonlyMap<string, Written>;
  readonly twins: ReadonlyMap<string, Written>;
}

/** Dumps that are written one after the other, for one is made of others; what is not among them depends on lines only. */
const turtles: ReadonlySet<string> = new Set(
  writtenDumps.map(({ file }) => file).filter((file) => /\.(?:ttl|trig)$/.test(file)),
);

/** Writes the dumps in Turtle and TriG, or the others, from the dumps of lines; `level` is that of gzip. */
export async function writeDumps(
  folder: string,
  { isTurtle, level }: { readonly isTurtle: boolean; readonly level: number | undefined },
  writing: Writing,
  onFile: (file: string) => void,
): Promise<Finished> {
  const written = new Map<string, Written>();
  const packer = new Packer(level);
  try {
    for (const { file, graphs } of writtenDumps) {
      if (turtles.has(file) !== isTurtle) continue;
      onFile(file);
      const stream = (some: readonly GraphName[]): Pieces =>
        writerOf(extname(file).slice(1)).stream(quadsOfGraphs(folder, some, writing), writing);
      const pieces = file.endsWith('.trig') ? trigOf(folder, graphs, writing, stream) : stream(graphs);
      const found = await writeWhereFit(join(folder, file), pieces);
      if (found === undefined) continue;
      written.set(file, found);
      packer.add(join(folder, file));
    }
    return { written, twins: await packer.all() };
  } finally {
    await packer.end();
  }
}

/** Gives TriG graph by graph: those that stand there as Turtle from that, the others from their quads. */
async function* trigOf(
  folder: string,
  graphs: readonly GraphName[],
  { names }: Writing,
  stream: (graphs: readonly GraphName[]) => Pieces,
): AsyncGenerator<string> {
  yield* stream([]);
  for (const graph of graphs) {
    const own = writtenDumps.find(({ file, graphs: of }) => file.endsWith('.ttl') && of[0] === graph);
    if (own !== undefined) yield* graphOfTurtle(textLines(join(folder, own.file)), names.graph(graph));
    else {
      let isHead = true;
      for await (const piece of stream([graph])) {
        if (!isHead) yield piece;
        isHead = false;
      }
    }
  }
}

function* textLines(path: string): Generator<string> {
  for (const line of readLines(path)) yield fromBytes(line);
}

/** Writes a file; `undefined` where its format cannot hold the graph, as RDF/XML cannot hold every property. */
async function writeWhereFit(path: string, pieces: Pieces): Promise<Written | undefined> {
  try {
    return await writeText(path, pieces);
  } catch (error) {
    if (!(error instanceof HejnalError) || error.code !== 'format-unfit') throw error;
    rmSync(path);
    return undefined;
  }
}

function factsOf(
  { file, graphs }: DumpRule,
  { counts }: Content,
  written: ReadonlyMap<string, Written>,
): Omit<DumpFacts, 'gzip'>[] {
  const own = written.get(file);
  if (own === undefined) return [];
  const quads = graphs.reduce((sum, graph) => sum + counts[graph], 0);
  return [{ file, mediaType: formatNamed(extname(file).slice(1)).mediaType, graphs, quads, ...own }];
}

/** Gives the quads of one graph after the other: from its own dump of triples where it has one, which is shorter than all. */
function* quadsOfGraphs(folder: string, graphs: readonly GraphName[], { names }: Writing): Generator<Quad> {
  const endings = [...graphEndings(names)];
  for (const graph of graphs) {
    const ending = endings.find(([, name]) => name === graph)?.[0] ?? '';
    const own = lineDumps.find((dump) => dump.graphs.length === 1 && dump.graphs[0] === graph);
    if (own === undefined) {
      for (const line of readLines(join(folder, lineDumps[0].file)))
        if (line.endsWith(ending)) yield readLine(fromBytes(line));
    } else {
      for (const line of readLines(join(folder, own.file)))
        yield readLine(fromBytes(line.slice(0, -' .'.length) + ending));
    }
  }
}
