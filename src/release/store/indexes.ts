// Writes the quads into the store three times: grouped by subject, by object and by predicate.
import { join } from 'node:path';
import { HejnalError } from '../../errors.js';
import { maxIriBytes } from '../../rdf/iri.js';
import { rdf } from '../../rdf/rdf.js';
import { breathing } from '../breath.js';
import { Buckets } from './buckets.js';
import { chunkKey, countKey, letters, type Letter } from './keys.js';
import { Sorter } from '../files/sort.js';
import { createStore, removeLock, type StoreWriter } from './store.js';

const maxChunkBytes = 64 * 1024;
/** The lines of predicates are collected at the same time: half of what a sorter may hold. */
const sorterBytes = 32 * 1024 * 1024;
/** Instances of a class are counted by it. */
export const typeNode = `<${rdf.type}>`;

/** Splits a canonical line into subject, predicate and the rest: object, graph and full stop. */
export function splitLine(line: string): { subject: string; predicate: string; rest: string } {
  const first = line.indexOf('> ') + 1;
  const second = line.indexOf('> ', first) + 1;
  return { subject: line.slice(0, first), predicate: line.slice(first + 1, second), rest: line.slice(second + 1) };
}

/** Puts a line's object before its subject, or back. */
function turned(first: string, predicate: string, last: string, rest: string): string {
  return `${first} ${predicate} ${last}${rest}`;
}

/** Gives a line as it is sorted among those of its object; `undefined` where that is no IRI. */
export function byItsObject(line: string): string | undefined {
  const { subject, predicate, rest } = splitLine(line);
  if (!rest.startsWith('<')) return undefined;
  const end = rest.indexOf('> ') + 1;
  return turned(rest.slice(0, end), predicate, subject, rest.slice(end));
}

/** Where the store goes, and the folder for the runs of its sorts. */
export interface StorePlace {
  readonly path: string;
  readonly dictionary: string;
  readonly scratch: string;
}

/** Writes the store from sorted canonical lines; `watch` sees the lines of each grouping pass by. */
export async function writeStore(
  { path, dictionary, scratch }: StorePlace,
  lines: Iterable<string>,
  watch: <T>(lines: Iterable<T>) => Iterable<T>,
): Promise<void> {
  const store = createStore(path, dictionary);
  const byObject = new Sorter(scratch, 'object', sorterBytes);
  const byPredicate = new Buckets(join(scratch, 'predicate'));
  try {
    await groupBySubject(watch(lines), store, byObject, byPredicate);
    await groupByObject(watch(byObject.sorted()), store);
    await groupByPredicate(watch(byPredicate.all()), store);
  } finally {
    byPredicate.end();
    await store.close();
    removeLock(path);
  }
}

async function groupBySubject(
  lines: Iterable<string>,
  store: StoreWriter,
  byObject: Sorter,
  byPredicate: Buckets,
): Promise<void> {
  const breath = breathing();
  const groups = new GroupWriter(store, letters.subject);
  for (const line of lines) {
    const { subject, predicate, rest } = splitLine(line);
    groups.add(subject, line);
    // Sorted by subject as they come, the lines of a predicate are so, too.
    byPredicate.add(predicate, line);
    if (breath.isDue()) await breath.take();
    if (!rest.startsWith('<')) continue;
    const end = rest.indexOf('> ') + 1;
    byObject.add(turned(rest.slice(0, end), predicate, subject, rest.slice(end)));
  }
  groups.finish();
}

/** Takes lines that begin with object, predicate and subject; counts the instances of each class, too. */
async function groupByObject(lines: Iterable<string>, store: StoreWriter): Promise<void> {
  const breath = breathing();
  const groups = new GroupWriter(store, letters.object);
  for (const line of lines) {
    const { subject: object, predicate, rest } = splitLine(line);
    const end = rest.indexOf('> ') + 1;
    groups.add(object, turned(rest.slice(0, end), predicate, object, rest.slice(end)), predicate === typeNode);
    if (breath.isDue()) await breath.take();
  }
  groups.finish();
}

/** Takes lines with their predicates; counts the uses of each predicate, too. */
async function groupByPredicate(
  lines: Iterable<readonly [predicate: string, line: string]>,
  store: StoreWriter,
): Promise<void> {
  const breath = breathing();
  const groups = new GroupWriter(store, letters.predicate);
  for (const [predicate, line] of lines) {
    groups.add(predicate, line, true);
    if (breath.isDue()) await breath.take();
  }
  groups.finish();
}

/** Writes groups, the lines of each one behind the other. */
export class GroupWriter {
  readonly #store: StoreWriter;
  readonly #letter: Letter;
  #node = '';
  #chunk = 0;
  #count = 0;
  #text = '';

  constructor(store: StoreWriter, letter: Letter) {
    this.#store = store;
    this.#letter = letter;
  }

  add(node: string, line: string, isCounted = false): void {
    if (node !== this.#node) this.#begin(node);
    if (this.#text.length + line.length >= maxChunkBytes) this.#flush();
    this.#text += this.#text === '' ? line : `\n${line}`;
    if (isCounted) this.#count++;
  }

  finish(): void {
    this.#flush();
    if (this.#count > 0) this.#store.append(countKey(this.#letter, this.#node), String(this.#count));
    this.#count = 0;
  }

  #begin(node: string): void {
    this.finish();
    this.#node = node;
    this.#chunk = 0;
    if (node.length > maxIriBytes + 2) throw tooLong(node);
  }

  #flush(): void {
    if (this.#text === '') return;
    this.#store.append(chunkKey(this.#letter, this.#node, this.#chunk), this.#text);
    this.#chunk++;
    this.#text = '';
  }
}

function tooLong(node: string): HejnalError {
  return new HejnalError(
    'iri-invalid',
    `The IRI ${node.slice(0, 200)}… is longer than ${maxIriBytes} bytes.`,
    'Use a shorter one; longer ones do not fit the index of a release.',
  );
}
