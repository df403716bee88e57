// How names are compared: without case, diacritics and punctuation, in any script.

/** Letters that Unicode does not take apart, by what people type in their place. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ŧ: 't',
  ĸ: 'k',
  ə: 'e',
};

const asciiOnly = /^[\0-\x7f]*$/;
const whole = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');

/** Words past this length, in characters, say nothing more; an index need not hold them. */
export const maxWordLength = 40;

/** Folds a text: lower case, no diacritics, runs of anything but letters and digits as one space. */
export function fold(text: string): string {
  // An apostrophe joins what it stands in: people write “d'Ivoire” and “dIvoire”. Most names are ASCII, which is quicker.
  const plain = asciiOnly.test(text)
    ? text
        .toLowerCase()
        .replace(/'/g, '')
        .replace(/[^a-z0-9]+/g, ' ')
    : foldLetters(text)
        .replace(/['’ʼ]/g, '')
        .replace(/[^\p{L}\p{N}]+/gu, ' ');
  return plain.trim();
}

function foldLetters(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}+/gu, '');
  return plain
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(whole, (letter) => plainLetters[letter] ?? letter);
}

/** Splits a folded text into its words, each cut to 40 characters. */
export function wordsOf(folded: string): string[] {
  return folded === '' ? [] : folded.split(' ').map((word) => word.slice(0, maxWordLength));
}

/** A letter of a script that is written without spaces between words, and where the letters behind it begin. */
const unspaced = new RegExp(
  `[${['Han', 'Hira', 'Kana', 'Thai', 'Laoo', 'Khmr', 'Mymr'].map((script) => `\\p{scx=${script}}`).join('')}]`,
  'gu',
);

/**
 * Lists what stands in a folded name for who types a part of it: its words, and of those in scripts without spaces all
 * that begins inside them. No dictionary says where words begin there, so that what is found never depends on one.
 */
export function partsOf(folded: string): string[] {
  const words = wordsOf(folded);
  if (asciiOnly.test(folded)) return words;
  const inside = folded
    .split(' ')
    .flatMap((word) =>
      [...word.matchAll(unspaced)].flatMap(({ 0: letter, index }) =>
        [index, index + letter.length].map((at) => word.slice(at, at + maxWordLength)),
      ),
    );
  return [...new Set([...words, ...inside.filter((part) => part !== '')])];
}
