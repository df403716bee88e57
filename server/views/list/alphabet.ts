// The things of a kind in the reader's alphabet: sorted once a release, a little at a time, so that nobody else waits.
import type { Kind, Release } from '../../../src/index.js';
import { collator } from '../components/formatter.js';
import { censusOf } from './census.js';
import { inOrder } from './merge.js';

/** A letter with which names begin, and the place of the first of them. */
export interface Letter {
  readonly letter: string;
  readonly at: number;
}

/** Things in the order of their names. */
export interface Alphabet {
  /** Where each stands in the census of their kind. */
  readonly places: Uint32Array;
  /** In their order; empty where there are too many letters for a row. */
  readonly letters: readonly Letter[];
}

interface Named {
  readonly place: number;
  readonly name: string;
}

/** Most letters in a row. */
const maxLetters = 60;

const kept = new WeakMap<Release, Map<string, Promise<Alphabet>>>();

/** Gives the things of a kind that is counted in the alphabet of a language. */
export function alphabetOf(release: Release, kind: Kind, language: string): Promise<Alphabet> {
  const known = kept.get(release) ?? new Map<string, Promise<Alphabet>>();
  kept.set(release, known);
  const key = `${language} ${kind.name}`;
  const made = known.get(key) ?? sortAll(release, kind, language);
  known.set(key, made);
  made.catch(() => known.delete(key));
  return made;
}

/** Keeps the things that are marked at their places, and the letters with which their names begin. */
export function among({ places, letters }: Alphabet, marks: Uint8Array): Alphabet {
  const kept: number[] = [];
  const begins = new Map<string, number>();
  let here = -1;
  for (const [at, place] of places.entries()) {
    while ((letters[here + 1]?.at ?? Infinity) <= at) here++;
    if (marks[place] !== 1) continue;
    const letter = letters[here]?.letter;
    if (letter !== undefined && !begins.has(letter)) begins.set(letter, kept.length);
    kept.push(place);
  }
  return { places: Uint32Array.from(kept), letters: Array.from(begins, ([letter, at]) => ({ letter, at })) };
}

async function sortAll(release: Release, kind: Kind, language: string): Promise<Alphabet> {
  const { things, names } = await censusOf(release, kind);
  const own = names.get(language) ?? things;
  const named = things.map((thing, place): Named => ({ place, name: own[place] ?? thing }));
  const order = collator(language);
  const sorted = await inOrder(named, (a, b) => order.compare(a.name, b.name));
  return { places: Uint32Array.from(sorted, ({ place }) => place), letters: lettersOf(sorted, language) };
}

/** Finds where each letter begins; what a language takes for one letter is one. Names without a letter stand under `#`. */
function lettersOf(sorted: readonly Named[], language: string): Letter[] {
  const order = collator(language, { sensitivity: 'base' });
  const same = (a: string, b: string): boolean => a === b || order.compare(a, b) === 0;
  const letters: Letter[] = [];
  for (const [at, { name }] of sorted.entries()) {
    const letter = initialOf(name, language, same);
    const known = letters.findLastIndex((each) => same(each.letter, letter));
    // A letter between two equal ones, such as Œ, is sorted as several letters: it is none of its own.
    if (known < 0) letters.push({ letter, at });
    else letters.length = known + 1;
  }
  return letters.length > maxLetters ? [] : letters;
}

/** Letters that some languages sort as two, and others as one of their own. */
const ligatures: Readonly<Record<string, string>> = { Œ: 'OE', Æ: 'AE', Ĳ: 'IJ' };

function initialOf(name: string, language: string, same: (a: string, b: string) => boolean): string {
  const first = /\p{L}|\p{N}/u.exec(name)?.[0] ?? '';
  if (!/\p{L}/u.test(first)) return '#';
  const letter = first.toLocaleUpperCase(language);
  const plain = letter.normalize('NFD').replace(/\p{M}/gu, '');
  const parts = ligatures[letter];
  if (parts !== undefined && same(parts, letter)) return parts.charAt(0);
  return plain !== letter && same(plain, letter) ? plain : letter;
}
