// Runs the groups of tests on the engines: at their interface, and over HTTP.
import { basename } from 'node:path';
import type { QueryEngine } from '../src/sparql/engine.js';
import { createFederatedEngine } from '../src/sparql/comunica/engine.js';
import { createExactEngine } from '../src/sparql/exact/engine.js';
import type { Bench, Outcome } from './checks.js';
import { startEndpoints, type Endpoints } from './endpoints.js';
import { gatherData } from './files.js';
import { groups, isOf, type Group } from './groups.js';
import { readManifest, type Test } from './manifest.js';
import { readGraphs } from './requests.js';
import type { Tally } from './report.js';
import { serve } from './served.js';

/** Says what to run: engines by name, the folder of the suites, and that of the publication whose service is described. */
export interface Run {
  readonly engines: readonly string[];
  readonly suite: string;
  readonly publication: string;
  /** Starts an engine that is none of ours, over the same data. */
  readonly startOther?: (data: Uint8Array) => Promise<QueryEngine>;
}

/** Runs all groups on each engine. */
export async function run({ engines, suite, publication, startOther }: Run): Promise<Tally[]> {
  const own = groups.filter((group) => isOf(group, basename(suite)));
  const folders = [...new Set(own.flatMap((group) => group.folders))];
  const tests = folders.flatMap((folder) => readManifest(suite, folder));
  const bytes = await gatherData(suite, tests, readGraphs(suite));
  const options = {
    sources: [{ bytes }],
    quads: 10_000,
    workers: 1,
    spare: false,
  };
  const federate = (endpoints: readonly string[]): Promise<QueryEngine> =>
    ready(createFederatedEngine({ ...options, workers: 2, endpoints })); // one may wait for the other
  const isFederated = engines.includes('federated');
  const endpoints = isFederated ? await startEndpoints(tests, federate) : undefined;
  const tallies: Tally[] = [];
  for (const name of engines) {
    const urls = endpoints?.urls ?? [];
    const other = name === 'remote' ? await startOther?.(bytes) : undefined;
    const engine = other ?? (name === 'federated' ? await federate(urls) : await ready(createExactEngine(options)));
    const { url, close } = await serve(engine, publication);
    tallies.push(...(await runGroups(own, { suite, engine, url, prepare: preparing(endpoints) }, tests)));
    await close();
  }
  await endpoints?.close();
  return tallies;
}

function preparing(endpoints: Endpoints | undefined): Bench['prepare'] {
  return (test, text) => endpoints?.prepare(test, text) ?? text;
}

async function ready(engine: QueryEngine): Promise<QueryEngine> {
  while (engine.state() === 'loading') await new Promise((resolve) => setTimeout(resolve, 20));
  if (engine.state() !== 'ready') throw new Error(`The engine ${engine.name} could not load the data of the tests.`);
  return engine;
}

async function runGroups(own: readonly Group[], bench: Bench, tests: readonly Test[]): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const group of own) {
    if (group.engines?.includes(bench.engine.name) === false) continue;
    const outcomes: { test: Test; outcome: Outcome }[] = [];
    for (const test of tests.filter(({ folder, name }) => group.folders.includes(folder) && isNamed(group, name))) {
      const check = group.checks[test.type];
      if (check !== undefined) outcomes.push({ test, outcome: await check(test, bench) });
    }
    tallies.push({ engine: bench.engine.name, group, outcomes });
  }
  return tallies;
}

function isNamed({ named }: { readonly named?: RegExp }, name: string): boolean {
  return named?.test(name) ?? true;
}
