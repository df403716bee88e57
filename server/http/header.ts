// Texts that may stand in a header: IRIs as ASCII, dates, and Link values.

/** One link of a document to another (RFC 8288). */
export interface Link {
  /** Absolute IRI. */
  readonly to: string;
  readonly rel: string;
  readonly type?: string;
  readonly language?: string;
}

const unsafe = /[^!#$%&'()*+,\-./0-9:;=?@A-Z[\]_a-z~]/gu;

/** Writes an IRI as a URI (RFC 3987 §3.1): whatever a header cannot carry is percent-encoded, so that no line can be broken. */
export function toUri(iri: string): string {
  return iri.toWellFormed().replace(unsafe, (each) => encodeURIComponent(each));
}

/** Writes the value of a `Link` header. */
export function linkHeader(links: readonly Link[]): string {
  return links
    .map(({ to, rel, type, language }) => {
      const kind = type === undefined ? '' : `; type="${type}"`;
      const tongue = language === undefined ? '' : `; hreflang="${language}"`;
      return `<${toUri(to)}>; rel="${rel}"${kind}${tongue}`;
    })
    .join(', ');
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
