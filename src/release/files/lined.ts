// Writes the dumps that are lines, in one pass over all lines.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphName, Names } from '../../rdf/iri.js';
import { Digest } from '../statement/digests.js';
import { cutsEvery } from './cut.js';
import { cutGraph, graphEndings } from './dedupe.js';
import { lineDumps, type Content } from './listed.js';
import { PartWriter } from './parts.js';

/** Writes the dumps of lines from sorted, disjoint lines, part by part, and counts the quads of each graph; a part has so many subjects on average. */
export function writeLineDumps(directory: string, lines: Iterable<string>, names: Names, subjects: number): Content {
  const folder = join(directory, 'dumps');
  mkdirSync(folder, { recursive: true });
  const counts: Record<GraphName, number> = { facts: 0, ontology: 0, evidence: 0, derived: 0, catalog: 0 };
  const graphs = graphEndings(names);
  const derived = new Digest();
  const writers = lineDumps.map(({ file }) => new PartWriter(join(folder, file)));
  const [all, ...others] = writers;
  const triples = new Map<GraphName | undefined, PartWriter>(
    others.map((writer, at) => [lineDumps[at + 1]?.graphs[0], writer]),
  );
  const cuts = cutsEvery(subjects);
  let last = '\n';
  try {
    for (const line of lines) {
      if (!line.startsWith(last)) {
        last = line.slice(0, line.indexOf('> ') + 2);
        if (cuts(last)) for (const writer of writers) writer.cut();
      }
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
  const parts = new Map(writers.map((writer, at) => [lineDumps[at]?.file ?? '', writer.parts]));
  const [digest = '', facts = '', ontology = '', evidence = ''] = lineDumps.map(
    ({ file }) => written.get(file)?.sha256,
  );
  return { digest, counts, written, parts, graphs: { facts, ontology, evidence, derived: derived.finish() } };
}
