// Chance that can be repeated: the same seed gives the same draws on every machine.

/** Draws from one sequence. */
export interface Chance {
  /** Gives a number from 0 up to, not including, 1. */
  next(): number;
  /** Gives an integer from 0 up to, not including, `end`. */
  below(end: number): number;
  /** Gives one of the items, which must not be none. */
  pick<Item>(items: readonly Item[]): Item;
}

/** Starts a sequence (mulberry32: one 32-bit state, which is enough for test data). */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    next,
    below,
    pick: <Item>(items: readonly Item[]): Item => {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError('There is nothing to pick from.');
      return item;
    },
  };
}
