// `npm run bench -- http`: documents beside bare Fastify, hot and drawn at random, and while all query workers are stuck.
import { setTimeout as sleep } from 'node:timers/promises';
import { openRelease } from '../src/release/open.js';
import { bareRates, type Rates } from './beside.js';
import { peerRates, sayPeers, type PeerRates } from './peers.js';
import { calm, Child, processorMs, residentMb } from './child.js';
import { Connection, requestFor } from './connection.js';
import type { Load, Outcome } from './load.js';
import { releasesFor } from './release.js';
import { serve, type Served } from './serve.js';
import { atLeast, atMost, note, round, say, sayGoals, sayMachine, sayTable, type Goal } from './table.js';

const accept = 'application/ld+json';
const mediaTypes = [
  ['JSON-LD', 'application/ld+json'],
  ['Turtle', 'text/turtle'],
  ['N-Triples', 'application/n-triples'],
  ['RDF/XML', 'application/rdf+xml'],
  ['HTML', 'text/html'],
] as const;
const stuckMs = 6_000;
const mostWalked = 60_000;

/** A query that no deadline of this service lets end. */
const endless = 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?c != ?f || ?f != ?i) }';

/** Runs the benchmark at a size, or over the folder of releases that HEJNAL_BENCH_RELEASES names, and prints what it found. */
export async function benchHttp(size: number): Promise<void> {
  const releases = process.env['HEJNAL_BENCH_RELEASES'] ?? (await releasesFor(size));
  note(`release in ${releases} …`);
  const { paths, quads } = await documentsOf(releases);
  sayMachine(`Documents, ${quads.toLocaleString('en')} quads, ${paths.length.toLocaleString('en')} documents`);
  const [first = ''] = paths;
  const served = await serve(releases, first);
  try {
    await calm(served.pid);
    const startMb = residentMb(served.pid);
    note('each document once …');
    const walked = await walk(served, paths);
    const walkedMb = residentMb(served.pid);
    note('one document …');
    const hot = await bareRates(served, { path: first, accept });
    note('documents at random …');
    const cold = await bareRates(served, { path: paths, accept });
    const formats: [string, Rates][] = [];
    for (const [name, type] of mediaTypes)
      for (const coding of [undefined, 'gzip']) {
        note(`${name}, ${coding ?? 'plain'} …`);
        const rates = await bareRates(served, { path: paths, accept: type, coding, turns: 3 });
        formats.push([`${name}, ${coding ?? 'plain'}`, rates]);
      }
    const peers = await peerRates(served, releases, paths);
    note('documents with workers idle and stuck …');
    await alone(served, paths, 1);
    const idle = await alone(served, paths, 2);
    const stuck = await whileStuck(served, paths);
    const memory = { startMb, walked, walkedMb, endMb: residentMb(served.pid) };
    report({ hot, cold, formats, peers, idle, stuck, memory });
  } finally {
    await served.end();
  }
}

/** Gives the paths of all documents of the current release, and how many quads it has. */
async function documentsOf(releases: string): Promise<{ paths: string[]; quads: number }> {
  const release = await openRelease(releases);
  const paths: string[] = [];
  for (const { name } of release.model.kinds) {
    let found = release.things(name, { limit: 10_000 });
    while (found.length > 0) {
      paths.push(...found.map((iri) => `/doc/${iri.slice(`${release.names.base}id/`.length)}`));
      found = release.things(name, { limit: 10_000, after: found.at(-1) ?? '' });
    }
  }
  const { total: quads } = release.manifest;
  await release.close();
  return { paths, quads };
}

/** Asks for up to 60,000 documents, each once, in every format that is measured in turn; tells how many there were. */
async function walk({ port }: Served, paths: readonly string[]): Promise<number> {
  const asked = paths.slice(0, mostWalked);
  let at = 0;
  const client = async (): Promise<void> => {
    const connection = new Connection(port);
    for (let path = asked[at]; path !== undefined; path = asked[at]) {
      const [, type] = mediaTypes[at++ % mediaTypes.length] ?? mediaTypes[0];
      const { status } = await connection.ask(requestFor(path, type));
      if (status !== 200) throw new Error(`${path} was answered with ${status}.`);
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: 4 }, client));
  return asked.length;
}

interface Modest extends Outcome {
  /** Processor time of the server's main thread, in microseconds an answer. */
  readonly micros: number;
}

