// Chance that can be had again: the same seed gives the same queries on every machine.

/** Draws numbers and choices. */
export interface Chance {
  /** Gives a whole number from 0 up to below a bound. */
  below(bound: number): number;
  /** Tells yes with a probability. */
  maybe(probability: number): boolean;
  /** Chooses one of several; there must be one. */
  pick<Item>(items: readonly Item[]): Item;
}

/** Makes chance from a seed (mulberry32). */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('There is nothing to choose from.');
    return item;
  };
  return { below, maybe: (probability) => next() < probability, pick };
}
