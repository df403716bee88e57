// Registers a path with all its methods: what it does, OPTIONS for browsers, and 405 for everything else.
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { varied, type Wish } from '../site/wish.js';
import { sendProblem } from './problem.js';

/** Answers one request. */
type Handler = (request: FastifyRequest, reply: FastifyReply) => unknown;

const exposed = [
  'Link, ETag, Content-Location, Vary, Last-Modified, Memento-Datetime',
  'Retry-After, Accept-Ranges, Content-Range, Allow, Repr-Digest',
].join(', ');

const sent = [
  'Accept, Accept-Language, Accept-Profile, Accept-Datetime, Content-Type',
  'MCP-Protocol-Version, Mcp-Method, Mcp-Name',
  'If-None-Match, If-Modified-Since, If-Range, Range, Want-Repr-Digest',
].join(', ');

/** Paths that take POST, too. */
const posting = new WeakMap<FastifyInstance, Set<string>>();

/** Paths that take nothing but POST, and say so to GET. */
const postedOnly = new WeakMap<FastifyInstance, Set<string>>();

/** Gives the methods that an address takes, as `Allow` lists them. */
export function allowAt(app: FastifyInstance, path: string): string {
  if (postedOnly.get(app)?.has(path) === true) return 'POST, OPTIONS';
  return ['GET', 'HEAD', ...(posting.get(app)?.has(path) === true ? ['POST'] : []), 'OPTIONS'].join(', ');
}

/**
 * Leads HEAD to where GET is answered, and a method that the address does not take to where OPTIONS is, which refuses it
 * by its name: a route for each of thirty methods at each address would make a server take a second longer to start.
 */
export function foldMethod(app: FastifyInstance, raw: IncomingMessage, { method, path }: Wish): void {
  if (method === 'GET' || method === 'OPTIONS') return;
  if (method === 'POST' && posting.get(app)?.has(path) === true) return;
  raw.method = method === 'HEAD' ? 'GET' : 'OPTIONS';
}

/** Mounts a path that takes POST only, in a scope that reads its bodies; `refuse` answers GET. */
export function mountPosted(
  app: FastifyInstance,
  path: string,
  refuse: Handler,
  post: RouteOptions,
  scope: FastifyInstance,
): void {
  // prettier-ignore
  postedOnly.set(app, new Set([...(postedOnly.get(app) ?? []), path]));
  mount(app, path, refuse, post, scope);
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

const policy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** What the head of every answer has, whatever becomes of it; it is open to programs of other origins (Fetch §3.2), without credentials. */
export const everyHead = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': exposed,
  vary: varied.everything,
  'x-content-type-options': 'nosniff',
  'content-security-policy': policy,
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-resource-policy': 'cross-origin',
} as const;

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
