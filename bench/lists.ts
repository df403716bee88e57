// `npm run bench -- lists`: the longest list of a release as a page and in data, chosen from and sorted, each first and then warm.
import { setTimeout as sleep } from 'node:timers/promises';
import { chosenBy, mannerOf, parameterOf } from '../server/views/list/condition.js';
import type { Field, Kind } from '../src/model/model.js';
import { openRelease } from '../src/release/open.js';
import { processorMs } from './child.js';
import { Connection, requestFor } from './connection.js';
import { releasesFor } from './release.js';
import { serve } from './serve.js';
import { quantile } from './statistics.js';
import { atMost, note, round, sayGoals, sayMachine, sayTable } from './table.js';

/** Answers of each list after its first, and how long the server has to read its lists before. */
const [repeats, readMs] = [41, 15_000] as const;

/** Most milliseconds of a warm answer. */
const goalMs = 50;

/** One list as it is asked for: another stretch each time, so that no answer lies ready. */
interface Asked {
  readonly name: string;
  readonly accept: string;
  readonly search: (at: number) => string;
}

/** Runs the benchmark at a size, or over the folder of releases that HEJNAL_BENCH_RELEASES names, and prints what it found. */
export async function benchLists(quads: number): Promise<void> {
  const releases = process.env['HEJNAL_BENCH_RELEASES'] ?? (await releasesFor(quads));
  note(`release in ${releases} …`);
  const release = await openRelease(releases);
  const [kind] = [...release.model.kinds].sort((a, b) => release.instances(b.class) - release.instances(a.class));
  if (kind === undefined) throw new Error('The release has no kinds.');
  const [total, all] = [release.instances(kind.class), release.manifest.total];
  await release.close();
  sayMachine(`Lists, ${all.toLocaleString('en')} quads, ${total.toLocaleString('en')} things of the kind ${kind.name}`);
  const served = await serve(releases, '/health');
  try {
    const connection = new Connection(served.port);
    const early = await timesOf(
      { ...served, connection, kind },
      { name: 'early', accept: 'text/html', search: () => '' },
      1,
    );
    await sleep(readMs);
    const rows: [Asked, Times][] = [];
    for (const asked of await listsOf(connection, kind, total)) rows.push([asked, await timesOf({ ...served, connection, kind }, asked, repeats)]); // prettier-ignore
    connection.close();
    sayTable(
      ['list', 'first ms', 'p50 ms', 'p95 ms', 'processor ms', 'KB'],
      rows.map(([{ name }, { first, warm, busy, bytes }]) => [name, round(first), round(quantile(warm, 0.5)), round(quantile(warm, 0.95)), round(busy), round(bytes / 1000)]),
    ); // prettier-ignore
    // What a kind has no format for takes no time.
    const asked = rows.filter(([, { warm }]) => warm.length > 0);
    const longest = (share: number): number => Math.max(...asked.map(([, { warm }]) => quantile(warm, share)));
    sayGoals([
      atMost(`each list within ${goalMs} ms, median`, longest(0.5), goalMs, ' ms'),
      atMost(`each list within ${goalMs} ms, 95 of 100`, longest(0.95), goalMs, ' ms'),
      atMost(
        `${goalMs} ms of processor time of the main thread, the mean of each`,
        Math.max(...asked.map(([, { busy }]) => busy)),
        goalMs,
        ' ms',
      ),
      atMost('the first page of all, as soon as the server answers, within 1 s', early.first / 1000, 1, ' s'),
    ]);
  } finally {
    await served.end();
  }
}

