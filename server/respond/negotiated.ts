// Answers for a resource that exists in several formats.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { vary, visitOf } from '../site/wish.js';
import { sendProblem } from './problem.js';
import { represent, variedOn, type Resource } from './represent.js';
import { send } from './send.js';
import { profilesOf, type Ending } from './variant.js';

/** Says on what a URL is negotiated, by its ending, and by whether there are profiles to choose from. */
export function varyBy(reply: FastifyReply, ending: Ending | undefined, isProfiled = false): void {
  vary(reply, variedOn(ending, isProfiled));
}

/** Answers with a resource in the format of the ending, or in the one that is negotiated; 406 where none fits. */
export async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  resource: Resource,
  ending?: Ending,
): Promise<FastifyReply> {
  const visit = visitOf(request);
  varyBy(reply, ending, profilesOf(resource, visit.edition.release.names).length > 1);
  const made = represent(visit, resource, ending);
  if (!('unfit' in made)) return send(request, reply, made);
  return sendProblem(request, reply, 'not-acceptable', made.unfit, { available: made.available });
}
