// Rules about the names that kinds and fields have in records and in JSON-LD: each means one thing.
import type { Field, Kind } from '../../model/model.js';
import { versionPaths } from '../../rdf/terms.js';
import type { OntologyContext, Remark } from './remark.js';

/** Keys that records use for something else, and those that JSON-LD documents give to the IRI and the class. */
const reserved = ['evidence', 'formerSlugs', 'withdrawn', 'id', 'type'];

/** The JSON-LD context is one for all kinds, so a key must mean the same property with the same type everywhere. */
export function unambiguousKeys({ model }: OntologyContext): Remark[] {
  const first = new Map<string, { field: Field; kind: Kind }>();
  return model.kinds.flatMap((kind) => [
    ...kind.fields.flatMap((field): Remark[] => {
      const before = first.get(field.key);
      if (before === undefined) first.set(field.key, { field, kind });
      if (reserved.includes(field.key) || field.key.startsWith('@')) return [taken(field)];
      if (before === undefined || meaning(before.field) === meaning(field)) return [];
      return [ambiguous(field, kind, before)];
    }),
    ...repeated(kind),
    ...versioning(kind),
  ]);
}

/** In the feed of changes the values of such a field could not be told from what tells versions. */
function versioning({ fields }: Kind): Remark[] {
  const paths: readonly string[] = Object.values(versionPaths);
  return fields
    .filter(({ path }) => paths.includes(path))
    .map(({ path, shape }) => ({
      rule: 'property-reserved',
      about: shape,
      say: (said) => said.versions(path),
    }));
}

function meaning({ path, type }: Field): string {
  if (type.is === 'literal') return `${path} ${[...type.datatypes].sort().join(' ')}`;
  return type.is === 'text' ? `${path} text` : `${path} IRI`;
}

function taken({ key, shape }: Field): Remark {
  return { rule: 'key-reserved', about: shape, say: (said) => said.reservedKey(key) };
}

function ambiguous(field: Field, kind: Kind, before: { field: Field; kind: Kind }): Remark {
  const isSameProperty = field.path === before.field.path;
  return {
    rule: 'key-ambiguous',
    about: field.shape,
    say: (said) => said.ambiguousKey(field.key, kind.name, before.kind.name, isSameProperty),
  };
}

function repeated({ name, fields }: Kind): Remark[] {
  return fields.flatMap((field, index): Remark[] => {
    const twin = fields.slice(0, index).find((each) => each.key === field.key || each.path === field.path);
    if (twin === undefined) return [];
    const shared = twin.key === field.key ? { key: field.key } : { path: field.path };
    return [{ rule: 'field-repeated', about: field.shape, say: (said) => said.repeatedField(name, shared) }];
  });
}

/** A record's file tells its kind, its IRI tells its kind, and its class tells its kind: so each belongs to one. */
export function distinctKinds({ model }: OntologyContext): Remark[] {
  return (['name', 'file', 'class'] as const).flatMap((part) =>
    model.kinds.flatMap((kind, index): Remark[] => {
      const twin = model.kinds.slice(0, index).find((each) => each[part] === kind[part]);
      if (twin === undefined) return [];
      const say: Remark['say'] = (said) => said.repeatedKind(part, kind[part], twin.shape);
      return [{ rule: 'kind-repeated', about: kind.shape, say }];
    }),
  );
}
