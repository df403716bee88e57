// Compares JSON with a JSON Schema, as far as those of the Reconciliation Service API go.
import { readFileSync } from 'node:fs';

interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly required?: readonly string[];
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly contains?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

/** The schemas of a version, without their prose, references put in (reconciliation-api/specs, 0.2/schemas and 1.0-draft/schemas). */
const read = (file: string): Readonly<Record<string, Schema>> =>
  JSON.parse(readFileSync(`tests/search/${file}`, 'utf8')) as Readonly<Record<string, Schema>>;
const schemas = { '0.2': read('reconciliation.json'), '1.0': read('reconciliation1.json') };

/** Lists where a value differs from the schema of a name. */
export function faultsIn(name: string, value: unknown, version: keyof typeof schemas = '0.2'): string[] {
  const schema = schemas[version][name];
  if (schema === undefined) throw new Error(`There is no schema ${name}.`);
  return faults(schema, value, '');
}

function faults(schema: Schema, value: unknown, at: string): string[] {
  const found: string[] = [];
  const fault = (text: string): void => void found.push(`${at || '/'} ${text}`);
  if (schema.type !== undefined && !isOfType(value, schema.type)) return [`${at || '/'} is no ${schema.type}`];
  if (schema.enum !== undefined && !schema.enum.includes(value)) fault(`is none of ${schema.enum.join(', ')}`);
  if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(String(value)))
    fault(`is not ${schema.pattern}`);
  const fitting = (each: Schema): boolean => faults(each, value, at).length === 0;
  if (schema.oneOf !== undefined && schema.oneOf.filter(fitting).length !== 1) fault('does not fit exactly one');
  if (schema.anyOf !== undefined && !schema.anyOf.some(fitting)) fault('fits none');
  if (Array.isArray(value)) return [...found, ...itemFaults(schema, value, at)];
  return isOfType(value, 'object') ? [...found, ...memberFaults(schema, value as object, at)] : found;
}

function itemFaults({ items, contains, minItems = 0 }: Schema, value: readonly unknown[], at: string): string[] {
  const found = items === undefined ? [] : value.flatMap((item, index) => faults(items, item, `${at}/${index}`));
  if (contains !== undefined && value.every((item) => faults(contains, item, at).length > 0)) found.push(`${at} lacks`);
  return value.length < minItems ? [...found, `${at} is too short`] : found;
}

function memberFaults(schema: Schema, value: object, at: string): string[] {
  const members = Object.entries(value);
  const missing = (schema.required ?? []).filter((name) => !Object.hasOwn(value, name));
  const patterns = Object.entries(schema.patternProperties ?? {});
  return [
    ...missing.map((name) => `${at || '/'} has no ${name}`),
    ...members.flatMap(([name, member]) => {
      const own = schema.properties?.[name];
      const others = patterns.filter(([pattern]) => new RegExp(pattern).test(name)).map(([, each]) => each);
      const all = own === undefined ? others : [own, ...others];
      if (all.length === 0 && schema.additionalProperties === false) return [`${at}/${name} is not foreseen`];
      return all.flatMap((each) => faults(each, member, `${at}/${name}`));
    }),
  ];
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}
