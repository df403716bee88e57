// Long work on the main thread, cut into slices: one a turn of the event loop, so that everybody else is answered between.
import { HejnalError } from '../../src/index.js';
import type { Budget } from './budget.js';

/** How long one slice may be, in milliseconds; the next step after that waits. */
const sliceMs = 8;
/** How much longer the pause before a slice is for a client whose share is spent, in milliseconds. */
const spentPauseMs = 24;
/** Pieces of work that may be under way at once. */
const most = 128;

/** Gives out slices in the order in which they were asked for. */
export class Slices {
  readonly #budget: Budget;
  readonly #now: () => number;
  readonly #waiting: (() => void)[] = [];
  #isGiving = false;
  #underWay = 0;

  constructor(budget: Budget, now: () => number = () => performance.now()) {
    this.#budget = budget;
    this.#now = now;
  }

  /**
   * Runs work that says by `yield` where it may be interrupted, and charges its time to a client; one whose share is spent
   * gets a quarter of the thread at most. Throws `query-busy` where too much is under way, and the signal's reason.
   */
  async run<Result>(client: string, work: Iterator<void, Result>, signal?: AbortSignal): Promise<Result> {
    if (this.#underWay >= most)
      throw new HejnalError('query-busy', 'Too much is asked at once.', 'Try again in a moment.');
    this.#underWay++;
    try {
      for (;;) {
        await this.#turn(client);
        signal?.throwIfAborted();
        const step = this.#slice(client, work);
        if (step !== undefined) return step.value;
      }
    } finally {
      this.#underWay--;
    }
  }

  #slice<Result>(client: string, work: Iterator<void, Result>): { readonly value: Result } | undefined {
    const begun = this.#now();
    try {
      do {
        const step = work.next();
        if (step.done === true) return step;
      } while (this.#now() - begun < sliceMs);
      return undefined;
    } finally {
      this.#budget.charge(client, this.#now() - begun);
    }
  }

  async #turn(client: string): Promise<void> {
    if (this.#budget.isSpent(client)) await new Promise((resolve) => setTimeout(resolve, spentPauseMs));
    await new Promise<void>((resolve) => {
      this.#waiting.push(resolve);
      if (this.#isGiving) return;
      this.#isGiving = true;
      setImmediate(() => this.#give());
    });
  }

  #give(): void {
    this.#waiting.shift()?.();
    if (this.#waiting.length === 0) this.#isGiving = false;
    else setImmediate(() => this.#give());
  }
}
