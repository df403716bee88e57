// Shapes made of shapes, and what can be told of one (GeoSPARQL 1.1 §8.4).
import Centroid from 'jsts/org/locationtech/jts/algorithm/Centroid.js';
import ConvexHull from 'jsts/org/locationtech/jts/algorithm/ConvexHull.js';
import IsSimpleOp from 'jsts/org/locationtech/jts/operation/IsSimpleOp.js';
import BoundaryOp from 'jsts/org/locationtech/jts/operation/BoundaryOp.js';
import OverlayOp from 'jsts/org/locationtech/jts/operation/overlay/OverlayOp.js';
import { typedTerm } from '../../../rdf/canonical.js';
import { xsd } from '../../../rdf/terms.js';
import { fail } from '../expression/error.js';
import { truth } from '../expression/literal.js';
import type { TermFunction } from '../expression/text.js';
import type { Term } from '../row.js';
import { computed, readGeometry, toJson, writeJson, writeText, type Shape } from './geometry.js';
import { firstPosition } from './json.js';

const integer = (number: number): Term => typedTerm(String(number), xsd.integer);
const anyUri = xsd.date.replace('date', 'anyURI');

/** Makes a function of one shape. */
function one(compute: (shape: Shape) => Term): TermFunction {
  return (term) => {
    const { shape } = readGeometry(term);
    return computed(() => compute(shape));
  };
}

/** Makes a shape of two. */
function overlay(compute: (first: Shape, second: Shape) => unknown): TermFunction {
  return (term, other) => {
    const [first, second] = [readGeometry(term).shape, readGeometry(other).shape];
    return writeText(computed(() => compute(first, second)) as Shape);
  };
}

function centroid(shape: Shape): Term {
  const found = Centroid.getCentroid(shape) as { readonly x: number; readonly y: number } | null;
  return writeText(shape.getFactory().createPoint(found ?? fail()));
}

/** A position has a height or has none; a measure is not read. */
function dimensionOfPositions(shape: Shape): Term {
  return integer(firstPosition(toJson(shape))?.length ?? fail());
}

/** Holds the functions of shapes by their names. */
export const shapes: Readonly<Record<string, TermFunction>> = {
  asWKT: one(writeText),
  asGeoJSON: one(writeJson),
  boundary: one((shape) => writeText(BoundaryOp.getBoundary(shape) as Shape)),
  centroid: one(centroid),
  convexHull: one((shape) => writeText(new ConvexHull(shape).getConvexHull() as Shape)),
  coordinateDimension: one(dimensionOfPositions),
  spatialDimension: one(dimensionOfPositions),
  dimension: one((shape) => integer(shape.getDimension())),
  envelope: one((shape) => writeText(shape.getEnvelope())),
  getSRID: (term) => typedTerm(readGeometry(term).system, anyUri),
  isEmpty: one((shape) => truth(shape.isEmpty())),
  isSimple: one((shape) => truth(new IsSimpleOp(shape).isSimple())),
  numGeometries: one((shape) => integer(shape.getNumGeometries())),
  difference: overlay((first, second) => OverlayOp.difference(first, second)),
  intersection: overlay((first, second) => OverlayOp.intersection(first, second)),
  symDifference: overlay((first, second) => OverlayOp.symDifference(first, second)),
  union: overlay((first, second) => OverlayOp.union(first, second)),
};
