// Answers that are known leave before the framework sees the request: what was sent before, and documents that lie ready.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isSlug } from '../../../src/index.js';
import type { Replay } from '../../http/cache.js';
import { httpDate, namesTag, tagOf } from '../../http/header.js';
import { checkedLines, sendHead, sendUnchanged, sendWhole } from '../../http/head.js';
import { chooseCoding } from '../../http/negotiate.js';
import type { Edition, Site } from '../../site/site.js';

/** Headers of requests that take the usual way: what they ask for depends on more than entity tags, or they bring something. */
const special = [
  ...['if-modified-since', 'if-match', 'if-unmodified-since', 'if-range', 'range', 'expect'],
  ...['content-encoding', 'content-length', 'transfer-encoding'],
] as const;

/** Answers of at most this size leave at once; the others wait for their readers. */
const maxBytes = 64 * 1024;

/** What answers, and the path under which it stands. */
export interface Place {
  readonly site: Site;
  readonly prefix: string;
  /** How long a reader may take nothing. */
  readonly idleMs: number;
}

/** Answers from what the current release is known to answer; tells whether it did, and touches nothing where it did not. */
export function answerPromptly(
  { site, prefix, idleMs }: Place,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  if (site.draining || !isPlain(request)) return false;
  const found = find(site.current(), prefix, request);
  if (found === undefined) return false;
  const { lines, body, tag } = found;
  if (body.length > maxBytes) request.socket.setTimeout(idleMs);
  const tags = request.headers['if-none-match'];
  if (tags !== undefined && namesTag(tags, tag)) sendUnchanged(response, lines);
  else if (request.method === 'HEAD') sendHead(response, lines, body);
  else sendWhole(response, lines, body);
  return true;
}

function find(edition: Edition, prefix: string, request: IncomingMessage): Replay | undefined {
  const { url = '' } = request;
  const wishes = wishesOf(request);
  const name = url + wishes;
  const sent = edition.cache.replay(name);
  if (sent !== undefined) return sent;
  const { kind, slug } = readPath(url, prefix) ?? {};
  const pattern = edition.patterns.get((kind ?? '') + wishes);
  // What is asked for often takes the usual way once, and is remembered there.
  if (kind === undefined || slug === undefined || pattern === undefined || edition.cache.meets(name)) return undefined;
  const ready = edition.release.ready(kind, slug);
  if (ready === undefined || ready.isCut) return undefined;
  const tag = tagOf(ready.sha256);
  const date = httpDate(ready.modified);
  const modified = date === undefined ? '' : `last-modified: ${date}\r\n`;
  return { lines: `${pattern.join(slug)}etag: ${tag}\r\n${modified}`, body: ready.jsonld, tag };
}

/** Reads the address of a document without ending and without a query string. */
function readPath(url: string, prefix: string): { kind: string; slug: string } | undefined {
  const start = prefix.length + 'doc/'.length;
  const end = url.indexOf('/', start);
  if (end < 0 || !url.startsWith(`${prefix}doc/`)) return undefined;
  const [kind, slug] = [url.slice(start, end), url.slice(end + 1)];
  return isSlug(slug) ? { kind, slug } : undefined;
}

/** Remembers an answer that is about to be sent with the bytes that the cache keeps under a key. */
export function remember(request: FastifyRequest, reply: FastifyReply, key: string): void {
  if (reply.statusCode !== 200 || !isCurrent(request)) return;
  const { raw } = request;
  request.server.site.current().cache.remember((raw.url ?? '') + wishesOf(raw), key, checkedLines(reply.getHeaders()));
}

/** Stands in the place of a slug where headers are made for all things of a kind; no address has it. */
export const anySlug = '~any~';

/** Most patterns that are kept before learning begins anew, and the longest wishes: who words them otherwise each time gains nothing. */
const [maxPatterns, maxWishes] = [1000, 1000];

/**
 * Learns how documents of a kind are answered when they are asked for like this: the headers that every answer has are
 * set already, `more` gives those of a thing with the slug {@link anySlug}. Bodies in a content coding do not lie ready.
 */
export function learn(
  request: FastifyRequest,
  reply: FastifyReply,
  kind: string,
  more: () => Readonly<Record<string, string>>,
): void {
  const { patterns } = request.server.site.current();
  const key = kind + wishesOf(request.raw);
  const isPlainText = chooseCoding(request.headers['accept-encoding']) === 'identity';
  if (!isPlainText || key.length > maxWishes || patterns.has(key) || !isCurrent(request)) return;
  if (patterns.size >= maxPatterns) patterns.clear();
  patterns.set(key, checkedLines({ ...reply.getHeaders(), ...more() }).split(anySlug));
}

/** Tells whether an answer to a plain request comes from the release that is served now. */
function isCurrent(request: FastifyRequest): boolean {
  const { site } = request.server;
  return request.edition === site.current() && !site.draining && isPlain(request.raw);
}

/** Tells requests whose answers depend on their address and their wishes only, and that can be read in one way. */
function isPlain({ method, headers, rawHeaders, httpVersionMajor }: IncomingMessage): boolean {
  if ((method !== 'GET' && method !== 'HEAD') || httpVersionMajor < 1) return false;
  for (const name of special) if (headers[name] !== undefined) return false;
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? '';
    if (name.length === 4 && name.toLowerCase() === 'host') hosts++;
  }
  return hosts === 1;
}

/** Names all on which an answer depends besides its address and its release. */
function wishesOf({ headers }: IncomingMessage): string {
  const { accept, 'accept-encoding': coding, 'accept-language': language, 'accept-profile': profile } = headers;
  return `${told(accept)}${told(coding)}${told(language)}${told(profile)}`;
}

function told(wish: string | readonly string[] | undefined): string {
  return wish === undefined ? '\n-' : `\n+${String(wish)}`;
}
