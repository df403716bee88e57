// `npm run bench -- past`: queries to an earlier release beside the same queries to the current one.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { currentVersion } from '../src/release/files/atomic.js';
import { build } from './release.js';
import { serve } from './serve.js';
import { accept, pathOf, queryNamed, shapes } from './shapes.js';
import { geometricMean, median } from './statistics.js';
import { atMost, note, round, say, sayGoals, sayMachine, sayTable } from './table.js';

const turns = 15;

/** Builds two releases of about so many quads, and asks all queries of both, in turns. */
export async function benchPast(quads: number): Promise<void> {
  const releases = mkdtempSync(join(tmpdir(), 'hejnal-past-'));
  try {
    note('two releases …');
    for (const size of [quads, quads + quads / 1000]) await build(size, releases);
    await measure(releases, quads);
  } finally {
    rmSync(releases, { recursive: true, force: true });
  }
}

async function measure(releases: string, quads: number): Promise<void> {
  const current = currentVersion(releases);
  const earlier = readdirSync(releases).find((name) => /^\d{4}-/.test(name) && name !== current);
  if (earlier === undefined) throw new Error(`There are not two releases in ${releases}.`);
  const served = await serve(releases);
  try {
    sayMachine(`An earlier release, ${quads.toLocaleString('en')} quads`);
    const addresses = [`/version/${earlier}`, ''].map((prefix) => `http://127.0.0.1:${served.port}${prefix}`);
    const begun = performance.now();
    await ask(`${addresses[0]}${pathOf(queryNamed('ask').text)}`);
    const firstMs = performance.now() - begun;
    const rows: [name: string, ...ms: number[]][] = [];
    for (const name of shapes) rows.push([name, ...(await inTurns(addresses, name))]);
    report(firstMs, rows);
  } finally {
    await served.end();
  }
}

/** Asks of each address in turns, each time a text that is new; gives the medians in milliseconds. */
async function inTurns(addresses: readonly string[], name: string): Promise<number[]> {
  const times = addresses.map((): number[] => []);
  for (let turn = 0; turn <= turns; turn++) {
    for (const [at, address] of addresses.entries()) {
      const started = performance.now();
      await ask(`${address}${pathOf(`${queryNamed(name).text}\n# ${turn}`)}`);
      // The first one warms up.
      if (turn > 0) times[at]?.push(performance.now() - started);
    }
  }
  return times.map(median);
}

async function ask(url: string): Promise<void> {
  const answer = await fetch(url, { headers: { accept } });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${text.slice(0, 200)}`);
}

function report(firstMs: number, rows: readonly (readonly [name: string, ...ms: number[]])[]): void {
  const ratios = rows.map(([, earlier = NaN, current = NaN]) => earlier / current);
  const head = ['ms', 'earlier', 'current', 'earlier ÷ current'];
  sayTable(
    head,
    rows.map(([name, ...ms], at) => [name, ...ms.map(round), round(ratios[at] ?? NaN)]),
  );
  say(`First answer of the earlier release: ${round(firstMs)} ms.`);
  say();
  sayGoals([
    atMost('first answer of an earlier release within 3 s', firstMs / 1000, 3, ' s'),
    atMost('then at most twice the time of the current one, geometric mean', geometricMean(ratios), 2, ' ×'),
  ]);
}
