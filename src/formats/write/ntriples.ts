// Writes N-Triples and N-Quads, one canonical line for each quad.
import { quadLine, tripleLine, type Quad } from '../../rdf/rdf.js';

/** Writes triples line by line, graphs left out (RDF 1.1 N-Triples). */
export function* ntriples(quads: Iterable<Quad>): Generator<string> {
  for (const each of quads) yield `${tripleLine(each)}\n`;
}

/** Writes quads line by line (RDF 1.1 N-Quads). */
export function* nquads(quads: Iterable<Quad>): Generator<string> {
  for (const each of quads) yield `${quadLine(each)}\n`;
}
