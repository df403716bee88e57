// The headers that every negotiated address has in every format, on every status, for every method.
import { describe, expect, it } from 'vitest';
import { header, linksOf, mediaTypes, negotiated, pathOf, recordTypes, steady, useToy } from './addresses.js';

const { ask } = useToy();
const variesOn = (path: string): string =>
  `Accept, ${/^\/(?:catalog|dataset)/.test(path) ? 'Accept-Profile, ' : ''}Accept-Language, Accept-Encoding`;
const cases = negotiated.flatMap((path) => Object.values(mediaTypes).map((type) => [path, type] as const));
const bare = (type: string): string => type.replace(/;.*/, '');

describe.each(cases)('%s as %s', (path, type) => {
  const accept = { accept: bare(type), 'accept-language': 'en' };

  it('has the type, a strong tag, a date, one Vary, and the links of the contract', async () => {
    const answer = await ask(path, accept);
    expect([answer.statusCode, header(answer, 'content-type')]).toEqual([200, type]);
    expect(header(answer, 'etag')).toMatch(/^"[\w-]+"$/);
    expect(Date.parse(header(answer, 'last-modified'))).toBeLessThanOrEqual(Date.parse('2026-11-22'));
    expect(header(answer, 'vary')).toBe(variesOn(path));
    expect(header(answer, 'x-content-type-options')).toBe('nosniff');
    expect(header(answer, 'content-security-policy')).toMatch(/^default-src 'none';(?!.*unsafe)/);
    expect([header(answer, 'server'), header(answer, 'x-powered-by')]).toEqual(['', '']);
    const relations = linksOf(answer).map(({ rel }) => rel);
    for (const rel of ['canonical', 'license', 'profile', 'alternate', 'linkset']) expect(relations).toContain(rel);
    const isPage = bare(type) === 'text/html';
    // Four others of five graphs, or all five in another profile, too, but no second JSON-LD beside JSON-LD: rdflib would
    // load it in place of the first; and the pages, of which each names itself.
    const ofProfiles = bare(type) === 'application/ld+json' ? 8 : 9;
    const graphs = recordTypes(path).length + (/^\/(?:catalog|dataset)/.test(path) ? ofProfiles : 4) + (isPage ? 1 : 0);
    expect(linksOf(answer).filter(({ rel }) => rel === 'alternate')).toHaveLength(graphs + (isPage ? 3 : 2));
  });

  it('has at Content-Location exactly these bytes, whatever is accepted there', async () => {
    const answer = await ask(path, accept);
    const own = await ask(pathOf(header(answer, 'content-location')), { accept: 'image/png', 'accept-language': 'pl' });
    expect(own.body).toBe(answer.body);
    expect(header(own, 'etag')).toBe(header(answer, 'etag'));
    expect(header(own, 'content-location')).toBe(header(answer, 'content-location'));
  });

  it('has the same headers for HEAD, and 304 with the same Vary and tag', async () => {
    const [full, head] = [await ask(path, accept), await ask(path, accept, 'HEAD')];
    expect([head.statusCode, head.rawPayload.length]).toEqual([200, 0]);
    expect(steady(head)).toEqual(steady(full));
    for (const method of ['GET', 'HEAD'] as const) {
      const again = await ask(path, { ...accept, 'if-none-match': header(full, 'etag') }, method);
      expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0]);
      for (const name of ['vary', 'etag', 'cache-control', 'content-location', 'last-modified', 'link'])
        expect([name, header(again, name)]).toEqual([name, header(full, name)]);
    }
  });

  it('leads by each link under the base to something that is there, of the type that it names', async () => {
    for (const { to, rel, type: promised } of linksOf(await ask(path, accept))) {
      if (!to.startsWith('https://museums.example/data/') || to.includes('#')) continue;
      // The toy is no folder of releases; Mementos have tests of their own.
      if (rel.startsWith('time')) continue;
      const answer = await ask(pathOf(to), promised === undefined ? {} : { accept: promised });
      expect([rel, to, [200, 303].includes(answer.statusCode)]).toEqual([rel, to, true]);
      if (promised !== undefined) expect([to, bare(header(answer, 'content-type'))]).toEqual([to, promised]);
    }
  });

  it.each(['gzip', 'br'])('has another tag in the coding %s', async (coding) => {
    const [plain, coded] = [await ask(path, accept), await ask(path, { ...accept, 'accept-encoding': coding })];
    const isCoded = header(coded, 'content-encoding') === coding;
    expect(isCoded).toBe(plain.rawPayload.length >= 1024);
    expect(header(coded, 'etag') === header(plain, 'etag')).toBe(!isCoded);
    expect(header(coded, 'vary')).toBe(variesOn(path));
  });
});

