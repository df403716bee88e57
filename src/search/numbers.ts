// Ascending lists of numbers: what two have in common, and what several have together.

/** Lists the numbers that stand in both of two ascending lists. */
export function inBoth(a: Uint32Array, b: Uint32Array): Uint32Array {
  const found = new Uint32Array(Math.min(a.length, b.length));
  let count = 0;
  for (let [left, right] = [0, 0]; left < a.length && right < b.length;) {
    const [one, other] = [a[left] ?? 0, b[right] ?? 0];
    if (one === other) found[count++] = one;
    if (one <= other) left++;
    if (other <= one) right++;
  }
  return found.subarray(0, count);
}

/** Lists the numbers that stand in any of the lists, ascending, each once. */
export function inAny(lists: readonly Uint32Array[]): Uint32Array {
  const [first] = lists;
  if (first === undefined || lists.length === 1) return first ?? new Uint32Array();
  const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const list of lists) {
    all.set(list, end);
    end += list.length;
  }
  all.sort();
  return all.filter((number, at) => at === 0 || number !== all[at - 1]);
}
