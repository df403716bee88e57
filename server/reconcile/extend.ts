// Adds values of properties to things that a client has found, in the forms of both versions, and proposes properties.
import type { Naming } from './names.js';
import type { Extension } from './read.js';
import { cellOf, spokenCellOf, valuesOf } from './values.js';

/** The values of one thing, in the order of the columns. */
interface Row {
  readonly id: string;
  readonly cells: readonly { readonly id: string; readonly values: readonly object[] }[];
}

/** Answers a data extension query in the form of 0.2 (§4.7.3); it can be interrupted after each value. */
export function* extendThings(naming: Naming, extension: Extension): Generator<void, object> {
  const { meta, rows } = yield* valuesFor(naming, extension, cellOf);
  const byId = rows.map(({ id, cells }) => [id, Object.fromEntries(cells.map((cell) => [cell.id, cell.values]))]);
  return { meta, rows: Object.fromEntries(byId) as object };
}

/** Answers a data extension query in the form of 1.0 ("Data Extension Responses"): lists, texts with their language. */
export function* extendRows(naming: Naming, extension: Extension): Generator<void, object> {
  const { meta, rows } = yield* valuesFor(naming, extension, spokenCellOf);
  return { meta, rows: rows.map(({ id, cells }) => ({ id, properties: cells })) };
}

function* valuesFor(
  naming: Naming,
  { ids, properties }: Extension,
  write: typeof cellOf,
): Generator<void, { readonly meta: readonly object[]; readonly rows: readonly Row[] }> {
  const columns = properties.map((property) => ({ ...property, paths: naming.pathsOf(property.id) }));
  const rows: Row[] = [];
  for (const id of ids) {
    const thing = naming.thingOf(id);
    const cells: { id: string; values: object[] }[] = [];
    for (const { id: property, paths, limit } of columns) {
      const values = thing === undefined ? [] : valuesOf(naming, thing, paths);
      const cell: object[] = [];
      for (const value of limit === 0 ? values : values.slice(0, limit)) {
        cell.push(write(naming, value));
        yield;
      }
      cells.push({ id: property, values: cell });
      yield;
    }
    rows.push({ id, cells });
  }
  return { meta: columns.map(({ id, paths }) => columnOf(naming, id, paths)), rows };
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
