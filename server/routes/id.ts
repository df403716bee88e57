// `/id/{kind}/{slug}`: the name of a thing leads to the document about it (303), to its new name (301), or nowhere (404, 410).
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dct, isSlug, rdf, type Quad, type Release } from '../../src/index.js';
import { linkHeader, toUri } from '../http/header.js';
import { prefersPage } from '../http/negotiate.js';
import { languageOf } from '../respond/frame.js';
import { goneOf } from '../respond/gone.js';
import { mount } from '../respond/route.js';
import { sendProblem } from '../respond/problem.js';
import { editionOf, vary, wishOf, within } from '../site/wish.js';
import type { Gone } from '../views/problem/fault.js';

/** Says what became of a name. */
export type Fate =
  | { readonly is: 'there'; readonly iri: string }
  | { readonly is: 'moved'; readonly to: string }
  | { readonly is: 'gone' }
  | { readonly is: 'unknown' };

/** Looks a name up; texts that cannot be a name are unknown, whatever they hold. */
export function lookUp(release: Release, kind: string, slug: string): Fate {
  if (!isSlug(kind) || !isSlug(slug)) return { is: 'unknown' };
  const iri = release.names.thing(kind, slug);
  return release.has(iri) ? fateOf(release, iri, release.quadsOf(iri)) : { is: 'unknown' };
}

/** Says what became of a thing by its own quads, which stand first among these. */
export function fateOf(release: Release, iri: string, quads: Iterable<Quad>): Fate {
  for (const { subject, predicate, object } of quads) {
    if (subject.value !== iri) break;
    if (predicate.value === dct.isReplacedBy && release.names.readThing(object.value) !== undefined) {
      return { is: 'moved', to: object.value };
    }
    if (predicate.value === rdf.type && object.value === `${release.names.tool}Withdrawn`) return { is: 'gone' };
  }
  return { is: 'there', iri };
}

/** Gives the name that a thing of a kind would have; `undefined` where no thing could have it. */
export function thingOf({ names }: Release, kind: string, slug: string): string | undefined {
  return isSlug(kind) && isSlug(slug) ? names.thing(kind, slug) : undefined;
}

/** Mounts the names of things. */
export function mountIds(app: FastifyInstance, prefix: string): void {
  mount(app, `${prefix}id/:kind/:slug`, (request, reply) => {
    vary(reply, 'everything');
    const { kind = '', slug = '' } = request.params as Readonly<Record<string, string | undefined>>;
    const { release } = editionOf(request);
    const fate = lookUp(release, kind, slug);
    if (fate.is === 'moved') return redirect(request, reply, 301, fate.to);
    if (fate.is !== 'there') return sendFate(request, reply, fate, thingOf(release, kind, slug));
    const document = release.names.document(kind, slug);
    reply.header('link', linkHeader([{ to: document, rel: 'describedby' }]));
    return redirect(request, reply, 303, document);
  });
}

/** Answers that a thing is not, or no longer, described; a page also says what is still known of it. */
export function sendFate(
  request: FastifyRequest,
  reply: FastifyReply,
  fate: Fate,
  thing?: string,
): FastifyReply | Promise<FastifyReply> {
  const send = (gone?: Gone): FastifyReply => {
    const shown = gone === undefined ? {} : { gone };
    if (fate.is === 'gone')
      return sendProblem(request, reply, 'gone', 'The publication no longer describes this thing.', shown);
    return sendProblem(request, reply, 'not-found', 'Nothing in this publication has this name.', shown);
  };
  if (thing === undefined || !prefersPage(request.headers.accept)) return send();
  return goneOf(request, thing, languageOf(request).language).then(send);
}

/** Redirects to another address of the publication, with the query string as it was sent. */
export function redirect(request: FastifyRequest, reply: FastifyReply, status: 301 | 303, iri: string): FastifyReply {
  return sendTo(request, reply, within(editionOf(request), iri) + wishOf(request).search, status);
}

/** Redirects to an address, whose query string is all that it has. */
export function sendTo(
  request: FastifyRequest,
  reply: FastifyReply,
  to: string,
  status: 301 | 303 = 303,
): FastifyReply {
  const age = Math.floor(request.server.config.maxAgeMs / 1000);
  reply.code(status).header('cache-control', `public, max-age=${age}`);
  return reply.header('location', toUri(to)).header('content-length', 0).send();
}
