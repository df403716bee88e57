// A hash table whose keys are short lists of numbers: for groups, distinct rows and joins.
import type { Budget } from './budget.js';

const firstPlaces = 64;

/** Numbers the distinct lists of places of rows from 0, in the order in which they come. */
export class Keys {
  readonly #width: number;
  readonly #budget: Pick<Budget, 'keep'>;
  #keys: Uint32Array;
  #table: Int32Array;
  #size = 0;

  constructor(width: number, budget: Pick<Budget, 'keep'>) {
    this.#width = width;
    this.#budget = budget;
    this.#table = new Int32Array(firstPlaces).fill(-1);
    this.#keys = new Uint32Array((firstPlaces / 2) * width);
  }

  /** How many lists there are. */
  get size(): number {
    return this.#size;
  }

  /** Gives the number of the list that stands in these places of a row; a new one is `size` before. */
  add(row: Uint32Array, places: readonly number[]): number {
    const at = this.#seek(row, places);
    const found = this.#table[at] ?? -1;
    if (found >= 0) return found;
    const key = this.#size++;
    const start = key * this.#width;
    for (let place = 0; place < this.#width; place++) this.#keys[start + place] = row[places[place] ?? 0] ?? 0;
    this.#table[at] = key;
    if (2 * this.#size >= this.#table.length) this.#grow();
    return key;
  }

  /** Gives the number of a list; -1 where it is not there. */
  find(row: Uint32Array, places: readonly number[]): number {
    return this.#table[this.#seek(row, places)] ?? -1;
  }

  /** Gives one number of a list. */
  at(key: number, place: number): number {
    return this.#keys[key * this.#width + place] ?? 0;
  }

  #seek(row: Uint32Array, places: readonly number[]): number {
    const mask = this.#table.length - 1;
    let hash = 0;
    for (const place of places) hash = Math.imul(hash ^ (row[place] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
    for (let at = (hash ^ (hash >>> 16)) & mask; ; at = (at + 1) & mask) {
      const key = this.#table[at] ?? -1;
      if (key < 0 || this.#isAt(key, row, places)) return at;
    }
  }

  #isAt(key: number, row: Uint32Array, places: readonly number[]): boolean {
    const start = key * this.#width;
    for (let place = 0; place < this.#width; place++)
      if (this.#keys[start + place] !== row[places[place] ?? 0]) return false;
    return true;
  }

  #grow(): void {
    const length = 2 * this.#table.length;
    this.#budget.keep(length * 4 + (length / 2) * this.#width * 4);
    const keys = new Uint32Array((length / 2) * this.#width);
    keys.set(this.#keys);
    this.#keys = keys;
    this.#table = new Int32Array(length).fill(-1);
    const places = Array.from({ length: this.#width }, (_, place) => place);
    for (let key = 0; key < this.#size; key++) {
      const start = key * this.#width;
      this.#table[this.#seek(keys.subarray(start, start + this.#width), places)] = key;
    }
  }
}
