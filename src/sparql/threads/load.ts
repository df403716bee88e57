// Reads N-Quads into a store, a piece at a time, so that no text is larger than a piece.
import { StringDecoder } from 'node:string_decoder';
import { parseQuads, Store } from '../../rdf/rdf.js';
import { blocksIn } from '../../release/files/plain.js';
import type { QuadSource } from './messages.js';

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
  for (const chunk of 'path' in source ? blocksIn(source.path) : [source.bytes]) {
    const text = rest + decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    const end = text.lastIndexOf('\n') + 1;
    rest = text.slice(end);
    yield text.slice(0, end);
  }
  yield rest + decoder.end();
}
