// The pool, with an engine that is ended at its deadlines: one bad query harms nobody else, what died is replaced, the queue and the buffer are bounded.
import { afterEach, expect, test } from 'vitest';
import type { QueryEngine } from '../../src/sparql/engine.js';
import { createFederatedEngine, type FederatedOptions } from '../../src/sparql/comunica/engine.js';
import { ask, askText, startFederated, until } from './start.js';

const engines: QueryEngine[] = [];
const start = async (options: Partial<FederatedOptions>): Promise<QueryEngine> => {
  const engine = await startFederated({ quads: 1000, waitMs: 10_000, ...options });
  engines.push(engine);
  return engine;
};
afterEach(() => Promise.all(engines.splice(0).map((engine) => engine.close())));

const endless = 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n2 ?o }';
const doubled = Array.from({ length: 10 }, (_, i) => `BIND(CONCAT(?x${i}, ?x${i}) AS ?x${i + 1})`).join(' ');
const large = `SELECT ?s { BIND("${'a'.repeat(1000)}" AS ?x0) ${doubled} ?s <v> ?v BIND(UCASE(CONCAT(?x10, ?v)) AS ?y) } ORDER BY ?y`;
const quick = 'ASK { ?s ?p ?o }';

test('a deadline ends its own query, while others are answered', async () => {
  const engine = await start({ workers: 2, queryMs: 800 });
  await until(() => engine.load().loaded === 2);
  const begun = performance.now();
  const slow = expect(ask(engine, endless)).rejects.toMatchObject({ code: 'query-timeout' });
  expect(await askText(engine, quick)).toBe('true');
  expect(engine.load().busy).toBe(1);
  for (let asked = 0; asked < 20; asked++) expect(await askText(engine, quick)).toBe('true');
  await slow;
  const ms = performance.now() - begun;
  console.info(`a deadline of 800 ms held after ${ms.toFixed(0)} ms`);
  expect(ms).toBeGreaterThan(790);
  expect(ms).toBeLessThan(3000);
  await until(() => engine.load().busy === 0);
  expect(await askText(engine, quick)).toBe('true');
});

test('a spare takes over at once, and the dead thread is replaced', async () => {
  const engine = await start({ workers: 1, spare: true, queryMs: 500 });
  for (let round = 0; round < 3; round++) {
    await until(() => engine.load().loaded === 2);
    await expect(ask(engine, endless)).rejects.toMatchObject({ code: 'query-timeout' });
    const begun = performance.now();
    expect(await askText(engine, quick)).toBe('true');
    const ms = performance.now() - begun;
    console.info(`the next client was answered after ${ms.toFixed(0)} ms`);
    expect(ms).toBeLessThan(500); // the goal is 100
  }
});

test('memory is bounded, and what it ended is replaced', async () => {
  const engine = await start({ workers: 1, memoryBytes: 96 * 1024 * 1024, queryMs: 40_000 });
  const before = process.memoryUsage().rss;
  const spent: number[] = [];
  const query = ask(engine, large, { spent: (ms) => spent.push(ms) });
  await expect(query).rejects.toMatchObject({ code: 'query-memory' });
  await until(() => spent.length === 1);
  console.info(`96 MiB were used up in ${spent[0]?.toFixed(0)} ms`);
  expect(process.memoryUsage().rss - before).toBeLessThan(500 * 1024 * 1024);
  expect(await askText(engine, quick)).toBe('true');
});

test('a thread that is being replaced is waited for', async () => {
  const engine = await start({ workers: 1, spare: false, queryMs: 300 });
  await expect(ask(engine, endless)).rejects.toMatchObject({ code: 'query-timeout' });
  expect([engine.load().loaded, engine.state()]).toEqual([0, 'ready']);
  expect(await askText(engine, quick)).toBe('true');
});

test('a full queue turns clients away at once', async () => {
  const engine = await start({ workers: 1, queue: 2, queryMs: 600 });
  const asked = Array.from({ length: 5 }, () => ask(engine, endless).catch((error: unknown) => error));
  const begun = performance.now();
  for (const refused of asked.slice(3)) expect(await refused).toMatchObject({ code: 'query-busy' });
  expect(performance.now() - begun).toBeLessThan(100);
  for (const run of asked.slice(0, 3)) expect(await run).toMatchObject({ code: 'query-timeout' });
});

test('a wait is bounded', async () => {
  const engine = await start({ workers: 1, waitMs: 100, queryMs: 1000 });
  const slow = ask(engine, endless).catch((error: unknown) => error);
  await expect(ask(engine, quick)).rejects.toMatchObject({ code: 'query-busy' });
  expect(await slow).toMatchObject({ code: 'query-timeout' });
});

test('a client that leaves frees its worker', async () => {
  const engine = await start({ workers: 1, graceMs: 50 });
  const [running, queued] = [new AbortController(), new AbortController()];
  const first = ask(engine, endless, { signal: running.signal });
  const second = ask(engine, endless, { signal: queued.signal });
  const third = askText(engine, quick);
  await until(() => engine.load().waiting === 2);
  queued.abort();
  await expect(second).rejects.toMatchObject({ name: 'AbortError' });
  running.abort();
  await expect(first).rejects.toMatchObject({ name: 'AbortError' });
  expect(await third).toBe('true');
  await expect(ask(engine, quick, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
});

test('answers are bounded each and in total', async () => {
  const all = 'SELECT * { ?s ?p ?o }';
  const engine = await start({ answerBytes: 15_000 });
  await expect(ask(engine, all, { mediaType: 'application/sparql-results+json' })).rejects.toMatchObject({
    code: 'query-too-large',
  });
  const wide = await start({ answerBytes: 50_000, bufferBytes: 50_000 });
  const held = await ask(wide, all);
  expect(wide.load().bufferedBytes).toBe(held.bytes.length);
  await expect(ask(wide, 'SELECT * { ?s ?p ?o . ?s ?q ?r }')).rejects.toMatchObject({ code: 'query-busy' });
  expect(await askText(wide, quick)).toBe('true');
  held.release();
  held.release();
  expect(wide.load().bufferedBytes).toBe(0);
  expect((await ask(wide, 'SELECT * { ?s ?p ?o . ?s ?q ?r }')).bytes.length).toBeGreaterThan(15_000);
});

test('close rejects what runs and waits, and leaves nothing', async () => {
  const engine = await start({ workers: 1, spare: true });
  const asked = [ask(engine, endless), ask(engine, quick)].map((query) => query.catch((error: unknown) => error));
  await engine.close();
  for (const answer of asked) expect(await answer).toMatchObject({ code: 'query-busy' });
  expect(engine.state()).toBe('closed');
  await expect(ask(engine, quick)).rejects.toMatchObject({ code: 'query-busy' });
});

test('before the first load it says so, and says when loading failed', async () => {
  const bytes = new TextEncoder().encode('<a> <b> "broken');
  const engine = createFederatedEngine({ sources: [{ bytes }], quads: 1, workers: 1 });
  engines.push(engine);
  expect(engine.state()).toBe('loading');
  await expect(ask(engine, quick)).rejects.toMatchObject({ code: 'query-loading' });
  await until(() => engine.state() === 'failed');
  await expect(ask(engine, quick)).rejects.toMatchObject({ code: 'query-failed' });
});
