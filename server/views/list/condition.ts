// Conditions by which the things of a list are chosen: `?{field}={value}` (OGC 17-069r4 §7.15.5), as their records name both.
import { isNumeric, xsd, type Field, type Kind, type Names } from '../../../src/index.js';
import { addParameter } from '../../http/address.js';

/** What a thing must say in a field. */
export interface Condition {
  readonly field: Field;
  /** As links have it; empty for things that say nothing there. */
  readonly text: string;
  /** IRI of the thing or of the choice that it names. */
  readonly value?: string;
  /** Tells whether a value is what is wanted. */
  readonly accepts: (value: string) => boolean;
}

/** How the values of a field are asked for. */
export type Manner = 'thing' | 'choice' | 'truth' | 'date' | 'number' | 'text';

/** Parameters that mean something else; a field that is called so is asked for with `field.` before its name. */
export const reserved: ReadonlySet<string> = new Set([
  'after',
  'context',
  'lang',
  'limit',
  'page',
  'sort',
  'version',
  '_mediatype',
  '_profile',
]);

const dates: readonly string[] = [xsd.date, xsd.gYear, xsd.gYearMonth, xsd.dateTime];

/** Lists the fields by which things can be chosen: all but texts in languages and shapes on the map. */
export function chosenBy({ fields }: Kind): readonly Field[] {
  return fields.filter(({ type, map }) => type.is !== 'text' && !(map && type.is === 'literal'));
}

/** Tells how the values of a field are asked for. */
export function mannerOf({ type }: Field): Manner {
  if (type.is === 'reference') return 'thing';
  if (type.is === 'choice') return 'choice';
  if (type.is !== 'literal') return 'text';
  const { datatypes } = type;
  if (datatypes.every((each) => each === xsd.boolean)) return 'truth';
  if (datatypes.every((each) => dates.includes(each))) return 'date';
  return datatypes.every(isNumeric) ? 'number' : 'text';
}

/** Gives the parameter that asks for a field. */
export function parameterOf({ key }: Field): string {
  return reserved.has(key) ? `field.${key}` : key;
}

/** Adds conditions to the address of a list, in the order of the fields, so that the same choice has one address. */
export function addressWith(address: string, kind: Kind, conditions: readonly Condition[]): string {
  const sorted = kind.fields.flatMap(
    (field) =>
    conditions.filter((each) => each.field === field).map(({ text }) => text).sort().map((text) => [field, text] as const), // prettier-ignore
  );
  return sorted.reduce((all, [field, text]) => addParameter(all, `${parameterOf(field)}=${written(text)}`), address);
}

function written(text: string): string {
  return encodeURIComponent(text).replaceAll('%2F', '/').replaceAll('%3A', ':');
}

/** Gives what asks for a value: a thing by its short name, a choice by its word, all others as they are. */
export function textOf(value: string, field: Field, names: Names): string {
  const { type } = field;
  if (type.is === 'choice') return [...type.options].find(([, iri]) => iri === value)?.[0] ?? value;
  const thing = type.is === 'reference' ? names.readThing(value) : undefined;
  if (type.is !== 'reference' || thing === undefined) return value;
  return type.kinds.length === 1 ? thing.slug : `${thing.kind}/${thing.slug}`;
}
