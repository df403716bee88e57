// Addresses of earlier releases: `/version/{id}/…` is answered as the rest of the path, by that release.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isVersion } from '../../src/index.js';
import { Cache } from '../http/cache.js';
import { httpDate, type Link } from '../http/header.js';

/** What earlier releases answer: what comes from their files, not from a query engine. */
const families =
  /^(?:$|\?|(?:id|doc|ontology|hejnal|shapes|context|catalog|dataset|graph|dump|fragments|assets|release)(?:[./?]|$))/;

/** Takes the version out of an address: the rest is what that release is asked for; `undefined` for other addresses. */
export function takeVersion(url: string, prefix: string): { version: string; url: string } | undefined {
  const start = `${prefix}version/`;
  if (!url.startsWith(start)) return undefined;
  const end = url.indexOf('/', start.length);
  const version = url.slice(start.length, end);
  const rest = url.slice(end + 1);
  return end < 0 || !isVersion(version) || !families.test(rest) ? undefined : { version, url: prefix + rest };
}

const cacheBytes = 2 * 1024 * 1024;

/** Lets an earlier release answer a request; says `false` where there is no such release. */
export async function enterVersion(request: FastifyRequest, reply: FastifyReply, version: string): Promise<boolean> {
  const { site } = request.server;
  const { edition, leave } = site.enter();
  const visit = await site.archive.enter(edition.release, version).finally(leave);
  if (visit === undefined) return false;
  const { release, integrity } = visit;
  if (reply.raw.closed) visit.leave();
  else reply.raw.once('close', visit.leave);
  const address = `${release.names.base}version/${version}/`;
  request.edition = {
    ...edition,
    present: edition.release,
    release,
    integrity,
    address,
    cache: new Cache(cacheBytes),
    heads: new Map(),
  };
  const date = httpDate(release.moment);
  if (date !== undefined) reply.header('memento-datetime', date);
  return true;
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
