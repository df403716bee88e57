// The functions that the local engine knows beside those of SPARQL 1.1; a test asks it for each.

const geosparql = 'http://www.opengis.net/def/function/geosparql/';
const names = `
  area asGeoJSON centroid convexHull coordinateDimension difference dimension distance envelope getSRID intersection
  isEmpty isSimple length perimeter relate spatialDimension symDifference union
  sfContains sfCrosses sfDisjoint sfEquals sfIntersects sfOverlaps sfTouches sfWithin
  ehContains ehCoveredBy ehCovers ehDisjoint ehEquals ehInside ehMeet ehOverlap
  rcc8dc rcc8ec rcc8eq rcc8ntpp rcc8ntppi rcc8po rcc8tpp rcc8tppi`;

/** Lists the IRIs of the functions on geometries (OGC GeoSPARQL 1.1). */
export const localFunctions: readonly string[] = names
  .trim()
  .split(/\s+/)
  .map((name) => geosparql + name);
