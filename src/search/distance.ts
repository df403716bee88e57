// How far apart two words are: letters put in, left out, changed, or two neighbours exchanged.

/** Tells how many typing errors a word of this length may have and still be meant. */
export function editsFor(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** Counts the edits between two words (optimal string alignment); anything past `most` is `most + 1`. */
export function editsBetween(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const rows = new Rows(a, b.length);
  for (let depth = 1; depth <= b.length; depth++) if (rows.add(b, depth) > most) return most + 1;
  return Math.min(rows.edits(b.length), most + 1);
}

/** The rows of the table of distances between one word and the beginnings of others, reused from word to word. */
export class Rows {
  readonly #word: string;
  readonly #rows: Uint8Array[];

  /** Takes the word to which others are compared, and the length of the longest of those. */
  constructor(word: string, longest: number) {
    this.#word = word;
    this.#rows = Array.from({ length: longest + 1 }, () => new Uint8Array(word.length + 1));
    this.#rows[0]?.forEach((_, at, row) => (row[at] = at));
  }

  /** Fills the row of the first `depth` letters of a word, those before it being filled; gives the least number in it. */
  add(other: string, depth: number): number {
    const [row, above, before] = [this.#row(depth), this.#row(depth - 1), this.#row(Math.max(0, depth - 2))];
    const [letter, last] = [other.charCodeAt(depth - 1), other.charCodeAt(depth - 2)];
    row[0] = depth;
    let least = depth;
    for (let at = 1; at < row.length; at++) {
      const own = this.#word.charCodeAt(at - 1);
      let edits = Math.min((row[at - 1] ?? 0) + 1, (above[at] ?? 0) + 1, (above[at - 1] ?? 0) + Number(own !== letter));
      const isSwap = depth > 1 && at > 1 && own === last && this.#word.charCodeAt(at - 2) === letter;
      if (isSwap) edits = Math.min(edits, (before[at - 2] ?? 0) + 1);
      row[at] = edits;
      least = Math.min(least, edits);
    }
    return least;
  }

  /** Gives the edits between the whole word and the first `depth` letters that were added. */
  edits(depth: number): number {
    return this.#row(depth)[this.#word.length] ?? 0;
  }

  #row(depth: number): Uint8Array {
    const row = this.#rows[depth];
    if (row === undefined) throw new RangeError(`There is no row ${depth}.`);
    return row;
  }
}
