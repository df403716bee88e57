// The remote engine over an endpoint that hangs, breaks and lies: each visitor gets an error in time, none a part of an
// answer; memory stays flat, and nothing is asked of anybody else.
import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { namesUnder } from '../../src/rdf/iri.js';
import type { QueryEngine } from '../../src/sparql/engine.js';
import { createRemoteEngine, type RemoteOptions } from '../../src/sparql/remote/engine.js';
import { model } from '../formats/museum.js';
import { graphs } from './forward.js';
import { askText, until } from './start.js';

const queryMs = 700;
const mebibyte = 1024 * 1024;
const select = 'SELECT * { ?s ?p ?o }';
const table = '{"head":{"vars":["s"]},"results":{"bindings":[{"s":{"type":"uri","value":"http://e.org/"}}]}}';
const type = 'Content-Type: application/sparql-results+json';

let hits = 0;
const sentinel = createServer((socket) => {
  hits += 1;
  socket.destroy();
});
let elsewhere = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => sentinel.listen(0, '127.0.0.1', resolve));
  elsewhere = `http://127.0.0.1:${(sentinel.address() as AddressInfo).port}/`;
});
afterAll(() => sentinel.close());

type Lie = (socket: Socket) => void;

const reply = (lines: readonly string[], body: string | Buffer = ''): Lie => {
  return (socket) => {
    socket.write(`HTTP/1.1 ${lines.join('\r\n')}\r\n\r\n`);
    socket.end(body);
  };
};
const whole = (body: string, more: readonly string[] = [type]): Lie =>
  reply(['200 OK', ...more, `Content-Length: ${Buffer.byteLength(body)}`, 'Connection: close'], body);

/** Writes a piece again and again, as fast as it is taken or at an interval. */
const endless = (head: string, piece: string | Buffer, everyMs?: number): Lie => {
  return (socket) => {
    socket.write(head);
    const timer = everyMs === undefined ? undefined : setInterval(() => socket.write(piece), everyMs);
    const pour = (): void => {
      while (!socket.destroyed && socket.write(piece));
    };
    if (timer === undefined) {
      socket.on('drain', pour);
      pour();
    }
    socket.on('close', () => clearInterval(timer));
  };
};

