// Runs the W3C test suites on the query engines: `npm run conformance -- [--engine local,federated] [--suite FOLDER] [--write]`.
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { QueryEngine } from '../src/engine.js';
import { createFederatedEngine } from '../src/query/federated.js';
import { createLocalEngine } from '../src/query/local.js';
import { startEndpoints } from './endpoints.js';
import { gatherData } from './files.js';
import { groups } from './groups.js';
import { readManifest, type Test } from './manifest.js';
import { unexplained, writeLines, writePage, type Tally } from './report.js';
import type { Bench, Outcome } from './checks.js';

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'local,federated' },
    suite: { type: 'string', default: '../shared/w3c/sparql11' },
    write: { type: 'boolean', default: false },
  },
});

async function ready(engine: QueryEngine): Promise<QueryEngine> {
  while (engine.state() === 'loading') await new Promise((resolve) => setTimeout(resolve, 20));
  if (engine.state() !== 'ready') throw new Error(`The engine ${engine.name} could not load the data of the tests.`);
  return engine;
}

async function runGroups(bench: Bench, tests: readonly Test[]): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const group of groups) {
    if (group.engines?.includes(bench.engine.name) === false) continue;
    const outcomes: { test: Test; outcome: Outcome }[] = [];
    for (const test of tests.filter(({ folder }) => group.folders.includes(folder))) {
      const check = group.checks[test.type];
      if (check !== undefined) outcomes.push({ test, outcome: await check(test, bench) });
    }
    tallies.push({ engine: bench.engine.name, group, outcomes });
  }
  return tallies;
}

async function main(): Promise<void> {
  const { suite } = values;
  if (!existsSync(suite)) throw new Error(`The test suite is not at ${suite}; name its folder with --suite.`);
  const folders = [...new Set(groups.flatMap((group) => group.folders))];
  const tests = folders.flatMap((folder) => readManifest(suite, folder));
  const sources = [{ bytes: await gatherData(suite, tests) }];
  const options = { sources, quads: 10_000, workers: 1, spare: false };
  const start = (endpoints: readonly string[]): Promise<QueryEngine> =>
    ready(createFederatedEngine({ ...options, workers: 2, endpoints })); // one may wait for the other
  const endpoints = await startEndpoints(tests, start);
  const tallies: Tally[] = [];
  for (const name of values.engine.split(',')) {
    const engine = name === 'local' ? await ready(createLocalEngine(options)) : await start(endpoints.urls);
    tallies.push(...(await runGroups({ suite, engine, prepare: endpoints.prepare }, tests)));
    await engine.close();
  }
  await endpoints.close();
  console.log(writeLines(tallies));
  const open = unexplained(tallies);
  for (const line of open) console.error(line);
  if (open.length > 0) process.exitCode = 1;
  if (values.write) writeFileSync('docs/conformance.md', writePage(tallies));
}

await main();
