// Ascending lists of numbers: what two have in common, and what several have together.

/** Lists the numbers that stand in both of two ascending lists. */
export function inBoth(a: readonly number[], b: readonly number[]): number[] {
  const found: number[] = [];
  for (let [left, right] = [0, 0]; left < a.length && right < b.length;) {
    const [one, other] = [a[left] ?? 0, b[right] ?? 0];
    if (one === other) found.push(one);
    if (one <= other) left++;
    if (other <= one) right++;
  }
  return found;
}

/** Lists the numbers that stand in any of the lists, ascending, each once. */
export function inAny(lists: readonly (readonly number[])[]): readonly number[] {
  const [first] = lists;
  if (first === undefined || lists.length === 1) return first ?? [];
  const all = Uint32Array.from(lists.flat()).sort();
  return Array.from(all.filter((number, at) => at === 0 || number !== all[at - 1]));
}
