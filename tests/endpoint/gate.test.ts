// Who may enter, who waits, and who is turned away.
import { expect, test } from 'vitest';
import { Gate } from '../../src/endpoint/semaphore.js';

test('never lets more in than it may, first come first served', async () => {
  const gate = new Gate({ busy: 2, queue: 50, waitMs: 5_000 });
  let inside = 0;
  let most = 0;
  const order: number[] = [];
  const visit = async (number: number): Promise<void> => {
    await gate.enter();
    order.push(number);
    most = Math.max(most, ++inside);
    await new Promise((resolve) => setTimeout(resolve, 1));
    inside -= 1;
    gate.leave();
  };
  await Promise.all(Array.from({ length: 40 }, (_, number) => visit(number)));
  expect([most, gate.busy, gate.waiting]).toEqual([2, 0, 0]);
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

test('turns away those for whom there is no place, or not in time', async () => {
  const gate = new Gate({ busy: 1, queue: 1, waitMs: 20 });
  await gate.enter();
  const late = gate.enter();
  await expect(gate.enter()).rejects.toMatchObject({ code: 'query-busy' });
  await expect(late).rejects.toMatchObject({ code: 'query-busy' });
  expect(gate.waiting).toBe(0);
  gate.leave();
  await gate.enter();
  expect(gate.busy).toBe(1);
});

test('a caller who leaves the queue gives up the place, and closing empties it', async () => {
  const gate = new Gate({ busy: 1, queue: 5, waitMs: 5_000 });
  await gate.enter();
  const leaving = new AbortController();
  const left = gate.enter(leaving.signal);
  const waiting = gate.enter();
  leaving.abort(new Error('gone'));
  await expect(left).rejects.toThrow('gone');
  expect(gate.waiting).toBe(1);
  gate.close();
  await expect(waiting).rejects.toMatchObject({ code: 'query-busy' });
  await expect(gate.enter()).rejects.toMatchObject({ code: 'query-busy' });
});
