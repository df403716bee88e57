// Keeps what was looked up lately, bounded by weight.

/**
 * Remembers values in two generations: what is used in the younger one's time stays, the rest goes with the older one.
 * That costs less than an order of use, and holds at most what it is allowed.
 */
export class Recent<Value> {
  readonly #maxWeight: number;
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();
  #weight = 0;
  readonly #weigh: (key: string, value: Value) => number;

  /** Takes the weight that all may have together, and how to weigh one; bytes as a rule. */
  constructor(maxWeight: number, weigh: (key: string, value: Value) => number) {
    this.#maxWeight = maxWeight / 2;
    this.#weigh = weigh;
  }

  /** Gives the value of a key, made now if it is not known. */
  take(key: string, make: () => Value): Value {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const value = this.#old.get(key) ?? make();
    this.#weight += this.#weigh(key, value);
    if (this.#weight > this.#maxWeight) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#weight = this.#weigh(key, value);
    }
    this.#young.set(key, value);
    return value;
  }
}