/** Lists what is asked: by a field of each manner that the kind has, with a value that one of its things has. */
async function listsOf(connection: Connection, kind: Kind, total: number): Promise<Asked[]> {
  const row = await rowOf(connection, kind, Math.floor(total / 200));
  const fields = chosenBy(kind).filter((field) => (row[field.key] ?? '') !== '');
  const [thing, number, date, text] = (['thing', 'number', 'date', 'text'] as const).map((manner) => fields.find((field) => mannerOf(field) === manner)); // prettier-ignore
  const is = (field: Field): string => `${parameterOf(field)}=${encodeURIComponent(row[field.key] ?? '')}`;
  const from = (field: Field): string => `${is(field)}/..`;
  const measured = number ?? date;
  const middle = Math.ceil(total / 200);
  const pages: [string, string | undefined, number?][] = [
    ['page', ''],
    ['page in the middle', '', middle],
    ['one value', thing && is(thing)],
    ['from a number or date on', measured && from(measured)],
    ['both', thing && measured && `${is(thing)}&${from(measured)}`],
    ['by name, turned round', 'sort=-name'],
    ['by a number or date', measured && `sort=-${parameterOf(measured)}`],
    ['by the names of things', thing && `sort=${parameterOf(thing)}`],
    ['by a text', text && `sort=${parameterOf(text)}`],
    ['sorted, in the middle', measured && `sort=${parameterOf(measured)}`, middle],
    ['chosen and sorted', thing && measured && `${from(measured)}&sort=${parameterOf(thing)}`],
  ];
  const data = [['CSV', 'text/csv'], ['JSON Lines', 'application/jsonl'], ['GeoJSON', 'application/geo+json'], ['JSON-LD', 'application/ld+json'], ['Turtle', 'text/turtle']] as const; // prettier-ignore
  const order = measured === undefined ? 'sort=-name' : `sort=-${parameterOf(measured)}`;
  const some = (limit: number, search = '') => data.map(([name, accept]) => {
    return { name: `${limit.toLocaleString('en')}${search === '' ? '' : ' sorted'}, ${name}`, accept, search: (at: number) => `${search}&limit=${limit - at}` };
  }); // prettier-ignore
  return [
    ...pages.flatMap(([name, search, from = 1]) =>
      search === undefined ? [] : { name: `${name}, HTML`, accept: 'text/html', search: (at: number) => `${search}&page=${from + at}` },
    ),
    ...some(100),
    ...some(100, order),
    ...some(1_000).slice(0, 3),
  ]; // prettier-ignore
}

/** Gets the row of a thing in the middle of the list, as its table has it. */
async function rowOf(connection: Connection, kind: Kind, pages: number): Promise<Record<string, string>> {
  let path: string | undefined = `/doc/${kind.name}.csv`;
  let text = '';
  for (let at = 0; at <= pages && path !== undefined; at++) {
    const { body, head } = await connection.ask(requestFor(path, 'text/csv'));
    text = body.toString();
    const next: string | undefined = /<([^>]+)>; rel="?next"?/.exec(head)?.[1];
    path = next && new URL(next).pathname.replace(/(?:\.csv)?$/, '.csv') + new URL(next).search;
  }
  const [header = '', row = ''] = text.split('\n').map((line) => line.trim());
  const cells = row.split(',');
  return Object.fromEntries(header.split(',').map((name, at) => [name, cells[at] ?? '']));
}

/** Milliseconds of a list's answers, and the mean that the main thread worked for one; bytes of the last. */
interface Times {
  readonly first: number;
  readonly warm: readonly number[];
  readonly busy: number;
  readonly bytes: number;
}

/** Where a list is asked for. */
interface Place {
  readonly connection: Connection;
  readonly pid: number;
  readonly kind: Kind;
}

/** Asks for a list again and again. */
async function timesOf(
  { connection, pid, kind }: Place,
  { accept, search, name }: Asked,
  times: number,
): Promise<Times> {
  const took: number[] = [];
  let [bytes, begunMs] = [0, 0];
  for (let at = 0; at < times; at++) {
    if (at === 1) begunMs = processorMs(pid, 'main thread');
    const begun = performance.now();
    const own = `/doc/${kind.name}?${search(at).replace(/^&/, '')}`;
    const { status, body } = await connection.ask(requestFor(own, accept));
    if (status === 406) return { first: NaN, warm: [], busy: NaN, bytes: NaN };
    if (status !== 200) throw new Error(`${name}: ${own} is ${status}: ${body.toString().slice(0, 300)}`);
    took.push(performance.now() - begun);
    bytes = body.length;
  }
  const [first = NaN, ...warm] = took;
  return { first, warm, busy: (processorMs(pid, 'main thread') - begunMs) / warm.length, bytes };
}
