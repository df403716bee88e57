// Finds points that lie far from what the publication is about, above all those whose numbers stand in the wrong order.
import type { Converted, Value } from '../convert/converted.js';
import { isOnEarth, readPoint, turned, writePoint, type Point } from '../convert/point.js';
import type { Extent } from '../../model/publication.js';
import { errorAt, warningAt, type Finding } from '../record.js';

interface Placed {
  readonly value: Value;
  readonly point: Point;
}

interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Finds the points outside of the boxes of the settings; without boxes, those that fit the others only when turned. */
export function farPoints(records: readonly Converted[], spatial: readonly Extent[]): Finding[] {
  const boxes = spatial.flatMap(({ box }) => (box === undefined ? [] : [boxOf(box)]));
  const byField = grouped(placedIn(records));
  return [...byField.values()].flatMap((placed) => outliers(placed, boxes));
}

function grouped(placed: readonly Placed[]): Map<string, Placed[]> {
  const groups = new Map<string, Placed[]>();
  for (const each of placed) {
    const { path } = each.value.field;
    const group = groups.get(path);
    if (group === undefined) groups.set(path, [each]);
    else group.push(each);
  }
  return groups;
}

function boxOf(box: readonly string[]): Box {
  const [west = 0, south = 0, east = 0, north = 0] = box.map(Number);
  return { west, south, east, north };
}

function placedIn(records: readonly Converted[]): Placed[] {
  return records.flatMap(({ values }) =>
    [...values.values()].flat().flatMap((value) => {
      const { term } = value;
      const isPoint = term.termType === 'Literal' && term.datatype.value.endsWith('#wktLiteral');
      const point = isPoint ? readPoint(term.value) : undefined;
      return point === undefined ? [] : [{ value, point }];
    }),
  );
}

/** A box that holds few of many points is not meant to hold them: other places are spoken of as well. */
function outliers(placed: readonly Placed[], boxes: readonly Box[]): Finding[] {
  const within = (point: Point): boolean => boxes.some((box) => isWithin(point, box));
  const outside = placed.filter(({ point }) => boxes.length > 0 && !within(point));
  const isForAll = outside.length < 3 || outside.length * 2 <= placed.length;
  return placed.flatMap((each) => {
    if (each.point.longitude === 0 && each.point.latitude === 0) return [nowhere(each)];
    const twin = turned(each.point);
    const isTurned = isOnEarth(twin) && (within(twin) ? !within(each.point) : fitsTurned(each, placed));
    if (isTurned) return [swapped(each, twin, within(twin))];
    return outside.includes(each) && isForAll ? [faraway(each)] : [];
  });
}

function isWithin({ longitude, latitude }: Point, { west, south, east, north }: Box): boolean {
  const isBetween = west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
  return isBetween && latitude >= south && latitude <= north;
}

/** Many points are compared with a sample of them: it takes no more to see where they lie. */
function fitsTurned({ value, point }: Placed, placed: readonly Placed[]): boolean {
  const step = Math.max(1, Math.floor(placed.length / 200));
  const others = placed.filter((each, at) => at % step === 0 && each.value !== value).map((each) => each.point);
  if (others.length < 3) return false;
  const nearest = (from: Point): number => Math.min(...others.map((other) => distance(from, other)));
  const [here, there] = [nearest(point), nearest(turned(point))];
  return here > 10 && there * 4 < here;
}

/** Degrees suffice to tell near from far. */
function distance(a: Point, b: Point): number {
  const apart = Math.abs(a.longitude - b.longitude);
  return Math.hypot(Math.min(apart, 360 - apart), a.latitude - b.latitude);
}

function swapped({ value }: Placed, twin: Point, isCertain: boolean): Finding {
  const make = isCertain ? errorAt : warningAt;
  return make(value.origin, 'point-far', ({ checks }) => checks.swapped(value.field.key, value.text, writePoint(twin)));
}

/** Programs put 0 where they know no number; nothing but the sea lies there. */
function nowhere({ value }: Placed): Finding {
  return warningAt(value.origin, 'point-far', ({ checks }) => checks.zeroes(value.field.key, value.text));
}

function faraway({ value }: Placed): Finding {
  return warningAt(value.origin, 'point-far', ({ checks }) => checks.faraway(value.field.key, value.text));
}
