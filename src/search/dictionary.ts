// All words of an index in order: which begin with some letters, and which are nearly a word.
import { Rows } from './distance.js';

/** A word that is nearly another, and by how many edits it differs. */
export interface Near {
  readonly word: string;
  readonly edits: number;
}

/** Holds sorted words as one text: fifteen bytes a word, so that half a million of them cost little. */
export class Dictionary {
  readonly #text: string;
  /** Where each word begins in the text; the last entry is where one more would. */
  readonly #starts: Uint32Array;
  /** With how many letters each word begins as the one before does, up to 255. */
  readonly #shared: Uint8Array;
  readonly #longest: number;
  /** How many words there are. */
  readonly size: number;

  /** Takes the words, in any order that keeps together what begins alike, each followed by a line end. */
  constructor(text: string) {
    this.#text = text;
    this.size = countLines(text);
    this.#starts = new Uint32Array(this.size + 1);
    this.#shared = new Uint8Array(this.size);
    let longest = 0;
    for (let at = 0, start = 0, before = 0; at < this.size; at++) {
      this.#shared[at] = Math.min(255, sameLetters(text, before, start));
      before = start;
      start = text.indexOf('\n', start) + 1;
      this.#starts[at + 1] = start;
      longest = Math.max(longest, start - before - 1);
    }
    this.#longest = longest;
  }

  /** Lists words that begin with some letters, in order, at most `most` of them. */
  beginning(letters: string, most: number): string[] {
    const found: string[] = [];
    for (let at = this.#first(letters); at < this.size && found.length < most; at++) {
      const word = this.#word(at);
      if (!word.startsWith(letters)) break;
      found.push(word);
    }
    return found;
  }

  /** Lists the words that differ from one by at most `most` edits, nearest first; the word itself is left out. */
  near(word: string, most: number): Near[] {
    const rows = new Rows(word, this.#longest, most);
    const found: Near[] = [];
    const [allShared, size] = [this.#shared, this.size];
    let tooFar = Infinity;
    for (let at = 0; at < size; at++) {
      const shared = allShared[at] ?? 0;
      // Whatever begins with the letters that were too far is too far as well.
      if (shared >= tooFar) continue;
      tooFar = this.#walk(rows, at, shared);
      if (tooFar < Infinity) continue;
      const other = this.#word(at);
      const edits = rows.edits(other.length);
      if (edits > 0 && edits <= most) found.push({ word: other, edits });
    }
    return found.sort((a, b) => a.edits - b.edits);
  }

  /** Fills the rows of a word behind those that it shares with the one before; gives the depth at which it is too far. */
  #walk(rows: Rows, at: number, shared: number): number {
    const start = this.#starts[at] ?? 0;
    const length = (this.#starts[at + 1] ?? 0) - 1 - start;
    for (let depth = shared + 1; depth <= length; depth++)
      if (rows.add(this.#text, start, depth) > rows.most) return depth;
    return Infinity;
  }

  #word(at: number): string {
    return this.#text.slice(this.#starts[at], (this.#starts[at + 1] ?? 0) - 1);
  }

  /** Finds the first word that does not come before some letters. */
  #first(letters: string): number {
    let [low, high] = [0, this.size];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#word(middle) >= letters) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function countLines(text: string): number {
  let count = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) count++;
  return count;
}

/** Counts the letters that the lines at two places have in common; of a line and itself, none. */
function sameLetters(text: string, before: number, start: number): number {
  let count = 0;
  while (before + count < start - 1 && text.charCodeAt(before + count) === text.charCodeAt(start + count)) count++;
  return count;
}
