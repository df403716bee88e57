// Status codes, validators, links, problems, dumps: what caches and programs rely on.
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { base, useServed } from './publication.js';
import { ask } from './raw.js';

const served = useServed();
const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
  served().fetch(path, { method, headers, redirect: 'manual' });

describe('status codes', () => {
  it.each([
    ['/id/city/krakow', 303, '/doc/city/krakow'],
    ['/id/city/krakow?a=b&c=%C3%B3', 303, '/doc/city/krakow?a=b&c=%C3%B3'],
    ['/id/city/nowhere', 404],
    ['/id/nothing/krakow', 404],
    ['/id/city', 404],
    ['/doc/city/krakow', 200],
    ['/doc/city/nowhere', 404],
    ['/doc/city/krakow.docx', 404],
    ['/doc/city/krakow.ttl.ttl', 404],
    ['/doc/city/krakow?page=99', 404],
    ['/doc/city/krakow?page=x', 404],
    ['/doc/nothing', 404],
    ['/doc/city?after=%3Cscript%3E', 404],
    ['/ontology/9.9.9', 404],
    ['/graph/nothing', 404],
    ['/dataset/nothing', 404],
    ['/dump/release.json', 404],
    ['/problem/not-found', 200],
    ['/problem/nothing', 404],
    ['/health', 200],
    ['/ready', 200],
    ['/robots.txt', 200],
    ['/nothing', 404],
  ])('%s answers %i', async (path, status, location?: string) => {
    const answer = await get(path);
    expect([answer.status, answer.headers.get('location')]).toEqual([
      status,
      location === undefined ? null : `${base.slice(0, -1)}${location}`,
    ]);
    if (status < 400) return;
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const problem = (await answer.json()) as Record<string, unknown>;
    expect(problem).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) });
    expect(problem['hint']).toBeTruthy();
    expect((await served().fetch(String(problem['type']))).status).toBe(200);
  });

  it('a problem is a page for a browser', async () => {
    const answer = await get('/id/city/nowhere', { accept: 'text/html', 'accept-language': 'en' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await answer.text()).toMatch(/<html lang="en"[^]*<h1/);
  });
});

describe('every address', () => {
  const paths = [
    '/',
    '/id/city/krakow',
    '/doc/city/krakow',
    '/doc/city/krakow.pl.html',
    '/doc/membership',
    '/ontology',
    '/hejnal.ttl',
    '/shapes.jsonld',
    '/context.jsonld',
    '/catalog.rdf',
    '/graph/evidence',
    '/dump/facts.nt',
    '/dump/SHA256SUMS',
    '/sparql',
    '/sparql?query=ASK%7B%7D',
    '/robots.txt',
    '/health',
    '/doc/city/nowhere',
  ];
  it.each(paths)('%s: HEAD has the headers of GET and no body', async (path) => {
    for (const headers of [{}, { accept: 'text/html' }, { 'accept-encoding': 'gzip' }] as Record<string, string>[]) {
      const [got, head] = [
        await ask(served().port, path, { headers }),
        await ask(served().port, path, { headers, method: 'HEAD' }),
      ];
      const of = ({ status, headers: all }: typeof got): unknown => ({ ...all, date: '', status });
      expect(of(head)).toEqual(of(got));
      expect(head.body).toBe('');
    }
  });

  it.each(paths)('%s is open to other origins, and not to be sniffed', async (path) => {
    const { headers } = await get(path, { origin: 'https://evil.example' });
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('access-control-expose-headers')).toMatch(/Link.*ETag.*Content-Location.*Vary/);
  });
});

