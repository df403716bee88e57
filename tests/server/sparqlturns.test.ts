// Turns at an engine: who comes first, who is turned away, and that nobody is stopped while nobody else waits.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Budget } from '../../server/sparql/budget.js';
import { Spent, Turns, type TurnsOptions } from '../../server/sparql/scheduler.js';
import { HejnalError, type EngineLoad, type QueryOptions } from '../../src/index.js';

const load = { workers: 2, loaded: 3, busy: 0, waiting: 0, bufferedBytes: 0 };
let state: 'ready' | 'loading';
let now: EngineLoad;
let budget: Budget;
let events: string[];
let finish: Map<string, (error?: Error) => void>;

beforeEach(() => {
  vi.useFakeTimers();
  [state, now, events, finish] = ['ready', load, [], new Map()];
  budget = new Budget(10_000);
});
afterEach(() => vi.useRealTimers());

const open = (options: Partial<TurnsOptions> = {}): Turns =>
  new Turns({ state: () => state, load: () => now }, budget, {
    queue: 3,
    waitMs: 5_000,
    patienceMs: 250,
    ...options,
  });

/** A query that runs until it is told to end; its name begins with its client's. */
function ask(turns: Turns, name: string, signal = new AbortController().signal): Promise<string> {
  const run = ({ signal: stop, spent }: QueryOptions): Promise<string> => {
    events.push(`${name} begins`);
    return new Promise((resolve, reject) => {
      finish.set(name, (error) => (error === undefined ? resolve(name) : reject(error)));
      stop?.addEventListener('abort', () => {
        events.push(`${name} is stopped`);
        spent?.(1);
        reject(stop.reason as Error);
      });
    });
  };
  const asked = turns.take(name.charAt(0), signal, run);
  asked.catch(() => undefined);
  return asked;
}

const settled = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

describe('turns', () => {
  it('are charged when a query is stopped at its deadline, though its thread says so only later', async () => {
    const turns = open();
    let tell: ((workMs: number) => void) | undefined;
    const asked = turns.take('a', new AbortController().signal, ({ spent }) => {
      tell = spent;
      return new Promise((_resolve, reject) => {
        setTimeout(() => reject(new HejnalError('query-timeout', 'It took too long.', 'Ask for less.')), 4_000);
      });
    });
    asked.catch(() => undefined);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(budget.used('a')).toBeCloseTo(4_000, -1);
    expect(budget.isLight('a')).toBe(false);
    tell?.(4_100);
    expect(budget.used('a')).toBeCloseTo(4_100, -1);
  });

  it('go to those who run least, then to those who have used least, then to those who came first', async () => {
    const turns = open({ queue: 9 });
    budget.charge('b', 5);
    for (const name of ['a1', 'a2', 'a3', 'b1', 'c1', 'c2']) void ask(turns, name);
    await settled();
    for (const name of ['a1', 'c1', 'a2', 'b1']) {
      finish.get(name)?.();
      await settled();
    }
    expect(events.map((event) => event.slice(0, 2))).toEqual(['a1', 'a2', 'c1', 'b1', 'c2', 'a3']);
  });

  it('are waited for within bounds, and the client with most queries makes room', async () => {
    const turns = open();
    const asked = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'b1'].map((name) => ask(turns, name));
    await settled();
    await expect(asked[5]).rejects.toMatchObject({ code: 'query-busy' });
    await expect(asked[4]).rejects.toMatchObject({ code: 'query-busy' });
    await vi.advanceTimersByTimeAsync(5_000);
    await expect(asked[3]).rejects.toMatchObject({ code: 'query-busy' });
    expect(events).not.toContain('a6 begins');
  });

  it('are left when the client leaves', async () => {
    const turns = open();
    const gone = new AbortController();
    void ask(turns, 'a1');
    const running = ask(turns, 'a2', gone.signal);
    const waiting = ask(turns, 'a3', gone.signal);
    await settled();
    gone.abort();
    await expect(running).rejects.toThrow('aborted');
    await expect(waiting).rejects.toThrow('aborted');
    await expect(ask(turns, 'a4', gone.signal)).rejects.toThrow('aborted');
    expect(events).toEqual(['a1 begins', 'a2 begins', 'a2 is stopped']);
  });

  it('are not waited for where the engine is not ready, for it says so itself', async () => {
    state = 'loading';
    const turns = open();
    for (const name of ['a1', 'a2', 'a3']) void ask(turns, name);
    await settled();
    expect(events.length).toBe(3);
  });
});

