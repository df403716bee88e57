// Digests and gzip twins of files, streamed; the work is done off the main thread.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createGzip } from 'node:zlib';
import type { Earlier } from './earlier.js';
import type { Written } from './lines.js';
import { packParts, type Twin } from './pack.js';
import type { Part } from './parts.js';
import { streamOf } from './plain.js';

/** Reads a file through and says what it holds, unpacked where only its twin is kept. */
export async function digestFile(path: string): Promise<Written> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const block of streamOf(path, undefined, 1024 * 1024) as AsyncIterable<Buffer>) {
    hash.update(block);
    bytes += block.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Writes the gzip twin of a file, `.gz` behind its name; no time of day is in it (RFC 1952 §2.3.1, MTIME 0). */
async function gzipFile(path: string, level?: number): Promise<Twin> {
  const target = createWriteStream(`${path}.gz`, { flags: 'wx' });
  await pipeline(
    createReadStream(path, { highWaterMark: 1024 * 1024 }),
    createGzip({ level: level ?? constants.Z_DEFAULT_COMPRESSION }),
    target,
  );
  return { ...(await digestFile(`${path}.gz`)), parts: [] };
}

/** Writes the gzip twins of files on other threads, while more are written on this one. */
export class Packer {
  readonly #twins = new Map<string, Promise<Twin>>();
  readonly #level: number | undefined;
  readonly #earlier: Earlier | undefined;

  /** Takes how hard to try, from 1, the usual level of gzip where nothing is said, and what was packed before. */
  constructor({ level, earlier }: { readonly level?: number | undefined; readonly earlier?: Earlier | undefined }) {
    this.#level = level;
    this.#earlier = earlier;
  }

  /** Begins the twin of a finished file, part by part where it has some. */
  add(path: string, parts?: readonly Part[]): void {
    const how = { level: this.#level, earlier: this.#earlier?.of(basename(path)) };
    const twin = parts === undefined ? gzipFile(path, this.#level) : packParts(path, parts, how);
    // What fails is told by `all`; until then it must not stop the process.
    twin.catch(() => undefined);
    this.#twins.set(path, twin);
  }

  /** Gives what the twins hold, by the paths of their files, when all are written. */
  async all(): Promise<ReadonlyMap<string, Twin>> {
    const written = await Promise.all([...this.#twins].map(async ([path, twin]) => [path, await twin] as const));
    return new Map(written);
  }

  /** Waits until nothing is written any more, also where something failed. */
  async end(): Promise<void> {
    await Promise.allSettled(this.#twins.values());
  }
}
