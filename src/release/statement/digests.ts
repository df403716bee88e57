// The digest of each graph by RDF Dataset Canonicalization (RDFC-1.0): without blank nodes, that of its sorted lines.
import { createHash, type Hash } from 'node:crypto';
import { join } from 'node:path';
import { graphNames, type GraphName, type Names } from '../../rdf/iri.js';
import { allQuads, catalogQuads } from '../history/compare.js';
import { cutGraph, graphEndings } from '../files/dedupe.js';
import { readLines } from '../files/lines.js';

/** SHA-256 in hexadecimal of the canonical N-Quads of each graph, as triples of the default graph. */
export type GraphDigests = Readonly<Record<GraphName, string>>;

/** How much is gathered before it is hashed, in characters: a call for each line would take most of the time. */
const blockLength = 64 * 1024;

/** Digests triples that come in the order of their bytes. */
export class Digest {
  readonly #hash: Hash = createHash('sha256');
  #pending = '';

  /** Adds a triple, a byte string without the full stop. */
  add(triple: string): void {
    this.#pending += `${triple} .\n`;
    if (this.#pending.length >= blockLength) this.#flush();
  }

  /** Gives the digest. */
  finish(): string {
    this.#flush();
    return this.#hash.digest('hex');
  }

  #flush(): void {
    this.#hash.update(this.#pending, 'latin1');
    this.#pending = '';
  }
}

/** Digests the graphs of a release from its sorted dumps; a triple that other graphs have is not one of the catalogue. */
export function digestGraphs(directory: string, names: Names): GraphDigests {
  const digests = new Map(graphNames.map((name) => [name, new Digest()]));
  const catalog = new Set<string>();
  for (const line of readLines(join(directory, catalogQuads))) catalog.add(cutGraph(line).triple);
  const graphs = graphEndings(names);
  for (const line of readLines(join(directory, allQuads))) {
    const { triple, rest } = cutGraph(line);
    digests.get(graphs.get(rest) ?? 'catalog')?.add(triple);
    catalog.delete(triple);
  }
  for (const triple of [...catalog].sort()) digests.get('catalog')?.add(triple);
  return Object.fromEntries([...digests].map(([name, digest]) => [name, digest.finish()])) as Record<GraphName, string>;
}
