// Moments of releases: which one is asked for by `Accept-Datetime` (RFC 7089).
import type { Kept } from '../../src/index.js';

/** Reads an rfc1123-date in GMT, the only form that `Accept-Datetime` has (RFC 7089 §2.1.1), in milliseconds; none is the end of time. */
export function readMoment(header: string | string[] | undefined): number | undefined {
  if (header === undefined) return Infinity;
  const moment = new Date(String(header));
  return !Number.isNaN(moment.valueOf()) && moment.toUTCString() === header ? moment.valueOf() : undefined;
}

/** Puts releases into the order in which they are fit for a moment: the last by its end first, then those after it. */
export function byMoment(entries: readonly Kept[], moment: number): Kept[] {
  const isBy = (kept: Kept): boolean => Date.parse(kept.moment) <= moment;
  return [...entries.filter(isBy), ...entries.filter((entry) => !isBy(entry)).reverse()];
}
