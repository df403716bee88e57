// Documents that are written once, when their release is built, so that no visitor waits until one is gathered.
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { breathing } from './breath.js';
import { documentsFile } from './history/manifest.js';
import { isSlug, maxIriBytes, type Names } from '../rdf/iri.js';
import { toBytes } from './files/bytes.js';
import { nodeOf } from './store/keys.js';
import type { Reading } from './store/reader.js';
import { createStore, forgetLock, openStore, removeLock, type StoreReader } from './store/store.js';

/** The first page of the document about a thing. */
export interface Draft extends About {
  /** How it begins, which it has in common with many others, and the rest. */
  readonly jsonld: readonly [opening: string, rest: string];
}

/** What is known of a document besides its text. */
interface About {
  /** Moment of the last change of anything that the document names or rests on. */
  readonly modified: string;
  /** Whether there are more pages. */
  readonly isCut: boolean;
}

/** A document that can be sent as it is. */
export interface Ready extends About {
  /** Byte string. */
  readonly jsonld: string;
  /** SHA-256 of the bytes, in base64url. */
  readonly sha256: string;
}

/** Longest document that is kept, in bytes: a page of a hub has less, so only a text that is a book makes one longer. */
const maxBytes = 1024 * 1024;
/** Longest name of a thing that can be a key, in its angle brackets. */
const maxNodeBytes = maxIriBytes + 2;
/** Things that are listed at a time. */
const stretch = 10_000;

/** What documents are kept from. */
interface Making {
  /** Folder to write into. */
  readonly target: string;
  readonly dictionary: string;
  readonly reading: Reading;
  /** Names of the kinds of things. */
  readonly kinds: readonly string[];
  /** Gives `undefined` for a thing that has no document. */
  draft(iri: string): Draft | undefined;
  watch(things: Iterable<string>): Iterable<string>;
  /** Where documents are that were written before. */
  readonly before?: Earlier | undefined;
}

/** Documents of an earlier release, in the folder of its history. */
interface Earlier {
  readonly folder: string;
  /** Tells whether the document about a thing is the same now. */
  isSame(iri: string): boolean;
}

/** Writes the documents of all things, kind by kind. */
export async function writeDocuments(making: Making): Promise<void> {
  const { target, dictionary, reading, kinds, draft, watch } = making;
  const path = join(target, documentsFile);
  const store = createStore(path, dictionary);
  const openings = new Openings();
  const breath = breathing();
  const earlier = await openEarlier(making);
  try {
    for (const iri of watch(thingsOf(reading, kinds))) {
      const value = earlier?.take(iri, openings) ?? valueOf(draft(iri), openings);
      if (value !== undefined) store.append(nodeOf(iri), value);
      if (breath.isDue()) await breath.take();
    }
    for (const [opening, number] of openings.all) store.append(openingKey(number), opening);
  } finally {
    await earlier?.close();
    await store.close();
    removeLock(path);
  }
}

/** Documents that can be taken over. */
interface Taken {
  /** Gives the value of the document about a thing as it would be written now; `undefined` where it has to be. */
  take(iri: string, openings: Openings): string | undefined;
  close(): Promise<void>;
}

async function openEarlier({ before, dictionary, reading, kinds, draft }: Making): Promise<Taken | undefined> {
  if (before === undefined) return undefined;
  const path = join(before.folder, documentsFile);
  const store = openStore(path, dictionary);
  const known = readOpenings(store);
  const take: Taken['take'] = (iri, openings) => {
    const node = nodeOf(iri);
    const view = before.isSame(iri) && node.length <= maxNodeBytes ? store.view(node) : undefined;
    const text = view?.toString('latin1', 0, view.length);
    const opening = known.get(text?.slice(markEnd, headEnd) ?? '');
    if (text === undefined || opening === undefined) return undefined;
    return valueWith(text.slice(0, markEnd), opening, text.slice(headEnd), openings);
  };
  const close = async (): Promise<void> => {
    await store.close();
    forgetLock(path);
  };
  // Another state of the program may write otherwise though it has the same version: some are written to see.
  const isLike = samplesOf(reading, kinds).every((iri) => {
    const [one, other] = [new Openings(), new Openings()];
    const taken = take(iri, one);
    return taken === undefined || (taken === valueOf(draft(iri), other) && same(one, other));
  });
  if (isLike) return { take, close };
  await close();
  return undefined;
}

const samplesOfKind = 16;

function samplesOf(reading: Reading, kinds: readonly string[]): string[] {
  return kinds.flatMap((kind) => reading.things(kind, { limit: samplesOfKind }));
}

function same({ all: one }: Openings, { all: other }: Openings): boolean {
  return one.size === other.size && [...one.keys()].every((opening) => other.has(opening));
}

