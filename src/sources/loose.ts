// Texts compared without regard to how they are set: quotation marks, dashes, ligatures, words parted at the end of a line.

/** A text as it is compared, and where each of its characters stands in the text that it was made of. */
export interface Loose {
  readonly text: string;
  readonly at: readonly number[];
}

/** What is written for each of these signs. */
const written: readonly (readonly [signs: RegExp, text: string])[] = [
  [/[„“”‟«»″"]/, '"'],
  [/[‘’‚‛‹›′`']/, "'"],
  [/[‐‑‒–—―−-]/, '-'],
  [/…/, '...'],
  [/ﬁ/, 'fi'],
  [/ﬂ/, 'fl'],
  [/ﬀ/, 'ff'],
];

const any = new RegExp(written.map(([signs]) => signs.source).join('|'));

/** Brings a text whose white space is collapsed into the form that is compared; upper and lower case stay. */
export function loosen(text: string): Loose {
  const pieces: string[] = [];
  const at: number[] = [];
  for (let place = 0; place < text.length; place++) {
    // "współ- praca": a hyphen and a line end within a word.
    const parted = /^[-\u2010] (?=\p{Ll})/u.test(text.slice(place, place + 4)) && /\p{L}/u.test(text[place - 1] ?? '');
    if (parted) {
      place++;
      continue;
    }
    const character = text[place] ?? '';
    const plain = any.test(character)
      ? (written.find(([signs]) => signs.test(character))?.[1] ?? character)
      : character;
    pieces.push(plain);
    at.push(...Array.from(plain, () => place));
  }
  return { text: pieces.join(''), at };
}

/** Finds words in a text without regard to how they are set; gives from and to which character of the text. */
export function findLoosely({ text, at }: Loose, words: string, after = 0): readonly [number, number] | undefined {
  const wanted = loosen(words).text;
  const first = at.findIndex((place) => place >= after);
  const start = wanted === '' || first < 0 ? -1 : text.indexOf(wanted, first);
  if (start < 0) return undefined;
  return [at[start] ?? 0, (at[start + wanted.length - 1] ?? 0) + 1];
}
