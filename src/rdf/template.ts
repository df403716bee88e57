// Templates of IRIs with one variable, after RFC 6570 and for IRIs: a letter that an IRI may have is no octet.
import { iriFault } from './iri.js';
import { bareIdentifier, type IdentifierFault } from './persistent.js';

/** The variable, and how it is expanded: `{+value}` lets the value bring a query, a fragment and octets of its own. */
const variable = /\{(\+?)value\}/;

/** Characters of ASCII that a path may have as they are (RFC 3986 §3.3), the slash between its segments with them. */
const path = /[A-Za-z0-9\-._~!$&'()*+,;=:@/]/;
/** In a query and a fragment, `&`, `=`, `+` and `;` mean something to whoever reads them. */
const query = /[A-Za-z0-9\-._~!$'()*,:@/]/;
/** Unreserved and reserved characters, which reserved expansion leaves (RFC 6570 §3.2.3). */
const reserved = /[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]/;

/**
 * Puts an identifier into a template. It is kept as its owner writes it, for IRIs are the same when their characters are
 * (RFC 3987 §5.3.1): only what could not stand there is percent-encoded. A whole IRI of that form stands for itself.
 */
export function expand(template: string, value: string): string {
  const iri = identify(template, value);
  return typeof iri === 'string' ? iri : put(template, value);
}

/** As {@link expand} does, or what is wrong with a text that is no identifier for the template. */
export function identify(template: string, value: string): string | IdentifierFault {
  const found = variable.exec(template);
  // By reserved expansion the value may be a whole address.
  if (found === null || found[1] === '+') return put(template, value);
  const parts = [template.slice(0, found.index), template.slice(found.index + found[0].length)] as const;
  const bare = bareIdentifier(...parts, value);
  return typeof bare === 'string' ? put(template, bare) : bare;
}

function put(template: string, value: string): string {
  const found = variable.exec(template);
  if (found === null) return template;
  const [before, after] = [template.slice(0, found.index), template.slice(found.index + found[0].length)];
  if (
    value.startsWith(before) &&
    value.endsWith(after) &&
    value.length > before.length &&
    iriFault(value) === undefined
  )
    return value;
  const isReserved = found[1] === '+';
  const kept = isReserved ? reserved : /[?#]/.test(before) ? query : path;
  return before + encode(value, kept, isReserved) + after;
}

function encode(value: string, kept: RegExp, keepsOctets: boolean): string {
  const pieces = keepsOctets ? value.split(/(%[0-9A-Fa-f]{2})/) : [value];
  return pieces
    .map((piece, at) => (at % 2 === 1 ? piece : Array.from(piece, (each) => encodeOne(each, kept)).join('')))
    .join('');
}

function encodeOne(character: string, kept: RegExp): string {
  return kept.test(character) || isFree(character) ? character : encodeURIComponent(character);
}

/** Tells whether a character outside ASCII may stand in every part of an IRI (`ucschar`, RFC 3987 §2.2). */
function isFree(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0xa0 || (code & 0xfffe) === 0xfffe) return false;
  if (code < 0x10000) return code < 0xd800 || (code >= 0xf900 && code < 0xfdd0) || (code >= 0xfdf0 && code < 0xfff0);
  return code < 0xe0000 || (code >= 0xe1000 && code < 0xf0000);
}
