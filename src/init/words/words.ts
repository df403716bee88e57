// The languages in which guesses are told.
import { en, type GuessWords } from './en.js';
import { pl } from './pl.js';

const languages: Readonly<Record<string, GuessWords>> = { en, pl };

/** Gives the sentences of a language; English where the program does not speak it. */
export function guessWordsIn(language: string): GuessWords {
  return languages[language] ?? en;
}
