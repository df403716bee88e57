// Files of a release as they are when nothing is packed: long dumps are kept as their gzip twins only, and read part by part.
import { closeSync, createReadStream, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { constants, inflateRawSync } from 'node:zlib';
import { HejnalError } from '../../errors.js';
import { digestOf, gzipHead, partsFile, stretchOf, type PackedPart, type Part, type Stored } from './parts.js';

/** A stretch of a file in bytes; both ends belong to it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const usualBytes = 256 * 1024;

/** Gives a file block by block, whether it stands there or is packed; a block holds only until the next. Throws `release-damaged`. */
export function* blocksIn(path: string, blockBytes = usualBytes): Generator<Buffer> {
  if (!isPackedOnly(path)) yield* blocksOf(path, blockBytes);
  else for (const { bytes } of partsFrom(path, 0)) yield bytes;
}

/**
 * Gives two files block by block, without the parts that both have: neither is read for those. They need not have parts.
 * Throws `release-damaged`.
 */
export function blocksApart(one: string, other: string): readonly [Iterable<Buffer>, Iterable<Buffer>] {
  const [ones, others] = [one, other].map((path) => (hasParts(path) ? partsOf(path) : []));
  const known = new Set(ones?.map(({ sha256 }) => sha256));
  const same = new Set(others?.map(({ sha256 }) => sha256).filter((each) => known.has(each)));
  const left = (path: string): Iterable<Buffer> => (same.size === 0 ? blocksIn(path) : blocksBut(path, same));
  return [left(one), left(other)];
}

function* blocksBut(path: string, same: ReadonlySet<string>): Generator<Buffer> {
  const isPacked = isPackedOnly(path);
  const file = openSync(isPacked ? `${path}.gz` : path, 'r');
  try {
    let at = isPacked ? gzipHead.length : 0;
    for (const part of partsOf(path)) {
      const length = isPacked ? part.packed : part.bytes;
      if (!same.has(part.sha256)) {
        const held = stretchOf(file, at, length);
        const block = isPacked ? unpacked(held, part, path) : held;
        if (digestOf(block) !== part.sha256) throw damaged(path);
        yield block;
      }
      at += length;
    }
  } finally {
    closeSync(file);
  }
}

/** Tells how long a file is, in bytes. */
export function lengthOf(path: string): number {
  if (!isPackedOnly(path)) return statSync(path).size;
  return partsOf(path).reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Gives a stretch of a file as a stream that is read as fast as somebody takes it. */
export function streamOf(path: string, stretch?: Stretch, highWaterMark?: number): Readable {
  if (!isPackedOnly(path)) return createReadStream(path, { ...stretch, highWaterMark });
  return Readable.from(cut(path, stretch ?? { start: 0, end: Infinity }), { objectMode: false });
}

function* cut(path: string, { start, end }: Stretch): Generator<Buffer> {
  for (const { at, bytes } of partsFrom(path, start)) {
    if (at > end) return;
    yield bytes.subarray(Math.max(0, start - at), Math.min(bytes.length, end + 1 - at));
  }
}

/** Tells whether only the twin of a file is kept. */
export function isPackedOnly(path: string): boolean {
  return !existsSync(path) && existsSync(`${path}.gz`);
}

function* blocksOf(path: string, blockBytes: number): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    const block = Buffer.allocUnsafe(blockBytes);
    for (let length = readSync(file, block); length > 0; length = readSync(file, block))
      yield block.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

/** Finds the file of parts of the release that a file belongs to. */
function tellerOf(path: string): string | undefined {
  const folder = dirname(path);
  return [folder, dirname(folder)].map((each) => join(each, partsFile)).find((each) => existsSync(each));
}

function hasParts(path: string): boolean {
  return tellerOf(path) !== undefined;
}

/** The parts of a file, as the release that it belongs to tells them. */
function partsOf(path: string): readonly PackedPart[] {
  try {
    const { files } = JSON.parse(readFileSync(tellerOf(path) ?? '', 'utf8')) as Stored;
    return files[basename(path)] ?? [];
  } catch (cause) {
    throw damaged(path, cause);
  }
}

/** Unpacks the parts of a file from that on which has a certain byte, and compares each with its digest. */
function* partsFrom(path: string, start: number): Generator<{ readonly at: number; readonly bytes: Buffer }> {
  const file = openSync(`${path}.gz`, 'r');
  try {
    let [at, packedAt] = [0, gzipHead.length];
    for (const part of partsOf(path)) {
      if (at + part.bytes > start) yield { at, bytes: unpacked(stretchOf(file, packedAt, part.packed), part, path) };
      at += part.bytes;
      packedAt += part.packed;
    }
  } finally {
    closeSync(file);
  }
}

/** Unpacks a part of a file; throws `release-damaged` where it is not what was written. */
export function unpacked(packed: Buffer, { bytes, sha256 }: Part, path: string): Buffer {
  let text: Buffer;
  try {
    // A part ends where a stream could go on; nothing longer than it should be is unpacked.
    text = inflateRawSync(packed, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: Math.max(1, bytes) });
  } catch (cause) {
    throw damaged(path, cause);
  }
  if (digestOf(text) !== sha256) throw damaged(path);
  return text;
}

function damaged(path: string, cause?: unknown): HejnalError {
  const hint = 'Copy the release again, or build it anew.';
  return new HejnalError('release-damaged', `${path} has other bytes than were written.`, hint, { cause });
}
