// The query service over HTTP: the protocol, formats by form, errors, validators, and clients that leave.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HejnalError } from '../../src/index.js';
import { makeToy, names, type Toy } from './toy.js';

let toy: Toy;
beforeEach(async () => (toy = await makeToy()));
afterEach(() => toy.app.close());

const url = '/data/sparql';
const ask = 'ASK { ?s ?p ?o }';
const form = 'application/x-www-form-urlencoded';
const encode = encodeURIComponent;
const get = (query: string, headers: Record<string, string> = {}) =>
  toy.app.inject({ url: `${url}?query=${encode(query)}`, headers });
const post = (payload: string, type: string, search = '') =>
  toy.app.inject({ method: 'POST', url: url + search, payload, headers: { 'content-type': type } });

const postBytes = (payload: Buffer) =>
  toy.app.inject({ method: 'POST', url, payload, headers: { 'content-type': 'application/sparql-query' } });

describe('a query', () => {
  it('reaches the engine by GET, by form and as itself', async () => {
    const graphs = `&default-graph-uri=${encode('http://a/')}&default-graph-uri=${encode('http://b/')}&named-graph-uri=${encode('http://c/')}`;
    await get(ask);
    await post(`query=${encode(ask).replaceAll('%20', '+')}${graphs}`, form);
    await post(`${ask}#`, 'application/sparql-query; charset=utf-8', `?${graphs.slice(1)}`);
    const dataset = { defaultGraphs: ['http://a/', 'http://b/'], namedGraphs: ['http://c/'] };
    const plain = { text: ask, form: 'ASK', mediaType: 'application/sparql-results+json', base: names.base };
    expect(toy.engine.asked).toEqual([plain, { ...plain, ...dataset }, { ...plain, text: `${ask}#`, ...dataset }]);
  });

  it.each([
    ['SELECT * { ?s ?p ?o }', undefined, 'application/sparql-results+json'],
    ['SELECT * { ?s ?p ?o }', '*/*', 'application/sparql-results+json'],
    ['SELECT * { ?s ?p ?o }', 'application/sparql-results+xml', 'application/sparql-results+xml; charset=utf-8'],
    ['SELECT * { ?s ?p ?o }', 'text/csv', 'text/csv; charset=utf-8'],
    ['SELECT * { ?s ?p ?o }', 'text/tab-separated-values', 'text/tab-separated-values; charset=utf-8'],
    ['SELECT * { ?s ?p ?o }', 'application/json', 'application/sparql-results+json'],
    ['ASK { ?s ?p ?o }', 'application/sparql-results+xml', 'application/sparql-results+xml; charset=utf-8'],
    ['CONSTRUCT WHERE { ?s ?p ?o }', '*/*', 'text/turtle; charset=utf-8'],
    ['DESCRIBE <a>', 'application/ld+json', 'application/ld+json'],
    ['DESCRIBE <a>', 'application/n-triples', 'application/n-triples'],
    ['# construct\nSELECT ("construct" AS ?a) {}', 'text/csv', 'text/csv; charset=utf-8'],
  ])('%s for %s is %s', async (query, accept, type) => {
    const { statusCode, headers } = await get(query, accept === undefined ? {} : { accept });
    expect([statusCode, headers['content-type']]).toEqual([200, type]);
    expect(headers.vary).toBe('Accept, Accept-Language, Accept-Encoding, Accept-Datetime');
  });

  it.each([
    ['ASK {}', 'text/csv'],
    ['SELECT * {}', 'text/turtle'],
    ['DESCRIBE <a>', 'application/sparql-results+json'],
  ])('%s cannot be %s', async (query, accept) => {
    const { statusCode, body } = await get(query, { accept });
    expect(statusCode).toBe(406);
    expect((JSON.parse(body) as { available: string[] }).available.length).toBeGreaterThan(1);
    expect(toy.engine.asked).toEqual([]);
  });

  it('may come in UTF-8', async () => {
    await postBytes(Buffer.from('ASK { ?s ?p "zażółć" }'));
    expect(toy.engine.asked.map(({ text }) => text)).toEqual(['ASK { ?s ?p "zażółć" }']);
  });

  it.each([
    ['in an address', () => get('\ufeffASK {}')],
    ['in a form', () => post(`query=${encodeURIComponent('\ufeffASK {}')}`, form)],
    ['as itself', () => postBytes(Buffer.from('\ufeffASK {}'))],
  ])('may have the byte order mark of an editor before it, %s', async (_where, ask) => {
    expect((await ask()).statusCode).toBe(200);
    expect(toy.engine.asked.map(({ text }) => text)).toEqual(['ASK {}']);
  });
});

