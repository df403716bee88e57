// Documents that were written when their release was built, so that no visitor waits until one is gathered.
import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { toBytes } from './bytes.js';
import { nodeOf } from './keys.js';
import { isKey } from './lookup.js';
import type { Reading } from './reading.js';
import { createStore, openStore, removeLock } from './store.js';

/** Name, in a release, of the file of its documents. */
export const documentsFile = 'documents.lmdb';

/** Version of the layout; it belongs to what shapes a release. */
export const documentsLayout = 1;

/** A document as a release keeps it: the day of its last change is left out, for that comes from the history beside the release. */
export interface Draft {
  /** JSON-LD before and behind the place of the day. */
  readonly text: readonly [string, string];
  /** IRIs of everything whose last change is one of the document's. */
  readonly named: readonly string[];
  /** Whether there are more pages. */
  readonly isCut: boolean;
}

/** A document that can be sent as it is. */
export interface Ready {
  /** Byte string. */
  readonly jsonld: string;
  /** SHA-256 of the bytes, in base64url. */
  readonly sha256: string;
  /** `xsd:date` of the last change of anything that the document names. */
  readonly modified: string;
  readonly isCut: boolean;
}

/** Longest document that is kept, in bytes: a page of a hub has less, so only a text that is a book makes one longer. */
const maxBytes = 1024 * 1024;
/** Things that are listed at a time. */
const stretch = 10_000;

/** What stands before the text: where the place of the day is, counted in bytes, and the rest of the draft. */
interface Head {
  readonly at: number;
  readonly named: readonly string[];
  readonly isCut: boolean;
}

/** What documents are kept from. */
interface Making {
  /** Folder of the release. */
  readonly target: string;
  readonly dictionary: string;
  readonly reading: Reading;
  /** Names of the kinds of things. */
  readonly kinds: readonly string[];
  /** Gives `undefined` for a thing whose document is to be written when it is asked for. */
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

function valueOf(draft: Draft | undefined): string | undefined {
  if (draft === undefined) return undefined;
  const { named, isCut } = draft;
  const [before, after] = draft.text.map(toBytes) as [string, string];
  if (before.length + after.length > maxBytes) return undefined;
  const head: Head = { at: before.length, named, isCut };
  return `${toBytes(JSON.stringify(head))}\n${before}${after}`;
}

/** Finds documents that were written with their release. */
interface Documents {
  /** Gives the first page of the document about a thing; `undefined` where it was not kept. */
  find(iri: string): Ready | undefined;
  close(): Promise<void>;
}

/** Opens the documents of a release, whose file's size must have been checked before; an older release has none. */
export function openDocuments(
  directory: string,
  dictionary: string,
  modifiedOf: (subject: string) => string,
): Documents {
  const path = join(directory, documentsFile);
  if (!existsSync(path)) return { find: () => undefined, close: () => Promise.resolve() };
  const store = openStore(path, dictionary);
  const find = (iri: string): Ready | undefined => {
    const value = isKey(iri) ? store.view(nodeOf(iri)) : undefined;
    return value && complete(value, modifiedOf);
  };
  return { find, close: () => store.close() };
}

/** Where documents are put together one after the other: fresh bytes outside of the heap cost as much as all the rest. */
const desk = Buffer.allocUnsafeSlow(maxBytes + 100);

function complete(value: Buffer, modifiedOf: (subject: string) => string): Ready {
  const end = value.indexOf('\n');
  const { at, named, isCut } = JSON.parse(value.toString('utf8', 0, end)) as Head;
  const modified = named.map(modifiedOf).reduce((last, day) => (day > last ? day : last));
  const start = end + 1 + at;
  let length = value.copy(desk, 0, end + 1, start);
  length += desk.write(modified, length, 'latin1');
  length += value.copy(desk, length, start);
  const sha256 = hash('sha256', desk.subarray(0, length), 'base64url');
  return { jsonld: desk.toString('latin1', 0, length), sha256, modified, isCut };
}
