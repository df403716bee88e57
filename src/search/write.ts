// Writes the index of names from a stream of things; what it holds in memory does not grow with their number.
import { comparablesOf, writeEntry } from './entry.js';
import { partsOf } from './fold.js';
import {
  beginnings,
  beginningsOf,
  layout,
  letters,
  maxListed,
  maxNameLength,
  numberedKey,
  toByteString,
  writeNumbers,
  type About,
  type Sink,
} from './layout.js';
import type { Entry } from './names.js';

/** Sorts byte strings without line ends and gives each once. */
interface Sorting {
  add(line: string): void;
  sorted(): Iterable<string>;
}

/** Writes the index of things that come in the order of their weight, the heaviest first; `sorting` makes a sorter under a name that no other has. */
export function writeIndex(things: Iterable<Entry>, sink: Sink, sorting: (name: string) => Sorting): About {
  const lists = { names: sorting('names'), beginnings: sorting('beginnings'), words: sorting('words') };
  const entries = new EntryWriter(sink, lists);
  for (const thing of things) entries.add(thing);
  const words = new Pieces();
  writeLists(lists.names.sorted(), { letter: letters.name, most: maxListed, sink });
  writeLists(lists.beginnings.sorted(), { letter: letters.beginning, most: beginnings.listed, sink });
  writeLists(lists.words.sorted(), { letter: letters.word, most: maxListed, sink }, (word) => words.add(word));
  words.all().forEach((piece, at) => sink.append(numberedKey(letters.words, at), piece));
  sink.append(letters.kinds, entries.kindOfEach());
  const { things: count, kinds } = entries;
  const about: About = { layout, things: count, words: words.count, pieces: words.all().length, kinds };
  sink.append(letters.about, toByteString(JSON.stringify(about)));
  return about;
}

/** Most beginnings that are counted; memory does not grow further in scripts with many letters. */
const maxCounted = 500_000;

/** Weighs a thing by how many quads refer to it: by the logarithm, so that a few more or less make no other order. */
export function weightOf(links: number): number {
  return Math.round(30 * Math.log2(1 + links));
}

/** Numbers things in the order of their weight, so that the first of a list are the likeliest. */
class EntryWriter {
  readonly kinds: string[] = [];
  things = 0;
  #kindOfEach: string[] = [];
  /** How many things were listed for each beginning: there are few of them, and of each only the first things are kept. */
  readonly #listed = new Map<string, number>();
  readonly #sink: Sink;
  readonly #lists: Readonly<Record<'names' | 'beginnings' | 'words', Sorting>>;

  constructor(sink: Sink, lists: Readonly<Record<'names' | 'beginnings' | 'words', Sorting>>) {
    this.#sink = sink;
    this.#lists = lists;
  }

  add(entry: Entry): void {
    const compared = comparablesOf(entry.names);
    this.#sink.append(numberedKey(letters.entry, this.things), writeEntry(entry, compared));
    // A line end in a number would end the line: numbers are written as digits until they are sorted.
    const number = this.things.toString(16).padStart(8, '0');
    const folded = new Set(compared.map((name) => name.folded));
    const words = new Set([...folded].flatMap(partsOf));
    for (const name of folded) this.#list('names', name.slice(0, maxNameLength), number);
    for (const word of words) this.#list('words', word, number);
    for (const letters of new Set([...words].flatMap(beginningsOf))) {
      const count = this.#listed.get(letters) ?? 0;
      if (count === beginnings.listed) continue;
      if (this.#listed.size < maxCounted || count > 0) this.#listed.set(letters, count + 1);
      this.#list('beginnings', letters, number);
    }
    if (!this.kinds.includes(entry.kind)) this.kinds.push(entry.kind);
    this.#kindOfEach.push(String.fromCharCode(Math.min(255, this.kinds.indexOf(entry.kind))));
    if (++this.things % 10_000 === 0) this.#kindOfEach = [this.kindOfEach()];
  }

  /** Gives the number of each thing's kind, one byte each. */
  kindOfEach(): string {
    return this.#kindOfEach.join('');
  }

  #list(name: 'names' | 'beginnings' | 'words', text: string, number: string): void {
    if (text !== '') this.#lists[name].add(`${toByteString(text)}\t${number}`);
  }
}

/** Gathers the numbers of equal texts under one key; `seen` hears of each text. */
function writeLists(
  lines: Iterable<string>,
  { letter, most, sink }: { letter: string; most: number; sink: Sink },
  seen?: (text: string) => void,
): void {
  let [text, numbers] = ['', [] as number[]];
  const finish = (): void => {
    if (numbers.length === 0) return;
    sink.append(letter + text, writeNumbers(numbers));
    seen?.(text);
  };
  for (const line of lines) {
    const at = line.lastIndexOf('\t');
    if (line.slice(0, at) !== text) {
      finish();
      [text, numbers] = [line.slice(0, at), []];
    }
    if (numbers.length < most) numbers.push(parseInt(line.slice(at + 1), 16));
  }
  finish();
}

const pieceLength = 64 * 1024;

/** Collects all words, each followed by a line end, in pieces of about 64 KiB. */
class Pieces {
  readonly #pieces: string[] = [];
  #last = '';
  count = 0;

  add(word: string): void {
    this.#last += `${word}\n`;
    this.count++;
    if (this.#last.length >= pieceLength) this.#cut();
  }

  all(): readonly string[] {
    if (this.#last !== '') this.#cut();
    return this.#pieces;
  }

  #cut(): void {
    this.#pieces.push(this.#last);
    this.#last = '';
  }
}
