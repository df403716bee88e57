// Lets a number of callers through at once, and a number wait for a while.
import { HejnalError } from '../errors.js';

/** Sizes a gate: `busy` may be inside, `queue` may wait, each at most `waitMs`. */
export interface GateOptions {
  readonly busy: number;
  readonly queue: number;
  readonly waitMs: number;
}

const busyError = (message: string): HejnalError => new HejnalError('query-busy', message, 'Try again in a moment.');

/** Counts who is inside; first come, first served. */
export class Gate {
  readonly #options: GateOptions;
  readonly #waiters = new Set<(error?: Error) => void>();
  #busy = 0;
  #closed = false;

  constructor(options: GateOptions) {
    this.#options = options;
  }

  get busy(): number {
    return this.#busy;
  }

  get waiting(): number {
    return this.#waiters.size;
  }

  get isClosed(): boolean {
    return this.#closed;
  }

  /** Waits for a place; rejects with `query-busy` when there is none, or with the signal's reason. Each entry needs one `leave`. */
  async enter(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (this.#closed) throw busyError('The engine is shutting down.');
    if (this.#busy >= this.#options.busy) {
      if (this.#waiters.size >= this.#options.queue) throw busyError('All places are taken and the queue is full.');
      return this.#wait(signal);
    }
    this.#busy += 1;
  }

  /** Gives a place back, or hands it to the first in the queue, so that nobody slips in between. */
  leave(): void {
    const [next] = this.#waiters;
    if (next === undefined) this.#busy -= 1;
    else next();
  }

  /** Turns away all who wait or come. */
  close(): void {
    this.#closed = true;
    for (const settle of [...this.#waiters]) settle(busyError('The engine is shutting down.'));
  }

  #wait(signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (error?: Error): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
        this.#waiters.delete(settle);
        if (error === undefined) resolve();
        else reject(error);
      };
      const abort = (): void => settle(signal?.reason as Error);
      const timer = setTimeout(() => settle(busyError('No place came free in time.')), this.#options.waitMs);
      signal?.addEventListener('abort', abort);
      this.#waiters.add(settle);
    });
  }
}
