// `/fragments`: Triple Pattern Fragments, so that a client can answer many queries itself at little cost to the server.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  contentType,
  documentFormats,
  formatsOf,
  writerOf,
  type Format,
  type Quad,
  type Release,
} from '../../src/index.js';
import { describeFragment, readPattern, type Fragment } from '../views/fragment/gather.js';
import { mount } from '../respond/route.js';
import { chooseOffer } from '../http/negotiate.js';
import { sendProblem } from '../respond/problem.js';
import { send } from '../respond/send.js';
import { editionOf, vary, wishOf } from '../site/wish.js';

/** Triples on one page. */
const pageSize = 200;

/** Formats with several graphs come first, for they keep what is said about a page apart from what is on it. */
const offers: readonly Format[] = [
  ...formatsOf('quads'),
  ...documentFormats.filter(({ content }) => content === 'triples'),
];

type Pattern = Parameters<Release['fitting']>[0];

/** Mounts the fragments. */
export function mountFragments(app: FastifyInstance, prefix: string): void {
  mount(app, `${prefix}fragments`, (request, reply) => {
    vary(reply, 'everything');
    const read = readPattern((name) => wishOf(request).parameter(name));
    if (read === undefined) {
      const detail = 'Subject and predicate are IRIs, the object is an IRI or a literal such as "text"@en.';
      return sendProblem(request, reply, 'request-malformed', detail);
    }
    const format = chooseOffer(request.headers.accept, offers);
    if (format !== undefined) return answerFragment(request, reply, read, format);
    const available = offers.map((each) => each.mediaType);
    return sendProblem(request, reply, 'not-acceptable', 'Fragments are RDF only.', { available });
  });
}

function answerFragment(request: FastifyRequest, reply: FastifyReply, pattern: Pattern, format: Format): unknown {
  const { release } = editionOf(request);
  const { names, model, publication } = release;
  const from = wishOf(request).parameter('from');
  const cut = release.fitting(pattern, { from, limit: pageSize });
  const fragment: Fragment = { pattern, from, next: cut.next, pageSize, total: cut.total };
  const { page, quads } = describeFragment(names, fragment, cut.quads);
  const next = cut.next === undefined ? [] : [{ to: nextOf(quads, page), rel: 'next' }];
  return send(request, reply, {
    contentType: contentType(format),
    key: `${page} ${format.extension}`,
    modified: release.moment,
    links: [{ to: page, rel: 'canonical' }, { to: publication.licence, rel: 'license' }, ...next],
    write: () => writerOf(format.extension).document(quads, { model, names }),
  });
}

function nextOf(quads: readonly Quad[], page: string): string {
  const found = quads.find(({ subject, predicate }) => subject.value === page && predicate.value.endsWith('#next'));
  return found?.object.value ?? page;
}
