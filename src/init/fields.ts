// Makes the fields of a kind of the columns of its table.
import { slugOf } from '../facts/read/slug.js';
import type { Group } from './groups.js';
import { nameGroup, textsOf } from './ids.js';
import { keyOf } from './keys.js';
import type { Note } from './note.js';
import type { GuessSaying } from './words/en.js';
import { partsOf, referenceOf, type Found, type Named } from './references.js';
import type { Sort } from './guess.js';

/** What a field takes. */
export type Type =
  | { readonly is: 'name' | Sort }
  | { readonly is: 'reference'; readonly kind: string }
  | { readonly is: 'choice'; readonly options: ReadonlyMap<string, string> };

/** One field: what it takes, and the columns of its values. */
export interface Field {
  readonly key: string;
  /** Title of its column, and what it is titled in a language where that is known. */
  readonly title: string;
  readonly titles: ReadonlyMap<string, string>;
  readonly type: Type;
  readonly isList: boolean;
  /** Whether every thing has a value. */
  readonly isFull: boolean;
  /** Whether it tells each thing from the others, as codes do. */
  readonly isUnique: boolean;
  readonly columns: readonly { readonly header: string; readonly values: readonly string[] }[];
}

interface Context {
  readonly languages: readonly string[];
  /** What a key means, in all kinds. */
  readonly registry: Map<string, string>;
  readonly notes: Note[];
}

/** A field, and what somebody should know of the guess. */
interface Made {
  readonly field: Field;
  readonly doubts: readonly GuessSaying[];
}

/** Makes the fields; a column that is nothing but the short names is none. */
export function fieldsOf(table: Named, tables: readonly Named[], context: Context): Field[] {
  const name = nameGroup(table.groups);
  const groups = table.groups.filter((group) => !(group === table.ids.from && table.ids.isGiven));
  const ordered = name === undefined ? groups : [name, ...groups.filter((group) => group !== name)];
  const taken = new Set<string>();
  return ordered.map((group, at) => {
    const made = group === name ? nameField(group, context) : fieldOf(group, at, table, tables, context);
    const key = freeKey(made.field, table.kind, taken, context.registry);
    const doubts = [...made.doubts, ...(group.guess.doubt === undefined ? [] : [group.guess.doubt])];
    for (const doubt of doubts)
      context.notes.push({
        file: 'ontology/shapes.ttl',
        at: `:${table.kind}-${key} a `,
        say: (said) => said.column(group.title, doubt(said)),
      });
    const columns = made.field.columns.map((each) => ({ ...each, header: `${key}${each.header}` }));
    return { ...made.field, key, columns };
  });
}

function nameField(group: Group, { languages }: Context): Made {
  const values = textsOf(group);
  const columns = textColumns(group, languages);
  const isFull = !values.includes('');
  const base = { key: 'name', title: group.title, titles: group.titles, isList: false, isUnique: false, isFull };
  return { field: { ...base, type: { is: 'name' }, columns }, doubts: [] };
}

function textColumns({ columns }: Group, languages: readonly string[]): Field['columns'] {
  return [...columns].map(([tag, { cells }]) => ({ header: `@${tag || (languages[0] ?? 'en')}`, values: cells }));
}

function fieldOf(group: Group, at: number, table: Named, tables: readonly Named[], context: Context): Made {
  const { sort } = group.guess;
  const values = textsOf(group);
  const filled = values.filter(Boolean);
  const isList = (sort === 'text' || sort === 'code') && filled.some((each) => each.includes('|'));
  const base: Base = {
    key: keyOf(group.title, at),
    title: group.title,
    titles: group.titles,
    isList,
    // A list of nothing but bars holds nothing.
    isFull: values.every((each) => each.replace(isList ? /[|\s]+/g : '', '') !== ''),
    isUnique: sort === 'code' && new Set(filled).size === filled.length && filled.length > 1,
  };
  const found = ['text', 'code', 'integer'].includes(sort) ? referenceOf(group, table, tables) : undefined;
  if (found?.missing.length === 0) return referring(values, base, found);
  const few = found?.missing.slice(0, 3).map((each) => `“${each}”`);
  const doubts: GuessSaying[] = found && few ? [(said) => said.strangers(found.kind, few)] : [];
  const choice = sort === 'text' ? choiceOf(group, values, filled, base) : undefined;
  if (choice !== undefined) return choice;
  if (sort === 'text')
    return { field: { ...base, type: { is: sort }, columns: textColumns(group, context.languages) }, doubts };
  return { field: { ...base, type: { is: sort }, columns: [{ header: '', values: group.guess.values }] }, doubts };
}

type Base = Omit<Field, 'type' | 'columns'>;

function referring(values: readonly string[], base: Base, { kind, slugs }: Found): Made {
  const named = values.map((cell) =>
    partsOf(cell)
      .map((part) => slugs.get(part) ?? part)
      .join('|'),
  );
  const columns = [{ header: '', values: named }];
  const field: Field = { ...base, isUnique: false, type: { is: 'reference', kind }, columns };
  return { field, doubts: [(said) => said.names(kind)] };
}

/** Few words that come back again and again are a choice. */
function choiceOf(group: Group, values: readonly string[], filled: readonly string[], base: Base): Made | undefined {
  const distinct = [...new Set(filled)];
  const options = new Map(distinct.map((value) => [slugOf(value), value]));
  const areFew = distinct.length > 1 && distinct.length <= 8 && filled.length >= 3 * distinct.length;
  const areWords = distinct.every((value) => value.length <= 40 && !/[.|;]/.test(value));
  const areApart = options.size === distinct.length && !options.has('');
  if (group.columns.size > 1 || !areFew || !areWords || !areApart) return undefined;
  const field: Field = {
    ...base,
    type: { is: 'choice', options },
    columns: [{ header: '', values: values.map(slugOf) }],
  };
  return { field, doubts: [(said) => said.choice(distinct.length)] };
}

/** A key means one thing in all kinds; where two kinds mean two, the second puts its own name before. */
function freeKey({ key, type }: Field, kind: string, taken: Set<string>, registry: Map<string, string>): string {
  const meaning =
    type.is === 'reference'
      ? `reference ${type.kind}`
      : type.is === 'choice'
        ? `choice ${[...type.options.keys()].join(' ')}`
        : type.is;
  const proper = `${kind.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}${key.charAt(0).toUpperCase()}${key.slice(1)}`;
  const candidates = [key, proper, ...Array.from({ length: 50 }, (_, at) => `${key}${String(at + 2)}`)];
  const free = candidates.find((each) => !taken.has(each) && (registry.get(each) ?? meaning) === meaning) ?? key;
  taken.add(free);
  registry.set(free, meaning);
  return free;
}
