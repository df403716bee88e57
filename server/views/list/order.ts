// The things of a kind by what they say in a field: numbers and dates by their value, names and texts in the reader's alphabet.
import { setImmediate as breath } from 'node:timers/promises';
import type { Kind, Release } from '../../../src/index.js';
import { collator } from '../components/formatter.js';
import { Graph } from '../components/graph.js';
import { namesOf } from '../components/names.js';
import { spanOfDate } from '../features/extents.js';
import { alphabetOf } from './alphabet.js';
import { compareNumbers } from './asked.js';
import { censusOf, type Column } from './census.js';
import { mannerOf } from './condition.js';
import { inOrder } from './merge.js';
import type { Sort } from './sort.js';

/** Places of things in the census of their kind, first to last. */
export type Order = Uint32Array;

/** Both ways; among things that say the same, names are in the alphabet either way. */
interface Ways {
  readonly up: Order;
  readonly down: Order;
}

/** Orders that are kept for a release, each 8 bytes a thing: what was asked for longest ago is made again. */
const maxKept = 32;

/** Values whose names are read between two breaths: some milliseconds. */
const slice = 250;

const kept = new WeakMap<Release, Map<string, Promise<Ways>>>();

/** Gives the things of a kind that is counted, sorted; in the language that is said where the sort says none. */
export async function orderOf(release: Release, kind: Kind, sort: Sort, reader: string): Promise<Order> {
  const known = kept.get(release) ?? new Map<string, Promise<Ways>>();
  kept.set(release, known);
  const language = sort.language ?? reader;
  const key = `${kind.name} ${language} ${sort.field?.path ?? ''}`;
  const made = known.get(key) ?? sortBoth(release, kind, sort, language);
  known.delete(key);
  known.set(key, made);
  for (const [oldest] of known) if (known.size > maxKept) known.delete(oldest);
  made.catch(() => known.delete(key));
  const { up, down } = await made;
  return sort.isDown ? down : up;
}

async function sortBoth(release: Release, kind: Kind, { field }: Sort, language: string): Promise<Ways> {
  const { places } = await alphabetOf(release, kind, language);
  if (field === undefined) return { up: places, down: places.toReversed() };
  const { columns } = await censusOf(release, kind);
  const column = columns.find((each) => each.field === field);
  if (column === undefined) return { up: places, down: places };
  const ranks = await ranksOf(release, column, language);
  const { starts, ids } = column;
  // Of several values the one counts that comes first that way.
  const best = (at: number, isBetter: (a: number, b: number) => boolean): number | undefined => {
    let found: number | undefined;
    for (let each = starts[at] ?? 0; each < (starts[at + 1] ?? 0); each++) {
      const rank = ranks[ids[each] ?? 0] ?? 0;
      if (found === undefined || isBetter(rank, found)) found = rank;
    }
    return found;
  };
  const last = ranks.length;
  return {
    up: byRank(places, last, (at) => best(at, (a, b) => a < b) ?? last),
    down: byRank(places, last, (at) => {
      const rank = best(at, (a, b) => a > b);
      return rank === undefined ? last : last - 1 - rank;
    }),
  };
}

/** Sorts places by a rank from 0 to a last one, those of the same rank as they stand (counting sort). */
function byRank(places: Order, last: number, rankOf: (place: number) => number): Order {
  const starts = new Uint32Array(last + 2);
  const ranks = places.map(rankOf);
  for (const rank of ranks) starts[rank + 1] = (starts[rank + 1] ?? 0) + 1;
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const sorted = new Uint32Array(places.length);
  for (const [at, rank] of ranks.entries()) {
    const free = starts[rank] ?? 0;
    sorted[free] = places[at] ?? 0;
    starts[rank] = free + 1;
  }
  return sorted;
}

/** Gives the rank of each value of a column, from 0; values that are equal share one. */
async function ranksOf(release: Release, column: Column, language: string): Promise<Uint32Array> {
  const compare = await comparing(release, column, language);
  const sorted = await inOrder([...column.values.keys()], compare);
  const ranks = new Uint32Array(sorted.length);
  let rank = 0;
  for (const [at, id] of sorted.entries()) {
    const before = sorted[at - 1];
    if (before !== undefined && compare(before, id) !== 0) rank++;
    ranks[id] = rank;
  }
  return ranks;
}

type Compare = (a: number, b: number) => number;

/** Makes what compares the values of a column by their places in it. */
async function comparing(release: Release, { field, values }: Column, language: string): Promise<Compare> {
  const valueOf = (id: number): string => values[id] ?? '';
  switch (mannerOf(field)) {
    case 'number':
      return (a, b) => orderNumbers(valueOf(a), valueOf(b));
    case 'date': {
      const spans = values.map(momentsOf);
      const end = (id: number, at: 0 | 1): number => spans[id]?.[at] ?? 0;
      // Of what begins with the same day, the more exact comes first.
      return (a, b) => end(a, 0) - end(b, 0) || end(a, 1) - end(b, 1);
    }
    case 'truth':
      return (a, b) => Number(/^(?:true|1)$/.test(valueOf(a))) - Number(/^(?:true|1)$/.test(valueOf(b)));
    case 'text':
      return inAlphabet(values, language);
    default:
      return inAlphabet(await namesIn(release, values, language), language);
  }
}

function inAlphabet(texts: readonly string[], language: string): Compare {
  const order = collator(language);
  return (a, b) => order.compare(texts[a] ?? '', texts[b] ?? '');
}

/** Doubles put most apart, and never the wrong way round; `NaN` is behind all. */
function orderNumbers(a: string, b: string): number {
  if (a === 'NaN' || b === 'NaN') return Number(a === 'NaN') - Number(b === 'NaN');
  return Number(a) - Number(b) || compareNumbers(a, b) || 0;
}

/** Gives the first and the last moment that a date can mean, a point in time twice; a time without a zone is of UTC. */
function momentsOf(value: string): readonly [number, number] {
  const [date = '', time] = value.split('T');
  if (time !== undefined) {
    const moment = Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(time) ? value : `${value}Z`);
    if (Number.isFinite(moment)) return [moment, moment];
  }
  const plain = date.replace(/(?:Z|[+-]\d\d:\d\d)$/, '');
  const last = Number.MAX_VALUE;
  return spanOfDate(plain) ?? [last, last];
}

/** Names things and choices, as readers of a language see them. */
async function namesIn(release: Release, values: readonly string[], language: string): Promise<string[]> {
  const names: string[] = [];
  for (let at = 0; at < values.length; at += slice) {
    const some = values.slice(at, at + slice);
    const quads = some.flatMap((each) => namesOf(release, each));
    const graph = new Graph(quads, release.model, release.names);
    names.push(...some.map((each) => graph.name(each, language).text));
    await breath();
  }
  return names;
}
