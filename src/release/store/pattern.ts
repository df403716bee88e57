// Finds the quads that fit a triple pattern, a stretch at a time, from where the stretch before ended.
import { readLine, type Quad } from '../../rdf/rdf.js';
import { fromBytes, toBytes } from '../files/bytes.js';
import { splitLine } from './indexes.js';
import { chunkKey, countKey, letters, nodeOf, readKey, type Letter } from './keys.js';
import { isKey, lastBefore } from './lookup.js';
import type { StoreReader } from './store.js';

/** A triple pattern; what is absent fits anything. Subject and predicate are IRIs. */
export interface Pattern {
  readonly subject?: string | undefined;
  readonly predicate?: string | undefined;
  readonly object?: Quad['object'] | undefined;
}

/** Where a stretch begins and how long it may be. */
export interface Bounds {
  /** What the stretch before gave as `next`. */
  readonly from?: string | undefined;
  /** Most quads that fit. */
  readonly limit: number;
  /** Most quads that are looked at, so that rare fits cost no more than frequent ones. */
  readonly most: number;
}

/** One stretch of the quads that fit. */
export interface Stretch {
  readonly quads: readonly Quad[];
  /** How many quads were looked at. */
  readonly seen: number;
  /** Where the next one begins; absent at the end. A stretch with `next` may be empty. */
  readonly next?: string;
}

/** A run of chunks in one index, and the predicate behind which nothing fits any more. */
interface Run {
  readonly start: string;
  readonly end: string;
  readonly past: string | undefined;
}

/** Gives a stretch of the quads that fit a pattern; a `from` that no stretch gave counts as absent. */
export function cutPattern(store: StoreReader, pattern: Pattern, { from = '', limit, most }: Bounds): Stretch {
  const run = runOf(store, pattern);
  if (run === undefined) return { quads: [], seen: 0 };
  const fits = fitting(pattern);
  const place = readPlace(from, run);
  const quads: Quad[] = [];
  let [seen, line] = [0, place.line];
  for (const key of store.keys(place.key, run.end)) {
    const lines = (store.get(key) ?? '').split('\n');
    for (; line < lines.length; line++) {
      const text = lines[line] ?? '';
      if (run.past !== undefined && predicateOf(text) > run.past) return { quads, seen };
      if (quads.length === limit || seen === most) return { quads, seen, next: `${line} ${writeKey(key)}` };
      seen++;
      const found = fits(text);
      if (found !== undefined) quads.push(found);
    }
    line = 0;
  }
  return { quads, seen };
}

/** Chooses the index that holds the least: by subject, by object, by predicate, else everything. */
function runOf(store: StoreReader, { subject, predicate, object }: Pattern): Run | undefined {
  if ([subject, predicate, iriOf(object)].some((iri) => iri !== undefined && !isKey(iri))) return undefined;
  if (subject !== undefined) return groupRun(store, letters.subject, subject, predicate);
  const to = iriOf(object);
  if (to !== undefined) return groupRun(store, letters.object, to, predicate);
  if (predicate !== undefined) return groupRun(store, letters.predicate, predicate, undefined);
  return { start: letters.subject, end: String.fromCharCode(letters.subject.charCodeAt(0) + 1), past: undefined };
}

function groupRun(store: StoreReader, letter: Letter, iri: string, predicate: string | undefined): Run {
  const node = nodeOf(iri);
  const past = predicate === undefined ? undefined : nodeOf(predicate);
  const read = (chunk: number) => store.get(chunkKey(letter, node, chunk));
  const first = past === undefined ? 0 : lastBefore(read, past);
  return { start: chunkKey(letter, node, first), end: countKey(letter, node), past };
}

function iriOf(object: Quad['object'] | undefined): string | undefined {
  return object?.termType === 'NamedNode' ? object.value : undefined;
}

/** Makes the test of a line; only lines whose subject and predicate fit are read as terms. */
function fitting({ subject, predicate, object }: Pattern): (line: string) => Quad | undefined {
  const [from, by] = [subject, predicate].map((iri) => (iri === undefined ? undefined : `<${iri}>`));
  return (line) => {
    const parts = splitLine(line);
    if ((from !== undefined && parts.subject !== from) || (by !== undefined && parts.predicate !== by))
      return undefined;
    const found = readLine(line);
    return object === undefined || object.equals(found.object) ? found : undefined;
  };
}

function predicateOf(line: string): string {
  return toBytes(splitLine(line).predicate);
}

/** Keys are bytes; a place is text that fits a query string. */
function writeKey(key: string): string {
  return Buffer.from(key, 'latin1').toString('base64url');
}

function readPlace(text: string, { start, end }: Run): { key: string; line: number } {
  const [, line = '', code = ''] = /^(\d{1,7}) ([\w-]+)$/.exec(text) ?? [];
  const key = Buffer.from(code, 'base64url').toString('latin1');
  return key >= start && key < end ? { key, line: Number(line) } : { key: start, line: 0 };
}

/** Gives the IRIs of an index whose quads are counted: predicates that are used, classes that have instances. */
export function countedIn(store: StoreReader, letter: Letter): string[] {
  const counted: string[] = [];
  for (const key of store.keys(letter, String.fromCharCode(letter.charCodeAt(0) + 1)))
    if (key.endsWith('\u00ff\u00ff\u00ff\u00ff')) counted.push(fromBytes(readKey(key).iri));
  return counted;
}
