// Endpoints on this machine for the tests of SERVICE: honest ones, lying ones, and a sentinel that nobody may call.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { guard } from '../../src/sparql/text/scan.js';
import type { QueryEngine } from '../../src/sparql/engine.js';

/** Serves on a free port of this machine. */
export interface Endpoint {
  readonly url: string;
  /** What was asked: method and path of each request, or `connection` for each connection to a sentinel. */
  readonly seen: string[];
  close(): Promise<void>;
}

type Handle = (query: string, request: IncomingMessage, response: ServerResponse) => void;

async function listen(server: Server, seen: string[]): Promise<Endpoint> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => void server.close(() => resolve()));
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sparql`, seen, close };
}

function serve(handle: Handle): Promise<Endpoint> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method ?? ''} ${request.url ?? ''}`);
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () =>
      handle(new URLSearchParams(Buffer.concat(chunks).toString()).get('query') ?? '', request, response),
    );
  });
  return listen(server, seen);
}

const json = 'application/sparql-results+json';

/** Starts an endpoint that answers from an engine. */
export function startEndpoint(engine: QueryEngine): Promise<Endpoint> {
  return serve((text, _request, response) => {
    const form = guard(text).form ?? 'ASK';
    const mediaType = form === 'CONSTRUCT' || form === 'DESCRIBE' ? 'text/turtle' : json;
    void engine.query({ text, form, mediaType, base: 'http://example.org/' }).then(
      ({ bytes }) => response.writeHead(200, { 'content-type': mediaType }).end(bytes),
      () => response.writeHead(400).end(),
    );
  });
}

/** Starts a server that counts connections. */
export async function startSentinel(): Promise<Endpoint> {
  const seen: string[] = [];
  const server = createServer((_request, response) => response.end('SECRET'));
  server.on('connection', () => seen.push('connection'));
  return listen(server, seen);
}

const answer = (count: number): string =>
  JSON.stringify({
    head: { vars: ['x'] },
    results: { bindings: Array.from({ length: count }, () => ({ x: { type: 'literal', value: 'remote' } })) },
  });

/** Names ways to fail; the path of the URL chooses one. */
export const lies = ['redirect', 'cut', 'html', 'bare', 'slow', 'drip', 'large', 'bomb', 'reset', 'error', 'latin'];

/** Starts an endpoint that fails in the way that the path names, its redirects leading to `target`. */
export function startLiar(target: string): Promise<Endpoint> {
  return serve((_query, { url = '' }, response) => {
    const as = (type: string): ServerResponse => response.writeHead(200, { 'content-type': type });
    const ways: Readonly<Record<string, () => void>> = {
      redirect: () => response.writeHead(307, { location: target }).end(),
      cut: () => as(json).end(answer(3).slice(0, -3)),
      html: () => as('text/html').end(answer(1)),
      bare: () => as(json).end('{"head":{}}'),
      slow: () => undefined,
      drip: () => {
        as(json).write('{');
        const timer = setInterval(() => response.write(' '), 20);
        response.on('close', () => clearInterval(timer));
      },
      large: () => as(json).end(answer(10_000)),
      bomb: () =>
        response.writeHead(200, { 'content-type': json, 'content-encoding': 'gzip' }).end(gzipSync(answer(10_000))),
      reset: () => response.socket?.resetAndDestroy(),
      error: () => response.writeHead(500, { 'content-type': json }).end(answer(1)),
      latin: () => as(json).end(Buffer.from('{"boolean":true,"head":{"x":"\xe9"}}', 'latin1')),
    };
    (ways[url.slice(1)] ?? ways['error'])?.();
  });
}