/** Gives all things in the order of their names in angle brackets, which is that of the keys. */
function* thingsOf(reading: Reading, kinds: readonly string[]): Generator<string> {
  for (const path of kinds.map((kind) => `${kind}/`).sort()) {
    const kind = path.slice(0, -1);
    let found = reading.things(kind, { limit: stretch });
    for (let after = found.at(-1); after !== undefined; after = found.at(-1)) {
      yield* found;
      found = reading.things(kind, { after, limit: stretch });
    }
  }
}

/** Most openings that are kept apart: a publication has some for each of its kinds. */
const maxOpenings = 1000;

/** Keeps how documents begin: once for all that begin alike, which makes what is read for one of them half as long. */
class Openings {
  readonly all = new Map<string, number>();

  /** Gives the number of an opening; `undefined` where there are too many. */
  numberOf(opening: string): number | undefined {
    const known = this.all.get(opening);
    if (known !== undefined || this.all.size >= maxOpenings) return known;
    const number = this.all.size + 1;
    this.all.set(opening, number);
    return number;
  }
}

/** Names an opening: such keys come after those of things, which begin with an angle bracket. */
function openingKey(number: number): string {
  return `o${padded(number)}`;
}

function padded(number: number): string {
  return String(number).padStart(4, '0');
}

/** Where what stands before the text ends: the moment, the digest, a mark where there are more pages, the number of the opening or 0. */
const [momentEnd, digestEnd, markEnd, headEnd] = [20, 63, 64, 68];
const [cutMark, wholeMark] = ['+', '.'];

function valueOf(draft: Draft | undefined, openings: Openings): string | undefined {
  const [opening, rest] = (draft?.jsonld ?? ['', '']).map(toBytes) as [string, string];
  if (draft === undefined || opening.length + rest.length > maxBytes) return undefined;
  const sha256 = hash('sha256', Buffer.from(opening + rest, 'latin1'), 'base64url');
  const head = `${draft.modified.padEnd(momentEnd)}${sha256}${draft.isCut ? cutMark : wholeMark}`;
  return valueWith(head, opening, rest, openings);
}

function valueWith(head: string, opening: string, rest: string, openings: Openings): string {
  const number = openings.numberOf(opening);
  return head + padded(number ?? 0) + (number === undefined ? opening + rest : rest);
}

function readValue(value: Buffer, openings: ReadonlyMap<string, string>): Ready {
  const text = value.toString('latin1', 0, value.length);
  return {
    jsonld: (openings.get(text.slice(markEnd, headEnd)) ?? '') + text.slice(headEnd),
    sha256: text.slice(momentEnd, digestEnd),
    modified: text.slice(0, momentEnd).trimEnd(),
    isCut: text[digestEnd] === cutMark,
  };
}

/** Finds documents that were written with their release. */
interface Documents {
  /** Gives the first page of the document about a thing; `undefined` where it was not kept or is damaged, and for what can name no thing. */
  find(kind: string, slug: string): Ready | undefined;
  close(): Promise<void>;
}

/** Most documents of which it is remembered that their bytes were compared, before that begins anew. */
const maxProved = 100_000;

/**
 * Opens the documents in a folder, whose file's size must have been checked before. The digest of each is compared when it
 * is read first: a damaged one is left out and told of, for it can be written anew from the store.
 */
export function openDocuments(
  directory: string,
  dictionary: string,
  names: Names,
  tell: (message: string) => void,
): Documents {
  const path = join(directory, documentsFile);
  const store = openStore(path, dictionary);
  const openings = readOpenings(store);
  const proved = new Set<string>();
  const isProved = (node: string, { jsonld, sha256 }: Ready): boolean => {
    if (proved.has(node)) return true;
    if (hash('sha256', Buffer.from(jsonld, 'latin1'), 'base64url') !== sha256) return false;
    if (proved.size >= maxProved) proved.clear();
    proved.add(node);
    return true;
  };
  const find: Documents['find'] = (kind, slug) => {
    if (!isSlug(kind) || !isSlug(slug)) return undefined;
    const node = nodeOf(names.thing(kind, slug));
    const value = node.length <= maxNodeBytes ? store.view(node) : undefined;
    const ready = value && readValue(value, openings);
    if (ready === undefined || isProved(node, ready)) return ready;
    tell(`${path} has another document about ${names.thing(kind, slug)} than was written.`);
    return undefined;
  };
  return { find, close: () => store.close() };
}

/** Gives the openings by their padded numbers, as byte strings. */
function readOpenings(store: StoreReader): ReadonlyMap<string, string> {
  const keys = [...store.keys(openingKey(0), openingKey(9999))];
  return new Map(keys.map((key) => [key.slice(1), toBytes(store.get(key) ?? '')]));
}