/** Asks for documents at random over four connections. */
async function alone({ port, pid }: Served, paths: readonly string[], seed: number): Promise<Modest> {
  const load = new Child('load.js');
  try {
    const before = processorMs(pid, 'main thread');
    const asked: Load = { port, paths, accept, connections: 4, ms: stuckMs, seed };
    const outcome = await load.call<Outcome>('run', asked);
    return { ...outcome, micros: ((processorMs(pid, 'main thread') - before) * 1000) / Math.max(1, outcome.served) };
  } finally {
    load.end();
  }
}

/** Does the same while more queries than there are workers never end. */
async function whileStuck(served: Served, paths: readonly string[]): Promise<Modest> {
  const until = performance.now() + stuckMs + 2_000;
  const clients = Array.from({ length: 12 }, async (_each, at) => {
    const connection = new Connection(served.port);
    while (performance.now() < until) {
      const text = `${endless}# ${at} ${performance.now()}`;
      const answer = connection
        .ask(requestFor(`/sparql?query=${encodeURIComponent(text)}`, '*/*'))
        .catch(() => undefined);
      await Promise.race([answer, sleep(Math.max(0, until - performance.now()))]);
    }
    connection.close();
  });
  await sleep(1_000);
  const outcome = await alone(served, paths, 3);
  await Promise.all(clients);
  return outcome;
}

interface Found {
  readonly hot: Rates;
  readonly cold: Rates;
  /** Each format and coding, at random. */
  readonly formats: readonly (readonly [name: string, rates: Rates])[];
  readonly peers: readonly PeerRates[];
  readonly idle: Modest;
  readonly stuck: Modest;
  readonly memory: {
    /** Resident after the start, after each of so many documents was asked for once, and at the end, in MiB. */
    readonly startMb: number;
    readonly walked: number;
    readonly walkedMb: number;
    readonly endMb: number;
  };
}

function report(found: Found): void {
  const { hot, cold, formats, peers, idle, stuck, memory } = found;
  const rowOf = (name: string, rates: Rates): string[] => [
    name,
    ...[rates.bytes, rates.ours, rates.bare, rates.ratio, rates.ourMicros, rates.bareMicros, rates.p50, rates.p99].map(
      round,
    ),
    String(rates.refused),
  ];
  sayTable(
    ['documents', 'bytes', 'ours/s', 'bare/s', 'ratio', 'ours µs CPU', 'bare µs CPU', 'p50 ms', 'p99 ms', 'not 200'],
    [
      rowOf('JSON-LD, one document', hot),
      rowOf('JSON-LD, at random', cold),
      ...formats.map(([name, rates]) => rowOf(`${name}, at random`, rates)),
    ],
  );
  sayPeers(peers);
  const calm = (name: string, { perSecond, p50, p99, max, micros, statuses }: Modest): string[] => [
    name, ...[perSecond, p50, p99, max, micros].map(round), JSON.stringify(statuses),
  ]; // prettier-ignore
  sayTable(
    ['4 connections, at random', 'answers/s', 'p50 ms', 'p99 ms', 'longest ms', 'main thread µs CPU', 'statuses'],
    [calm('workers idle', idle), calm('all workers stuck', stuck)],
  );
  say(
    `Making the load took up to ${round(Math.max(hot.effort, cold.effort) * 100)} % of a processor; resident memory of the server: ${round(memory.startMb)} MiB after its start, ${round(memory.walkedMb)} after ${memory.walked.toLocaleString('en')} documents, ${round(memory.endMb)} at the end.`,
  );
  say();
  sayGoals(goalsOf(found));
}

function goalsOf({ hot, cold, formats, peers, idle, stuck, memory }: Found): Goal[] {
  const lost = Object.keys(stuck.statuses).filter((status) => status !== '200');
  return [
    atLeast('one document at 80 % of bare Fastify’s rate', hot.ratio * 100, 80, ' %'),
    atLeast('documents at random at 50 % of bare Fastify’s rate', cold.ratio * 100, 50, ' %'),
    ...formats.map(([name, { ratio }]) =>
      atLeast(`${name} at random beside bare Fastify`, ratio * 100, name.startsWith('HTML') ? 40 : 50, ' %'),
    ),
    atMost(
      `memory after ${memory.walked.toLocaleString('en')} documents at most 1.3 × that after the start`,
      memory.walkedMb / memory.startMb,
      1.3,
      ' ×',
    ),
    ...peers.map(({ name, ratio }) => atLeast(`JSON-LD at random at 10 × the rate of ${name}`, ratio, 10, ' ×')),
    {
      goal: 'workers stuck: every document answered',
      measured: JSON.stringify(stuck.statuses),
      missed: lost.length === 0 ? undefined : `by ${lost.join(', ')}`,
    },
    atMost('workers stuck: a document costs at most 1.25 × its processor time', stuck.micros / idle.micros, 1.25, ' ×'),
  ];
}
