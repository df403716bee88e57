// The functions on geometries by name, known without the packages that compute them.

const geosparql = 'http://www.opengis.net/def/function/geosparql/';

/** Names the functions of GeoSPARQL 1.1 that both engines of this process know. */
const common = `
  area asGeoJSON centroid convexHull coordinateDimension difference dimension distance envelope getSRID intersection
  isEmpty isSimple length perimeter relate spatialDimension symDifference union
  sfContains sfCrosses sfDisjoint sfEquals sfIntersects sfOverlaps sfTouches sfWithin
  ehContains ehCoveredBy ehCovers ehDisjoint ehEquals ehInside ehMeet ehOverlap
  rcc8dc rcc8ec rcc8eq rcc8ntpp rcc8ntppi rcc8po rcc8tpp rcc8tppi`;
const own = 'asWKT boundary metricArea metricDistance metricLength metricPerimeter numGeometries';

const irisOf = (names: string): readonly string[] =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => geosparql + name);

/** Lists the IRIs of the functions that Oxigraph knows beside those of SPARQL 1.1; a test asks it for each. */
export const localFunctions: readonly string[] = irisOf(common);

/** Lists the IRIs of the functions that the exact engine knows beside those of SPARQL 1.1; a test asks it for each. */
export const exactFunctions: readonly string[] = irisOf(`${common} ${own}`);

/**
 * Tells whether a query may name such a function: by its words, relative to a base with these words, or in a spelling
 * with escapes, which alone hide them.
 */
export function mayNameFunctions(text: string, base: string): boolean {
  return /opengis|\\/.test(text) || base.includes('opengis');
}
