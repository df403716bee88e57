// Makes load from a process of its own: connections that ask as soon as they are answered.
import { setTimeout as sleep } from 'node:timers/promises';
import { answerCalls } from './child.js';
import { Connection, headerOf, requestFor } from './connection.js';
import { chanceOf } from './random.js';
import { median, quantile } from './statistics.js';

/** What is asked: paths drawn at random, `{n}` in them replaced by a running number, by so many connections. */
export interface Load {
  readonly port: number;
  readonly paths: readonly string[];
  readonly accept: string;
  /** Value of `Accept-Encoding`, if it is sent. */
  readonly coding?: string | undefined;
  readonly connections: number;
  readonly ms: number;
  readonly seed: number;
}

/** What came of it; times in milliseconds. A refused client waits as `Retry-After` says, at most a second, and asks again. */
export interface Outcome {
  readonly served: number;
  readonly perSecond: number;
  /** From the first attempt to the last byte of a whole answer. */
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  /** Attempts by status; `broken` are connections that failed. */
  readonly statuses: Readonly<Record<string, number>>;
  readonly meanBytes: number;
  /** Share of one processor that making the load took. */
  readonly effort: number;
}

const longestWaitMs = 1000;

async function run(load: Load): Promise<Outcome> {
  const chance = chanceOf(load.seed);
  const fixed = load.paths.map((path) =>
    path.includes('{n}') ? undefined : requestFor(path, load.accept, load.coding),
  );
  const times: number[] = [];
  const statuses: Record<string, number> = {};
  let [bytes, number] = [0, 0];
  const started = performance.now();
  const cpu = process.cpuUsage();
  const end = started + load.ms;

  const attempt = async (connection: Connection, request: Buffer): Promise<number | undefined> => {
    const reply = await connection.ask(request).catch(() => undefined);
    const status = reply === undefined ? 'broken' : String(reply.status);
    statuses[status] = (statuses[status] ?? 0) + 1;
    if (reply?.status !== 200) {
      const seconds = reply === undefined ? 0 : Number(headerOf(reply, 'retry-after') ?? 0);
      return Math.min(longestWaitMs, Math.max(50, seconds * 1000));
    }
    bytes += reply.body.length;
    return undefined;
  };
  const client = async (): Promise<void> => {
    const connection = new Connection(load.port);
    while (performance.now() < end) {
      const at = chance.below(load.paths.length);
      const path = (load.paths[at] ?? '').replace('{n}', String(number++));
      const request = fixed[at] ?? requestFor(path, load.accept, load.coding);
      const begun = performance.now();
      let waitMs = await attempt(connection, request);
      while (waitMs !== undefined && performance.now() < end) {
        await sleep(waitMs);
        waitMs = await attempt(connection, request);
      }
      if (waitMs === undefined) times.push(performance.now() - begun);
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: load.connections }, client));
  const ms = performance.now() - started;
  const { user, system } = process.cpuUsage(cpu);
  return {
    served: times.length,
    perSecond: (times.length / ms) * 1000,
    p50: median(times),
    p99: quantile(times, 0.99),
    max: quantile(times, 1),
    statuses,
    meanBytes: bytes / Math.max(1, times.length),
    effort: (user + system) / 1000 / ms,
  };
}

answerCalls({ run });
