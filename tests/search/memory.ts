// An index of names in memory, made and read as a release makes and reads its own.
import type { Entry } from '../../src/search/names.js';
import { openIndex, type Search } from '../../src/search/search.js';
import { weightOf, writeIndex } from '../../src/search/write.js';

/** Makes a sorter that holds everything. */
export function memorySorter(): { add(line: string): void; sorted(): string[] } {
  const lines = new Set<string>();
  return { add: (line) => void lines.add(line), sorted: () => [...lines].sort() };
}

/** Makes an index of things in memory; keys must come in ascending order, or it throws. */
export function indexOf(things: readonly (Entry & { links?: number })[]): Search {
  const entries = new Map<string, Buffer>();
  let last = '';
  const append = (key: string, value: string): void => {
    if (key <= last) throw new Error(`${key} comes after ${last}`);
    last = key;
    entries.set(key, Buffer.from(value, 'latin1'));
  };
  const weight = ({ links = 0 }: { links?: number }): number => weightOf(links);
  const ordered = [...things].sort((a, b) => weight(b) - weight(a) || (a.iri < b.iri ? -1 : 1));
  writeIndex(
    ordered.map(({ iri, kind, names }) => ({ iri, kind, names })),
    { append },
    memorySorter,
  );
  return openIndex({ bytes: (key) => entries.get(key), get: (key) => entries.get(key)?.toString('utf8') })!;
}

/** Makes a thing of a kind with names as `text@language`; the first of them is preferred. */
export function thing(slug: string, ...names: string[]): Entry {
  const kind = slug.split('/', 1)[0]!;
  return {
    iri: `http://localhost:8080/id/${slug}`,
    kind,
    names: names.map((name, at) => {
      const [text = '', language = ''] = name.split('@');
      return { text, language, isPreferred: at === 0 };
    }),
  };
}
