// Holds SELECT to a number of rows: the engine is asked for one more than allowed, so that it stops early, and the
// rows of its answer are counted.
import type { QueryShape } from '../text/scan.js';

/** Tells what was put into a text: `inserted` characters in place of `removed` ones at `at`. */
export interface Edit {
  readonly at: number;
  readonly removed: number;
  readonly inserted: number;
}

/** Lowers the LIMIT of a SELECT to `maxRows` + 1, or adds it; undefined when the query needs no change. */
export function limitRows(text: string, shape: QueryShape, maxRows: number): { text: string; edit: Edit } | undefined {
  if (shape.form !== 'SELECT') return undefined;
  const { limit } = shape;
  if (limit !== undefined && Number(text.slice(limit.start, limit.end)) <= maxRows) return undefined;
  const at = limit?.start ?? shape.modifiersEnd;
  const end = limit?.end ?? at;
  const clause = limit === undefined ? ` LIMIT ${maxRows + 1} ` : `${maxRows + 1}`;
  return {
    text: text.slice(0, at) + clause + text.slice(end),
    edit: { at, removed: end - at, inserted: clause.length },
  };
}

function count(text: string, part: string): number {
  let found = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) found++;
  return found;
}

/**
 * Asks whether a SELECT's answer, as Oxigraph writes it, has more than `maxRows` rows. A quick count that can only be
 * too high comes first; JSON is read exactly when it is. CSV is
 * written from TSV.
 */
export function exceedsRows(text: string, mediaType: string, maxRows: number): boolean {
  if (mediaType === 'application/sparql-results+xml') return count(text, '<result>') > maxRows;
  if (mediaType === 'text/tab-separated-values') return count(text, '\n') - 1 > maxRows;
  if (count(text, '},{') + 1 <= maxRows) return false;
  const answer = JSON.parse(text) as { results: { bindings: unknown[] } };
  return answer.results.bindings.length > maxRows;
}
