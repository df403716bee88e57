// Which answers are not given because what they rest on is damaged: nothing is served that is known to be wrong.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { prefixOf, type Visit } from '../site/wish.js';
import { sendProblem } from './problem.js';

/** What says how the server is, what belongs to the program, and files, which are looked at one by one. */
const apart = /^(?:(?:health|ready|metrics|release\.jsonld)$|(?:dump|assets)\/)/;
const asking = /^(?:sparql|mcp)(?:[.?]|$)/;

/** Tells whether the answer to a request would rest on files that differ from their manifest. */
export function isBlocked({ edition, wish }: Visit): boolean {
  const { integrity, release } = edition;
  if (integrity.state !== 'damaged') return false;
  const path = wish.path.slice(prefixOf({ address: release.names.base }).length);
  if (apart.test(path)) return false;
  return integrity.blocks('documents') || (asking.test(path) && integrity.blocks('queries'));
}

/** Refuses a request whose answer would be wrong. */
export function refuseDamaged(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const detail =
    'Files of the release on this server differ from what its manifest says, so nothing is made from them.';
  return sendProblem(request, reply.header('retry-after', '60'), 'release-damaged', detail);
}
