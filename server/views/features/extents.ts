// Where and when the things of a kind are: a box and a span for each, gathered once for a release when somebody asks.
import { setImmediate as giveWay } from 'node:timers/promises';
import {
  bounds,
  boxOf,
  gatherRecords,
  geometriesOf,
  readDate,
  xsd,
  type Box,
  type Kind,
  type Quad,
  type Release,
} from '../../../src/index.js';

/** Moments in milliseconds since 1970: the first that is meant, and the first that is not any more. */
export type Span = readonly [from: number, before: number];

/** Where and when a thing is; it lacks a box where it is nowhere, a span where it has no dates. */
interface Extent {
  readonly thing: string;
  readonly box: Box | undefined;
  readonly span: Span | undefined;
}

/** What is known of the things of a kind. */
export interface Extents {
  /** In the order of their list. */
  readonly each: readonly Extent[];
  readonly box: Box | undefined;
  readonly span: Span | undefined;
  /** Whether all are points, so that their boxes say all. */
  readonly isExact: boolean;
}

/** Things that are read before others get their turn. */
const atOnce = 200;

const known = new WeakMap<Release, Map<Kind, Promise<Extents>>>();

/** Gives the extents of a kind; they take some 200 bytes a thing for as long as its release is served. */
export function extentsOf(release: Release, kind: Kind): Promise<Extents> {
  const kinds = known.get(release) ?? new Map<Kind, Promise<Extents>>();
  known.set(release, kinds);
  const found = kinds.get(kind) ?? gather(release, kind);
  kinds.set(kind, found);
  return found;
}

async function gather(release: Release, kind: Kind): Promise<Extents> {
  const each: Extent[] = [];
  const isDate = datesOf(kind);
  for (let after: string | undefined; ;) {
    const things = release.things(kind.name, { ...(after !== undefined && { after }), limit: atOnce });
    for (const found of gatherRecords(release, kind.name, things))
      each.push({ thing: found.iri, box: boxOf(geometriesOf(found)), span: spanOf(found.quads.filter(isDate)) });
    after = things.at(-1);
    if (things.length < atOnce) break;
    await giveWay();
  }
  const boxes = each.flatMap(({ box }) => (box === undefined ? [] : [box]));
  return {
    each,
    box: boxes.reduce<Box | undefined>(boxOfBoth, undefined),
    span: each.reduce<Span | undefined>((all, { span }) => spanOfBoth(all, span), undefined),
    isExact: boxes.every(([west, south, east, north]) => west === east && south === north),
  };
}

function boxOfBoth(one: Box | undefined, other: Box): Box {
  if (one === undefined) return other;
  const [west, south, east, north] = other;
  return [Math.min(one[0], west), Math.min(one[1], south), Math.max(one[2], east), Math.max(one[3], north)];
}

function spanOfBoth(one: Span | undefined, other: Span | undefined): Span | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return [Math.min(one[0], other[0]), Math.max(one[1], other[1])];
}

const dates: readonly string[] = [xsd.date, xsd.gYear, xsd.gYearMonth];

/** Makes what tells the quads that date a thing from others. */
function datesOf({ fields }: Kind): (quad: Quad) => boolean {
  const isDate = ({ type }: Kind['fields'][number]): boolean =>
    type.is === 'literal' && type.datatypes.every((each) => dates.includes(each));
  const paths = new Set(fields.filter(isDate).map(({ path }) => path));
  return ({ predicate }) => paths.has(predicate.value);
}

function spanOf(quads: readonly Quad[]): Span | undefined {
  return quads.map(({ object }) => spanOfDate(object.value)).reduce(spanOfBoth, undefined);
}

/** Reads a date as the time in which it lies, as far as its precision says. */
export function spanOfDate(text: string): Span | undefined {
  const date = readDate(text);
  if (date === undefined) return undefined;
  const { notBefore, before } = bounds(date);
  return [momentOf(notBefore), momentOf(before)];
}

/** JavaScript reads years of four digits only. */
function momentOf(text: string): number {
  const [, year, month, day] = /^(-?\d+)-(\d\d)-(\d\d)T/.exec(text) ?? [];
  return new Date(0).setUTCFullYear(Number(year), Number(month) - 1, Number(day));
}
