// How far apart two words are: letters put in, left out, changed, or two neighbours exchanged.

/** Tells how many typing errors a word of this length may have and still be meant. */
export function editsFor(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** Counts the edits between two words (optimal string alignment); anything past `most` is `most + 1`. */
export function editsBetween(a: string, b: string, most: number): number {
  return new Rows(a, b.length, most).editsTo(b);
}

/**
 * The rows of the table of distances between one word and the beginnings of others, reused from word to word. Of each
 * row only the cells count that are at most `most` columns from the diagonal: all others are past `most`.
 */
export class Rows {
  readonly most: number;
  readonly #letters: Uint16Array;
  readonly #width: number;
  readonly #cells: Uint8Array;

  /** Takes the word to which others are compared, the length of the longest of those, and the edits that matter. */
  constructor(word: string, longest: number, most: number) {
    this.most = most;
    this.#letters = Uint16Array.from(word, (_, at) => word.charCodeAt(at));
    this.#width = word.length + 1;
    this.#cells = new Uint8Array((longest + 1) * this.#width).fill(most + 1);
    for (let at = 0; at <= Math.min(most, word.length); at++) this.#cells[at] = at;
  }

  /** Fills the row of the first `depth` letters of what stands in a text from `start` on, those before it being filled; gives the least number in it. */
  add(text: string, start: number, depth: number): number {
    const [cells, width, most] = [this.#cells, this.#width, this.most];
    const row = depth * width;
    const [letter, last] = [text.charCodeAt(start + depth - 1), depth > 1 ? text.charCodeAt(start + depth - 2) : -1];
    if (depth <= most) cells[row] = depth;
    let least = depth <= most ? depth : most + 1;
    for (let at = Math.max(1, depth - most); at <= Math.min(width - 1, depth + most); at++) {
      const own = this.#letters[at - 1];
      const above = row - width + at;
      let edits = Math.min(cells[row + at - 1] ?? 0, cells[above] ?? 0) + 1;
      edits = Math.min(edits, (cells[above - 1] ?? 0) + (own === letter ? 0 : 1));
      const isSwap = at > 1 && own === last && this.#letters[at - 2] === letter;
      if (isSwap) edits = Math.min(edits, (cells[above - width - 2] ?? 0) + 1);
      cells[row + at] = Math.min(edits, most + 1);
      least = Math.min(least, edits);
    }
    return least;
  }

  /** Counts the edits between the word and another; anything past `most` is `most + 1`. */
  editsTo(other: string): number {
    if (Math.abs(other.length + 1 - this.#width) > this.most) return this.most + 1;
    for (let depth = 1; depth <= other.length; depth++) if (this.add(other, 0, depth) > this.most) return this.most + 1;
    return this.edits(other.length);
  }

  /** Gives the edits between the word and the first `depth` letters that were added. */
  edits(depth: number): number {
    return this.#cells[depth * this.#width + this.#width - 1] ?? 0;
  }
}
