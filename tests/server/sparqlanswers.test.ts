// Answers that are kept, made once for many, and bounded while they are sent.
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Answers, Outgoing } from '../../server/sparql/answers.js';
import type { QueryAnswer } from '../../src/index.js';
import { makeToy, type Toy } from './toy.js';

let released: number;
let made: number;
beforeEach(() => ([released, made] = [0, 0]));

const answerOf = (text: string): QueryAnswer => ({
  mediaType: 'text/csv',
  bytes: new TextEncoder().encode(text),
  workerMs: 1,
  release: () => {
    released++;
  },
});
const maker = (text = 'a'.repeat(5_000)) => {
  return async (): Promise<QueryAnswer> => {
    made++;
    await new Promise((resolve) => setTimeout(resolve, 20));
    return answerOf(text);
  };
};
const never = new AbortController().signal;

describe('an answer', () => {
  it('is made once for all who ask at the same time, in whatever coding, and then kept', async () => {
    const answers = new Answers(1_000_000, new Outgoing(1_000_000));
    const get = (coding: 'br' | 'gzip' | 'identity') => answers.get({ key: 'k', coding, signal: never, make: maker() });
    const all = await Promise.all([get('br'), get('gzip'), get('identity'), get('br'), get('identity')]);
    expect([made, released]).toEqual([1, 1]);
    expect(all.map(({ coding }) => coding)).toEqual(['br', 'gzip', 'identity', 'br', 'identity']);
    expect(new Set(all.map(({ bytes }) => bytes)).size).toBe(3);
    expect(new Set(all.map(({ tag }) => tag)).size).toBe(3);
    await get('gzip');
    expect(made).toBe(1);
  });

  it('is never kept where it has no name', async () => {
    const answers = new Answers(1_000_000, new Outgoing(1_000_000));
    for (let times = 0; times < 2; times++)
      await answers.get({ key: undefined, coding: 'identity', signal: never, make: maker() });
    expect(made).toBe(2);
  });

  it('is not kept where making it fails', async () => {
    const answers = new Answers(1_000_000, new Outgoing(1_000_000));
    const fail = () => Promise.reject(new Error('no'));
    const want = { key: 'k', coding: 'br', signal: never } as const;
    await expect(answers.get({ ...want, make: fail })).rejects.toThrow('no');
    expect((await answers.get({ ...want, make: maker() })).coding).toBe('br');
  });

  it('is worked at until the last who asked for it has left', async () => {
    const answers = new Answers(1_000_000, new Outgoing(1_000_000));
    const [first, second] = [new AbortController(), new AbortController()];
    let stopped = false;
    const make = (signal: AbortSignal): Promise<QueryAnswer> =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          stopped = true;
          reject(signal.reason as Error);
        });
      });
    const asked = [first, second].map(({ signal }) => answers.get({ key: 'k', coding: 'br', signal, make }));
    first.abort();
    await expect(asked[0]).rejects.toThrow('aborted');
    expect(stopped).toBe(false);
    second.abort();
    await expect(asked[1]).rejects.toThrow('aborted');
    expect(stopped).toBe(true);
  });

  it('counts while it is sent, once however many it is sent to, and past the limit none is begun', async () => {
    const answers = new Answers(1_000_000, new Outgoing(5_000));
    const want = { coding: 'identity', signal: never, make: maker() } as const;
    const [one, same] = [await answers.get({ ...want, key: 'a' }), await answers.get({ ...want, key: 'a' })];
    await expect(answers.get({ ...want, key: 'b' })).rejects.toMatchObject({ code: 'query-busy' });
    one.release();
    one.release();
    await expect(answers.get({ ...want, key: 'b' })).rejects.toMatchObject({ code: 'query-busy' });
    same.release();
    expect((await answers.get({ ...want, key: 'b' })).bytes.byteLength).toBe(5_000);
  });
});

