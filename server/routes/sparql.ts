// `/sparql`: the SPARQL Protocol for queries, its service description, and the query page.
import { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import {
  answerTypes,
  byMediaType,
  byName,
  contentType,
  formats,
  HejnalError,
  reifyingVersion,
  type Format,
  type QueryForm,
  type QueryRequest,
  describeExamples,
} from '../../src/index.js';
import { answer } from '../respond/negotiated.js';
import { tagOf, type Held } from '../sparql/answers.js';
import { bind, citeLinks, Otherwise } from '../sparql/bound.js';
import { describeService } from '../sparql/description.js';
import { chooseCoding, chooseOffer } from '../http/negotiate.js';
import type { Frame } from '../views/components/frame.js';
import { refuseMoment, sendError, sendProblem } from '../respond/problem.js';
import { hasOtherCharset, permitEvidence, postTypes, readAsked, requestOf, wantsReifiers } from '../sparql/protocol.js';
import type { Checked, Queries } from '../sparql/queries.js';
import { remember } from '../respond/fastpath/remember.js';
import { weigh } from '../http/condition.js';
import { describe, settle } from '../respond/send.js';
import { Spent } from '../sparql/scheduler.js';
import type { Ending } from '../respond/variant.js';
import { enterMoment } from '../site/enter.js';
import { mementoLinks } from '../site/memento.js';
import { editionOf, vary, wishOf } from '../site/wish.js';
import { answerMarkdown } from './passages.js';
import { answerPage, answerResults, showFault } from './results.js';
import { mountWithEndings } from './terms.js';

/** Longest silence of a client that is being sent an answer, and the slowest that it may read in the end. */
const idleMs = 15_000;
const leastBytesPerS = 16 * 1024;

const acceptPost = postTypes.slice(0, 2).join(', ');

/** Mounts the query service. */
export function mountSparql(app: FastifyInstance, prefix: string, queries: Queries): void {
  // As bytes: what is not UTF-8 would else be replaced without a word.
  app.addContentTypeParser([...postTypes], { parseAs: 'buffer' }, (_request, content, done) => done(null, content));
  const url = `${prefix}sparql`;
  const handler = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    vary(reply, 'moment');
    reply.header('accept-post', acceptPost);
    if (!(await enterMoment(request, reply))) return refuseMoment(request, reply);
    try {
      return await answerSparql(request, reply, queries);
    } catch (error) {
      return fail(request, reply, error);
    }
  };
  const get = (request: FastifyRequest, reply: FastifyReply, ending?: Ending): unknown =>
    ending === undefined ? handler(request, reply) : answerNoQuery(request, reply, ending);
  const onRequest: RouteOptions['onRequest'] = (_request, reply, done) => {
    // Before the body is read: one that cannot be is refused with what can.
    reply.header('accept-post', acceptPost);
    done();
  };
  mountWithEndings(app, url, get, { method: 'POST', url, onRequest, handler });
}

async function answerSparql(request: FastifyRequest, reply: FastifyReply, queries: Queries): Promise<FastifyReply> {
  if (request.method === 'POST' && hasOtherCharset(request.headers['content-type'] ?? ''))
    return sendProblem(request, reply, 'media-type-unsupported', 'The request must be in UTF-8.');
  const asked = readAsked(request);
  if (asked.text === undefined) return answerNoQuery(request, reply);
  const checked = queries.check(request, asked.text);
  const { form } = checked.shape;
  if (form === undefined) throw noQuery();
  if (asked.evidence) permitEvidence(form, checked);
  const citeAs = await bind(request, reply, { asked, form, checked, queries });
  const known = offersFor(form, asked.evidence);
  const named = asked.formats.map((name) => byName(name, known)).find((each) => each !== undefined);
  for (let offers = known; ;) {
    const format = named ?? chooseOffer(request.headers.accept, offers);
    if (format === undefined) return refuseFormat(request, reply, form);
    try {
      if (format.content === 'text')
        return await answerMarkdown(request, reply, { asked, form, checked, queries, citeAs });
      if (format.content === 'page')
        return await answerResults(request, reply, { asked, form, checked, queries, citeAs });
      const { engine } = checked;
      const isReified = wantsReifiers(asked, { form, format, engine }, request.headers.accept);
      const wanted = isReified ? { ...asked, evidence: true } : asked;
      const query = requestOf(wanted, form, format.mediaType, editionOf(request).release.names);
      return await answerBytes(request, reply, { checked, query, format, queries, isReified, citeAs });
    } catch (error) {
      // Not every answer can be written in every format: then the client gets what it likes next, if it likes any other.
      offers = offers.filter((each) => each !== format);
      const isUnwritable = error instanceof HejnalError && error.code === 'query-unwritable';
      if (!isUnwritable || named !== undefined || chooseOffer(request.headers.accept, offers) === undefined)
        throw error;
    }
  }
}

function refuseFormat(request: FastifyRequest, reply: FastifyReply, form: QueryForm): FastifyReply {
  const article = form === 'ASK' ? 'An' : 'A';
  const detail = `${article} ${form} query cannot be answered in the formats asked for.`;
  const available = offersFor(form).map(({ mediaType }) => mediaType);
  return sendProblem(request, reply, 'not-acceptable', detail, { available });
}

