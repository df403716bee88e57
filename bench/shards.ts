// `npm run bench -- shards`: queries by a federation engine over stores that share the triples by subject, beside one store with all.
import { createHash } from 'node:crypto';
import { QueryEngine } from '@comunica/query-sparql';
import { readScripts, Store, type Script } from '../conformance/stores/store.js';
import { defaultGraph, quad, tripleLine } from '../src/rdf/rdf.js';
import { quadsOf } from './release.js';
import { queryNamed } from './shapes.js';
import { median } from './statistics.js';
import { note, round, say, sayMachine, sayTable } from './table.js';

/** The store that is started several times: a file of tests/stores/. */
const storeFile = 'oxigraph';
const shards = 3;
const questions = ['point', 'joinNet', 'optional', 'union', 'group', 'pathUp', 'orderTop', 'countAll'];
const turns = 5;
/** A query that takes longer has no time. */
const patienceMs = 60_000;
/** One for all, as a service has it: what it learns of its sources it keeps. */
const engine = new QueryEngine();

/** Runs the benchmark at a size; skips, saying so, where the store is not installed. */
export async function benchShards(quads: number): Promise<void> {
  const script = readScripts().find(({ file }) => file === storeFile);
  if (script === undefined || script.absent.length > 0) {
    note(`Skipped: ${storeFile} is not here; tests/stores/install brings it.`);
    return;
  }
  const [one, ...parts] = await startAll(script, shards + 1);
  const stores = [one, ...parts].flatMap((store) => store ?? []);
  try {
    if (one === undefined) throw new Error('No store was started.');
    const triples = await fill(one, parts, quads);
    sayMachine(`${script.title}: ${triples.toLocaleString('en')} triples in one store, and by subject in ${shards}`);
    const rows = [];
    for (const name of questions) {
      note(`${name} …`);
      const addresses = parts.map(({ query }) => query);
      rows.push(await compare(name, one.query, addresses));
    }
    const head = ['ms', 'rows', 'one store, asked itself', 'one store, by Comunica', `${shards} stores, by Comunica`];
    sayTable([...head, 'same rows', `${shards} ÷ 1, by Comunica`], rows);
    say(`The median of ${turns}; – is what took more than ${patienceMs / 1000} s.`);
  } finally {
    for (const store of stores) await store.stop();
  }
}

async function startAll(script: Script, count: number): Promise<Store[]> {
  const stores: Store[] = [];
  while (stores.length < count) stores.push(await Store.start(script));
  return stores;
}

/** Gives all triples to one store, and to each of the others those of its subjects; tells how many there are. */
async function fill(one: Store, parts: readonly Store[], quads: number): Promise<number> {
  const lines = new Set<string>();
  for (const { subject, predicate, object } of quadsOf(quads))
    lines.add(tripleLine(quad(subject, predicate, object, defaultGraph())));
  const shares = parts.map((): string[] => []);
  for (const line of lines) {
    const subject = line.slice(0, line.indexOf(' '));
    shares[createHash('md5').update(subject).digest().readUInt32LE() % parts.length]?.push(line);
  }
  await post(one, [...lines]);
  for (const [at, store] of parts.entries()) await post(store, shares[at] ?? []);
  return lines.size;
}

async function post(store: Store, lines: readonly string[]): Promise<void> {
  const headers = { 'content-type': 'application/n-triples' };
  const answer = await fetch(`${store.store}?default`, { method: 'POST', headers, body: `${lines.join('\n')}\n` });
  if (!answer.ok) throw new Error(`The store refuses the triples: ${answer.status} ${await answer.text()}`);
}

async function compare(name: string, one: string, parts: readonly string[]): Promise<string[]> {
  const { text, base } = queryNamed(name);
  const asked = `BASE <${base}>\n${text}`;
  const own = await timed(() => askStore(one, asked));
  const alone = await timed(() => federate([one], asked));
  const shared = await timed(() => federate(parts, asked));
  const isSame = [alone, shared].every(({ rows }) => String(rows) === String(own.rows));
  return [
    name,
    String(own.rows?.length ?? '–'),
    ...[own, alone, shared].map(({ ms }) => round(ms)),
    shared.rows === undefined ? '–' : isSame ? 'yes' : '**no**',
    round(shared.ms / alone.ms),
  ];
}

interface Timed {
  readonly ms: number;
  /** The rows, sorted; `undefined` where they took too long. */
  readonly rows: readonly string[] | undefined;
}

/** Asks several times, after once that does not count. */
async function timed(ask: () => Promise<readonly string[]>): Promise<Timed> {
  const times: number[] = [];
  let rows: readonly string[] = [];
  for (let turn = 0; turn <= turns; turn++) {
    const started = performance.now();
    const found = await Promise.race([ask(), late()]);
    if (found === undefined) return { ms: NaN, rows: undefined };
    if (turn > 0) times.push(performance.now() - started);
    rows = found;
  }
  return { ms: median(times), rows };
}

function late(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, patienceMs, undefined).unref());
}

type Bindings = readonly Readonly<Record<string, { readonly value: string }>>[];

async function askStore(address: string, query: string): Promise<string[]> {
  const headers = { accept: 'application/sparql-results+json' };
  const answer = await fetch(`${address}?query=${encodeURIComponent(query)}`, { headers });
  const { results } = (await answer.json()) as { results: { bindings: Bindings } };
  return results.bindings.map((row) => rowText(Object.entries(row).map(([key, term]) => [key, term.value]))).sort();
}

async function federate(addresses: readonly string[], query: string): Promise<string[]> {
  const sources = addresses.map((value) => ({ type: 'sparql' as const, value }));
  const [first, ...more] = sources;
  if (first === undefined) throw new Error('There is no store.');
  const rows = await (await engine.queryBindings(query, { sources: [first, ...more] })).toArray();
  return rows.map((row) => rowText([...row].map(([{ value: key }, term]) => [key, term.value]))).sort();
}

function rowText(cells: readonly (readonly [string, string])[]): string {
  return cells
    .map(([key, value]) => `${key}=${value}`)
    .sort()
    .join(' ');
}
