// The lines of a sorted file that begin alike, found by halving the file: little is read, however long it is.
import { readSync } from 'node:fs';

/** A file whose lines are sorted by their bytes. */
interface Sorted {
  /** In bytes. */
  readonly size: number;
  /** Gives the bytes from an offset on; fewer at the end of the file. */
  bytes(from: number, length: number): Buffer;
}

/** The first lines that begin alike. */
export interface Piece {
  readonly lines: readonly string[];
  /** Whether these are all of them. */
  readonly isWhole: boolean;
}

/** Makes an open file, whose size is given in bytes, one that can be halved. */
export function sortedFile(file: number, size: number): Sorted {
  const bytes = (from: number, length: number): Buffer => {
    const block = Buffer.allocUnsafe(length);
    return block.subarray(0, readSync(file, block, 0, length, from));
  };
  return { size, bytes };
}

/** How much is looked at in each half, in bytes; a longer line only makes the piece begin earlier. */
const probeBytes = 8 * 1024;
const lineEnd = 0x0a;

/** Gives the lines that begin with a prefix, as many whole ones as fit into a number of bytes. */
export function pieceFrom(file: Sorted, prefix: string, maxBytes: number): Piece {
  const wanted = Buffer.from(prefix);
  const start = firstAt(file, wanted);
  const block = file.bytes(start, maxBytes);
  const isLast = start + block.length >= file.size;
  const text = block.subarray(0, block.lastIndexOf(lineEnd) + 1).toString('utf8');
  const all = text.split('\n').slice(0, -1);
  const lines = all.filter((line) => line.startsWith(prefix));
  // Lines past those with the prefix say that nothing was cut off.
  const isPast = all.some((line) => !line.startsWith(prefix) && Buffer.compare(Buffer.from(line), wanted) > 0);
  return { lines, isWhole: isLast || isPast };
}

/** Gives the offset of a line before which no line begins with the prefix or comes after it. */
function firstAt(file: Sorted, wanted: Buffer): number {
  let [low, high] = [0, file.size];
  while (high - low > probeBytes) {
    const middle = low + Math.floor((high - low) / 2);
    const block = file.bytes(middle, probeBytes);
    const start = block.indexOf(lineEnd) + 1;
    const begin = block.subarray(start, start + wanted.length);
    // Without a line's beginning in it, this half is not known to come before.
    const isRead = start > 0 && begin.length === wanted.length;
    if (isRead && Buffer.compare(begin, wanted) < 0) low = middle + start;
    else high = middle;
  }
  return low;
}
