// Finds the word that somebody probably meant.
import leven from 'leven';

/** Finds the candidate nearest to a word; `undefined` where none is near enough to be a slip of the pen. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: string | undefined;
  let distance = limit + 1;
  for (const candidate of candidates) {
    const each = leven(word.toLowerCase(), candidate.toLowerCase(), { maxDistance: limit + 1 });
    if (each < distance) [best, distance] = [candidate, each];
  }
  return best;
}

/** Writes a hint that names the word somebody probably meant, else lists what there is (at most twelve). */
export function didYouMean(word: string, candidates: readonly string[], otherwise: string): string {
  const near = nearest(word, candidates);
  if (near !== undefined) return `Did you mean "${near}"?`;
  if (candidates.length === 0 || candidates.length > 12) return otherwise;
  return `${otherwise} There are: ${candidates.join(', ')}.`;
}
