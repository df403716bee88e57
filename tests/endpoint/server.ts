// A server on this machine that answers what a test tells it to, and remembers what it was asked.
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** One request as it came. */
export interface Asked {
  readonly method: string;
  readonly target: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** Answers one request. */
export type Answering = (asked: Asked, response: ServerResponse) => void;

/** A running server; `answering` may be replaced at any time. */
export interface TestServer {
  readonly url: string;
  readonly asked: Asked[];
  answering: Answering;
}

/** Starts a server that is closed, with all its connections, when the test is over. */
export async function startServer(answering: Answering): Promise<TestServer> {
  const asked: Asked[] = [];
  const listener: RequestListener = (request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (piece: string) => (body += piece));
    request.on('end', () => {
      const one = { method: request.method ?? '', target: request.url ?? '', headers: request.headers, body };
      asked.push(one);
      started.answering(one, response);
    });
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const started: TestServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sparql`,
    asked,
    answering,
  };
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return started;
}
