// Plans a publication from tables: its kinds, their fields, and what somebody should look at.
import { isTotal } from '../facts/read/totals.js';
import { groupsOf, type Group } from './groups.js';
import { fieldsOf, type Field } from './fields.js';
import { idsOf, nameGroup, textsOf } from './ids.js';
import { classOf, kindOf, titleOf } from './keys.js';
import type { Note } from './note.js';
import type { Named } from './references.js';
import type { Table } from './table.js';

/** One kind of things, from one table. */
export interface Kind {
  readonly name: string;
  /** Name of the file of its records, without ending. */
  readonly file: string;
  readonly class: string;
  /** What many of them are called, as the table has it. */
  readonly title: string;
  readonly ids: readonly string[];
  readonly fields: readonly Field[];
  /** Names of things that have none of their own: the keys that they are made of. */
  readonly labelKeys: readonly string[];
}

/** What a publication will be. */
export interface Plan {
  readonly languages: readonly string[];
  readonly kinds: readonly Kind[];
  readonly notes: readonly Note[];
}

/** Keys that the tool's own kind of things has: they mean something else. */
const toolKeys: readonly string[] = ['issued', 'language', 'publisher', 'page', 'licence', 'quotable', 'text'];

/** Gives the languages that the titles of columns name, in their order. */
export function languagesIn(tables: readonly Table[]): string[] {
  const all = tables.flatMap((table) => groupsOf(table, []).flatMap(({ columns }) => [...columns.keys()]));
  return [...new Set(all)].filter(Boolean);
}

/** Plans the publication; `kinds` names kinds in the order of the tables, where somebody did. */
export function planOf(tables: readonly Table[], languages: readonly string[], kinds: readonly string[] = []): Plan {
  const notes: Note[] = [];
  const named = apart(tables).map((table, at): Named & { table: Table } => {
    const groups = groupsOf(table, languages);
    const guessed = kindOf(table.name, languages[0]);
    const kind = kinds[at] ?? guessed.kind;
    if (kinds[at] === undefined && !guessed.isSure)
      notes.push({
        file: 'ontology/shapes.ttl',
        at: `hej:kind "${kind}"`,
        say: (said) => said.kind(table.title, kind),
      });
    const ids = idsOf(groups, table.rows, kind);
    notes.push(...notesOnIds(table, ids, groups), ...notesOnCells(table));
    return { kind, title: table.title, groups, ids, table };
  });
  const registry = new Map(toolKeys.map((key) => [key, 'of the tool']));
  return {
    languages,
    notes,
    kinds: named.map((each): Kind => {
      const fields = fieldsOf(each, named, { languages, registry, notes });
      const isNamed = fields.some(({ type }) => type.is === 'name');
      return {
        name: each.kind,
        file: each.table.name,
        class: classOf(each.kind),
        title: titleOf(each.table.title),
        ids: each.ids.slugs,
        fields,
        labelKeys: isNamed ? [] : fields.slice(0, 3).map(({ key }) => key),
      };
    }),
  };
}

const toolKinds = new Set(['source', 'sources', 'quote', 'row', 'editing']);

/** No two kinds have the name of one file, and none that of a kind of the tool. */
function apart(tables: readonly Table[]): Table[] {
  const taken = new Set<string>();
  return tables.map((table) => {
    const own = toolKinds.has(table.name) ? `own-${table.name}` : table.name;
    let name = own;
    for (let number = 2; taken.has(name); number++) name = `${own}-${String(number)}`;
    taken.add(name);
    return { ...table, name };
  });
}

function notesOnCells({ name, lost }: Table): Note[] {
  const [first] = lost;
  if (first === undefined) return [];
  return [{ file: `data/${name}.csv`, at: '', say: (said) => said.lost(lost.length, first) }];
}

function notesOnIds({ name, title }: Table, { from, isGiven, slugs }: Named['ids'], groups: readonly Group[]): Note[] {
  const file = `data/${name}.csv`;
  if (isGiven) return [];
  const made: Note = {
    file,
    at: slugs[0] ?? '',
    say: (said) => said.ids(from?.title),
  };
  const nameless = nameGroup(groups);
  if (nameless === undefined) return [made];
  const last = textsOf(nameless).at(-1) ?? '';
  const sum: Note = { file, at: `${slugs.at(-1) ?? ''},`, say: (said) => said.total(last) };
  const all = isTotal(last) ? [made, sum] : [made];
  const empty = textsOf(nameless).filter((text) => text === '').length;
  const unnamed: Note = { file, at: '', say: (said) => said.unnamed(empty, title) };
  return empty === 0 ? all : [...all, unnamed];
}
