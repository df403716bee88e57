// Which lines of a release's store came and went: those of the changes and of the catalogue, each triple once.
import { join } from 'node:path';
import type { Names } from '../../rdf/iri.js';
import { cutGraph, graphEndings } from '../files/dedupe.js';
import { readLines } from '../files/lines.js';
import { catalogDifferences } from './affected.js';
import { catalogQuads } from './compare.js';
import { changesFile } from './history.js';

/** What changed; paths are those of folders. */
interface Changed {
  readonly before: string;
  readonly after: string;
  readonly history: string;
}

/** Lines of a store that came and went, as byte strings. */
export interface Moved {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Most lines that are held; a change of more is no small one. */
const maxLines = 50_000;
const added = ' # added';

/**
 * Finds them; `lineOf` gives the line of a triple in the store before. The catalogue's line of a triple stands in a store
 * only where no other graph has it, so a triple that left those may be said by the catalogue now. `undefined` where they
 * are too many.
 */
export function movedLines(
  { before, after, history }: Changed,
  names: Names,
  lineOf: (triple: string) => string | undefined,
): Moved | undefined {
  const news = new Map<string, string>();
  const triples = new Set<string>();
  const gone = new Set<string>();
  for (const change of readLines(join(history, changesFile))) {
    const line = change.slice(0, change.lastIndexOf(' # '));
    const { triple } = cutGraph(line);
    triples.add(triple);
    if (change.endsWith(added)) news.set(triple, line);
    else gone.add(line);
    if (triples.size > maxLines) return undefined;
  }
  for (const line of catalogDifferences(before, after)) triples.add(cutGraph(line).triple);
  const ending = [...graphEndings(names)].find(([, name]) => name === 'catalog')?.[0] ?? '';
  const catalog = new Set<string>();
  for (const line of readLines(join(after, catalogQuads))) catalog.add(line);
  const moved = { added: [] as string[], removed: [] as string[] };
  for (const triple of triples) {
    const old = lineOf(triple);
    const stays = old !== undefined && !old.endsWith(ending) && !gone.has(old) ? old : undefined;
    const said = catalog.has(triple + ending) ? triple + ending : undefined;
    const now = news.get(triple) ?? stays ?? said;
    if (now === old) continue;
    if (old !== undefined) moved.removed.push(old);
    if (now !== undefined) moved.added.push(now);
  }
  return moved;
}
