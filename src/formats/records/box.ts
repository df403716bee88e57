// The box that a geometry of GeoJSON lies in (RFC 7946 §5).
import type { Geometry } from './geometry.js';
import { JsonNumber, type Json } from './json.js';

/** West, south, east and north in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** Gives the box of some geometries; `undefined` where there is none. */
export function boxOf(geometries: readonly Geometry[]): Box | undefined {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { coordinates = [] } of geometries) widen(box, coordinates);
  return box[0] <= box[2] ? box : undefined;
}

function widen(box: [number, number, number, number], value: Json): void {
  if (!Array.isArray(value)) return;
  const [first, second] = value as readonly Json[];
  if (!(first instanceof JsonNumber) || !(second instanceof JsonNumber)) {
    for (const each of value as readonly Json[]) widen(box, each);
    return;
  }
  const [x, y] = [Number(first.text), Number(second.text)];
  box[0] = Math.min(box[0], x);
  box[1] = Math.min(box[1], y);
  box[2] = Math.max(box[2], x);
  box[3] = Math.max(box[3], y);
}
