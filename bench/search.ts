// `npm run bench -- search`: finding things by their names, beside libraries that hold names in memory, and beside SPARQL.
import { querySources } from '../src/sparql/sources.js';
import { openRelease, type Release } from '../src/release/open.js';
import { skos } from '../src/rdf/rdf.js';
import { fold } from '../src/search/fold.js';
import type { Search } from '../src/search/search.js';
import { Child } from './child.js';
import { installedLibraries, type Answered, type Held, type Library, type Loaded } from './finder.js';
import { questionsOf, type Question } from './questions.js';
import { releasesFor, type Data } from './release.js';
import { quantile } from './statistics.js';
import { atMost, note, round, say, sayGoals, sayMachine, sayTable, type Goal } from './table.js';

const asked = 300;
const warmUps = 20;
/** What takes longer is asked less. */
const askedLess = { MiniSearch: 20, 'Fuse.js': 5, SPARQL: 5 } as const;
const shown = 10;
const kinds = ['city', 'membership', 'network', 'region', 'resolution'];

/** Times in milliseconds, and the share of questions after which the name that was meant came among the first ten. */
interface Times {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  /** Processor time at the 99th of 100, that of the threads that compile and collect included; other work on the machine changes it less. */
  readonly busy: number;
  readonly found: number;
}

interface Answer {
  readonly ms: number;
  readonly busyMs?: number;
  readonly names: readonly string[];
}

/** Runs the benchmark at a size, over made-up and over real names, and prints what it found. */
export async function benchSearch(quads: number): Promise<void> {
  const goals: Goal[] = [];
  for (const data of ['generated', 'places'] as const) goals.push(...(await benchNames(quads, data)));
  sayGoals(goals);
}

async function benchNames(quads: number, data: Data): Promise<Goal[]> {
  note(`release of ${quads} quads (${data}) …`);
  const release = await openRelease(await releasesFor(quads, data));
  const { search } = release;
  if (search === undefined) throw new Error('The release has no index of names.');
  const title = data === 'places' ? 'real names' : 'made-up names';
  const size = `${release.manifest.total.toLocaleString('en')} quads, ${search.things.toLocaleString('en')} things`;
  sayMachine(`Search, ${size}, ${title}`);
  const questions = questionsOf(release, kinds, warmUps + asked);
  const ours = askOurs(search, questions);
  const held = heldOf(release);
  const libraries = new Map<Library, Map<string, Times>>();
  for (const library of installedLibraries()) libraries.set(library, await askLibrary(library, held, questions));
  note('SPARQL …');
  const sparql = await askSparql(release, questions);
  sayTimes({ questions, ours: ours.bySort, libraries, sparql });
  await release.close();
  return [
    atMost(`${title}: a search takes at most 10 ms in 99 of 100 cases`, ours.all.p99, 10, ' ms'),
    atMost(`${title}: and at most 10 ms of processor time`, ours.all.busy, 10, ' ms'),
  ];
}

function askOurs(search: Search, questions: ReadonlyMap<string, readonly Question[]>) {
  const started = performance.now();
  search.find('zyxwvutsrq', { limit: shown });
  say(`First search, reading the list of words included: ${round(performance.now() - started)} ms.`);
  const ask = ({ text }: Question): Answer => {
    const [usage, begun] = [process.cpuUsage(), performance.now()];
    const { hits } = search.find(text, { limit: shown });
    const ms = performance.now() - begun;
    const { user, system } = process.cpuUsage(usage);
    return { ms, busyMs: (user + system) / 1000, names: hits.flatMap(({ names }) => names.map((name) => name.text)) };
  };
  for (const list of questions.values()) list.slice(0, warmUps).forEach(ask);
  const answers = new Map([...questions].map(([sort, list]) => [sort, list.slice(warmUps).map(ask)]));
  const bySort = new Map(
    [...answers].map(([sort, list]) => [sort, timesOf(list, questions.get(sort)?.slice(warmUps) ?? [])]),
  );
  return { bySort, all: timesOf([...answers.values()].flat(), []) };
}

