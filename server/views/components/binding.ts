// Which words stay on a line together: in some languages none of one letter ends a line, as readers of print expect.

/** Languages in whose print a word of one letter stands on the line of the next word. */
const binding: ReadonlySet<string> = new Set(['pl', 'cs', 'sk']);

const single = /(?<=^|[\s(„"])([aiouwzvks]) (?=\S)/giu;
/** A number and what counts it, such as “2011 r.” and “nr 3”. */
const counted = /(?<=\d) (?=(?:r|w|s|str|poz)\.)|(?<=(?:^|[\s(])(?:nr|art|ust|poz|str|ul)\.?) (?=\S)/giu;

/** Binds the words of a text that stay together by spaces at which no line breaks; its words and their order stay. */
export function bound(text: string, language: string): string {
  if (!binding.has(language.split('-', 1)[0] ?? '') || !text.includes(' ')) return text;
  return text.replace(single, '$1\u00a0').replace(counted, '\u00a0');
}
