// Sorts much a little at a time, so that nobody else waits.
import { setImmediate as breath } from 'node:timers/promises';

/** Comparisons that are made between two breaths: some milliseconds. */
const slice = 500;

/** Sorts as `sort` does, in pieces that are merged, with a breath after each piece. */
export async function inOrder<T>(items: readonly T[], compare: (a: T, b: T) => number): Promise<readonly T[]> {
  let runs: (readonly T[])[] = [];
  for (let at = 0; at < items.length; at += slice) {
    runs.push(items.slice(at, at + slice).sort(compare));
    await breath();
  }
  for (; runs.length > 1;) {
    const merged: (readonly T[])[] = [];
    for (let at = 0; at < runs.length; at += 2) merged.push(await merge(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

async function merge<T>(left: readonly T[], right: readonly T[], compare: (a: T, b: T) => number): Promise<T[]> {
  const merged: T[] = [];
  for (let [a, b] = [0, 0]; a < left.length || b < right.length;) {
    const [first, second] = [left[a], right[b]];
    if (second === undefined || (first !== undefined && compare(first, second) <= 0)) {
      if (first !== undefined) merged.push(first);
      a++;
    } else {
      merged.push(second);
      b++;
    }
    if (merged.length % slice === 0) await breath();
  }
  return merged;
}
