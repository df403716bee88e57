// How well the names of a thing fit what was asked.
import { editsFor, Rows } from './distance.js';
import { lowerCase, type Comparable } from './entry.js';
import { fold, maxWordLength, partsOf, wordsOf } from './fold.js';

/** How a name fits: the same, it begins with what was asked, it has all its words, nearly so, or some of them. */
export type Fit = 'exact' | 'beginning' | 'words' | 'similar' | 'partial';

/** How well a thing fits. */
export interface Fitting {
  readonly fit: Fit;
  /** From 0 to 100; each kind of fit has a stretch of its own. */
  readonly score: number;
  /** Place of the name that fits best among the names of the thing. */
  readonly at: number;
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
  readonly rows: Rows;
}

/** Makes a text that somebody looks for ready for comparing. */
export function readAsked(text: string): Asked {
  const folded = fold(text.slice(0, 200));
  return {
    text: lowerCase(text),
    folded,
    words: wordsOf(folded)
      .slice(0, 12)
      .map((word) => ({ word, fits: new Map(), rows: new Rows(word, maxWordLength, editsFor(word.length)) })),
  };
}

/** Compares a thing with what was asked; `undefined` where no word fits. */
export function rank(asked: Asked, names: readonly Comparable[]): Fitting | undefined {
  let best: Fitting | undefined;
  for (const [at, name] of names.entries()) {
    const found = compare(asked, name);
    if (found !== undefined && (best === undefined || found.score > best.score)) best = { ...found, at };
  }
  return best;
}

type Compared = Omit<Fitting, 'at'>;

function compare(asked: Asked, { folded, written, isPreferred }: Comparable): Compared | undefined {
  // Among names that are alike, the one with the same diacritics, then the preferred one.
  const nuance = (written === asked.text ? 0.5 : 0) + (isPreferred ? 0.5 : 0);
  if (folded === asked.folded) return { fit: 'exact', score: 99 + nuance };
  const share = asked.folded.length / folded.length;
  if (folded.startsWith(asked.folded)) return { fit: 'beginning', score: 80 + 18 * share + nuance };
  const found = compareWords(asked.words, partsOf(folded), lettersIn(folded));
  return found && { fit: found.fit, score: found.score + nuance };
}

/** Counts the letters of a name that are compared. */
function lettersIn(folded: string): number {
  return wordsOf(folded).reduce((sum, word) => sum + word.length, 0);
}

/** Matches each word that was asked with the part of the name that fits it best; `known` is how many letters the name has. */
function compareWords(asked: readonly AskedWord[], parts: readonly string[], known: number): Compared | undefined {
  const fits = asked.map((word) => Math.max(0, ...parts.map((other) => fitOf(word, other))));
  const letters = asked.reduce((sum, { word }) => sum + word.length, 0);
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
function fitOf(asked: AskedWord, other: string): number {
  const known = asked.fits.get(other);
  if (known !== undefined) return known;
  const fit = compareWord(asked, other);
  asked.fits.set(other, fit);
  return fit;
}

function compareWord({ word: asked, rows }: AskedWord, word: string): number {
  if (asked === word) return 1;
  if (word.startsWith(asked)) return leastWhole + (1 - leastWhole) * (asked.length / word.length);
  if (rows.most === 0) return 0;
  const edits = rows.editsTo(word);
  return edits > rows.most ? 0 : (leastWhole - 0.01) * (1 - edits / asked.length);
}
