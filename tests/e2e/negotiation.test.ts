// Which representation an address answers with: by header, by ending, by language; and what it says when none fits.
import { describe, expect, it } from 'vitest';
import { useServed } from './publication.js';

const served = useServed();
const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
  served().fetch(path, { method, headers, redirect: 'manual' });

const thing = '/doc/membership/krakow-eccar';
const types = {
  jsonld: 'application/ld+json',
  ttl: 'text/turtle; charset=utf-8',
  nt: 'application/n-triples',
  rdf: 'application/rdf+xml; charset=utf-8',
  html: 'text/html; charset=utf-8',
};
const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8';

describe('a document', () => {
  const table: [accept: string | undefined, type: keyof typeof types][] = [
    [undefined, 'jsonld'],
    ['', 'jsonld'],
    ['*/*', 'jsonld'],
    ['application/*', 'jsonld'],
    ['text/*', 'ttl'],
    ['application/ld+json', 'jsonld'],
    ['application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted"', 'jsonld'],
    ['application/json', 'jsonld'],
    ['text/turtle', 'ttl'],
    ['TEXT/TURTLE', 'ttl'],
    ['text/turtle;charset=utf-8', 'ttl'],
    ['application/n-triples', 'nt'],
    ['application/rdf+xml', 'rdf'],
    ['text/html', 'html'],
    ['application/xhtml+xml', 'html'],
    [browser, 'html'],
    ['text/turtle;q=0.5, application/rdf+xml;q=0.9', 'rdf'],
    ['text/turtle, application/rdf+xml', 'ttl'],
    ['application/rdf+xml, text/turtle', 'ttl'],
    ['*/*, application/ld+json;q=0', 'ttl'],
    ['application/ld+json;q=0, text/turtle;q=0, */*;q=0.1', 'nt'],
    ['*/*;q=0.9, application/rdf+xml', 'rdf'],
    ['text/turtle;q=0.001, image/png', 'ttl'],
    ['nonsense, text/turtle', 'ttl'],
  ];
  it.each(table)('for Accept: %s is %s', async (accept, type) => {
    const answer = await get(thing, { ...(accept !== undefined && { accept }), 'accept-language': 'en' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, types[type]]);
    const language = type === 'html' ? '.en' : '';
    expect(answer.headers.get('content-location')).toBe(`http://localhost:8080${thing}${language}.${type}`);
  });

  it('finds the type at the end of a long Accept', async () => {
    const accept = `${'image/x;q=0.9, '.repeat(150)}text/turtle`;
    expect((await get(thing, { accept })).headers.get('content-type')).toBe(types.ttl);
  });

  it.each(['image/png', 'text/turtle;q=0', '*/*;q=0', 'application/pdf, image/*'])(
    'answers 406 to Accept: %s and lists what there is',
    async (accept) => {
      const answer = await get(thing, { accept });
      expect(answer.status).toBe(406);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      const { available } = (await answer.json()) as { available: string[] };
      expect(available.sort()).toEqual(
        [...Object.values(types), 'application/jsonl', 'application/ld+yaml', 'text/markdown']
          .map((type) => type.split(';')[0])
          .sort(),
      );
    },
  );

  it.each(Object.entries(types))('with the ending .%s is that format whatever Accept says', async (ending, type) => {
    for (const accept of [undefined, 'image/png', 'text/turtle', browser]) {
      const answer = await get(`${thing}.${ending}`, accept === undefined ? {} : { accept });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
      expect(answer.headers.get('vary') ?? '').not.toMatch(/Accept(,|$)/);
    }
  });
});

describe('every address that is negotiated', () => {
  const addresses = [
    '/doc/city',
    '/doc/network/icorn',
    '/ontology',
    '/ontology/1.0.0',
    '/hejnal',
    '/shapes',
    '/catalog',
    '/dataset/krakow-networks',
    '/graph/facts',
    '/graph/catalog',
    '/sparql',
  ];
  it.each(addresses)('%s has all formats, and one Vary on 200, 304 and 406', async (path) => {
    const vary = new Set<string | null>();
    for (const type of Object.values(types).map((each) => each.split(';')[0] ?? '')) {
      const answer = await get(path, { accept: type });
      expect([type, answer.status]).toEqual([type, 200]);
      expect(answer.headers.get('content-type')).toContain(type);
      const again = await get(path, { accept: type, 'if-none-match': answer.headers.get('etag') ?? '' });
      expect([again.status, await again.text()]).toEqual([304, '']);
      vary.add(answer.headers.get('vary')).add(again.headers.get('vary'));
    }
    const none = await get(path, { accept: 'image/png' });
    expect(none.status).toBe(406);
    const profile = /^\/(?:catalog|dataset)/.test(path) ? 'Accept-Profile, ' : '';
    expect([...vary.add(none.headers.get('vary'))]).toEqual([`Accept, ${profile}Accept-Language, Accept-Encoding`]);
  });
});

describe('the language of a page', () => {
  const page = { accept: 'text/html' };
  it.each([
    ['pl', 'pl'],
    ['en', 'en'],
    ['en-GB,en;q=0.9,pl;q=0.1', 'en'],
    ['de, pl;q=0.3', 'pl'],
    ['*', 'pl'],
    ['de', 'pl'],
  ])('for Accept-Language: %s is %s', async (accepted, language) => {
    for (const path of ['/', thing, '/doc/city', '/ontology', '/sparql', '/catalog']) {
      const answer = await get(path, { ...page, 'accept-language': accepted });
      expect([path, answer.headers.get('content-language')]).toEqual([path, language]);
      expect(await answer.text()).toContain(`<html lang="${language}"`);
    }
  });

  it('is switched by ?lang= and by the ending', async () => {
    const bySwitch = await get(`${thing}?lang=en`, { ...page, 'accept-language': 'pl' });
    const byEnding = await get(`${thing}.pl.html`, { 'accept-language': 'en' });
    expect(bySwitch.headers.get('content-language')).toBe('en');
    expect(byEnding.headers.get('content-language')).toBe('pl');
    expect(byEnding.headers.get('vary')).toBe('Accept-Encoding');
    expect((await get(`${thing}.de.html`)).status).toBe(404);
    expect((await get(`${thing}.pl.ttl`)).status).toBe(404);
  });
});
