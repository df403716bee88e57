// Looks quads up in the store: lazily, chunk by chunk, so that a hub of a million links costs no memory.
import { iriFault, isSlug, type Names } from '../../rdf/iri.js';
import { readGroup, readLine, type Quad } from '../../rdf/rdf.js';
import { fromBytes, toBytes } from '../files/bytes.js';
import { splitLine } from './indexes.js';
import { chunkKey, countKey, letters, nodeOf, readKey, type Letter } from './keys.js';
import type { StoreReader } from './store.js';

/** Tells whether a text, which may come from a visitor, can be looked up at all. */
export function isKey(iri: string): boolean {
  return iriFault(iri) === undefined;
}

/**
 * Gives the quads of a group in their order; those of one predicate only, if it is given, which must be in that order
 * first. A group of one chunk, as nearly all are, comes as an array, the others chunk by chunk.
 */
export function quadsOfGroup(store: StoreReader, letter: Letter, iri: string, predicate?: string): Iterable<Quad> {
  if (!isKey(iri)) return [];
  const node = nodeOf(iri);
  const text = store.get(chunkKey(letter, node, 0));
  if (text === undefined) return [];
  if (store.has(chunkKey(letter, node, 1))) return chunks(store, letter, node, predicate);
  if (predicate === undefined && letter === letters.subject) return readGroup(iri, text);
  const wanted = predicate === undefined ? '' : `> <${predicate}> `;
  if (!text.includes(wanted)) return [];
  const lines = text.split('\n').filter((line) => wanted === '' || line.startsWith(wanted, line.indexOf('> ')));
  return lines.map(readLine);
}

function* chunks(store: StoreReader, letter: Letter, node: string, predicate: string | undefined): Generator<Quad> {
  const read = (chunk: number) => store.get(chunkKey(letter, node, chunk));
  const wanted = predicate === undefined ? undefined : nodeOf(predicate);
  for (let chunk = wanted === undefined ? 0 : lastBefore(read, wanted); ; chunk++) {
    const text = read(chunk);
    if (text === undefined) return;
    for (const line of text.split('\n')) {
      const found = wanted === undefined ? undefined : predicateOf(line);
      if (wanted !== undefined && found !== undefined && found > wanted) return;
      if (found === wanted) yield readLine(line);
    }
  }
}

/** Finds the last chunk that begins before a predicate: by doubling until one is past it, then by halving. */
export function lastBefore(read: (chunk: number) => string | undefined, wanted: string): number {
  const isBefore = (chunk: number) => {
    const text = read(chunk);
    return text !== undefined && predicateOf(text) < wanted;
  };
  let high = 1;
  while (isBefore(high)) high *= 2;
  let low = Math.floor(high / 2);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isBefore(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function predicateOf(line: string): string {
  return toBytes(splitLine(line).predicate);
}

/** Tells how many quads a group has, where that is counted: instances of a class, uses of a predicate. */
export function countOf(store: StoreReader, letter: Letter, iri: string): number {
  return isKey(iri) ? Number(store.get(countKey(letter, nodeOf(iri))) ?? 0) : 0;
}

/** Where a list of things begins, and how long it may be. */
export interface Range {
  /** IRI after which the list begins; it need not be a thing. */
  readonly after?: string;
  readonly limit?: number;
}

/** Lists the IRIs of the things of a kind, fragments left out. */
export function listThings(
  store: StoreReader,
  names: Names,
  kind: string,
  { after, limit = Infinity }: Range,
  isThere: (iri: string) => boolean,
): string[] {
  const things: string[] = [];
  if (!isSlug(kind) || limit <= 0) return things;
  const first = nodeOf(names.thing(kind, '')).slice(0, -1);
  const prefix = letters.subject + first;
  const begin = after === undefined || !isKey(after) ? prefix : countKey(letters.subject, nodeOf(after));
  for (const key of store.keys(begin < prefix ? prefix : begin, `${prefix}\u00ff`)) {
    const { iri, isFirst } = readKey(key);
    if (!isFirst || !isSlug(iri.slice(first.length - 1))) continue;
    const thing = fromBytes(iri);
    if (isThere(thing)) things.push(thing);
    if (things.length >= limit) break;
  }
  return things;
}

/** Gives all quads, or those of one graph, sorted. */
export function* scan(store: StoreReader, graph?: string): Generator<Quad> {
  const ending = graph === undefined ? undefined : ` <${graph}> .`;
  const after = String.fromCharCode(letters.subject.charCodeAt(0) + 1);
  for (const text of store.values(letters.subject, after)) {
    for (const line of text.split('\n')) if (ending === undefined || line.endsWith(ending)) yield readLine(line);
  }
}
