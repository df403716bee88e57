// What somebody should look at, for it was guessed.
import type { GuessSaying } from './words/en.js';

/** Something that was guessed: what it is about, and what the guess was. */
export interface Note {
  /** File of the publication in which to look. */
  readonly file: string;
  /** Words that stand on the line to look at. */
  readonly at: string;
  readonly say: GuessSaying;
}
