// What each client has used of the query workers of late: a bucket that fills with work and empties with time.

/** Most clients that are remembered; past it the one that asked longest ago is forgotten. */
const maxClients = 10_000;
const minuteMs = 60_000;
const lightPart = 0.2;

interface Account {
  usedMs: number;
  at: number;
}

/** Keeps the accounts of all clients; `allowanceMs` of work are free, and as much is forgotten every minute. */
export class Budget {
  readonly #allowanceMs: number;
  readonly #now: () => number;
  readonly #accounts = new Map<string, Account>();

  constructor(allowanceMs: number, now: () => number = () => performance.now()) {
    this.#allowanceMs = allowanceMs;
    this.#now = now;
  }

  /** Counts clients that are remembered. */
  get size(): number {
    return this.#accounts.size;
  }

  /** Adds work to a client's account. */
  charge(client: string, workMs: number): void {
    const usedMs = this.used(client) + workMs;
    this.#accounts.delete(client);
    this.#accounts.set(client, { usedMs, at: this.#now() });
    const [oldest] = this.#accounts.keys();
    if (this.#accounts.size > maxClients && oldest !== undefined) this.#accounts.delete(oldest);
  }

  /** Tells what is left on a client's account of the work done, in milliseconds. */
  used(client: string): number {
    const account = this.#accounts.get(client);
    if (account === undefined) return 0;
    const forgotten = ((this.#now() - account.at) * this.#allowanceMs) / minuteMs;
    return Math.max(0, account.usedMs - forgotten);
  }

  /** Tells whether a client has used more than its share, counting work that is not yet charged. */
  isSpent(client: string, moreMs = 0): boolean {
    return this.used(client) + moreMs > this.#allowanceMs;
  }

  /** Tells whether a client has used so little that it cannot have worn anything out. */
  isLight(client: string): boolean {
    return this.used(client) < this.#allowanceMs * lightPart;
  }

  /** Tells after how many whole seconds a client is within its share again; at least 1. */
  retryAfterS(client: string): number {
    const excess = this.used(client) - this.#allowanceMs;
    return Math.max(1, Math.ceil((excess * minuteMs) / Math.max(1, this.#allowanceMs) / 1000));
  }
}

/**
 * Charges one query as a whole, however often it is told how much it was: a thread that is ended tells so only when it
 * is gone, and by then its client would have begun the next.
 */
export class Bill {
  readonly #charge: (workMs: number) => void;
  #chargedMs = 0;

  constructor(charge: (workMs: number) => void) {
    this.#charge = charge;
  }

  /** Charges what is missing to so much work. */
  come(toMs: number): void {
    if (toMs <= this.#chargedMs) return;
    this.#charge(toMs - this.#chargedMs);
    this.#chargedMs = toMs;
  }
}