/** The engine's order of formats is ours; a page comes last, so that it is sent only to those who name it. */
function offersFor(form: QueryForm, withNotes = false): Format[] {
  const types = answerTypes[form].flatMap((type) => byMediaType(type) ?? []);
  // CSV and TSV are defined for SELECT only (SPARQL 1.1 Query Results CSV and TSV Formats §1).
  const fitting = form === 'ASK' ? types.filter(({ extension }) => extension === 'srj' || extension === 'srx') : types;
  return [...fitting, ...formats.filter(({ content }) => content === 'page' || (withNotes && content === 'text'))];
}

interface Wanted {
  readonly checked: Checked;
  readonly query: QueryRequest;
  readonly format: Format;
  readonly queries: Queries;
  /** Whether facts have their reifiers. */
  readonly isReified: boolean;
  /** Address by which the answer can be cited. */
  readonly citeAs: string | undefined;
}

async function answerBytes(
  request: FastifyRequest,
  reply: FastifyReply,
  { checked, query, format, queries, isReified, citeAs }: Wanted,
): Promise<FastifyReply> {
  const coding = chooseCoding(request.headers['accept-encoding']);
  const key = queries.keyOf(request, checked, query);
  const { release, address } = editionOf(request);
  const past =
    address === release.names.base ? [] : mementoLinks({ base: release.names.base, address }, addressOf(request));
  const links = [{ to: release.publication.licence, rel: 'license' }, ...past, ...citeLinks(citeAs)];
  const tag = tagOf(key ?? '', coding);
  const outcome = key === undefined || request.method === 'POST' ? 'given' : weigh(request.headers, tag, undefined);
  if (outcome !== 'given') {
    describe(request, reply.header('etag', tag), { links });
    return settle(request, reply, outcome);
  }
  const held = await queries.answer(request, reply, { checked, query, coding });
  describe(request, reply, { links });
  if (key === undefined) reply.header('cache-control', 'no-store');
  else reply.header('etag', tag);
  if (held.coding !== 'identity') reply.header('content-encoding', held.coding);
  const type = contentType(format, isReified ? reifyingVersion : undefined);
  reply.header('content-type', type).header('content-length', held.bytes.byteLength);
  if (key !== undefined && held.isKept) keepWhole(request, reply, held);
  return sendHeld(reply, held);
}

/** Gives the address of a query among the present ones. */
function addressOf(request: FastifyRequest): string {
  return `${editionOf(request).release.names.base}sparql${wishOf(request).search}`;
}

/** Keeps what is asked for again with its headers, beside the documents, so that the third time costs next to nothing. */
function keepWhole(request: FastifyRequest, reply: FastifyReply, { bytes, tag, coding }: Held): void {
  const { cache } = editionOf(request);
  const name = `sparql ${tag}`;
  if (cache.get(name) === undefined) cache.set(name, { bytes, tag, coding });
  remember(request, reply, name);
}

/** Sends an answer and lets go of it when it is sent; a client that reads too slowly is cut off, never sent less. */
function sendHeld(reply: FastifyReply, held: Held): FastifyReply {
  const { raw } = reply;
  if (raw.destroyed) {
    held.release();
    return reply.hijack();
  }
  if (raw.socket instanceof Socket) raw.socket.setTimeout(idleMs); // what tests put in its place has no clock
  const longestMs = idleMs + (held.bytes.byteLength / leastBytesPerS) * 1000;
  const late = setTimeout(() => raw.destroy(), longestMs);
  raw.once('close', () => {
    clearTimeout(late);
    held.release();
  });
  return reply.send(held.bytes);
}

function fail(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  if (reply.raw.destroyed) return reply.hijack(); // the client has left: nobody reads an answer
  if (error instanceof Spent) {
    reply.header('retry-after', String(error.retryAfterS));
    return sendProblem(request, reply, 'share-spent', error.message);
  }
  if (error instanceof Otherwise) return sendProblem(request, reply, 'precondition-failed', error.message);
  const hasNoEngine = error instanceof HejnalError && error.code === 'query-failed';
  if (hasNoEngine && editionOf(request).engine.state() === 'failed') {
    const detail = 'The query engine does not start; it is tried again. Documents and dumps are served meanwhile.';
    return sendProblem(request, reply, 'query-loading', detail);
  }
  return showFault(request, reply, error) ?? sendError(request, reply, error);
}

function noQuery(): HejnalError {
  return new HejnalError('query-syntax', 'There is no query.', 'Send it as the parameter "query".');
}

/** A visit without a query gets the service description, a browser the query page. */
function answerNoQuery(
  request: FastifyRequest,
  reply: FastifyReply,
  ending?: Ending,
): FastifyReply | Promise<FastifyReply> {
  if (request.method === 'POST') throw noQuery();
  const { release, engine } = editionOf(request);
  const iri = `${release.names.base}sparql`;
  const service = {
    iri,
    topic: iri,
    modified: release.moment,
    prefers: 'ttl',
    quads: () => [...describeService(release, engine, request.server.config), ...describeExamples(release, release.queries)], // prettier-ignore
    page: (frame: Frame) => answerPage(request, frame, {}),
  } as const;
  return answer(request, reply, service, ending);
}
