// Drawings: dates as wide as their precision, labels that cover nothing, land where it is; and what other publications get.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spanOf } from '../../server/views/home/gather.js';
import { placeLabels } from '../../server/views/drawing/labels.js';
import { outlines } from '../../server/views/drawing/outlines.js';
import { clip, pathOf, simplify } from '../../server/views/drawing/path.js';
import { projectionFor, type Position } from '../../server/views/drawing/projection.js';
import { literal, namedNode, xsd } from '../../src/rdf/rdf.js';

const day = 86_400_000;

it.each([
  ['2024-09-25', xsd.date, 1],
  ['2022-09', xsd.gYearMonth, 30],
  ['2022', xsd.gYear, 365],
  ['2024', xsd.gYear, 366],
])('%s spans as many days as it can mean', (value, datatype, days) => {
  const [start, end] = spanOf(literal(value, namedNode(datatype)));
  expect((end - start) / day).toBe(days);
  expect(new Date(start).toISOString().startsWith(value)).toBe(true);
});

it('no name covers another name or a point, and every point is kept', () => {
  const coordinate = fc.integer({ min: 0, max: 400 });
  const mark = fc.record({ text: fc.string({ minLength: 1, maxLength: 12 }), at: fc.tuple(coordinate, coordinate) });
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 30 }), (marks) => {
      const named = marks.map((each, index) => ({
        ...each,
        language: undefined,
        key: String(index),
        isNamed: true,
      }));
      const placed = placeLabels(named, { width: 400, height: 400, size: 1 });
      expect(placed.map(({ key }) => key)).toEqual(named.map(({ key }) => key));
      const boxes = placed.flatMap(({ side, at: [x, y], text }) => {
        const wide = text.length * 6.7;
        return side === undefined ? [] : [{ left: side === 'right' ? x + 8 : x - 8 - wide, wide, y }];
      });
      for (const [index, a] of boxes.entries()) {
        for (const b of boxes.slice(index + 1)) {
          const apart = a.left + a.wide <= b.left || b.left + b.wide <= a.left || Math.abs(a.y - b.y) >= 16;
          expect(apart).toBe(true);
        }
      }
    }),
  );
});

it('projects without mirroring: east is right, south is down, the middle of what is shown in the middle', () => {
  const project = projectionFor([
    [0, 40],
    [40, 60],
  ]);
  expect(project([20, 50])).toEqual([0, -0]);
  expect(project([30, 50])![0]).toBeGreaterThan(0);
  expect(project([20, 40])![1]).toBeGreaterThan(0);
  expect(project([-160, -50])).toBeUndefined();
});

it('has land on both sides of the ocean, in rings that end where they begin', () => {
  const land = outlines().filter(({ is }) => is === 'land');
  const open = land.filter(
    ({ points }) => Math.hypot(points[0]![0] - points.at(-1)![0], points[0]![1] - points.at(-1)![1]) > 0.02,
  );
  expect(land.length).toBeGreaterThan(100);
  expect(open).toEqual([]);
  const longitudes = land.flatMap(({ points }) => points.map(([longitude]) => longitude));
  expect(longitudes.some((each) => each < -100)).toBe(true);
  expect(longitudes.some((each) => each > 100)).toBe(true);
});

it('goes over the date line without a stroke through the whole world', () => {
  const strokes = outlines().filter(({ points }) =>
    points.some(([longitude, latitude], at) => {
      const before = points[at - 1];
      return before !== undefined && latitude > -80 && Math.abs(longitude - before[0]) > 180;
    }),
  );
  expect(strokes).toEqual([]);
});

it('leaves out of a line what nobody sees, and keeps the rest where it was', () => {
  const coordinate = fc.integer({ min: 0, max: 300 });
  const line = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 60 });
  fc.assert(
    fc.property(line, fc.integer({ min: 1, max: 20 }), (points, tolerance) => {
      const kept = simplify(points, tolerance);
      expect([kept[0], kept.at(-1)]).toEqual([points[0], points.at(-1)]);
      for (const point of points)
        expect(kept.some((each, at) => fromSegment(point, each, kept[at + 1] ?? each) <= tolerance + 1e-9)).toBe(true);
    }),
  );
  const straight = Array.from({ length: 50 }, (_each, at): Position => [at, at / 2]);
  expect(simplify(straight, 1)).toHaveLength(2);
});

function fromSegment([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
  return Math.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay));
}

it('draws of the land only what lies in the drawing', () => {
  const project = projectionFor([
    [10, 45],
    [25, 55],
  ]);
  const place = ([x, y]: Position): Position => [x * 3000 + 480, y * 3000 + 300];
  const path = pathOf('land', project, { width: 960, height: 600, tolerance: 1, place });
  const starts = Array.from(path.matchAll(/M(-?\d+) (-?\d+)l/g), ([, x, y]) => [Number(x), Number(y)] as const);
  expect(starts.length).toBeGreaterThan(0);
  for (const [x, y] of starts) {
    expect(x >= -20 && x <= 980).toBe(true);
    expect(y >= -20 && y <= 620).toBe(true);
  }
  expect(path.length).toBeLessThan(20_000);
  expect(path).not.toMatch(/NaN|undefined/);
});

it('land that goes round the whole drawing covers it, however far away its corners are', () => {
  const far = fc.integer({ min: 1_000, max: 100_000 });
  fc.assert(
    fc.property(far, far, far, far, (left, top, right, bottom) => {
      const ring: Position[] = [
        [-left, -top],
        [right, -top],
        [right, bottom],
        [-left, bottom],
      ];
      const cut = clip(ring, { width: 400, height: 300 });
      expect(cut.map(([x]) => x).every((x) => Math.abs(x + 20) < 1e-6 || Math.abs(x - 420) < 1e-6)).toBe(true);
      expect(new Set(cut.map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`)).size).toBe(4);
    }),
  );
});

it.each([
  ['a city inland', [19.94, 50.06], 0.02],
  ['Madrid', [-3.7, 40.4], 0.02],
  ['Kansas', [-98, 39], 0.05],
])('%s lies on land, not in the sea', (_name, [longitude, latitude], extent) => {
  const project = projectionFor([[longitude!, latitude!]]);
  const scale = 400 / extent;
  const plane = {
    width: 400,
    height: 400,
    tolerance: 0.9,
    place: ([x, y]: Position): Position => [x * scale + 200, y * scale + 200],
  };
  expect(pathOf('land', project, plane)).toMatch(/^M/);
});
