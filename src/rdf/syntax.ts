// The grammar of IRIs (RFC 3987 §2.2, over RFC 3986): tells whether a text is one, and if not, why.
import { isIPv6 } from 'node:net';

/** Longest IRI, in UTF-8 bytes, that fits a key of the quad store. */
export const maxIriBytes = 1900;

const scheme = /^([a-z][a-z0-9+.-]*):/i;
/** Takes any text behind a scheme apart into authority, path, query and fragment (RFC 3986, appendix B). */
const parts = /^(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#([^]*))?$/;

const unreserved = 'a-z0-9\\-._~';
const subDelims = "!$&'()*+,;=";
const planes = Array.from({ length: 14 }, (_none, index) => (index + 1).toString(16));
/** Of `ucschar` without the marks of direction, which no IRI may have (RFC 3987 §4.1). */
const ucs = [
  '\\u{a0}-\\u{200d}\\u{2010}-\\u{2029}\\u{202f}-\\u{d7ff}\\u{f900}-\\u{fdcf}\\u{fdf0}-\\u{ffef}',
  ...planes.map((plane) => `\\u{${plane}${plane === 'e' ? '1' : '0'}000}-\\u{${plane}fffd}`),
].join('');
const privateUse = '\\u{e000}-\\u{f8ff}\\u{f0000}-\\u{ffffd}\\u{100000}-\\u{10fffd}';

/** Finds the first character that is not in a set, percent signs aside, which are looked at by themselves. */
const outside = (more: string): RegExp => new RegExp(`[^%${unreserved}${subDelims}${ucs}${more}]`, 'iu');
const outsideUser = outside(':');
const outsideHost = outside('');
const outsidePath = outside(':@/');
const outsideQuery = outside(`:@/?${privateUse}`);
const outsideFragment = outside(':@/?');
const loosePercent = /%(?![\da-f]{2})/i;
const ipFuture = new RegExp(`^v[\\da-f]+\\.[${unreserved}${subDelims}:]+$`, 'i');

/** A part of an IRI; `whole` where a text is one part only, as an e-mail address is. */
export type IriPart = 'path' | 'query' | 'fragment' | 'user name' | 'host' | 'whole';

/** Why a text is no IRI. */
export type IriFault =
  | { readonly is: 'scheme' }
  | { readonly is: 'long'; readonly bytes: number }
  | { readonly is: 'host'; readonly scheme: string }
  | { readonly is: 'ip'; readonly literal: string }
  | { readonly is: 'port'; readonly port: string }
  | { readonly is: 'percent' | 'space'; readonly part: IriPart }
  | { readonly is: 'character'; readonly part: IriPart; readonly shown: string; readonly written?: string };

/** Says why a text is no IRI, as {@link iriFaultOf} finds it; `undefined` if it is one. */
export function iriFault(text: string): string | undefined {
  const fault = iriFaultOf(text);
  return fault === undefined ? undefined : iriFaultText(fault);
}

/** Says in a part of an English sentence why a text is no IRI. */
export function iriFaultText(fault: IriFault): string {
  switch (fault.is) {
    case 'scheme':
      return 'it does not begin with a scheme such as https:';
    case 'long':
      return `it is longer than ${fault.bytes} bytes`;
    case 'host':
      return `it names no host behind ${fault.scheme}//`;
    case 'ip':
      return `its host [${fault.literal}] is no IP address`;
    case 'port':
      return `its port "${fault.port}" is no number`;
    case 'percent':
      return `${possessed(fault.part)} has a % that no two hexadecimal digits follow; the sign itself is %25`;
    case 'space':
      return `${possessed(fault.part)} has a space, which is written %20`;
    case 'character':
      return `${possessed(fault.part)} has the character ${fault.shown}${fault.written === undefined ? '' : `, which is written ${fault.written}`}`;
  }
}

function possessed(part: IriPart): string {
  return part === 'whole' ? 'it' : `its ${part}`;
}

/**
 * Tells why a text is no absolute IRI that can be written down safely, or `undefined` if it is one. An http or https IRI
 * without a host is none either (RFC 9110 §4.2.1).
 */
export function iriFaultOf(text: string): IriFault | undefined {
  const found = scheme.exec(text);
  if (found === null) return { is: 'scheme' };
  if (text.length > maxIriBytes || Buffer.byteLength(text) > maxIriBytes) return { is: 'long', bytes: maxIriBytes };
  const [, authority, path = '', query = '', fragment = ''] = parts.exec(text.slice(found[0].length)) ?? [];
  if (!authority && /^https?$/i.test(found[1] ?? '')) return { is: 'host', scheme: found[0] };
  return (
    (authority === undefined ? undefined : authorityFault(authority)) ??
    faultIn('path', path, outsidePath) ??
    faultIn('query', query, outsideQuery) ??
    faultIn('fragment', fragment, outsideFragment)
  );
}

function authorityFault(authority: string): IriFault | undefined {
  const at = authority.lastIndexOf('@');
  const fault = at < 0 ? undefined : faultIn('user name', authority.slice(0, at), outsideUser);
  if (fault !== undefined) return fault;
  const rest = authority.slice(at + 1);
  const [, literal, host = '', port = ''] = /^(?:\[([^\]]*)\]|([^:]*))(?::?([^]*))$/.exec(rest) ?? [];
  if (literal !== undefined && !isIpLiteral(literal)) return { is: 'ip', literal: shown(literal) };
  const isPort = /^\d*$/.test(port) && (port === '' || rest.endsWith(`:${port}`));
  return faultIn('host', host, outsideHost) ?? (isPort ? undefined : { is: 'port', port: shown(port) });
}

/** An IPv6 address, for which Node takes a zone that RFC 3986 has not, or one of a later version (RFC 3986 §3.2.2). */
function isIpLiteral(text: string): boolean {
  return ipFuture.test(text) || (isIPv6(text) && !text.includes('%'));
}

function faultIn(part: IriPart, text: string, forbidden: RegExp): IriFault | undefined {
  if (loosePercent.test(text)) return { is: 'percent', part };
  const character = forbidden.exec(text)?.[0];
  if (character === undefined) return undefined;
  if (character === ' ') return { is: 'space', part };
  const isSeen = /^[\p{P}\p{S}\p{L}]$/u.test(character);
  return { is: 'character', part, shown: shown(character), ...(isSeen && { written: encodeURIComponent(character) }) };
}

/** Shows what can be seen as it is, and anything else by its code point. */
function shown(text: string): string {
  return [...text]
    .map((each) => {
      const code = each.codePointAt(0) ?? 0;
      return /[\p{C}\p{Z}]/u.test(each) ? `U+${code.toString(16).toUpperCase().padStart(4, '0')}` : each;
    })
    .join('');
}