describe.each(negotiated)('%s', (path) => {
  it('says 406 with the same Vary, never to be stored', async () => {
    const answer = await ask(path, { accept: 'image/png' });
    expect([answer.statusCode, header(answer, 'vary'), header(answer, 'cache-control')]).toEqual([
      406,
      variesOn(path),
      'no-store',
    ]);
    const { available } = JSON.parse(answer.body) as { available: string[] };
    // Documents about things are texts, too.
    const texts = /^\/doc\/[^/]+\/./.test(path) ? ['text/markdown'] : [];
    const all = [...Object.values(mediaTypes).map(bare), ...texts, ...recordTypes(path)];
    expect(available.sort()).toEqual(all.sort());
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)('refuses %s and says what is allowed', async (method) => {
    const answer = await ask(path, {}, method);
    expect([answer.statusCode, header(answer, 'allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect(header(answer, 'content-type')).toBe('application/problem+json');
  });

  it('answers OPTIONS for any origin, with what may be read and sent', async () => {
    const answer = await ask(path, { origin: 'https://evil.example' }, 'OPTIONS');
    expect([answer.statusCode, header(answer, 'access-control-allow-origin')]).toEqual([204, '*']);
    expect(header(answer, 'access-control-allow-credentials')).toBe('');
    for (const name of ['Link', 'ETag', 'Content-Location', 'Vary'])
      expect(header(answer, 'access-control-expose-headers').split(', ')).toContain(name);
  });
});

describe('a name', () => {
  const page = { accept: 'text/html', 'accept-language': 'en' };
  it.each([
    ['/id/museum/wawel', 303],
    ['/id/museum/castle', 301],
    ['/id/museum/closed', 410],
    ['/doc/museum/closed', 410],
    ['/id/museum/nowhere', 404],
    ['/doc/museum/nowhere', 404],
  ])('%s is %i with one Vary, for programs and for browsers', async (path, status) => {
    for (const accept of [{}, page, { accept: 'text/turtle' }]) {
      const answer = await ask(path, accept);
      expect([answer.statusCode, header(answer, 'vary')]).toEqual([status, variesOn(path)]);
      expect(steady(await ask(path, accept, 'HEAD'))).toEqual(steady(answer));
      if (status < 400) expect(header(answer, 'cache-control')).toBe('public, max-age=60');
      else expect(header(answer, 'cache-control')).toBe('no-store');
    }
    if (status >= 400) expect(header(await ask(path, page), 'content-type')).toBe('text/html; charset=utf-8');
    if (status >= 400) expect(header(await ask(path), 'content-type')).toBe('application/problem+json');
  });
});

describe('nothing in an answer', () => {
  it.each([...negotiated, '/', '/id/museum/wawel', '/id/museum/nowhere'])(
    'is made from the host of the request: %s',
    async (path) => {
      const evil = {
        host: 'evil.example',
        forwarded: 'host=evil.example;proto=gopher',
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'gopher',
        'x-forwarded-prefix': '/evil',
      };
      for (const accept of ['text/html', 'text/turtle', 'application/ld+json']) {
        const [plain, forged] = [await ask(path, { accept }), await ask(path, { accept, ...evil })];
        expect(forged.body).toBe(plain.body);
        expect(steady(forged)).toEqual(steady(plain));
      }
    },
  );
});
