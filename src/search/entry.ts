// How a thing lies in an index: first its names as they are compared, then all that is told of it.
import { fold } from './fold.js';
import { toByteString } from './layout.js';
import type { Entry, Name } from './names.js';

/** A name as it is compared. */
export interface Comparable {
  readonly folded: string;
  /** In lower case, with its diacritics. */
  readonly written: string;
  readonly isPreferred: boolean;
}

/** A search compares hundreds of things and tells of ten: what is compared needs no parser, and is folded but once. */
const ends = { names: '\n', name: '\t', folded: '\x01' } as const;

/** Makes names comparable. */
export function comparablesOf(names: readonly Name[]): Comparable[] {
  return names.map(({ text, isPreferred }) => ({ folded: fold(text), written: lowerCase(text), isPreferred }));
}

/** Writes a thing, whose names were made comparable, as a byte string. */
export function writeEntry(entry: Entry, compared: readonly Comparable[]): string {
  const names = compared.map(({ folded, written, isPreferred }) => {
    return `${isPreferred ? '+' : '-'}${folded}${written === folded ? '' : ends.folded + written}`;
  });
  return toByteString(names.join(ends.name) + ends.names + JSON.stringify(entry));
}

/** Reads the names of a thing, in the order in which {@link readEntry} gives them. */
export function readNames(text: string): Comparable[] {
  return text
    .slice(0, text.indexOf(ends.names))
    .split(ends.name)
    .map((name) => {
      const at = name.indexOf(ends.folded);
      const folded = name.slice(1, at < 0 ? undefined : at);
      return { folded, written: at < 0 ? folded : name.slice(at + 1), isPreferred: name.startsWith('+') };
    });
}

/** Reads all that is told of a thing. */
export function readEntry(text: string): Entry {
  return JSON.parse(text.slice(text.indexOf(ends.names) + 1)) as Entry;
}

/** Writes a text in lower case, without what ends a name. */
export function lowerCase(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\0-\x1f]/g, ' ')
    .trim();
}
