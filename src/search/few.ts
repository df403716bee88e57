// Finds among few things that are held in memory, such as the terms of a vocabulary, as the index finds among many.
import { fold } from './fold.js';
import { lowerCase, type Comparable } from './entry.js';
import type { Name } from './names.js';
import { rank, readAsked, type Fit } from './rank.js';

/** One of the few, with how well it fits. */
export type Fitted<Item> = Item & {
  readonly fit: Fit;
  readonly score: number;
  /** The name that fits best. */
  readonly name: Name;
};

/** Makes a search among things with names: the best first; names with typing errors only where nothing fits better. */
export function searchAmong<Item extends { readonly names: readonly Name[] }>(
  items: readonly Item[],
): (text: string) => Fitted<Item>[] {
  const comparable = items.map(({ names }) => names.map(comparableOf));
  return (text) => {
    const asked = readAsked(text);
    if (asked.words.length === 0) return [];
    const found = items.flatMap((item, place) => {
      const fitting = rank(asked, comparable[place] ?? []);
      const name = fitting && item.names[fitting.at];
      return fitting === undefined || name === undefined || fitting.fit === 'partial'
        ? []
        : [{ ...item, fit: fitting.fit, score: fitting.score, name }];
    });
    const good = found.filter(({ fit }) => fit !== 'similar');
    return (good.length > 0 ? good : found).sort((a, b) => b.score - a.score);
  };
}

function comparableOf({ text, isPreferred }: Name): Comparable {
  return { folded: fold(text), written: lowerCase(text), isPreferred };
}
