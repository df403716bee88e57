// All things of a kind with their places, as one file of GeoJSON among the dumps: a feature a line, so that it can be read in pieces.
import { join } from 'node:path';
import type { Kind, Model } from '../../model/model.js';
import { featureOf, placesIn, placesOf } from '../../formats/records/index.js';
import { writeJson } from '../../formats/records/json.js';
import type { Names } from '../../rdf/iri.js';
import type { Quad } from '../../rdf/rdf.js';
import { toBytes } from './bytes.js';
import { LineWriter, type Written } from './lines.js';

/** Well-known text of things to which others refer for their place, by the IRI of the thing and the property. */
export type Places = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** Lists the properties that hold the places of other things. */
export function placeProperties(model: Model): ReadonlySet<string> {
  return new Set(model.kinds.flatMap((kind) => placesIn(kind, model).flatMap(({ through }) => through)));
}

/** One file that is being written. */
export class FeatureFile {
  readonly file: string;
  readonly #kind: Kind;
  readonly #fields: ReturnType<typeof placesIn>;
  readonly #names: Names;
  readonly #places: Places;
  readonly #writer: LineWriter;
  #count = 0;

  /** Begins the file of a kind; `undefined` for one whose things have no places. */
  static begin(
    folder: string,
    kind: Kind,
    { model, names }: { readonly model: Model; readonly names: Names },
    places: Places,
  ): FeatureFile | undefined {
    const fields = placesIn(kind, model);
    return fields.length === 0 ? undefined : new FeatureFile(folder, kind, fields, names, places);
  }

  private constructor(folder: string, kind: Kind, fields: ReturnType<typeof placesIn>, names: Names, places: Places) {
    this.file = `${kind.file}.geojson`;
    this.#kind = kind;
    this.#fields = fields;
    this.#names = names;
    this.#places = places;
    this.#writer = new LineWriter(join(folder, this.file));
    this.#writer.write('{"type":"FeatureCollection","features":[');
  }

  /** Adds a thing, by all that the facts say of it. */
  add(iri: string, quads: readonly Quad[]): void {
    const places = placesOf(this.#fields, quads, (thing, path) => this.#places.get(thing)?.get(path) ?? []);
    const feature = writeJson(featureOf({ iri, kind: this.#kind, quads, places }, this.#names));
    this.#writer.write(toBytes(`${this.#count++ === 0 ? '' : ','}\n${feature}`));
  }

  close(): Written {
    this.#writer.write('\n]}\n');
    return this.#writer.close();
  }

  abandon(): void {
    this.#writer.abandon();
  }
}
