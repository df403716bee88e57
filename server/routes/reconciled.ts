// How the reconciliation services answer: JSON, made in slices under the budget of the client.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '../respond/frame.js';
import { send } from '../respond/send.js';
import { Naming } from '../reconcile/names.js';
import { editionOf } from '../site/wish.js';
import type { Shares } from '../sparql/shares.js';

/** Answers a request. */
export type Handler = (request: FastifyRequest, reply: FastifyReply) => unknown;

/** Names what the release of a request describes, in the language that it asks for. */
export function namingOf(request: FastifyRequest): Naming {
  return new Naming(editionOf(request).release, languageOf(request).language);
}

/** Runs work under the budget of the client, as long as it waits for the answer. */
export async function runFor<Result>(
  request: FastifyRequest,
  reply: FastifyReply,
  shares: Shares,
  work: Generator<void, Result>,
): Promise<Result> {
  const gone = new AbortController();
  const leave = (): void => gone.abort();
  reply.raw.once('close', leave);
  try {
    return await shares.slices.run(shares.clientOf(request), work, gone.signal);
  } finally {
    reply.raw.off('close', leave);
  }
}

/** Lets a handler go on where its client waits, and end without a word where nobody reads an answer. */
export function whileThere(handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>): Handler {
  return (request, reply) =>
    handler(request, reply).catch((error: unknown) => {
      if (reply.raw.destroyed) return reply.hijack();
      throw error;
    });
}

/** Sends JSON: what GET asks is kept, what POST asks is not. */
export async function sendJson(
  request: FastifyRequest,
  reply: FastifyReply,
  write: () => object,
): Promise<FastifyReply> {
  const contentType = 'application/json';
  const { language } = languageOf(request);
  if (request.method === 'POST') {
    reply.header('cache-control', 'no-store').header('content-language', language);
    return reply.header('content-type', contentType).send(Buffer.from(JSON.stringify(write())));
  }
  return send(request, reply, {
    contentType,
    key: `${request.url} ${language}`,
    language,
    write: () => JSON.stringify(write()),
  });
}
