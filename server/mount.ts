// Registers a path with all its methods: what it does, OPTIONS for browsers, and 405 for everything else.
import { METHODS } from 'node:http';
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
  'If-None-Match, If-Modified-Since, If-Range, Range',
].join(', ');

/** Paths that take POST, too. */
const posting = new WeakMap<FastifyInstance, Set<string>>();

/** Gives the methods that an address takes, as `Allow` lists them. */
export function allowAt(app: FastifyInstance, path: string): string {
  return ['GET', 'HEAD', ...(posting.get(app)?.has(path) === true ? ['POST'] : []), 'OPTIONS'].join(', ');
}

/** Makes known every method that Node reads, so that an address can refuse it by its name. */
export function knowMethods(app: FastifyInstance): void {
  // A tunnel never becomes a request.
  const unknown = METHODS.filter((method) => method !== 'CONNECT' && !app.supportedMethods.includes(method));
  for (const method of unknown) app.addHttpMethod(method);
}

/** Mounts a path: GET and HEAD by one handler, POST by another where there is one. */
export function mount(app: FastifyInstance, path: string, get: Handler, post?: RouteOptions): void {
  if (post !== undefined) posting.set(app, new Set([...(posting.get(app) ?? []), path]));
  const allow = allowAt(app, path);
  const methods = allow.split(', ');
  app.route({ method: ['GET', 'HEAD'], url: path, exposeHeadRoute: false, handler: get });
  if (post !== undefined) app.route(post);
  app.route({
    method: 'OPTIONS',
    url: path,
    onRequest: (_request, reply, _done) => answerOptions(reply, allow),
    handler: none,
  });
  app.route({
    method: app.supportedMethods.filter((method) => !methods.includes(method)),
    url: path,
    // Before the body is read: a method that is refused needs none.
    onRequest: (request, reply, _done) => {
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