describe('over HTTP', () => {
  let toy: Toy;
  beforeEach(async () => (toy = await makeToy()));
  afterEach(() => toy.app.close());
  const url = '/data/sparql?query=';
  const get = (query: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') =>
    toy.app.inject({ method, url: url + encodeURIComponent(query), headers });

  it('the same query is not run again, by any method, until it asks clock or chance', async () => {
    const query = 'SELECT * { ?s ?p "NOW() RAND() SERVICE" } # UUID()';
    const [head, first, again] = [await get(query, {}, 'HEAD'), await get(query), await get(query)];
    const posted = await toy.app.inject({
      method: 'POST',
      url: '/data/sparql',
      payload: query,
      headers: { 'content-type': 'application/sparql-query', 'if-none-match': String(first.headers.etag) },
    });
    expect(toy.engine.asked.length).toBe(1);
    expect([head.body, head.headers['content-length'], head.headers.etag]).toEqual([
      '',
      String(first.body.length),
      first.headers.etag,
    ]);
    expect([again.body, posted.statusCode, posted.body]).toEqual([first.body, 200, first.body]);
    expect(first.headers['cache-control']).toBe('public, max-age=60');
    for (const asking of ['now()', 'rand ()', 'UUID( )', 'StrUUID()', 'bnode()']) {
      toy.engine.asked.length = 0;
      const answer = await get(`SELECT (${asking} AS ?x) {}`);
      await get(`SELECT (${asking} AS ?x) {}`);
      expect([answer.headers.etag, answer.headers['cache-control']]).toEqual([undefined, 'no-store']);
      expect(toy.engine.asked.length).toBe(2);
    }
  });

  it('tags differ by data set, format and coding, not by what does not matter', async () => {
    const query = encodeURIComponent('SELECT * { ?s ?p ?o }');
    const tags = [];
    for (const [search, headers] of [
      ['', {}],
      ['&default-graph-uri=http://a/', {}],
      ['&named-graph-uri=http://a/', {}],
      ['&format=csv', {}],
      ['', { 'accept-encoding': 'gzip' }],
      ['&utm=1', {}],
      ['&format=json', { accept: 'text/html' }],
    ] as const) {
      tags.push((await toy.app.inject({ url: `${url}${query}${search}`, headers })).headers.etag);
    }
    expect(new Set(tags).size).toBe(5);
    expect([tags[5], tags[6]]).toEqual([tags[0], tags[0]]);
  });

  it('an answer of any size is shown a hundred rows at a time', async () => {
    const rows = (count: number): string =>
      JSON.stringify({
        head: { vars: ['a'] },
        results: { bindings: Array.from({ length: count }, (_, at) => ({ a: { type: 'literal', value: `x${at}x` } })) },
      });
    const show = async (search: string): Promise<string> => {
      const reply = await toy.app.inject({
        url: `${url}${encodeURIComponent('SELECT ?a {}')}${search}`,
        headers: { accept: 'text/html', 'accept-language': 'en' },
      });
      return reply.body;
    };
    toy.engine.reply = () => rows(1_001);
    const first = await show('');
    expect(first.match(/<td data-label="a">/g)).toHaveLength(100);
    expect(first).toContain('Shown: 1–100, of 1,001 rows');
    expect(first).toContain('format=csv');
    expect(first).toContain('&amp;page=11');
    expect(await show('&page=11')).toContain('x1000x');
    expect(await show('&page=11')).not.toContain('x999x');
  });

  it('a client that leaves while its answer is made is no mistake of ours', async () => {
    const address = await toy.app.listen({ port: 0, host: '127.0.0.1' });
    toy.engine.reply = (_request, signal) =>
      new Promise((_, reject) => signal!.addEventListener('abort', () => reject(signal!.reason as Error)));
    const client = new AbortController();
    const asked = fetch(`${address}${url}ASK%20%7B%7D`, { signal: client.signal }).catch(() => 'left');
    while (toy.engine.asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    client.abort();
    expect(await asked).toBe('left');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(toy.log).toEqual([]);
  });

  it('a client that does not read holds no query back', async () => {
    await toy.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = toy.app.server.address() as AddressInfo;
    toy.engine.reply = () => 'x'.repeat(20_000_000);
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`GET ${url}ASK%20%7B%7D HTTP/1.1\r\nHost: a\r\n\r\n`);
      socket.pause();
    });
    while (toy.engine.asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    toy.engine.reply = () => '{"head":{},"boolean":true}';
    expect((await get('ASK { ?s ?p ?o }')).statusCode).toBe(200);
    socket.destroy();
  });
});

it('is the same however often it is asked for', async () => {
  const toy = await makeToy();
  const url = '/data/sparql?query=SELECT%20*%20%7B%7D%20%23%20again';
  const ask = async (method: 'GET' | 'HEAD' = 'GET', headers = {}) => {
    const { statusCode, headers: all, body } = await toy.app.inject({ method, url, headers });
    const sent = Object.entries(all).filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name));
    return { statusCode, headers: Object.fromEntries(sent), body };
  };
  const first = await ask();
  for (let times = 0; times < 3; times++) expect(await ask()).toEqual(first);
  expect(await ask('HEAD')).toEqual({ ...first, body: '' });
  const other = await ask('GET', { accept: 'text/csv' });
  expect([other.statusCode, other.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
  const etag = first.headers['etag'];
  const fresh = await ask('GET', { 'if-none-match': etag });
  expect([fresh.statusCode, fresh.body, fresh.headers['etag']]).toEqual([304, '', etag]);
  expect(toy.engine.asked.length).toBe(2);
  await toy.app.close();
});
