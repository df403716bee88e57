// Where things are: which fields of a kind say it, and what they say of a thing.
import type { Field, Kind, Model } from '../../model/model.js';
import { geo, type Quad } from '../../rdf/rdf.js';

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

/** Gives the well-known text of where a thing is; `valuesOf` tells what is said of another thing by a property. */
export function placesOf(
  fields: readonly PlaceField[],
  quads: readonly Quad[],
  valuesOf: (iri: string, path: string) => readonly string[],
): readonly string[] {
  // The first field that says it is enough: a thing with coordinates need not be where its seat is.
  for (const { path, through } of fields) {
    const values = quads.filter(({ predicate }) => predicate.value === path).map(({ object }) => object.value);
    const found = through.length === 0 ? values : values.flatMap((each) => through.flatMap((next) => valuesOf(each, next))); // prettier-ignore
    if (found.length > 0) return found;
  }
  return [];
}
