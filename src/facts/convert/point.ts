// Reads points written as well-known text, and says what is wrong with those that lie nowhere on the Earth.
import type { PointMeant } from '../words/en/values.js';
import type { Saying } from '../words/words.js';

/** Degrees of WGS 84. */
export interface Point {
  readonly longitude: number;
  readonly latitude: number;
}

const crs84 = /^<https?:\/\/www\.opengis\.net\/def\/crs\/OGC\/1\.3\/CRS84>\s*/;
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

/** Says what is wrong with well-known text; `undefined` where it is a point of the Earth or another geometry. */
export function pointFault(text: string): Saying | undefined {
  const bare = text.replace(/^<[^>]*>\s*/, '');
  if (!/^point/i.test(bare)) {
    if (
      /^(?:(?:MULTI)?(?:POINT|LINESTRING|POLYGON)|GEOMETRYCOLLECTION|TRIANGLE|TIN|POLYHEDRALSURFACE)\b.*(?:\)|EMPTY)\s*$/is.test(
        bare,
      )
    )
      return undefined;
    return ({ values }) => values.noPlace(text, meantBy(bare));
  }
  if (/^POINT\s*(?:Z|M|ZM)\b|^POINT\s*(?:Z|M|ZM)?\s*EMPTY/i.test(bare) || bare !== text.replace(crs84, ''))
    return undefined;
  const point = readPoint(text);
  if (point === undefined) return ({ values }) => values.noPoint(text, meantBy(bare));
  if (isOnEarth(point)) return undefined;
  const twin = turned(point);
  return ({ values }) => values.nowhere(text, isOnEarth(twin) ? writePoint(twin) : undefined);
}

/** Two numbers with decimal commas, or without the word, are what somebody copied from a map. */
function meantBy(text: string): PointMeant | undefined {
  const numbers = text.replace(/(\d),(\d)/g, '$1.$2').match(/[+-]?\d+(?:\.\d+)?/g) ?? [];
  const [longitude, latitude] = numbers.map(Number);
  const isPair = numbers.length === 2 && longitude !== undefined && latitude !== undefined;
  if (!isPair || !isOnEarth({ longitude, latitude })) return undefined;
  const point = { longitude, latitude };
  return { longitude, written: writePoint(point), turned: writePoint(turned(point)) };
}
