// Requests without measure or without end, and clients that do not read: cases B1 to B6 of the hostile suite.
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bigBytes, host, idleMs, patienceMs, post, requestMs, revealing, statusOf, useAttacked } from './attacked.js';

const attacked = useAttacked();

describe('B1 a body without measure', () => {
  it.each([
    ['of 128 KiB and a byte', `${post}Content-Length: 131073\r\n\r\n${'a'.repeat(131_073)}`],
    ['of a length that nobody sends', `${post}Content-Length: 99999999999\r\n\r\n`],
    [
      'in chunks without end',
      `${post}Transfer-Encoding: chunked\r\n\r\n${`4000\r\n${'a'.repeat(0x4000)}\r\n`.repeat(9)}`,
    ],
  ])('%s is 413, and the connection ends', async (_what, text) => {
    const answer = await attacked().speak(text);
    expect([statusOf(answer), /content-type: application\/problem\+json/i.test(answer)]).toEqual([413, true]);
    expect(answer).not.toMatch(revealing);
  });
});

it('B2 a coded body is 415 and never unpacked', async () => {
  const bomb = gzipSync(Buffer.alloc(30 * 1024 * 1024));
  const before = process.memoryUsage().rss;
  const type = { 'content-type': 'application/sparql-query', 'content-encoding': 'gzip' };
  const answer = await attacked().ask('/data/sparql', 'POST', type, bomb);
  expect(answer.status).toBe(415);
  expect(process.memoryUsage().rss - before).toBeLessThan(25 * 1024 * 1024);
});

describe('B3 headers without measure', () => {
  const get = (path: string, more: string): string => `GET ${path} HTTP/1.1\r\n${host}${more}Connection: close\r\n\r\n`;
  it.each([
    ['an address of 15 KB', get(`/data/${'a'.repeat(15_000)}`, ''), [404, 414]],
    ['an address of 17 KB', get(`/data/${'a'.repeat(17_000)}`, ''), [414, 431]],
    ['a header of 17 KB', get('/data/', `X: ${'a'.repeat(17_000)}\r\n`), [431]],
    ['2,500 headers', get('/data/health', 'A: b\r\n'.repeat(2_500)), [200, 400, 431]],
  ])('%s', async (_what, text, statuses) => {
    const answer = await attacked().speak(text);
    expect(statuses).toContain(statusOf(answer));
    if (statusOf(answer) >= 400) expect(answer).toMatch(/content-type: application\/problem\+json/i);
  });
});

describe('B4 a request that comes in drops', () => {
  it.each([
    ['headers', `GET /data/health HTTP/1.1\r\n${host}`, 'X'],
    ['a body', `${post}Content-Length: 1000\r\n\r\n`, 'a'],
  ])('%s: two hundred of them are cut with 408, others are served', async (_what, start, drop) => {
    const begun = performance.now();
    const dripping = await Promise.all(
      Array.from({ length: 200 }, async () => {
        const socket = await attacked().open();
        let answer = '';
        socket.setEncoding('latin1').on('data', (text: string) => (answer += text));
        socket.write(start);
        const drip = setInterval(() => socket.write(drop), 100);
        const closed = once(socket, 'close').then(() => clearInterval(drip));
        return { closed, answer: () => answer };
      }),
    );
    const visit = performance.now();
    expect((await attacked().ask('/data/doc/museum/wawel')).status).toBe(200);
    expect(performance.now() - visit).toBeLessThan(4 * patienceMs());
    await Promise.all(dripping.map(({ closed }) => closed));
    expect(performance.now() - begun).toBeLessThan(requestMs * 1.5 + 8 * patienceMs());
    expect(new Set(dripping.map(({ answer }) => statusOf(answer())))).toEqual(new Set([408]));
  });
});

it('B5 a hundred who do not read a dump of 100 MB take no memory, and are cut', async () => {
  const before = process.memoryUsage().rss;
  const readers = await Promise.all(
    Array.from({ length: 100 }, async () => {
      const socket = await attacked().open();
      socket.pause().write(`GET /data/dump/big.nt HTTP/1.1\r\n${host}\r\n`);
      return socket;
    }),
  );
  const begun = performance.now();
  expect((await attacked().ask('/data/doc/museum/wawel')).status).toBe(200);
  expect(performance.now() - begun).toBeLessThan(4 * patienceMs());
  while ((await connections()) > 0) await new Promise((resolve) => setTimeout(resolve, 25));
  expect(performance.now() - begun).toBeLessThan(idleMs * 3 + 8 * patienceMs());
  expect(Math.max(...readers.map(({ bytesRead }) => bytesRead))).toBeLessThan(bigBytes / 10);
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
});

const connections = (): Promise<number> =>
  new Promise((found) => attacked().toy.app.server.getConnections((_error, count) => found(count)));

it('B6 a client that resets in the middle of a query frees the worker within a second', async () => {
  let stop: () => void = () => undefined;
  const stopped = new Promise<void>((found) => (stop = found));
  const { reply } = attacked().toy.engine;
  attacked().toy.engine.reply = (_request, signal) =>
    new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => {
        stop();
        reject(new Error('stopped'));
      });
    });
  const socket = await attacked().open();
  socket.write(`GET /data/sparql?query=ASK%7B%3Fa%20%3Fb%20%3Fc%7D HTTP/1.1\r\n${host}\r\n`);
  while (!attacked().toy.engine.asked.some(({ text }) => text.includes('?a ?b ?c'))) await new Promise(setImmediate);
  const begun = performance.now();
  socket.resetAndDestroy();
  await stopped;
  attacked().toy.engine.reply = reply;
  expect(performance.now() - begun).toBeLessThan(1_000);
});

it('B6 a client that resets in the middle of a dump leaves no file open', async () => {
  const files = (): number => readdirSync('/proc/self/fd').length;
  const before = files();
  for (let times = 0; times < 20; times++) {
    const socket = await attacked().open();
    socket.write(`GET /data/dump/big.nt HTTP/1.1\r\n${host}\r\n`);
    await once(socket, 'data');
    socket.resetAndDestroy();
  }
  const end = Date.now() + 3_000;
  while (files() > before + 2 && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(files()).toBeLessThanOrEqual(before + 2);
});
