// Answers that say what went wrong and what to do: problem documents (RFC 9457), or a page for a browser.
import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HejnalError, type ErrorCode } from '../../src/index.js';
import { frameOf } from './frame.js';
import { reasonPhrase, toUri } from '../http/header.js';
import { prefersPage } from '../http/negotiate.js';
import { en, type Messages } from '../views/messages/en.js';
import { faultPage } from '../views/problem/page.js';
import type { Fault } from '../views/problem/fault.js';
import { editionOf, prefixOf, wishOf } from '../site/wish.js';
import { waysFrom } from './ways.js';

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
const httpProblems = titled({
  'request-malformed': [400, 'Mend the request.'],
  'origin-refused': [403, 'Ask from this machine, or publish under a public address.'],
  'not-found': [404, 'Begin at the home page, or look the name up in the lists.'],
  'method-not-allowed': [405, 'Use one of the methods that Allow names.'],
  'not-acceptable': [406, 'Ask for one of the formats that are listed.'],
  'request-timeout': [408, 'Send it again in one piece.'],
  gone: [410, 'Remove your links to it; the name will not be used again.'],
  'precondition-failed': [412, 'Take what is there now, and begin anew with it.'],
  'content-too-large': [413, 'Send less.'],
  'uri-too-long': [414, 'Send a long query with POST.'],
  'media-type-unsupported': [415, 'Send one of the types that Accept-Post names.'],
  'range-unsatisfiable': [416, 'Ask for a range within the file.'],
  'share-spent': [
    429,
    'Ask again after the time that Retry-After names, in fewer or cheaper queries, or take the dump.',
  ],
  'header-too-large': [431, 'Send fewer or shorter headers.'],
  'shutting-down': [503, retryLater],
  'release-damaged': [503, 'Ask again later, or another copy of the publication; the operator knows of it.'],
});

/** Lists the problems that codes of the library become. */
const libraryProblems = titled({
  'query-syntax': [400, 'Mend the query at the place named.'],
  'query-too-complex': [400, simplify],
  'query-refused': [403, 'This service reads only its own facts.'],
  'query-timeout': [504, simplify],
  'query-memory': [504, simplify],
  'query-too-large': [504, simplify],
  'query-unwritable': [406, 'Ask for another format, such as JSON.'],
  'format-unfit': [406, 'Ask for another format, such as Turtle or N-Triples.'],
  'query-upstream': [502, retryLater],
  'query-busy': [503, retryLater],
  'query-loading': [503, retryLater],
  'query-failed': [500, ourFault],
  internal: [500, ourFault],
});

/** Lists every problem by its code. */
export const problems = { ...httpProblems, ...libraryProblems } as const satisfies Record<
  keyof Messages['problems'],
  Problem
>;

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
  { gone, ...more }: Occurrence & Pick<Fault, 'gone'> = {},
): FastifyReply {
  const { release } = editionOf(request);
  const document = problemDocument(code, detail, release.names.base, more);
  const { method, path } = wishOf(request);
  request.server.metrics.refused(code);
  request.server.refusals.note(request.log, { code, status: problems[code].status, method, path, detail });
  reply.code(problems[code].status).header('cache-control', 'no-store');
  const place = more.line === undefined ? '' : ` (line ${more.line}, column ${more.column ?? 1})`;
  reply.raw.statusMessage = reasonPhrase(
    problems[code].status,
    `${detail}${place} ${more.hint ?? problems[code].hint}`,
  );
  if (problems[code].status === 503 && !reply.hasHeader('retry-after')) reply.header('retry-after', '5');
  const isNegotiated = String(reply.getHeader('vary') ?? 'Accept').includes('Accept,');
  if (isNegotiated && prefersPage(request.headers.accept)) {
    const frame = frameOf(request, undefined);
    reply.header('content-language', frame.language).type('text/html; charset=utf-8');
    const fault = { code, detail, ...problems[code], ...more, ...(gone && { gone }) };
    return reply.send(faultPage(frame, { ...fault, ...waysOf(request, code, frame.language) }));
  }
  const instance = toUri(wishOf(request).path);
  // As bytes: Fastify adds a charset, which the type does not have, to JSON that is text.
  const bytes = Buffer.from(JSON.stringify({ ...document, instance }));
  return reply.header('content-type', 'application/problem+json').send(bytes);
}

/** Finds where the reader of a page can go on from an address that is not there, or not there in the format asked for. */
function waysOf(request: FastifyRequest, code: ProblemCode, language: string): Pick<Fault, 'ways' | 'asked'> {
  const edition = editionOf(request);
  const { path, search } = wishOf(request);
  if (code === 'not-acceptable') return { asked: { path, search } };
  if (code !== 'not-found') return {};
  return { ways: waysFrom(edition.release, path.slice(prefixOf(edition).length), language) };
}

/** Answers that `Accept-Datetime` has no moment in its only form. */
export function refuseMoment(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const hint = 'Write it like Tue, 20 Oct 2026 10:00:00 GMT.';
  return sendProblem(request, reply, 'request-malformed', 'Accept-Datetime is no date of HTTP.', { hint });
}

/** Refuses a request whose answer would be wrong. */
export function refuseDamaged(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const detail =
    'Files of the release on this server differ from what its manifest says, so nothing is made from them.';
  return sendProblem(request, reply.header('retry-after', '60'), 'release-damaged', detail);
}

/** Finds what a code of the library becomes; `undefined` for codes that never reach a visitor. */
export function problemOf(code: ErrorCode): (Problem & { readonly code: ProblemCode }) | undefined {
  if (!(code in libraryProblems)) return undefined;
  const known = code as keyof typeof libraryProblems;
  return { code: known, ...libraryProblems[known] };
}

/** Answers an error that was thrown: known codes by the table, everything else as our mistake, told only to the log. */
export function sendError(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  if (error instanceof HejnalError && error.code in libraryProblems && error.code !== 'internal') {
    const code = error.code as keyof typeof libraryProblems;
    if (problems[code].status === 500) return sendMistake(request, reply, error);
    return sendProblem(request, reply, code, error.message, { hint: error.hint, ...error.position });
  }
  if (error instanceof HejnalError && error.code === 'release-damaged') {
    request.log.error({ err: error }, 'a file of the release is damaged');
    return refuseDamaged(request, reply);
  }
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  const found = Object.entries(httpProblems).find(([, each]) => each.status === status && each.status < 500);
  if (found !== undefined) return sendProblem(request, reply, found[0] as ProblemCode, `${found[1].title}.`);
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

/** Gives each problem its title in English; pages say it in their own language. */
function titled<Code extends keyof Messages['problems']>(
  table: Readonly<Record<Code, readonly [status: number, hint: string]>>,
): Readonly<Record<Code, Problem>> {
  const entries = Object.entries<readonly [number, string]>(table);
  const made = entries.map(([code, [status, hint]]) => [code, { status, title: en.problems[code as Code], hint }]);
  return Object.fromEntries(made) as Record<Code, Problem>;
}
