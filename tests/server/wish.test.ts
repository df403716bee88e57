// A request is read once, and whoever asks what it wants is told the same.
import type { IncomingMessage } from 'node:http';
import { describe, expect, it, vi } from 'vitest';
import { readWish, Wish } from '../../server/site/wish.js';

const host = ['Host', 'a.example'];

/** Makes what Node would hand on of a request. */
function raw(url: string, headers: Record<string, string> = {}, more: Partial<IncomingMessage> = {}): IncomingMessage {
  const rawHeaders = [...host, ...Object.entries(headers).flat()];
  const made = { method: 'GET', url, headers: { host: 'a.example', ...headers }, rawHeaders };
  return { ...made, httpVersion: '1.1', httpVersionMajor: 1, ...more } as unknown as IncomingMessage;
}

const wish = (url: string, headers?: Record<string, string>, more?: Partial<IncomingMessage>): Wish =>
  new Wish(raw(url, headers, more), '/data/');

describe('a request read once', () => {
  it.each([
    ['/data/doc/a/b', { path: '/data/doc/a/b', search: '', version: undefined }],
    ['/data/doc/a/b?page=2', { path: '/data/doc/a/b', search: '?page=2', version: undefined }],
    ['/data/doc?a?b', { path: '/data/doc', search: '?a?b', version: undefined }],
    [
      '/data/version/2026-11-22-0123456789ab/doc/a/b?x',
      { path: '/data/doc/a/b', search: '?x', version: '2026-11-22-0123456789ab' },
    ],
    [
      '/data/version/2026-11-22-0123456789ab/sparql?query=x',
      { path: '/data/sparql', search: '?query=x', version: '2026-11-22-0123456789ab' },
    ],
    [
      '/data/version/2026-11-22-0123456789ab/search',
      { path: '/data/version/2026-11-22-0123456789ab/search', version: undefined },
    ],
    ['/data/version/none/doc/a/b', { path: '/data/version/none/doc/a/b', version: undefined }],
    ['*', { path: '*', search: '', version: undefined }],
  ])('takes %s apart', (url, parts) => expect(wish(url)).toMatchObject(parts));

  it.each([
    ['?a=1&b=2', 'a', '1'],
    ['?a=1&a=1', 'a', undefined],
    ['?a=', 'a', ''],
    ['?a', 'a', ''],
    ['?%61=%C5%82+b', 'a', 'ł b'],
    ['?b=1', 'a', undefined],
    ['', 'a', undefined],
  ])('reads of %j the parameter %s as %j', (search, name, value) => {
    expect(wish(`/data/${search}`).parameter(name)).toBe(value);
  });

  it('reads the query string once, however often it is asked', () => {
    const read = vi.spyOn(URLSearchParams.prototype, Symbol.iterator);
    const one = wish('/data/?a=1&b=2');
    expect([one.parameter('a'), one.parameter('b'), one.parameter('c')]).toEqual(['1', '2', undefined]);
    expect(read).toHaveBeenCalledTimes(1);
    read.mockRestore();
  });

  it('is the same for all who see the request', () => {
    const request = raw('/data/');
    expect(readWish(request, '/data/')).toBe(readWish(request, '/data/'));
  });

  it('names what an answer depends on, and nothing else', () => {
    const keys = [
      {},
      { accept: 'a' },
      { 'accept-language': 'a' },
      { 'accept-encoding': 'a' },
      { 'accept-profile': 'a' },
    ];
    expect(new Set([...keys, { accept: '' }].map((headers) => wish('/data/', headers).key)).size).toBe(6);
    expect(wish('/data/', { 'user-agent': 'x', cookie: 'y' }).key).toBe(wish('/data/').key);
    expect(wish('/data/?a').key).not.toBe(wish('/data/').key);
  });

  it.each([
    [{ rawHeaders: [...host, ...host] }, true],
    [{ rawHeaders: [...host, 'hOSt', 'b.example'] }, true],
    [{ rawHeaders: [], headers: {} }, true],
    [{ rawHeaders: [], headers: {}, httpVersion: '1.0' }, false],
    [{ httpVersion: '0.9', httpVersionMajor: 0 }, true],
    [{}, false],
  ])('finds %j ambiguous: %s', (more, expected) => {
    expect(wish('/data/', {}, more).isAmbiguous).toBe(expected);
    if (expected) expect(wish('/data/', {}, more).isPlain).toBe(false);
  });

  it.each([
    [{ method: 'HEAD' }, {}, true],
    [{ method: 'POST' }, {}, false],
    [{}, { range: 'bytes=0-1' }, false],
    [{}, { 'if-modified-since': 'x' }, false],
    [{}, { 'content-length': '0' }, false],
    [{}, { 'if-none-match': '"a"' }, true],
  ])('finds %j with %j plain: %s', (more, headers, expected) => {
    expect(wish('/data/', headers as unknown as Record<string, string>, more).isPlain).toBe(expected);
  });
});
