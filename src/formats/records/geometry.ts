// Reads well-known text (OGC 06-103r4 §7) as a geometry of GeoJSON (RFC 7946 §3.1): both have longitude first.
import { jsonNumber, JsonNumber, type Json } from './json.js';

/** How deep the lists of numbers are nested, by the word of well-known text, and what GeoJSON calls it. */
const geometries: Readonly<Record<string, readonly [type: string, depth: number]>> = {
  POINT: ['Point', 0],
  MULTIPOINT: ['MultiPoint', 1],
  LINESTRING: ['LineString', 1],
  MULTILINESTRING: ['MultiLineString', 2],
  POLYGON: ['Polygon', 2],
  MULTIPOLYGON: ['MultiPolygon', 3],
};

const crs84 = /^<https?:\/\/www\.opengis\.net\/def\/crs\/OGC\/1\.3\/CRS84>\s*/;

/** A geometry of GeoJSON. */
export type Geometry = Readonly<Record<string, Json>>;

/** Reads a geometry; `undefined` for what is none, is empty, or is in another reference system than GeoJSON has. */
export function readGeometry(text: string): Geometry | undefined {
  const bare = text.replace(crs84, '').trim();
  const [, word = '', rest = ''] = /^([A-Za-z]+)\s*Z?\s*(\(.*\))$/s.exec(bare) ?? [];
  const [type, depth] = geometries[word.toUpperCase()] ?? [];
  if (type === undefined || depth === undefined) return undefined;
  const coordinates = readPositions(rest, type === 'MultiPoint' ? looseDepth(rest) : depth);
  if (coordinates === undefined) return undefined;
  if (type === 'MultiPoint') return { type, coordinates: flat(coordinates) };
  return { type, coordinates };
}

/** Puts several geometries into one: points together, others side by side. */
export function joined(geometries: readonly Geometry[]): Geometry | null {
  const [first, ...more] = geometries;
  if (first === undefined) return null;
  if (more.length === 0) return first;
  if (geometries.every(({ type }) => type === 'Point'))
    return { type: 'MultiPoint', coordinates: geometries.map(({ coordinates = null }) => coordinates) };
  return { type: 'GeometryCollection', geometries };
}

/** Points of a MULTIPOINT stand in brackets of their own, or without. */
function looseDepth(text: string): number {
  return /^\(\s*\(/.test(text) ? 2 : 1;
}

/** Takes the brackets off that each point had of its own. */
function flat(points: Json): Json {
  if (!Array.isArray(points)) return points;
  return (points as Json[]).map((each) => (isPosition(each) ? each : ((each as Json[])[0] ?? null)));
}

function isPosition(value: Json): boolean {
  return Array.isArray(value) && (value as Json[])[0] instanceof JsonNumber;
}

/** Reads lists of positions nested as deep as said; at 0 one position, of two or three numbers. */
function readPositions(text: string, depth: number): Json | undefined {
  const inner = /^\s*\((.*)\)\s*$/s.exec(text)?.[1];
  if (inner === undefined) return undefined;
  if (depth === 0) return readPosition(inner);
  const parts = depth === 1 ? inner.split(',').map(readPosition) : splitGroups(inner).map((each) => readPositions(each, depth - 1)); // prettier-ignore
  return parts.some((part) => part === undefined) ? undefined : (parts as Json[]);
}

function readPosition(text: string): Json | undefined {
  const numbers = text.trim().split(/\s+/).map(jsonNumber);
  const isFit = (numbers.length === 2 || numbers.length === 3) && numbers.every((each) => each !== undefined);
  return isFit ? numbers : undefined;
}

/** Splits at the commas that stand in no bracket. */
function splitGroups(text: string): string[] {
  const groups: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')') depth--;
    else if (text[at] === ',' && depth === 0) {
      groups.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...groups, text.slice(start)];
}