/** Starts the engine over a liar, which tells the truth to the first probe only. */
async function start(lie: Lie, options: Partial<RemoteOptions> = {}): Promise<QueryEngine> {
  let isHonest = true;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => (isHonest ? whole('{"head":{},"boolean":true}')(socket) : lie(socket)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sparql`;
  const names = namesUnder('http://example.org/');
  const engine = createRemoteEngine({ url, graphs, names, model, queryMs, answerBytes: 4 * mebibyte, ...options });
  onTestFinished(async () => {
    await engine.close();
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  await until(() => engine.state() === 'ready');
  isHonest = false;
  return engine;
}

/** 320 MiB of spaces in 320 KiB. */
const bomb = Buffer.concat(Array.from({ length: 16 }, () => gzipSync(Buffer.alloc(20 * mebibyte, ' '))));
const chunked = `HTTP/1.1 200 OK\r\n${type}\r\nTransfer-Encoding: chunked\r\n\r\n`;
const nested = `{"head":{"vars":["s"]},"results":{"bindings":${'['.repeat(100_000)}`;
const row = (cell: string): string => `{"head":{"vars":["s"]},"results":{"bindings":[{"s":${cell}}]}}`;

const lies: Readonly<Record<string, readonly [Lie, RegExp]>> = {
  'takes the query and says nothing': [() => undefined, /^query-timeout$/],
  'sends a byte a second': [endless(chunked, '1\r\n \r\n', 1_000), /^query-timeout$/],
  'stops in the middle': [(socket) => socket.write(`${chunked}3\r\n{"h\r\n`), /^query-timeout$/],
  'breaks off in the middle': [reply(['200 OK', type, 'Connection: close'], table.slice(0, 50)), /^query-upstream$/],
  'breaks off between rows': [reply(['200 OK', type, 'Connection: close'], table.slice(0, -3)), /^query-upstream$/],
  'promises more bytes than it sends': [reply(['200 OK', type, 'Content-Length: 9999'], table), /^query-upstream$/],
  'promises fewer bytes than it sends': [reply(['200 OK', type, 'Content-Length: 20'], table), /^query-upstream$/],
  'breaks a chunk off': [(socket) => socket.end(`${chunked}fff\r\n${table}`), /^query-upstream$/],
  'resets the connection': [(socket) => socket.resetAndDestroy(), /^query-upstream$/],
  'speaks no HTTP': [(socket) => socket.end('220 mail.example.org ESMTP\r\n'), /^query-upstream$/],
  'sends a page': [whole('<html>Log in</html>', ['Content-Type: text/html']), /^query-upstream$/],
  'sends a page and calls it JSON': [whole('<html>Log in</html>'), /^query-upstream$/],
  'sends another type': [whole(table, ['Content-Type: text/csv']), /^query-upstream$/],
  'sends no type': [whole(table, []), /^query-upstream$/],
  'sends another encoding': [whole(table, [`${type}; charset=iso-8859-2`]), /^query-upstream$/],
  'sends bytes that are no UTF-8': [reply(['200 OK', type], Buffer.from([0x22, 0xff, 0x22])), /^query-upstream$/],
  'sends nothing': [whole(''), /^query-upstream$/],
  'sends two answers': [whole(`${table}${table}`), /^query-upstream$/],
  'sends a truth for rows': [whole('{"head":{},"boolean":true}'), /^query-upstream$/],
  'sends JSON of another kind': [whole('{"error":"no"}'), /^query-upstream$/],
  'sends brackets without end': [whole(nested), /^query-upstream$/],
  'sends a cell that is none': [whole(row('7')), /^query-upstream$/],
  'sends a term of no kind': [whole(row('{"type":"triple","value":"x"}')), /^query-upstream$/],
  'sends a language with a line feed': [
    whole(row('{"type":"literal","value":"","xml:lang":"a\\nb"}')),
    /^query-upstream$/,
  ],
  'sends a variable with markup': [whole(table.replaceAll('"s"', '"<s>"')), /^query-upstream$/],
  'sends endless white space': [endless(`HTTP/1.1 200 OK\r\n${type}\r\n\r\n`, ' '.repeat(65_536)), /^query-too-large$/],
  'sends a bomb': [reply(['200 OK', type, 'Content-Encoding: gzip'], bomb), /^query-too-large$/],
  'sends a bomb in a bomb': [
    reply(['200 OK', type, 'Content-Encoding: gzip, gzip'], gzipSync(bomb)),
    /^query-too-large$/,
  ],
  'sends what is no gzip': [whole(table, [type, 'Content-Encoding: gzip']), /^query-upstream$/],
  'sends a header without end': [endless('HTTP/1.1 200 OK\r\nX: ', 'a'.repeat(65_536)), /^query-upstream$/],
  'sends headers without end': [endless('HTTP/1.1 200 OK\r\n', 'X: a\r\n'.repeat(9_000)), /^query-upstream$/],
  'sends early hints without end': [
    endless('', 'HTTP/1.1 103 Hints\r\n\r\n'.repeat(999)),
    /^query-(?:upstream|timeout)$/,
  ],
  'has a fault': [reply(['500 Internal Server Error', 'Content-Length: 0']), /^query-upstream$/],
  'has a fault without end': [endless('HTTP/1.1 500 No\r\n\r\n', 'a'.repeat(65_536)), /^query-too-large$/],
  'asks who we are': [
    reply(['401 Unauthorized', 'WWW-Authenticate: Basic realm="x"', 'Content-Length: 0']),
    /^query-upstream$/,
  ],
  'forbids it': [reply(['403 Forbidden', 'Content-Length: 0']), /^query-upstream$/],
  'is full': [reply(['503 Service Unavailable', 'Content-Length: 0']), /^query-busy$/],
  'gave up itself': [reply(['504 Gateway Timeout', 'Content-Length: 0']), /^query-timeout$/],
  'sends a part and says so by its status': [reply(['206 Partial Content', type], table), /^query-timeout$/],
  'sends a part and says so in a header': [whole(table, [type, 'X-SQL-State: S1TAT']), /^query-timeout$/],
};

describe('an endpoint that', () => {
  test.each(Object.entries(lies))('%s', async (_name, [lie, code]) => {
    const engine = await start(lie);
    const begun = performance.now();
    const error = (await askText(engine, select).catch((cause: unknown) => cause)) as { code: string };
    expect(error.code).toMatch(code);
    expect(performance.now() - begun).toBeLessThan(queryMs + 500);
    expect(engine.load()).toMatchObject({ busy: 0, waiting: 0, bufferedBytes: 0 });
  });

  test.each([301, 302, 303, 307, 308])('sends elsewhere with %i is not followed', async (status) => {
    const engine = await start(reply([`${status} Go`, `Location: ${elsewhere}`, `Refresh: 0; url=${elsewhere}`]));
    await expect(askText(engine, select)).rejects.toMatchObject({ code: 'query-upstream' });
    expect(hits).toBe(0);
  });

  test('lies all day costs no memory', async () => {
    const memory = (): number => process.memoryUsage().rss;
    for (const name of ['sends endless white space', 'sends a bomb', 'sends a header without end'] as const) {
      const engine = await start(lies[name]![0]);
      for (const _each of [1, 2]) await askText(engine, select).catch(() => undefined);
      const before = memory();
      for (const _each of [1, 2, 3, 4, 5, 6]) await askText(engine, select).catch(() => undefined);
      expect(memory() - before, name).toBeLessThan(64 * mebibyte);
    }
    // One byte a chunk: a body kept as it comes would cost a hundred times its size.
    const engine = await start(endless(chunked, '1\r\n \r\n'.repeat(9_000)));
    const before = memory();
    await askText(engine, select).catch(() => undefined);
    expect(memory() - before).toBeLessThan(128 * mebibyte);
  });

  test('keeps its secrets from visitors', async () => {
    const engine = await start(reply(['500 No'], 'Virtuoso 42000 Error at /var/lib/virtuoso, password "x"'));
    const error = await askText(engine, select).catch((cause: unknown) => cause as Error & { hint: string });
    expect(`${(error as Error).message} ${(error as { hint: string }).hint}`).not.toMatch(/Virtuoso|var|password/);
    expect(String((error as Error).cause)).toContain('Virtuoso 42000');
  });
});

const triple = '<http://e.org/a> <http://e.org/b> "c" .';
const graphLies: Readonly<Record<string, string>> = {
  'breaks off in the middle of a line': `${triple}\n<http://e.org/a> <http://e.org/b> "d`,
  'breaks off before a full stop': triple.slice(0, -2),
  'sends a page and calls it a graph': '<html>Log in</html>',
  'hides a sign in an IRI': triple.replace('e.org/a', 'e.org/a\\u003e%20<x:y'),
  'hides a space in a datatype': triple.replace('"c"', '"c"^^<http://e.org/a\\u0020b>'),
  'sends a name of its own': '@prefix e: <http://e.org/> . e:a f:b e:c .',
};

describe('an endpoint asked for a graph that', () => {
  test.each(Object.entries(graphLies))('%s', async (_name, body) => {
    const engine = await start(whole(body, ['Content-Type: text/turtle']));
    await expect(askText(engine, 'CONSTRUCT WHERE { ?s ?p ?o }')).rejects.toMatchObject({ code: 'query-upstream' });
  });

  test('sends a table', async () => {
    const engine = await start(whole(table));
    await expect(askText(engine, 'DESCRIBE <a>')).rejects.toMatchObject({ code: 'query-upstream' });
  });
});

describe('the circuit', () => {
  const fault = reply(['500 Internal Server Error', 'Content-Length: 0', 'Connection: close']);

  test('opens when the endpoint is gone, answers at once, and closes when it is back', async () => {
    let lie: Lie = (socket) => socket.resetAndDestroy();
    const engine = await start((socket) => lie(socket), { retryMs: 30 });
    for (let tries = 0; tries < 5; tries += 1) await askText(engine, select).catch(() => undefined);
    await until(() => engine.state() === 'failed');
    expect(engine.load()).toMatchObject({ loaded: 0, busy: 0 });
    const begun = performance.now();
    await expect(askText(engine, select)).rejects.toMatchObject({ code: 'query-upstream' });
    expect(performance.now() - begun).toBeLessThan(50);
    lie = whole('{"head":{},"boolean":true}');
    await until(() => engine.state() === 'ready');
    expect(await askText(engine, 'ASK {}')).toBe('true');
  });

  test('does not open for queries that fail while the probe is answered', async () => {
    let asked = 0;
    const engine = await start((socket) => (asked++ < 5 ? fault : whole('{"head":{},"boolean":true}'))(socket));
    for (let tries = 0; tries < 5; tries += 1) await askText(engine, select).catch(() => undefined);
    await until(() => asked === 6);
    expect(await askText(engine, 'ASK {}')).toBe('true');
    expect(engine.state()).toBe('ready');
  });

  test('opens when the endpoint no longer holds the release', async () => {
    const engine = await start((socket) => whole(`{"head":{},"boolean":false}`)(socket), { retryMs: 30 });
    for (let tries = 0; tries < 5; tries += 1) await askText(engine, select).catch(() => undefined);
    await until(() => engine.state() === 'failed');
  });
});
