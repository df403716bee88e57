// The table of writers of records: which one writes which format, for one thing and for a list.
import type { Names } from '../../rdf/iri.js';
import type { Field, Kind, Model } from '../../model/model.js';
import { geo } from '../../rdf/rdf.js';
import { formatsOf, type Format } from '../formats.js';
import { joined, readGeometry } from './geometry.js';
import { jsonNumber, writeJson, type Json } from './json.js';
import { recordOf, type Recorded } from './record.js';

export type { Recorded } from './record.js';
export { recordSchema, type JsonSchema } from './schema.js';

/** What a list says of itself. */
export interface Listed {
  /** How many things there are in all. */
  readonly total: number;
  /** IRI of the stretch, and of the one that follows in the same format. */
  readonly self: string;
  readonly next: string | undefined;
}

interface RecordWriter {
  readonly one: (thing: Recorded, names: Names) => string;
  readonly many: (things: readonly Recorded[], list: Listed, names: Names) => string;
}

/** Names the writers by the extensions of their formats. */
const writers: Readonly<Record<string, RecordWriter>> = {
  jsonl: {
    one: (thing, names) => lineOf(thing, names),
    many: (things, _list, names) => things.map((thing) => lineOf(thing, names)).join(''),
  },
  geojson: {
    one: (thing, names) => `${writeJson(featureOf(thing, names))}\n`,
    many: (things, list, names) => `${writeJson(collectionOf(things, list, names))}\n`,
  },
};

/** Gives the writer of a format of records. */
export function recordsIn({ extension }: Format): RecordWriter {
  const writer = writers[extension];
  if (writer === undefined) throw new Error(`No writer of records is called ${extension}.`);
  return writer;
}

/** Lists the formats in which the things of a kind are records: those of maps only where the kind has places. */
export function recordFormats(kind: Kind, model: Model): readonly Format[] {
  const isPlaced = placesIn(kind, model).length > 0;
  return formatsOf('records').filter(({ extension }) => isPlaced || extension !== 'geojson');
}

/** Where a field says where its thing is: itself, or by the thing that it names. */
export interface PlaceField {
  readonly path: string;
  /** Properties of that thing which hold well-known text; none where the field holds it. */
  readonly through: readonly string[];
}

/** Lists the fields of a kind that say where things are, its own coordinates first. */
export function placesIn({ fields }: Kind, model: Model): PlaceField[] {
  const own = fields.filter(holdsText).map(({ path }) => ({ path, through: [] }));
  const others = fields.flatMap(({ path, type, map }): PlaceField[] => {
    if (!map || type.is !== 'reference') return [];
    const kinds = type.kinds.flatMap((name) => model.kind(name) ?? []);
    const through = kinds.flatMap((kind) => kind.fields.filter(holdsText).map((field) => field.path));
    return through.length === 0 ? [] : [{ path, through }];
  });
  return [...own, ...others];
}

function holdsText({ type }: Field): boolean {
  return type.is === 'literal' && type.datatypes.includes(geo.wktLiteral);
}

function lineOf(thing: Recorded, names: Names): string {
  return `${writeJson(recordOf(thing, names))}\n`;
}

/** Makes a feature (RFC 7946 §3.2): its geometry is null where the thing is nowhere. */
function featureOf(thing: Recorded, names: Names): Record<string, Json> {
  const read = thing.places.map(readGeometry);
  const geometry = joined(read.filter((each) => each !== undefined));
  return { type: 'Feature', id: thing.iri, geometry, properties: recordOf(thing, names) };
}

/** Makes a collection with links and counts as OGC API – Features has them (OGC 17-069r4 §7.15). */
function collectionOf(things: readonly Recorded[], { total, self, next }: Listed, names: Names): Json {
  const type = 'application/geo+json';
  return {
    type: 'FeatureCollection',
    links: [{ href: self, rel: 'self', type }, ...(next === undefined ? [] : [{ href: next, rel: 'next', type }])],
    numberMatched: jsonNumber(String(total)),
    numberReturned: jsonNumber(String(things.length)),
    features: things.map((thing) => featureOf(thing, names)),
  };
}
