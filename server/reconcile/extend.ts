// Adds values of properties to things that a client has found, and proposes properties.
import type { Naming } from './names.js';
import type { Extension } from './read.js';
import { cellOf, valuesOf } from './values.js';

/** Answers a data extension query (0.2 §4.7.3). */
export function extendThings(naming: Naming, { ids, properties }: Extension): object {
  const columns = properties.map((property) => ({ ...property, paths: naming.pathsOf(property.id) }));
  const rows = ids.map((id) => {
    const thing = naming.thingOf(id);
    const cells = columns.map(({ id: property, paths, limit }): [string, object[]] => {
      const values = thing === undefined ? [] : valuesOf(naming, thing, paths);
      return [property, values.slice(0, limit === 0 ? undefined : limit).map((value) => cellOf(naming, value))];
    });
    return [id, Object.fromEntries(cells)] as const;
  });
  return { meta: columns.map(({ id, paths }) => columnOf(naming, id, paths)), rows: Object.fromEntries(rows) };
}

/** Says what a column holds, and of which type the things in it are where that is one. */
function columnOf(naming: Naming, id: string, paths: readonly string[]): object {
  const field = naming.fieldsOf(naming.model.kinds).find(({ path }) => paths.includes(path));
  if (field === undefined) return { id, name: id };
  const { name } = naming.propertyOf(field);
  const only = field.type.is === 'reference' && field.type.kinds.length === 1 ? field.type.kinds[0] : undefined;
  const kind = only === undefined ? undefined : naming.model.kind(only);
  return { id, name, ...(kind !== undefined && { type: naming.typeOf(kind) }) };
}

/** Proposes the properties that things of a type have (0.2 §4.7.1), in the order of their shape. */
export function proposeProperties(naming: Naming, type: string, limit: number): object {
  const kinds = naming.kindsOf(type);
  const fields = naming.fieldsOf(kinds.length === 0 ? naming.model.kinds : kinds);
  const properties = fields.slice(0, limit).map((field) => naming.propertyOf(field));
  return { ...(type !== '' && { type }), limit, properties };
}
