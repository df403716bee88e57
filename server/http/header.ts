// Texts that may stand in a header: IRIs as ASCII, dates, and Link values.

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

const unsafe = /[^!#$%&'()*+,\-./0-9:;=?@A-Z[\]_a-z~]/gu;

/** Writes an IRI as a URI (RFC 3987 §3.1): whatever a header cannot carry is percent-encoded, so that no line can be broken. */
export function toUri(iri: string): string {
  return iri.toWellFormed().replace(unsafe, (each) => encodeURIComponent(each));
}

/** Writes the value of a `Link` header. */
export function linkHeader(links: readonly Link[]): string {
  return links.map(writeLink).join(', ');
}

function writeLink({ to, rel, type, language, anchor, formats, token }: Link): string {
  const parameters = {
    rel,
    type,
    hreflang: language,
    formats: formats === undefined ? undefined : toUri(formats),
    token,
    anchor: anchor === undefined ? undefined : toUri(anchor),
  };
  const written = Object.entries(parameters).map(([name, text]) => (text === undefined ? '' : `; ${name}="${text}"`));
  return `<${toUri(to)}>${written.join('')}`;
}

/** Writes an `xsd:date` as the first moment of that day in an HTTP date (RFC 9110 §5.6.7); `undefined` if it is none. */
export function httpDate(date: string): string | undefined {
  const moment = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toUTCString();
}

/** Tells whether a list of entity tags names one (RFC 9110 §13.1.2: weak comparison). */
export function namesTag(header: string, tag: string): boolean {
  if (header.trim() === '*') return true;
  return header.split(',').some((each) => each.trim().replace(/^W\//, '') === tag);
}