describe('a share that is spent', () => {
  it('costs nothing while nobody else is there', async () => {
    budget.charge('a', 60_000);
    const turns = open();
    for (const name of ['a1', 'a2', 'a3']) void ask(turns, name);
    await vi.advanceTimersByTimeAsync(1_000);
    finish.get('a1')?.();
    await settled();
    expect(events).toEqual(['a1 begins', 'a2 begins', 'a3 begins']);
  });

  it('ends a running query when another client waits, and refuses the next', async () => {
    budget.charge('a', 60_000);
    const turns = open();
    const first = ask(turns, 'a1');
    void ask(turns, 'a2');
    void ask(turns, 'b1');
    await vi.advanceTimersByTimeAsync(250);
    await expect(first).rejects.toMatchObject({ client: 'a', retryAfterS: 300 });
    await expect(ask(turns, 'a3')).rejects.toBeInstanceOf(Spent);
    expect(events).toEqual(['a1 begins', 'a2 begins', 'a1 is stopped', 'b1 begins']);
  });

  it('is spent by queries that run as well', async () => {
    const turns = open();
    const first = ask(turns, 'a1');
    void ask(turns, 'a2');
    await vi.advanceTimersByTimeAsync(5_100);
    now = { ...load, loaded: 2, busy: 2 };
    void ask(turns, 'b1');
    await vi.advanceTimersByTimeAsync(250);
    await expect(first).rejects.toBeInstanceOf(Spent);
  });

  it('is used by failures and small queries too', async () => {
    const turns = open();
    const asked = [ask(turns, 'a1'), ask(turns, 'b1')];
    await settled();
    finish.get('a1')?.();
    finish.get('b1')?.(new HejnalError('query-syntax', '', ''));
    await Promise.allSettled(asked);
    expect([budget.used('a'), budget.used('b')].map(Math.round)).toEqual([10, 100]);
    const refused = ask(turns, 'c1');
    await settled();
    finish.get('c1')?.(new HejnalError('query-busy', '', ''));
    await expect(refused).rejects.toMatchObject({ code: 'query-busy' });
    expect(budget.used('c')).toBe(0);
  });
});

describe('a client with several places', () => {
  it('gives one to a client that waits, and its query begins again', async () => {
    const turns = open();
    const asked = [ask(turns, 'a1'), ask(turns, 'a2'), ask(turns, 'b1')];
    await vi.advanceTimersByTimeAsync(250);
    expect(events).toEqual(['a1 begins', 'a2 begins', 'a2 is stopped', 'b1 begins']);
    finish.get('b1')?.();
    await settled();
    finish.get('a1')?.();
    finish.get('a2')?.();
    expect(await Promise.all(asked)).toEqual(['a1', 'a2', 'b1']);
  });

  it('keeps them where stopping a query would cost a thread and no spare is ready', async () => {
    now = { ...load, loaded: 2, busy: 2 };
    const turns = open();
    for (const name of ['a1', 'a2', 'b1']) void ask(turns, name);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(events).toEqual(['a1 begins', 'a2 begins']);
    const elastic = open({ stopsFreely: true });
    for (const name of ['c1', 'c2', 'd1']) void ask(elastic, name);
    await vi.advanceTimersByTimeAsync(250);
    expect(events).toContain('c2 is stopped');
  });
});

describe('the last thread', () => {
  it('is kept for those who use little while another is being replaced', async () => {
    const turns = open();
    void ask(turns, 'a1');
    await settled();
    finish.get('a1')?.();
    await settled();
    budget.charge('a', 3_000);
    now = { ...load, loaded: 1 };
    void ask(turns, 'a2');
    void ask(turns, 'b1');
    await settled();
    expect(events).toEqual(['a1 begins', 'b1 begins']);
    now = load;
    await vi.advanceTimersByTimeAsync(250);
    expect(events).toContain('a2 begins');
  });
});
