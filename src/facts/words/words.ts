// The languages in which mistakes are told: English says which sentences there are, every other language is one folder beside it.
import { en } from './en/en.js';
import { pl } from './pl/pl.js';
import type { Said } from './said.js';

/** The sentences of one language. */
export type FactWords = typeof en;

/** Says something in the words of a language. */
export type Saying = (words: FactWords) => Said;

/** A new language is a folder that satisfies `FactWords`, and its name here. */
const languages: Readonly<Record<string, FactWords>> = { en, pl };

/** Gives the sentences of a language; English where the program does not speak it. */
export function factWordsIn(language: string): FactWords {
  return languages[language] ?? en;
}
