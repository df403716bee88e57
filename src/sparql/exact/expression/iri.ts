// Relative IRIs made absolute (RFC 3986 §5.2), as IRI() does with texts.
import { iriFault } from '../../../rdf/iri.js';
import { fail } from './error.js';

const parts = /^(?:([a-z][a-z0-9+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/is;

/** Resolves a reference; an absolute one stays as it is. Throws `ExpressionError` where there is no base, or the result is no IRI. */
export function resolveIri(reference: string, base: string | undefined): string {
  const [, scheme] = parts.exec(reference) ?? [];
  const iri = scheme === undefined ? transform(reference, base ?? fail()) : reference;
  return iriFault(iri) === undefined ? iri : fail();
}

/** Transforms a reference without a scheme (RFC 3986 §5.2.2). */
function transform(reference: string, base: string): string {
  const [, scheme, baseAuthority, basePath = '', baseQuery] = parts.exec(base) ?? fail();
  const [, , authority, path = '', query, fragment] = parts.exec(reference) ?? fail();
  const compose = (host: string | undefined, way: string, question: string | undefined): string =>
    `${scheme ?? fail()}:${host === undefined ? '' : `//${host}`}${way}` +
    (question === undefined ? '' : `?${question}`) +
    (fragment === undefined ? '' : `#${fragment}`);
  // A colon in the first segment would make a scheme of it (RFC 3986 §4.2).
  if (authority === undefined && /^[^/]*:/.test(path)) fail();
  if (authority !== undefined) return compose(authority, withoutDots(path), query);
  if (path === '') return compose(baseAuthority, basePath, query ?? baseQuery);
  if (path.startsWith('/')) return compose(baseAuthority, withoutDots(path), query);
  const folder = baseAuthority !== undefined && basePath === '' ? '/' : basePath.replace(/[^/]*$/, '');
  return compose(baseAuthority, withoutDots(folder + path), query);
}

/** Takes the segments `.` and `..` out of a path (RFC 3986 §5.2.4). */
function withoutDots(path: string): string {
  const kept: string[] = [];
  const segments = path.split('/');
  for (const [at, segment] of segments.entries()) {
    const isLast = at === segments.length - 1;
    if (segment === '..' && (kept.length > 1 || (kept.length === 1 && kept[0] !== ''))) kept.pop();
    if (segment !== '.' && segment !== '..') kept.push(segment);
    else if (isLast) kept.push('');
  }
  return kept.join('/');
}
