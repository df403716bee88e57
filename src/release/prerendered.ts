// Documents that are written once, when their release is built, so that no visitor waits until one is gathered.
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { blocksKey, blocksValue, readBlocks, readTemplates, renumbered, templateLetter } from './blocks.js';
import type { About, Block, Blocks } from './blocks.js';
import { breathing } from './breath.js';
import { documentsFile } from './history/manifest.js';
import { isSlug, maxIriBytes, type Names } from '../rdf/iri.js';
import { toBytes } from './files/bytes.js';
import { nodeOf } from './store/keys.js';
import type { Reading } from './store/reader.js';
import { padded, readTexts, Texts } from './texts.js';
import { samplesOf, thingsOf } from './things.js';
import { createStore, forgetLock, openStore, removeLock } from './store/store.js';

/** The first page of the document about a thing. */
export interface Draft extends About {
  /** How it begins, which it has in common with many others, and the rest. */
  readonly jsonld: readonly [opening: string, rest: string];
  /** Its blocks, of which other formats are written; absent where only quads tell how. */
  readonly blocks?: readonly Block[] | undefined;
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
  const common = commonTexts();
  const breath = breathing();
  const earlier = await openEarlier(making);
  try {
    for (const iri of watch(thingsOf(reading, kinds))) {
      const { whole, blocks } = earlier?.take(iri, common) ?? entriesOf(draft(iri), common);
      if (whole !== undefined) store.append(nodeOf(iri), whole);
      if (whole !== undefined && blocks !== undefined) store.append(blocksKey(nodeOf(iri)), blocks);
      if (breath.isDue()) await breath.take();
    }
    common.openings.append(store);
    common.templates.append(store);
  } finally {
    await earlier?.close();
    await store.close();
    removeLock(path);
  }
}

/** Texts that documents have in common. */
interface Common {
  readonly openings: Texts;
  readonly templates: Texts;
}

const openingLetter = 'o';

function commonTexts(): Common {
  return { openings: new Texts(openingLetter), templates: new Texts(templateLetter) };
}

/** What is kept of a document: its JSON-LD, and its blocks. */
interface Entries {
  readonly whole: string | undefined;
  readonly blocks: string | undefined;
}

function entriesOf(draft: Draft | undefined, { openings, templates }: Common): Entries {
  return { whole: valueOf(draft, openings), blocks: draft && blocksValue(draft, draft.blocks, templates) };
}

/** Documents that can be taken over. */
interface Taken {
  /** Gives what is kept of the document about a thing as it would be written now; `undefined` where it has to be. */
  take(iri: string, common: Common): Entries | undefined;
  close(): Promise<void>;
}

async function openEarlier({ before, dictionary, reading, kinds, draft }: Making): Promise<Taken | undefined> {
  if (before === undefined) return undefined;
  const path = join(before.folder, documentsFile);
  const store = openStore(path, dictionary);
  const known = readTexts(store, openingLetter);
  const templates = readTexts(store, templateLetter);
  const take: Taken['take'] = (iri, common) => {
    const node = nodeOf(iri);
    if (!before.isSame(iri) || node.length > maxNodeBytes) return undefined;
    const text = textOf(store.view(node));
    const opening = known.get(text?.slice(markEnd, headEnd) ?? '');
    if (text === undefined || opening === undefined) return undefined;
    const whole = valueWith(text.slice(0, markEnd), opening, text.slice(headEnd), common.openings);
    return { whole, blocks: renumbered(textOf(store.view(blocksKey(node))), templates, common.templates) };
  };
  const close = async (): Promise<void> => {
    await store.close();
    forgetLock(path);
  };
  // Another state of the program may write otherwise though it has the same version: some are written to see.
  const isLike = samplesOf(reading, kinds).every((iri) => {
    const [one, other] = [commonTexts(), commonTexts()];
    const taken = take(iri, one);
    const drafted = entriesOf(draft(iri), other);
    const isSame = one.openings.isLike(other.openings) && one.templates.isLike(other.templates);
    return taken === undefined || (isSame && taken.whole === drafted.whole && taken.blocks === drafted.blocks);
  });
  if (isLike) return { take, close };
  await close();
  return undefined;
}

function textOf(value: Buffer | undefined): string | undefined {
  return value?.toString('latin1', 0, value.length);
}

/** Where what stands before the text ends: the moment, the digest, a mark where there are more pages, the number of the opening or 0. */
const [momentEnd, digestEnd, markEnd, headEnd] = [20, 63, 64, 68];
const [cutMark, wholeMark] = ['+', '.'];

function valueOf(draft: Draft | undefined, openings: Texts): string | undefined {
  const [opening, rest] = (draft?.jsonld ?? ['', '']).map(toBytes) as [string, string];
  if (draft === undefined || opening.length + rest.length > maxBytes) return undefined;
  const sha256 = hash('sha256', Buffer.from(opening + rest, 'latin1'), 'base64url');
  const head = `${draft.modified.padEnd(momentEnd)}${sha256}${draft.isCut ? cutMark : wholeMark}`;
  return valueWith(head, opening, rest, openings);
}

function valueWith(head: string, opening: string, rest: string, openings: Texts): string {
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
export interface Documents {
  /**
   * Gives the first page of the document about a thing; `undefined` where it was not kept or is damaged, and for what can
   * name no thing. Where the file is whole, for it was read through, its digest need not be compared.
   */
  find(kind: string, slug: string, isWhole?: boolean): Ready | undefined;
  /** Gives the blocks of it, of which other formats are written; `undefined` as above, and where it has none. */
  blocks(kind: string, slug: string): Blocks | undefined;
  close(): Promise<void>;
}

/** Most documents of which it is remembered that their bytes were compared, before that begins anew. */
const maxProved = 100_000;

/** Makes the function that compares the digest of a document, once for each. */
function prover(): (node: string, ready: Ready) => boolean {
  const proved = new Set<string>();
  return (node, { jsonld, sha256 }) => {
    if (proved.has(node)) return true;
    if (hash('sha256', Buffer.from(jsonld, 'latin1'), 'base64url') !== sha256) return false;
    if (proved.size >= maxProved) proved.clear();
    proved.add(node);
    return true;
  };
}

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
  const openings = readTexts(store, openingLetter);
  const templates = readTemplates(store);
  const isProved = prover();
  const nodeIn = (kind: string, slug: string): string | undefined => {
    if (!isSlug(kind) || !isSlug(slug)) return undefined;
    const node = nodeOf(names.thing(kind, slug));
    return node.length <= maxNodeBytes ? node : undefined;
  };
  const told = <Found>(found: Found | undefined, kind: string, slug: string): Found | undefined => {
    if (found === undefined) tell(`${path} has another document about ${names.thing(kind, slug)} than was written.`);
    return found;
  };
  const find: Documents['find'] = (kind, slug, isWhole) => {
    const node = nodeIn(kind, slug);
    const value = node === undefined ? undefined : store.view(node);
    if (node === undefined || value === undefined) return undefined;
    const ready = readValue(value, openings);
    return told(isWhole === true || isProved(node, ready) ? ready : undefined, kind, slug);
  };
  const blocks: Documents['blocks'] = (kind, slug) => {
    const node = nodeIn(kind, slug);
    const value = node === undefined ? undefined : store.view(blocksKey(node));
    return value && told(readBlocks(value, templates), kind, slug);
  };
  return { find, blocks, close: () => store.close() };
}
