// Rates of our server beside bare Fastify with a body of the same size, in turns.
import type { Bare } from './bare.js';
import { Child, processorMs } from './child.js';
import { Connection, headerOf, requestFor } from './connection.js';
import type { Load, Outcome } from './load.js';
import { pin } from './pin.js';
import type { Served } from './serve.js';
import { median } from './statistics.js';

/** What is asked of our server: one path, or several at random. */
interface Subject {
  readonly path: string | readonly string[];
  readonly accept: string;
  readonly coding?: string | undefined;
  /** Pairs of turns; nine where nothing is said. */
  readonly turns?: number;
}

/** Rates in answers a second, processor time in microseconds an answer; the ratios are medians over pairs of turns. */
export interface Rates {
  readonly ours: number;
  readonly bare: number;
  readonly ratio: number;
  readonly ourMicros: number;
  readonly bareMicros: number;
  readonly p50: number;
  readonly p99: number;
  readonly bytes: number;
  /** Attempts that were not answered with 200. */
  readonly refused: number;
  /** Highest share of a processor that making the load took: near 1, the load was the limit and not the server. */
  readonly effort: number;
}

const usualTurns = 9;
/** One process of a bare server is up to half as fast again as the next, by chance: three take turns. */
const bareServers = 3;
const turnMs = 2_000;
const connections = 32;

/** Measures both in turns, after one turn of each process that does not count: servers on one processor, the load on another. */
export async function bareRates(
  { port, pid }: Served,
  { path, accept, coding, turns = usualTurns }: Subject,
): Promise<Rates> {
  const paths = typeof path === 'string' ? [path] : path;
  const bares = Array.from({ length: bareServers }, () => new Child('bare.js'));
  const load = new Child('load.js');
  for (const each of [pid, ...bares.map((bare) => bare.pid)]) pin(each, 'server');
  pin(load.pid, 'load');
  try {
    const body = await bodyOf(port, paths, requestsOf(accept, coding));
    const barePorts = await Promise.all(bares.map((bare) => bare.call<number>('start', body)));
    const ask = { accept, coding, connections, ms: turnMs };
    const turn = async (at: number): Promise<{ ours: Turn; bare: Turn }> => {
      const [bare, barePort] = [bares[at % bareServers], barePorts[at % bareServers]];
      return {
        ours: await measured(load, pid, { ...ask, port, paths, seed: at }),
        bare: await measured(load, bare?.pid ?? 0, { ...ask, port: barePort ?? 0, paths: ['/'], seed: at }),
      };
    };
    const pairs: { ours: Turn; bare: Turn }[] = [];
    for (let at = -bareServers; at < turns; at++) {
      const pair = await turn(at + bareServers);
      if (at >= 0) pairs.push(pair);
    }
    const of = (figure: (pair: { ours: Turn; bare: Turn }) => number): number => median(pairs.map(figure));
    return {
      ours: of(({ ours }) => ours.perSecond),
      bare: of((pair) => pair.bare.perSecond),
      ratio: of((pair) => pair.ours.perSecond / pair.bare.perSecond),
      ourMicros: of(({ ours }) => ours.micros),
      bareMicros: of((pair) => pair.bare.micros),
      p50: of(({ ours }) => ours.p50),
      p99: of(({ ours }) => ours.p99),
      bytes: of(({ ours }) => ours.meanBytes),
      refused: pairs.reduce((sum, { ours }) => sum + refusedIn(ours), 0),
      effort: Math.max(...pairs.flatMap((pair) => [pair.ours.effort, pair.bare.effort])),
    };
  } finally {
    for (const bare of bares) bare.end();
    load.end();
  }
}

interface Turn extends Outcome {
  readonly micros: number;
}

/** Makes load and takes the processor time that a server needed for it. */
async function measured(load: Child, pid: number, asked: Load): Promise<Turn> {
  const before = processorMs(pid);
  const outcome = await load.call<Outcome>('run', asked);
  return { ...outcome, micros: ((processorMs(pid) - before) * 1000) / Math.max(1, outcome.served) };
}

function refusedIn({ statuses }: Outcome): number {
  return Object.entries(statuses).reduce((sum, [status, count]) => sum + (status === '200' ? 0 : count), 0);
}

function requestsOf(accept: string, coding: string | undefined): (path: string) => Buffer {
  return (path) => requestFor(path, accept, coding);
}

/** Makes the body for bare Fastify: that of the only path, or one as long as the mean of a thousand drawn evenly. */
async function bodyOf(port: number, paths: readonly string[], requestOf: (path: string) => Buffer): Promise<Bare> {
  const connection = new Connection(port);
  const step = Math.max(1, Math.floor(paths.length / 1000));
  const drawn = paths.filter((_path, at) => at % step === 0);
  let [bytes, body, contentType] = [0, '', ''];
  for (const path of drawn) {
    const reply = await connection.ask(requestOf(path));
    if (reply.status !== 200) throw new Error(`${path} was answered with ${reply.status}.`);
    bytes += reply.body.length;
    contentType = headerOf(reply, 'content-type') ?? contentType;
    body = reply.body.toString();
  }
  connection.close();
  return { body: paths.length === 1 ? body : 'x'.repeat(Math.round(bytes / drawn.length)), contentType };
}
