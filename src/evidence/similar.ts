// Finds the part of a text that is most like given words, so that a message can say what a source has instead.

/** A part of a text, cut at whole words. */
export interface Similar {
  readonly text: string;
  readonly start: number;
}

const maxPattern = 160;

/**
 * Finds the part of a text with the smallest edit distance to some words, upper and lower case alike (Sellers, 1980);
 * `undefined` where more than half of the words would have to change. Time grows with the product of the lengths.
 */
export function mostSimilar(text: string, words: string): Similar | undefined {
  const pattern = fold(words.slice(0, maxPattern));
  const folded = fold(text);
  if (pattern === '' || folded === '') return undefined;
  let distances = Uint16Array.from({ length: pattern.length + 1 }, (_each, index) => index);
  let starts = new Uint32Array(pattern.length + 1);
  let best = { distance: pattern.length, start: 0, end: 0 };
  for (let at = 0; at < folded.length; at++) {
    const next = { distances: new Uint16Array(distances.length), starts: new Uint32Array(distances.length) };
    next.starts[0] = at + 1;
    for (let row = 1; row <= pattern.length; row++) step(distances, starts, next, row, pattern[row - 1] === folded[at]);
    ({ distances, starts } = next);
    const distance = distances[pattern.length] ?? Infinity;
    const isLonger = distance === best.distance && starts[pattern.length] === best.start;
    if (distance < best.distance || isLonger) best = { distance, start: starts[pattern.length] ?? 0, end: at + 1 };
  }
  return best.distance > pattern.length / 2 ? undefined : wholeWords(text, best.start, best.end);
}

interface Column {
  readonly distances: Uint16Array<ArrayBuffer>;
  readonly starts: Uint32Array<ArrayBuffer>;
}

function step(distances: Uint16Array, starts: Uint32Array, next: Column, row: number, isSame: boolean): void {
  const replaced = (distances[row - 1] ?? 0) + (isSame ? 0 : 1);
  const added = (distances[row] ?? 0) + 1;
  const dropped = (next.distances[row - 1] ?? 0) + 1;
  const least = Math.min(replaced, added, dropped);
  next.distances[row] = least;
  next.starts[row] = (least === replaced ? starts[row - 1] : least === added ? starts[row] : next.starts[row - 1]) ?? 0;
}

/** Lower-cases a text unless that changes its length, which would shift every offset. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

function wholeWords(text: string, start: number, end: number): Similar {
  const from = text.lastIndexOf(' ', start) + 1;
  const to = text.indexOf(' ', end - 1);
  const part = text.slice(from, to < 0 ? text.length : to);
  return { text: part.trim(), start: from };
}
