// Brings lines together by a key that few have, each key's in the order in which they came: no sorting, and little memory.
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';

const maxHeldBytes = 32 * 1024 * 1024;
/** What a bucket costs beside its lines. */
const overheadBytes = 200;

/** A stretch of the file into which what does not fit memory goes. */
interface Part {
  readonly at: number;
  readonly bytes: number;
}

interface Bucket {
  lines: string[];
  readonly parts: Part[];
}

/** Collects lines, byte strings without line ends, by keys. */
export class Buckets {
  readonly #path: string;
  readonly #maxBytes: number;
  readonly #buckets = new Map<string, Bucket>();
  #file: number | undefined;
  #end = 0;
  #held = 0;

  /** Takes the path of a file that may be written meanwhile, and how many bytes may be held. */
  constructor(path: string, maxBytes = maxHeldBytes) {
    this.#path = path;
    this.#maxBytes = maxBytes;
  }

  /** Adds a line behind the others of its key. */
  add(key: string, line: string): void {
    let bucket = this.#buckets.get(key);
    if (bucket === undefined) {
      bucket = { lines: [], parts: [] };
      this.#buckets.set(key, bucket);
      this.#held += overheadBytes;
    }
    bucket.lines.push(line);
    this.#held += line.length;
    if (this.#held >= this.#maxBytes) this.#spill();
  }

  /** Gives each key, in the order of the bytes, with each of its lines; once, and nothing can be added afterwards. */
  *all(): Generator<readonly [key: string, line: string]> {
    try {
      for (const key of [...this.#buckets.keys()].sort()) {
        const { parts, lines } = this.#buckets.get(key) ?? { parts: [], lines: [] };
        for (const part of parts) for (const line of this.#read(part).split('\n')) yield [key, line];
        for (const line of lines) yield [key, line];
        this.#buckets.delete(key);
      }
    } finally {
      this.end();
    }
  }

  /** Removes the file, whether or not the lines were asked for. */
  end(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
    rmSync(this.#path, { force: true });
  }

  #spill(): void {
    this.#file ??= openSync(this.#path, 'wx+');
    for (const bucket of this.#buckets.values()) {
      if (bucket.lines.length === 0) continue;
      const block = Buffer.from(bucket.lines.join('\n'), 'latin1');
      for (let written = 0; written < block.length;)
        written += writeSync(this.#file, block, written, block.length - written, this.#end + written);
      bucket.parts.push({ at: this.#end, bytes: block.length });
      this.#end += block.length;
      bucket.lines = [];
    }
    this.#held = this.#buckets.size * overheadBytes;
    // More keys than were thought of must not spill one line at a time.
    if (this.#held > this.#maxBytes / 2) this.#held = this.#maxBytes / 2;
  }

  #read({ at, bytes }: Part): string {
    const block = Buffer.allocUnsafe(bytes);
    for (let read = 0; read < bytes;) {
      const more = this.#file === undefined ? 0 : readSync(this.#file, block, read, bytes - read, at + read);
      if (more === 0) throw new Error(`${this.#path} ends too early.`);
      read += more;
    }
    return block.toString('latin1');
  }
}
