// Compares two releases line by line, as a stream.
import { join } from 'node:path';
import { fromBytes } from '../files/bytes.js';
import { readLinesApart } from '../files/lines.js';

/** Path, in a release, of the file that holds all its quads but the catalogue, sorted. */
export const allQuads = join('dumps', 'all.nq');

/** Path, in a release, of the file that holds the quads of its catalogue, sorted. */
export const catalogQuads = join('catalog', 'catalog.nq');

/** Says whether a line came, went or stayed. */
interface Difference {
  readonly is: 'added' | 'removed' | 'kept';
  readonly line: string;
}

/** Walks two sorted sequences of byte strings, each line once, and tells for each line in which of them it is. */
export function* differences(before: Iterable<string>, after: Iterable<string>): Generator<Difference> {
  const olds = before[Symbol.iterator]();
  const news = after[Symbol.iterator]();
  try {
    let [old, now] = [take(olds), take(news)];
    while (old !== undefined || now !== undefined) {
      if (old !== undefined && (now === undefined || old < now)) {
        yield { is: 'removed', line: old };
        old = take(olds);
      } else if (now !== undefined && (old === undefined || now < old)) {
        yield { is: 'added', line: now };
        now = take(news);
      } else if (now !== undefined) {
        yield { is: 'kept', line: now };
        [old, now] = [take(olds), take(news)];
      }
    }
  } finally {
    // Whoever stops half-way must not leave files open.
    olds.return?.();
    news.return?.();
  }
}

function take(lines: Iterator<string, unknown>): string | undefined {
  const next = lines.next();
  return next.done === true ? undefined : next.value;
}

/** How many quads came and went. */
interface Comparison {
  readonly added: number;
  readonly removed: number;
}

/** Hears of each canonical line that came or went. */
export type OnLine = (is: 'added' | 'removed', line: string) => void;

/** How many lines are compared before others get their turn. */
const turnLines = 512;

/** Compares the folders of two releases, catalogues left out, in steps between which others can work. */
export function* compareInTurns(before: string, after: string, onLine: OnLine): Generator<void, Comparison> {
  const counts = { added: 0, removed: 0 };
  let walked = 0;
  for (const { is, line } of differences(...readLinesApart(join(before, allQuads), join(after, allQuads)))) {
    if (++walked % turnLines === 0) yield;
    if (is === 'kept') continue;
    counts[is]++;
    onLine(is, fromBytes(line));
  }
  return counts;
}

/** Compares the folders of two releases at once. */
export function compareReleases(before: string, after: string, onLine: OnLine = () => undefined): Comparison {
  const steps = compareInTurns(before, after, onLine);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}
