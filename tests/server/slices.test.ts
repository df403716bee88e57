// Long work on the main thread: one slice a turn of the loop, others between, the time on the account of who asked.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Budget } from '../../server/sparql/budget.js';
import { Slices } from '../../server/sparql/slices.js';

let time = 0;
const now = (): number => time;

/** Takes so many steps of 5 ms each by the clock of the test, and writes down each. */
function* steps(name: string, count: number, log: string[]): Generator<void, string> {
  for (let step = 0; step < count; step++) {
    time += 5;
    log.push(name);
    yield;
  }
  return name;
}

describe('slices', () => {
  it('are of two steps of 5 ms, and those of several clients take turns', async () => {
    const [budget, log] = [new Budget(60_000, now), [] as string[]];
    const slices = new Slices(budget, now);
    const both = Promise.all([slices.run('a', steps('a', 4, log)), slices.run('b', steps('b', 2, log))]);
    let turns = 0;
    void both.then(() => (turns = -turns));
    while (turns >= 0 && turns < 100) {
      await nextTurn();
      turns++;
    }
    await expect(both).resolves.toEqual(['a', 'b']);
    expect(log).toEqual(['a', 'a', 'b', 'b', 'a', 'a']);
    expect(turns).toBeLessThanOrEqual(-3);
  });

  it('are charged to their client, also where the work breaks', async () => {
    const budget = new Budget(60_000, now);
    const slices = new Slices(budget, now);
    await slices.run('a', steps('a', 10, []));
    expect(budget.used('a')).toBeGreaterThan(0);
    function* broken(): Generator<void, never> {
      time += 7;
      yield;
      throw new Error('broken');
    }
    await expect(slices.run('b', broken())).rejects.toThrow('broken');
    expect(budget.used('b')).toBeGreaterThan(0);
  });

  it('wait longer for a client whose share is spent, who gets all of its answer', async () => {
    const [budget, log] = [new Budget(1, now), [] as string[]];
    const slices = new Slices(budget, now);
    budget.charge('greedy', 1_000);
    const late = slices.run('greedy', steps('greedy', 2, log));
    const early = slices.run('modest', steps('modest', 1, log));
    await expect(Promise.all([late, early])).resolves.toEqual(['greedy', 'modest']);
    expect(log[0]).toBe('modest');
  });

  it('end with their client, and are refused past a number', async () => {
    const slices = new Slices(new Budget(60_000, now), now);
    const gone = new AbortController();
    const work = slices.run('a', steps('a', 1_000_000, []), gone.signal);
    gone.abort(new Error('gone'));
    await expect(work).rejects.toThrow('gone');
    const many = Array.from({ length: 129 }, () => slices.run('a', steps('a', 1, [])));
    const outcomes = await Promise.allSettled(many);
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    expect(refused).toMatchObject([{ reason: { code: 'query-busy' } }]);
  });
});
