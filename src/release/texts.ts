// Texts that many entries of a store have in common: each is kept once, and named by a number.
import { toBytes } from './files/bytes.js';
import type { StoreReader, StoreWriter } from './store/store.js';

/** Most texts of a sort that are kept apart: a publication has some for each of its kinds. */
const maxTexts = 1000;

/** Gives texts their numbers, 1 the first. */
export class Texts {
  readonly #all = new Map<string, number>();
  readonly #letter: string;

  /** Takes the letter with which their keys begin: one that comes after the angle bracket of names. */
  constructor(letter: string) {
    this.#letter = letter;
  }

  /** Gives the number of a text; `undefined` where there are too many. */
  numberOf(text: string): number | undefined {
    const known = this.#all.get(text);
    if (known !== undefined || this.#all.size >= maxTexts) return known;
    const number = this.#all.size + 1;
    this.#all.set(text, number);
    return number;
  }

  /** Writes the texts, byte strings, behind the entries that they belong to. */
  append(store: StoreWriter): void {
    for (const [text, number] of this.#all) store.append(this.#letter + padded(number), text);
  }

  /** Tells whether two have the same texts, whatever their numbers. */
  isLike(other: Texts): boolean {
    return this.#all.size === other.#all.size && [...this.#all.keys()].every((text) => other.#all.has(text));
  }
}

/** Writes a number as keys and entries have it; 0 stands for none. */
export function padded(number: number): string {
  return String(number).padStart(4, '0');
}

/** Gives the texts of a letter by their padded numbers, as byte strings. */
export function readTexts(store: StoreReader, letter: string): ReadonlyMap<string, string> {
  const keys = [...store.keys(`${letter}${padded(0)}`, `${letter}${padded(9999)}`)];
  return new Map(keys.map((key) => [key.slice(letter.length), toBytes(store.get(key) ?? '')]));
}
