// Finds things by their names in an index: candidates from its lists, each compared with what was asked.
import { inAll, Lists, nothing, union, type List } from './candidates.js';
import { readEntry, readNames, type Comparable } from './entry.js';
import { letters, numberedKey, readLayouts, type About, type Source } from './layout.js';
import type { Entry, Name } from './names.js';
import { rank, readAsked, type Asked, type Fit, type Fitting } from './rank.js';

/** A thing that was found. */
export interface Hit extends Entry, Omit<Fitting, 'at'> {
  /** The name that fits best. */
  readonly name: Name;
}

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
  /** How many of them there are of each kind, by its name. */
  readonly kinds: ReadonlyMap<string, number>;
}

/** Finds things by their names. */
export interface Search {
  /** How many things there are to be found. */
  readonly things: number;
  /** Finds what has a name like the text: the same, beginning with it, with its words, with typing errors, with some of its words. */
  find(text: string, options: SearchOptions): Found;
  /** The same, for who shares a thread with others: it can be interrupted at each step, of a few milliseconds at most. */
  finding(text: string, options: SearchOptions): Generator<void, Found>;
}

/** Most candidates that are compared with what was asked: the likeliest. */
const maxCompared = 256;
/** So many are compared in one step. */
const comparedAtOnce = 32;
/** Most things whose names are kept in memory: some megabytes. */
const maxKept = 10_000;
/** With so many hits nobody is helped by names that are only similar. */
const enough = 5;

/** Opens an index for reading; `undefined` where there is none, or one of another layout. */
export function openIndex(source: Source): Search | undefined {
  const text = source.get(letters.about);
  if (text === undefined) return undefined;
  const about = JSON.parse(text) as About;
  return readLayouts.includes(about.layout) ? new Index(source, about) : undefined;
}

/** A thing that fits, by its number. */
interface Ranked extends Fitting {
  readonly number: number;
}

interface Gathered {
  readonly ranked: readonly Ranked[];
  readonly isCut: boolean;
}

/** One search: what is asked, of which kinds, and what things that were compared already came to. */
interface Looking {
  readonly asked: Asked;
  readonly kinds: readonly string[] | undefined;
  readonly known: Map<number, Ranked | undefined>;
}

class Index implements Search {
  readonly things: number;
  readonly #source: Source;
  readonly #about: About;
  readonly #lists: Lists;
  readonly #kept = new Map<number, readonly Comparable[]>();
  #kindOfEach: Uint8Array | undefined;

  constructor(source: Source, about: About) {
    this.things = about.things;
    this.#source = source;
    this.#about = about;
    this.#lists = new Lists(source, about);
  }

  find(text: string, options: SearchOptions): Found {
    const finding = this.finding(text, options);
    let step = finding.next();
    while (step.done !== true) step = finding.next();
    return step.value;
  }

