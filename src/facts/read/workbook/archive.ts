// Opens the archive that a workbook is (ZIP), and gives its parts within limits, so that a small file cannot fill the memory.
import { en } from '../../words/en/en.js';
import type { Saying } from '../../words/words.js';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';

/** Most that the parts of a workbook may hold together, in bytes: ten times what a full sheet of a city takes. */
export const maxUnpacked = 512 * 1024 * 1024;

/** Why a workbook cannot be read, and what to do about it. */
export class Unreadable extends Error {
  readonly hint: string;
  readonly say: Saying;

  constructor(say: Saying) {
    const [message, hint] = say(en);
    super(message);
    this.hint = hint;
    this.say = say;
  }
}

/** An open archive. */
export interface Archive {
  has(name: string): boolean;
  /** Gives the bytes of a part, piece by piece; throws `Unreadable` where it is damaged or not what it says. */
  read(name: string): AsyncIterable<Buffer>;
}

/** Opens an archive; throws `Unreadable` where it is none, has a password, or would unpack to more than the limit. */
export async function openArchive(bytes: Uint8Array, limit = maxUnpacked): Promise<Archive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.subarray(0, 4).toString('hex') === 'd0cf11e0') throw new Unreadable(({ tables }) => tables.password2007);
  const zip = await fromBufferPromise(buffer, { lazyEntries: true, autoClose: false }).catch(damaged);
  const entries = await entriesOf(zip, limit).catch(damaged);
  return {
    has: (name) => entries.has(name),
    read: (name) => piecesOf(zip, entries.get(name), name),
  };
}

async function entriesOf(zip: ZipFile, limit: number): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    total += entry.uncompressedSize;
    if (total > limit) {
      const mebibytes = Math.round(limit / 1024 / 1024);
      throw new Unreadable(({ tables }) => tables.large(mebibytes));
    }
    entries.set(entry.fileName.replace(/^\//, ''), entry);
  }
  return entries;
}

/** The reader of the archive ends a part that is longer than its entry says. */
async function* piecesOf(zip: ZipFile, entry: Entry | undefined, name: string): AsyncGenerator<Buffer> {
  if (entry === undefined) throw new Unreadable(({ tables }) => tables.partMissing(name));
  if (entry.isEncrypted()) throw new Unreadable(({ tables }) => tables.password);
  try {
    for await (const piece of await zip.openReadStreamPromise(entry)) yield piece as Buffer;
  } catch (error) {
    damaged(error);
  }
}

function damaged(error: unknown): never {
  if (error instanceof Unreadable) throw error;
  throw new Unreadable(({ tables }) => tables.damaged);
}
