// `npm run bench -- paths`: property paths over HTTP beside other stores that hold the same triples, in turns.
import { releasesFor } from './release.js';
import { serve } from './serve.js';
import { queryNamed } from './shapes.js';
import { median } from './statistics.js';
import { atMost, note, round, say, sayGoals, sayMachine, sayTable } from './table.js';

const prologue = 'BASE <http://localhost:8080/>\nPREFIX b: <ontology#>\n';
const containment = 'b:containedIn';
const questions: Readonly<Record<string, string>> = {
  path: `BASE <http://localhost:8080/>\n${queryNamed('path').text}`,
  pathUp: `BASE <http://localhost:8080/>\n${queryNamed('pathUp').text}`,
  'all pairs': `${prologue}SELECT (COUNT(*) AS ?n) { ?a ${containment}+ ?b }`,
  'both ways': `${prologue}SELECT ?x { <id/city/c17> (${containment}|^${containment})* ?x }`,
  'one or two': `${prologue}SELECT (COUNT(*) AS ?n) { ?a ${containment}/${containment}? ?b }`,
};
const turns = 25;
const refused = 'refused';
const mostTimes = 2;

/** Runs the benchmark at a size; `HEJNAL_BESIDE` names the others, as `jena=ADDRESS,virtuoso=ADDRESS`. */
export async function benchPaths(quads: number): Promise<void> {
  const others = (process.env['HEJNAL_BESIDE'] ?? '').split(',').flatMap((each): [string, string][] => {
    const [, name, address] = /^([\w-]+)=(https?:.+)$/.exec(each) ?? [];
    return name === undefined || address === undefined ? [] : [[name, address]];
  });
  for (const name of ['jena', 'virtuoso'])
    if (!others.some(([each]) => each === name))
      note(`Skipped beside ${name}: HEJNAL_BESIDE names no endpoint of it that holds the triples of the release.`);
  const served = await serve(await releasesFor(quads));
  const all: readonly [string, string][] = [['ours', `http://127.0.0.1:${served.port}/sparql`], ...others];
  sayMachine(`Paths, ${quads.toLocaleString('en')} quads`);
  try {
    const rows = [];
    for (const [name, text] of Object.entries(questions)) {
      note(`${name} …`);
      rows.push([name, ...(await inTurns(all, text))] as const);
    }
    report(all, rows);
  } finally {
    await served.end();
  }
}

/** Asks all in turns, each time a text that is new; gives the medians in milliseconds, and the answers’ lengths. What another refuses has no time. */
async function inTurns(all: readonly [string, string][], text: string): Promise<Measured[]> {
  const times = all.map((): number[] => []);
  let rows: string[] = [];
  for (let turn = 0; turn <= turns; turn++) {
    rows = [];
    for (const [at, [, address]] of all.entries()) {
      const started = performance.now();
      const answer = await ask(address, `${text}\n# ${turn}`);
      if (answer === undefined && at === 0) throw new Error(`Our own service refuses ${text}`);
      rows.push(answer ?? refused);
      // The first one warms up.
      if (turn > 0) times[at]?.push(answer === undefined ? NaN : performance.now() - started);
    }
  }
  return times.map((each, at) => ({ ms: median(each), rows: rows[at] ?? '' }));
}

interface Measured {
  readonly ms: number;
  /** How many rows there were, or the one number that they hold. */
  readonly rows: string;
}

async function ask(address: string, query: string): Promise<string | undefined> {
  const headers = { accept: 'text/csv' };
  const joint = address.includes('?') ? '&' : '?';
  const answer = await fetch(`${address}${joint}query=${encodeURIComponent(query)}`, { headers });
  const text = await answer.text();
  if (!answer.ok) return undefined;
  const [, ...lines] = text.trim().split(/\r?\n/);
  return lines.length === 1 && /^\d+$/.test(lines[0] ?? '') ? `n = ${lines[0]}` : String(lines.length);
}

function report(all: readonly [string, string][], rows: readonly (readonly [string, ...Measured[]])[]): void {
  const names = all.map(([name]) => name);
  const ratios = rows.map(
    ([, own, ...theirs]) => (own?.ms ?? NaN) / Math.min(...theirs.map(({ ms }) => ms).filter(Number.isFinite)),
  );
  sayTable(
    ['ms', 'rows', 'same', ...names, 'ours ÷ the best of them'],
    rows.map(([name, ...measured], at) => [
      name,
      measured[0]?.rows ?? '',
      new Set(measured.map((each) => each.rows).filter((each) => each !== refused)).size === 1 ? 'yes' : '**no**',
      ...measured.map(({ ms }) => round(ms)),
      round(ratios[at] ?? NaN),
    ]),
  );
  if (all.length === 1) say('Nothing was beside it.');
  else sayGoals([atMost(`paths at most ${mostTimes} × the best of the others`, Math.max(...ratios), mostTimes, ' ×')]);
}