  *finding(text: string, { kinds, limit, offset = 0 }: SearchOptions): Generator<void, Found> {
    const asked = readAsked(text);
    if (asked.words.length === 0) return { hits: [], total: 0, isCut: false, kinds: new Map() };
    const { ranked, isCut } = yield* this.#gather({ asked, kinds, known: new Map() });
    const sorted = [...ranked].sort((a, b) => b.score - a.score || a.number - b.number);
    const shown = sorted.slice(offset, offset + limit).flatMap((each) => this.#hit(each));
    return { hits: shown, total: ranked.length, isCut, kinds: this.#countKinds(ranked) };
  }

  #countKinds(ranked: readonly Ranked[]): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { number } of ranked) {
      const at = this.#kindNumbers()[number] ?? 0;
      const kind = at < 255 ? this.#about.kinds[at] : this.#entry(number)?.kind;
      if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    return counts;
  }

  #kindNumbers(): Uint8Array {
    return (this.#kindOfEach ??= Uint8Array.from(this.#source.bytes(letters.kinds) ?? []));
  }

  /** Looks for what fits well, and for less only where there is little of it. */
  *#gather(looking: Looking): Generator<void, Gathered> {
    const [lists, { asked, kinds }] = [this.#lists, looking];
    const exact = lists.named(asked.folded);
    const words = yield* each(asked.words, ({ word }) => lists.having(word));
    // Of several words the last one may be half typed, and the others leave little of what begins so.
    const isDeep = (at: number): boolean => kinds !== undefined || (at > 0 && at === words.length - 1);
    const beginning = yield* each(asked.words, ({ word }, at) => lists.beginning(word, isDeep(at)));
    const typing = [...words.slice(0, -1), ...beginning.slice(-1)];
    const whole = [exact, inAll(words), inAll(typing), inAll(beginning)];
    const strict = yield* this.#compare(looking, whole, ['similar', 'partial']);
    if (strict.ranked.length >= enough || strict.ranked.some(({ fit }) => fit === 'exact')) return strict;
    const known = words.map((list, at) => union([list, beginning[at] ?? list]));
    const similar = lazily((at) => union([known[at] ?? nothing, lists.similar(asked.words[at]?.word ?? '')]));
    // A word that occurs was hardly mistyped, unless nothing has it together with the others.
    const wide = yield* each(known, (list, at) => (list.numbers.length > 0 ? list : similar(at)));
    const nearly = yield* this.#compare(looking, [exact, inAll(wide)], ['partial']);
    if (nearly.ranked.length > 0) return nearly;
    if (wide.every(({ numbers }) => numbers.length > 0)) {
      const alike = yield* each(wide, (_list, at) => similar(at));
      const found = yield* this.#compare(looking, [inAll(alike)], ['partial']);
      if (found.ranked.length > 0) return found;
    }
    return yield* this.#compare(looking, [...withoutOne(wide), ...rarestFirst(wide)], []);
  }

  /** Compares the things of several lists, those of the first one first, until so many are compared. */
  *#compare(looking: Looking, lists: readonly Uint32Array[], without: readonly Fit[]): Generator<void, Gathered> {
    const [ranked, compared]: [Ranked[], Set<number>] = [[], new Set()];
    for (const list of lists) {
      for (const number of looking.kinds === undefined ? list : this.#ofKinds(list, looking.kinds)) {
        if (compared.has(number)) continue;
        if (compared.size === maxCompared) return { ranked, isCut: true };
        compared.add(number);
        const found = this.#rank(looking, number);
        if (found !== undefined && !without.includes(found.fit)) ranked.push(found);
        if (compared.size % comparedAtOnce === 0) yield;
      }
      yield;
    }
    return { ranked, isCut: false };
  }

  #rank({ asked, known }: Looking, number: number): Ranked | undefined {
    if (known.has(number)) return known.get(number);
    const fitting = rank(asked, this.#namesOf(number));
    const ranked = fitting && { ...fitting, number };
    known.set(number, ranked);
    return ranked;
  }

  /** The likeliest things are compared in most searches: their names are kept. */
  #namesOf(number: number): readonly Comparable[] {
    const kept = this.#kept.get(number);
    if (kept !== undefined) return kept;
    const text = this.#source.get(numberedKey(letters.entry, number));
    const names = text === undefined ? [] : readNames(text);
    if (this.#kept.size === maxKept) this.#kept.clear();
    this.#kept.set(number, names);
    return names;
  }

  #ofKinds(numbers: Uint32Array, kinds: readonly string[]): Uint32Array {
    const kindOfEach = this.#kindNumbers();
    const wanted = new Set(kinds.map((kind) => Math.min(255, this.#about.kinds.indexOf(kind))));
    // Kinds past the 255th share a number.
    const isOf = (number: number): boolean => !wanted.has(255) || kinds.includes(this.#entry(number)?.kind ?? '');
    return numbers.filter((number) => wanted.has(kindOfEach[number] ?? 0) && isOf(number));
  }

  #hit({ number, at, fit, score }: Ranked): Hit[] {
    const entry = this.#entry(number);
    const name = entry?.names[at];
    return entry === undefined || name === undefined ? [] : [{ ...entry, fit, score, name }];
  }

  #entry(number: number): Entry | undefined {
    const text = this.#source.get(numberedKey(letters.entry, number));
    return text === undefined ? undefined : readEntry(text);
  }
}

/** Makes something of each item, one a step. */
function* each<Item, Made>(items: readonly Item[], make: (item: Item, at: number) => Made): Generator<void, Made[]> {
  const made: Made[] = [];
  for (const [at, item] of items.entries()) {
    made.push(make(item, at));
    yield;
  }
  return made;
}

/** Gives, for each word, the things that have all others: one word too many is the likeliest mistake. */
function withoutOne(lists: readonly List[]): Uint32Array[] {
  const found = lists.map((_list, at) => inAll(lists.filter((_other, other) => other !== at)));
  return found.sort((a, b) => a.length - b.length);
}

/** Gives the things with the rarest words first, which say most of what is meant. */
function rarestFirst(lists: readonly List[]): Uint32Array[] {
  return lists.map(({ numbers }) => numbers).sort((a, b) => a.length - b.length);
}

function lazily(make: (at: number) => List): (at: number) => List {
  const made = new Map<number, List>();
  return (at) => {
    const list = made.get(at) ?? make(at);
    made.set(at, list);
    return list;
  };
}
