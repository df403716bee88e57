// Reads N-Quads into a store, a piece at a time, so that no text is larger than a piece.
import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { parseQuads, Store } from '../rdf.js';
import type { QuadSource } from './messages.js';

const chunkBytes = 1 << 20;

/** Loads all sources; throws when one cannot be read or parsed. Labels of blank nodes hold for all sources together. */
export function loadStore(sources: readonly QuadSource[]): Store {
  const store = new Store();
  for (const source of sources) for (const text of readLines(source)) store.addQuads(parseQuads(text));
  return store;
}

/** Gives the text in pieces that end with a line. */
function* readLines(source: QuadSource): Generator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for (const chunk of 'path' in source ? readChunks(source.path) : [source.bytes]) {
    const text = rest + decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    const end = text.lastIndexOf('\n') + 1;
    rest = text.slice(end);
    yield text.slice(0, end);
  }
  yield rest + decoder.end();
}

function* readChunks(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.allocUnsafeSlow(chunkBytes);
    for (let size = readSync(file, buffer); size > 0; size = readSync(file, buffer)) yield buffer.subarray(0, size);
  } finally {
    closeSync(file);
  }
}
