// One page of the things of a collection: those that are where and when is asked for, and where the next page begins.
import { setImmediate as giveWay } from 'node:timers/promises';
import { gatherRecords, loadMeets, type Box, type Kind, type Release } from '../../../src/index.js';
import type { Asked } from './asked.js';
import { extentsOf, type Extents } from './extents.js';

/** One page. */
export interface Stretch {
  readonly things: readonly string[];
  /** Short name behind which the next page begins; none on the last. */
  readonly next: string | undefined;
  /** How many things there are on all pages; none where that would take looking at each shape. */
  readonly total: number | undefined;
}

/** Characters of shapes that are compared with a box for one page, which ends there: a few hundred milliseconds of work. */
const maxCompared = 2_000_000;

/** Finds the things of a page. */
export async function stretchOf(release: Release, kind: Kind, asked: Asked): Promise<Stretch> {
  const { limit, boxes, time } = asked;
  const after = asked.after === undefined ? {} : { after: release.names.thing(kind.name, asked.after) };
  if (boxes === undefined && time === undefined) {
    const found = release.things(kind.name, { ...after, limit: limit + 1 });
    return cut(release, found, { limit, total: release.instances(kind.class) });
  }
  const extents = await extentsOf(release, kind);
  const [first] = asked.after === undefined ? [] : release.things(kind.name, { ...after, limit: 1 });
  const all = likelyIn(extents, asked);
  const begun = asked.after === undefined ? 0 : extents.each.findIndex(({ thing }) => thing === first);
  const rest = begun < 0 ? [] : all.filter((at) => at >= begun);
  const things = rest.map((at) => extents.each[at]?.thing ?? '');
  if (boxes === undefined || extents.isExact) return cut(release, things, { limit, total: all.length });
  return compare(release, kind, things, { limit, boxes });
}

/** Lists the places of the things whose extents fit; what has no dates is there at all times (OGC 17-069r4 §7.15.4). */
function likelyIn({ each }: Extents, { boxes, time }: Asked): number[] {
  const isThere = (box: Box | undefined): boolean =>
    boxes === undefined || (box !== undefined && boxes.some((wanted) => overlap(wanted, box)));
  return [...each.keys()].filter((at) => {
    const { box, span } = each[at] ?? {};
    return isThere(box) && (time === undefined || span === undefined || (span[0] < time[1] && time[0] < span[1]));
  });
}

function overlap(one: Box, other: Box): boolean {
  return one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];
}

/** Keeps the things whose shapes meet a box; a page ends early where much had to be compared for it. */
async function compare(
  release: Release,
  kind: Kind,
  things: readonly string[],
  { limit, boxes }: { readonly limit: number; readonly boxes: readonly Box[] },
): Promise<Stretch> {
  const meets = await loadMeets();
  const found: string[] = [];
  let compared = 0;
  for (const [at, thing] of things.entries()) {
    const seen = things[at - 1];
    if (found.length > limit || compared > maxCompared)
      return cut(release, found, { limit, ...(seen !== undefined && { seen }) });
    for (const { places } of gatherRecords(release, kind.name, [thing])) {
      compared += places.reduce((sum, text) => sum + text.length, 0);
      if (places.some((text) => boxes.some((box) => meets(text, box)))) found.push(thing);
    }
    await giveWay();
  }
  return cut(release, found, { limit });
}

/** What is known of a page besides its things: of how many there are, and up to where there was a look. */
interface Cut {
  readonly limit: number;
  readonly total?: number;
  readonly seen?: string;
}

function cut(release: Release, found: readonly string[], { limit, total, seen }: Cut): Stretch {
  const things = found.slice(0, limit);
  const last = found.length > limit ? things.at(-1) : seen;
  const next = last === undefined ? undefined : release.names.readThing(last)?.slug;
  return { things, next, total };
}
