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
  let column = newColumn(pattern.length + 1);
  let next = newColumn(pattern.length + 1);
  let best = { distance: pattern.length, start: 0, end: 0 };
  for (let at = 0; at < folded.length; at++) {
    fill(column, next, pattern, folded.charCodeAt(at), at);
    [column, next] = [next, column];
    const distance = column.distances[pattern.length] ?? Infinity;
    const start = column.starts[pattern.length] ?? 0;
    if (distance < best.distance || (distance === best.distance && start === best.start))
      best = { distance, start, end: at + 1 };
  }
  return best.distance > pattern.length / 2 ? undefined : wholeWords(text, best.start, best.end);
}

/** For each beginning of the pattern: its distance to the text that ends here, and where that text starts. */
interface Column {
  readonly distances: Uint16Array;
  readonly starts: Uint32Array;
}

function newColumn(length: number): Column {
  return { distances: Uint16Array.from({ length }, (_each, index) => index), starts: new Uint32Array(length) };
}

function fill(before: Column, next: Column, pattern: string, code: number, at: number): void {
  next.distances[0] = 0;
  next.starts[0] = at + 1;
  for (let row = 1; row <= pattern.length; row++) {
    const replaced = (before.distances[row - 1] ?? 0) + (pattern.charCodeAt(row - 1) === code ? 0 : 1);
    const added = (before.distances[row] ?? 0) + 1;
    const dropped = (next.distances[row - 1] ?? 0) + 1;
    const least = Math.min(replaced, added, dropped);
    next.distances[row] = least;
    next.starts[row] =
      (least === replaced ? before.starts[row - 1] : least === added ? before.starts[row] : next.starts[row - 1]) ?? 0;
  }
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
