// Digests and gzip twins of files, streamed; the work is done off the main thread.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { constants, createGzip } from 'node:zlib';
import type { Written } from './lines.js';

/** Reads a file through and says what it holds. */
export async function digestFile(path: string): Promise<Written> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const block of createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
    hash.update(block);
    bytes += block.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Writes the gzip twin of a file, `.gz` behind its name; no time of day is in it (RFC 1952 §2.3.1, MTIME 0). */
export async function gzipFile(path: string, level?: number): Promise<Written> {
  const target = createWriteStream(`${path}.gz`, { flags: 'wx' });
  await pipeline(
    createReadStream(path, { highWaterMark: 1024 * 1024 }),
    createGzip({ level: level ?? constants.Z_DEFAULT_COMPRESSION }),
    target,
  );
  return digestFile(`${path}.gz`);
}

/** Writes the gzip twins of files on other threads, while more are written on this one. */
export class Packer {
  readonly #twins = new Map<string, Promise<Written>>();
  readonly #level: number | undefined;

  /** Takes how hard to try, from 1; the usual level of gzip where nothing is said. */
  constructor(level?: number) {
    this.#level = level;
  }

  /** Begins the twin of a finished file. */
  add(path: string): void {
    const twin = gzipFile(path, this.#level);
    // What fails is told by `all`; until then it must not stop the process.
    twin.catch(() => undefined);
    this.#twins.set(path, twin);
  }

  /** Gives what the twins hold, by the paths of their files, when all are written. */
  async all(): Promise<ReadonlyMap<string, Written>> {
    const written = await Promise.all(this.#twins.values());
    return new Map([...this.#twins.keys()].map((path, at) => [path, written[at] ?? { bytes: 0, sha256: '' }]));
  }

  /** Waits until nothing is written any more, also where something failed. */
  async end(): Promise<void> {
    await Promise.allSettled(this.#twins.values());
  }
}
