// Geometries as literals write them, read into those of the library that computes with them, and back.
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import GeoJSONWriter from 'jsts/org/locationtech/jts/io/GeoJSONWriter.js';
import WKTReader from 'jsts/org/locationtech/jts/io/WKTReader.js';
import WKTWriter from 'jsts/org/locationtech/jts/io/WKTWriter.js';
import { typedTerm } from '../../../rdf/canonical.js';
import { fail } from '../expression/error.js';
import type { Term } from '../row.js';
import { turnedJson, type Json } from './json.js';

const ontology = 'http://www.opengis.net/ont/geosparql#';
const wktType = `${ontology}wktLiteral`;
const geoJsonType = `${ontology}geoJSONLiteral`;

/** The reference system of a geometry that names none: degrees of WGS 84, longitude first (GeoSPARQL 1.1 §8.5.1). */
const crs84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';
/** Degrees of WGS 84 with the latitude first; geometries in it are turned as they are read. */
const epsg4326 = /^https?:\/\/www\.opengis\.net\/def\/crs\/EPSG\/\d[\d.]*\/4326$/;

const factory = new GeometryFactory();
const wktReader = new WKTReader(factory);
const wktWriter = new WKTWriter(factory);
const jsonReader = new GeoJSONReader(factory);
const jsonWriter = new GeoJSONWriter();

/** What we ask a geometry of the library itself, whose typings leave it out; its coordinates are degrees, the longitude first. */
export interface Shape {
  isEmpty(): boolean;
  getDimension(): number;
  getNumGeometries(): number;
  getEnvelope(): Shape;
  getEnvelopeInternal(): { getMinY(): number; getMaxY(): number };
  getFactory(): { createPoint(coordinate: unknown): Shape };
}

/** Holds a shape with the reference system that its literal names. */
export interface Geometry {
  readonly shape: Shape;
  readonly system: string;
}

/** Reads a geometry; throws `ExpressionError` for any other term, and for a reference system that is not known. */
export function readGeometry(term: Term): Geometry {
  if (term.termType !== 'Literal') return fail();
  if (term.datatype.value === geoJsonType) return { shape: computed(() => readJson(term.value)), system: crs84 };
  if (term.datatype.value !== wktType) return fail();
  const [, system = crs84, text = ''] = /^\s*(?:<([^>]*)>\s+)?([^]*)$/.exec(term.value) ?? [];
  const shape = computed(() => readText(text));
  if (system === crs84) return { shape, system };
  if (!epsg4326.test(system)) return fail();
  return { shape: shape.isEmpty() ? shape : (jsonReader.read(turnedJson(toJson(shape))) as Shape), system };
}

/** The library's reader takes measures for nothing, and stops where a geometry ends, whatever follows. */
const refused = /^\s*\w+\s*Z?M\b/i;
const ending = /^[^()]*EMPTY\s*$/i;

function readText(text: string): Shape {
  if (refused.test(text) || !(ending.test(text) || isEnclosed(text.trim()))) fail();
  return wktReader.read(text) as Shape;
}

/** Tells whether the first parenthesis closes with the last sign. */
function isEnclosed(text: string): boolean {
  let depth = 0;
  for (let at = text.indexOf('('); at >= 0 && at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return at === text.length - 1;
  }
  return false;
}

function readJson(text: string): Shape {
  const value = JSON.parse(text) as { readonly coordinates?: unknown; readonly geometries?: unknown };
  if (value.coordinates === undefined && value.geometries === undefined) fail();
  return jsonReader.read(value) as Shape;
}

/** Writes a shape as well-known text, in the system that goes without saying. */
export function writeText(shape: Shape): Term {
  // SPARQL's stores write a ring as the line that it is; WKT has no word for it (OGC 06-103r4 §7.2.2).
  return typedTerm(wktWriter.write(shape).replace(/^LINEARRING/, 'LINESTRING'), wktType);
}

/** Gives a shape as an object of GeoJSON (RFC 7946 §3.1). */
export function toJson(shape: Shape): Json {
  return shape.isEmpty() ? { type: 'GeometryCollection', geometries: [] } : (jsonWriter.write(shape) as Json);
}

/** Writes a shape as GeoJSON. */
export function writeJson(shape: Shape): Term {
  return typedTerm(JSON.stringify(toJson(shape)), geoJsonType);
}

/** Lets the library compute; what it cannot, such as the relation of what is no geometry, is an `ExpressionError`. */
export function computed<Result>(compute: () => Result): Result {
  try {
    return compute();
  } catch (error) {
    if (error instanceof RangeError) throw error; // a stack that is used up ends the query
    return fail();
  }
}
