// The server in operation: methods, connections, dumps, settings and the cache.
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig, settings } from '../../server/config.js';
import { Cache } from '../../server/http/cache.js';
import { dump, makeToy, type Toy } from './toy.js';

let toy: Toy;
beforeEach(async () => (toy = await makeToy()));
afterEach(() => toy.app.close());

const get = (url: string, headers: Record<string, string> = {}) => toy.app.inject({ url: `/data${url}`, headers });

/** Sends bytes as they are and gives all that comes back. */
async function speak(text: string): Promise<string> {
  const { port } = toy.app.server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.setEncoding('utf8').on('data', (part: string) => (answer += part));
    socket.on('error', reject).on('close', () => resolve(answer));
  });
}

describe('methods', () => {
  it.each(['/', '/id/museum/wawel', '/doc/museum/wawel', '/ontology', '/catalog', '/dump/facts.nt', '/health'])(
    'on %s',
    async (path) => {
      for (const method of ['PUT', 'DELETE', 'PATCH', 'POST', 'TRACE'] as const) {
        const { statusCode, headers } = await toy.app.inject({
          method: method as 'PUT',
          url: `/data${path}`,
          payload: '{',
          headers: { 'content-type': 'x/y' },
        });
        expect([method, statusCode, headers.allow]).toEqual([method, 405, 'GET, HEAD, OPTIONS']);
      }
      const preflight = await toy.app.inject({
        method: 'OPTIONS',
        url: `/data${path}`,
        headers: { origin: 'https://evil.example' },
      });
      expect([preflight.statusCode, preflight.headers['access-control-allow-origin']]).toEqual([204, '*']);
      expect(preflight.headers['access-control-allow-credentials']).toBeUndefined();
    },
  );
});

describe('connections', () => {
  const end = 'Connection: close\r\n\r\n';
  it.each([
    ['two hosts', `GET /data/health HTTP/1.1\r\nHost: a\r\nHost: b\r\n${end}`, 400],
    ['no host', `GET /data/health HTTP/1.1\r\n${end}`, 400],
    ['no HTTP', 'hello\r\n\r\n', 400],
    [
      'two lengths',
      `POST /data/sparql HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n${end}`,
      400,
    ],
    ['an unknown method', `FOO / HTTP/1.1\r\nHost: a\r\n${end}`, 405],
    ['no method at all', `F/ HTTP/1.1\r\nHost: a\r\n${end}`, 400],
    ['huge headers', `GET /data/health HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(20_000)}\r\n${end}`, 431],
    ['a broken path', `GET /data/id/%zz/a HTTP/1.1\r\nHost: a\r\n${end}`, 400],
    ['a broken sequence', `GET /data/id/%E0%A4%A/a HTTP/1.1\r\nHost: a\r\n${end}`, 400],
    ['a very long name', `GET /data/id/museum/${'a'.repeat(5_000)} HTTP/1.1\r\nHost: a\r\n${end}`, 414],
    ['the absolute form', `GET http://evil.example/data/id/museum/wawel HTTP/1.1\r\nHost: a\r\n${end}`, 303],
    ['a fair request', `GET /data/health HTTP/1.1\r\nHost: a\r\n${end}`, 200],
  ])('with %s', async (_what, text, status) => {
    await toy.app.listen({ port: 0, host: '127.0.0.1' });
    const answer = await speak(text);
    expect(answer.split('\r\n', 1)[0]).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    if (status >= 400) expect(answer).toContain('application/problem+json');
    expect(answer).not.toContain('evil');
  });
});

