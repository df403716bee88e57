// All words of an index in order: which begin with some letters, and which are nearly a word.
import { Rows } from './distance.js';

/** A word that is nearly another, and by how many edits it differs. */
export interface Near {
  readonly word: string;
  readonly edits: number;
}

/** Holds sorted words as one text: ten bytes a word, so that half a million of them cost little. */
export class Dictionary {
  readonly #text: string;
  /** Where each word begins in the text; the last entry is where one more would. */
  readonly #starts: Uint32Array;
  readonly #longest: number;

  /** Takes the words, sorted by their bytes, each followed by a line end. */
  constructor(text: string) {
    this.#text = text;
    const starts = [0];
    let longest = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      longest = Math.max(longest, end - (starts.at(-1) ?? 0));
      starts.push(end + 1);
    }
    this.#starts = Uint32Array.from(starts);
    this.#longest = longest;
  }

  /** Tells how many words there are. */
  get size(): number {
    return this.#starts.length - 1;
  }

  /** Lists words that begin with some letters, in order, at most `most` of them. */
  beginning(letters: string, most: number): string[] {
    const first = this.#find((word) => word >= letters, 0);
    const found: string[] = [];
    for (let at = first; at < this.size && found.length < most; at++) {
      const word = this.#word(at);
      if (!word.startsWith(letters)) break;
      found.push(word);
    }
    return found;
  }

  /** Lists the words that differ from one by at most `most` edits, nearest first; the word itself is left out. */
  near(word: string, most: number): Near[] {
    const rows = new Rows(word, this.#longest);
    const found: Near[] = [];
    let before = '';
    for (let at = 0; at < this.size;) {
      const other = this.#word(at);
      const depth = walk(rows, other, sameLetters(before, other), most);
      before = other;
      if (depth === undefined) {
        const edits = rows.edits(other.length);
        if (edits > 0 && edits <= most) found.push({ word: other, edits });
        at++;
      } else {
        // Whatever begins with these letters is too far already.
        before = other.slice(0, depth);
        const start = before;
        at = this.#find((each) => !each.startsWith(start), at + 1);
      }
    }
    return found.sort((a, b) => a.edits - b.edits);
  }

  #word(at: number): string {
    return this.#text.slice(this.#starts[at], (this.#starts[at + 1] ?? 0) - 1);
  }

  /** Finds the first word from a place on for which something holds that then holds for all others. */
  #find(holds: (word: string) => boolean, from: number): number {
    // By doubling first: what is looked for is mostly near.
    let step = 1;
    while (from + step < this.size && !holds(this.#word(from + step))) step *= 2;
    let [low, high] = [from, Math.min(this.size, from + step)];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (holds(this.#word(middle))) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** Fills the rows of a word behind those that it has in common with the one before; gives the depth at which it is too far. */
function walk(rows: Rows, word: string, from: number, most: number): number | undefined {
  for (let depth = from + 1; depth <= word.length; depth++) if (rows.add(word, depth) > most) return depth;
  return undefined;
}

function sameLetters(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  for (let at = 0; at < most; at++) if (a.charCodeAt(at) !== b.charCodeAt(at)) return at;
  return most;
}
