// The terms that a query meets, each with its number: those of the release, and those that the query makes.
import type { Dictionary } from '../../release/triples/dictionary.js';
import type { Term } from './row.js';
import { termOf, textOf } from './text.js';

const mostCached = 200_000;

/** Reads terms of the release; what was read is kept for the next query of the thread, within bounds. */
export class Lexicon {
  readonly dictionary: Dictionary;
  readonly #read = new Map<number, Term>();

  constructor(dictionary: Dictionary) {
    this.dictionary = dictionary;
  }

  /** Gives a term of the release. */
  term(id: number): Term {
    const known = this.#read.get(id);
    if (known !== undefined) return known;
    if (this.#read.size >= mostCached) this.#read.clear();
    const made = termOf(this.dictionary.text(id));
    this.#read.set(id, made);
    return made;
  }
}

/** Numbers the terms of one query: those of the release as there, new ones behind them. */
export class Vocabulary {
  readonly #lexicon: Lexicon;
  readonly #known: number;
  readonly #ids = new Map<string, number>();
  readonly #made: Term[] = [];
  readonly #grown: (bytes: number) => void;
  #blanks = 0;

  /** `grown` is told how many bytes a new term takes. */
  constructor(lexicon: Lexicon, grown: (bytes: number) => void) {
    this.#lexicon = lexicon;
    this.#known = lexicon.dictionary.size;
    this.#grown = grown;
  }

  /** Gives the term with a number; `undefined` for 0. */
  term(id: number): Term | undefined {
    if (id === 0) return undefined;
    return id <= this.#known ? this.#lexicon.term(id) : this.#made[id - this.#known - 1];
  }

  /** Gives the number of a term, a new one where the release does not have it. */
  idOf(term: Term): number {
    const text = textOf(term);
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const found = this.#lexicon.dictionary.find(text);
    const id = found === 0 ? this.#known + this.#made.push(term) : found;
    this.#grown(2 * text.length + 200);
    this.#ids.set(text, id);
    return id;
  }

  /** Gives a label that no blank node of the release or the query has. */
  freshLabel(): string {
    for (;;) {
      const label = `q${this.#blanks++}`;
      if (this.#lexicon.dictionary.find(`_:${label}`) === 0) return label;
    }
  }
}
