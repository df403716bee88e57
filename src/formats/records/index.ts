// The table of writers of records: which one writes which format, for one thing and for a list.
import type { Names } from '../../rdf/iri.js';
import type { Kind, Model } from '../../model/model.js';
import { formatsOf, type Format } from '../formats.js';
import { writeFeature, writeFeatures } from './features.js';
import { writeJson } from './json.js';
import { placesIn } from './places.js';
import { recordOf, type Recorded } from './record.js';

export type { Recorded } from './record.js';
export { boxOf, type Box } from './box.js';
export { placesIn, placesOf } from './places.js';
export { featureOf, geometriesOf, writeFeature, writeFeatures, type JsonLink } from './features.js';
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
    one: (thing, names) => writeFeature(thing, names),
    many: (things, { total, self, next }, names) => {
      const type = 'application/geo+json';
      const further = next === undefined ? [] : [{ href: next, rel: 'next', type }];
      return writeFeatures(things, { total, links: [{ href: self, rel: 'self', type }, ...further] }, names);
    },
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

function lineOf(thing: Recorded, names: Names): string {
  return `${writeJson(recordOf(thing, names))}\n`;
}
