// What the fast path finds again: answers that were sent before.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { checkedLines } from '../../http/head.js';
import { wishOf } from '../../site/wish.js';

/** Remembers an answer that is about to be sent with the bytes that the cache keeps under a key. */
export function remember(request: FastifyRequest, reply: FastifyReply, key: string): void {
  const { site } = request.server;
  const edition = site.current();
  const wish = wishOf(request);
  if (reply.statusCode !== 200 || request.edition !== edition || site.isParting || !wish.isPlain) return;
  edition.cache.remember(wish.key, key, checkedLines(reply.getHeaders()));
}
