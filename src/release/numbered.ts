// The quads of a release as numbers, with those of its catalogue.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Names } from '../rdf/iri.js';
import type { Quad } from '../rdf/rdf.js';
import { cutGraph, disjoint, graphEndings } from './files/dedupe.js';
import { readLines, writeBytes } from './files/lines.js';
import { merge } from './files/sort.js';
import { allQuads, catalogQuads } from './history/compare.js';
import type { Manifest } from './manifest.js';
import { counter, type OnProgress } from './progress.js';
import { catalogLines } from './quads.js';
import { Digest } from './statement/digests.js';
import { imageOf, readTriples, writeTriples } from './triples/files.js';
import type { Image } from './triples/triples.js';

/** What the numbers are made of; `folder` is for runs of sorts. */
interface Work<Finished> {
  readonly target: string;
  readonly folder: string;
  readonly names: Names;
  readonly catalog: (finished: Finished) => Iterable<Quad>;
  /** Hands lines on that may be published; throws at one that may not. */
  readonly judge?: (lines: Iterable<string>) => Iterable<string>;
  readonly onProgress: OnProgress;
}

/** All quads of a release, the catalogue among them. */
export interface Numbered {
  readonly counts: Manifest['counts'];
  readonly total: number;
  /** Digest of the graph of the catalogue. */
  readonly catalog: string;
}

/** Gives all quads of a release as sorted lines, each triple in one graph, from its dump and its catalogue. */
export function linesIn(directory: string, names: Names): Iterable<string> {
  const files = [allQuads, catalogQuads].map((path) => readLines(join(directory, path)));
  return disjoint(merge(files), names);
}

const asTheyAre = (lines: Iterable<string>): Iterable<string> => lines;

/** Writes the catalogue, and all quads as numbers. */
export function writeNumbers<Finished extends Pick<Manifest, 'counts'>>(
  work: Work<Finished>,
  finished: Finished,
): Numbered {
  const { target, names, folder, onProgress, judge = asTheyAre } = work;
  onProgress({ step: 'catalog' });
  const catalog = catalogLines(work.catalog(finished), names);
  mkdirSync(dirname(join(target, catalogQuads)));
  writeBytes(
    join(target, catalogQuads),
    catalog.map((line) => `${line}\n`),
  );
  const graphs = graphEndings(names);
  const counts = { ...finished.counts };
  const digest = new Digest();
  function* counted(): Generator<string> {
    for (const line of judge(linesIn(target, names))) {
      const { triple, rest } = cutGraph(line);
      if (graphs.get(rest) === 'catalog') {
        counts.catalog++;
        digest.add(triple);
      }
      yield line;
    }
  }
  const known = Object.values(counts).reduce((sum, count) => sum + count) + catalog.length;
  writeTriples(target, folder, counter('triples', onProgress, 'quads', known)(counted()));
  const total = Object.values(counts).reduce((sum, count) => sum + count);
  return { counts, total, catalog: digest.finish() };
}

/**
 * Reads the quads of a release as numbers; where it was built before they were written, they are made of its lines, in
 * memory. Throws `release-damaged`.
 */
export async function imageIn(directory: string, names: Names): Promise<Image> {
  return (await readTriples(directory)) ?? imageOf([...linesIn(directory, names)]);
}
