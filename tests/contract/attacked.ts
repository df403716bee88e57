// A server under attack: how to send it what no honest client sends, and the proof that everybody else is still served.
import { once } from 'node:events';
import { truncateSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { closeApp } from '../../server/close.js';
import type { FileEntry } from '../../src/index.js';
import { makeToy, type Toy } from '../server/toy.js';

/** Patience of the server in these tests, in milliseconds. */
export const [requestMs, idleMs] = [1_000, 800];

/** Size of `/dump/big.nt`. */
export const bigBytes = 100 * 1024 * 1024;

/** What came back. */
interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Ways to talk to the server. */
export interface Attacked {
  readonly toy: Toy;
  /** Sends one request as Node writes it. */
  ask(path: string, method?: string, headers?: Record<string, string>, body?: string | Buffer): Promise<Reply>;
  open(): Promise<Socket>;
  /** Sends bytes and gives everything until the server closes the connection. */
  speak(text: string): Promise<string>;
}

/** Longest that an honest visitor waits, on a machine whose processors are not taken. */
export const patienceMs = (): number => 250 * Math.max(1, loadavg()[0]! / availableParallelism());

/** Status of an answer that came as bytes. */
export const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);

/** What no answer may carry: a stack, a path of this machine, the name of a part. */
export const revealing = /\n\s+at |node_modules|\.[jt]s:\d|\/work\/|\/tmp\/|\/root\/|fastify|FST_|lmdb|oxigraph/i;

/** Beginnings of requests. */
export const host = 'Host: museums.example\r\n';
export const post = `POST /data/sparql HTTP/1.1\r\n${host}Content-Type: application/sparql-query\r\n`;

/** Serves the toy for the attacks of a file; after each of them all others must be served as if nothing had been. */
export function useAttacked(): () => Attacked {
  let attacked: Attacked;
  const sockets = new Set<Socket>();
  beforeAll(async () => {
    const toy = await makeToy({ clientBudgetMs: 600_000 }, { requestMs, idleMs });
    const file = join(toy.release.directory, 'dumps/big.nt');
    writeFileSync(file, '');
    truncateSync(file, bigBytes);
    const entry = { path: 'dumps/big.nt', bytes: bigBytes, sha256: 'ab'.repeat(32) };
    (toy.release.manifest.files as FileEntry[]).push(entry);
    await toy.app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = toy.app.server.address() as AddressInfo;
    const open = (): Promise<Socket> => openAt(port, sockets);
    attacked = { toy, ask: (...asked) => ask(port, ...asked), open, speak: async (text) => speak(await open(), text) };
  });
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    await closeApp(attacked.toy.app);
  });
  afterEach(() => checkOthers(attacked));
  return () => attacked;
}

async function checkOthers({ toy, ask }: Attacked): Promise<void> {
  const begun = performance.now();
  expect((await ask('/data/doc/museum/wawel.ttl')).status).toBe(200);
  expect((await ask('/data/sparql?query=ASK%7B%3Fs%20%3Fp%20%3Fo%7D')).body).toContain('true');
  for (const path of ['/data/health', '/data/ready']) expect((await ask(path)).status).toBe(200);
  expect(performance.now() - begun).toBeLessThan(4 * patienceMs());
  expect(toy.log.splice(0).filter((line) => line.includes('a request failed'))).toEqual([]);
}

async function openAt(port: number, sockets: Set<Socket>): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  sockets.add(socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy()));
  await once(socket, 'connect');
  return socket;
}

async function speak(socket: Socket, text: string): Promise<string> {
  let answer = '';
  socket.setEncoding('latin1').on('data', (part: string) => (answer += part));
  socket.write(text, 'latin1');
  await once(socket, 'close');
  return answer;
}

function ask(
  port: number,
  path: string,
  method = 'GET',
  headers: Record<string, string> = {},
  body?: string | Buffer,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part)).on('error', reject);
      answer.on('end', () => {
        const text = Buffer.concat(parts).toString();
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
