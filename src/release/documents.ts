// Documents that are written once, when their release is built, so that no visitor waits until one is gathered.
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { isSlug, maxIriBytes, type Names } from '../iri.js';
import { toBytes } from './bytes.js';
import { nodeOf } from './keys.js';
import type { Reading } from './reading.js';
import { createStore, openStore, removeLock } from './store.js';

/** Name, in the history of a release, of the file of its documents: they tell when things changed last. */
export const documentsFile = 'documents.lmdb';

/** The first page of the document about a thing. */
export interface Draft {
  readonly jsonld: string;
  /** `xsd:date` of the last change of anything that the document names. */
  readonly modified: string;
  /** Whether there are more pages. */
  readonly isCut: boolean;
}

/** A document that can be sent as it is. */
export interface Ready extends Draft {
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
}

/** Writes the documents of all things, kind by kind. */
export async function writeDocuments({ target, dictionary, reading, kinds, draft, watch }: Making): Promise<void> {
  const path = join(target, documentsFile);
  const store = createStore(path, dictionary);
  try {
    for (const iri of watch(thingsOf(reading, kinds))) {
      const value = valueOf(draft(iri));
      if (value !== undefined) store.append(nodeOf(iri), value);
    }
  } finally {
    await store.close();
    removeLock(path);
  }
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

/** Characters before the text: the day, which may name a time zone, the digest, and a mark where there are more pages. */
const [dayEnd, digestEnd, headEnd] = [16, 59, 60];
const [cutMark, wholeMark] = ['+', '.'];

function valueOf(draft: Draft | undefined): string | undefined {
  const text = toBytes(draft?.jsonld ?? '');
  if (draft === undefined || text.length > maxBytes) return undefined;
  const sha256 = hash('sha256', Buffer.from(text, 'latin1'), 'base64url');
  return `${draft.modified.padEnd(dayEnd)}${sha256}${draft.isCut ? cutMark : wholeMark}${text}`;
}

function readValue(value: Buffer): Ready {
  const head = value.toString('latin1', 0, headEnd);
  return {
    jsonld: value.toString('latin1', headEnd, value.length),
    sha256: head.slice(dayEnd, digestEnd),
    modified: head.slice(0, dayEnd).trimEnd(),
    isCut: head.endsWith(cutMark),
  };
}

/** Finds documents that were written with their release. */
interface Documents {
  /** Gives the first page of the document about a thing; `undefined` where it was not kept, and for what can name no thing. */
  find(kind: string, slug: string): Ready | undefined;
  close(): Promise<void>;
}

/** Opens the documents in a folder, whose file's size must have been checked before. */
export function openDocuments(directory: string, dictionary: string, names: Names): Documents {
  const store = openStore(join(directory, documentsFile), dictionary);
  const find: Documents['find'] = (kind, slug) => {
    if (!isSlug(kind) || !isSlug(slug)) return undefined;
    const node = nodeOf(names.thing(kind, slug));
    const value = node.length <= maxNodeBytes ? store.view(node) : undefined;
    return value && readValue(value);
  };
  return { find, close: () => store.close() };
}
