// What a store is put through: the whole life of a release in it.
import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { graphNames } from '../../src/rdf/iri.js';
import { openRelease, type Release } from '../../src/release/open.js';
import { pushRelease, releaseProbe } from '../../src/push/push.js';
import type { QueryEngine } from '../../src/sparql/engine.js';
import { guard } from '../../src/sparql/text/scan.js';
import { readActual } from '../answer.js';
import { compareEngines } from '../differential/compare.js';
import { differ } from '../differential/differ.js';
import { start } from '../differential/engines.js';
import { readRelease } from '../differential/release.js';
import { propertyOf, thing, buildProbes } from '../interoperability/publication.js';
import { probes } from '../interoperability/terms.js';
import { run } from '../run.js';
import { comesTo, engineOver, type Held } from './engine.js';
import { putGraphs } from './graphs.js';
import { startLiar } from './liar.js';
import { Store, type Script } from './store.js';
import type { Changed, Pushed, Suite, Trial } from './results.js';

/** Says what to try: folders of releases by name, the example queries, the suites of the W3C, and how many random queries. */
export interface Task {
  readonly releases: readonly (readonly [name: string, folder: string])[];
  readonly queries: string;
  readonly suite: string;
  readonly count: number;
  readonly seed: number;
}

type Tell = (line: string) => void;

/** Puts a store through everything; queries are asked of the first release, the others are pushed only, each into an empty store. */
export async function tryStore(script: Script, task: Task, tell: Tell): Promise<Trial> {
  const store = await Store.start(script);
  try {
    const [[, folder] = ['', '']] = task.releases;
    const release = await openRelease(folder);
    const terms = await changedTerms(store);
    tell(`${probes.length - terms.length} of ${probes.length} terms come back`);
    const lie = await tellsLie(store, release);
    tell(`a lie: ${lie}`);
    const [first = ['', ''] as const, ...more] = task.releases;
    const pushed = [await push(store, ...first, tell)];
    const engine = await engineOver(store, heldOf(release));
    const examples = await exampleQueries(engine, task.queries, folder);
    tell(`${examples.equal} of ${examples.all} examples; otherwise: ${examples.otherwise.join(', ')}`);
    const comeback = await killed(store, engine, release);
    tell(`killed and brought back: ${comeback}`);
    await engine.close();
    const isTame = script.tame !== '';
    const random = isTame ? undefined : await randomQueries(store, folder, task, tell);
    const suites = isTame ? [] : await suiteOf(store, task.suite, release, tell);
    await release.close();
    for (const each of more) pushed.push(await pushAlone(script, ...each, tell));
    return { store: script.title, terms, lie, pushed, examples, comeback, random, suites };
  } finally {
    await store.stop();
  }
}

function heldOf(release: Release): Held {
  const { names, model } = release;
  return { graphs: graphNames.map((name) => names.graph(name)), names, model, probe: releaseProbe(release) };
}

/** Pushes a release into a store that holds nothing else. */
async function pushAlone(script: Script, name: string, folder: string, tell: Tell): Promise<Pushed> {
  const store = await Store.start(script);
  try {
    return await push(store, name, folder, tell);
  } finally {
    await store.stop();
  }
}

async function push(store: Store, name: string, folder: string, tell: Tell): Promise<Pushed> {
  const release = await openRelease(folder);
  const before = store.costs().processor;
  const began = performance.now();
  await pushRelease(release, {
    store: { url: store.store, credentials: store.script.credentials },
    query: store.query,
  });
  const seconds = (performance.now() - began) / 1000;
  const { processor, residentMiB } = store.costs();
  const quads = Object.values(release.manifest.counts).reduce((sum, each) => sum + each, 0);
  await release.close();
  const [load = 0] = loadavg();
  const diskMiB = await store.disk();
  const pushed = { release: name, quads, seconds, load, processor: processor - before, residentMiB, diskMiB };
  tell(`${name}: ${quads} quads, ${seconds.toFixed(1)} s at a load of ${load.toFixed(1)}`);
  return pushed;
}

/** Pushes a release that holds one term of each sort, and asks for them. */
async function changedTerms(store: Store): Promise<Changed[]> {
  const releases = await buildProbes();
  const release = await openRelease(releases);
  const { script, store: url, query } = store;
  await pushRelease(release, { store: { url, credentials: script.credentials }, query });
  const engine = await engineOver(store, heldOf(release));
  const found: Changed[] = [];
  for (const { name, label, term } of probes) {
    const text = `SELECT ?o { <${thing}> <${propertyOf(name)}> ?o }`;
    const answer = await engine.query({ text, form: 'SELECT', mediaType: jsonType, base: release.names.base });
    const read = readActual(Buffer.from(answer.bytes).toString(), jsonType);
    answer.release();
    const there = read.kind === 'rows' ? read.rows.map(([cell]) => cell ?? '').join(' ') : '';
    if (there !== writtenAs(term)) found.push({ label, written: term, there });
  }
  await engine.close();
  await release.close();
  await rm(releases, { recursive: true, force: true });
  return found;
}

