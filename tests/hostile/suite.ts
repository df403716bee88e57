// What every engine must stand: each hostile query is answered as it should be, and nobody else notices.
import { availableParallelism, loadavg } from 'node:os';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EngineOptions } from '../../src/index.js';
import { until } from '../sparql/start.js';
import { dear, harmless, heavy, refused, unreadable, type Hostile } from './queries.js';
import { serve, type Asking, type Hostel, type Reply } from './served.js';

const formType = 'application/x-www-form-urlencoded';

/** What no answer may carry: a stack, a path of this machine, the name of a part. */
const revealing = /\n\s+at |node_modules|\.[jt]s:\d|\/work\/|\/tmp\/|fastify|FST_|lmdb|oxigraph|comunica|RuntimeError/i;

/**
 * Says what an engine is asked to stand: the deadline of its queries; a brief suite leaves out what never reaches an
 * engine, and variants of the same attack.
 */
interface Standing {
  readonly queryMs: number;
  readonly isBrief?: boolean;
  /** Which of the dear queries, all by default. */
  readonly dear?: RegExp;
}

/** Longest that an honest visitor waits while anything goes on: a second, on a machine whose processors are not taken. */
function patienceMs(): number {
  return 1_000 * Math.max(1, loadavg()[0]! / availableParallelism());
}

/** Keeps the first row of each number. */
function firstOfEach(hostile: readonly Hostile[]): Hostile[] {
  const numbers = hostile.map(({ name }) => name.split(' ', 1)[0]);
  return hostile.filter((_, index) => numbers.indexOf(numbers[index]) === index);
}

