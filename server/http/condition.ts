// Conditions of requests: whether a client's copy is still good, and whether what it counts on still stands (RFC 9110 §13).
import type { IncomingHttpHeaders } from 'node:http';
import { httpDate, namesTag } from './header.js';

/** What a condition comes to: the answer is not given (412), is at the client (304), or is given. */
export type Outcome = 'failed' | 'fresh' | 'given';

const imf = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
const rfc850 = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/;
const asctime = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/;

/** Reads a date in one of the three forms of HTTP (§5.6.7), in milliseconds; `NaN` for all else, which counts as not sent. */
export function readDate(header: string | undefined): number {
  const text = header ?? '';
  if (asctime.test(text)) return Date.parse(`${text} GMT`);
  return imf.test(text) || rfc850.test(text) ? Date.parse(text) : Number.NaN;
}

/** Weighs the conditions of a request in their order (§13.2.2); dates count only where no entity tag is sent. */
export function weigh(headers: IncomingHttpHeaders, tag: string, modified: string | undefined): Outcome {
  const changed = Date.parse(modified === undefined ? '' : (httpDate(modified) ?? ''));
  const { 'if-match': match, 'if-none-match': noneMatch } = headers;
  if (match !== undefined ? !isNamed(match, tag) : changed > readDate(headers['if-unmodified-since'])) return 'failed';
  const isFresh =
    noneMatch === undefined ? changed <= readDate(headers['if-modified-since']) : namesTag(noneMatch, tag);
  return isFresh ? 'fresh' : 'given';
}

/** Tells whether a list names a tag by strong comparison (§8.8.3.2): a weak one names nothing. */
function isNamed(header: string, tag: string): boolean {
  return header.trim() === '*' || header.split(',').some((each) => each.trim() === tag);
}
