// The languages that the command line speaks: English says which words there are, every other language is one folder beside it.
import { en } from './en/en.js';
import { pl } from './pl/pl.js';

/** The words of the command line in one language. */
export type Words = typeof en;

/** A new language is a folder that satisfies `Words`, and its name here. */
const languages: Readonly<Record<string, Words>> = { en, pl };

/** Names of the settings of a machine that say in which language it speaks; the first that is set counts (POSIX.1-2024 §8.2). */
const localeKeys = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/** Gives the words of a language by its tag; `undefined` where the program does not speak it. */
export function wordsIn(tag: string): Words | undefined {
  return languages[tag.toLowerCase().replace(/[-_.@].*$/, '')];
}

/** Gives the words of the machine's language; English where the program does not speak that. */
export function wordsOfMachine(environment: NodeJS.ProcessEnv): Words {
  const locale = localeKeys.map((key) => environment[key] ?? '').find((value) => value !== '');
  return wordsIn(locale ?? '') ?? en;
}
