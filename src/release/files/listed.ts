// The table of dumps: which files there are, of which graphs, and what is known of them.
import { basename, join } from 'node:path';
import { graphNames, type GraphName } from '../../rdf/iri.js';
import { allQuads } from '../history/compare.js';
import type { Written } from './lines.js';
import type { Part } from './parts.js';

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

/** Which graphs a dump holds. */
export interface DumpRule {
  readonly file: string;
  /** In the order in which they are written. */
  readonly graphs: readonly GraphName[];
}

/** Graphs that are in dumps and in the content digest; the catalogue, which names the dumps, is in neither. */
const contentGraphs = graphNames.filter((name) => name !== 'catalog');

/** Dumps of sorted canonical lines, written in one pass; the first has graphs, the others triples. */
export const lineDumps = [
  { file: basename(allQuads), graphs: contentGraphs },
  { file: 'facts.nt', graphs: ['facts'] },
  { file: 'ontology.nt', graphs: ['ontology'] },
  { file: 'evidence.nt', graphs: ['evidence'] },
] as const satisfies readonly DumpRule[];

/** Dumps that the writer of their extension makes, in passes over the sorted lines, a graph a pass. */
export const writtenDumps: readonly DumpRule[] = [
  { file: 'facts.ttl', graphs: ['facts'] },
  { file: 'facts.jsonld', graphs: ['facts'] },
  { file: 'facts.rdf', graphs: ['facts'] },
  { file: 'ontology.ttl', graphs: ['ontology'] },
  { file: 'evidence.ttl', graphs: ['evidence'] },
  { file: 'all.trig', graphs: contentGraphs },
];

/** Lists the dumps of graphs, however they are written. */
export const dumpRules: readonly DumpRule[] = [...lineDumps, ...writtenDumps];

/** The dump of all graphs. */
export const allDump = lineDumps[0].file;

/** Names the dump of the triples of one graph; that of all where it has none. */
export function ownDump(graph: GraphName): string {
  return lineDumps.find(({ graphs: [only, ...others] }) => only === graph && others.length === 0)?.file ?? allDump;
}

/** Path, in a release, of the quads of the ontology as triples. */
export const ontologyTriples = join('dumps', 'ontology.nt');

/** What stands in a release besides its catalogue. */
export interface Content {
  /** SHA-256, in hexadecimal, of `all.nq`. */
  readonly digest: string;
  readonly counts: Readonly<Record<GraphName, number>>;
  readonly written: ReadonlyMap<string, Written>;
  /** The parts of each of these dumps. */
  readonly parts: ReadonlyMap<string, readonly Part[]>;
  /** Digests of its graphs: a dump of a graph's triples is what is digested. */
  readonly graphs: Readonly<Record<Exclude<GraphName, 'catalog'>, string>>;
}
