// Names, documents and lists over HTTP: redirects, formats, validators, links.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { literal, namedNode, quad } from '../../src/rdf/rdf.js';
import { makeToy, names, type Toy } from './toy.js';

let toy: Toy;
beforeAll(async () => (toy = await makeToy({ pageSize: 2 })));
afterAll(() => toy.app.close());

const everything = 'Accept, Accept-Language, Accept-Encoding';
const get = (url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') =>
  toy.app.inject({ method, url, headers });

describe('the name of a thing', () => {
  it.each([
    ['/data/id/museum/wawel', 303, `${names.base}doc/museum/wawel`],
    ['/data/id/museum/wawel?a=b&lang=en', 303, `${names.base}doc/museum/wawel?a=b&lang=en`],
    ['/data/id/museum/castle?a=b', 301, `${names.base}id/museum/wawel?a=b`],
    ['/data/doc/museum/castle.ttl', 301, `${names.base}doc/museum/wawel.ttl`],
    ['/data/doc/museum/castle.pl.html', 301, `${names.base}doc/museum/wawel.pl.html`],
    ['/data/id/museum/closed', 410, undefined],
    ['/data/doc/museum/closed', 410, undefined],
    ['/data/id/museum/nowhere', 404, undefined],
    ['/data/id/museum/..%2f..%2fetc%2fpasswd', 404, undefined],
    ['/data/id/museum/%00', 404, undefined],
    ['/data/id/museum/Wawel', 404, undefined],
    ['/data/id/museum/%E2%82%AC', 404, undefined],
    ['/data/doc/museum/wawel.png', 404, undefined],
    ['/data/doc/museum/wawel.de.html', 404, undefined],
    ['/data/doc/museum/wawel.pl.ttl', 404, undefined],
    ['/data/doc/museum/wawel?page=2', 404, undefined],
    ['/data/doc/museum/wawel?page=0', 404, undefined],
    ['/data/doc/nothing', 404, undefined],
    ['/data/doc/museum?after=%22', 404, undefined],
    ['/id/museum/wawel', 404, undefined],
  ])('%s → %i', async (url, status, location) => {
    const { statusCode, headers } = await get(url);
    expect(statusCode).toBe(status);
    expect(headers.location).toBe(location);
    expect(headers.vary).toBeDefined();
  });

  it('takes nothing from the host that a request names', async () => {
    const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'gopher' };
    const { headers: sent, body } = await get('/data/id/museum/wawel', headers);
    expect(JSON.stringify([sent, body])).not.toMatch(/evil|gopher/);
  });
});

