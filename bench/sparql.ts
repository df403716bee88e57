// `npm run bench -- sparql`: the query service beside Oxigraph and our engine alone, and beside Comunica.
import type { Bare } from './bare.js';
import { openRelease } from '../src/release/open.js';
import { querySources } from '../src/sparql/sources.js';
import { bareRates } from './beside.js';
import { calm, Child, residentMb } from './child.js';
import { compare } from './compare.js';
import type { Load, Outcome } from './load.js';
import { releasesFor } from './release.js';
import { report, type Cold } from './report.js';
import { serve, type Served } from './serve.js';
import { accept, lookUps, pathOf, queryNamed, shapes } from './shapes.js';
import { median } from './statistics.js';
import { note, sayMachine } from './table.js';

const starts = 3;

/** Runs the benchmark at a size and prints what it found. */
export async function benchSparql(quads: number): Promise<void> {
  note(`release of ${quads} quads …`);
  const releases = await releasesFor(quads);
  const release = await openRelease(releases);
  const files = querySources(release).flatMap((source) => ('path' in source ? [source.path] : []));
  await release.close();
  sayMachine(`SPARQL, ${release.manifest.total.toLocaleString('en')} quads`);
  const { served, raw, cold } = await startCold(releases, files);
  const own = new Child('exact.js');
  await own.call('load', release.directory);
  try {
    note('until all workers have loaded …');
    await calm(served.pid);
    const loaded = residentMb(served.pid);
    const { rows, tripMs } = await compare(served, { raw, own, files });
    raw.end();
    own.end();
    note('50 clients …');
    const crowd = await crowded(served.port);
    note('a repeated query …');
    const repeated = await bareRates(served, { path: pathOf(queryNamed('point').text), accept });
    report({ rows, tripMs, crowd, repeated, cold, memory: { loaded, after: residentMb(served.pid) } });
  } finally {
    await served.end();
  }
}

/** Starts server and raw engine several times from nothing, in turns, and keeps the last of each. */
async function startCold(
  releases: string,
  files: readonly string[],
): Promise<{ served: Served; raw: Child; cold: Cold }> {
  const [documents, answers, raws, bares]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let at = 1; ; at++) {
    note(`cold start ${at} …`);
    const started = performance.now();
    const raw = new Child('raw.js');
    await raw.call('load', files);
    await raw.call('write', { ...queryNamed('ask'), runs: 1 });
    raws.push(performance.now() - started);
    bares.push(await startBare());
    const served = await serve(releases);
    documents.push(served.firstDocumentMs);
    answers.push(served.firstAnswerMs);
    const cold = {
      documentMs: median(documents),
      answerMs: median(answers),
      rawMs: median(raws),
      bareMs: median(bares),
    };
    if (at === starts) return { served, raw, cold };
    raw.end();
    await served.end();
  }
}

/** Gives the milliseconds to the first answer of bare Fastify. */
async function startBare(): Promise<number> {
  const started = performance.now();
  const bare = new Child('bare.js');
  try {
    const port = await bare.call<number>('start', { body: 'x', contentType: 'text/plain' } satisfies Bare);
    await (await fetch(`http://127.0.0.1:${port}/`)).arrayBuffer();
    return performance.now() - started;
  } finally {
    bare.end();
  }
}

/** Lets fifty clients ask a mix of all queries, look-ups five times as often, each query new. */
async function crowded(port: number): Promise<Outcome> {
  const mix = shapes.flatMap((name) => Array.from({ length: lookUps.includes(name) ? 5 : 1 }, () => name));
  const paths = mix.map((name) => `${pathOf(queryNamed(name).text)}%0A%23{n}`);
  const load = new Child('load.js');
  try {
    return await load.call<Outcome>('run', {
      port,
      paths,
      accept,
      connections: 50,
      ms: 20_000,
      seed: 1,
    } satisfies Load);
  } finally {
    load.end();
  }
}
