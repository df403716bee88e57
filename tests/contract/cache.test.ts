// A shared cache before the server never serves what the server would not have served itself.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { header, negotiated, steady, useToy } from './addresses.js';
import { SharedCache } from './cache.js';

const { ask, toy } = useToy();

const paths = [
  ...negotiated,
  '/',
  '/id/museum/wawel',
  '/id/museum/castle',
  '/id/museum/closed',
  '/id/museum/nowhere',
  '/doc/museum/wawel.ttl',
  '/doc/museum/wawel.html',
  '/doc/museum/wawel?lang=en',
  '/doc/museum/wawel?utm_source=a',
  '/doc/museum/wawel?_mediatype=text/turtle',
  '/context.jsonld',
  '/dump/facts.nt',
];
const choice = (name: string, values: readonly string[]) =>
  fc
    .option(fc.constantFrom(...values), { nil: undefined })
    .map((value) => (value === undefined ? {} : { [name]: value }));
const accepts = [
  '*/*',
  'text/turtle',
  'application/ld+json',
  'application/rdf+xml',
  'text/html,*/*;q=0.1',
  'image/png',
  'application/n-triples;q=0.5, text/turtle;q=0.4',
];
const request = fc.record({
  // Most visits go to few addresses: without repetition a cache has nothing to get wrong.
  path: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...paths.slice(0, 3)) }, fc.constantFrom(...paths)),
  accept: choice('accept', accepts),
  language: choice('accept-language', ['pl', 'en', 'de, en;q=0.5']),
  coding: choice('accept-encoding', ['gzip', 'br', 'gzip, br']),
  profile: choice('accept-profile', ['<https://semiceu.github.io/DCAT-AP/releases/2.1.1/>', '<urn:x:other>']),
  // What no answer depends on.
  origin: choice('origin', ['https://a.example', 'null']),
  agent: choice('user-agent', ['a', 'b']),
  waitS: fc.oneof({ weight: 30, arbitrary: fc.constant(0) }, fc.constantFrom(1, 61)),
});

type Step = typeof request extends fc.Arbitrary<infer Each> ? Each : never;

describe('a shared cache', () => {
  it('gives each client what the server would give, over random walks', { timeout: 120_000 }, async () => {
    let [hits, revalidations] = [0, 0];
    const walk = async (steps: readonly Step[]) => {
      const cache = new SharedCache(ask);
      for (const { path, waitS, ...chosen } of steps) {
        cache.now += waitS;
        const headers = Object.assign({}, ...Object.values(chosen)) as Record<string, string>;
        const [cached, direct] = [await cache.get(path, headers), await ask(path, headers)];
        expect(cached.rawPayload.equals(direct.rawPayload) || header(direct, 'content-type').includes('problem')).toBe(
          true,
        );
        expect([path, cached.statusCode, steady(cached)]).toEqual([path, direct.statusCode, steady(direct)]);
      }
      hits += cache.hits;
      revalidations += cache.revalidations;
    };
    await fc.assert(fc.asyncProperty(fc.array(request, { minLength: 120, maxLength: 160 }), walk), {
      numRuns: 12,
      seed: 20_261_122,
      endOnFailure: true,
    });
    expect([hits > 50, revalidations > 0]).toEqual([true, true]);
  });

  it('has keys of their own for addresses that differ in their query string only', async () => {
    const cache = new SharedCache(ask);
    const [plain, tagged, english] = [
      await cache.get('/doc/museum/wawel', { accept: 'text/html' }),
      await cache.get('/doc/museum/wawel?utm_source=a', { accept: 'text/html' }),
      await cache.get('/doc/museum/wawel?lang=en', { accept: 'text/html' }),
    ];
    expect(cache.hits).toBe(0);
    expect(tagged.body).toBe(plain.body);
    expect([header(plain, 'content-language'), header(english, 'content-language')]).toEqual(['pl', 'en']);
  });

  it('keeps no error, ours or theirs', async () => {
    const cache = new SharedCache(ask);
    const { engine } = toy();
    const { reply } = engine;
    engine.reply = () => {
      throw new Error('broken');
    };
    const path = '/sparql?query=ASK%7B%3Fbroken%20%3Fp%20%3Fo%7D';
    for (const [address, status] of [
      [path, 500],
      ['/id/museum/nowhere', 404],
      ['/doc/museum/closed', 410],
      ['/doc/museum/wawel?_mediatype=image/png', 406],
      ['/id/museum/%zz', 400],
    ] as const) {
      const answer = await cache.get(address, {});
      expect([address, answer.statusCode, header(answer, 'cache-control')]).toEqual([address, status, 'no-store']);
    }
    engine.reply = reply;
    const mended = await cache.get(path, {});
    expect([mended.statusCode, cache.hits]).toEqual([200, 0]);
  });

  it('would notice an address whose Vary is too short', async () => {
    const cache = new SharedCache(async (path, headers) => {
      const answer = await ask(path, headers);
      return { ...answer, headers: { ...answer.headers, vary: 'Accept-Encoding' } };
    });
    const turtle = await cache.get('/doc/museum/wawel', { accept: 'text/turtle' });
    const page = await cache.get('/doc/museum/wawel', { accept: 'text/html' });
    expect(header(turtle, 'content-type')).toBe('text/turtle; charset=utf-8');
    expect(header(page, 'content-type')).toBe('text/turtle; charset=utf-8');
  });
});
