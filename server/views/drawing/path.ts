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

/** How far outside the drawing outlines still run. */
const rim = 20;
/** Smallest side of a ring that is drawn, as a multiple of the tolerance. */
const minSide = 3;

/** Writes the lines of one sort that come into the drawing as the data of a path, in whole units. */
export function pathOf(is: Outline['is'], project: Projection, plane: Plane): string {
  return outlines()
    .flatMap((outline) => {
      if (outline.is !== is) return [];
      const points = outline.points.flatMap((point): Position[] => {
        const flat = project(point);
        return flat === undefined ? [] : [plane.place(flat)];
      });
      return is === 'land' ? ringOf(points, plane) : linesOf(points, plane);
    })
    .join('');
}

/** A ring as far as it covers the drawing, also where it goes round the whole of it. */
function ringOf(points: readonly Position[], plane: Plane): string[] {
  const line = simplify(clip(points, plane), plane.tolerance);
  return line.length < 3 || isTiny(line, plane) ? [] : [`${write(line)}z`];
}

/** The pieces of a line that come near the drawing. */
function linesOf(points: readonly Position[], { width, height, tolerance }: Plane): string[] {
  const isNear = ([ax, ay]: Position, [bx, by]: Position): boolean =>
    Math.max(ax, bx) > -rim &&
    Math.min(ax, bx) < width + rim &&
    Math.max(ay, by) > -rim &&
    Math.min(ay, by) < height + rim;
  const pieces: Position[][] = [];
  let open: Position[] | undefined;
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    if (before === undefined || !isNear(before, point)) open = undefined;
    else if (open === undefined) pieces.push((open = [before, point]));
    else open.push(point);
  }
  return pieces.map((piece) => write(simplify(piece, tolerance)));
}

/** Cuts a ring at the four sides around the drawing, one after the other (Sutherland and Hodgman, 1974). */
export function clip(ring: readonly Position[], { width, height }: Pick<Plane, 'width' | 'height'>): Position[] {
  const sides = [
    { axis: 0, limit: -rim, sign: 1 },
    { axis: 0, limit: width + rim, sign: -1 },
    { axis: 1, limit: -rim, sign: 1 },
    { axis: 1, limit: height + rim, sign: -1 },
  ] as const;
  let points = [...ring];
  for (const { axis, limit, sign } of sides) {
    const isIn = (point: Position): boolean => (point[axis] - limit) * sign >= 0;
    points = points.flatMap((point, index) => {
      const before = points[index - 1] ?? points.at(-1) ?? point;
      const own = isIn(point) ? [point] : [];
      if (isIn(before) === isIn(point)) return own;
      const share = (limit - before[axis]) / (point[axis] - before[axis]);
      const cut: Position = [before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])];
      return [cut, ...own];
    });
  }
  return points;
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
