// An engine in worker threads of this process: one query each, deadlines held from outside, answers bounded in total.
import { availableParallelism } from 'node:os';
import { HejnalError } from '../../errors.js';
import type { EngineLoad, EngineState, QueryAnswer, QueryEngine, QueryOptions, QueryRequest } from '../engine.js';
import { failureOf } from './errors.js';
import { queryLimits, type QueryLimits } from '../text/limits.js';
import type { QuadSource, WorkerQuery } from './messages.js';
import { Pool } from './pool.js';
import type { Thread } from './thread.js';

/**
 * Configures an engine. `quads` is the size of the sources, from which `memoryBytes`, the cap of one worker, and the
 * number of workers follow where they are not given. `queryMs` bounds a query's work, `waitMs` its time in the queue of `queue` places. An answer has at most
 * `answerBytes` and, for SELECT, `rows` (0: any number); all answers not yet released at most `bufferBytes`.
 * A query whose client left may go on for `graceMs`, for ending a thread costs more than most queries.
 */
export interface ThreadedOptions {
  readonly sources: readonly QuadSource[];
  readonly quads: number;
  readonly workers?: number;
  readonly spare?: boolean;
  readonly memoryBytes?: number;
  readonly queue?: number;
  readonly queryMs?: number;
  readonly waitMs?: number;
  readonly graceMs?: number;
  readonly answerBytes?: number;
  readonly bufferBytes?: number;
  readonly rows?: number;
  readonly limits?: QueryLimits;
}
const mebibyte = 1024 * 1024;

/** Holds what is taken where nothing is given; times in milliseconds, sizes in bytes. */
export const threadedDefaults = {
  queue: 16,
  queryMs: 10_000,
  waitMs: 10_000,
  graceMs: 250,
  answerBytes: 64 * mebibyte,
  bufferBytes: 256 * mebibyte,
  rows: 100_000,
  limits: queryLimits,
};

/** Holds the options with every default filled in. */
export type Settings = ThreadedOptions & typeof threadedDefaults;

/** A query fit for a worker. */
type Question = Omit<WorkerQuery, 'maxBytes'>;

interface Make {
  readonly name: string;
  readonly cites?: boolean;
  readonly settings: Settings;
  readonly workers: number;
  readonly spare: boolean;
  readonly start: () => Thread;
  readonly prepare: (request: QueryRequest) => Question;
}

/** Answers queries by threads that it lends from a pool, within the limits of its settings. */
export class ThreadedEngine implements QueryEngine {
  readonly name: string;
  readonly cites: boolean;
  private readonly settings: Settings;
  private readonly workers: number;
  private readonly pool: Pool;
  private readonly prepare: Make['prepare'];
  private reservedBytes = 0;
  private bufferedBytes = 0;

  constructor({ name, cites = false, settings, workers, spare, start, prepare }: Make) {
    this.name = name;
    this.cites = cites;
    this.settings = settings;
    this.workers = workers;
    this.prepare = prepare;
    const { queue, waitMs } = settings;
    // One processor is left for the first clients while the other threads load.
    const loading = Math.max(1, availableParallelism() - 1);
    this.pool = new Pool(start, { threads: workers + (spare ? 1 : 0), busy: workers, loading, queue, waitMs });
  }

  state(): EngineState {
    return this.pool.state();
  }

  load(): EngineLoad {
    const { loaded, busy, waiting } = this.pool;
    return { workers: this.workers, loaded, busy, waiting, bufferedBytes: this.bufferedBytes };
  }

  async close(): Promise<void> {
    await this.pool.close();
  }

  async query(request: QueryRequest, options: QueryOptions = {}): Promise<QueryAnswer> {
    const question = this.prepare(request);
    const thread = await this.pool.take(options.signal);
    // Answers are bounded in total: what is left is shared among the workers that may still begin.
    const left = this.settings.bufferBytes - this.bufferedBytes - this.reservedBytes;
    const reserved = Math.min(this.settings.answerBytes, Math.floor(left / (this.workers - this.pool.busy + 1)));
    if (reserved <= 0) {
      this.pool.give(thread);
      throw full();
    }
    const started = performance.now();
    this.reservedBytes += reserved;
    try {
      const bytes = await this.run(thread, question, reserved, options);
      return this.hand(bytes, request.mediaType, performance.now() - started);
    } finally {
      this.reservedBytes -= reserved;
    }
  }

  private hand(bytes: Uint8Array, mediaType: string, workerMs: number): QueryAnswer {
    let held = bytes.length;
    this.bufferedBytes += held;
    const release = (): void => {
      this.bufferedBytes -= held;
      held = 0;
    };
    return { mediaType, bytes, workerMs, release };
  }

  private run(thread: Thread, question: Question, maxBytes: number, options: QueryOptions): Promise<Uint8Array> {
    const { queryMs, graceMs, answerBytes } = this.settings;
    const { signal, spent } = options;
    const started = performance.now();
    const drop = (): void => void this.pool.drop(thread);
    return new Promise((resolve, reject) => {
      const deadline = setTimeout(() => {
        reject(timeout(queryMs));
        drop();
      }, queryMs);
      let grace: NodeJS.Timeout | undefined;
      const abort = (): void => {
        reject(signal?.reason as Error);
        this.pool.discount(thread);
        grace = setTimeout(drop, graceMs);
      };
      signal?.addEventListener('abort', abort);
      if (signal?.aborted) abort();
      void thread.ask({ ...question, maxBytes }).then((answer) => {
        spent?.(performance.now() - started);
        clearTimeout(deadline);
        clearTimeout(grace);
        signal?.removeEventListener('abort', abort);
        if (!(answer instanceof Uint8Array) && answer.poisoned) drop();
        else this.pool.give(thread);
        if (answer instanceof Uint8Array) resolve(answer);
        else if (this.pool.state() === 'closed') reject(closing());
        else if (answer.reason === 'bytes' && maxBytes < answerBytes) reject(full());
        else reject(failureOf(answer));
      });
    });
  }
}

function timeout(queryMs: number): HejnalError {
  const message = `The query took longer than ${queryMs / 1000} seconds.`;
  return new HejnalError('query-timeout', message, 'Do not repeat it unchanged: ask for less, or download the data.');
}

function closing(): HejnalError {
  return new HejnalError('query-busy', 'The engine is shutting down.', 'Try again in a moment.');
}

function full(): HejnalError {
  const message = 'Too many answers are still being sent.';
  return new HejnalError('query-busy', message, 'Try again in a moment.');
}
