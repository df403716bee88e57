// Lengths, distances and areas on the ellipsoid of WGS 84, by Karney's geodesics (GeoSPARQL 1.1 §8.4).
import geographicLib from 'geographiclib-geodesic';
import AffineTransformation from 'jsts/org/locationtech/jts/geom/util/AffineTransformation.js';
import DistanceOp from 'jsts/org/locationtech/jts/operation/distance/DistanceOp.js';
import { typedTerm } from '../../../rdf/canonical.js';
import { xsd } from '../../../rdf/terms.js';
import { fail } from '../expression/error.js';
import { writeDouble } from '../expression/float.js';
import type { TermFunction } from '../expression/text.js';
import type { Term } from '../row.js';
import { computed, readGeometry, toJson, type Shape } from './geometry.js';
import { partsOf, type Parts, type Position } from './json.js';

const { WGS84 } = geographicLib.Geodesic;
const ogc = 'http://www.opengis.net/def/uom/OGC/1.0/';
const ucum = 'http://www.opengis.net/def/uom/UCUM/0/';
const qudt = 'http://qudt.org/vocab/unit/';

/** Metres of a unit of length by its IRI. */
const lengths: ReadonlyMap<string, number> = new Map([
  [`${ogc}metre`, 1],
  [`${ogc}meter`, 1],
  [`${ogc}kilometre`, 1_000],
  [`${ucum}m`, 1],
  [`${ucum}km`, 1_000],
  [`${qudt}M`, 1],
  [`${qudt}KiloM`, 1_000],
  [`${qudt}MI`, 1_609.344],
]);
/** Square metres of a unit of area by its IRI; one of length means its square. */
const areas: ReadonlyMap<string, number> = new Map([
  ...[...lengths].map(([iri, metres]) => [iri, metres * metres] as const),
  [`${ogc}squareMetre`, 1],
  [`${ucum}m2`, 1],
  [`${ucum}km2`, 1_000_000],
  [`${qudt}M2`, 1],
  [`${qudt}KiloM2`, 1_000_000],
  [`${qudt}HA`, 10_000],
]);
/** Degrees of a unit of angle by its IRI, for distances in the plane of the coordinates. */
const angles: ReadonlyMap<string, number> = new Map([
  [`${ogc}degree`, 1],
  [`${ucum}deg`, 1],
  [`${qudt}DEG`, 1],
  [`${ogc}radian`, 180 / Math.PI],
  [`${qudt}RAD`, 180 / Math.PI],
]);

const double = (number: number): Term => typedTerm(writeDouble(number), xsd.double);

function unitIn(units: ReadonlyMap<string, number>, unit: Term | undefined): number {
  return (unit?.termType === 'NamedNode' ? units.get(unit.value) : undefined) ?? fail();
}

function between([longitude = 0, latitude = 0]: Position, [otherLongitude = 0, otherLatitude = 0]: Position): number {
  return WGS84.Inverse(latitude, longitude, otherLatitude, otherLongitude).s12 ?? fail();
}

function lengthOf(line: readonly Position[]): number {
  return line.reduce((sum, each, at) => sum + (at === 0 ? 0 : between(line[at - 1] ?? each, each)), 0);
}

function areaOf(ring: readonly Position[]): number {
  const polygon = WGS84.Polygon(false);
  for (const [longitude = 0, latitude = 0] of ring.slice(0, -1)) polygon.AddPoint(latitude, longitude);
  return Math.abs(polygon.Compute(false, true).area ?? fail());
}

const sum = <Part>(parts: readonly Part[], measure: (part: Part) => number): number =>
  parts.reduce((total, part) => total + measure(part), 0);

/** Gives the metres along the lines of a shape. */
function length({ lines }: Parts): number {
  return sum(lines, lengthOf);
}

/** Gives the metres around the polygons of a shape, their holes included. */
function perimeter({ polygons }: Parts): number {
  return sum(polygons, (rings) => sum(rings, lengthOf));
}

/** Gives the square metres of the polygons of a shape. */
function area({ polygons }: Parts): number {
  return sum(polygons, ([outer = [], ...holes]) => areaOf(outer) - sum(holes, areaOf));
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Gives the metres between the nearest points of two shapes: exact between points; of lines and polygons the nearest ones
 * in a plane whose degrees of longitude are as long as those of latitude, which is right for shapes within a region.
 */
function metres(first: Shape, second: Shape): number {
  const stretch = Math.max(narrowest, Math.cos((middleOf(first) + middleOf(second)) * (Math.PI / 360)));
  const scale = AffineTransformation.scaleInstance(stretch, 1);
  const [one, other] = nearest(scale.transform(first) as Shape, scale.transform(second) as Shape);
  return between([one.x / stretch, one.y], [other.x / stretch, other.y]);
}

/** At the poles a degree of longitude has no length. */
const narrowest = 1e-6;

function middleOf(shape: Shape): number {
  const envelope = shape.getEnvelopeInternal();
  return (envelope.getMinY() + envelope.getMaxY()) / 2;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function nearest(first: Shape, second: Shape): readonly [Point, Point] {
  const [one, other] = computed(() => DistanceOp.nearestPoints(first, second) as (Point | null | undefined)[]);
  return [one ?? fail(), other ?? fail()];
}

function distance(first: Shape, second: Shape, unit: Term | undefined): number {
  if (first.isEmpty() || second.isEmpty()) fail();
  const degrees = unit?.termType === 'NamedNode' ? angles.get(unit.value) : undefined;
  if (degrees !== undefined) return computed(() => DistanceOp.distance(first, second) as number) / degrees;
  return metres(first, second) / unitIn(lengths, unit);
}

type Measure = (parts: Parts) => number;

/** Makes a measure in metres or square metres. */
function metric(measure: Measure): TermFunction {
  return (term) => double(measure(partsOf(toJson(readGeometry(term).shape))));
}

/** Makes a measure in the unit that is named. */
function inUnit(measure: Measure, units: ReadonlyMap<string, number>): TermFunction {
  return (term, unit) => double(measure(partsOf(toJson(readGeometry(term).shape))) / unitIn(units, unit));
}

/** Holds the measures by the names of their functions. */
export const measures: Readonly<Record<string, TermFunction>> = {
  distance: (one, other, unit) => double(distance(readGeometry(one).shape, readGeometry(other).shape, unit)),
  metricDistance: (one, other) => double(metres(readGeometry(one).shape, readGeometry(other).shape)),
  length: inUnit(length, lengths),
  metricLength: metric(length),
  perimeter: inUnit(perimeter, lengths),
  metricPerimeter: metric(perimeter),
  area: inUnit(area, areas),
  metricArea: metric(area),
};
