// One archive of all tables (ZIP, APPNOTE 6.3.10): what the gzip twins hold is put into it as it is, so that nothing is packed twice.
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LineWriter, type Written } from './lines.js';
import { gzipHead } from './parts.js';

/** Name of the archive among the dumps. */
export const archiveFile = 'tables.zip';

/** Check and length behind what was packed (RFC 1952 §2.3.1). */
const tailBytes = 8;
/** Largest size and most files without the extension for large archives (§4.4.1.4). */
const [maxBytes, maxFiles] = [0xffffffff, 0xffff] as const;
const pieceBytes = 1 << 16;

/** One file as it stands in its twin. */
interface Entry {
  readonly name: Buffer;
  readonly twin: string;
  readonly check: number;
  readonly packed: number;
  readonly bytes: number;
}

/**
 * Writes the archive of files of a folder that have gzip twins, dated to a day (`xsd:date`); `undefined` where there are
 * none, or where they are more than 4 GiB.
 */
export function writeArchive(folder: string, files: readonly string[], day: string): Written | undefined {
  const entries = files.map((file) => entryOf(folder, file));
  const whole = entries.reduce((sum, { packed, name }) => sum + packed + 2 * name.length + 76, 22);
  if (entries.length === 0 || entries.length > maxFiles || whole > maxBytes) return undefined;
  if (entries.some(({ bytes }) => bytes > maxBytes)) return undefined;
  const writer = new LineWriter(join(folder, archiveFile));
  try {
    return writeAll(writer, entries, dosDate(day));
  } catch (cause) {
    writer.abandon();
    throw cause;
  }
}

function entryOf(folder: string, file: string): Entry {
  const twin = join(folder, `${file}.gz`);
  const size = statSync(twin).size;
  const open = openSync(twin, 'r');
  try {
    const tail = Buffer.alloc(4);
    readSync(open, tail, 0, 4, size - tailBytes);
    // The length in the tail is modulo 2^32; that of the file is not.
    const { size: bytes } = statSync(join(folder, file));
    return { name: Buffer.from(file), twin, check: tail.readUInt32LE(), packed: size - gzipHead.length - tailBytes, bytes }; // prettier-ignore
  } finally {
    closeSync(open);
  }
}

function writeAll(writer: LineWriter, entries: readonly Entry[], date: number): Written {
  const directory: Buffer[] = [];
  let at = 0;
  const put = (bytes: Buffer): void => {
    writer.write(bytes.toString('latin1'));
    at += bytes.length;
  };
  for (const entry of entries) {
    directory.push(centralHead(entry, date, at), entry.name);
    put(localHead(entry, date));
    put(entry.name);
    for (const piece of packedIn(entry)) put(piece);
  }
  const index = Buffer.concat(directory);
  const [begun, count] = [at, entries.length];
  put(index);
  put(record(22, [[4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, index.length], [4, begun], [2, 0]])); // prettier-ignore
  return writer.close();
}

/** Gives what a twin holds between its head and its tail, a piece at a time. */
function* packedIn({ twin, packed }: Entry): Generator<Buffer> {
  const open = openSync(twin, 'r');
  try {
    for (let done = 0; done < packed;) {
      const piece = Buffer.alloc(Math.min(pieceBytes, packed - done));
      const read = readSync(open, piece, 0, piece.length, gzipHead.length + done);
      if (read === 0) throw new Error(`${twin} ends too early.`);
      done += read;
      yield piece.subarray(0, read);
    }
  } finally {
    closeSync(open);
  }
}

/** Version that is needed, names in UTF-8, deflated, no time but a day (§4.4.3 to §4.4.6). */
function common({ check, packed, bytes, name }: Entry, date: number): Field[] {
  return [[2, 20], [2, 0x0800], [2, 8], [2, 0], [2, date], [4, check], [4, packed], [4, bytes], [2, name.length], [2, 0]]; // prettier-ignore
}

function localHead(entry: Entry, date: number): Buffer {
  return record(30, [[4, 0x04034b50], ...common(entry, date)]);
}

function centralHead(entry: Entry, date: number, at: number): Buffer {
  return record(46, [[4, 0x02014b50], [2, 20], ...common(entry, date), [2, 0], [2, 0], [2, 0], [4, 0], [4, at]]); // prettier-ignore
}

type Field = readonly [bytes: 2 | 4, value: number];

/** Writes numbers one behind the other, the lowest byte first. */
function record(length: number, fields: readonly Field[]): Buffer {
  const made = Buffer.alloc(length);
  let at = 0;
  for (const [bytes, value] of fields) at = made.writeUIntLE(value, at, bytes);
  return made;
}

/** Writes a day as MS-DOS does, whose years begin with 1980 and end with 2107. */
function dosDate(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const years = Math.min(Math.max(year - 1980, 0), 127);
  return (years << 9) | (month << 5) | date;
}