describe('validators', () => {
  it('differ by format, language and coding, and give 304 without a body', async () => {
    const tags = new Set<string>();
    const path = '/doc/network/icorn';
    for (const accept of ['text/turtle', 'application/ld+json', 'text/html']) {
      for (const language of ['pl', 'en']) {
        for (const coding of ['identity', 'gzip', 'br']) {
          const headers = { accept, 'accept-language': language, 'accept-encoding': coding };
          const { status, headers: got } = await ask(served().port, path, { headers });
          expect([status, got['content-encoding'] ?? 'identity']).toEqual([200, coding]);
          expect(got.etag).toMatch(/^"[\w-]{20,}"$/);
          tags.add(got.etag ?? '');
          const again = await ask(served().port, path, {
            headers: { ...headers, 'if-none-match': `"x", W/${got.etag ?? ''}` },
          });
          expect([again.status, again.body]).toEqual([304, '']);
          for (const name of ['etag', 'vary', 'cache-control', 'content-location'])
            expect(again.headers[name]).toBe(got[name]);
        }
      }
    }
    expect(tags.size).toBe(2 * 3 + 2 * 3);
  });

  it('take a date where there is no tag', async () => {
    const { headers } = await get('/doc/network/icorn');
    const modified = headers.get('last-modified') ?? '';
    expect(modified).toMatch(/00:00:00 GMT$/);
    expect((await get('/doc/network/icorn', { 'if-modified-since': modified })).status).toBe(304);
    expect((await get('/doc/network/icorn', { 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' })).status).toBe(
      200,
    );
    expect((await get('/doc/network/icorn', { 'if-modified-since': modified, 'if-none-match': '"x"' })).status).toBe(
      200,
    );
  });
});

describe('links', () => {
  it.each(['/', '/doc/city/krakow', '/doc/city', '/ontology', '/shapes', '/catalog', '/graph/facts', '/sparql'])(
    'of %s in the header lead to something',
    async (path) => {
      const { headers } = await get(path, { accept: path === '/' ? 'text/html' : 'text/turtle' });
      const links = [...(headers.get('link') ?? '').matchAll(/<([^>]*)>; rel="([^"]*)"/g)];
      const own = links.map(([, to = '']) => to).filter((to) => to.startsWith(base));
      const location = headers.get('content-location');
      expect(own.length).toBeGreaterThan(1);
      const dead = [];
      for (const to of [...own, ...(location === null ? [] : [location])]) {
        const { status } = await served().fetch(to);
        if (status !== 200) dead.push(`${to}: ${status}`);
      }
      expect(dead).toEqual([]);
    },
  );
});

describe('dumps', () => {
  it('have the digests of SHA256SUMS, and their gzip twins the same content', async () => {
    const sums = (await (await get('/dump/SHA256SUMS')).text()).trim().split('\n');
    expect(sums.length).toBeGreaterThan(8);
    for (const line of sums) {
      const [digest, file = ''] = line.split('  ');
      const bytes = Buffer.from(await (await get(`/dump/${file}`, { 'accept-encoding': 'identity' })).arrayBuffer());
      expect([file, createHash('sha256').update(bytes).digest('hex')]).toEqual([file, digest]);
      if (!file.endsWith('.gz')) continue;
      const plain = await get(`/dump/${file.slice(0, -3)}`, { 'accept-encoding': 'identity' });
      expect(gunzipSync(bytes).equals(Buffer.from(await plain.arrayBuffer()))).toBe(true);
    }
  });

  it('send the twin to who takes gzip, under the name of the plain file', async () => {
    const path = '/dump/facts.nt';
    const packed = await ask(served().port, path, { headers: { 'accept-encoding': 'gzip' } });
    const plain = await ask(served().port, path);
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.headers['content-type']).toBe(plain.headers['content-type']);
    expect(packed.headers.etag).not.toBe(plain.headers.etag);
    expect(packed.headers.vary).toBe('Accept-Encoding');
  });

  it('can be continued', async () => {
    const path = '/dump/facts.nt';
    const { body: whole, headers } = await ask(served().port, path);
    const size = Buffer.byteLength(whole);
    const bytes = Buffer.from(whole);
    const ranges: [range: string, start: number, end: number][] = [
      ['bytes=0-9', 0, 9],
      ['bytes=10-', 10, size - 1],
      ['bytes=-5', size - 5, size - 1],
      [`bytes=0-${size * 2}`, 0, size - 1],
    ];
    for (const [range, start, end] of ranges) {
      const part = await ask(served().port, path, { headers: { range, 'if-range': headers.etag ?? '' } });
      expect([part.status, part.headers['content-range']]).toEqual([206, `bytes ${start}-${end}/${size}`]);
      expect(part.body).toBe(bytes.subarray(start, end + 1).toString());
    }
    const past = await ask(served().port, path, { headers: { range: `bytes=${size}-` } });
    expect([past.status, past.headers['content-range']]).toEqual([416, `bytes */${size}`]);
    const changed = await ask(served().port, path, { headers: { range: 'bytes=0-9', 'if-range': '"old"' } });
    expect([changed.status, changed.body.length]).toEqual([200, whole.length]);
    const several = await ask(served().port, path, { headers: { range: 'bytes=0-1,3-4' } });
    expect(several.status).toBe(200);
  });
});