describe('a dump', () => {
  const size = dump.text.length;
  it.each([
    ['whole', {}, 200, dump.text, undefined],
    ['a range', { range: 'bytes=4-8' }, 206, dump.text.slice(4, 9), `bytes 4-8/${size}`],
    [
      'an open range',
      { range: `bytes=${size - 3}-` },
      206,
      dump.text.slice(-3),
      `bytes ${size - 3}-${size - 1}/${size}`,
    ],
    ['the last bytes', { range: 'bytes=-5' }, 206, dump.text.slice(-5), `bytes ${size - 5}-${size - 1}/${size}`],
    ['past the end', { range: `bytes=${size}-` }, 416, undefined, `bytes */${size}`],
    ['no range', { range: 'lines=1-2' }, 200, dump.text, undefined],
    ['a range of another state', { range: 'bytes=4-8', 'if-range': '"other"' }, 200, dump.text, undefined],
    [
      'a range of a coding',
      { range: 'bytes=4-8', 'accept-encoding': 'gzip' },
      206,
      dump.text.slice(4, 9),
      `bytes 4-8/${size}`,
    ],
  ])('%s', async (_what, headers, status, text, range) => {
    const answer = await get('/dump/facts.nt', headers);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-range']).toBe(range);
    if (text !== undefined) expect(answer.body).toBe(text);
  });

  it('is sent as its gzip twin, with a validator of its own', async () => {
    const [plain, packed, file] = [
      await get('/dump/facts.nt'),
      await get('/dump/facts.nt', { 'accept-encoding': 'gzip, br' }),
      await get('/dump/facts.nt.gz'),
    ];
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.rawPayload.equals(file.rawPayload)).toBe(true);
    expect(packed.headers.etag).not.toBe(plain.headers.etag);
    expect((await get('/dump/facts.nt', { 'if-none-match': String(plain.headers.etag) })).statusCode).toBe(304);
  });

  it.each(['..%2frelease.json', 'triples%2fcolumns', '%00', 'toString'])('is none of %s', async (name) => {
    expect((await get(`/dump/${name}`)).statusCode).toBe(404);
  });
});

describe('settings', () => {
  it('come from options, then from the environment, then from the table', () => {
    const config = readConfig(
      { port: 1 },
      { HEJNAL_PORT: '2', HEJNAL_QUERY_TIMEOUT: '3', HEJNAL_LOG_REQUESTS: 'true' },
    );
    expect([config.port, config.queryTimeoutMs, config.logRequests, config.host]).toEqual([1, 3000, true, '127.0.0.1']);
    expect(new Set(settings.map(({ variable }) => variable)).size).toBe(settings.length);
  });

  it.each([
    { HEJNAL_PORT: '99999' },
    { HEJNAL_PORT: 'http' },
    { HEJNAL_LOG: 'loud' },
    { HEJNAL_LOG_REQUESTS: 'maybe' },
    { HEJNAL_PAGE_SIZE: '0' },
  ])('refuse %o', (environment) => {
    expect(() => readConfig({}, environment)).toThrow(expect.objectContaining({ code: 'option-invalid' }));
  });

  it('log requests only when asked, and then neither address nor query', async () => {
    await get('/health?secret=1');
    expect(toy.log).toEqual([]);
    const talking = await makeToy({ logRequests: true, logLevel: 'info' });
    await talking.app.inject({ url: '/data/health?secret=1', headers: { 'user-agent': 'someone' } });
    expect(talking.log.join('')).toContain('/data/health');
    expect(talking.log.join('')).not.toMatch(/secret|someone|127\.0\.0\.1/);
    await talking.app.close();
  });
});

describe('the cache', () => {
  it('stays within its bytes and drops what was not used', () => {
    const cache = new Cache(16_000);
    const finished = { bytes: Buffer.alloc(1_500), tag: '"a"', coding: 'identity' } as const;
    for (let index = 0; index < 20; index++) {
      cache.set(`k${index}`, finished);
      cache.get('k0');
    }
    expect([cache.get('k0'), cache.get('k1'), cache.get('k19')]).toEqual([finished, undefined, finished]);
    cache.set('large', { ...finished, bytes: Buffer.alloc(3_000) });
    expect(cache.get('large')).toBeUndefined();
  });
});
