// Lets an earlier release answer: the one that the address names, or the one of the moment that is asked for.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Cache } from '../http/cache.js';
import { httpDate, toUri } from '../http/header.js';
import { byMoment, readMoment } from './moment.js';
import { editionOf, prefixOf, wishOf } from './wish.js';

const cacheBytes = 2 * 1024 * 1024;

/** What is asked of the query engine. */
const asking = /^sparql(?:[./]|$)/;

/** Lets an earlier release answer a request; says `false` where there is no such release. */
export async function enterVersion(request: FastifyRequest, reply: FastifyReply, version: string): Promise<boolean> {
  const { site } = request.server;
  const { edition, leave } = site.enter();
  const visit = await site.archive.enter(edition.release, version).finally(leave);
  if (visit === undefined) return false;
  const { release, integrity } = visit;
  if (reply.raw.closed) visit.leave();
  else reply.raw.once('close', visit.leave);
  const isAsking = asking.test(wishOf(request).path.slice(prefixOf(edition).length));
  const isOther = version !== edition.release.manifest.version;
  const engine = (isAsking && isOther ? await visit.engine() : undefined) ?? edition.engine;
  if (isAsking && isOther && engine === edition.engine) return false;
  const address = `${release.names.base}version/${version}/`;
  request.edition = {
    ...edition,
    present: edition.release,
    release,
    integrity,
    engine,
    address,
    cache: new Cache(cacheBytes),
    heads: new Map(),
  };
  const date = httpDate(release.moment);
  if (date !== undefined) reply.header('memento-datetime', date);
  return true;
}

/**
 * Lets the release answer a request that was there at the moment of `Accept-Datetime`, where it names one (RFC 7089 §4.1.2:
 * the answer says which one that is); says `false` where that is no moment.
 */
export async function enterMoment(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
  const header = request.headers['accept-datetime'];
  const wish = wishOf(request);
  if (header === undefined || wish.version !== undefined) return true;
  const moment = readMoment(header);
  if (moment === undefined) return false;
  const { release } = editionOf(request);
  const entries = byMoment(request.server.site.archive.list(release), moment);
  for (const { version } of entries) {
    if (!(await enterVersion(request, reply, version))) continue;
    const place = `${release.names.base}version/${version}/${wish.url.slice(prefixOf({ address: release.names.base }).length)}`;
    if (wish.method !== 'POST') reply.header('content-location', toUri(place));
    return true;
  }
  return true;
}
