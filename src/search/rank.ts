// How well the names of a thing fit what was asked.
import { editsBetween, editsFor } from './distance.js';
import { fold, wordsOf } from './fold.js';
import type { Entry, Name } from './names.js';

/** How a name fits: the same, it begins with what was asked, it has all its words, nearly so, or some of them. */
export type Fit = 'exact' | 'beginning' | 'words' | 'similar' | 'partial';

/** How well a thing fits. */
export interface Fitting {
  readonly fit: Fit;
  /** From 0 to 100; each kind of fit has a stretch of its own. */
  readonly score: number;
  /** The name that fits best. */
  readonly name: Name;
}

/** What was asked, made ready for comparing. */
export interface Asked {
  readonly text: string;
  readonly folded: string;
  readonly words: readonly AskedWord[];
}

/** A word that was asked, and how words of names that it was compared with fit it. */
interface AskedWord {
  readonly word: string;
  readonly fits: Map<string, number>;
}

/** Makes a text that somebody looks for ready for comparing. */
export function readAsked(text: string): Asked {
  const folded = fold(text.slice(0, 200));
  return {
    text: text.trim().toLowerCase(),
    folded,
    words: wordsOf(folded)
      .slice(0, 12)
      .map((word) => ({ word, fits: new Map() })),
  };
}

/** Compares a thing with what was asked; `undefined` where no word fits. */
export function rank(asked: Asked, { names }: Entry): Fitting | undefined {
  let best: Fitting | undefined;
  for (const name of names) {
    const found = compare(asked, name);
    if (found !== undefined && (best === undefined || found.score > best.score)) best = { ...found, name };
  }
  return best;
}

type Compared = Omit<Fitting, 'name'>;

function compare(asked: Asked, { text, isPreferred }: Name): Compared | undefined {
  const folded = fold(text);
  // Among names that are alike, the one with the same diacritics, then the preferred one.
  const nuance = (text.toLowerCase() === asked.text ? 0.5 : 0) + (isPreferred ? 0.5 : 0);
  if (folded === asked.folded) return { fit: 'exact', score: 99 + nuance };
  const share = asked.folded.length / folded.length;
  if (folded.startsWith(asked.folded)) return { fit: 'beginning', score: 80 + 18 * share + nuance };
  const found = compareWords(asked.words, wordsOf(folded));
  return found && { fit: found.fit, score: found.score + nuance };
}

/** Matches each word that was asked with the word of the name that fits it best. */
function compareWords(asked: readonly AskedWord[], words: readonly string[]): Compared | undefined {
  const fits = asked.map((word) => Math.max(0, ...words.map((other) => fitOf(word, other))));
  const letters = asked.reduce((sum, { word }) => sum + word.length, 0);
  const known = words.reduce((sum, word) => sum + word.length, 0);
  const found = asked.reduce((sum, { word }, at) => sum + word.length * (fits[at] ?? 0), 0) / letters;
  if (found === 0) return undefined;
  // Of two names with all words the shorter one is meant.
  const quality = found * (0.7 + 0.3 * Math.min(1, letters / known));
  if (fits.includes(0)) return { fit: 'partial', score: 19 * quality };
  return fits.some((fit) => fit < leastWhole)
    ? { fit: 'similar', score: 20 + 39 * quality }
    : { fit: 'words', score: 60 + 19 * quality };
}

/** A word that begins with the one asked fits better than any that only looks like it. */
const leastWhole = 0.8;

/** Names have many words in common: each is compared once. */
function fitOf({ word, fits }: AskedWord, other: string): number {
  const known = fits.get(other);
  if (known !== undefined) return known;
  const fit = compareWord(word, other);
  fits.set(other, fit);
  return fit;
}

function compareWord(asked: string, word: string): number {
  if (asked === word) return 1;
  if (word.startsWith(asked)) return leastWhole + (1 - leastWhole) * (asked.length / word.length);
  const most = editsFor(asked.length);
  if (most === 0) return 0;
  const edits = editsBetween(asked, word, most);
  return edits > most ? 0 : (leastWhole - 0.01) * (1 - edits / asked.length);
}
