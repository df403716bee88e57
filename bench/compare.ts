// Measures each query with Oxigraph and our engine alone, over HTTP and with Comunica, one after the other.
import { Child } from './child.js';
import type { First } from './comunica.js';
import { Connection, requestFor } from './connection.js';
import { summaryOf, type Summary } from './results.js';
import type { Served } from './serve.js';
import { accept, lookUps, pathOf, queryNamed, shapes, type Query } from './shapes.js';
import { median, quantile } from './statistics.js';
import { note } from './table.js';
import { runsFor, timed } from './timing.js';

const rounds = 5;

/** What was measured of one query; medians in milliseconds. */
export interface Row {
  readonly name: string;
  readonly rows: number;
  readonly isEqual: boolean;
  /** Oxigraph in process, to rows that nobody reads. */
  readonly rawRows: number;
  /** Oxigraph in process, to the bytes of the answer. */
  readonly raw: number;
  /** Our engine in process, to the bytes of the answer. */
  readonly own: number;
  readonly http: number;
  /** What HTTP adds by the fastest tenth of the runs of both, which other work on the machine disturbed least. */
  readonly addedQuiet: number;
  readonly comunica: number;
}

/** Measures all queries with all three, query by query. */
export async function compare(
  served: Served,
  { raw, own, files }: { readonly raw: Child; readonly own: Child; readonly files: readonly string[] },
): Promise<{ rows: Row[]; tripMs: number }> {
  note('Comunica loads …');
  const comunica = new Child('comunica.js', { heapMb: 8_000 });
  await comunica.call('load', files);
  const connection = new Connection(served.port);
  await warmUp(connection, [raw, own]);
  const rows: Row[] = [];
  for (const name of shapes) {
    note(`${name} …`);
    rows.push(await measure(queryNamed(name), { connection, raw, own, comunica }));
  }
  const tripMs = await roundTrip(connection);
  connection.close();
  comunica.end();
  return { rows, tripMs };
}

/** Node goes on compiling the way of a query for two thousand of them: until then each costs up to three times as much. */
const warmUps = 400;

/** Asks every look-up often: code that was just started is compiled while it is first used. */
async function warmUp(connection: Connection, engines: readonly Child[]): Promise<void> {
  for (const query of lookUps.map(queryNamed)) {
    for (const each of engines) await each.call('write', { ...query, runs: warmUps });
    for (let at = 0; at < warmUps; at++) await overHttp(connection, query);
  }
}

/** Takes the median time of an answer that needs no work, in milliseconds: what the way there and back costs by itself. */
async function roundTrip(connection: Connection): Promise<number> {
  const request = requestFor('/health', '*/*');
  const times: number[] = [];
  while (times.length < 200) times.push(await timed(() => connection.ask(request)));
  return median(times);
}

interface Engines {
  readonly connection: Connection;
  readonly raw: Child;
  readonly own: Child;
  readonly comunica: Child;
}

let asked = 0;

/** Asks over HTTP; a comment that is new each time keeps every cache out. */
async function overHttp(connection: Connection, { text }: Query): Promise<{ ms: number; body: string }> {
  const request = requestFor(pathOf(`${text}# ${asked++}`), accept);
  const started = performance.now();
  const reply = await connection.ask(request);
  const ms = performance.now() - started;
  if (reply.status !== 200) throw new Error(`The service answered ${reply.status}: ${reply.body.toString()}`);
  return { ms, body: reply.body.toString() };
}

/** What DESCRIBE gives is each engine's own rule (SPARQL 1.1 Query §16.4): ours is that of documents. */
function isOwnRule({ text }: Query): boolean {
  return /^DESCRIBE\b/m.test(text);
}

async function measure(query: Query, { connection, raw, own, comunica }: Engines): Promise<Row> {
  const [first = 0] = await raw.call<number[]>('write', { ...query, runs: 1 });
  const { warmups, runs } = runsFor(first);
  const times = { raw: [] as number[], own: [] as number[], rawRows: [] as number[], http: [] as number[] };
  await raw.call('write', { ...query, runs: warmups });
  await raw.call('rows', { ...query, runs: warmups });
  await own.call('write', { ...query, runs: warmups });
  let body = '';
  for (let at = 0; at <= warmups; at++) ({ body } = await overHttp(connection, query));
  const each = Math.ceil(runs / rounds);
  // In turns, so that what else the machine does disturbs all of them alike.
  for (let round = 0; round < Math.min(rounds, runs); round++) {
    times.raw.push(...(await raw.call<number[]>('write', { ...query, runs: each })));
    times.own.push(...(await own.call<number[]>('write', { ...query, runs: each })));
    for (let at = 0; at < each; at++) times.http.push((await overHttp(connection, query)).ms);
    times.rawRows.push(...(await raw.call<number[]>('rows', { ...query, runs: each })));
  }
  const { ms: slow, ...theirs } = await comunica.call<First>('first', query);
  const often = runsFor(slow);
  if (often.warmups > 0) await comunica.call('rows', { ...query, runs: often.warmups });
  const more = often.runs === 1 ? [slow] : await comunica.call<number[]>('rows', { ...query, runs: often.runs });
  const summaries = [summaryOf(body), await raw.call<Summary>('summary', query), theirs];
  const [one, ...others] = isOwnRule(query) ? summaries.slice(0, 1) : summaries;
  const isEqual = others.every(({ rows, digest }) => rows === one?.rows && digest === one.digest);
  if (!isEqual) note(`${query.name} differs: ${JSON.stringify(summaries)}`);
  return {
    name: query.name,
    rows: one?.rows ?? NaN,
    isEqual,
    rawRows: median(times.rawRows),
    raw: median(times.raw),
    own: median(times.own),
    http: median(times.http),
    addedQuiet: quantile(times.http, 0.1) - quantile(times.own, 0.1),
    comunica: median(more),
  };
}