describe('what is refused', () => {
  it.each([
    ['an update', 400, () => get('INSERT DATA { <a> <b> <c> }'), 403],
    ['an update behind a comment', 0, () => get('# SELECT\nPREFIX a: <b> load <c>'), 403],
    ['the parameter update', 0, () => post('update=CLEAR+ALL', form), 403],
    ['the type of updates', 0, () => post('CLEAR ALL', 'application/sparql-update'), 403],
    ['another service', 0, () => get('SELECT * { SERVICE SILENT <http://127.0.0.1/> { ?s ?p ?o } }'), 403],
    ['two queries', 0, () => toy.app.inject({ url: `${url}?query=a&query=b` }), 400],
    ['a query in the URL and in the form', 0, () => post('query=a', form, '?query=b'), 400],
    ['broken encoding', 0, () => toy.app.inject({ url: `${url}?query=%zz` }), 400],
    ['no query in a POST', 0, () => post('', form), 400],
    ['an open bracket', 0, () => get('SELECT * {'), 400],
    ['too deep a query', 0, () => get(`ASK ${'{'.repeat(500)}`), 400],
    ['an update by its graphs', 0, () => toy.app.inject({ url: `${url}?query=ASK%7B%7D&using-graph-uri=a` }), 403],
    ['another charset', 0, () => post(ask, 'application/sparql-query; charset=iso-8859-2'), 415],
    ['bytes that are no UTF-8', 0, () => postBytes(Buffer.from('ASK { ?s ?p "\xe9" }', 'latin1')), 400],
    ['an address that is no UTF-8', 0, () => toy.app.inject({ url: `${url}?query=%e9` }), 400],
    ['another type', 0, () => post('<a/>', 'application/xml'), 415],
    ['no type', 0, () => post('query', ''), 415],
    ['too large a request', 0, () => post(`query=${'a'.repeat(129 * 1024)}`, form), 413],
  ])('%s', async (_what, _code, send, status) => {
    const { statusCode, headers, body } = await send();
    expect(statusCode).toBe(status);
    expect(headers['content-type']).toBe('application/problem+json');
    expect(headers['cache-control']).toBe('no-store');
    expect(Object.keys(JSON.parse(body) as object)).toEqual(
      expect.arrayContaining(['type', 'title', 'status', 'detail', 'hint', 'instance']),
    );
    expect(body).not.toMatch(/\bat \S+:\d+|node_modules|\/work\//);
    expect(toy.engine.asked).toEqual([]);
  });

  it('names the place of a mistake, for programs and on the page', async () => {
    const problem = JSON.parse((await get('SELECT *\n  {')).body) as object;
    expect(problem).toMatchObject({ line: 2, column: 3 });
    const page = await get('SELECT *\n  {', { accept: 'text/html', 'accept-language': 'en' });
    expect(page.statusCode).toBe(400);
    expect(page.body).toContain('line 2, column 3');
    expect(page.body).toContain('<textarea');
  });

  it.each([
    ['query-timeout', 504],
    ['query-upstream', 502],
    ['query-unwritable', 406],
    ['query-memory', 504],
    ['query-too-large', 504],
    ['query-busy', 503],
    ['query-loading', 503],
    ['query-failed', 500],
  ] as const)('%s is %i', async (code, status) => {
    toy.engine.reply = () => {
      throw new HejnalError(code, 'It went wrong in /secret/place.', 'Do this.');
    };
    const { statusCode, headers, body } = await get(ask);
    expect(statusCode).toBe(status);
    expect(headers['retry-after']).toBe(status === 503 ? '5' : undefined);
    expect(body.includes('secret')).toBe(status !== 500);
    expect((JSON.parse(body) as { type: string }).type).toBe(`${names.base}problem/${code}`);
  });
});

describe('an answer', () => {
  it('has a validator, and is not asked for twice', async () => {
    const first = await get(ask);
    const again = await get(ask, { 'if-none-match': String(first.headers.etag) });
    expect([again.statusCode, again.body, toy.engine.asked.length]).toEqual([304, '', 1]);
    const gzip = await get(ask, { 'accept-encoding': 'gzip' });
    const other = await get('ASK { ?s ?p 1 }');
    expect(new Set([first, gzip, other].map(({ headers }) => headers.etag)).size).toBe(3);
  });

  it('has none where clock or chance are asked', async () => {
    const { headers } = await get('SELECT (NOW() AS ?now) {}');
    expect([headers.etag, headers['cache-control']]).toEqual([undefined, 'no-store']);
  });

  it('is a table for a browser, with names for things and nothing that runs', async () => {
    const bindings = [
      {
        a: { type: 'uri', value: `${names.base}id/museum/wawel` },
        b: { type: 'literal', value: '<script>x</script>' },
      },
    ];
    toy.engine.reply = () => JSON.stringify({ head: { vars: ['a', 'b'] }, results: { bindings } });
    const { body, headers } = await get('SELECT ?a ?b {}', { accept: 'text/html', 'accept-language': 'en' });
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toContain('<a href="/data/doc/museum/wawel">Wawel Castle</a>');
    expect(body).toContain('&lt;script>x&lt;/script>');
    expect(body.match(/<script[^>]*>/g)).toEqual([
      expect.stringMatching(/^<script type="module" src="\/data\/assets\/find-/),
      expect.stringMatching(/^<script type="module" src="\/data\/assets\/query-/),
    ]);
  });

  it('frees the engine when the client leaves', async () => {
    const address = await toy.app.listen({ port: 0 });
    const gone = new Promise<void>((resolve) => {
      toy.engine.reply = (_request, signal) =>
        new Promise((_answer, refuse) => {
          signal!.addEventListener('abort', () => {
            resolve();
            refuse(new Error('gone'));
          });
        });
    });
    const client = new AbortController();
    const asked = fetch(`${address}${url}?query=${encode(ask)}`, { signal: client.signal }).catch(() => 'aborted');
    while (toy.engine.asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    client.abort();
    expect(await asked).toBe('aborted');
    await gone;
  });
});

describe('what is around a query', () => {
  it('a preflight allows what clients of other origins send', async () => {
    const { statusCode, headers } = await toy.app.inject({
      method: 'OPTIONS',
      url,
      headers: { origin: 'null', 'access-control-request-method': 'POST' },
    });
    expect([statusCode, headers['access-control-allow-origin']]).toEqual([204, '*']);
    expect(headers['access-control-allow-methods']).toContain('POST');
    expect(headers['access-control-allow-headers']).toContain('Content-Type');
    expect(headers['access-control-allow-credentials']).toBeUndefined();
  });

  it('a server that is stopping begins none', async () => {
    const kept = await get(ask);
    toy.site.stage = 'stopping';
    expect((await get(ask)).body).toBe(kept.body);
    const { statusCode, headers } = await get('ASK { ?s ?p 1 }');
    expect([statusCode, headers['retry-after']]).toEqual([503, '5']);
  });

  it('an engine that does not start is no mistake of the query', async () => {
    toy.engine.is = 'failed';
    toy.engine.reply = () => {
      throw new HejnalError('query-failed', '', '');
    };
    expect((await get(ask)).statusCode).toBe(503);
  });
});

describe('a visit without a query', () => {
  it('gets the service description, a browser the query page', async () => {
    const description = await toy.app.inject({ url, headers: { accept: 'text/turtle' } });
    expect(description.statusCode).toBe(200);
    expect(description.body).toContain('SPARQL11Query');
    const page = await toy.app.inject({ url, headers: { accept: 'text/html' } });
    expect(page.body).toMatch(/<form method="get" action="\/data\/sparql(?:#result)?">/);
  });
});
