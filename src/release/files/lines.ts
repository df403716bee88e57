// Files of lines, read and written as byte strings in blocks, with the digest of what is written.
import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { blocksApart, blocksIn } from './plain.js';

const blockBytes = 256 * 1024;

/** Reads a file line by line, as byte strings without the line end, or what stands in its place; the last line needs none. A dump may be kept packed. */
export function readLines(path: string, end = '\n'): Generator<string> {
  return linesOf(blocksIn(path, blockBytes), end);
}

/**
 * Reads two sorted files of two releases line by line, without the parts that both have: all subjects about which they say
 * something else are in what is left, with all their lines.
 */
export function readLinesApart(one: string, other: string): readonly [Iterable<string>, Iterable<string>] {
  const [ones, others] = blocksApart(one, other);
  return [linesOf(ones), linesOf(others)];
}

function* linesOf(blocks: Iterable<Buffer>, end = '\n'): Generator<string> {
  let rest = '';
  for (const block of blocks) {
    const lines = (rest + block.toString('latin1')).split(end);
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** Says what a finished file holds; the digest is SHA-256 in hexadecimal. */
export interface Written {
  readonly bytes: number;
  readonly sha256: string;
}

/** Writes byte strings to a new file in blocks. */
export class LineWriter {
  readonly #file: number;
  readonly #hash = createHash('sha256');
  #pending = '';
  #bytes = 0;

  constructor(path: string) {
    this.#file = openSync(path, 'wx');
  }

  /** Writes a byte string as it is; the caller gives the line ends. Tells whether a block went to the file. */
  write(bytes: string): boolean {
    this.#pending += bytes;
    if (this.#pending.length < blockBytes) return false;
    this.#flush();
    return true;
  }

  /** Closes the file and says what it holds. */
  close(): Written {
    this.#flush();
    closeSync(this.#file);
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }

  /** Closes the file unfinished, for the case that writing it failed. */
  abandon(): void {
    closeSync(this.#file);
  }

  #flush(): void {
    const block = Buffer.from(this.#pending, 'latin1');
    for (let written = 0; written < block.length;) written += writeSync(this.#file, block, written);
    this.#hash.update(block);
    this.#bytes += block.length;
    this.#pending = '';
  }
}

/** Writes byte strings to a new file, one behind the other. */
export function writeBytes(path: string, pieces: Iterable<string>): Written {
  const writer = new LineWriter(path);
  try {
    for (const piece of pieces) writer.write(piece);
  } catch (cause) {
    writer.abandon();
    throw cause;
  }
  return writer.close();
}
