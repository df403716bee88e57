// The terms that a query meets, each with its number: those of the release, and those that the query makes.
import type { Dictionary } from '../../release/triples/dictionary.js';
import { read, type Value } from './expression/value.js';
import type { Term } from './row.js';
import { termOf, textOf } from './text.js';

const mostTerms = 200_000;
const mostFound = 20_000;

/** Gives what is kept under a key, made at first use; all is forgotten once too much is kept. */
function kept<Key, Value>(cache: Map<Key, Value>, key: Key, most: number, make: (key: Key) => Value): Value {
  const known = cache.get(key);
  if (known !== undefined) return known;
  if (cache.size >= most) cache.clear();
  const made = make(key);
  cache.set(key, made);
  return made;
}

/** Reads terms of the release; what was read is kept for the next query of the thread, within bounds. */
export class Lexicon {
  readonly dictionary: Dictionary;
  readonly #terms = new Map<number, Term>();
  readonly #values = new Map<number, Value>();
  readonly #found = new Map<string, number>();

  constructor(dictionary: Dictionary) {
    this.dictionary = dictionary;
  }

  /** Gives a term of the release. */
  term(id: number): Term {
    return kept(this.#terms, id, mostTerms, (each) => termOf(this.dictionary.text(each)));
  }

  /** Gives what a term of the release stands for. */
  value(id: number): Value {
    return kept(this.#values, id, mostTerms, (each) => read(this.term(each)));
  }

  /** Gives the number of the term with this text; 0 where the release has none. */
  find(text: string): number {
    return kept(this.#found, text, mostFound, (each) => this.dictionary.find(each));
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

  /** Gives what the term with a number stands for; `undefined` for 0. */
  value(id: number): Value | undefined {
    if (id === 0) return undefined;
    if (id <= this.#known) return this.#lexicon.value(id);
    const made = this.#made[id - this.#known - 1];
    return made === undefined ? undefined : read(made);
  }

  /** Gives the number of a term, a new one where the release does not have it. */
  idOf(term: Term): number {
    const text = textOf(term);
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const found = this.#lexicon.find(text);
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
