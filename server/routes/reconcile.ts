// `/reconcile`: the Reconciliation Service API of the W3C community group, over the index of names, and what both versions share.
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
import { matchByKey } from '../reconcile/match.js';
import { Naming } from '../reconcile/names.js';
import { parse, readBatch, readExtension, readForm } from '../reconcile/read.js';
import { suggestProperties, suggestThings, suggestTypes, type Stretch } from '../reconcile/suggest.js';
import { bounds, noIndex } from '../search/asked.js';
import { send } from '../respond/send.js';
import { editionOf, vary, wishOf, within } from '../site/wish.js';
import type { Shares } from '../sparql/shares.js';
import { sendFate } from './id.js';
import { mountMatching } from './match.js';
import { namingOf, runFor, sendJson, whileThere, type Handler } from './reconciled.js';

/** Mounts the reconciliation service: version 0.2, beside it the draft of 1.0, and what both have alike. */
export function mountReconciliation(app: FastifyInstance, prefix: string, shares: Shares): void {
  const [old, draft] = [`${prefix}reconcile`, `${prefix}reconcile/v1`];
  const handler = whileThere((request, reply) => {
    vary(reply, 'language');
    return answerService(request, reply, shares);
  });
  mount(app, old, handler, { method: 'POST', url: old, handler });
  mountMatching(app, draft, shares);
  mountParts(app, old);
  mountParts(app, draft);
  mountAt(app, `${old}/flyout/entity`, (request, reply) => answerPreview(request, reply, 'part'));
  mountAt(app, `${old}/view`, answerView);
}

/** Mounts what is the same in both versions. */
function mountParts(app: FastifyInstance, root: string): void {
  mountAt(app, `${root}/suggest/entity`, (request, reply) => answerSuggestions(request, reply, suggestThings));
  mountAt(app, `${root}/suggest/type`, (request, reply) =>
    answerSuggestions(request, reply, (naming, _, text, stretch) => suggestTypes(naming, text, stretch)),
  );
  mountAt(app, `${root}/suggest/property`, (request, reply) =>
    answerSuggestions(request, reply, (naming, _, text, stretch) => suggestProperties(naming, text, stretch)),
  );
  mountAt(app, `${root}/extend/propose`, answerProposal);
  mountAt(app, `${root}/preview`, (request, reply) => answerPreview(request, reply, 'page'));
}

function mountAt(app: FastifyInstance, url: string, handler: Handler): void {
  mount(app, url, (request, reply) => {
    vary(reply, 'language');
    return handler(request, reply);
  });
}

async function answerService(request: FastifyRequest, reply: FastifyReply, shares: Shares): Promise<unknown> {
  const form = readForm(request);
  const [queries, extension] = [form.get('queries'), form.get('extend')];
  const naming = namingOf(request);
  if (extension !== null) {
    const read = readExtension(parse(extension));
    if (typeof read === 'string') return sendProblem(request, reply, 'request-malformed', read);
    const extended = await runFor(request, reply, shares, extendThings(naming, read));
    return sendJson(request, reply, () => extended);
  }
  if (queries === null)
    return sendJson(request, reply, () => describeReconciliation(naming, editionOf(request).address));
  const batch = readBatch(queries);
  if (typeof batch === 'string') return sendProblem(request, reply, 'request-malformed', batch);
  const index = editionOf(request).release.search;
  if (index === undefined) return sendProblem(request, reply, 'not-found', noIndex);
  const results = await runFor(request, reply, shares, matchByKey(naming, index, batch));
  return sendJson(request, reply, () => results);
}

/** How many are suggested where nothing is said, and at most. */
const suggested = { usual: 20, most: 100 };

/** Suggests what begins as the client typed; 0.2 calls the place to begin at `cursor`, 1.0 `offset`. */
function answerSuggestions(
  request: FastifyRequest,
  reply: FastifyReply,
  suggest: (naming: Naming, index: Search, text: string, stretch: Stretch) => object,
): unknown {
  const wish = wishOf(request);
  const text = wish.parameter('prefix') ?? '';
  const from = wish.parameter('offset') ?? wish.parameter('cursor') ?? '0';
  const limit = wish.parameter('limit') ?? String(suggested.usual);
  const index = editionOf(request).release.search;
  if (index === undefined) return sendProblem(request, reply, 'not-found', noIndex);
  if (text.length > bounds.text || !/^\d{1,4}$/.test(from) || !/^[1-9]\d{0,3}$/.test(limit)) {
    const detail = `The prefix must be no longer than ${bounds.text} characters, offset (or cursor) a number below 10,000, limit one from 1 to 9,999.`;
    return sendProblem(request, reply, 'request-malformed', detail);
  }
  const stretch = { offset: Number(from), limit: Math.min(Number(limit), suggested.most) };
  return sendJson(request, reply, () => suggest(namingOf(request), index, text, stretch));
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
