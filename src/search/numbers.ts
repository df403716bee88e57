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
  const [first, second, third] = lists;
  if (first === undefined || second === undefined) return first ?? new Uint32Array();
  return third === undefined ? merge(first, second) : marked(lists);
}

function merge(a: Uint32Array, b: Uint32Array): Uint32Array {
  const found = new Uint32Array(a.length + b.length);
  let count = 0;
  for (let [left, right] = [0, 0]; left < a.length || right < b.length;) {
    const [one, other] = [a[left] ?? Infinity, b[right] ?? Infinity];
    found[count++] = Math.min(one, other);
    if (one <= other) left++;
    if (other <= one) right++;
  }
  return found.subarray(0, count);
}

/** Sets a bit for each number and reads them in order: one step a number, where sorting takes many. */
function marked(lists: readonly Uint32Array[]): Uint32Array {
  const past = Math.max(...lists.map((list) => (list.at(-1) ?? -1) + 1));
  const bits = new Uint32Array((past + 31) >>> 5);
  let most = 0;
  for (const list of lists) {
    most += list.length;
    for (const number of list) bits[number >>> 5] = (bits[number >>> 5] ?? 0) | (1 << (number & 31));
  }
  const found = new Uint32Array(Math.min(most, past));
  let count = 0;
  for (let at = 0; at < bits.length; at++) {
    for (let left = bits[at] ?? 0; left !== 0; left &= left - 1)
      found[count++] = at * 32 + 31 - Math.clz32(left & -left);
  }
  return found.subarray(0, count);
}
