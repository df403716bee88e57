// Requests that no honest client sends: the server says what is wrong with them, and gives nothing away.
import { afterEach, describe, expect, it } from 'vitest';
import { useServed } from './publication.js';
import { ask, send } from './raw.js';

const served = useServed({ queryTimeoutMs: 2_000 });

afterEach(async () => {
  const { port } = served();
  expect((await ask(port, '/doc/city/krakow.ttl')).status).toBe(200);
  expect((await ask(port, '/sparql?query=ASK%7B%3Fs%20%3Fp%20%3Fo%7D')).body).toContain('true');
});

/** What no answer may carry: a stack, a path of this machine, the name of a part. */
const revealing = /\n\s+at |node_modules|\.[jt]s:\d|\/work\/|\/tmp\/|\/root\/|fastify|FST_|lmdb|oxigraph/i;

describe('paths', () => {
  it.each([
    '/id/city/%zz',
    '/id/city/%E0%A4%A',
    '/id/city/%00',
    '/id/city/krakow%00.ttl',
    '/id/%2e%2e%2f%2e%2e%2fetc/passwd',
    '/id/../../etc/passwd',
    '/dump/..%2frelease.json',
    '/dump/%2e%2e/release.json',
    '/dump/..%5crelease.json',
    '/dump/../release.json',
    '//evil.example/id/city/krakow',
    '//evil.example',
    '/id/city/krakow;jsessionid=1',
    '/id/city/%c0%af',
    '/id/city/kr%e2%80%aeak',
    '/id/city/kr%D0%B0kow',
    '/id/city/Krakow',
    '/id/city/krakow%20',
    '/id/city/krakow/',
    '/id/city/__proto__',
    '/doc/constructor',
    '/problem/toString',
    '/assets/..%2f..%2fpackage.json',
    `/id/city/${'a'.repeat(5_000)}`,
    `/${'a/'.repeat(3_000)}`,
  ])('%s is refused with 400, 404 or 414', async (path) => {
    const { status, headers, body } = await ask(served().port, path);
    expect([400, 404, 414]).toContain(status);
    expect(headers['content-type']).toBe('application/problem+json');
    expect(headers.location).toBeUndefined();
    expect(JSON.parse(body)).toMatchObject({ status });
    expect(body).not.toMatch(revealing);
  });

  it.each(['%0d%0aSet-Cookie:a=b', '€', '"', '<b>', '%E2%82%AC', '%22%3E', '\u0159'])(
    'and %s in a query string come back encoded in Location',
    async (text) => {
      const answer = await send(
        served().port,
        `GET /id/city/krakow?x=${Buffer.from(text).toString('latin1')} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
      );
      expect(answer).toMatch(/^HTTP\/1\.1 (303|400) /);
      const location = /^location: (.*)$/im.exec(answer)?.[1] ?? '';
      expect(location).toMatch(/^[!#-;=?-[\]_a-z~]*$/);
      expect(answer).not.toMatch(/^set-cookie/im);
    },
  );
});

describe('hosts', () => {
  it('named in a request never reach an answer', async () => {
    const evil = 'evil.example';
    const requests: Record<string, string>[] = [
      { host: evil },
      { host: `${evil}:99` },
      { 'x-forwarded-host': evil, 'x-forwarded-proto': 'https', 'x-forwarded-prefix': `/${evil}` },
      { forwarded: `host=${evil};proto=https` },
      { origin: `https://${evil}`, referer: `https://${evil}/` },
    ];
    for (const headers of requests) {
      for (const path of ['/', '/id/city/krakow', '/doc/city/krakow', '/catalog.ttl', '/sparql', '/nothing']) {
        const answer = await ask(served().port, path, { headers });
        expect(JSON.stringify(answer), path).not.toContain(evil);
      }
    }
  });

  it('are one, in HTTP/1.1', async () => {
    const { port } = served();
    const none = await send(port, 'GET /health HTTP/1.1\r\nConnection: close\r\n\r\n');
    const two = await send(port, 'GET /health HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n');
    const old = await send(port, 'GET /health\r\n\r\n');
    for (const answer of [none, two, old]) expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    const absolute = await send(
      port,
      'GET http://evil.example/id/city/krakow HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    );
    expect(absolute).not.toContain('evil.example');
  });
});

describe('methods', () => {
  const paths = [
    '/',
    '/id/city/krakow',
    '/doc/city/krakow',
    '/doc/city',
    '/ontology',
    '/hejnal.ttl',
    '/shapes',
    '/context.jsonld',
    '/catalog',
    '/dataset/krakow-networks',
    '/graph/facts',
    '/dump/facts.nt',
    '/sparql',
    '/health',
    '/ready',
    '/robots.txt',
    '/problem/gone',
  ];
  it.each(paths)('that %s does not know are refused with Allow', async (path) => {
    const { port } = served();
    for (const method of ['PUT', 'DELETE', 'PATCH', 'TRACE', ...(path === '/sparql' ? [] : ['POST'])]) {
      const { status, headers, body } = await ask(port, path, { method });
      expect([method, status]).toEqual([method, 405]);
      expect(headers.allow).toBe(path === '/sparql' ? 'GET, HEAD, POST, OPTIONS' : 'GET, HEAD, OPTIONS');
      expect(body).not.toMatch(revealing);
    }
    const preflight = await ask(port, path, {
      method: 'OPTIONS',
      headers: { origin: 'null', 'access-control-request-method': 'GET' },
    });
    expect([preflight.status, preflight.body]).toEqual([204, '']);
    expect(preflight.headers['access-control-allow-origin']).toBe('*');
    expect(preflight.headers['access-control-allow-credentials']).toBeUndefined();
    expect(preflight.headers['access-control-allow-methods']).toBe(preflight.headers.allow);
  });

  it('that HTTP does not know end the connection', async () => {
    for (const method of ['FOO', 'CONNECT']) {
      const answer = await send(served().port, `${method} /health HTTP/1.1\r\nHost: localhost\r\n\r\n`);
      expect(answer === '' || /^HTTP\/1\.1 (400|405) /.test(answer)).toBe(true);
      expect(answer).not.toMatch(revealing);
    }
  });
});
