// Tells of addresses that have the right form and lead nowhere, or tell more than they should.
import { errorAt, warningAt, type Finding, type Origin } from '../record.js';

/** Hosts that only the network of whoever wrote them knows (RFC 1918 §3, RFC 6761 §6, RFC 6762 §3, RFC 8375). */
const inner = /^(?:localhost|127(?:\.\d+){3}|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|\[::1\]|.+\.(?:localhost|local|internal|lan|intranet|home\.arpa))$/i; // prettier-ignore
/** Parameters that say by which letter or page somebody came. */
const tracking = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|mc_[ce]id|igshid|_hs(?:enc|mi)|mkt_tok)$/i;

/** Finds what is wrong with an address that a reader is to follow; a sentence may have left its end behind it. */
export function addressFindings(iri: string, origin: Origin, key: string, base: string): Finding[] {
  const [, authority = '', rest = ''] = /^https?:\/\/([^/?#]*)(.*)$/is.exec(iri) ?? [];
  const [, user, host = authority] = /^(.*)@(.*)$/s.exec(authority) ?? [];
  if (user !== undefined) return [errorAt(origin, 'address-private', ({ likely }) => likely.password(key, iri.replace(`${user}@`, '')))]; // prettier-ignore
  const name = host.replace(/:\d*$/, '');
  if (inner.test(name)) return isUnder(iri, base) ? [] : [warningAt(origin, 'address-private', ({ likely }) => likely.inner(key, iri, name))]; // prettier-ignore
  if (!name.startsWith('[') && (!name.includes('.') || /[,;_\s]|^\.|\.\./.test(name)))
    return [warningAt(origin, 'address-unlikely', ({ likely }) => likely.host(key, iri, name))];
  const end = endOf(rest);
  if (end !== '') return [warningAt(origin, 'address-unlikely', ({ likely }) => likely.end(key, iri, end, iri.slice(0, -end.length)))]; // prettier-ignore
  const clean = withoutTracking(iri);
  return clean === iri ? [] : [warningAt(origin, 'address-unlikely', ({ likely }) => likely.tracking(key, iri, clean))];
}

/** A publication for trying out has its own names on such a host. */
function isUnder(iri: string, base: string): boolean {
  return iri.startsWith(base);
}

/** Gives the marks of a sentence at the end of an address; a bracket that was opened within it belongs to it. */
function endOf(rest: string): string {
  const [marks = ''] = /[.,;:!)\]}>"'’”»]+$/.exec(rest) ?? [];
  if (/[)\]}]/.test(marks) && /[([{]/.test(rest)) return '';
  return marks;
}

function withoutTracking(iri: string): string {
  const [, before = '', query, fragment = ''] = /^([^?#]*)\?([^#]*)(#.*)?$/s.exec(iri) ?? [];
  if (query === undefined) return iri;
  const kept = query.split('&').filter((each) => !tracking.test(each.replace(/=.*$/s, '')));
  if (kept.length === query.split('&').length) return iri;
  return before + (kept.length > 0 ? `?${kept.join('&')}` : '') + fragment;
}
