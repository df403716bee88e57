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
];

describe('a document that lies ready', () => {
  it.each(wishes)('is answered to %o as the framework would answer, whichever thing it is', async (headers) => {
    const paths = pathsOf();
    expect(paths.length).toBeGreaterThan(100);
    const kinds = new Set(paths.map((path) => path.split('/')[2]));
    const enter = vi.spyOn(served().app.site, 'enter');
    const prompt: Answer[] = [];
    for (const path of paths) prompt.push(withoutConnection(await ask(served().port, path, headers)));
    // The first of each kind is learned from, and what is not ready takes the usual way.
    expect(enter.mock.calls.length).toBeLessThanOrEqual(kinds.size);
    for (const [at, path] of paths.entries()) expect(prompt[at]).toEqual(await injected(path, headers, 'GET'));
  });

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

  it('goes through the framework where requests are logged, so that none is missing', async () => {
    const logging = await serve({ logRequests: true });
    const lines = (): number => logging.log.filter((line) => line.includes('/doc/city/krakow')).length;
    const counts: number[] = [];
    for (let turn = 0; turn < 3; turn++) {
      expect((await ask(logging.port, '/doc/city/krakow')).status).toBe(200);
      counts.push(lines());
    }
    await logging.close();
    expect(counts.at(-1)).toBeGreaterThan(counts[1]!);
    expect(counts[1]).toBeGreaterThan(counts[0]!);
  });

  it('is learned from a thousand ways of asking at most, none of them long', async () => {
    const { app, port } = served();
    const { patterns } = app.site.current();
    const long = { accept: `application/ld+json, ${'image/x, '.repeat(150)}text/turtle;q=0.1` };
    const before = patterns.size;
    await ask(port, '/doc/city/krakow', long);
    expect(patterns.size).toBe(before);
    for (let at = 0; at < 1100; at++) {
      await ask(port, '/doc/city/krakow', { accept: `application/ld+json;a=${at}` });
      expect(patterns.size).toBeLessThanOrEqual(1000);
    }
    const enter = vi.spyOn(app.site, 'enter');
    await ask(port, '/doc/city/vienna', { accept: 'application/ld+json;a=1099' });
    expect(enter).not.toHaveBeenCalled();
  });

  it.each([
    ['/doc/city/none', {}],
    ['/doc/city/krakow?context=url', {}],
    ['/doc/city/krakow?_mediatype=text/turtle', {}],
    ['/doc/city/krakow.ttl', {}],
    ['/doc/city/~any~', {}],
    ['/doc/city/krakow/', {}],
    ['/doc/none/krakow', {}],
    ['/doc/city/krakow', { accept: 'text/turtle' }],
    ['/doc/city/krakow', { 'accept-encoding': 'gzip' }],
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