function timesOf(answers: readonly Answer[], asked: readonly Question[]): Times {
  const ms = answers.map((each) => each.ms);
  const judged = asked.flatMap(({ meant }, at) => {
    return meant === '' ? [] : [answers[at]?.names.some((name) => fold(name) === meant) === true];
  });
  const found = judged.filter(Boolean).length / judged.length;
  const busy = quantile(
    answers.map(({ busyMs = NaN }) => busyMs),
    0.99,
  );
  return { p50: quantile(ms, 0.5), p99: quantile(ms, 0.99), max: Math.max(...ms), busy, found };
}

function heldOf(release: Release): Held[] {
  const things = kinds.flatMap((kind) => release.things(kind, { limit: 1_000_000 }));
  return things.map((iri, id) => {
    const quads = [skos.prefLabel, skos.altLabel].flatMap((property) => [...release.quadsOf(iri, property)]);
    return { id, names: quads.map(({ object }) => object.value) };
  });
}

async function askLibrary(
  library: Library,
  held: readonly Held[],
  questions: ReadonlyMap<string, readonly Question[]>,
): Promise<Map<string, Times>> {
  note(`${library} …`);
  const child = new Child('finder.js', { heapMb: 8_192 });
  try {
    const { ms, heapMb } = await child.call<Loaded>('load', { library, held });
    say(`${library} read all names in ${round(ms)} ms and holds ${round(heapMb)} MiB of heap.`);
    const found = new Map<string, Times>();
    for (const [sort, list] of questions) {
      const some = list.slice(warmUps, warmUps + askedLess[library]);
      const texts = some.map(({ text }) => text);
      const answers = await child.call<Answered[]>('ask', texts);
      const named = answers.map((each) => ({ ms: each.ms, names: each.ids.flatMap((id) => held[id]?.names ?? []) }));
      found.set(sort, timesOf(named, some));
    }
    return found;
  } finally {
    child.end();
  }
}

/** Asks Oxigraph alone for names that contain the text, which finds neither diacritics nor typing errors. */
async function askSparql(
  release: Release,
  questions: ReadonlyMap<string, readonly Question[]>,
): Promise<Map<string, Times>> {
  const raw = new Child('raw.js');
  try {
    await raw.call(
      'load',
      querySources(release).flatMap((source) => ('path' in source ? [source.path] : [])),
    );
    const found = new Map<string, Times>();
    for (const [sort, list] of questions) {
      const answers: { ms: number; names: string[] }[] = [];
      for (const { text } of list.slice(warmUps, warmUps + askedLess.SPARQL)) {
        const asking = { text: queryFor(text), base: release.names.base, runs: 1 };
        answers.push({ ms: (await raw.call<number[]>('rows', asking))[0] ?? NaN, names: [] });
      }
      found.set(sort, timesOf(answers, []));
    }
    return found;
  } finally {
    raw.end();
  }
}

function queryFor(text: string): string {
  return `SELECT DISTINCT ?thing ?name WHERE {
    ?thing <${skos.prefLabel}>|<${skos.altLabel}> ?name FILTER(CONTAINS(LCASE(?name), ${JSON.stringify(text.toLowerCase())}))
  } LIMIT ${shown}`;
}

interface Said {
  readonly questions: ReadonlyMap<string, readonly Question[]>;
  readonly ours: ReadonlyMap<string, Times>;
  readonly libraries: ReadonlyMap<Library, ReadonlyMap<string, Times>>;
  readonly sparql: ReadonlyMap<string, Times>;
}

function sayTimes({ questions, ours, libraries, sparql }: Said): void {
  const percent = (share: number | undefined): string =>
    share === undefined || Number.isNaN(share) ? '–' : `${round(share * 100)} %`;
  const ms = (value: number | undefined): string => round(value ?? NaN);
  say();
  sayTable(
    [
      ...['what is typed', 'p50 ms', 'p99 ms', 'longest ms', 'p99 ms CPU', 'found'],
      ...[...libraries.keys()].flatMap((name) => [`${name} p50`, 'found']),
      'SPARQL p50',
    ],
    [...questions.keys()].map((sort) => {
      const own = ours.get(sort);
      const theirs = [...libraries.values()].map((times) => times.get(sort));
      return [
        ...[sort, ms(own?.p50), ms(own?.p99), ms(own?.max), ms(own?.busy), percent(own?.found)],
        ...theirs.flatMap((times) => [ms(times?.p50), percent(times?.found)]),
        ms(sparql.get(sort)?.p50),
      ];
    }),
  );
}
