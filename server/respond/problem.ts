// Answers that say what went wrong and what to do: problem documents (RFC 9457), or a page for a browser.
import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HejnalError, type ErrorCode } from '../../src/index.js';
import { frameOf } from './frame.js';
import { toUri } from '../http/header.js';
import { prefersPage } from '../http/negotiate.js';
import { faultPage } from '../views/problem/page.js';
import { editionOf, pathOf } from '../site/wish.js';

/** One kind of problem: its status, its title, and what to do where nothing better is known. */
interface Problem {
  readonly status: number;
  readonly title: string;
  readonly hint: string;
}

const retryLater = 'Ask again after the time that Retry-After names.';
const simplify = 'Ask for less: add a LIMIT, bind more of the pattern, or take the dump for work on everything.';
const ourFault = 'It is not your mistake. Please report it with the identifier.';

/** Lists the problems of HTTP itself. */
const httpProblems = {
  'request-malformed': problem(400, 'The request is malformed', 'Mend the request.'),
  'origin-refused': problem(
    403,
    'Pages of this origin may not ask',
    'Ask from this machine, or publish under a public address.',
  ),
  'not-found': problem(404, 'Not found', 'Begin at the home page, or look the name up in the lists.'),
  'method-not-allowed': problem(405, 'Method not allowed', 'Use one of the methods that Allow names.'),
  'not-acceptable': problem(406, 'Not acceptable', 'Ask for one of the formats that are listed.'),
  'request-timeout': problem(408, 'The request took too long to arrive', 'Send it again in one piece.'),
  gone: problem(410, 'Withdrawn', 'Remove your links to it; the name will not be used again.'),
  'content-too-large': problem(413, 'The request is too large', 'Send less.'),
  'uri-too-long': problem(414, 'The address is too long', 'Send a long query with POST.'),
  'media-type-unsupported': problem(
    415,
    'The media type is not supported',
    'Send one of the types that Accept-Post names.',
  ),
  'range-unsatisfiable': problem(416, 'The range cannot be satisfied', 'Ask for a range within the file.'),
  'share-spent': problem(
    429,
    'Your share of the query service is spent',
    'Ask again after the time that Retry-After names, in fewer or cheaper queries, or take the dump.',
  ),
  'header-too-large': problem(431, 'The headers are too large', 'Send fewer or shorter headers.'),
  'shutting-down': problem(503, 'The server is stopping', retryLater),
} as const satisfies Record<string, Problem>;

/** Lists the problems that codes of the library become. */
const libraryProblems = {
  'query-syntax': problem(400, 'The query is not well-formed', 'Mend the query at the place named.'),
  'query-too-complex': problem(400, 'The query is too complex', simplify),
  'query-refused': problem(403, 'The query is refused', 'This service reads only its own facts.'),
  'query-timeout': problem(504, 'The query took too long', simplify),
  'query-memory': problem(504, 'The query needs too much memory', simplify),
  'query-too-large': problem(504, 'The answer is too large', simplify),
  'query-unwritable': problem(406, 'The answer does not fit the format', 'Ask for another format, such as JSON.'),
  'query-upstream': problem(502, 'Another endpoint failed', retryLater),
  'query-busy': problem(503, 'The query service is full', retryLater),
  'query-loading': problem(503, 'The query service is starting', retryLater),
  'query-failed': problem(500, 'The query engine failed', ourFault),
  internal: problem(500, 'The server made a mistake', ourFault),
} as const satisfies Partial<Record<ErrorCode, Problem>>;

/** Lists every problem by its code. */
export const problems = { ...httpProblems, ...libraryProblems } as const;

/** Names one problem. */
export type ProblemCode = keyof typeof problems;

/** Adds to a problem what is known of this occurrence. */
interface Occurrence {
  readonly hint?: string;
  readonly line?: number;
  readonly column?: number;
  /** Media types that could be sent instead. */
  readonly available?: readonly string[];
  /** Identifier under which the log has more. */
  readonly id?: string;
}

/** Writes the members of a problem document (RFC 9457 §3.1); `type` is an address of the publication that explains it. */
function problemDocument(code: ProblemCode, detail: string, base: string, more: Occurrence = {}): object {
  const { status, title, hint } = problems[code];
  return { type: `${base}problem/${code}`, title, status, detail, hint: more.hint ?? hint, ...more };
}

/** Answers with a problem: as a page where the address is negotiated and the client prefers one. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  code: ProblemCode,
  detail: string,
  more: Occurrence = {},
): FastifyReply {
  const { release } = editionOf(request);
  const document = problemDocument(code, detail, release.names.base, more);
  reply.code(problems[code].status).header('cache-control', 'no-store');
  if (problems[code].status === 503 && !reply.hasHeader('retry-after')) reply.header('retry-after', '5');
  const isNegotiated = String(reply.getHeader('vary') ?? 'Accept').includes('Accept,');
  if (isNegotiated && prefersPage(request.headers.accept)) {
    const frame = frameOf(request, undefined);
    reply.header('content-language', frame.language).type('text/html; charset=utf-8');
    return reply.send(faultPage(frame, { code, detail, ...problems[code], ...more }));
  }
  const instance = toUri(pathOf(request));
  // As bytes: Fastify adds a charset, which the type does not have, to JSON that is text.
  const bytes = Buffer.from(JSON.stringify({ ...document, instance }));
  return reply.header('content-type', 'application/problem+json').send(bytes);
}

/** Finds what a code of the library becomes; `undefined` for codes that never reach a visitor. */
export function problemOf(code: ErrorCode): Problem | undefined {
  return code in libraryProblems ? libraryProblems[code as keyof typeof libraryProblems] : undefined;
}

/** Answers an error that was thrown: known codes by the table, everything else as our mistake, told only to the log. */
export function sendError(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  if (error instanceof HejnalError && error.code in libraryProblems && error.code !== 'internal') {
    const code = error.code as keyof typeof libraryProblems;
    if (problems[code].status === 500) return sendMistake(request, reply, error);
    return sendProblem(request, reply, code, error.message, { hint: error.hint, ...error.position });
  }
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  const found = Object.entries(httpProblems).find(([, each]) => each.status === status && each.status < 500);
  if (found !== undefined) return sendProblem(request, reply, found[0] as ProblemCode, found[1].title + '.');
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return sendProblem(request, reply, 'request-malformed', 'The request could not be read.');
  }
  return sendMistake(request, reply, error);
}

function sendMistake(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  const id = randomUUID();
  request.log.error({ err: error, id }, 'a request failed');
  const code = error instanceof HejnalError && error.code === 'query-failed' ? 'query-failed' : 'internal';
  return sendProblem(request, reply, code, 'Something went wrong that is not of your making.', { id });
}

function problem(status: number, title: string, hint: string): Problem {
  return { status, title, hint };
}
