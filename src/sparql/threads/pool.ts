// Keeps a number of loaded threads alive and lends them out, first come, first served.
import { HejnalError } from '../../errors.js';
import type { EngineState } from '../engine.js';
import { engineFailed } from './errors.js';
import type { Thread } from './thread.js';

/**
 * Sizes a pool: `threads` are kept alive, of which at most `busy` work; `queue` may wait, each at most `waitMs`. After the
 * first, at most `loading` load at once.
 */
export interface PoolOptions {
  readonly threads: number;
  readonly loading: number;
  readonly busy: number;
  readonly queue: number;
  readonly waitMs: number;
}
interface Waiter {
  readonly resolve: (thread: Thread) => void;
  readonly reject: (error: Error) => void;
}
const firstBackOffMs = 100;
const longestBackOffMs = 30_000;

const busyError = (message: string): HejnalError => new HejnalError('query-busy', message, 'Try again in a moment.');

/** Holds the threads. One starts first, then some at once; each that ends is replaced until `close`. */
export class Pool {
  private readonly start: () => Thread;
  private readonly options: PoolOptions;
  private readonly live = new Set<Thread>();
  private readonly idle: Thread[] = [];
  private readonly working = new Set<Thread>();
  private readonly leaving = new Set<Thread>();
  private readonly waiters = new Set<Waiter>();
  private retry: NodeJS.Timeout | undefined;
  private starting = 0;
  private failures = 0;
  private cause: unknown;
  private wasReady = false;
  private closed = false;

  constructor(start: () => Thread, options: PoolOptions) {
    this.start = start;
    this.options = options;
    this.add();
  }

  get busy(): number {
    return this.working.size;
  }

  get loaded(): number {
    return this.idle.length + this.working.size;
  }

  get waiting(): number {
    return this.waiters.size;
  }

  state(): EngineState {
    if (this.closed) return 'closed';
    if (this.loaded > 0) return 'ready';
    if (this.failures > 0) return 'failed';
    return this.wasReady ? 'ready' : 'loading'; // a thread that is being replaced is waited for in the queue
  }

  /** Lends a thread; rejects when none can come, the queue is full or the wait too long, or with the signal's reason. */
  async take(signal?: AbortSignal): Promise<Thread> {
    signal?.throwIfAborted();
    if (this.closed) throw busyError('The engine is shutting down.');
    if (this.state() === 'failed') throw engineFailed(this.cause);
    if (!this.wasReady)
      throw new HejnalError('query-loading', 'The query engine is still loading.', 'Try again in some seconds.');
    const thread = this.lend();
    if (thread !== undefined) return thread;
    if (this.waiters.size >= this.options.queue) throw busyError('All workers are busy and the queue is full.');
    return this.wait(signal);
  }

  /** Takes a thread back for the next in the queue. */
  give(thread: Thread): void {
    if (this.working.delete(thread) || this.leaving.delete(thread)) this.idle.push(thread);
    this.serve();
  }

  /** Counts a thread no longer as working, for nobody waits for what it does; it will be given back or dropped. */
  discount(thread: Thread): void {
    if (this.working.delete(thread)) this.leaving.add(thread);
    this.serve();
  }

  /** Ends a thread; its successor starts when it is gone, so that memory is never held twice. */
  drop(thread: Thread): Promise<void> {
    this.working.delete(thread);
    this.leaving.delete(thread);
    this.serve();
    return thread.end();
  }

  /** Ends all threads and turns away all who wait. */
  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    this.turnAway(busyError('The engine is shutting down.'));
    await Promise.all([...this.live].map((thread) => thread.end()));
  }

  private lend(): Thread | undefined {
    const thread = this.working.size < this.options.busy ? this.idle.pop() : undefined;
    if (thread !== undefined) this.working.add(thread);
    return thread;
  }

  private wait(signal?: AbortSignal): Promise<Thread> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
        this.waiters.delete(waiter);
      };
      const waiter: Waiter = {
        resolve: (thread) => {
          leave();
          resolve(thread);
        },
        reject: (error) => {
          leave();
          reject(error);
        },
      };
      const abort = (): void => waiter.reject(signal?.reason as Error);
      const timer = setTimeout(() => waiter.reject(busyError('No worker came free in time.')), this.options.waitMs);
      signal?.addEventListener('abort', abort);
      this.waiters.add(waiter);
    });
  }

  private serve(): void {
    for (const waiter of this.waiters) {
      const thread = this.lend();
      if (thread === undefined) return;
      waiter.resolve(thread);
    }
  }

  private turnAway(error: HejnalError): void {
    for (const waiter of [...this.waiters]) waiter.reject(error);
  }

  private add(): void {
    const thread = this.start();
    let loaded = false;
    this.live.add(thread);
    this.starting++;
    thread.ready.then(
      () => {
        loaded = true;
        this.starting--;
        this.enter(thread);
      },
      (error: unknown) => (this.cause = error),
    );
    void thread.ended.then(() => this.leave(thread, loaded));
  }

  private enter(thread: Thread): void {
    this.failures = 0;
    this.wasReady = true;
    this.idle.push(thread);
    this.serve();
    const { threads, loading } = this.options;
    while (!this.closed && this.live.size < threads && this.starting < loading) this.add();
  }

  private leave(thread: Thread, loaded: boolean): void {
    this.live.delete(thread);
    this.working.delete(thread);
    this.leaving.delete(thread);
    if (this.idle.includes(thread)) this.idle.splice(this.idle.indexOf(thread), 1);
    if (!loaded) this.starting--;
    if (this.closed) return;
    this.serve();
    if (loaded) return this.add();
    this.failures++;
    if (this.state() === 'failed') this.turnAway(engineFailed(this.cause));
    clearTimeout(this.retry);
    this.retry = setTimeout(() => this.add(), Math.min(longestBackOffMs, firstBackOffMs * 2 ** (this.failures - 1)));
  }
}
