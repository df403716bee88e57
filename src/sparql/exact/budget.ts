// What one query may spend: time, and memory for what it must remember.

/** Says that a query has spent what it may. */
export class Spent extends Error {
  readonly reason: 'time' | 'memory' | 'bytes' | 'rows';

  constructor(reason: Spent['reason']) {
    super(reason);
    this.reason = reason;
  }
}

const stepsBetweenLooks = 4096;

/** Counts steps and bytes; throws `Spent` when either is at its end. */
export class Budget {
  readonly #deadline: number;
  #left = stepsBetweenLooks;
  #bytes: number;

  /** Takes the milliseconds from now, and the bytes. */
  constructor(milliseconds: number, bytes: number) {
    this.#deadline = performance.now() + milliseconds;
    this.#bytes = bytes;
  }

  /** Counts one step of a loop; the clock is looked at from time to time only. */
  step(): void {
    if (--this.#left > 0) return;
    this.#left = stepsBetweenLooks;
    if (performance.now() > this.#deadline) throw new Spent('time');
  }

  /** Counts bytes that the query keeps until its end. */
  keep(bytes: number): void {
    this.#bytes -= bytes;
    if (this.#bytes < 0) throw new Spent('memory');
  }
}
