// Finds what things of a table are called, and makes short names that are theirs for ever.
import { isSlug } from '../rdf/iri.js';
import { slugOf } from '../facts/read/slug.js';
import type { Group } from './groups.js';
import { means } from './words.js';

/** Finds the group that names things: by its title, else the first text of which hardly any two are the same. */
export function nameGroup(groups: readonly Group[]): Group | undefined {
  const texts = groups.filter(({ guess }) => guess.sort === 'text');
  const titled = texts.find(({ title }) => means(title, 'name'));
  return titled ?? texts.find((group) => isDistinct(textsOf(group), 0.9));
}

/** Gives the texts of a group, one a row: those of the language that comes first. */
export function textsOf({ columns, guess }: Group): readonly string[] {
  if (columns.size === 1 && columns.has('')) return guess.values;
  const all = [...columns.values()];
  const rows = Math.max(...all.map(({ cells }) => cells.length));
  return Array.from({ length: rows }, (_, row) => all.map(({ cells }) => cells[row] ?? '').find(Boolean) ?? '');
}

function isDistinct(values: readonly string[], share: number): boolean {
  const filled = values.filter(Boolean);
  return filled.length > 0 && new Set(filled).size >= share * filled.length && filled.length >= share * values.length;
}

/** Where short names came from. */
export interface Ids {
  readonly slugs: readonly string[];
  /** The group that held them already, or that they were made of. */
  readonly from: Group | undefined;
  /** Whether the group held nothing but them, so that it need not be a field as well. */
  readonly isGiven: boolean;
}

/** Makes short names: those that the table has, else of names, of codes, of the numbers of rows. */
export function idsOf(groups: readonly Group[], rows: number, kind: string): Ids {
  const given = groups.find(
    (group) => /^(?:id|slug)$/i.test(group.title) && textsOf(group).every(isSlug) && isDistinct(textsOf(group), 1),
  );
  if (given !== undefined) return { slugs: textsOf(given), from: given, isGiven: true };
  const name = nameGroup(groups);
  const codes = groups.filter((group) => group.guess.sort === 'code' || means(group.title, 'id'));
  const candidates = [name, ...codes].filter((group) => group !== undefined);
  const whole = candidates.find((group) => isDistinct(textsOf(group).map(slugOf), 1));
  const from = whole ?? candidates.find((group) => textsOf(group).some((text) => slugOf(text) !== ''));
  const texts = from === undefined ? [] : textsOf(from);
  return {
    slugs: unique(Array.from({ length: rows }, (_, row) => slugOf(texts[row] ?? '') || `${kind}-${String(row + 1)}`)),
    from,
    isGiven: false,
  };
}

function unique(slugs: readonly string[]): string[] {
  const taken = new Set<string>();
  return slugs.map((slug) => {
    const short = slug.length > 80 ? slug.slice(0, 80).replace(/-[^-]*$/, '') : slug;
    let free = short;
    for (let number = 2; taken.has(free); number++) free = `${short}-${String(number)}`;
    taken.add(free);
    return free;
  });
}
