// Lets clients take turns at an engine: those who have used least come first, and nobody holds what another waits for.
import { HejnalError, type QueryEngine, type QueryOptions } from '../../src/index.js';
import { Bill, type Budget } from './budget.js';

/**
 * Bounds the queue: how many may wait, how long, and after how long a wait something is done about it. Where stopping a
 * query costs a thread, only a spare one makes it worth while; `stopsFreely` says that it costs none.
 */
export interface TurnsOptions {
  readonly stopsFreely?: boolean;
  readonly queue: number;
  readonly waitMs: number;
  readonly patienceMs: number;
}

/** Says that a client's share is spent while another waits. */
export class Spent extends Error {
  readonly client: string;
  readonly retryAfterS: number;

  constructor(client: string, retryAfterS: number) {
    super('Your share of the query service is spent, and another client waits.');
    this.client = client;
    this.retryAfterS = retryAfterS;
  }
}

interface Turn {
  readonly client: string;
  readonly since: number;
  startedAt: number;
  isReturned: boolean;
  readonly stop: AbortController;
}

interface Waiter {
  readonly turn: Turn;
  settle(error?: Error): void;
}

const returned = new Error('The query is begun again later.');
const freeCodes: ReadonlySet<string> = new Set(['query-busy', 'query-loading', 'query-refused']);

/** What a query counts for at least, answered or failed: the work around it is not nothing, and failures are probes. */
const leastMs = { answered: 10, failed: 100 };

/** Gives out the places of one engine. */
export class Turns {
  readonly #engine: Pick<QueryEngine, 'load' | 'state'>;
  readonly #budget: Budget;
  readonly #options: TurnsOptions;
  readonly #running = new Set<Turn>();
  readonly #waiting = new Set<Waiter>();
  #mostLoaded = 0;

  constructor(engine: Pick<QueryEngine, 'load' | 'state'>, budget: Budget, options: TurnsOptions) {
    this.#engine = engine;
    this.#budget = budget;
    this.#options = options;
  }

  /**
   * Runs a query when its client's turn has come. Rejects with `Spent`, with `query-busy` when the queue is full or the
   * wait too long, with the signal's reason, or with what the run rejects with. A run may be stopped and begun again.
   */
  async take<Answer>(
    client: string,
    signal: AbortSignal,
    run: (options: QueryOptions) => Promise<Answer>,
  ): Promise<Answer> {
    let isReturned = false;
    for (const since = performance.now(); ;) {
      const turn: Turn = { client, since, startedAt: 0, isReturned, stop: new AbortController() };
      const leave = (): void => turn.stop.abort(signal.reason);
      signal.addEventListener('abort', leave);
      if (signal.aborted) leave();
      try {
        await this.#enter(turn);
        return await this.#run(turn, run);
      } catch (error) {
        if (error !== returned) throw error;
        isReturned = true;
      } finally {
        signal.removeEventListener('abort', leave);
      }
    }
  }

  async #run<Answer>(turn: Turn, run: (options: QueryOptions) => Promise<Answer>): Promise<Answer> {
    const bill = new Bill((workMs) => this.#budget.charge(turn.client, workMs));
    try {
      const answer = await run({ signal: turn.stop.signal, spent: (workMs) => bill.come(workMs) });
      bill.come(leastMs.answered);
      return answer;
    } catch (error) {
      const isStopped = !(error instanceof HejnalError) || error.code === 'query-timeout';
      if (isStopped) bill.come(performance.now() - turn.startedAt);
      else if (!freeCodes.has(error.code)) bill.come(leastMs.failed);
      throw error;
    } finally {
      this.#running.delete(turn);
      this.#admit();
    }
  }

