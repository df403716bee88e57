// Rows that are kept, in one block of numbers.
import type { Budget } from './budget.js';
import type { Row } from './row.js';

/** Keeps some places of rows. */
export class Table {
  readonly slots: readonly number[];
  readonly #budget: Budget;
  #numbers: Uint32Array;
  #size = 0;

  constructor(slots: readonly number[], budget: Budget) {
    this.slots = slots;
    this.#budget = budget;
    this.#numbers = new Uint32Array(16 * slots.length);
  }

  /** How many rows are kept. */
  get size(): number {
    return this.#size;
  }

  /** Keeps a row; gives its number. */
  add(row: Row): number {
    const { length } = this.slots;
    if ((this.#size + 1) * length > this.#numbers.length) this.#grow();
    let at = this.#size * length;
    for (const slot of this.slots) this.#numbers[at++] = row[slot] ?? 0;
    return this.#size++;
  }

  /** Gives one number of a row, by the position of its place in `slots`. */
  at(index: number, position: number): number {
    return this.#numbers[index * this.slots.length + position] ?? 0;
  }

  /** Writes a kept row over another in place of it. */
  move(from: number, to: number): void {
    const { length } = this.slots;
    this.#numbers.copyWithin(to * length, from * length, (from + 1) * length);
  }

  /** Puts a kept row back into its places. */
  restore(index: number, row: Row): void {
    let at = index * this.slots.length;
    for (const slot of this.slots) row[slot] = this.#numbers[at++] ?? 0;
  }

  #grow(): void {
    const length = Math.max(64, 2 * this.#numbers.length);
    this.#budget.keep(length * 4);
    const larger = new Uint32Array(length);
    larger.set(this.#numbers);
    this.#numbers = larger;
  }
}
