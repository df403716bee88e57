// How an index of names lies in a key-value file: the letters of its keys, and numbers as bytes.
import { endianness } from 'node:os';

/** Letters of the keys, in the order in which they are written. */
export const letters = {
  entry: 'd',
  name: 'n',
  beginning: 'p',
  word: 'w',
  words: 'x',
  kinds: 'y',
  about: 'z',
} as const;

/** Version of the layout; it belongs to what shapes a release. */
export const layout = 3;
/** Layouts that are read: 2 lies alike, but lists no words that stand inside others. */
export const readLayouts: readonly number[] = [2, layout];

/** Most things that are listed for a word or a name: the likeliest of them. */
export const maxListed = 16_384;
/** Beginnings of words up to this many letters have a list of their own, with this many things at most. */
export const beginnings = { letters: 4, listed: 512 } as const;
/** Folded names are compared whole up to this many letters. */
export const maxNameLength = 200;

/** What an index says of itself. */
export interface About {
  readonly layout: number;
  readonly things: number;
  readonly words: number;
  /** Pieces of the list of words. */
  readonly pieces: number;
  /** Names of kinds, in the order of their numbers. */
  readonly kinds: readonly string[];
}

/** Takes entries in ascending order of keys; both are byte strings. */
export interface Sink {
  append(key: string, value: string): void;
}

/** Finds what is under a key, which is a byte string. */
export interface Source {
  bytes(key: string): Uint8Array | undefined;
  /** Gives it as text. */
  get(key: string): string | undefined;
}

/** Makes the key of a text under a letter. */
export function keyOf(letter: string, text: string): string {
  return letter + toByteString(text);
}

/** Makes the key of a number under a letter; such keys sort as their numbers do. */
export function numberedKey(letter: string, number: number): string {
  return letter + writeNumber(number);
}

/** Writes numbers below 2³² as four bytes each, the lowest first: as processors hold them, so that a list is read at once. */
export function writeNumbers(numbers: readonly number[]): string {
  const bytes = Buffer.allocUnsafe(numbers.length * 4);
  numbers.forEach((number, at) => bytes.writeUInt32LE(number, at * 4));
  return bytes.toString('latin1');
}

/** Writes a number below 2³² as four bytes, the highest first. */
export function writeNumber(number: number): string {
  return String.fromCharCode(number >>> 24, (number >>> 16) & 255, (number >>> 8) & 255, number & 255);
}

/** Reads what {@link writeNumbers} wrote. */
export function readNumbers(bytes: Uint8Array): Uint32Array {
  const numbers = new Uint32Array(bytes.length / 4);
  const copy = Buffer.from(numbers.buffer);
  copy.set(bytes);
  if (endianness() === 'BE') copy.swap32();
  return numbers;
}

/** Gives the UTF-8 of a text, one byte a code unit. */
export function toByteString(text: string): string {
  return Buffer.byteLength(text) === text.length ? text : Buffer.from(text).toString('latin1');
}

/** Gives the beginning of a word by which it is listed: whole characters, never half a pair. */
export function beginningsOf(word: string): string[] {
  const found: string[] = [];
  let beginning = '';
  for (const letter of word) {
    if (found.length === beginnings.letters) break;
    found.push((beginning += letter));
  }
  return found;
}
