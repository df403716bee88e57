// An answer that leaves before the framework sees the request is the one that the framework would give.
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Cache, type Finished } from '../../server/http/cache.js';
import { ask as over, type Answer } from '../e2e/ask.js';
import { makeToy, type Toy } from './toy.js';

let toy: Toy;
beforeAll(async () => (toy = await listening()));
afterAll(() => toy.app.close());

const url = '/data/doc/museum/wawel';
/** Asks over a connection: what is injected goes to the framework at once. */
const ask = (headers: Record<string, string>, method: 'GET' | 'HEAD' = 'GET', path = url): Promise<Answer> =>
  over((toy.app.server.address() as AddressInfo).port, path, headers, method);

/** Makes a server that listens. */
const listening = async (): Promise<Toy> => {
  const made = await makeToy();
  await made.app.listen({ host: '127.0.0.1', port: 0 });
  return made;
};

/** Asks for the first time in a server that was not asked before. */
const askFresh = async (headers: Record<string, string>, method: 'GET' | 'HEAD' = 'GET', path = url) => {
  const old = toy;
  toy = await listening();
  const answer = await ask(headers, method, path);
  await toy.app.close();
  toy = old;
  return answer;
};

const wishes = [
  {},
  { accept: 'text/turtle' },
  { accept: 'text/html' },
  { accept: 'text/html', 'accept-language': 'en' },
  { accept: 'text/html', 'accept-language': 'pl' },
  { accept: 'text/turtle', 'accept-encoding': 'br' },
  { accept: 'text/turtle', 'accept-encoding': 'gzip' },
  { accept: 'text/turtle', 'accept-profile': '<urn:x:none>' },
  { accept: 'image/png' },
  { range: 'bytes=0-9' },
] as const;

describe('an answer', () => {
  it.each(wishes)('to %o is the same again, with other questions between', async (headers) => {
    const fresh = await askFresh(headers);
    for (const others of wishes) {
      await ask(others);
      expect(await ask(headers)).toEqual(fresh);
      expect(await ask(headers, 'HEAD')).toEqual({ ...fresh, body: '' });
    }
  });

  it('depends on the query string', async () => {
    const [tree, linked] = [await ask({}), await ask({}, 'GET', `${url}?context=url`)];
    expect(linked.body).not.toBe(tree.body);
    expect(await ask({}, 'GET', `${url}?context=url`)).toEqual(linked);
  });

  it('is 304 for who has it, with the headers that were sent then', async () => {
    const whole = await ask({ accept: 'text/turtle' });
    const fresh = await askFresh({ accept: 'text/turtle', 'if-none-match': String(whole.headers['etag']) });
    await ask({ accept: 'text/turtle' });
    expect(fresh.status).toBe(304);
    expect(await ask({ accept: 'text/turtle', 'if-none-match': String(whole.headers['etag']) })).toEqual(fresh);
    expect(await ask({ accept: 'text/turtle', 'if-none-match': '"other"' })).toEqual(whole);
  });

  it('says when the server is about to stop', async () => {
    await ask({});
    toy.site.stage = 'stopping';
    expect((await ask({})).headers['connection']).toBe('close');
    toy.site.stage = 'serving';
    expect((await ask({})).headers['connection']).not.toBe('close');
  });
});

describe('the cache', () => {
  const finished = (size: number): Finished => ({ bytes: Buffer.alloc(size), tag: '"x"', coding: 'identity' });

  it('forgets an answer with the requests that it went to, the least used first', () => {
    const cache = new Cache(10_000);
    for (const key of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']) {
      cache.set(key, finished(1000));
      cache.remember(`request ${key}`, key, 'etag: "x"\r\n');
      expect(cache.replay('request a')?.lines).toEqual('etag: "x"\r\n');
    }
    expect(cache.replay('request b')).toBeUndefined();
    expect(cache.get('b')).toBeUndefined();
    expect(cache.replay('request j')?.body.length).toBe(1000);
  });

  it('counts the requests that it remembers', () => {
    const cache = new Cache(10_000);
    cache.set('a', finished(100));
    for (let at = 0; at < 100; at++) cache.remember(`request ${at}`, 'a', `link: ${'x'.repeat(200)}\r\n`);
    expect(cache.replay('request 7')).toBeDefined();
    expect(cache.replay('request 8')).toBeUndefined();
    cache.remember('unknown', 'b', '');
    expect(cache.replay('unknown')).toBeUndefined();
  });
});
