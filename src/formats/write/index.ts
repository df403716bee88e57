// The table of writers: which one writes which format, whole for a document and in pieces for a dump.
import { HejnalError } from '../../errors.js';
import { formatNamed } from '../formats.js';
import type { Quad } from '../../rdf/rdf.js';
import type { Frame } from './frame.js';
import { jsonldFrame, streamJsonld, writeJsonld } from './jsonld.js';
import { nquads, ntriples } from './ntriples.js';
import { rdfxml, rdfxmlFrame, writeRdfxml } from './rdfxml.js';
import { trig, turtle, turtleFrame, writeTrig, writeTurtle } from './turtle.js';
import type { Writing } from './writing.js';
import { streamYamlld, writeYamlld } from './yamlld.js';

export type { Writing } from './writing.js';

/** Writes one format. */
export interface Writer {
  /** Writes a whole document, what belongs together brought together. */
  readonly document: (quads: Iterable<Quad>, writing: Writing) => string;
  /** Writes in one pass with little memory; it wants the quads of a subject (and of a graph) to follow each other. */
  readonly stream: (quads: Iterable<Quad>, writing: Writing) => Iterable<string> | AsyncIterable<string>;
  /** Writes part by part; absent where what is written does not only depend on the subjects of a part. */
  readonly frame?: (writing: Writing) => Frame;
}

const whole =
  (stream: (quads: Iterable<Quad>, writing: Writing) => Iterable<string>): Writer['document'] =>
  (quads, writing) =>
    [...stream(quads, writing)].join('');

/** Names the writers by the extensions of their formats. */
export const writers: Readonly<Record<string, Writer>> = {
  jsonld: { document: writeJsonld, stream: streamJsonld, frame: jsonldFrame },
  yamlld: { document: writeYamlld, stream: streamYamlld },
  ttl: { document: writeTurtle, stream: turtle, frame: turtleFrame },
  nt: { document: whole(ntriples), stream: ntriples },
  rdf: { document: writeRdfxml, stream: rdfxml, frame: rdfxmlFrame },
  nq: { document: whole(nquads), stream: nquads },
  trig: { document: writeTrig, stream: trig },
};

/** Gives the writer of a format by its extension; throws `format-unknown`, also for a format that no graph is written in. */
export function writerOf(extension: string): Writer {
  const writer = writers[extension];
  if (writer !== undefined) return writer;
  const known = Object.keys(writers).join(', ');
  throw new HejnalError(
    'format-unknown',
    `${formatNamed(extension).name} is no format of a graph.`,
    `Choose one of ${known}.`,
  );
}
