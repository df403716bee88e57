// The exact engine: over the release itself, whose quads as numbers all its threads share.
import { parseQuads, type Quad } from '../../rdf/rdf.js';
import { toBytes } from '../../release/files/bytes.js';
import { imageOf } from '../../release/triples/files.js';
import type { Image } from '../../release/triples/triples.js';
import type { QueryEngine } from '../engine.js';
import type { Term } from './row.js';
import { textOf } from './text.js';
import { prepare } from '../threads/prepare.js';
import { readMachine } from '../threads/sizing.js';
import { inThread, Thread } from '../threads/thread.js';
import { ThreadedEngine, threadedDefaults, type Settings, type ThreadedOptions } from '../threads/threaded.js';

/**
 * Configures the exact engine. It asks an image, that of the release in `directory`, where documents are; without one,
 * `sources` are N-Quads few enough for memory. `memoryBytes` bounds what one query keeps.
 */
export interface ExactOptions extends ThreadedOptions {
  readonly image?: Image;
  readonly directory?: string;
}

const mebibyte = 1024 * 1024;
const memoryBytes = 512 * mebibyte;
/** A query that does not end by itself when its time is over is ended with its thread so much later. */
const marginMs = 1_000;

/** Starts the engine. */
export function createExactEngine(options: ExactOptions): QueryEngine {
  const settings: Settings = { ...threadedDefaults, ...options };
  const { directory, limits, rows, queryMs } = settings as Settings & ExactOptions;
  const image = options.image ?? gather(settings);
  const bounds = { queryMs, memoryBytes: options.memoryBytes ?? memoryBytes };
  const { processors } = readMachine();
  return new ThreadedEngine({
    name: 'exact',
    cites: true,
    settings: { ...settings, queryMs: queryMs + marginMs },
    workers: options.workers ?? Math.max(2, processors),
    spare: options.spare ?? false,
    start: () => new Thread(inThread({ image, directory, bounds })),
    prepare: (request) => prepare(request, limits, rows),
  });
}

function gather({ sources }: Settings): Image {
  const texts = sources.map((source) => {
    if (!('bytes' in source)) throw new Error(`${source.path} is read by its image, which is not given.`);
    return Buffer.from(source.bytes).toString();
  });
  return imageOf(texts.flatMap((text) => parseQuads(text).map((each) => toBytes(lineOf(each)))));
}

/** Writes a quad as a line whose terms are those of queries: triple terms may stand in it. */
function lineOf({ subject, predicate, object, graph }: Quad): string {
  const texts = [subject, predicate, object].map((term) => textOf(term as Term));
  return `${texts.join(' ')}${graph.termType === 'DefaultGraph' ? '' : ` <${graph.value}>`} .`;
}