/** Describes the suite for one engine. */
export function standHostility(
  engine: EngineOptions['engine'],
  { queryMs, isBrief = false, dear: chosen = /./ }: Standing,
): void {
  let hostel: Hostel;
  // Each case has addresses of its own, or the second dear one would find the share of the first spent.
  let [number, attacker, visitor] = [1, '', ''];
  beforeEach(() => {
    number++;
    [attacker, visitor] = [`127.0.1.${number}`, `127.0.2.${number}`];
  });
  const options = { clientBudgetMs: 3 * queryMs, queryTimeoutMs: queryMs };
  // An engine whose threads take seconds to start may be short of them after each deadline; visitors then wait for one.
  const settle = (threads = 2): Promise<void> => until(() => hostel.engine.load().loaded >= threads, 60_000);
  const all = engine === 'federated' ? 3 : 2;
  beforeAll(async () => {
    hostel = await serve(engine, options);
    await settle(all);
  }, 90_000);
  afterAll(() => hostel.close());

  const sent = (text: string): string => text.replaceAll('target', hostel.sentinel.url);
  const path = (text: string): string => `/sparql?query=${encodeURIComponent(text)}`;
  const get = (text: string, asking: Asking = {}): Promise<Reply> =>
    hostel.ask(path(text), { from: attacker, ...asking });
  const post = (text: string): Promise<Reply> =>
    hostel.ask('/sparql', {
      from: attacker,
      method: 'POST',
      headers: { 'content-type': formType },
      body: `query=${encodeURIComponent(text)}`,
    });
  const raw = (text: string, type: string): Promise<Reply> =>
    hostel.ask('/sparql', { from: attacker, method: 'POST', headers: { 'content-type': type }, body: text });

  async function checkOthers(): Promise<void> {
    const query = `ASK { ?s ?p ?o } # ${performance.now()}`;
    const answer = await hostel.ask(path(query), { from: visitor });
    expect([answer.status, answer.body.includes('true')], answer.body.slice(0, 300)).toEqual([200, true]);
    expect(answer.ms).toBeLessThan(patienceMs());
    const document = await hostel.ask('/doc/museum/czapski.ttl', { from: visitor });
    expect(document.status).toBe(200);
    expect(document.ms).toBeLessThan(patienceMs());
    for (const each of ['/health', '/ready'])
      expect((await hostel.ask(each, { from: visitor })).status, each).toBe(200);
    expect(hostel.sentinel.hits).toBe(0);
  }

  function checkReply(reply: Reply, { statuses, empty }: Pick<Hostile, 'statuses' | 'empty'>): void {
    expect(statuses, reply.body.slice(0, 300)).toContain(reply.status);
    expect(reply.body).not.toMatch(revealing);
    if (empty && reply.status === 200) expect(reply.body).toMatch(/"bindings":\s*\[\s*\]/);
    if (reply.status < 400) return;
    expect(reply.headers['content-type']).toBe('application/problem+json');
    expect(reply.headers['cache-control']).toBe('no-store');
    expect(JSON.parse(reply.body)).toMatchObject({ status: reply.status, hint: expect.stringMatching(/./) });
  }

  const rows = (hostile: readonly Hostile[]): [string, Hostile][] =>
    (isBrief ? firstOfEach(hostile) : hostile).map((each) => [each.name, each]);

  describe('refused before it is parsed', () => {
    it.each(rows(unreadable))('%s', async (_name, hostile) => {
      const body = sent(hostile.text);
      for (const reply of [
        await raw(body, 'application/sparql-query'),
        ...(body.length < 9_000 ? [await get(body)] : []),
      ]) {
        checkReply(reply, hostile);
        expect(reply.ms).toBeLessThan(patienceMs() / 3); // 50 ms of work, as tests/sparql/guard.test.ts proves
      }
      await checkOthers();
    });

    it('A1 a megabyte', async () => {
      const reply = await raw('\0'.repeat(1_000_000), 'application/sparql-query').catch(() => undefined);
      if (reply !== undefined) checkReply(reply, { statuses: [413] });
      await checkOthers();
    });
  });

  describe('refused for what it wants', () => {
    it.each(rows(refused))('%s', async (_name, hostile) => {
      const text = sent(hostile.text);
      checkReply(await get(text), hostile);
      checkReply(await post(text), hostile);
      if (hostile.name.startsWith('A17')) {
        checkReply(await raw(text, 'application/sparql-update'), hostile);
        checkReply(await raw(`update=${encodeURIComponent(text)}`, formType), hostile);
      }
      await checkOthers();
    });
  });

  describe('harmless', () => {
    it.each(rows(harmless))('%s', async (_name, hostile) => {
      const text = sent(hostile.text);
      checkReply(await post(text), hostile);
      await checkOthers();
    });

    it('A19 a graph elsewhere by the protocol', async () => {
      const search = `${path('ASK { ?s ?p ?o }')}&default-graph-uri=${encodeURIComponent(hostel.sentinel.url)}`;
      const reply = await hostel.ask(search, { from: attacker });
      checkReply(reply, { statuses: [200, 400] });
      if (reply.status === 200) expect(reply.body).toContain('false');
      await checkOthers();
    });
  });

  describe('dear', () => {
    it.each(rows(dear.filter(({ name }) => chosen.test(name))))('%s', { timeout: 60_000 }, async (_name, hostile) => {
      await settle();
      const [reply] = await Promise.all([post(sent(hostile.text)), checkOthers()]);
      checkReply(reply, hostile);
      expect(reply.ms).toBeLessThan(queryMs + 1.5 * patienceMs());
      await settle();
      await checkOthers();
    });
  });

  describe('many at once', () => {
    it('A23 fifty dear queries of one client', { timeout: 60_000 }, async () => {
      await settle(all);
      const asked = Promise.allSettled(Array.from({ length: 50 }, (_, index) => get(heavy(index))));
      for (let times = 0; times < 3; times++) {
        await new Promise((resolve) => setTimeout(resolve, 150));
        await checkOthers();
      }
      const replies = (await asked).flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
      expect(replies.length).toBe(50);
      for (const reply of replies) {
        checkReply(reply, { statuses: [429, 503, 504] });
        if (reply.status !== 504) expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
      }
      expect(replies.filter(({ status }) => status === 503 || status === 429).length).toBeGreaterThan(10);
      await checkOthers();
    });

    it.skipIf(isBrief)('A25 a flood of tiny queries', { timeout: 300_000 }, async () => {
      await settle();
      const tiny = (count: number): Promise<Reply[]> =>
        Promise.all(Array.from({ length: count }, (_, index) => get(`ASK { ?s ?p ${index}, ${performance.now()} }`)));
      // 3 s of work a minute are free here, and a query counts for at least 10 ms, however short.
      for (let sent = 0; sent < 30 * (queryMs / 80); sent += 30) await tiny(30);
      const others = Promise.all(
        Array.from({ length: 3 }, (_, index) => hostel.ask(path(heavy(200 + index)), { from: `127.0.3.${index + 1}` })),
      );
      await new Promise((resolve) => setTimeout(resolve, queryMs / 4));
      const replies = await tiny(5);
      for (const reply of replies) checkReply(reply, { statuses: [429] });
      expect((await others).every(({ status }) => status === 504)).toBe(true);
      await settle();
      await checkOthers();
    });

    it('A26 HEAD of a dear query, and one query by many', { timeout: 60_000 }, async () => {
      await settle();
      const head = await hostel.ask(path(heavy(100)), { from: attacker, method: 'HEAD' });
      expect([504, 503, 429]).toContain(head.status);
      expect(head.body).toBe('');
      const query = 'SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o';
      const replies = await Promise.all(Array.from({ length: 20 }, () => get(query)));
      expect(new Set(replies.map(({ status, headers }) => `${status} ${String(headers['etag'])}`)).size).toBe(1);
      expect(new Set(replies.map(({ body }) => body)).size).toBe(1);
      expect(replies[0]?.status).toBe(200);
      const etag = String(replies[0]?.headers['etag']);
      const again = await get(query, { headers: { 'if-none-match': etag } });
      expect([again.status, again.body.length]).toEqual([304, 0]);
    });
  });

  it('makes no mistakes of its own', () => {
    expect(hostel.log.filter((line) => line.includes('a request failed'))).toEqual([]);
  });
}
