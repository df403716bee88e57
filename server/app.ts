// Puts the server together: limits, headers of every answer, errors, and the routes.
import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';
import { Socket } from 'node:net';
import fastify, { LogController, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Config } from './config.js';
import { refuseConnection, refuseTunnel } from './respond/connection.js';
import { isBlocked } from './respond/damage.js';
import { allowAt, everyHead, foldMethod } from './respond/route.js';
import { enterVersion } from './site/enter.js';
import { refuseDamaged, sendError, sendProblem } from './respond/problem.js';
import { isCoded, refuseCoding, refuseFrame } from './respond/refuse.js';
import { misframed } from './http/framing.js';
import { logAnswer } from './respond/log.js';
import { Refusals } from './site/refusals.js';
import { Metrics } from './http/metrics.js';
import { answerPromptly, type Place } from './respond/fastpath/fastpath.js';
import { mountAgents } from './routes/agents.js';
import { mountAbout } from './routes/about.js';
import { mountCatalog } from './routes/catalog.js';
import { mountDiffs } from './routes/diff.js';
import { mountDiscovery } from './routes/discovery.js';
import { mountDocuments } from './routes/doc.js';
import { mountDumps } from './routes/dump.js';
import { mountFeatures } from './routes/features.js';
import { mountFeeds } from './routes/feed.js';
import { mountFragments } from './routes/fragments.js';
import { mountHealth } from './routes/health.js';
import { mountHome } from './routes/home.js';
import { mountMetrics } from './routes/metrics.js';
import { mountMcp } from './routes/mcp.js';
import { mountIds } from './routes/id.js';
import { mountPackages } from './routes/package.js';
import { mountQueryPage } from './routes/query.js';
import { mountReconciliation } from './routes/reconcile.js';
import { mountSearch } from './routes/search.js';
import { mountSparql } from './routes/sparql.js';
import { mountTerms } from './routes/terms.js';
import { mountVersions } from './routes/version.js';
import { keepLonger, tellKept, watchSilence } from './http/sockets.js';
import type { Site } from './site/site.js';
import { Queries } from './sparql/queries.js';
import { Shares } from './sparql/shares.js';
import { enterSite, familyOf, prefixOf, readWish, visitOf, wishOf } from './site/wish.js';

/** Largest request, in bytes: a query with its parameters fits twice. */
const maxRequestBytes = 128 * 1024;

/** How long the server waits for a client. */
interface Patience {
  /** Until a request has arrived whole. */
  readonly requestMs: number;
  /** Until a client takes more of an answer. */
  readonly idleMs: number;
}

const usualPatience: Patience = { requestMs: 10_000, idleMs: 15_000 };

/** Longest part of a path, in characters. */
const maxParameterLength = 500;

/** What a server is made of. */
interface AppOptions {
  readonly site: Site;
  readonly config: Config;
  /** Where log lines go; standard error where nothing is said. */
  readonly logStream?: { write(line: string): void };
  readonly patience?: Patience;
}

/** Makes the server; it listens when its `listen` is called. Routes stand under the path of the base IRI. */
export function createApp(options: AppOptions): FastifyInstance {
  const { site } = options;
  const app = makeApp(options);
  app.decorate('site', site).decorate('config', options.config).decorateRequest('edition');
  app.decorate('metrics', new Metrics()).decorate('refusals', new Refusals());
  app.removeAllContentTypeParsers();
  app.addHook('onRequest', admit);
  app.addHook('onSend', (_request, { raw }, _content, done) => {
    // What tests put in its place has no clock.
    if (raw.socket instanceof Socket) raw.socket.setTimeout((options.patience ?? usualPatience).idleMs);
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    const wish = wishOf(request);
    app.metrics.answered(familyOf(wish, prefixOf(site.current())), reply.statusCode, reply.elapsedTime);
    if (options.config.logRequests) logAnswer(request.log, wish, reply.statusCode, reply.elapsedTime);
    done();
  });
  app.setErrorHandler((error, request, reply) => sendError(request, reply, error));
  app.setNotFoundHandler((request, reply) =>
    sendProblem(request, reply, 'not-found', 'There is nothing at this address.'),
  );
  mountAll(app, site);
  app.server.on('connect', (_request, socket: Socket) => refuseTunnel(socket, allowAt(app, '')));
  watchSilence(app.server);
  return app;
}

