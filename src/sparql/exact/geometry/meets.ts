// Whether a geometry has a point in common with a box: what GeoSPARQL calls intersecting, for those who ask without a query.
import Envelope from 'jsts/org/locationtech/jts/geom/Envelope.js';
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import type IntersectionMatrix from 'jsts/org/locationtech/jts/geom/IntersectionMatrix.js';
import RectangleIntersects from 'jsts/org/locationtech/jts/operation/predicate/RectangleIntersects.js';
import RelateOp from 'jsts/org/locationtech/jts/operation/relate/RelateOp.js';
import { typedTerm } from '../../../rdf/canonical.js';
import { geo } from '../../../rdf/terms.js';
import { attempt } from '../expression/error.js';
import { computed, readGeometry, type Shape } from './geometry.js';

const factory = new GeometryFactory();

/** Tells whether a geometry in well-known text meets a box of degrees: west, south, east and north; what is no geometry meets none. */
export function meetsBox(text: string, [west, south, east, north]: readonly [number, number, number, number]): boolean {
  const box = factory.toGeometry(new Envelope(west, east, south, north)) as Shape;
  const met = attempt(() => {
    const { shape } = readGeometry(typedTerm(text, geo.wktLiteral));
    // A box without an inside is a point or a line, which the shorter way does not take.
    if (west < east && south < north) return computed(() => RectangleIntersects.intersects(box, shape));
    return computed(() => (RelateOp.relate(box, shape) as IntersectionMatrix).isIntersects());
  });
  return met === true;
}
