// What is said of what was guessed, in English.

/** Holds the sentences about guesses in English. */
export const en = {
  kind: (title: string, kind: string): string =>
    `One thing of “${title}” is called “${kind}” in addresses, for ever: --kind names it.`,
  ids: (column: string | undefined): string =>
    `Short names were made of ${column === undefined ? 'the numbers of rows' : `“${column}”`}; they are addresses, so change them now or never.`,
  unnamed: (rows: number, title: string): string => `${rows} rows of “${title}” have no name.`,
  untold: (key: 'title' | 'description', languages: readonly string[]): string =>
    `Write the ${key} in ${languages.join(', ')}.`,
  translate: 'The titles of your columns stand in every language alike: translate them.',
  base: 'The base is for trying out: set your own address before you publish.',
  licence: (licence: string): string => `The licence is ${licence}: see that you may give it.`,
  rows: 'Write a row for each thing; "id" is its short name, for ever.',
  column: (title: string, doubt: string): string => `“${title}”: ${doubt}`,
  strangers: (kind: string, few: readonly string[]): string =>
    `names things of ${kind}, but for ${few.join(', ')}: left as it is.`,
  names: (kind: string): string => `its values name things of ${kind}.`,
  choice: (words: number): string => `was taken for a choice of ${words} words.`,
  noDate: (text: string): string => `“${text}” is no date, though others are: mend it, and let the field take dates.`,
  dayFirst: (text: string, date: string): string => `“${text}” was read as ${date}: the day first.`,
  year: (text: string): string => `${text} was taken for a year; it may be a number.`,
  thousands: (text: string): string => `“${text}” was read with a comma before thousands.`,
  latitude: (text: string): string => `“${text}” was read with the latitude first.`,
  total: (text: string): string =>
    `“${text}” looks like the sum of the rows above, and is a thing here: delete its row.`,
  lost: (cells: number, first: string): string =>
    `${cells} ${cells === 1 ? 'cell holds' : 'cells hold'} no value that could be taken, the first ${first}; they were left empty.`,
  https: 'Addresses without https:// got it.',
};

/** The sentences about guesses in one language. */
export type GuessWords = typeof en;

/** Says something about a guess in the words of a language. */
export type GuessSaying = (said: GuessWords) => string;