function makeApp({
  site,
  config,
  logStream = process.stderr,
  patience: { requestMs, idleMs } = usualPatience,
}: AppOptions): FastifyInstance {
  const prefix = prefixOf(site.current());
  const app: FastifyInstance = fastify({
    bodyLimit: maxRequestBytes,
    requestTimeout: requestMs,
    // A connection is silent while a query runs: it is cut only after the longest that one may take and wait.
    connectionTimeout: Math.max(15_000, config.queryTimeoutMs * 2 + 5_000),
    // Node answers a request without a host by itself, in plain text; we answer it like every other mistake.
    http: { connectionsCheckingInterval: requestMs / 10, headersTimeout: requestMs, requireHostHeader: false },
    // Parameters are read from the address by who needs them, and a repeated one counts as absent.
    routerOptions: { maxParamLength: maxParameterLength, caseSensitive: true, querystringParser: () => ({}) },
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    trustProxy: false,
    serverFactory: (handler, options) =>
      makeServer(handler, options, () => ({ site, config, prefix, idleMs, log: app.log, metrics: app.metrics })),
    schemaController: { compilersFactory: { buildValidator: refuseSchema, buildSerializer: refuseSchema } },
    rewriteUrl: (raw) => {
      const wish = readWish(raw, prefix);
      foldMethod(app, raw, wish);
      return wish.url;
    },
    exposeHeadRoutes: false,
    logger: { level: config.logLevel, stream: logStream, serializers: { req: anonymous } },
    logController: new LogController({ disableRequestLogging: true }),
    clientErrorHandler: (error, socket) => {
      app.metrics.refused(refuseConnection(error, socket, (path) => allowAt(app, path)));
    },
    frameworkErrors: (error, request, reply) => {
      prepare(request, reply);
      sendError(request, reply, error);
    },
  });
  return app;
}

/** Makes the server as Fastify would, but lets what is at hand leave before Fastify sees the request. */
function makeServer(handler: RequestListener, options: Record<string, unknown>, placeOf: () => Place): Server {
  let place: Place | undefined;
  const server = createServer(options['http'] as ServerOptions, (request, response) => {
    place ??= placeOf();
    tellKept(response);
    if (!answerPromptly(place, request, response)) handler(request, response);
  });
  // Fields past a number would be dropped without a word; they are counted, and bounded by their bytes.
  server.maxHeadersCount = 0;
  keepLonger(server);
  server.requestTimeout = Number(options['requestTimeout']);
  server.setTimeout(Number(options['connectionTimeout']));
  return server;
}

/** Stands where Fastify would load its two compilers of schemas, half of the time that the server takes to be put together. */
function refuseSchema(): never {
  throw new Error('No route of this server has a schema.');
}

/** Chooses the release that answers, and refuses requests that could be read in two ways, or only when unpacked. */
function admit(request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void): void {
  const { method, version, isAmbiguous } = wishOf(request);
  request.raw.method = method;
  const goOn = (isThere: boolean): void => {
    prepare(request, reply);
    const wrong = misframed(request.raw);
    if (wrong !== undefined) refuseFrame(request, reply, wrong);
    else if (isAmbiguous)
      sendProblem(request, reply, 'request-malformed', 'The request does not name exactly one host.');
    else if (isCoded(request)) refuseCoding(request, reply);
    else if (isThere && isBlocked(visitOf(request))) refuseDamaged(request, reply);
    else if (isThere) done();
    else sendProblem(request, reply, 'not-found', 'No release of this version is kept here.');
  };
  if (version === undefined) {
    enterSite(request, reply);
    goOn(true);
  } else enterVersion(request, reply, version).then(goOn, done);
}

function mountAll(app: FastifyInstance, site: Site): void {
  const edition = site.current();
  const prefix = prefixOf(edition);
  const shares = new Shares(app.config);
  mountHome(app, prefix);
  mountAbout(app, prefix);
  mountIds(app, prefix);
  mountDocuments(app, prefix);
  mountTerms(app, prefix, edition.release);
  mountCatalog(app, prefix);
  mountPackages(app, prefix);
  mountDumps(app, prefix);
  const queries = new Queries(app.config, shares);
  mountSparql(app, prefix, queries);
  mountMcp(app, prefix, queries);
  mountQueryPage(app, prefix);
  mountSearch(app, prefix);
  mountReconciliation(app, prefix, shares);
  mountFeatures(app, prefix);
  mountFeeds(app, prefix);
  mountFragments(app, prefix);
  mountDiscovery(app, prefix);
  mountAgents(app, prefix);
  mountVersions(app, prefix);
  mountDiffs(app, prefix, shares);
  mountHealth(app, prefix);
  mountMetrics(app, prefix);
}

/** Sets the headers that every answer has, whatever becomes of it. */
function prepare(request: FastifyRequest, reply: FastifyReply): void {
  reply.headers(everyHead);
  if (request.server.site.isParting) reply.header('connection', 'close');
}

/** What a log line says of a request: nothing that names a person or tells what they asked. */
function anonymous({ method, url }: { method: string; url: string }): { method: string; path: string } {
  return { method, path: url.split('?', 1)[0] ?? '' };
}