const jsonType = 'application/sparql-results+json';

/** A term of N-Triples as answers are read: tags in lower case. */
function writtenAs(term: string): string {
  return term.replace(/@[A-Za-z-]+$/, (tag) => tag.toLowerCase());
}

/** Pushes through a store that loses a triple; gives what the push says of it. */
async function tellsLie(store: Store, release: Release): Promise<string> {
  const liar = await startLiar(new URL(store.store).origin, release.names.graph('facts'));
  const url = liar.at(store.store);
  try {
    await pushRelease(release, { store: { url, credentials: store.script.credentials }, query: liar.at(store.query) });
    return 'not noticed';
  } catch (error) {
    const engine = await engineOver(store, heldOf(release));
    const state = engine.state();
    await engine.close();
    const { code } = error as { readonly code?: string };
    return code === 'push-failed' && state === 'failed'
      ? 'found out, and not used'
      : `${(error as Error).message} (${state})`;
  } finally {
    await liar.close();
  }
}

async function exampleQueries(engine: QueryEngine, queries: string, folder: string): Promise<Trial['examples']> {
  const own = await start('exact', readRelease(folder), 20_000);
  const files = readdirSync(queries).filter((file) => file.endsWith('.rq'));
  const otherwise: string[] = [];
  for (const file of files.sort()) {
    const text = readFileSync(join(queries, file), 'utf8');
    const form = guard(text).form ?? 'ASK';
    const mediaType = form === 'SELECT' || form === 'ASK' ? jsonType : 'application/n-triples';
    const ask = async (asked: QueryEngine): Promise<ReturnType<typeof readActual>> => {
      const answer = await asked.query({ text, form, mediaType, base: 'http://localhost:8080/' });
      answer.release();
      return readActual(Buffer.from(answer.bytes).toString(), mediaType);
    };
    const [expected, found] = [await ask(own), await ask(engine).catch(() => undefined)];
    if (found === undefined || differ(expected, found) !== undefined) otherwise.push(file.replace('.rq', ''));
  }
  await own.close();
  return { all: files.length, equal: files.length - otherwise.length, otherwise };
}

/** Kills the store: queries fail with the right word, and are answered again once it is back, with all that was there. */
async function killed(store: Store, engine: QueryEngine, release: Release): Promise<string> {
  const text = 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }';
  const ask = async (): Promise<string> => {
    const answer = await engine.query({ text, form: 'SELECT', mediaType: 'text/csv', base: release.names.base });
    answer.release();
    return Buffer.from(answer.bytes).toString().trim();
  };
  const before = await ask();
  await store.kill();
  const codes = new Set<string>();
  for (let at = 0; at < 6; at++)
    await ask().catch((error: unknown) => codes.add((error as { code?: string }).code ?? 'other'));
  const isLeftAlone = await comesTo(engine, 'failed');
  await store.run();
  const isBack = await comesTo(engine, 'ready');
  const after = isBack ? await ask() : 'nothing';
  const isRight = isLeftAlone && after === before && [...codes].join() === 'query-upstream';
  return isRight
    ? 'as it was'
    : `${[...codes].join(', ')}; ${before.split(/\s+/)[1]} before, ${after.split(/\s+/)[1]} after`;
}

async function randomQueries(
  store: Store,
  folder: string,
  task: Task,
  tell: Tell,
): Promise<NonNullable<Trial['random']>> {
  const name = store.script.file;
  const { count, seed } = task;
  const data = readRelease(folder);
  const { compared, differences, open } = await compareEngines({
    ...data,
    against: [`${name}=${store.query}`],
    count,
    seed,
  });
  const { equal = 0, all = 0 } = compared.get(name) ?? {};
  for (const { query, only } of open.slice(0, 40)) tell(`\n${query}\n  ours: ${only[0].slice(0, 3).join(' ; ')}\n  theirs: ${only[1].slice(0, 3).join(' ; ')}`); // prettier-ignore
  const reasons = new Map<string, number>();
  for (const { reason } of differences) {
    const what = reason?.what ?? 'unexplained';
    reasons.set(what, (reasons.get(what) ?? 0) + 1);
  }
  tell(`${equal} of ${all} random queries, ${open.length} without a reason`);
  return { seed, queries: count, answers: all, equal, reasons: Object.fromEntries([...reasons].sort()) };
}

async function suiteOf(store: Store, suite: string, release: Release, tell: Tell): Promise<Suite[]> {
  const { names, model } = release;
  const startOther = async (data: Uint8Array): Promise<QueryEngine> =>
    engineOver(store, { names, model, graphs: await putGraphs(store, data) });
  const tallies = await run({ engines: ['remote'], suite, publication: '.', startOther });
  return tallies.map(({ group, outcomes }) => {
    const failed = outcomes.filter(({ outcome }) => !outcome.passed);
    const passed = outcomes.length - failed.length;
    tell(`${group.name}: ${passed} of ${outcomes.length}`);
    const failing = failed.map(({ test }) => `${test.folder}/${test.name}`);
    return { group: group.name, all: outcomes.length, passed, failing };
  });
}
