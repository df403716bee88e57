// Texts of the interface, in English and in Polish: the form that each area's file has, and the choice of a language.

/** The texts of one area, each in both languages. */
export interface Words<Key extends string> {
  readonly en: Readonly<Record<Key, string>>;
  readonly pl: Readonly<Record<Key, string>>;
}

/** Holds texts to their form: each text in both languages. */
export function words<Key extends string>(texts: Words<Key>): Words<Key> {
  return texts;
}

/** Gives the texts of a language by its BCP 47 tag; English where there are none. */
export function wordsIn<Key extends string>(texts: Words<Key>, language: string): Readonly<Record<Key, string>> {
  return language.split('-', 1)[0] === 'pl' ? texts.pl : texts.en;
}
