// Makes, from what an endpoint answered, the bytes that the visitor asked for.
import type { Incoming } from '../../endpoint/exchange.js';
import { HejnalError } from '../../errors.js';
import type { Writing } from '../../formats/write/index.js';
import { readResults } from '../../formats/results/bindings.js';
import { unreadable } from '../../formats/results/cursor.js';
import type { QueryRequest } from '../engine.js';
import { tableWriters, rowWriter } from '../../formats/results/tables.js';
import { graphTypes, readGraph, writeGraph } from './triples.js';

/** Bounds the work and tells how graphs are written; `maxRows` 0 allows any number. */
export interface Normalising {
  readonly writing: Writing;
  readonly maxBytes: number;
  readonly maxRows: number;
  /** Lets others run when this has run long enough. */
  readonly pause: () => Promise<void>;
}

const resultTypes: readonly string[] = ['application/sparql-results+json', 'application/json'];
const sliceMs = 15;

/** Makes a pause that is none until the slice is used up; it rejects with the signal's reason. */
export function pacer(signal: AbortSignal): () => Promise<void> {
  let begun = performance.now();
  return async () => {
    if (performance.now() - begun < sliceMs) return;
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
    begun = performance.now();
  };
}

/** Writes an answer anew; throws `query-upstream`, `query-too-large` and `query-unwritable`. */
export async function normalise(reply: Incoming, request: QueryRequest, options: Normalising): Promise<Uint8Array> {
  const isTable = request.form === 'SELECT' || request.form === 'ASK';
  if (!(isTable ? resultTypes : graphTypes).includes(reply.mediaType))
    throw unreadable(`Its type is “${reply.mediaType}”.`);
  const text = decode(reply);
  const sink = new Sink(options.maxBytes);
  if (isTable) await table(text, request, options, sink);
  else {
    const quads = await readGraph(text, request.base, options.pause);
    for await (const piece of writeGraph(quads, request.mediaType, options.writing)) {
      sink.write(piece);
      await options.pause();
    }
  }
  return sink.end();
}

async function table(text: string, request: QueryRequest, options: Normalising, sink: Sink): Promise<void> {
  const { variables, truth, rows } = readResults(text);
  const writer = tableWriters[request.mediaType];
  if (writer === undefined) throw new HejnalError('format-unknown', 'No such format.', 'Ask for JSON.');
  if ((truth !== undefined) !== (request.form === 'ASK')) throw unreadable(`It answers no ${request.form}.`);
  if (truth !== undefined) {
    sink.write(writer.truth(truth));
    return;
  }
  sink.write(writer.head(variables));
  const write = rowWriter(writer, variables);
  let count = 0;
  for (const row of rows()) {
    if (options.maxRows > 0 && count === options.maxRows) throw tooLarge('rows');
    sink.write(write(row, count === 0));
    count += 1;
    if (count % 64 === 0) await options.pause();
  }
  sink.write(writer.end);
}

function decode({ bytes, charset = 'utf-8' }: Incoming): string {
  if (charset !== 'utf-8' && charset !== 'utf8') throw unreadable(`It is in ${charset}.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable('It is not UTF-8.');
  }
}

const blockLength = 256 * 1024;

/** Gathers text as bytes, no more than allowed. */
class Sink {
  readonly #maxBytes: number;
  readonly #blocks: Buffer[] = [];
  #pending = '';
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  write(text: string): void {
    this.#pending += text;
    if (this.#pending.length >= blockLength) this.#flush();
  }

  end(): Uint8Array {
    this.#flush();
    return Buffer.concat(this.#blocks);
  }

  #flush(): void {
    const block = Buffer.from(this.#pending);
    this.#pending = '';
    this.#bytes += block.length;
    if (this.#bytes > this.#maxBytes) throw tooLarge('bytes');
    this.#blocks.push(block);
  }
}

function tooLarge(what: 'rows' | 'bytes'): HejnalError {
  const hint = 'Ask for less: add a LIMIT or conditions, or download the data.';
  return new HejnalError('query-too-large', `The answer has more ${what} than the limit allows.`, hint);
}
