// `/sparql`: the SPARQL Protocol for queries, its service description, and the query page.
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  answerTypes,
  byExtension,
  byMediaType,
  contentType,
  formats,
  guard,
  HejnalError,
  type Format,
  type QueryAnswer,
  type QueryForm,
  type QueryRequest,
} from '../../src/index.js';
import { answer } from '../answer.js';
import { mount } from '../mount.js';
import { chooseCoding, chooseOffer } from '../negotiate.js';
import { describeService } from '../description.js';
import { sendError, sendProblem } from '../problem.js';
import { postTypes, readAsked, type Asked } from '../protocol.js';
import { describe, encode, isFresh } from '../send.js';
import { editionOf, vary } from '../visit.js';
import { answerPage, answerResults, showFault } from './results.js';

/** Mounts the query service. */
export function mountSparql(app: FastifyInstance, prefix: string): void {
  app.addContentTypeParser([...postTypes], { parseAs: 'string' }, (_request, content, done) => done(null, content));
  const url = `${prefix}sparql`;
  const handler = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    vary(reply, 'everything');
    reply.header('accept-post', postTypes.slice(0, 2).join(', '));
    try {
      return await answerSparql(request, reply);
    } catch (error) {
      return showFault(request, reply, error) ?? sendError(request, reply, error);
    }
  };
  mount(app, url, handler, { method: 'POST', url, handler });
}

async function answerSparql(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const asked = readAsked(request);
  if (asked.text === undefined) return answerNoQuery(request, reply);
  const form = formOf(asked.text);
  const offers = offersFor(form);
  const isPage = (offer: Format): boolean => offer.content === 'page';
  const format = asked.format === undefined ? chooseOffer(request.headers.accept, offers) : named(asked.format, offers);
  if (format === undefined) {
    const available = offers.map((offer) => offer.mediaType);
    return sendProblem(
      request,
      reply,
      'not-acceptable',
      `A ${form} query cannot be answered in the formats asked for.`,
      { available },
    );
  }
  if (isPage(format)) return answerResults(request, reply, asked, { form, run });
  return answerBytes(request, reply, { asked, form, format });
}

/** The engine's order of formats is ours; a page comes last, so that it is sent only to those who name it. */
function offersFor(form: QueryForm): Format[] {
  const types = answerTypes[form].flatMap((type) => byMediaType(type) ?? []);
  const fitting = form === 'ASK' ? types.filter(({ extension }) => extension === 'srj' || extension === 'srx') : types;
  return [...fitting, ...formats.filter(({ content }) => content === 'page')];
}

function named(text: string, offers: readonly Format[]): Format | undefined {
  const short: Readonly<Record<string, string>> = {
    json: 'srj',
    xml: 'srx',
    turtle: 'ttl',
    ntriples: 'nt',
    rdfxml: 'rdf',
  };
  const format = byExtension(short[text.toLowerCase()] ?? text.toLowerCase()) ?? byMediaType(text, offers);
  return format !== undefined && offers.includes(format) ? format : undefined;
}

function formOf(text: string): QueryForm {
  const shape = guard(text);
  const hint = 'This service reads only its own facts.';
  if (shape.update) throw new HejnalError('query-refused', 'This service answers queries and takes no updates.', hint);
  if (shape.service) throw new HejnalError('query-refused', 'This service asks no other service (SERVICE).', hint);
  if (shape.form !== undefined) return shape.form;
  throw new HejnalError('query-syntax', 'There is no query.', 'Begin with SELECT, ASK, CONSTRUCT or DESCRIBE.');
}

interface Wanted {
  readonly asked: Asked;
  readonly form: QueryForm;
  readonly format: Format;
}

async function answerBytes(
  request: FastifyRequest,
  reply: FastifyReply,
  { asked, form, format }: Wanted,
): Promise<FastifyReply> {
  const { release } = editionOf(request);
  const coding = chooseCoding(request.headers['accept-encoding']);
  const tag = tagOf(request, asked, `${format.extension} ${coding}`);
  if (tag !== undefined && isFresh(request, tag, undefined)) {
    describe(request, reply.header('etag', tag), { links: licenceLink(request) });
    return reply.code(304).send();
  }
  const result = await run(request, reply, {
    ...requestFor(asked, form),
    mediaType: format.mediaType,
    base: release.names.base,
  });
  try {
    const { bytes, coding: chosen } = await encode(
      Buffer.from(result.bytes.buffer, result.bytes.byteOffset, result.bytes.byteLength),
      coding,
    );
    describe(request, reply, { links: licenceLink(request) });
    if (tag === undefined) reply.header('cache-control', 'no-store');
    else reply.header('etag', tag);
    if (chosen !== 'identity') reply.header('content-encoding', chosen);
    reply.raw.once('close', () => result.release());
    return await reply
      .header('content-type', contentType(format))
      .header('content-length', bytes.byteLength)
      .send(bytes);
  } catch (error) {
    result.release();
    throw error;
  }
}

function requestFor(
  asked: Asked,
  form: QueryForm,
): Pick<QueryRequest, 'text' | 'form' | 'defaultGraphs' | 'namedGraphs'> {
  const { text = '', defaultGraphs, namedGraphs } = asked;
  return {
    text,
    form,
    ...(defaultGraphs.length > 0 && { defaultGraphs }),
    ...(namedGraphs.length > 0 && { namedGraphs }),
  };
}

/** Runs a query; the worker is free again as soon as the client has gone away. */
async function run(request: FastifyRequest, reply: FastifyReply, query: QueryRequest): Promise<QueryAnswer> {
  const { engine } = editionOf(request);
  const gone = new AbortController();
  const leave = (): void => gone.abort();
  reply.raw.once('close', leave);
  try {
    return await engine.query(query, { signal: gone.signal });
  } finally {
    reply.raw.off('close', leave);
  }
}

/** A query that asks the clock or chance has another answer each time, and no validator. */
const volatile = /\b(?:now|rand|uuid|struuid|bnode)\s*\(/i;

function tagOf(
  request: FastifyRequest,
  { text = '', defaultGraphs, namedGraphs }: Asked,
  format: string,
): string | undefined {
  if (volatile.test(text)) return undefined;
  const { manifest } = editionOf(request).release;
  const parts = [manifest.version, manifest.toolVersion, text, defaultGraphs, namedGraphs, format];
  return `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27)}"`;
}

function licenceLink(request: FastifyRequest): { to: string; rel: string }[] {
  return [{ to: editionOf(request).release.publication.licence, rel: 'license' }];
}

/** A visit without a query gets the service description, a browser the query page. */
function answerNoQuery(request: FastifyRequest, reply: FastifyReply): FastifyReply | Promise<FastifyReply> {
  if (request.method === 'POST')
    throw new HejnalError('query-syntax', 'There is no query.', 'Send it as the parameter "query".');
  const { release } = editionOf(request);
  const iri = `${release.names.base}sparql`;
  return answer(request, reply, {
    iri,
    topic: iri,
    modified: release.publication.modified,
    prefers: 'ttl',
    quads: () => describeService(release),
    page: (frame) => answerPage(request, frame, {}),
  });
}
