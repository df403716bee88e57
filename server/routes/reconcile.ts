// `/reconcile`: the Reconciliation Service API 0.2 of the W3C community group, over the index of names.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { describeThing, type Search } from '../../src/index.js';
import { frameOf, languageOf } from '../respond/frame.js';
import { toUri } from '../http/header.js';
import { mount } from '../respond/route.js';
import { Graph } from '../views/components/graph.js';
import { previewPage, previewPart } from '../views/preview/page.js';
import { sendProblem } from '../respond/problem.js';
import { extendThings, proposeProperties } from '../reconcile/extend.js';
import { describeReconciliation } from '../reconcile/manifest.js';
import { matchQuery } from '../reconcile/match.js';
import { Naming } from '../reconcile/names.js';
import { readBatch, readExtension, readForm, type Query } from '../reconcile/read.js';
import { suggestProperties, suggestThings, suggestTypes } from '../reconcile/suggest.js';
import { bounds, noIndex } from '../search/asked.js';
import { send } from '../respond/send.js';
import { editionOf, vary, wishOf, within } from '../site/wish.js';
import type { Shares } from '../sparql/shares.js';
import { sendFate } from './id.js';

type Handler = (request: FastifyRequest, reply: FastifyReply) => unknown;

/** Mounts the reconciliation service. */
export function mountReconciliation(app: FastifyInstance, prefix: string, shares: Shares): void {
  const at = (path: string, handler: Handler): void =>
    mount(app, `${prefix}reconcile${path}`, (request, reply) => {
      vary(reply, 'language');
      return handler(request, reply);
    });
  const handler = (request: FastifyRequest, reply: FastifyReply): unknown => {
    vary(reply, 'language');
    return answerService(request, reply, shares).catch((error: unknown) => {
      if (reply.raw.destroyed) return reply.hijack(); // the client has left: nobody reads an answer
      throw error;
    });
  };
  mount(app, `${prefix}reconcile`, handler, { method: 'POST', url: `${prefix}reconcile`, handler });
  at('/suggest/entity', (request, reply) =>
    answerSuggestions(request, reply, (naming, index, text, from) => suggestThings(naming, index, text, from)),
  );
  at('/suggest/type', (request, reply) =>
    answerSuggestions(request, reply, (naming, _, text, from) => suggestTypes(naming, text, from)),
  );
  at('/suggest/property', (request, reply) =>
    answerSuggestions(request, reply, (naming, _, text, from) => suggestProperties(naming, text, from)),
  );
  at('/extend/propose', (request, reply) => answerProposal(request, reply));
  at('/preview', (request, reply) => answerPreview(request, reply, 'page'));
  at('/flyout/entity', (request, reply) => answerPreview(request, reply, 'part'));
  at('/view', (request, reply) => answerView(request, reply));
}

function namingOf(request: FastifyRequest): Naming {
  return new Naming(editionOf(request).release, languageOf(request).language);
}

async function answerService(request: FastifyRequest, reply: FastifyReply, shares: Shares): Promise<unknown> {
  const form = readForm(request);
  const [queries, extension] = [form.get('queries'), form.get('extend')];
  const naming = namingOf(request);
  const inSlices = (work: Generator<void, object>): Promise<object> => runFor(request, reply, shares, work);
  if (extension !== null) {
    const read = readExtension(extension);
    if (typeof read === 'string') return sendProblem(request, reply, 'request-malformed', read);
    const extended = await inSlices(extendThings(naming, read));
    return sendJson(request, reply, () => extended);
  }
  if (queries === null) return sendJson(request, reply, () => describeReconciliation(naming));
  const batch = readBatch(queries);
  if (typeof batch === 'string') return sendProblem(request, reply, 'request-malformed', batch);
  const index = editionOf(request).release.search;
  if (index === undefined) return sendProblem(request, reply, 'not-found', noIndex);
  const results = await inSlices(matchAll(naming, index, batch));
  return sendJson(request, reply, () => results);
}

