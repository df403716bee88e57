// A document that lies ready is answered without the framework, with the very headers and bytes that the framework gives.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ask, type Answer } from './ask.js';
import { base, serve, useServed } from './publication.js';

const served = useServed();
afterEach(() => vi.restoreAllMocks());

const pathsOf = (): string[] => {
  const { release } = served();
  const things = release.model.kinds.flatMap(({ name }) => release.things(name));
  return things.map((iri) => `/doc/${iri.slice(`${base}id/`.length)}`);
};

/** Asks the framework, which no connection stands before. */
const injected = async (path: string, headers: Record<string, string>, method: 'GET' | 'HEAD'): Promise<Answer> => {
  const { statusCode, headers: sent, rawPayload } = await served().app.inject({ method, url: path, headers });
  const { date: _date, ...rest } = sent;
  return withoutConnection({ status: statusCode, headers: rest, body: rawPayload.toString('latin1') });
};

const withoutConnection = ({ headers: { connection: _connection, ...headers }, ...rest }: Answer): Answer => {
  return { ...rest, headers };
};

const wishes: Record<string, string>[] = [
  {},
  { accept: '*/*' },
  { accept: 'application/ld+json' },
  { accept: 'application/ld+json, text/turtle;q=0.5', 'accept-language': 'pl' },
  { accept: 'text/turtle' },
  { accept: 'application/n-triples', 'accept-profile': '<urn:x:none>' },
  { accept: 'application/rdf+xml' },
  { 'accept-encoding': 'gzip' },
  { accept: 'text/turtle', 'accept-encoding': 'gzip, deflate' },
  { accept: 'application/rdf+xml', 'accept-encoding': 'identity;q=0.5, gzip' },
];

const endings: [string, Record<string, string>][] = [
  ['.jsonld', {}],
  ['.jsonld', { accept: 'text/html', 'accept-encoding': 'gzip' }],
  ['.ttl', { 'accept-language': 'pl' }],
  ['.nt', { 'accept-profile': '<urn:x:none>', 'accept-encoding': 'gzip' }],
  ['.rdf', { accept: 'text/turtle; version=1.2' }],
];

describe('a document that lies ready', () => {
  it.each([...wishes.map((headers) => ['', headers] as const), ...endings])(
    'is answered at its address%s to %o as the framework would answer, whichever thing it is',
    async (ending, headers) => {
      const paths = pathsOf().map((path) => path + ending);
      expect(paths.length).toBeGreaterThan(100);
      const enter = vi.spyOn(served().app.site, 'enter');
      const prompt: Answer[] = [];
      for (const path of paths) prompt.push(withoutConnection(await ask(served().port, path, headers)));
      expect(enter).not.toHaveBeenCalled();
      for (const [at, path] of paths.entries()) expect(prompt[at]).toEqual(await injected(path, headers, 'GET'));
    },
  );

  it('is 304 for who has it, and without a body for HEAD', async () => {
    const [path = ''] = pathsOf();
    const whole = await injected(path, {}, 'GET');
    for (let turn = 0; turn < 12; turn++) {
      const tag = { 'if-none-match': String(whole.headers['etag']) };
      expect(withoutConnection(await ask(served().port, path, tag))).toEqual(await injected(path, tag, 'GET'));
      const other = await ask(served().port, path, { 'if-none-match': '"other"' });
      expect(withoutConnection(other)).toEqual(whole);
      const head = await ask(served().port, path, {}, 'HEAD');
      expect(withoutConnection(head)).toEqual({ ...whole, body: '' });
    }
  });

  it('is logged like any other, once, without its query', async () => {
    const logging = await serve({ logRequests: true });
    const lines = (): string[] => logging.log.filter((line) => line.includes('/doc/city/krakow'));
    const enter = vi.spyOn(logging.app.site, 'enter');
    for (let turn = 1; turn <= 3; turn++) {
      expect((await ask(logging.port, '/doc/city/krakow')).status).toBe(200);
      expect(lines()).toHaveLength(turn);
    }
    expect(enter).not.toHaveBeenCalled();
    expect((await ask(logging.port, '/doc/city/krakow?secret=1')).status).toBe(200);
    await logging.close();
    const read = lines().map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(enter).toHaveBeenCalledTimes(1);
    for (const { req, res, responseTime, msg } of read) {
      expect([req, res, msg]).toEqual([
        { method: 'GET', path: '/doc/city/krakow' },
        { statusCode: 200 },
        'request completed',
      ]);
      expect(responseTime).toBeGreaterThan(0);
    }
    expect(read).toHaveLength(4);
  });

  it('has a head for a thousand ways of asking at most, none of them long', async () => {
    const { app, port } = served();
    const { heads } = app.site.current();
    const long = { accept: `application/ld+json, ${'image/x, '.repeat(150)}text/turtle;q=0.1` };
    const before = heads.size;
    await ask(port, '/doc/city/krakow', long);
    expect(heads.size).toBe(before);
    for (let at = heads.size; at < 1000; at++) heads.set(`filled ${at}`, undefined);
    await ask(port, '/doc/city/krakow', { accept: 'application/ld+json;a=1' });
    expect(heads.size).toBe(1);
  });

  it.each([
    ['/doc/city/none', {}],
    ['/doc/city/krakow?context=url', {}],
    ['/doc/city/krakow?_mediatype=text/turtle', {}],
    ['/doc/city/krakow.en.html', {}],
    ['/doc/city/krakow.md', {}],
    ['/doc/city/krakow.jsonl', {}],
    ['/doc/city/krakow.pl.ttl', {}],
    ['/doc/city/krakow.ttl.ttl', {}],
    ['/doc/city/krakow.none', {}],
    ['/doc/city/krakow.', {}],
    ['/doc/city/krakow.ttl?version=1.2', {}],
    ['/doc/city/none.ttl', {}],
    ['/doc/city/~any~', {}],
    ['/doc/city/krakow/', {}],
    ['/doc/none/krakow', {}],
    ['/doc/city/krakow', { accept: 'text/html' }],
    ['/doc/city/krakow', { 'accept-encoding': 'br' }],
    ['/doc/city/krakow', { 'if-modified-since': 'Sun, 22 Nov 2076 00:00:00 GMT' }],
    ['/doc/city/krakow', { range: 'bytes=0-3' }],
    ['/doc/city/krakow', { accept: 'image/png' }],
  ] as [string, Record<string, string>][])('is not sent for %s with %o', async (path, headers) => {
    await ask(served().port, '/doc/city/krakow');
    const answers = [await ask(served().port, path, headers), await ask(served().port, path, headers)];
    const expected = await injected(path, headers, 'GET');
    for (const answer of answers) expect(withoutConnection(answer)).toEqual(expected);
  });
});
