// The index of names in a release: which things it holds, by their lines and by how many others refer to them.
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Names } from '../rdf/iri.js';
import type { Model } from '../model/model.js';
import { dct, rdf } from '../rdf/rdf.js';
import { codeProperties, isCode, namingProperties, withoutRepetition, type Entry, type Name } from '../search/names.js';
import { openIndex, type Search } from '../search/search.js';
import { weightOf, writeIndex } from '../search/write.js';
import { digestFile } from './files/digest.js';
import { readManifest } from './manifest.js';
import { Sorter } from './files/sort.js';
import { createStore, openStore, removeLock } from './store/store.js';
import { Terms } from './triples/terms.js';
import { openTriples, type Image, type Triples } from './triples/triples.js';

/** Name, in a release, of the file of the index of names. */
export const namesFile = 'names.lmdb';

/** Several sorters collect at the same time. */
const sorterBytes = 16 * 1024 * 1024;
const wordBytes = 8;

/** What an index is made from, besides the program. */
interface Making {
  /** Folder of the release. */
  readonly target: string;
  readonly scratch: string;
  readonly image: Image;
}

/** What an index is made with. */
interface Means {
  readonly names: Names;
  readonly model: Model;
  watch<T>(things: Iterable<T>): Iterable<T>;
}

/** Writes the index of the names of all things. */
export async function writeNames({ target, scratch, image }: Making, { names, model, watch }: Means): Promise<void> {
  const path = join(target, namesFile);
  const store = createStore(path, dictionaryOf(names));
  try {
    writeIndex(watch(thingsIn(image, names, model)), store, (name) => new Sorter(scratch, name, sorterBytes));
  } finally {
    await store.close();
    removeLock(path);
  }
}

/** Takes the index over from the folder of another release; says `false` where it has none, or not the one that it claims. */
export async function takeNames(from: string, target: string): Promise<boolean> {
  const claimed = readManifest(from).files.find(({ path }) => path === namesFile);
  if (claimed === undefined) return false;
  const path = join(target, namesFile);
  copyFileSync(join(from, namesFile), path);
  if ((await digestFile(path)).sha256 === claimed.sha256) return true;
  rmSync(path);
  return false;
}

/** An index that closing lets go of; none in a release that was built before there was one. */
interface OpenIndex {
  readonly search: Search | undefined;
  close(): Promise<void>;
}

/** Opens the index of the names of all things. Its file's size must have been checked before. */
export function openNames(directory: string, names: Names): OpenIndex {
  const path = join(directory, namesFile);
  if (!existsSync(path)) return { search: undefined, close: () => Promise.resolve() };
  const store = openStore(path, dictionaryOf(names));
  return { search: openIndex(store), close: () => store.close() };
}

/** What names things, by the numbers of predicates. */
interface Naming {
  /** Predicates that name, and whether they give the preferred name. */
  readonly naming: ReadonlyMap<number, boolean>;
  readonly codes: ReadonlySet<number>;
}

/** Gives the things that have names, the most referred to first; what was withdrawn or renamed is left out. */
function* thingsIn(image: Image, names: Names, model: Model): Generator<Entry> {
  const triples = openTriples(image);
  const terms = new Terms(triples);
  const numbers = (iris: Iterable<string>): number[] => [...iris].map((iri) => terms.numberOf(iri));
  const known = namingProperties(model);
  const naming = new Map(numbers(known.keys()).map((id, at) => [id, [...known.values()][at] === true]));
  const how = { naming, codes: new Set(numbers(codeProperties(model))) };
  const [replaced, type, withdrawn] = numbers([dct.isReplacedBy, rdf.type, `${names.tool}Withdrawn`]);
  const { subjects, spoPredicates, spoObjects } = triples;
  const isGone = (row: number): boolean =>
    spoPredicates[row] === replaced || (spoPredicates[row] === type && spoObjects[row] === withdrawn);
  for (const id of byWeight(triples, how)) {
    const [start, end] = [subjects[id] ?? 0, subjects[id + 1] ?? 0];
    const iri = terms.term(id).value;
    const kind = iri.includes('#') ? undefined : names.readThing(iri)?.kind;
    if (kind === undefined || isAny(start, end, isGone)) continue;
    const found: Name[] = [];
    for (let row = start; row < end; row++)
      found.push(...nameIn(spoPredicates[row] ?? 0, spoObjects[row] ?? 0, terms, how));
    yield { iri, kind, names: withoutRepetition(found) };
  }
}

/** Orders the numbers of what has names by how much refers to it; the order of IRIs decides among equals. */
function byWeight({ shape, subjects, objects, spoPredicates }: Triples, { naming }: Naming): Uint32Array {
  const found: number[] = [];
  for (let id = shape.literals + 1; id <= shape.iris; id++)
    // A code is a name of what has one, and no name of what has none.
    if (isAny(subjects[id] ?? 0, subjects[id + 1] ?? 0, (row) => naming.has(spoPredicates[row] ?? 0))) found.push(id);
  const weights = new Uint16Array(shape.terms + 1);
  for (const id of found) weights[id] = weightOf((objects[id + 1] ?? 0) - (objects[id] ?? 0));
  return Uint32Array.from(found).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
}

function isAny(start: number, end: number, is: (row: number) => boolean): boolean {
  for (let row = start; row < end; row++) if (is(row)) return true;
  return false;
}

function nameIn(predicate: number, object: number, terms: Terms, { naming, codes }: Naming): Name[] {
  const isPreferred = naming.get(predicate);
  if (isPreferred === undefined && !codes.has(predicate)) return [];
  const term = terms.term(object);
  if (term.termType !== 'Literal' || (isPreferred === undefined && !isCode(term.value))) return [];
  return [{ text: term.value, language: term.language, isPreferred: isPreferred === true }];
}

/** Makes the text that entries have in common. */
function dictionaryOf({ base }: Names): string {
  const text = `"language":"en","isPreferred":false},{"text":""]},"kind":"","names":[{"text":"","language":"pl","isPreferred":true}{"iri":"${base}id/`;
  return text.padStart(Math.ceil(text.length / wordBytes) * wordBytes);
}
