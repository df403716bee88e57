// Sends a representation: its headers, its validators, conditional requests, and its content coding.
import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, gzipSync } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import type { Finished } from '../http/cache.js';
import { chooseDigest, reprDigest } from '../http/digest.js';
import { weigh } from '../http/condition.js';
import { httpDate, linkHeader, tagOf, toUri } from '../http/header.js';
import type { Coding } from '../http/negotiate.js';
import { remember } from './fastpath/remember.js';
import { visitOf } from '../site/wish.js';
import { sendProblem } from './problem.js';
import type { Representation } from './represent.js';

/** Bodies below this size are sent as they are: compressing them gains nothing. */
const minCompressedBytes = 1024;

/** Longest body that is compressed at once: for a short one a thread's turn takes longer than the work. */
const maxAtOnceBytes = 64 * 1024;

/** A window of this size sees all of a short body, and room that is small is had and given back for nothing. */
const [shortBytes, small] = [8 * 1024, { level: 6, windowBits: 13, memLevel: 5 }];

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Sends a representation with status 200, or 304 where the client has it already (RFC 9110 §13.2.2). */
export async function send(
  request: FastifyRequest,
  reply: FastifyReply,
  representation: Representation,
): Promise<FastifyReply> {
  const { edition, wish } = visitOf(request);
  const { coding } = wish;
  const key = `${coding} ${representation.key}`;
  const { cache } = edition;
  const kept = cache.get(key);
  const finished = kept ?? (await finish(representation, coding));
  if (kept === undefined) cache.set(key, finished);
  describe(request, reply, representation);
  reply.header('etag', finished.tag);
  const outcome = weigh(request.headers, finished.tag, representation.modified);
  if (outcome !== 'given') return settle(request, reply, outcome);
  reply.header('content-type', representation.contentType);
  setDigest(request, reply, finished.digest, finished.bytes);
  if (finished.coding !== 'identity') reply.header('content-encoding', finished.coding);
  reply.header('content-length', finished.bytes.byteLength);
  remember(request, reply, key);
  return reply.send(finished.bytes);
}

/** Sets `Repr-Digest` as the client wants it; `bytes` are those of the whole representation, where they are at hand. */
export function setDigest(
  request: FastifyRequest,
  reply: FastifyReply,
  known: string | undefined,
  bytes?: Uint8Array,
): void {
  const value = known === undefined ? undefined : chooseDigest(request.headers['want-repr-digest'], known, bytes);
  if (value !== undefined) reply.header('repr-digest', value);
}

/** Answers a request whose conditions do not let the answer be given. */
export function settle(request: FastifyRequest, reply: FastifyReply, outcome: 'fresh' | 'failed'): FastifyReply {
  if (outcome === 'fresh') return reply.code(304).send();
  // These speak of the representation, which a problem is not.
  for (const name of ['etag', 'last-modified', 'content-location', 'accept-ranges']) reply.removeHeader(name);
  return sendProblem(request, reply, 'precondition-failed', 'What the request counts on has changed.');
}

/** What the headers of a representation tell besides its size and its validators. */
type About = Pick<Representation, 'language' | 'location' | 'modified' | 'links' | 'isImmutable'>;

/** Sets the headers that 200 and 304 have in common. */
export function describe(request: FastifyRequest, reply: FastifyReply, about: About): void {
  reply.headers(headersOf(about, request.server.config));
}

/** Gives the headers that 200 and 304 have in common. */
export function headersOf(about: About, { maxAgeMs }: Pick<Config, 'maxAgeMs'>): Record<string, string> {
  const { language, location, modified, links = [], isImmutable = false } = about;
  const date = modified === undefined ? undefined : httpDate(modified);
  const age = Math.floor(maxAgeMs / 1000);
  return {
    'cache-control': isImmutable ? 'public, max-age=31536000, immutable' : `public, max-age=${age}`,
    ...(date !== undefined && { 'last-modified': date }),
    ...(language !== undefined && { 'content-language': language }),
    ...(location !== undefined && { 'content-location': toUri(location) }),
    ...(links.length > 0 && { link: linkHeader(links) }),
  };
}

async function finish(representation: Representation, coding: Coding): Promise<Finished> {
  const written = await representation.write();
  const plain =
    typeof written === 'string'
      ? Buffer.from(written)
      : Buffer.from(written.buffer, written.byteOffset, written.byteLength);
  const coded = await code(plain, coding);
  const sha256 = hash('sha256', coded.bytes, 'base64url');
  return { ...coded, tag: tagOf(sha256), digest: reprDigest(sha256, 'base64url') };
}

/** Puts bytes into a content coding, where they are long enough for it to pay. */
export async function code(plain: Buffer, coding: Coding): Promise<Omit<Finished, 'tag'>> {
  const chosen = plain.byteLength < minCompressedBytes ? 'identity' : coding;
  return { bytes: await compress(plain, chosen), coding: chosen };
}

async function compress(plain: Buffer, coding: Coding): Promise<Buffer> {
  if (coding === 'gzip') return plain.byteLength <= maxAtOnceBytes ? gzipAtOnce(plain) : compressGzip(plain);
  if (coding === 'identity') return plain;
  const size = plain.byteLength;
  return compressBrotli(plain, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: size },
  });
}

/** Puts short bytes into a content coding while the caller waits: the same bytes as {@link code} gives. */
export function codedAtOnce(
  plain: Buffer,
  coding: 'gzip' | 'identity',
): { bytes: Buffer; coding: 'gzip' | 'identity' } {
  const chosen = plain.byteLength < minCompressedBytes ? 'identity' : coding;
  return { bytes: chosen === 'gzip' ? gzipAtOnce(plain) : plain, coding: chosen };
}

function gzipAtOnce(plain: Buffer): Buffer {
  return gzipSync(plain, plain.byteLength <= shortBytes ? small : {});
}
