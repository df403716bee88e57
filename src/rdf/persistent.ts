// Identifiers as people write them where a template wants the bare one: DOI, Handle, ARK, with the name of their scheme or a
// resolver before them, and whole addresses.

/** Why a text is no identifier for a template: it has not the form of its scheme, or is the address of something else. */
export interface IdentifierFault {
  readonly is: 'DOI' | 'Handle' | 'elsewhere';
  /** What was meant, where that can be said. */
  readonly meant?: string;
}

interface Scheme {
  readonly name: 'DOI' | 'Handle';
  readonly resolver: RegExp;
  /** What may stand before it. */
  readonly before: RegExp;
  readonly form: RegExp;
}

const schemes: readonly Scheme[] = [
  {
    // DOI Handbook §2.2 and §3.7 (ISO 26324): a prefix of numbers that begins with 10, a slash, and anything printable.
    name: 'DOI',
    resolver: /^https?:\/\/(?:dx\.|www\.)?doi\.org\/$/i,
    before: /^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|(?:dx\.|www\.)?doi\.org\/|info:doi\/|(?:urn:)?doi:\s*|doi\s+)/i,
    form: /^10\.\d{4,9}(?:\.\d+)*\/\S+$/,
  },
  {
    // RFC 3651 §3: a naming authority, a slash, and a local name.
    name: 'Handle',
    resolver: /^https?:\/\/hdl\.handle\.net\/$/i,
    before: /^(?:https?:\/\/(?:www\.)?hdl\.handle\.net\/|hdl\.handle\.net\/|info:hdl\/|(?:urn:)?hdl:\s*|hdl\s+)/i,
    form: /^[\w.-]+\/\S+$/,
  },
];

/** `ark:/12148/x` and `ark:12148/x` are the same ARK, at whichever resolver (The ARK Identifier Scheme §2.2, §2.3). */
const ark = /^(?:https?:\/\/[^\s/]+\/)?ark:(\/?)(\d{5}\S*|[0-9b-df-hjkmnp-tv-z]{5,}\/\S+)$/i;

/**
 * Gives the identifier that stands for `{value}` in a template of the form `before{value}after`, or what is wrong with the
 * text. Letters stay as they are written, for a DOI in capitals is the same DOI (DOI Handbook §2.4).
 */
export function bareIdentifier(before: string, after: string, text: string): string | IdentifierFault {
  const scheme = schemes.find(({ resolver }) => resolver.test(before));
  if (scheme !== undefined && after === '') return ofScheme(scheme, text);
  const [, slash = '', rest] = ark.exec(text) ?? [];
  if (rest !== undefined && /ark:\/?$/i.test(before)) return rest;
  if (rest !== undefined && /^https?:\/\/[^/]+\/$/i.test(before)) return `ark:${slash}${rest}`;
  return ofAddress(before, after, text);
}

function ofScheme({ name, before, form }: Scheme, text: string): string | IdentifierFault {
  const [start = ''] = before.exec(text) ?? [];
  const rest = text.slice(start.length);
  // In an address, octets stand for characters; in the identifier they would be characters of their own.
  const bare = start.includes('/') && !start.startsWith('info') ? decoded(rest) : rest;
  // A sentence ends so; no agency gives out a name that does.
  const meant = bare.replace(/[.,;:]+$/, '');
  if (form.test(bare) && meant === bare) return bare;
  return { is: name, ...(form.test(meant) && { meant }) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The same address by the other of http and https is the one of the template; that of another site is no identifier. */
function ofAddress(before: string, after: string, text: string): string | IdentifierFault {
  const [, scheme] = /^(https?):\/\//i.exec(text) ?? [];
  const [, own] = /^(https?):\/\//i.exec(before) ?? [];
  if (scheme === undefined || own === undefined) return text;
  const same = own + text.slice(scheme.length);
  if (same.length > before.length + after.length && same.startsWith(before) && same.endsWith(after))
    return same.slice(before.length, same.length - after.length);
  const [, last] = /([^/]+)\/?$/.exec(text.replace(/^https?:\/\/[^/]*|[?#].*$/gi, '')) ?? [];
  return { is: 'elsewhere', ...(last !== undefined && { meant: decoded(last) }) };
}