describe('a document', () => {
  it.each([
    [undefined, 'application/ld+json', 'wawel.jsonld'],
    ['text/turtle', 'text/turtle; charset=utf-8', 'wawel.ttl'],
    ['application/n-triples', 'application/n-triples', 'wawel.nt'],
    ['application/rdf+xml', 'application/rdf+xml; charset=utf-8', 'wawel.rdf'],
    ['text/html', 'text/html; charset=utf-8', 'wawel.pl.html'],
  ])('for %s is %s', async (accept, type, name) => {
    const { statusCode, headers } = await get('/data/doc/museum/wawel', accept === undefined ? {} : { accept });
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe(type);
    expect(headers.vary).toBe(everything);
    expect(headers['content-location']).toBe(`${names.base}doc/museum/${name}`);
    expect(headers['last-modified']).toBe('Sun, 22 Nov 2026 00:00:00 GMT');
    expect(headers.etag).toMatch(/^"[\w-]{27}"$/);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('is the same by its ending, whatever Accept says, and varies on less', async () => {
    const negotiated = await get('/data/doc/museum/wawel', { accept: 'text/turtle' });
    const byEnding = await get('/data/doc/museum/wawel.ttl', { accept: 'image/png' });
    expect(byEnding.body).toBe(negotiated.body);
    expect(byEnding.headers.etag).toBe(negotiated.headers.etag);
    expect(byEnding.headers.vary).toBe('Accept-Encoding');
    expect((await get('/data/doc/museum/wawel.html')).headers.vary).toBe('Accept-Language, Accept-Encoding');
    expect((await get('/data/doc/museum/wawel.en.html')).headers.vary).toBe('Accept-Encoding');
  });

  it('links to its other formats, to what it describes and to what it may be used for', async () => {
    const { headers } = await get('/data/doc/museum/wawel', { accept: 'text/turtle' });
    const link = String(headers.link);
    expect(link).toContain(`<${names.base}doc/museum/wawel>; rel="canonical"`);
    expect(link).toContain(`<${names.base}id/museum/wawel>; rel="describes"`);
    expect(link).toContain(`<${names.base}doc/museum/wawel.rdf>; rel="alternate"; type="application/rdf+xml"`);
    expect(link).toContain(`<${names.base}doc/museum/wawel.en.html>; rel="alternate"; type="text/html"; hreflang="en"`);
    expect(link).toContain('<https://creativecommons.org/licenses/by/4.0/>; rel="license"');
    expect(link).toContain(`<${names.ontology}Museum>; rel="type"`);
    expect(link).not.toContain('wawel.ttl>; rel="alternate"');
  });

  it('says 406 with what there is', async () => {
    const { statusCode, headers, body } = await get('/data/doc/museum/wawel', { accept: 'image/png' });
    expect([statusCode, headers.vary, headers['cache-control']]).toEqual([406, everything, 'no-store']);
    expect(headers['content-type']).toBe('application/problem+json');
    expect((JSON.parse(body) as { available: string[] }).available).toContain('text/turtle');
  });

  it('has one validator for each format, language and coding', async () => {
    const tags = await Promise.all([
      get('/data/doc/museum/wawel.ttl'),
      get('/data/doc/museum/wawel.ttl', { 'accept-encoding': 'gzip' }),
      get('/data/doc/museum/wawel.ttl', { 'accept-encoding': 'br' }),
      get('/data/doc/museum/wawel.pl.html'),
      get('/data/doc/museum/wawel.en.html'),
    ]);
    expect(tags.map(({ headers }) => headers['content-encoding'])).toEqual([
      undefined,
      'gzip',
      'br',
      undefined,
      undefined,
    ]);
    expect(new Set(tags.map(({ headers }) => headers.etag)).size).toBe(5);
  });
});

describe('a conditional request', () => {
  const url = '/data/doc/museum/wawel.ttl';
  const day = 'Sun, 22 Nov 2026 00:00:00 GMT';
  it.each([
    ['the tag', (tag: string) => ({ 'if-none-match': tag }), 304],
    ['the tag, weak', (tag: string) => ({ 'if-none-match': `W/${tag}` }), 304],
    ['the tag among others', (tag: string) => ({ 'if-none-match': `"a", ${tag}` }), 304],
    ['any tag', () => ({ 'if-none-match': '*' }), 304],
    ['ten thousand tags', () => ({ 'if-none-match': '"x", '.repeat(10_000) }), 200],
    ['another tag, whatever the date', () => ({ 'if-none-match': '"x"', 'if-modified-since': day }), 200],
    ['the day of the last change', () => ({ 'if-modified-since': day }), 304],
    ['the day before', () => ({ 'if-modified-since': 'Sat, 21 Nov 2026 00:00:00 GMT' }), 200],
    ['no date', () => ({ 'if-modified-since': 'yesterday' }), 200],
  ])('with %s', async (_what, headersFor, status) => {
    const first = await get(url);
    const { statusCode, headers, body } = await get(url, headersFor(String(first.headers.etag)));
    expect(statusCode).toBe(status);
    if (status === 304) expect(body).toBe('');
    expect(headers.vary).toBe(first.headers.vary);
    expect(headers.etag).toBe(first.headers.etag);
  });
});

describe('HEAD', () => {
  it.each([
    '/',
    '/doc/museum/wawel',
    '/doc/museum',
    '/id/museum/wawel',
    '/id/museum/closed',
    '/catalog',
    '/ontology',
    '/dump/facts.nt',
  ])('has the headers of GET on %s', async (path) => {
    const accept = { accept: 'text/turtle' };
    const [head, full] = [await get(`/data${path}`, accept, 'HEAD'), await get(`/data${path}`, accept)];
    expect(head.body).toBe('');
    expect(head.statusCode).toBe(full.statusCode);
    const without = ({ date: _date, connection: _connection, ...rest }: Record<string, unknown>) => rest;
    expect(without(head.headers)).toEqual(without(full.headers));
  });
});

describe('a list', () => {
  it('is cut into stretches that link to the next', async () => {
    const seen: string[] = [];
    let url: string | undefined = '/data/doc/museum';
    for (let count = 0; url !== undefined && count < 9; count++) {
      const { body, headers } = await get(url, { accept: 'application/n-triples' });
      seen.push(...Array.from(body.matchAll(/#member> <[^>]*\/([a-z]+)>/g), ([, slug]) => slug!));
      const next = /<([^>]*)>; rel="next"/.exec(String(headers.link))?.[1];
      expect(next === undefined).toBe(!body.includes('core#next>'));
      url = next?.replace('https://museums.example', '');
    }
    expect(seen).toEqual(['hostile', 'louvre', 'wawel']);
  });
});

describe('what a format has no form for', () => {
  // RDF 1.1 XML Syntax §2: a property whose IRI does not end in a name can be no element, so not all graphs can be written.
  const nameless = quad(
    namedNode(`${names.base}id/museum/wawel`),
    namedNode('http://vocab.example/1234'),
    literal('seven'),
    namedNode(names.graph('facts')),
  );
  let odd: Toy;
  beforeAll(async () => (odd = await makeToy({}, undefined, [nameless])));
  afterAll(() => odd.app.close());
  const ask = (url: string, headers: Record<string, string> = {}) => odd.app.inject({ url, headers });

  it.each([
    ['/data/doc/museum/wawel.rdf', {}],
    ['/data/doc/museum/wawel', { accept: 'application/rdf+xml' }],
    ['/data/fragments?predicate=http://vocab.example/1234', { accept: 'application/rdf+xml' }],
  ])('is 406 at %s, with what and what to do', async (url, headers) => {
    const { statusCode, headers: sent, json } = await ask(url, headers);
    expect([statusCode, sent['content-type'], sent.etag]).toEqual([406, 'application/problem+json', undefined]);
    expect(json()).toMatchObject({
      type: `${names.base}problem/format-unfit`,
      detail: 'RDF/XML cannot write the property <http://vocab.example/1234>: its IRI does not end in a name.',
      hint: 'Ask for another format, such as Turtle or N-Triples.',
    });
  });

  it.each(['ttl', 'nt', 'jsonld'])('is there in %s', async (extension) => {
    const { statusCode, body } = await ask(`/data/doc/museum/wawel.${extension}`);
    expect([statusCode, body.includes('seven')]).toEqual([200, true]);
  });
});
