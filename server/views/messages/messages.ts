// The languages in which the interface speaks: English says which texts there are, every other language is one file beside it.
import { en, type Messages } from './en.js';
import { pl } from './pl.js';

/** A new language is a file that satisfies `Messages`, and its name here. */
const languages: Readonly<Record<string, Messages>> = { en, pl };

/** Gives the language in which the interface speaks to readers of a language: that one where its texts are there, else English. */
export function spokenTo(language: string): string {
  return languages[primary(language)] === undefined ? 'en' : language;
}

/** Gives the texts for readers of a language, looked up by the first part of its tag. */
export function messagesIn(language: string): Messages {
  return languages[primary(language)] ?? en;
}

/** Lists the languages in which the interface speaks to the readers of a publication, each once. */
export function spokenAmong(all: readonly string[]): string[] {
  return [...new Set(all.map(spokenTo))];
}

/** Puts values into a text, each in place of its name in braces. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

function primary(language: string): string {
  return language.split('-', 1)[0] ?? language;
}
