// Gzip twins of files in parts: one member, whose parts refer to nothing before them, so that each can be taken over alone.
import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { promisify } from 'node:util';
import { constants, crc32, deflateRaw } from 'node:zlib';
import type { EarlierFile } from './earlier.js';
import type { Written } from './lines.js';
import { digestOf, gzipHead, stretchOf, type PackedPart, type Part } from './parts.js';

const deflate = promisify(deflateRaw) as unknown as (bytes: Uint8Array, options: object) => Promise<Buffer>;

/** Last block of a stream (RFC 1951 §3.2.3), which holds nothing. */
const lastBlock = Buffer.from([3, 0]);

/** Ends a member: check and length of what was packed (RFC 1952 §2.3.1), both modulo 2^32. */
function tailOf(check: number, bytes: number): Buffer {
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(check, 0);
  tail.writeUInt32LE(bytes % 2 ** 32, 4);
  return Buffer.concat([lastBlock, tail]);
}

/** What a twin holds, and where. */
export interface Twin extends Written {
  readonly parts: readonly PackedPart[];
}

/** Writes the gzip twin of a file, `.gz` behind its name; packing is done off this thread, taking over is not. */
export async function packParts(
  path: string,
  parts: readonly Part[],
  {
    level = constants.Z_DEFAULT_COMPRESSION,
    earlier,
  }: { level?: number | undefined; earlier?: EarlierFile | undefined },
): Promise<Twin> {
  const [from, to] = [openSync(path, 'r'), openSync(`${path}.gz`, 'wx')];
  const hash = createHash('sha256');
  let bytes = 0;
  const put = (block: Uint8Array): void => {
    for (let written = 0; written < block.length;) written += writeSync(to, block, written);
    hash.update(block);
    bytes += block.length;
  };
  try {
    put(gzipHead);
    const packed: PackedPart[] = [];
    let [at, check] = [0, 0];
    for (const part of parts) {
      const text = stretchOf(from, at, part.bytes);
      at += part.bytes;
      check = crc32(text, check);
      const known = earlier?.packed(part.sha256);
      // A full flush ends at a whole byte and forgets what came before (RFC 1951 §3.2.4, an empty stored block).
      const block = known ?? (await deflate(text, { level, finishFlush: constants.Z_FULL_FLUSH }));
      put(block);
      packed.push({ ...part, packed: block.length, packedSha256: digestOf(block) });
    }
    put(tailOf(check, at));
    return { bytes, sha256: hash.digest('hex'), parts: packed };
  } finally {
    closeSync(from);
    closeSync(to);
  }
}
