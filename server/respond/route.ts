// Registers a path with all its methods: what it does, OPTIONS for browsers, and 405 for everything else.
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { sendProblem } from './problem.js';

/** Answers one request. */
type Handler = (request: FastifyRequest, reply: FastifyReply) => unknown;

const exposed = [
  'Link, ETag, Content-Location, Vary, Last-Modified, Memento-Datetime',
  'Retry-After, Accept-Ranges, Content-Range, Allow',
].join(', ');

const sent = [
  'Accept, Accept-Language, Accept-Profile, Accept-Datetime, Content-Type',
  'MCP-Protocol-Version, Mcp-Method, Mcp-Name',
  'If-None-Match, If-Modified-Since, If-Range, Range',
].join(', ');

/** Paths that take POST, too. */
const posting = new WeakMap<FastifyInstance, Set<string>>();

/** Gives the methods that an address takes, as `Allow` lists them. */
export function allowAt(app: FastifyInstance, path: string): string {
  return ['GET', 'HEAD', ...(posting.get(app)?.has(path) === true ? ['POST'] : []), 'OPTIONS'].join(', ');
}

const folded = new WeakMap<IncomingMessage, string>();

/**
 * Leads HEAD to where GET is answered, and a method that the address does not take to where OPTIONS is, which refuses it
 * by its name: a route for each of thirty methods at each address would make a server take a second longer to start.
 */
export function foldMethod(app: FastifyInstance, raw: IncomingMessage): void {
  const { method = '', url = '' } = raw;
  if (method === 'GET' || method === 'OPTIONS') return;
  if (method === 'POST' && posting.get(app)?.has(url.split('?', 1)[0] ?? '') === true) return;
  folded.set(raw, method);
  raw.method = method === 'HEAD' ? 'GET' : 'OPTIONS';
}

/** Gives a request that was led elsewhere its method back. */
export function unfoldMethod(raw: IncomingMessage): void {
  const method = folded.get(raw);
  if (method !== undefined) raw.method = method;
}

/** Mounts a path: GET and HEAD by one handler, POST by another where there is one, in a scope that reads other bodies. */
export function mount(
  app: FastifyInstance,
  path: string,
  get: Handler,
  post?: RouteOptions,
  scope: FastifyInstance = app,
): void {
  if (post !== undefined) posting.set(app, new Set([...(posting.get(app) ?? []), path]));
  const allow = allowAt(app, path);
  app.route({ method: 'GET', url: path, exposeHeadRoute: false, handler: get });
  if (post !== undefined) scope.route(post);
  app.route({
    method: 'OPTIONS',
    url: path,
    // Before the body is read: a method that is refused needs none.
    onRequest: (request, reply, _done) => {
      if (request.method === 'OPTIONS') answerOptions(reply, allow);
      else
        sendProblem(request, reply.header('allow', allow), 'method-not-allowed', `${request.method} is not done here.`);
    },
    handler: none,
  });
}

/** Opens every answer to programs of other origins (Fetch §3.2), without credentials. */
export function openToOrigins(reply: FastifyReply): void {
  reply.header('access-control-allow-origin', '*');
  reply.header('access-control-expose-headers', exposed);
}

function answerOptions(reply: FastifyReply, allow: string): void {
  reply
    .code(204)
    .header('allow', allow)
    .header('access-control-allow-methods', allow)
    .header('access-control-allow-headers', sent)
    .header('access-control-max-age', '86400')
    .send();
}

/** Stands where Fastify asks for a handler although the hook before it has answered. */
function none(_request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply;
}
