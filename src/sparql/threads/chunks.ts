// Reads a file piece by piece, so that no giant string is needed.
import { closeSync, openSync, readSync } from 'node:fs';

const chunkBytes = 1 << 20;

/** Gives the bytes of a file in pieces of at most a mebibyte; each piece is overwritten by the next. */
export function* readChunks(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.allocUnsafeSlow(chunkBytes);
    for (let size = readSync(file, buffer); size > 0; size = readSync(file, buffer)) yield buffer.subarray(0, size);
  } finally {
    closeSync(file);
  }
}
