// Refuses requests before anything is done for them: those that others may read otherwise, and bodies that are packed.
import { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { leaveAfterAnswer, maxFields, type Misframed } from '../http/framing.js';
import { sendProblem, type ProblemCode } from './problem.js';

const frames: Readonly<Record<Misframed, readonly [ProblemCode, string]>> = {
  target: ['request-malformed', 'Only OPTIONS asks for *; name an address.'],
  fields: ['header-too-large', `There are more than ${maxFields} header fields.`],
  coding: ['request-malformed', 'Of transfer codings, only chunked is read here.'],
};

/** Refuses a request that others may read otherwise, and ends its connection: where the next one begins is not known. */
export function refuseFrame(request: FastifyRequest, reply: FastifyReply, wrong: Misframed): void {
  const [code, detail] = frames[wrong];
  if (request.raw.socket instanceof Socket) leaveAfterAnswer(request.raw.socket);
  sendProblem(request, reply.header('connection', 'close'), code, detail);
}

/** Bodies are taken as they are: what is packed may hold a thousand times as much. */
export function isCoded({ headers }: FastifyRequest): boolean {
  return (headers['content-encoding'] ?? 'identity').trim().toLowerCase() !== 'identity';
}

/** Refuses a body in a content coding. */
export function refuseCoding(request: FastifyRequest, reply: FastifyReply): void {
  reply.header('accept-encoding', 'identity');
  sendProblem(request, reply, 'media-type-unsupported', 'The body of a request is taken without a content coding.');
}
