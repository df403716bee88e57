// Puts short bodies into gzip (RFC 1952) while the caller waits: zlib needs longer to set itself up than for the work.
import { crc32 } from 'node:zlib';

/** Longest body, in bytes: positions in it, and all distances, fit the tables below; a longer one gains more from zlib. */
export const maxShortBytes = 16 * 1024;

/** Shortest and longest repetition (RFC 1951 §3.2.5); three bytes would be fewer, but cost nearly what they save. */
const [minMatch, maxMatch] = [4, 258];

/** Fields of a member without name and time (RFC 1952 §2.3), of an unknown system. */
const header = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];

/** Where each code for a length or a distance begins, and how many bits follow it (RFC 1951 §3.2.5). */
const lengthStarts = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258]; // prettier-ignore
const lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const distanceStarts = Array.from({ length: 30 }, (_each, code) =>
  code < 4 ? code + 1 : 1 + ((2 + (code & 1)) << ((code >> 1) - 1)),
);
const distanceBits = Array.from({ length: 30 }, (_each, code) => Math.max(0, (code >> 1) - 1));

/** What is written for each byte, length and distance: its bits, the first to be written lowest, and how many they are. */
interface Codes {
  readonly bits: Uint32Array;
  readonly sizes: Uint8Array;
}

/** The fixed code (RFC 1951 §3.2.6): its tables need not be sent, which is right for what is short. */
const literals = codesOf(256, (byte) => fixed(byte));
const lengths = codesOf(maxMatch + 1, (length) => {
  const code = Math.max(
    0,
    lengthStarts.findLastIndex((start) => start <= length),
  );
  const [bits, size] = fixed(257 + code);
  const extra = lengthBits[code] ?? 0;
  return [bits | ((length - (lengthStarts[code] ?? 0)) << size), size + extra];
});
const distances = codesOf(maxShortBytes + 1, (distance) => {
  const code = Math.max(
    0,
    distanceStarts.findLastIndex((start) => start <= distance),
  );
  return [reversed(code, 5) | ((distance - (distanceStarts[code] ?? 0)) << 5), 5 + (distanceBits[code] ?? 0)];
});

function codesOf(count: number, codeOf: (value: number) => readonly [bits: number, size: number]): Codes {
  const codes = { bits: new Uint32Array(count), sizes: new Uint8Array(count) };
  for (let value = 0; value < count; value++)
    [codes.bits[value], codes.sizes[value]] = codeOf(value) as [number, number];
  return codes;
}

function fixed(symbol: number): readonly [bits: number, size: number] {
  if (symbol < 144) return [reversed(0x30 + symbol, 8), 8];
  if (symbol < 256) return [reversed(0x190 + symbol - 144, 9), 9];
  return symbol < 280 ? [reversed(symbol - 256, 7), 7] : [reversed(0xc0 + symbol - 280, 8), 8];
}

function reversed(code: number, size: number): number {
  let bits = 0;
  for (let at = 0; at < size; at++) bits |= ((code >> at) & 1) << (size - 1 - at);
  return bits;
}

/** Where four bytes were met last, by their hash; positions count on from body to body, so that nothing need be cleared. */
const [hashBits, multiplier] = [12, 0x9e3779b1];
const met = new Int32Array(1 << hashBits);
const room = Buffer.allocUnsafe(2 * maxShortBytes + 64);
let passed = 1;

/** Puts at most {@link maxShortBytes} bytes into one member; the same bytes always give the same. */
export function gzipShort(plain: Buffer): Buffer {
  if (passed > 0x3fffffff) {
    met.fill(0);
    passed = 1;
  }
  const start = header.length;
  const end = deflate(plain, start);
  room.set(header);
  room.writeUInt32LE(crc32(plain), end);
  room.writeUInt32LE(plain.length, end + 4);
  passed += plain.length;
  return Buffer.from(room.subarray(0, end + 8));
}

/** Writes one last block of fixed codes (RFC 1951 §3.2.3) into the room; gives where it ends. */
function deflate(plain: Buffer, start: number): number {
  const { length } = plain;
  const last = length - minMatch;
  let [bits, size, out, at] = [3, 3, start, 0];
  while (at < length) {
    let from = -1;
    if (at <= last) {
      const slot = slotOf(plain, at);
      from = (met[slot] ?? 0) - passed;
      met[slot] = at + passed;
    }
    const matched = from < 0 ? 0 : matchAt(plain, from, at);
    if (matched < minMatch) {
      const byte = plain[at++] ?? 0;
      bits |= (literals.bits[byte] ?? 0) << size;
      size += literals.sizes[byte] ?? 0;
    } else {
      bits |= (lengths.bits[matched] ?? 0) << size;
      size += lengths.sizes[matched] ?? 0;
      for (; size >= 8; size -= 8, bits >>>= 8) room[out++] = bits;
      bits |= (distances.bits[at - from] ?? 0) << size;
      size += distances.sizes[at - from] ?? 0;
      at += matched;
    }
    for (; size >= 8; size -= 8, bits >>>= 8) room[out++] = bits;
  }
  // The end of the block is seven zeros.
  for (size += 7; size > 0; size -= 8, bits >>>= 8) room[out++] = bits;
  return out;
}

/** Hashes the four bytes at a place. */
function slotOf(plain: Buffer, at: number): number {
  const four =
    (plain[at] ?? 0) | ((plain[at + 1] ?? 0) << 8) | ((plain[at + 2] ?? 0) << 16) | ((plain[at + 3] ?? 0) << 24);
  return Math.imul(four, multiplier) >>> (32 - hashBits);
}

/** Counts the bytes that follow alike at two places. */
function matchAt(plain: Buffer, from: number, at: number): number {
  const most = Math.min(maxMatch, plain.length - at);
  let length = 0;
  while (length < most && plain[from + length] === plain[at + length]) length++;
  return length;
}
