// Outlines as the data of a path: only what comes near the drawing, and no finer than a reader can see.
import { outlines, type Outline } from './outlines.js';
import { rangeOf, type Position, type Projection } from './projection.js';

/** Where a projected point stands in the drawing, and how large that is. */
export interface Plane {
  readonly place: (position: Position) => Position;
  readonly width: number;
  readonly height: number;
  /** How far a line may run beside where it is, in units of the drawing. */
  readonly tolerance: number;
}

/** How far outside the drawing lines still run; past it they are drawn along its rim. */
const rim = 20;
/** Smallest side of a ring that is drawn, as a multiple of the tolerance. */
const minSide = 3;

/** Writes the lines of one sort that come near the drawing as the data of a path, in whole units. */
export function pathOf(is: Outline['is'], project: Projection, plane: Plane): string {
  return outlines()
    .flatMap((outline) => {
      const points = outline.is === is ? placed(outline, project, plane) : [];
      if (!points.some((point) => isInside(point, plane))) return [];
      const line = simplify(points, plane.tolerance);
      return line.length < 2 || (is === 'land' && isTiny(line, plane))
        ? []
        : [write(line) + (is === 'land' ? 'z' : '')];
    })
    .join('');
}

function placed({ points }: Outline, project: Projection, { place, width, height }: Plane): Position[] {
  const clamp = (value: number, end: number): number => Math.min(Math.max(value, -rim), end + rim);
  return points.flatMap((point): Position[] => {
    const flat = project(point);
    if (flat === undefined) return [];
    const [x, y] = place(flat);
    return [[clamp(x, width), clamp(y, height)]];
  });
}

function isInside([x, y]: Position, { width, height }: Plane): boolean {
  return x > 0 && x < width && y > 0 && y < height;
}

function isTiny(line: readonly Position[], { tolerance }: Plane): boolean {
  const sides = [line.map(([x]) => x), line.map(([, y]) => y)].map(rangeOf);
  return sides.every(([least, greatest]) => greatest - least < minSide * tolerance);
}

/** Leaves out the points without which a line stays within a tolerance of where it was (Douglas and Peucker, 1973). */
export function simplify(points: readonly Position[], tolerance: number): Position[] {
  const kept = new Set([0, points.length - 1]);
  const open: (readonly [first: number, last: number])[] = [[0, points.length - 1]];
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const [first, last] = span;
    let [farthest, most] = [-1, tolerance];
    for (let at = first + 1; at < last; at++) {
      const far = distance(points[at], points[first], points[last]);
      if (far > most) [farthest, most] = [at, far];
    }
    if (farthest < 0) continue;
    kept.add(farthest);
    open.push([first, farthest], [farthest, last]);
  }
  return points.filter((_point, at) => kept.has(at));
}

/** How far a point lies from the line between two others. */
function distance(point: Position = [0, 0], [ax, ay]: Position = [0, 0], [bx, by]: Position = [0, 0]): number {
  const [wide, high] = [bx - ax, by - ay];
  const length = wide * wide + high * high;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((point[0] - ax) * wide + (point[1] - ay) * high) / length));
  return Math.hypot(point[0] - ax - share * wide, point[1] - ay - share * high);
}

/** Writes the first point and the steps to the others. */
function write(line: readonly Position[]): string {
  const whole = line.map(([x, y]) => [Math.round(x), Math.round(y)] as const);
  const [[x0, y0] = [0, 0], ...others] = whole;
  let [x, y] = [x0, y0];
  const steps = others.map(([nextX, nextY]) => {
    const step = `${nextX - x} ${nextY - y}`;
    [x, y] = [nextX, nextY];
    return step;
  });
  return `M${x0} ${y0}l${steps.join(' ')}`.replaceAll(' -', '-');
}