  async #enter(turn: Turn): Promise<void> {
    turn.stop.signal.throwIfAborted();
    // An engine that cannot answer says so itself, at once.
    if (this.#engine.state() !== 'ready' || this.#hasPlace(turn.client)) {
      this.#start(turn);
      return;
    }
    if (this.#isSpent(turn.client) && this.#hasOthers(turn.client)) throw this.#spent(turn.client);
    if (this.#waiting.size >= this.#options.queue) this.#makeRoom(turn.client);
    return this.#wait(turn);
  }

  #wait(turn: Turn): Promise<void> {
    const { waitMs, patienceMs } = this.#options;
    return new Promise((resolve, reject) => {
      const leave = (): void => waiter.settle(turn.stop.signal.reason as Error);
      const waiter: Waiter = {
        turn,
        settle: (error) => {
          clearTimeout(end);
          clearInterval(look);
          turn.stop.signal.removeEventListener('abort', leave);
          this.#waiting.delete(waiter);
          if (error === undefined) resolve();
          else reject(error);
        },
      };
      const end = setTimeout(() => waiter.settle(busy('No worker came free in time.')), waitMs);
      const look = setInterval(() => {
        this.#admit(); // a thread may have been replaced
        if (this.#waiting.has(waiter)) this.#relieve(waiter);
      }, patienceMs);
      turn.stop.signal.addEventListener('abort', leave);
      this.#waiting.add(waiter);
    });
  }

  #start(turn: Turn): void {
    turn.startedAt = performance.now();
    this.#running.add(turn);
  }

  /** Starts those who wait: first who runs least, then who has used least, then who came first. */
  #admit(): void {
    for (;;) {
      const fit = [...this.#waiting].filter(({ turn }) => this.#hasPlace(turn.client));
      const [first] = fit.sort((a, b) => this.#compare(a.turn, b.turn));
      if (first === undefined) return;
      this.#start(first.turn);
      first.settle();
    }
  }

  /**
   * Tells whether a place is free for a client. While a thread is being replaced, the last place is kept for those who
   * run nothing and have used little: whoever wears threads out waits until they are back.
   */
  #hasPlace(client: string): boolean {
    const { workers, loaded } = this.#engine.load();
    this.#mostLoaded = Math.max(this.#mostLoaded, loaded);
    const free = Math.max(1, Math.min(workers, loaded)) - this.#running.size;
    const isShort = loaded < this.#mostLoaded && workers > 1;
    const isModest = this.#runningOf(client).length === 0 && this.#budget.isLight(client);
    return free > 1 || (free === 1 && (!isShort || isModest));
  }

  #compare(a: Turn, b: Turn): number {
    if (a.client === b.client) return a.since - b.since;
    const places = this.#runningOf(a.client).length - this.#runningOf(b.client).length;
    return places || this.#budget.used(a.client) - this.#budget.used(b.client) || a.since - b.since;
  }

  /** Turns away the last of the client that waits with most queries, if that is more than the newcomer would have. */
  #makeRoom(client: string): void {
    const counts = new Map<string, number>();
    for (const { turn } of this.#waiting) counts.set(turn.client, (counts.get(turn.client) ?? 0) + 1);
    const [most = client, count = 0] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
    const full = 'All workers are busy and the queue is full.';
    if (count <= (counts.get(client) ?? 0) + 1) throw busy(full);
    const last = [...this.#waiting].filter(({ turn }) => turn.client === most).at(-1);
    last?.settle(busy(full));
  }

  /**
   * Makes a place for a client that runs nothing and has waited too long: from a client that has spent its share, or
   * else, where a spare thread is ready, from one that has several places; that query begins again later.
   */
  #relieve({ turn: { client } }: Waiter): void {
    if (this.#runningOf(client).length > 0 || this.#budget.isSpent(client)) return;
    const running = [...this.#running].filter((turn) => turn.client !== client && !turn.stop.signal.aborted);
    const spent = running.find((turn) => this.#isSpent(turn.client));
    if (spent !== undefined) {
      spent.stop.abort(this.#spent(spent.client));
      return;
    }
    const { loaded, busy: working } = this.#engine.load();
    const several = running.filter((turn) => !turn.isReturned && this.#runningOf(turn.client).length > 1);
    if (loaded > working || this.#options.stopsFreely === true) several.at(-1)?.stop.abort(returned);
  }

  #runningOf(client: string): Turn[] {
    return [...this.#running].filter((turn) => turn.client === client);
  }

  #hasOthers(client: string): boolean {
    const isOther = (turn: Turn): boolean => turn.client !== client;
    return [...this.#running].some(isOther) || [...this.#waiting].some(({ turn }) => isOther(turn));
  }

  #isSpent(client: string): boolean {
    const now = performance.now();
    const running = this.#runningOf(client).reduce((sum, { startedAt }) => sum + now - startedAt, 0);
    return this.#budget.isSpent(client, running);
  }

  #spent(client: string): Spent {
    return new Spent(client, this.#budget.retryAfterS(client));
  }
}

function busy(message: string): HejnalError {
  return new HejnalError('query-busy', message, 'Try again in a moment.');
}
