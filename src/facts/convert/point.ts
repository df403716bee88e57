// Reads points written as well-known text.

/** Degrees of WGS 84. */
export interface Point {
  readonly longitude: number;
  readonly latitude: number;
}

/** The reference system of GeoSPARQL where none is named. */
export const crs84 = /^<https?:\/\/www\.opengis\.net\/def\/crs\/OGC\/1\.3\/CRS84>\s*/;
const number = String.raw`[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?`;
const form = new RegExp(`^POINT\\s*\\(\\s*(${number})\\s+(${number})\\s*\\)$`, 'i');

/** Reads a point in CRS84, the reference system of GeoSPARQL where none is named (GeoSPARQL 1.1 §8.5.1); `undefined` for any other text. */
export function readPoint(text: string): Point | undefined {
  const [, longitude, latitude] = form.exec(text.replace(crs84, '').trim()) ?? [];
  if (longitude === undefined || latitude === undefined) return undefined;
  return { longitude: Number(longitude), latitude: Number(latitude) };
}

/** Gives the point whose numbers were written in the other order. */
export function turned({ longitude, latitude }: Point): Point {
  return { longitude: latitude, latitude: longitude };
}

/** Tells whether there is such a place: longitude within 180, latitude within 90 degrees. */
export function isOnEarth({ longitude, latitude }: Point): boolean {
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
}

/** Writes a point as records have it. */
export function writePoint({ longitude, latitude }: Point): string {
  return `POINT(${longitude} ${latitude})`;
}
