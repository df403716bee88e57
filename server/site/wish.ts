// What every handler needs of its request: the one edition that answers it, and the settings.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import type { Edition, Site } from './site.js';

declare module 'fastify' {
  interface FastifyInstance {
    site: Site;
    config: Config;
  }
  interface FastifyRequest {
    edition: Edition | undefined;
  }
}

/** Ties an answer to the edition that is current now, and lets go of it when the connection is done with the answer. */
export function enterSite(request: FastifyRequest, reply: FastifyReply): void {
  const { edition, leave } = request.server.site.enter();
  request.edition = edition;
  reply.raw.once('close', leave);
}

/** Gives the edition that answers a request; errors of the framework come before one is chosen and take the current one. */
export function editionOf(request: FastifyRequest): Edition {
  return request.edition ?? request.server.site.current();
}

/** Gives the path under which the pages of an edition stand; begins and ends with a slash. */
export function prefixOf(edition: Edition): string {
  return new URL(edition.address).pathname;
}

/** Gives the address that an IRI of the publication has in the edition that answers a request. */
export function within(request: FastifyRequest, iri: string): string {
  const { address, release } = editionOf(request);
  const { base } = release.names;
  return iri.startsWith(base) ? address + iri.slice(base.length) : iri;
}

/** Gives the path of a request as it was sent, without its query. */
export function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? '';
}

/** Gives the query string of a request with its question mark, or nothing. */
export function searchOf(request: FastifyRequest): string {
  const at = request.url.indexOf('?');
  return at < 0 ? '' : request.url.slice(at);
}

/** Reads one parameter of the query string; a repeated one counts as absent. */
export function parameter(request: FastifyRequest, name: string): string | undefined {
  const search = searchOf(request);
  if (search === '') return undefined;
  const values = new URLSearchParams(search).getAll(name);
  return values.length === 1 ? values[0] : undefined;
}

/** Says what the answers of a URL are negotiated on: the same for all of its answers, errors too. */
export function vary(reply: FastifyReply, on: 'profile' | 'everything' | 'language' | 'coding'): void {
  const fields = {
    profile: 'Accept, Accept-Profile, Accept-Language, Accept-Encoding',
    everything: 'Accept, Accept-Language, Accept-Encoding',
    language: 'Accept-Language, Accept-Encoding',
  };
  reply.header('vary', on === 'coding' ? 'Accept-Encoding' : fields[on]);
}
