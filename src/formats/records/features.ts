// Writes things as features of GeoJSON (RFC 7946): one, and several with links and counts as OGC API – Features has them.
import type { Names } from '../../rdf/iri.js';
import { joined, readGeometry, type Geometry } from './geometry.js';
import { jsonNumber, writeJson, type Json } from './json.js';
import { recordOf, type Recorded } from './record.js';

/** A link in JSON (OGC 17-069r4 §7.2, by RFC 8288). */
export interface JsonLink {
  readonly href: string;
  readonly rel: string;
  readonly type?: string;
}

/** What a feature says of itself besides its thing. */
interface Told {
  /** What it is called where it stands; the IRI of its thing where nothing is said. */
  readonly id?: string | undefined;
  readonly links?: readonly JsonLink[];
}

/** Gives the geometries of where a thing is. */
export function geometriesOf({ places }: Recorded): Geometry[] {
  return places.map(readGeometry).filter((each) => each !== undefined);
}

/** Makes a feature (RFC 7946 §3.2): its geometry is null where the thing is nowhere. */
export function featureOf(thing: Recorded, names: Names, { id = thing.iri, links }: Told = {}): Json {
  const geometry = joined(geometriesOf(thing));
  const told = links && linksOf(links);
  return { type: 'Feature', id, geometry, properties: recordOf(thing, names), links: told };
}

/** Writes one feature. */
export function writeFeature(thing: Recorded, names: Names, told: Told = {}): string {
  return `${writeJson(featureOf(thing, names, told))}\n`;
}

/** What a collection says of itself (OGC 17-069r4 §7.15). */
interface Collected {
  readonly links: readonly JsonLink[];
  /** How many things there are in all; none where that was not counted. */
  readonly total?: number | undefined;
  /** Gives what a thing is called there; its IRI where nothing is said. */
  readonly id?: (thing: Recorded) => string;
}

/** Writes a collection of features. */
export function writeFeatures(
  things: readonly Recorded[],
  { links, total, id = ({ iri }) => iri }: Collected,
  names: Names,
): string {
  const collection: Json = {
    type: 'FeatureCollection',
    links: linksOf(links),
    numberMatched: total === undefined ? undefined : jsonNumber(String(total)),
    numberReturned: jsonNumber(String(things.length)),
    features: things.map((thing) => featureOf(thing, names, { id: id(thing) })),
  };
  return `${writeJson(collection)}\n`;
}

function linksOf(links: readonly JsonLink[]): Json[] {
  return links.map(({ href, rel, type }) => ({ href, rel, type }));
}
