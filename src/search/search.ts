// Finds things by their names in an index: candidates from its lists, each compared with what was asked.
import { inAll, Lists, union, type List } from './candidates.js';
import { letters, numberedKey, type About, type Source } from './layout.js';
import type { Entry } from './names.js';
import { rank, readAsked, type Asked, type Fit, type Fitting } from './rank.js';

/** A thing that was found. */
export interface Hit extends Entry, Fitting {}

/** What is asked of an index. */
export interface SearchOptions {
  /** Names of the kinds that count; all where nothing is said. */
  readonly kinds?: readonly string[] | undefined;
  readonly limit: number;
  readonly offset?: number;
}

/** A stretch of what was found, the best first. */
export interface Found {
  readonly hits: readonly Hit[];
  /** How many there are in all. */
  readonly total: number;
  /** Whether not all candidates were looked at, so that `total` is a lower bound. */
  readonly isCut: boolean;
}

/** Finds things by their names. */
export interface Search {
  /** How many things there are to be found. */
  readonly things: number;
  /** Finds what has a name like the text: the same, beginning with it, with its words, with typing errors, with some of its words. */
  find(text: string, options: SearchOptions): Found;
}

/** Most candidates that are compared with what was asked: the likeliest. */
const maxCompared = 400;
/** With so many hits nobody is helped by names that are only similar. */
const enough = 5;

/** Opens an index for reading; `undefined` where there is none. */
export function openIndex(source: Source): Search | undefined {
  const text = source.bytes(letters.about);
  if (text === undefined) return undefined;
  return new Index(source, JSON.parse(textOf(text)) as About);
}

interface Gathered {
  readonly hits: readonly (Hit & { readonly number: number })[];
  readonly isCut: boolean;
}

class Index implements Search {
  readonly things: number;
  readonly #source: Source;
  readonly #about: About;
  readonly #lists: Lists;
  #kindOfEach: Uint8Array | undefined;

  constructor(source: Source, about: About) {
    this.things = about.things;
    this.#source = source;
    this.#about = about;
    this.#lists = new Lists(source, about);
  }

  find(text: string, { kinds, limit, offset = 0 }: SearchOptions): Found {
    const asked = readAsked(text);
    if (asked.words.length === 0) return { hits: [], total: 0, isCut: false };
    const { hits, isCut } = this.#gather(asked, kinds);
    const sorted = [...hits].sort((a, b) => b.score - a.score || a.number - b.number);
    const shown = sorted.slice(offset, offset + limit).map(({ number: _, ...hit }) => hit);
    return { hits: shown, total: hits.length, isCut };
  }

  #gather(asked: Asked, kinds: readonly string[] | undefined): Gathered {
    const lists = this.#lists;
    const whole = asked.words.map(({ word }) => lists.beginning(word, kinds !== undefined));
    const exact = { numbers: lists.named(asked.folded), isWhole: true };
    const strict = this.#compare(asked, union([exact, inAll(whole)], true).numbers, kinds, ['similar', 'partial']);
    if (strict.hits.length >= enough || strict.hits.some(({ fit }) => fit === 'exact')) return strict;
    const wide = asked.words.map(({ word }, at) => union([whole[at] ?? exact, lists.similar(word)], true));
    const similar = this.#compare(asked, union([exact, inAll(wide)], true).numbers, kinds, ['partial']);
    if (similar.hits.length > 0) return similar;
    return this.#compare(asked, rarest(wide).numbers, kinds, []);
  }

  #compare(
    asked: Asked,
    numbers: Uint32Array,
    kinds: readonly string[] | undefined,
    without: readonly Fit[],
  ): Gathered {
    const fitting = kinds === undefined ? numbers : this.#ofKinds(numbers, kinds);
    const hits = Array.from(fitting.subarray(0, maxCompared)).flatMap((number) => {
      const entry = this.#entry(number);
      const found = entry === undefined ? undefined : rank(asked, entry);
      if (entry === undefined || found === undefined || without.includes(found.fit)) return [];
      return kinds === undefined || kinds.includes(entry.kind) ? [{ ...entry, ...found, number }] : [];
    });
    return { hits, isCut: fitting.length > maxCompared };
  }

  #ofKinds(numbers: Uint32Array, kinds: readonly string[]): Uint32Array {
    const kindOfEach = (this.#kindOfEach ??= Uint8Array.from(this.#source.bytes(letters.kinds) ?? []));
    const wanted = new Set(kinds.map((kind) => Math.min(255, this.#about.kinds.indexOf(kind))));
    return numbers.filter((number) => wanted.has(kindOfEach[number] ?? 0));
  }

  #entry(number: number): Entry | undefined {
    const bytes = this.#source.bytes(numberedKey(letters.entry, number));
    return bytes && (JSON.parse(textOf(bytes)) as Entry);
  }
}

/** Gives the things with the rarest words, which say most of what is meant: as many as are compared, and the next list. */
function rarest(lists: readonly List[]): List {
  const chosen: List[] = [];
  let count = 0;
  for (const list of [...lists].sort((a, b) => a.numbers.length - b.numbers.length)) {
    if (count >= maxCompared / 4) break;
    chosen.push(list);
    count += list.numbers.length;
  }
  return union(chosen, true);
}

function textOf({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('utf8');
}
