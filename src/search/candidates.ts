// The lists of an index: which things have a word, one that begins with it, or one that is nearly it.
import { Dictionary } from './dictionary.js';
import { editsFor } from './distance.js';
import { beginnings, keyOf, letters, maxListed, numberedKey, readNumbers, type About, type Source } from './layout.js';
import { inAny, inBoth } from './numbers.js';

/** Lists numbers of things, ascending, which is the order of their weight. */
export interface List {
  readonly numbers: Uint32Array;
  /** Whether it holds all that fit, not only the likeliest. */
  readonly isWhole: boolean;
}

/** Most words that stand for one that begins so, or that has typing errors. */
const maxWords = { beginning: 200, similar: 40 } as const;

/** Reads the lists of an index; the list of all words is read when it is first needed. */
export class Lists {
  readonly #source: Source;
  readonly #about: About;
  #words: Dictionary | undefined;

  constructor(source: Source, about: About) {
    this.#source = source;
    this.#about = about;
  }

  /** Lists the things with exactly this folded name. */
  named(folded: string): Uint32Array {
    return this.#read(letters.name, folded).numbers;
  }

  /** Lists the things that have this word. */
  having(word: string): List {
    return this.#read(letters.word, word);
  }

  /** Lists the things that have a word which begins with this one; `deep` looks past the likeliest. */
  beginning(word: string, deep: boolean): List {
    const isListed = [...word].length <= beginnings.letters;
    const listed = isListed ? this.#read(letters.beginning, word, beginnings.listed) : undefined;
    if (listed !== undefined && (listed.isWhole || !deep)) return listed;
    const words = this.#dictionary().beginning(word, maxWords.beginning);
    const lists = words.map((each) => this.having(each));
    const isWhole = words.length < maxWords.beginning && lists.every((each) => each.isWhole);
    return { numbers: union([listed ?? nothing, ...lists]).numbers, isWhole };
  }

  /** Lists the things that have a word which differs from this one by typing errors. */
  similar(word: string): List {
    const near = this.#dictionary().near(word, editsFor(word.length)).slice(0, maxWords.similar);
    return union(near.map((each) => this.having(each.word)));
  }

  #read(letter: string, text: string, most: number = maxListed): List {
    const bytes = this.#source.bytes(keyOf(letter, text));
    const numbers = bytes === undefined ? new Uint32Array() : readNumbers(bytes);
    return { numbers, isWhole: numbers.length < most };
  }

  #dictionary(): Dictionary {
    if (this.#words !== undefined) return this.#words;
    const pieces = Array.from(
      { length: this.#about.pieces },
      (_, at) => this.#source.get(numberedKey(letters.words, at)) ?? '',
    );
    return (this.#words = new Dictionary(pieces.join('')));
  }
}

/** A list of no things, which is whole. */
export const nothing: List = { numbers: new Uint32Array(), isWhole: true };

/** Lists the things that stand in all lists; lists that are not whole tell nothing of what they leave out. */
export function inAll(lists: readonly List[]): Uint32Array {
  const sorted = [...lists].sort((a, b) => a.numbers.length - b.numbers.length);
  const [first, ...more] = sorted.filter(({ isWhole }) => isWhole);
  if (first === undefined) return (sorted[0] ?? nothing).numbers;
  return more.reduce((numbers, list) => inBoth(numbers, list.numbers), first.numbers);
}

/** Lists the things that stand in any of the lists. */
export function union(lists: readonly List[]): List {
  const filled = lists.filter(({ numbers }) => numbers.length > 0);
  return { numbers: inAny(filled.map((list) => list.numbers)), isWhole: lists.every(({ isWhole }) => isWhole) };
}
