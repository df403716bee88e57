// `/mcp`: the Model Context Protocol (Streamable HTTP, without sessions), for assistants that answer with sources.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { HejnalError, type QueryForm } from '../../src/index.js';
import type { Calling } from '../mcp/tool.js';
import { mount } from '../respond/route.js';
import { sendProblem } from '../respond/problem.js';
import { editionOf } from '../site/wish.js';
import type { Queries } from '../sparql/queries.js';
import { redirect } from './id.js';
import { permitEvidence, requestOf } from '../sparql/protocol.js';

const jsonType = 'application/json';

/** Mounts the protocol; what it asks goes through the guard and the shares of the query service. */
export function mountMcp(app: FastifyInstance, prefix: string, queries: Queries): void {
  const url = `${prefix}mcp`;
  const get = (request: FastifyRequest, reply: FastifyReply): unknown => {
    // A client that wants a stream is told that there is none (Streamable HTTP, Listening for Messages); people are shown the way.
    if (request.headers.accept?.includes('text/event-stream') !== true)
      return redirect(request, reply, 303, `${editionOf(request).release.names.base}llms.txt`);
    const detail = 'There is no stream here: send each request by POST.';
    return sendProblem(request, reply.header('allow', 'POST, OPTIONS'), 'method-not-allowed', detail);
  };
  const handler = (request: FastifyRequest, reply: FastifyReply): unknown => answerProtocol(request, reply, queries);
  // Only here is JSON a body: everywhere else it is refused before it is read.
  void app.register((scope, _options, done) => {
    scope.addContentTypeParser(jsonType, { parseAs: 'buffer' }, (_request, content, parsed) => parsed(null, content));
    mount(app, url, get, { method: 'POST', url, handler }, scope);
    done();
  });
}

async function answerProtocol(request: FastifyRequest, reply: FastifyReply, queries: Queries): Promise<unknown> {
  if (isRebound(request))
    return sendProblem(
      request,
      reply,
      'origin-refused',
      'A page of another origin may not ask a server of this machine.',
    );
  const body = parse(request.body);
  if (body === undefined) return sendParseError(reply);
  // Loaded by who asks first: the protocol's library would take a good part of the time that a server needs to start.
  const { serveMcp } = await import('../mcp/serve.js');
  const asked = new Request(`${editionOf(request).release.names.base}mcp`, {
    method: 'POST',
    headers: headersOf(request),
    body: JSON.stringify(body),
  });
  const response = await serveMcp(asked, body, callingOf(request, reply, queries));
  reply.code(response.status).header('cache-control', 'no-store');
  const type = response.headers.get('content-type');
  if (type !== null) reply.header('content-type', type);
  return reply.send(Buffer.from(await response.arrayBuffer()));
}

/** A client of JSON-RPC reads its own errors only (JSON-RPC 2.0 §5.1); `id` is null where none could be read. */
function sendParseError(reply: FastifyReply): FastifyReply {
  const message = 'Parse error: the body of the request is no JSON in UTF-8.';
  const error = { jsonrpc: '2.0', error: { code: -32700, message }, id: null };
  reply.code(400).header('cache-control', 'no-store').header('content-type', jsonType);
  return reply.send(Buffer.from(JSON.stringify(error)));
}

/** A page elsewhere whose name was made to lead to this machine must not use a server that listens for its owner only. */
function isRebound(request: FastifyRequest): boolean {
  const { base } = editionOf(request).release.names;
  if (!isLoopback(new URL(base).hostname)) return false;
  const { origin } = request.headers;
  const hosts = [origin === undefined ? undefined : hostOf(origin), hostOf(`http://${request.headers.host ?? ''}`)];
  return hosts.some((host) => host !== undefined && !isLoopback(host));
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

function parse(body: unknown): unknown {
  if (!Buffer.isBuffer(body)) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as unknown;
  } catch {
    return undefined;
  }
}

function headersOf({ headers }: FastifyRequest): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && (name.startsWith('mcp-') || name === 'accept' || name === 'content-type')
      ? [[name, value]]
      : [],
  );
}

function callingOf(request: FastifyRequest, reply: FastifyReply, queries: Queries): Calling {
  const { release } = editionOf(request);
  return {
    release,
    query: async (text, evidence) => {
      const checked = queries.check(request, text);
      const { form } = checked.shape;
      if (form === undefined) throw new HejnalError('query-syntax', 'There is no query.', 'Send one as "sparql".');
      if (evidence) permitEvidence(form, checked);
      const asked = { text, defaultGraphs: [], namedGraphs: [], formats: [], evidence, isCited: false };
      const query = requestOf(asked, form, typeFor[form], release.names);
      const held = await queries.answer(request, reply, { checked, query, coding: 'identity' });
      try {
        return held.bytes.toString('utf8');
      } finally {
        held.release();
      }
    },
  };
}

/** What costs an assistant least to read; TSV is not defined for ASK (SPARQL 1.1 Query Results CSV and TSV Formats §1). */
const typeFor: Readonly<Record<QueryForm, string>> = {
  SELECT: 'text/tab-separated-values',
  ASK: 'application/sparql-results+json',
  CONSTRUCT: 'text/turtle',
  DESCRIBE: 'text/turtle',
};
