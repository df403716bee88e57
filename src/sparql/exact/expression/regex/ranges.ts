// Sets of code points, as sorted ranges that do not touch.

/** Holds the first and the last code point of a range. */
export type Range = readonly [number, number];

const last = 0x10ffff;

/** Puts ranges in order, those that touch as one. */
export function union(ranges: readonly Range[]): Range[] {
  const merged: [number, number][] = [];
  for (const [start, end] of [...ranges].sort(([a], [b]) => a - b)) {
    const before = merged.at(-1);
    if (before !== undefined && start <= before[1] + 1) before[1] = Math.max(before[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** Gives all other code points. */
export function complement(ranges: readonly Range[]): Range[] {
  const rest: Range[] = [];
  let next = 0;
  for (const [start, end] of union(ranges)) {
    if (start > next) rest.push([next, start - 1]);
    next = end + 1;
  }
  return next > last ? rest : [...rest, [next, last]];
}

/** Gives the code points of the first that are not in the second. */
export function without(ranges: readonly Range[], others: readonly Range[]): Range[] {
  return complement([...complement(ranges), ...others]);
}

const known = new Map<string, readonly Range[]>();
const maxKnown = 64;

/** Gives the code points of a general category of Unicode, or of several: `L`, `LMN`, `Nd`. */
export function categoryRanges(categories: readonly string[]): readonly Range[] {
  const name = categories.join('');
  const found = known.get(name);
  if (found !== undefined) return found;
  if (known.size >= maxKnown) known.clear();
  const ranges = scan(categories.map((each) => `\\p{${each}}`).join(''));
  known.set(name, ranges);
  return ranges;
}

/** Planes in which no code point is assigned, so that one of them speaks for all. */
const empty: Range = [0x40000, 0xdffff];

/** Finds runs in a text of all code points, which is quicker than asking for each; surrogates stand in no text. */
function scan(categories: string): Range[] {
  const ranges: Range[] = [];
  for (const [start, end] of [
    [0, 0xd7ff],
    [0xe000, empty[0]],
    [empty[1] + 1, last],
  ] as const) {
    for (const [run] of pointsFrom(start, end).matchAll(new RegExp(`[${categories}]+`, 'gu'))) {
      const final = run.at(-1) ?? '';
      const before = /[\udc00-\udfff]/.test(final) ? 2 : 1;
      ranges.push([run.codePointAt(0) ?? 0, run.codePointAt(run.length - before) ?? 0]);
    }
  }
  return union(ranges.some(([, end]) => end === empty[0]) ? [...ranges, empty] : ranges);
}

function pointsFrom(start: number, end: number): string {
  let text = '';
  for (let point = start; point <= end; point++) text += String.fromCodePoint(point);
  return text;
}
