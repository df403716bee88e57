// Paths whose last part is a name, with or without the ending of a format.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { varyBy } from '../respond/negotiated.js';
import { mount } from '../respond/route.js';
import { readEnding, type Ending } from '../respond/variant.js';
import { editionOf } from '../site/wish.js';
import { sendFate } from './id.js';

/** Answers for a name; the ending is that of the address, where it has one. */
type Handle = (request: FastifyRequest, reply: FastifyReply, name: string, ending: Ending | undefined) => unknown;

/** Mounts a path that ends in `:name`. */
export function mountNamed(app: FastifyInstance, path: string, handle: Handle): void {
  mount(app, path, (request, reply) => {
    const { name = '' } = request.params as Readonly<Record<string, string | undefined>>;
    const read = readEnding(name, editionOf(request).release.publication.languages);
    varyBy(reply, read?.ending);
    if (read === undefined) return sendFate(request, reply, { is: 'unknown' });
    return handle(request, reply, read.name, read.ending);
  });
}
