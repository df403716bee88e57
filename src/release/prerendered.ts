// Documents that are written once, when their release is built, so that no visitor waits until one is gathered.
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { blocksKey, blocksValue, hasSameNumbers, renumbered, templateLetter } from './blocks.js';
import type { About, Block } from './blocks.js';
import { breathing } from './breath.js';
import { documentsFile } from './history/manifest.js';
import { maxIriBytes } from '../rdf/iri.js';
import { nodeOf, toBytes } from './files/bytes.js';
import type { Reading } from './triples/reading.js';
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

/** Longest document that is kept, in bytes: a page of a hub has less, so only a text that is a book makes one longer. */
const maxBytes = 1024 * 1024;
/** Longest name of a thing that can be a key, in its angle brackets. */
export const maxNodeBytes = maxIriBytes + 2;

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
  const put = (key: string, value: string | Buffer): void => {
    if (typeof value === 'string') store.append(key, value);
    else store.appendPacked(key, value);
  };
  const common = commonTexts();
  const breath = breathing();
  const earlier = await openEarlier(making);
  try {
    for (const iri of watch(thingsOf(reading, kinds))) {
      const { whole, blocks } = earlier?.take(iri, common) ?? entriesOf(draft(iri), common);
      if (whole !== undefined) put(nodeOf(iri), whole);
      if (whole !== undefined && blocks !== undefined) put(blocksKey(nodeOf(iri)), blocks);
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

/** With which the keys of openings begin. */
export const openingLetter = 'o';

function commonTexts(): Common {
  return { openings: new Texts(openingLetter), templates: new Texts(templateLetter) };
}

/** What is kept of a document: its JSON-LD, and its blocks; as texts, or as the store before holds them. */
interface Entries<Kept = string | Buffer> {
  readonly whole: Kept | undefined;
  readonly blocks: Kept | undefined;
}

function entriesOf(draft: Draft | undefined, { openings, templates }: Common): Entries<string> {
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
  const read = (iri: string, common: Common): Entries<string> | undefined => {
    const node = nodeOf(iri);
    if (!before.isSame(iri) || node.length > maxNodeBytes) return undefined;
    const text = textOf(store.view(node));
    const opening = known.get(text?.slice(markEnd, headEnd) ?? '');
    if (text === undefined || opening === undefined) return undefined;
    const whole = valueWith(text.slice(0, markEnd), opening, text.slice(headEnd), common.openings);
    return { whole, blocks: renumbered(textOf(store.view(blocksKey(node))), templates, common.templates) };
  };
  // As long as the texts in common have the numbers that they had, nothing is unpacked but to see that.
  const take: Taken['take'] = (iri, common) => {
    const node = nodeOf(iri);
    if (!before.isSame(iri) || node.length > maxNodeBytes) return undefined;
    const mark = store.view(node)?.toString('latin1', markEnd, headEnd) ?? '';
    const opening = known.get(mark);
    if (opening === undefined || mark !== padded(common.openings.numberOf(opening) ?? 0)) return read(iri, common);
    const blocks = store.view(blocksKey(node));
    if (blocks !== undefined && !hasSameNumbers(blocks, templates, common.templates)) return read(iri, common);
    return { whole: store.packed(node), blocks: blocks && store.packed(blocksKey(node)) };
  };
  const close = async (): Promise<void> => {
    await store.close();
    forgetLock(path);
  };
  if (isWrittenAlike(read, { reading, kinds, draft })) return { take, close };
  await close();
  return undefined;
}

/** Another state of the program may write otherwise though it has the same version: some are written to see. */
function isWrittenAlike(
  read: (iri: string, common: Common) => Entries<string> | undefined,
  { reading, kinds, draft }: Pick<Making, 'reading' | 'kinds' | 'draft'>,
): boolean {
  return samplesOf(reading, kinds).every((iri) => {
    const [one, other] = [commonTexts(), commonTexts()];
    const taken = read(iri, one);
    const drafted = entriesOf(draft(iri), other);
    const isSame = one.openings.isLike(other.openings) && one.templates.isLike(other.templates);
    return taken === undefined || (isSame && taken.whole === drafted.whole && taken.blocks === drafted.blocks);
  });
}

function textOf(value: Buffer | undefined): string | undefined {
  return value?.toString('latin1', 0, value.length);
}

/** Where what stands before the text ends: the moment, the digest, a mark where there are more pages, the number of the opening or 0. */
export const [momentEnd, digestEnd, markEnd, headEnd] = [20, 63, 64, 68];
/** Says whether there are more pages. */
export const [cutMark, wholeMark] = ['+', '.'];

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
