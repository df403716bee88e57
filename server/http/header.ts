// Texts that may stand in a header: IRIs as ASCII, dates, entity tags, and Link values.
import { STATUS_CODES } from 'node:http';

/** One link of a document to another (RFC 8288). */
export interface Link {
  /** Absolute IRI. */
  readonly to: string;
  readonly rel: string;
  readonly type?: string;
  readonly language?: string;
  /** IRI that the link leads away from, where that is not the answer itself (§3.2). */
  readonly anchor?: string;
  /** IRI of the profile that the target conforms to. */
  readonly formats?: string;
  /** Short name of a profile. */
  readonly token?: string;
}

const safe = /^[!#$%&'()*+,\-./0-9:;=?@A-Z[\]_a-z~]*$/;
const unsafe = /[^!#$%&'()*+,\-./0-9:;=?@A-Z[\]_a-z~]/gu;

/** Writes an IRI as a URI (RFC 3987 §3.1): whatever a header cannot carry is percent-encoded, so that no line can be broken. */
export function toUri(iri: string): string {
  return safe.test(iri) ? iri : iri.toWellFormed().replace(unsafe, (each) => encodeURIComponent(each));
}

/** Writes the value of a `Link` header. */
export function linkHeader(links: readonly Link[]): string {
  return links.map(writeLink).join(', ');
}

function writeLink({ to, rel, type, language, anchor, formats, token }: Link): string {
  let text = `<${toUri(to)}>; rel="${rel}"`;
  if (type !== undefined) text += `; type="${type}"`;
  if (language !== undefined) text += `; hreflang="${language}"`;
  if (formats !== undefined) text += `; formats="${toUri(formats)}"`;
  if (token !== undefined) text += `; token="${token}"`;
  if (anchor !== undefined) text += `; anchor="${toUri(anchor)}"`;
  return text;
}

const dates = new Map<string, string | undefined>();
const maxDates = 1000;

/** Writes a moment, or the first one of an `xsd:date`, as an HTTP date (RFC 9110 §5.6.7); `undefined` if it is none. */
export function httpDate(date: string): string | undefined {
  if (dates.has(date)) return dates.get(date);
  const moment = new Date(date.includes('T') ? date : `${date.slice(0, 10)}T00:00:00Z`);
  const text = Number.isNaN(moment.getTime()) ? undefined : moment.toUTCString();
  if (dates.size >= maxDates) dates.clear();
  dates.set(date, text);
  return text;
}

/** Makes a strong entity tag with its quotation marks (RFC 9110 §8.8.3) of the SHA-256 of the bytes, in base64url. */
export function tagOf(sha256: string): string {
  return `"${sha256.slice(0, 27)}"`;
}

/** Tells whether a list of entity tags names one (RFC 9110 §13.1.2: weak comparison). */
export function namesTag(header: string, tag: string): boolean {
  if (header.trim() === '*') return true;
  return header.split(',').some((each) => each.trim().replace(/^W\//, '') === tag);
}

/** Longest reason in a status line, in characters. */
const maxReason = 240;

/**
 * Writes the reason phrase of a status line (RFC 9112 §4): the registered one, then what went wrong, in ASCII. Python's
 * `urllib` and R's `url` show their users nothing else of an answer that is an error.
 */
export function reasonPhrase(status: number, detail: string): string {
  const ascii = detail
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/[łŁ]/g, 'l')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\x20-\x7e]+/g, '?');
  return `${STATUS_CODES[status] ?? 'Error'}: ${ascii}`.slice(0, maxReason);
}
