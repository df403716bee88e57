// `/reconcile/v1`: the Reconciliation Service API as its draft of version 1.0 has it, with JSON in place of forms.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { extendRows } from '../reconcile/extend.js';
import { describeMatching } from '../reconcile/manifest.js';
import { matchInOrder } from '../reconcile/match.js';
import { readConditions, strangeWordIn } from '../reconcile/conditions.js';
import { isObject, most, parse, readExtension } from '../reconcile/read.js';
import { mount, mountPosted } from '../respond/route.js';
import { sendProblem } from '../respond/problem.js';
import { noIndex } from '../search/asked.js';
import { editionOf, vary } from '../site/wish.js';
import type { Shares } from '../sparql/shares.js';
import { namingOf, runFor, sendJson, whileThere } from './reconciled.js';

const jsonType = 'application/json';

/** Mounts the manifest and what is posted: queries and data extension (1.0-draft, "Overview of Possible Routes"). */
export function mountMatching(app: FastifyInstance, root: string, shares: Shares): void {
  mount(app, root, (request, reply) => {
    vary(reply, 'language');
    return sendJson(request, reply, () => describeMatching(namingOf(request), editionOf(request).address));
  });
  void app.register((scope, _options, done) => {
    // Forms are for the older version.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(jsonType, { parseAs: 'buffer' }, (_request, content, parsed) => parsed(null, content));
    const post = (path: string, answer: typeof answerMatch): void => {
      const url = `${root}${path}`;
      const handler = whileThere((request, reply) => {
        vary(reply.header('accept-post', jsonType), 'language');
        return answer(request, reply, shares);
      });
      mountPosted(app, url, refuseGet, { method: 'POST', url, handler }, scope);
    };
    post('/match', answerMatch);
    post('/extend', answerExtension);
    done();
  });
}

function refuseGet(request: FastifyRequest, reply: FastifyReply): unknown {
  reply.header('allow', 'POST, OPTIONS').header('accept-post', jsonType);
  return sendProblem(request, reply, 'method-not-allowed', 'Queries are sent here by POST, as JSON.');
}

async function answerMatch(request: FastifyRequest, reply: FastifyReply, shares: Shares): Promise<unknown> {
  const body = bodyOf(request);
  const queries = isObject(body) ? body['queries'] : undefined;
  if (!Array.isArray(queries))
    return sendProblem(request, reply, 'request-malformed', 'The body is no JSON object with a list "queries".');
  if (queries.length > most.queries)
    return sendProblem(
      request,
      reply,
      'content-too-large',
      `There are more than ${most.queries} queries in the batch.`,
    );
  const strange = strangeWordIn(queries);
  if (strange !== undefined) return sendProblem(request, reply, 'request-malformed', strange);
  const index = editionOf(request).release.search;
  if (index === undefined) return sendProblem(request, reply, 'not-found', noIndex);
  const naming = namingOf(request);
  const batch = queries.map(readConditions);
  const results = await runFor(request, reply, shares, matchInOrder(naming, index, batch));
  return sendJson(request, reply, () => ({ results }));
}

async function answerExtension(request: FastifyRequest, reply: FastifyReply, shares: Shares): Promise<unknown> {
  const read = readExtension(bodyOf(request));
  if (typeof read === 'string') return sendProblem(request, reply, 'request-malformed', read);
  const extended = await runFor(request, reply, shares, extendRows(namingOf(request), read));
  return sendJson(request, reply, () => extended);
}

function bodyOf({ body }: FastifyRequest): unknown {
  return Buffer.isBuffer(body) ? parse(body.toString('utf8')) : undefined;
}
