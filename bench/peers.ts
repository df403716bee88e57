// Other linked data servers over the same triples, in turns with ours; they are installed on request.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readLines } from '../src/release/files/lines.js';
import { resolveRelease } from '../src/release/open.js';
import { Child } from './child.js';
import { Connection, requestFor } from './connection.js';
import type { Load, Outcome } from './load.js';
import type { Served } from './serve.js';
import { median } from './statistics.js';
import { note, round, say, sayTable } from './table.js';

/** What a peer and we answered, in answers a second; the ratio is the median over pairs of turns. */
export interface PeerRates {
  readonly name: string;
  readonly theirs: number;
  readonly ours: number;
  readonly ratio: number;
  readonly bytes: number;
  readonly statuses: Readonly<Record<string, number>>;
}

/** A server of others: how it is started over a file of triples. */
export interface Peer {
  readonly name: string;
  /** File to run, below the folder of packages. */
  readonly script: string;
  readonly configuration: { readonly file: string; readonly text: (facts: string, port: number) => string };
  readonly words: (configuration: string, port: number) => readonly string[];
  /** Address of the document about the thing that one of our paths is about. */
  readonly path: (ours: string) => string;
}

/** Outside the repository, for LDF Server reads the components of all packages around it. */
export const modules = join(tmpdir(), 'hejnal-peers/node_modules');
const accept = 'application/ld+json';
const base = 'http://localhost:8080/';
const turns = 3;
const turnMs = 3_000;
const longestStartMs = 120_000;

/** Lists the servers. */
export const peers: readonly Peer[] = [
  {
    name: 'Trifid 5.3.0',
    script: 'trifid/server.js',
    configuration: { file: 'trifid.yaml', text: trifidText },
    words: (configuration, port) => ['--config', configuration, '--port', String(port)],
    path: (ours) => ours.replace('/doc/', '/id/'),
  },
  {
    name: 'LDF Server 3.3.0',
    script: '@ldf/server/bin/ldf-server',
    configuration: { file: 'ldf.json', text: ldfText },
    words: (configuration, port) => [configuration, String(port), '1'],
    path: (ours) => `/facts?subject=${encodeURIComponent(base + ours.slice(1).replace('doc/', 'id/'))}`,
  },
];

function trifidText(facts: string, port: number): string {
  return `server:
  listener:
    port: ${port}
globals:
  datasetBaseUrl: ${base}
  endpoints:
    default:
      url: /query
plugins:
  entity-renderer:
    module: "@zazuko/trifid-entity-renderer"
  fetch-handler:
    module: trifid-handler-fetch
    paths: /query
    config:
      url: ${facts}
      contentType: application/n-triples
      baseIRI: ${base}
`;
}

function ldfText(facts: string): string {
  return JSON.stringify({
    '@context': 'https://linkedsoftwaredependencies.org/bundles/npm/@ldf/server/^3.0.0/components/context.jsonld',
    '@id': 'urn:ldf-server:my',
    import: 'preset-qpf:config-defaults.json',
    title: 'Benchmark',
    datasources: [
      {
        '@id': 'urn:ldf-server:facts',
        '@type': 'NTriplesDatasource',
        datasourceTitle: 'Facts',
        datasourcePath: 'facts',
        file: facts,
      },
    ],
  });
}

/** Measures each peer in turns with our server, at the documents of the same things; none where they are not installed. */
export async function peerRates(served: Served, releases: string, paths: readonly string[]): Promise<PeerRates[]> {
  if (!existsSync(modules)) {
    note('no peers: see docs/benchmarks.md');
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), 'hejnal-peers-'));
  const found: PeerRates[] = [];
  try {
    const facts = join(folder, 'facts.nt');
    const lines = readLines(join(resolveRelease(releases), 'dumps/all.nq'));
    const triples = [...lines].map((line) => line.replace(/ <[^<> ]*> \.$/, ' .\n'));
    writeFileSync(facts, triples.join(''), 'latin1');
    for (const [at, peer] of peers.entries()) {
      if (!existsSync(join(modules, peer.script))) {
        note(`${peer.name} is not installed: see docs/benchmarks.md`);
        continue;
      }
      note(`${peer.name} …`);
      found.push(await beside(peer, { served, paths, folder, facts, port: served.port + 3000 + at }));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return found;
}

interface Setting {
  readonly served: Served;
  readonly paths: readonly string[];
  readonly folder: string;
  readonly facts: string;
  readonly port: number;
}

async function beside(peer: Peer, { served, paths, folder, facts, port }: Setting): Promise<PeerRates> {
  const configuration = join(folder, peer.configuration.file);
  writeFileSync(configuration, peer.configuration.text(facts, port));
  const script = join(modules, peer.script);
  const process_ = spawn(process.execPath, [script, ...peer.words(configuration, port)], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'ignore',
  });
  const load = new Child('load.js');
  try {
    const theirPaths = paths.map(peer.path);
    await started(process_, peer.name, port, theirPaths[0] ?? '/');
    const run = (asked: Pick<Load, 'port' | 'paths' | 'seed'>): Promise<Outcome> =>
      load.call<Outcome>('run', { ...asked, accept, connections: 32, ms: turnMs });
    await run({ port, paths: theirPaths, seed: 0 });
    const pairs: { theirs: Outcome; ours: Outcome }[] = [];
    for (let seed = 1; seed <= turns; seed++) {
      const theirs = await run({ port, paths: theirPaths, seed });
      pairs.push({ theirs, ours: await run({ port: served.port, paths, seed }) });
    }
    const last = pairs.at(-1)?.theirs;
    return {
      name: peer.name,
      theirs: median(pairs.map(({ theirs }) => theirs.perSecond)),
      ours: median(pairs.map(({ ours }) => ours.perSecond)),
      ratio: median(pairs.map(({ theirs, ours }) => ours.perSecond / theirs.perSecond)),
      bytes: last?.meanBytes ?? NaN,
      statuses: last?.statuses ?? {},
    };
  } finally {
    load.end();
    process_.kill('SIGKILL');
  }
}

async function started(process_: ChildProcess, name: string, port: number, path: string): Promise<void> {
  const connection = new Connection(port);
  const begun = performance.now();
  while (performance.now() - begun < longestStartMs && process_.exitCode === null) {
    const reply = await connection.ask(requestFor(path, accept)).catch(() => undefined);
    if (reply?.status === 200) {
      connection.close();
      return;
    }
    await sleep(200);
  }
  throw new Error(`${name} did not answer ${path}.`);
}

/** Prints what the peers answered. */
export function sayPeers(found: readonly PeerRates[]): void {
  if (found.length === 0) {
    say('Other servers were not measured: they are not installed.');
    say();
    return;
  }
  sayTable(
    ['JSON-LD at random, 32 connections', 'theirs/s', 'ours/s', 'ratio', 'their bytes', 'their statuses'],
    found.map(({ name, theirs, ours, ratio, bytes, statuses }) => [
      name,
      round(theirs),
      round(ours),
      round(ratio),
      round(bytes),
      JSON.stringify(statuses),
    ]),
  );
}
