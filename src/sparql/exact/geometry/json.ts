// Geometries as GeoJSON nests their positions, which is how measures take them apart (RFC 7946 §3.1).

/** Degrees, longitude first, and a height where there is one. */
export type Position = readonly number[];
type Line = readonly Position[];
type Rings = readonly Line[];

/** An object of GeoJSON. */
export type Json =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | { readonly type: 'MultiPoint' | 'LineString'; readonly coordinates: Line }
  | { readonly type: 'MultiLineString' | 'Polygon'; readonly coordinates: Rings }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly Rings[] }
  | { readonly type: 'GeometryCollection'; readonly geometries: readonly Json[] };

/** Holds a geometry taken apart; a polygon is its outer ring and then its holes. */
export interface Parts {
  readonly points: readonly Position[];
  readonly lines: readonly Line[];
  readonly polygons: readonly Rings[];
}

const none: Parts = { points: [], lines: [], polygons: [] };

/** Takes a geometry apart. */
export function partsOf(json: Json): Parts {
  switch (json.type) {
    case 'Point':
      return { ...none, points: [json.coordinates] };
    case 'MultiPoint':
      return { ...none, points: json.coordinates };
    case 'LineString':
      return { ...none, lines: [json.coordinates] };
    case 'MultiLineString':
      return { ...none, lines: json.coordinates };
    case 'Polygon':
      return { ...none, polygons: [json.coordinates] };
    case 'MultiPolygon':
      return { ...none, polygons: json.coordinates };
    case 'GeometryCollection': {
      const parts = json.geometries.map(partsOf);
      return {
        points: parts.flatMap(({ points }) => points),
        lines: parts.flatMap(({ lines }) => lines),
        polygons: parts.flatMap(({ polygons }) => polygons),
      };
    }
  }
}

/** Gives the first position of a geometry; `undefined` where there is none. */
export function firstPosition(json: Json): Position | undefined {
  const { points, lines, polygons } = partsOf(json);
  return points[0] ?? lines[0]?.[0] ?? polygons[0]?.[0]?.[0];
}

/** Turns the first two numbers of each position. */
export function turnedJson(json: Json): Json {
  if (json.type === 'GeometryCollection') return { ...json, geometries: json.geometries.map(turnedJson) };
  return { ...json, coordinates: turned(json.coordinates) } as Json;
}

function turned(nested: readonly unknown[]): readonly unknown[] {
  const [first, second, ...rest] = nested;
  if (typeof first === 'number') return [second, first, ...rest];
  return nested.map((each) => turned(each as readonly unknown[]));
}
