// Addresses of earlier releases: `/version/{id}/…` is answered as the rest of the path, by that release.
import { isVersion } from '../../src/index.js';
import type { Link } from '../http/header.js';

/** What earlier releases answer. */
const families =
  /^(?:$|\?|(?:id|doc|ontology|hejnal|shapes|context|catalog|dataset|graph|dump|fragments|assets|release|sparql|reconcile)(?:[./?]|$))/;

/** Takes the version out of an address: the rest is what that release is asked for; `undefined` for other addresses. */
export function takeVersion(url: string, prefix: string): { version: string; url: string } | undefined {
  const start = `${prefix}version/`;
  if (!url.startsWith(start)) return undefined;
  const end = url.indexOf('/', start.length);
  const version = url.slice(start.length, end);
  const rest = url.slice(end + 1);
  return end < 0 || !isVersion(version) || !families.test(rest) ? undefined : { version, url: prefix + rest };
}

/** Where the same document is in other releases (RFC 7089 §2.2); an earlier one names the original, too. */
export function mementoLinks({ base, address }: { base: string; address: string }, iri: string): Link[] {
  const path = iri.slice(base.length);
  if (!families.test(path)) return [];
  const original = address === base ? [] : [{ to: iri, rel: 'original' }];
  return [
    ...original,
    { to: `${base}timegate/${path}`, rel: 'timegate' },
    { to: `${base}timemap/${path}`, rel: 'timemap', type: 'application/link-format' },
  ];
}
