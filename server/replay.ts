// Sends an answer again as it was sent before: no choosing, no writing, no headers put together anew.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { namesTag } from './http/header.js';

/** Headers of requests whose answers are not remembered; entity tags are compared here. */
const special = ['if-modified-since', 'if-match', 'if-unmodified-since', 'if-range', 'range', 'expect'] as const;

/** Answers of at most this size leave at once; the others wait for their readers, and are sent the usual way. */
const maxBytes = 64 * 1024;

/** Sends what the current release answered to an equal request before; tells whether it did. */
export function replay(request: FastifyRequest, reply: FastifyReply): boolean {
  const { site } = request.server;
  if (!isPlain(request) || site.draining) return false;
  const found = site.current().cache.replay(nameOf(request));
  if (found === undefined || found.finished.bytes.byteLength > maxBytes) return false;
  const { head, finished } = found;
  const { raw } = reply;
  const tags = request.headers['if-none-match'];
  reply.hijack();
  if (tags !== undefined && namesTag(tags, finished.tag)) raw.writeHead(304, withoutContent(head)).end();
  else if (request.method === 'HEAD') raw.writeHead(200, [...head]).end();
  else raw.writeHead(200, head as string[]).end(finished.bytes);
  return true;
}

/** Remembers an answer that is about to be sent with the bytes that the cache keeps under a key. */
export function remember(request: FastifyRequest, reply: FastifyReply, key: string): void {
  const { site } = request.server;
  const { edition } = request;
  if (!isPlain(request) || edition !== site.current() || reply.statusCode !== 200 || site.draining) return;
  const head = Object.entries(reply.getHeaders()).flatMap(([name, value]) => [name, String(value)]);
  edition.cache.remember(nameOf(request), key, head);
}

function isPlain({ method, headers }: FastifyRequest): boolean {
  return (method === 'GET' || method === 'HEAD') && special.every((name) => headers[name] === undefined);
}

/** Names a request by all on which its answer depends, within one release. */
function nameOf({ raw, headers }: FastifyRequest): string {
  const { accept, 'accept-encoding': coding, 'accept-language': language, 'accept-profile': profile } = headers;
  const wishes = [accept, coding, language, profile].map((wish) => (wish === undefined ? '-' : `+${String(wish)}`));
  return `${raw.url ?? ''}\n${wishes.join('\n')}`;
}

function withoutContent(head: readonly string[]): string[] {
  return head.filter((_text, at) => !/^content-(?:type|length|encoding)$/.test(head[at - (at % 2)] ?? ''));
}
