// The index of names in a release: which things it holds, by their lines and by how many others refer to them.
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Names } from '../rdf/iri.js';
import type { Model } from '../model/model.js';
import { readLine } from '../rdf/canonical.js';
import { dct, rdf } from '../rdf/rdf.js';
import { codeProperties, isCode, namingProperties, withoutRepetition, type Entry, type Name } from '../search/names.js';
import { openIndex, type Search } from '../search/search.js';
import { writeIndex, type Weighed } from '../search/write.js';
import { fromBytes } from './files/bytes.js';
import { digestFile } from './files/digest.js';
import { allQuads } from './history/compare.js';
import { readManifest } from './manifest.js';
import { splitLine } from './store/indexes.js';
import { nodeOf } from './store/keys.js';
import { readLines } from './files/lines.js';
import { Sorter } from './files/sort.js';
import { createStore, openStore, removeLock } from './store/store.js';
import { readingOf, type Counting } from './triples/reading.js';
import type { Image } from './triples/triples.js';

/** Name, in a release, of the file of the index of names. */
export const namesFile = 'names.lmdb';

/** Several sorters collect at the same time. */
const sorterBytes = 16 * 1024 * 1024;
const wordBytes = 8;

/** What an index is made from, besides the program. */
interface Naming {
  /** Folder of the release, whose quads are there. */
  readonly target: string;
  readonly scratch: string;
  readonly image: Image;
}

/** What an index is made with. */
interface Means {
  readonly names: Names;
  readonly model: Model;
  watch(lines: Iterable<string>): Iterable<string>;
}

/** Writes the index of the names of all things. */
export async function writeNames({ target, scratch, image }: Naming, { names, model, watch }: Means): Promise<void> {
  const path = join(target, namesFile);
  const store = createStore(path, dictionaryOf(names));
  try {
    const lines = watch(readLines(join(target, allQuads)));
    const things = weigh(thingsIn(lines, names, model), readingOf(image, names));
    writeIndex(things, store, (name) => new Sorter(scratch, name, sorterBytes));
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

/** Gives the things that have names, from lines that are sorted; what was withdrawn or renamed is left out. */
function* thingsIn(lines: Iterable<string>, names: Names, model: Model): Generator<Entry> {
  const naming = new Map([...namingProperties(model)].map(([iri, isPreferred]) => [nodeOf(iri), isPreferred]));
  const codes = new Set([...codeProperties(model)].map(nodeOf));
  const ending = new Set([`${nodeOf(dct.isReplacedBy)} `, `${nodeOf(rdf.type)} ${nodeOf(`${names.tool}Withdrawn`)}`]);
  let [node, found, isNamed, isGone] = ['', [] as Name[], false, false];
  const finish = (): Entry[] => {
    const iri = fromBytes(node.slice(1, -1));
    const kind = iri.includes('#') ? undefined : names.readThing(iri)?.kind;
    // A code is a name of what has one, and no name of what has none.
    return isGone || !isNamed || kind === undefined ? [] : [{ iri, kind, names: withoutRepetition(found) }];
  };
  for (const line of lines) {
    const { subject, predicate, rest } = splitLine(line);
    if (subject !== node) {
      yield* finish();
      [node, found, isNamed, isGone] = [subject, [], false, false];
    }
    const isPreferred = naming.get(predicate);
    isNamed ||= isPreferred !== undefined;
    if (isPreferred !== undefined) found.push(...nameIn(line, isPreferred));
    else if (codes.has(predicate)) found.push(...nameIn(line, false).filter(({ text }) => isCode(text)));
    isGone ||= ending.has(`${predicate} `) || ending.has(`${predicate} ${rest.slice(0, rest.indexOf('> ') + 1)}`);
  }
  yield* finish();
}

function nameIn(line: string, isPreferred: boolean): Name[] {
  const { object } = readLine(fromBytes(line));
  return object.termType === 'Literal' ? [{ text: object.value, language: object.language, isPreferred }] : [];
}

/** Counts the quads that refer to each thing. */
function* weigh(things: Iterable<Entry>, quads: Counting): Generator<Weighed> {
  for (const thing of things) yield { ...thing, links: quads.linksTo(thing.iri) };
}

/** Makes the text that entries have in common. */
function dictionaryOf({ base }: Names): string {
  const text = `"language":"en","isPreferred":false},{"text":""]},"kind":"","names":[{"text":"","language":"pl","isPreferred":true}{"iri":"${base}id/`;
  return text.padStart(Math.ceil(text.length / wordBytes) * wordBytes);
}
