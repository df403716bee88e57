// `npm run bench -- reconcile`: a column of 10,000 names reconciled over HTTP as OpenRefine does, and what others wait meanwhile.
import { setTimeout as sleep } from 'node:timers/promises';
import { openRelease } from '../src/release/open.js';
import { processorMs } from './child.js';
import { questionsOf, type Question } from './questions.js';
import { chanceOf } from './random.js';
import { releasesFor } from './release.js';
import { serve, type Served } from './serve.js';
import { quantile } from './statistics.js';
import { atMost, note, round, sayGoals, sayMachine, sayTable } from './table.js';

/** How many cells of each sort stand in the column; most names in a table are right. */
const cells: Readonly<Record<string, number>> = {
  'the name': 8_000,
  'one typing error': 1_000,
  'a word too many': 500,
  'nobody’s name': 500,
};
const batchSize = 100;

interface Column {
  readonly things: number;
  readonly quads: number;
  readonly type: string;
  readonly cells: readonly Question[];
}

/** Runs the benchmark at a size, or over the folder of releases that HEJNAL_BENCH_RELEASES names, and prints what it found. */
export async function benchReconcile(quads: number): Promise<void> {
  const releases = process.env['HEJNAL_BENCH_RELEASES'] ?? (await releasesFor(quads, 'places'));
  note(`release in ${releases} …`);
  const column = await columnOf(releases);
  sayMachine(
    `Reconciliation, ${column.quads.toLocaleString('en')} quads, ${column.things.toLocaleString('en')} things`,
  );
  const served = await serve(releases, '/health');
  try {
    await reconcile(served, { ...column, cells: column.cells.slice(0, 500) });
    await longestDelay(served);
    const [begun, usedMs] = [performance.now(), processorMs(served.pid, 'main thread')];
    const waiting = watch(served);
    const found = await reconcile(served, column);
    const [ms, busyMs] = [performance.now() - begun, processorMs(served.pid, 'main thread') - usedMs];
    const [waitedMs, longestMs] = [await waiting.end(), await longestDelay(served)];
    report({ column, found, ms, busyMs, waitedMs, longestMs, stepMs: await longestStep(releases, column) });
  } finally {
    await served.end();
  }
}

/**
 * Runs the search of 300 cells step by step, outside the server; gives the longest step in milliseconds, of ten runs the
 * quickest: what the machine does besides is in one or the other, but hardly in all.
 */
async function longestStep(releases: string, { cells: column, type }: Column): Promise<number> {
  const release = await openRelease(releases);
  const { search } = release;
  const kinds = release.model.kinds.filter((kind) => kind.class === type).map(({ name }) => name);
  const stepsOf = (text: string): number[] => {
    const [finding, took] = [search?.finding(text, { limit: 5, kinds }), [] as number[]];
    for (let isOver = finding === undefined; !isOver;) {
      const begun = performance.now();
      isOver = finding?.next().done === true;
      took.push(performance.now() - begun);
    }
    return took;
  };
  for (const { text } of column.slice(0, 500)) stepsOf(text);
  const longest = column.slice(0, 300).map(({ text }) => {
    const runs = Array.from({ length: 10 }, () => stepsOf(text));
    return Math.max(...(runs[0] ?? []).map((_, at) => Math.min(...runs.map((run) => run[at] ?? Infinity))));
  });
  await release.close();
  return Math.max(...longest);
}

/** Draws the cells from the names of the kind with the most things. */
async function columnOf(releases: string): Promise<Column> {
  const release = await openRelease(releases);
  const [kind] = [...release.model.kinds].sort((a, b) => release.instances(b.class) - release.instances(a.class));
  if (kind === undefined || release.search === undefined) throw new Error('The release has no names.');
  const drawn = questionsOf(release, [kind.name], Math.max(...Object.values(cells)));
  const chance = chanceOf(14);
  const all = Object.entries(cells).flatMap(([sort, count]) => drawn.get(sort)?.slice(0, count) ?? []);
  const shuffled = all.map((cell) => ({ cell, place: chance.below(2 ** 30) })).sort((a, b) => a.place - b.place);
  const { total } = release.manifest;
  const column = {
    things: release.search.things,
    quads: total,
    type: kind.class,
    cells: shuffled.map(({ cell }) => cell),
  };
  await release.close();
  return column;
}

/** Sends the column in batches, one after the other; gives how many cells whose meaning is known got the thing that is meant first. */
async function reconcile({ port }: Served, { type, cells: column }: Column): Promise<number> {
  let found = 0;
  for (let at = 0; at < column.length; at += batchSize) {
    const batch = column.slice(at, at + batchSize);
    const asked = batch.map(({ text }, index) => [`q${index}`, { query: text, type, type_strict: 'should', limit: 5 }]);
    const body = new URLSearchParams({ queries: JSON.stringify(Object.fromEntries(asked)) });
    const answer = await fetch(`http://localhost:${port}/reconcile`, { method: 'POST', body });
    if (answer.status !== 200) throw new Error(`The server answered ${answer.status}: ${await answer.text()}`);
    const results = (await answer.json()) as Record<string, { result: { name: string; score: number }[] }>;
    found += batch.filter((_cell, index) => (results[`q${index}`]?.result[0]?.score ?? 0) >= 20).length;
  }
  return found;
}

/** Asks for /health every few milliseconds, as another client, until it is ended; gives how long each answer took. */
function watch({ port }: Served): { end(): Promise<number[]> } {
  const took: number[] = [];
  const over = new AbortController();
  const asking = (async () => {
    while (!over.signal.aborted) {
      const begun = performance.now();
      await (await fetch(`http://localhost:${port}/health`)).arrayBuffer();
      took.push(performance.now() - begun);
      await sleep(10);
    }
  })();
  return {
    end: async () => {
      over.abort();
      await asking;
      return took;
    },
  };
}

/** The interval of `monitorEventLoopDelay` is in what it tells, in milliseconds. */
const intervalMs = 10;

/** Reads how late the server's event loop was at most since the last time that this was asked, in milliseconds. */
async function longestDelay({ port }: Served): Promise<number> {
  const text = await (await fetch(`http://localhost:${port}/metrics`)).text();
  return 1000 * Number(/^hejnal_event_loop_delay_max_seconds (\S+)/m.exec(text)?.[1]) - intervalMs;
}

interface Measured {
  readonly column: Column;
  readonly found: number;
  readonly ms: number;
  readonly busyMs: number;
  readonly waitedMs: readonly number[];
  readonly longestMs: number;
  readonly stepMs: number;
}

function report({ column, found, ms, busyMs, waitedMs, longestMs, stepMs }: Measured): void {
  const count = column.cells.length;
  sayTable(
    ['10,000 names', 's', 's of the main thread', 'with a candidate', '/health p50 ms', '/health p99 ms'],
    [
      [
        count.toLocaleString('en'),
        ...[ms / 1000, busyMs / 1000].map(round),
        `${round((100 * found) / count)} %`,
        ...[quantile(waitedMs, 0.5), quantile(waitedMs, 0.99)].map(round),
      ],
    ],
  );
  sayGoals([
    atMost('10,000 names within 15 s', ms / 1000, 15, ' s'),
    atMost('of processor time of the main thread, too', busyMs / 1000, 15, ' s'),
    atMost('the main thread taken for at most 20 ms at a time', longestMs, 20, ' ms'),
    // A slice ends with the step that passes 8 ms.
    atMost('no step of the work longer than 12 ms', stepMs, 12, ' ms'),
  ]);
}
