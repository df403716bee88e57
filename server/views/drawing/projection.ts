// How degrees become a drawing: an equal-area projection around the middle of what is shown, or plain degrees for the whole world.

/** A point as longitude and latitude, in degrees. */
export type Degrees = readonly [longitude: number, latitude: number];

/** A point of a drawing; y grows downwards. */
export type Position = readonly [x: number, y: number];

/** Turns degrees into positions; `undefined` for what lies behind the horizon. */
export type Projection = (point: Degrees) => Position | undefined;

const toRadians = Math.PI / 180;
/** Past this width no single centre serves. */
const maxDegrees = 110;

/** Makes a projection for some points, of which there is at least one. */
export function projectionFor(points: readonly Degrees[]): Projection {
  const [west, east] = rangeOf(points.map(([longitude]) => longitude));
  const [south, north] = rangeOf(points.map(([, latitude]) => latitude));
  if (east - west > maxDegrees) return ([longitude, latitude]) => [longitude * toRadians, -latitude * toRadians];
  return equalArea([(west + east) / 2, (south + north) / 2]);
}

/** Lambert's azimuthal equal-area projection, as the European Union draws its maps (Snyder, Map Projections, p. 182). */
function equalArea([longitude0, latitude0]: Degrees): Projection {
  const [sin0, cos0] = [Math.sin(latitude0 * toRadians), Math.cos(latitude0 * toRadians)];
  return ([longitude, latitude]) => {
    const turn = (longitude - longitude0) * toRadians;
    const [sin, cos] = [Math.sin(latitude * toRadians), Math.cos(latitude * toRadians)];
    const nearness = sin0 * sin + cos0 * cos * Math.cos(turn);
    if (nearness < -0.2) return undefined;
    const scale = Math.sqrt(2 / (1 + nearness));
    return [scale * cos * Math.sin(turn), -scale * (cos0 * sin - sin0 * cos * Math.cos(turn))];
  };
}

/** Gives the least and the greatest of some numbers. */
export function rangeOf(numbers: readonly number[]): readonly [least: number, greatest: number] {
  let [least, greatest] = [Infinity, -Infinity];
  for (const each of numbers) {
    least = Math.min(least, each);
    greatest = Math.max(greatest, each);
  }
  return [least, greatest];
}
