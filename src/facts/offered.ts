// The short names that editors offer where one is wanted. They bind nobody: a new entry makes no schema wrong.
import type { Kind } from '../model/model.js';

/** Short names of entries by the name of their kind. */
export type Entries = ReadonlyMap<string, readonly string[]>;

interface Offer {
  readonly examples?: readonly string[];
}

/** Most names of a kind that are offered: nobody looks through more, and the file would grow with the facts. */
const mostOffered = 2000;

/** Name of the kind that evidence names. */
export const sourceKind = 'source';

const [alone, whole] = ['@names-', '@whole-names-'] as const;

/** Names the parts of the schema that offer the entries of some kinds: behind their kind where there are several. */
export function offersOf(kinds: readonly string[]): string[] {
  return kinds.map((kind) => (kinds.length === 1 ? alone : whole) + kind);
}

/** Makes the parts that the fields of some kinds and evidence want. */
export function offers(kinds: readonly Kind[], entries: Entries): Readonly<Record<string, Offer>> {
  const wanted = kinds.flatMap(({ fields }) =>
    fields.flatMap(({ type }) => (type.is === 'reference' ? [type.kinds] : [])),
  );
  const parts = [...wanted, [sourceKind]].flatMap((each) =>
    each.map((kind, at): [string, Offer] => [offersOf(each)[at] ?? '', offer(kind, each.length > 1, entries)]),
  );
  return Object.fromEntries(parts.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function offer(kind: string, isBehindKind: boolean, entries: Entries): Offer {
  const slugs = [...(entries.get(kind) ?? [])].sort();
  if (slugs.length === 0 || slugs.length > mostOffered) return {};
  return { examples: isBehindKind ? slugs.map((slug) => `${kind}/${slug}`) : slugs };
}

/** Gives the text of a schema without the names that it offers; `undefined` for what is no schema. */
export function withoutOffers(text: string): string | undefined {
  try {
    const { $defs = {}, ...rest } = JSON.parse(text) as { $defs?: Readonly<Record<string, unknown>> };
    const bare = Object.entries($defs).filter(([part]) => ![alone, whole].some((each) => part.startsWith(each)));
    return JSON.stringify([rest, bare]);
  } catch {
    return undefined;
  }
}
