// The functions on geometries by name, known without the packages that compute them.

const geosparql = 'http://www.opengis.net/def/function/geosparql/';

const known = `
  area asGeoJSON centroid convexHull coordinateDimension difference dimension distance envelope getSRID intersection
  isEmpty isSimple length perimeter relate spatialDimension symDifference union
  sfContains sfCrosses sfDisjoint sfEquals sfIntersects sfOverlaps sfTouches sfWithin
  ehContains ehCoveredBy ehCovers ehDisjoint ehEquals ehInside ehMeet ehOverlap
  rcc8dc rcc8ec rcc8eq rcc8ntpp rcc8ntppi rcc8po rcc8tpp rcc8tppi
  asWKT boundary metricArea metricDistance metricLength metricPerimeter numGeometries`;

/** Lists the IRIs of the functions that the exact engine knows beside those of SPARQL 1.1; a test asks it for each. */
export const exactFunctions: readonly string[] = known
  .trim()
  .split(/\s+/)
  .map((name) => geosparql + name);

/**
 * Tells whether a query may name such a function: by its words, relative to a base with these words, or in a spelling
 * with escapes, which alone hide them.
 */
export function mayNameFunctions(text: string, base: string): boolean {
  return /opengis|\\/.test(text) || base.includes('opengis');
}
