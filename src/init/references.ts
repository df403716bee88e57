// Finds columns whose values name things of a table: by short name, by name, or by a code of theirs.
import { slugOf } from '../facts/read/slug.js';
import type { Group } from './groups.js';
import { textsOf, type Ids } from './ids.js';

/** A table whose short names are known. */
export interface Named {
  readonly kind: string;
  readonly title: string;
  readonly groups: readonly Group[];
  readonly ids: Ids;
}

/** What a column leads to: the kind, and the short name for each of its values. */
export interface Found {
  readonly kind: string;
  readonly slugs: ReadonlyMap<string, string>;
  /** Values that name nothing there. */
  readonly missing: readonly string[];
}

/** Finds the table that nearly all values of a column name something of; `undefined` where there is none. */
export function referenceOf(group: Group, own: Named, tables: readonly Named[]): Found | undefined {
  const values = [...new Set(textsOf(group).filter(Boolean).flatMap(partsOf))];
  if (values.length === 0 || group.columns.size > 1) return undefined;
  const found = tables.flatMap((table) => lookUp(group, values, own, table));
  return found.sort((a, b) => a.missing.length - b.missing.length)[0];
}

/** A cell may hold several values. */
export function partsOf(cell: string): string[] {
  return cell
    .split('|')
    .map((part) => part.trim())
    .filter(Boolean);
}

function lookUp(group: Group, values: readonly string[], own: Named, table: Named): Found[] {
  const isOwn = own === table;
  const keys = table.groups.filter((each) => !(isOwn && each === group) && isKey(each));
  const maps = [...keys.map((each) => slugsBy(each, table)), new Map(table.ids.slugs.map((slug) => [slug, slug]))];
  const areNumbers = values.every((value) => /^\d+$/.test(value));
  return maps.flatMap((map): Found[] => {
    const missing = values.filter((value) => !map.has(value));
    // Numbers are the keys of anything; they need a title that speaks of the table.
    const isNear = !areNumbers || isAbout(group.title, table);
    const isMost = missing.length <= values.length * 0.2 && values.length > missing.length;
    if (!isNear || !isMost || (isOwn && !isUpwards(group, map, table))) return [];
    return [{ kind: table.kind, slugs: map, missing }];
  });
}

function isKey(group: Group): boolean {
  const texts = textsOf(group).filter(Boolean);
  return (
    ['text', 'code', 'integer'].includes(group.guess.sort) && texts.length > 1 && new Set(texts).size === texts.length
  );
}

function slugsBy(group: Group, { ids }: Named): Map<string, string> {
  const all = [...group.columns.values()].map(({ cells }) => cells);
  return new Map(
    all.flatMap((cells) =>
      cells.flatMap((cell, row): [string, string][] => (cell === '' ? [] : [[cell, ids.slugs[row] ?? '']])),
    ),
  );
}

/** Within a table, what names others of it names a whole, never the thing itself. */
function isUpwards(group: Group, map: ReadonlyMap<string, string>, { ids }: Named): boolean {
  const texts = textsOf(group);
  const filled = texts.filter(Boolean);
  return (
    new Set(filled).size < filled.length && texts.every((text, row) => text === '' || map.get(text) !== ids.slugs[row])
  );
}

function isAbout(title: string, { kind, groups }: Named): boolean {
  const words = slugOf(title).split('-');
  const stem = kind.replace(/s$/, '').slice(0, Math.max(4, kind.length - 3));
  return words.some((word) => word.startsWith(stem)) || groups.some((group) => group.title === title);
}
