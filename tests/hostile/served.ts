// Serves a release of museums with one of the engines, for visitors who mean harm and for those who mean none.
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../server/app.js';
import { closeApp } from '../../server/close.js';
import { readConfig, type Config } from '../../server/config.js';
import { Site } from '../../server/site/site.js';
import {
  HejnalError,
  openRelease,
  startEngine,
  verifyRelease,
  type EngineOptions,
  type QueryEngine,
} from '../../src/index.js';
import { guard } from '../../src/sparql/text/scan.js';
import { createExactEngine } from '../../src/sparql/exact/engine.js';
import { dcat } from '../../src/rdf/rdf.js';
import { build, fact, museum, names, quads } from '../release/museum.js';
import { until } from '../sparql/start.js';

/** What came back; `ms` is the time until the last byte. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  readonly ms: number;
}

/** How to ask: as whom, with what. */
export interface Asking {
  /** Address of this machine from which the request comes. */
  readonly from?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A publication that is being served. */
export interface Hostel {
  /** Address of the query service. */
  readonly url: string;
  readonly engine: QueryEngine;
  readonly log: string[];
  /** Connections that a server saw which nobody may call, and its address. */
  readonly sentinel: { readonly url: string; hits: number };
  ask(path: string, asking?: Asking): Promise<Reply>;
  close(): Promise<void>;
}

const parts = Array.from({ length: 300 }, (_, index) =>
  fact(museum('czapski'), `${names.ontology}part`, `${names.base}part/${index}`),
);
const ring = Array.from({ length: 100 }, (_, index) =>
  fact(`${names.base}room/${index}`, `${names.ontology}next`, `${names.base}room/${(index + 1) % 100}`),
);

/** Starts a server; `services` gets the address of the sentinel, so that a test can list something near it. */
export async function serve(engine: EngineOptions['engine'], options: Partial<Config> = {}): Promise<Hostel> {
  const folder = await mkdtemp(join(tmpdir(), 'hejnal-hostile-'));
  const catalog = ({ version }: { version: string }) => [
    fact(names.dataset('museums'), dcat.version, version, 'catalog'),
  ];
  await build(folder, { quads: [...quads, ...parts, ...ring], catalog });
  const config = readConfig({ queryWorkers: 2, queryMaxBytes: 4 * 1024 * 1024, ...options }, {});
  const queryMs = config.queryTimeoutMs;
  const endings: (() => Promise<unknown>)[] = [];
  const remote = engine === 'remote' ? await startBackEnd(folder, queryMs, endings) : undefined;
  const site = await Site.open({
    directory: folder,
    open: openRelease,
    verify: verifyRelease,
    startEngine: (release) =>
      startEngine(release, {
        engine,
        services: config.services.split(' ').filter((each) => each !== ''),
        remote: remote === undefined ? undefined : { url: remote },
        queryMs,
        answerBytes: config.queryMaxBytes,
        rows: 10_000,
        workers: 2,
      }),
    cacheMaxBytes: config.cacheMaxBytes,
    pollMs: 0,
  });
  const log: string[] = [];
  const app = createApp({ site, config, logStream: { write: (line) => void log.push(line) } });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const sentinel = await startSentinel(endings);
  await until(() => site.current().engine.state() === 'ready', 60_000);
  return {
    url: `http://127.0.0.1:${port}/sparql`,
    engine: site.current().engine,
    log,
    sentinel,
    ask: (path, asking) => ask(port, path, asking),
    async close() {
      await closeApp(app);
      for (const end of endings) await end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Sends a request from an address of this machine and reads the whole answer. */
function ask(port: number, path: string, { from = '127.0.0.1', method = 'GET', headers = {}, body }: Asking = {}) {
  const started = performance.now();
  return new Promise<Reply>((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, path, method, headers, agent: false, localAddress: from },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject);
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          const ms = performance.now() - started;
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text, ms });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

async function startSentinel(endings: (() => Promise<unknown>)[]): Promise<Hostel['sentinel']> {
  const sentinel = { url: '', hits: 0 };
  const server = createServer((_request, response) => response.end('{"head":{},"boolean":true}'));
  server.on('connection', () => sentinel.hits++);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  sentinel.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sparql`;
  endings.push(() => new Promise((resolve) => server.close(resolve)));
  return sentinel;
}

/** Serves the release as an endpoint behind ours: six queries at once, and a deadline of its own. */
async function startBackEnd(folder: string, queryMs: number, endings: (() => Promise<unknown>)[]): Promise<string> {
  const release = await openRelease(folder);
  const engine = createExactEngine({
    sources: [],
    directory: release.directory,
    image: release.image,
    quads: release.manifest.total,
    workers: 6,
    queryMs: queryMs * 2,
    graceMs: 50,
    rows: 0,
  });
  await until(() => engine.state() === 'ready', 60_000);
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const parameters = new URLSearchParams(Buffer.concat(chunks).toString());
      const gone = new AbortController();
      response.on('close', () => gone.abort());
      answer(engine, parameters, gone.signal).then(
        ({ mediaType, bytes }) => response.writeHead(200, { 'content-type': mediaType }).end(bytes),
        (error: unknown) => {
          const code = error instanceof HejnalError ? error.code : 'internal';
          const status = { 'query-syntax': 400, 'query-too-complex': 400, 'query-timeout': 504 }[code as string] ?? 500;
          response.writeHead(status).end('Timeout expired, or something else at line 1');
        },
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endings.push(
    () => new Promise((resolve) => server.close(resolve)),
    () => engine.close(),
    () => release.close(),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/sparql`;
}

async function answer(engine: QueryEngine, parameters: URLSearchParams, signal: AbortSignal) {
  const text = parameters.get('query') ?? '';
  const form = guard(text).form ?? 'ASK';
  const isGraph = form === 'CONSTRUCT' || form === 'DESCRIBE';
  const mediaType = isGraph ? 'application/n-triples' : 'application/sparql-results+json';
  const [defaultGraphs, namedGraphs] = [parameters.getAll('default-graph-uri'), parameters.getAll('named-graph-uri')];
  const found = await engine.query({ text, form, mediaType, base: names.base, defaultGraphs, namedGraphs }, { signal });
  found.release();
  return found;
}
