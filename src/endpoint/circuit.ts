// Keeps visitors from waiting for a server that is not there, and finds out when it is back.

/** Sets a circuit: `failures` in a row raise the suspicion, `retryMs` is the first pause between probes. */
export interface CircuitOptions {
  readonly failures: number;
  readonly retryMs: number;
  readonly longestRetryMs: number;
}

/**
 * Stands between callers and a server. Failures alone never open it, for a visitor can provoke them with bad queries:
 * they make it send a probe of its own, and only when that fails too are callers turned away, until a probe succeeds.
 */
export class Circuit {
  readonly #probe: () => Promise<boolean>;
  readonly #options: CircuitOptions;
  #state: 'unknown' | 'closed' | 'open' = 'unknown';
  #failures = 0;
  #pause: number;
  #probing = false;
  #ended = false;
  #timer: NodeJS.Timeout | undefined;

  /** Starts with a probe; a probe says whether the server answers as it should, and never rejects. */
  constructor(probe: () => Promise<boolean>, options: CircuitOptions) {
    this.#probe = probe;
    this.#options = options;
    this.#pause = options.retryMs;
    void this.#check();
  }

  /** `unknown` until the first probe has an answer, `closed` while calls go through, `open` while they are turned away. */
  get state(): 'unknown' | 'closed' | 'open' {
    return this.#state;
  }

  /** Notes a call that the server answered, be it with a refusal of the query. */
  succeeded(): void {
    this.#failures = 0;
  }

  /** Notes a call that the server did not answer. */
  failed(): void {
    this.#failures += 1;
    if (this.#failures >= this.#options.failures && this.#state === 'closed') void this.#check();
  }

  /** Ends the probes. */
  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
  }

  #hasEnded(): boolean {
    return this.#ended;
  }

  async #check(): Promise<void> {
    if (this.#probing || this.#hasEnded()) return;
    this.#probing = true;
    const answers = await this.#probe();
    this.#probing = false;
    if (this.#hasEnded()) return;
    this.#failures = 0;
    this.#state = answers ? 'closed' : 'open';
    if (answers) {
      this.#pause = this.#options.retryMs;
      return;
    }
    this.#timer = setTimeout(() => void this.#check(), this.#pause);
    this.#timer.unref();
    this.#pause = Math.min(this.#pause * 2, this.#options.longestRetryMs);
  }
}