/** Runs work under the budget of the client, as long as it waits for the answer. */
async function runFor<Result>(
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

function* matchAll(
  naming: Naming,
  index: Search,
  batch: ReadonlyMap<string, Query | undefined>,
): Generator<void, object> {
  const results: [string, object][] = [];
  for (const [key, query] of batch) {
    results.push([key, { result: query === undefined ? [] : yield* matchQuery(naming, index, query) }]);
    yield;
  }
  return Object.fromEntries(results);
}

/** Sends JSON: what GET asks is kept, what POST asks is not. */
async function sendJson(request: FastifyRequest, reply: FastifyReply, write: () => object): Promise<FastifyReply> {
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

function answerSuggestions(
  request: FastifyRequest,
  reply: FastifyReply,
  suggest: (naming: Naming, index: Search, text: string, from: number) => object,
): unknown {
  const text = wishOf(request).parameter('prefix') ?? '';
  const from = wishOf(request).parameter('cursor') ?? '0';
  const index = editionOf(request).release.search;
  if (index === undefined) return sendProblem(request, reply, 'not-found', noIndex);
  if (text.length > bounds.text || !/^\d{1,4}$/.test(from)) {
    const detail = `The prefix must be no longer than ${bounds.text} characters, the cursor a number below 10,000.`;
    return sendProblem(request, reply, 'request-malformed', detail);
  }
  return sendJson(request, reply, () => suggest(namingOf(request), index, text, Number(from)));
}

function answerProposal(request: FastifyRequest, reply: FastifyReply): unknown {
  const limit = wishOf(request).parameter('limit') ?? '50';
  if (!/^[1-9]\d{0,2}$/.test(limit))
    return sendProblem(request, reply, 'request-malformed', 'The limit must be a number from 1 to 999.');
  return sendJson(request, reply, () =>
    proposeProperties(namingOf(request), wishOf(request).parameter('type') ?? '', Number(limit)),
  );
}

/** Finds the thing that the parameter `id` names. */
function wantedOf(request: FastifyRequest): { kind: string; slug: string } | undefined {
  const { release } = editionOf(request);
  const iri = new Naming(release, '').thingOf(wishOf(request).parameter('id') ?? '');
  return iri === undefined ? undefined : release.names.readThing(iri);
}

function answerPreview(request: FastifyRequest, reply: FastifyReply, as: 'page' | 'part'): unknown {
  const { release } = editionOf(request);
  const wanted = wantedOf(request);
  const kind = wanted && release.model.kind(wanted.kind);
  if (wanted === undefined || kind === undefined) return sendFate(request, reply, { is: 'unknown' });
  const iri = release.names.thing(wanted.kind, wanted.slug);
  const quads = describeThing(release, iri, { limit: 100 })?.quads;
  const preview = { graph: new Graph(quads ?? [], release.model, release.names), iri, kind };
  const chosen = languageOf(request);
  const frame = frameOf(request, release.names.document(wanted.kind, wanted.slug), chosen);
  if (as === 'part')
    return sendJson(request, reply, () => ({
      id: wishOf(request).parameter('id'),
      html: previewPart({ ...frame, prefix: release.names.base }, preview),
    }));
  // A preview is made to be shown inside the pages of others.
  const policy = String(reply.getHeader('content-security-policy'));
  reply.header('content-security-policy', policy.replace("frame-ancestors 'none'", 'frame-ancestors *'));
  return send(request, reply, {
    contentType: 'text/html; charset=utf-8',
    key: `preview ${iri} ${chosen.language}`,
    language: chosen.language,
    write: () => previewPage(frame, preview),
  });
}

/** Leads from the address by which clients know a thing to its name, which tells what became of it. */
function answerView(request: FastifyRequest, reply: FastifyReply): unknown {
  const wanted = wantedOf(request);
  if (wanted === undefined) return sendFate(request, reply, { is: 'unknown' });
  const iri = editionOf(request).release.names.thing(wanted.kind, wanted.slug);
  return reply
    .code(303)
    .header('location', toUri(within(editionOf(request), iri)))
    .header('content-length', 0)
    .send();
}
