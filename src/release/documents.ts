// Documents that were written when their release was built, so that no visitor waits until one is gathered.
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
  readonly jsonld: Buffer;
  /** `xsd:date` of the last change of anything that the document names. */
  readonly modified: string;
  readonly isCut: boolean;
}

/** Longest document that is kept, in bytes: the few that are longer would take the room of all others. */
const maxBytes = 64 * 1024;
/** Things that are listed at a time. */
const stretch = 10_000;

/** Room that the text keeps for the day; one with a time zone is longer. */
const dayBytes = 10;

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
  return `${toBytes(JSON.stringify(head))}\n${before}${' '.repeat(dayBytes)}${after}`;
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
    const value = isKey(iri) ? store.bytes(nodeOf(iri)) : undefined;
    return value === undefined ? undefined : complete(Buffer.from(value.buffer, value.byteOffset, value.length));
  };
  const complete = (value: Buffer): Ready => {
    const end = value.indexOf('\n');
    const { at, named, isCut } = JSON.parse(value.toString('utf8', 0, end)) as Head;
    const modified = named.map(modifiedOf).reduce((last, day) => (day > last ? day : last));
    return { jsonld: withDay(value.subarray(end + 1), at, modified), modified, isCut };
  };
  return { find, close: () => store.close() };
}

/** Puts the day into its place: into the bytes themselves, where it fits. */
function withDay(text: Buffer, at: number, day: string): Buffer {
  if (text.write(day, at, dayBytes, 'latin1') === day.length) return text;
  return Buffer.concat([text.subarray(0, at), Buffer.from(day), text.subarray(at + dayBytes)]);
}
