// Files in parts, each made of something that can be named by its digest: what was made before of the same is taken over.
import { createHash, type Hash } from 'node:crypto';
import { closeSync, openSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Name, in a release, of the file that tells the parts of its dumps. */
export const partsFile = 'parts.json';

/** One part of a file; digests are SHA-256 in base64url. */
export interface Part {
  /** Digest of what it was made of: of itself, where it was made of nothing else. */
  readonly source: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A part of a file with its stretch of the gzip twin, which stands alone: it refers to nothing before it. */
export interface PackedPart extends Part {
  readonly packed: number;
  readonly packedSha256: string;
}

/** The parts of files in their order, by the names of the files. */
export type Parts = Readonly<Record<string, readonly PackedPart[]>>;

/** How much is gathered before it goes to the file, in characters. */
const blockLength = 256 * 1024;

/** Head of a gzip twin (RFC 1952 §2.3): deflate, no time of day, no system. */
export const gzipHead = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);

/** Names bytes by their digest. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url');
}

/** Writes a new file part by part. */
export class PartWriter {
  readonly parts: Part[] = [];
  readonly #file: number;
  readonly #whole = createHash('sha256');
  #part: Hash | undefined;
  #pending = '';
  #partBytes = 0;
  #bytes = 0;

  constructor(path: string) {
    this.#file = openSync(path, 'wx');
  }

  /** Adds a byte string to the part that is being written; tells whether a block went to the file. */
  write(bytes: string): boolean {
    this.#pending += bytes;
    if (this.#pending.length < blockLength) return false;
    this.#flush();
    return true;
  }

  /** Adds a whole part that was made before. */
  copy(bytes: Uint8Array, part: Part): void {
    this.#put(bytes);
    this.parts.push(part);
  }

  /** Ends a part; it may be empty where it was made of something. */
  cut(source?: string): void {
    this.#flush();
    if (this.#part === undefined && source === undefined) return;
    const sha256 = this.#part?.digest('base64url') ?? digestOf(new Uint8Array());
    this.parts.push({ source: source ?? sha256, bytes: this.#partBytes, sha256 });
    this.#part = undefined;
    this.#partBytes = 0;
  }

  /** Closes the file and says what it holds, its digest in hexadecimal. */
  close(): { readonly bytes: number; readonly sha256: string } {
    this.cut();
    closeSync(this.#file);
    return { bytes: this.#bytes, sha256: this.#whole.digest('hex') };
  }

  /** Closes the file unfinished, for the case that writing it failed. */
  abandon(): void {
    closeSync(this.#file);
  }

  #flush(): void {
    if (this.#pending === '') return;
    const block = Buffer.from(this.#pending, 'latin1');
    this.#pending = '';
    this.#part ??= createHash('sha256');
    this.#part.update(block);
    this.#partBytes += block.length;
    this.#put(block);
  }

  #put(block: Uint8Array): void {
    for (let written = 0; written < block.length;) written += writeSync(this.#file, block, written);
    this.#whole.update(block);
    this.#bytes += block.length;
  }
}

/** Reads a stretch of a file; fewer bytes where it ends before. */
export function stretchOf(file: number, from: number, length: number): Buffer {
  const block = Buffer.allocUnsafe(length);
  for (let read = 0; read < length;) {
    const more = readSync(file, block, read, length - read, from + read);
    if (more === 0) return block.subarray(0, read);
    read += more;
  }
  return block;
}

/** What stands in the file of parts; what packed them, too, for another packer may pack otherwise. */
export interface Stored {
  readonly zlib: string;
  readonly files: Parts;
}

/** Writes the file of parts into the folder of a release, the files in the order of their names. */
export function writeParts(directory: string, parts: ReadonlyMap<string, readonly PackedPart[]>): void {
  const files = Object.fromEntries([...parts].sort(([a], [b]) => (a < b ? -1 : 1)));
  const stored: Stored = { zlib: process.versions.zlib, files };
  writeFileSync(join(directory, partsFile), `${JSON.stringify(stored)}\n`, { flag: 'wx' });
}
