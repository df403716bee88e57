// The files of a release that hold its quads as numbers: written by a build, read whole into shared memory.
import { closeSync, existsSync, mkdirSync, openSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { LineWriter } from '../files/lines.js';
import { damaged } from '../manifest.js';
import { Sorter } from '../files/sort.js';
import { readStored } from '../files/stored.js';
import { lengthsOf, type Columns, type Shape } from './columns.js';
import { DictionaryWriter } from './dictionary.js';
import { numberQuads } from './number.js';
import { orderQuads } from './order.js';
import { layOut, type Image } from './triples.js';

/** Names, in a release, of the files of its quads as numbers. */
export const triplesFiles = ['triples/columns', 'triples/shape.json', 'triples/terms'] as const;
const [columnsFile, shapeFile, termsFile] = triplesFiles;

/**
 * Writes the files into a folder from canonical lines that come sorted by bytes, each once; `scratch` is for runs of the
 * sorter. Memory holds some 30 bytes a quad meanwhile.
 */
export function writeTriples(folder: string, scratch: string, lines: Iterable<string>): void {
  mkdirSync(join(folder, 'triples'), { recursive: true });
  const text = new LineWriter(join(folder, termsFile));
  const dictionary = new DictionaryWriter((bytes) => text.write(bytes));
  const numbered = finishing(text, () =>
    numberQuads(lines, new Sorter(scratch, 'terms'), (term) => dictionary.add(term)),
  );
  const blocks = dictionary.blocks();
  const { columns, shape } = orderQuads(numbered);
  const whole: Shape = { ...shape, blocks: blocks.length, textBytes: numbered.bytes };
  writeColumns(join(folder, columnsFile), [blocks, ...inOrder(columns, whole)]);
  writeFileSync(join(folder, shapeFile), `${JSON.stringify(whole)}\n`, { flag: 'wx' });
}

/** Closes a file behind what is written into it, also where that fails; adds its size to what was made. */
function finishing<Made>(file: LineWriter, make: () => Made): Made & { readonly bytes: number } {
  let made: Made;
  try {
    made = make();
  } catch (error) {
    file.abandon();
    throw error;
  }
  return { ...made, bytes: file.close().bytes };
}

function inOrder(columns: Columns, shape: Shape): (Uint32Array | Uint16Array)[] {
  return Object.keys(lengthsOf(shape)).map((name) => columns[name as keyof Columns]);
}

function writeColumns(path: string, columns: readonly (Uint32Array | Uint16Array)[]): void {
  const file = openSync(path, 'wx');
  try {
    for (const { buffer, byteOffset, byteLength } of columns) {
      const bytes = new Uint8Array(buffer, byteOffset, byteLength);
      for (let written = 0; written < byteLength;) written += writeSync(file, bytes, written);
    }
  } finally {
    closeSync(file);
  }
}

/** Reads the files of a release; `undefined` where it was built before there were any. Throws `release-damaged`. */
export async function readTriples(directory: string): Promise<Image | undefined> {
  if (!existsSync(join(directory, shapeFile))) return undefined;
  const shape = readStored(join(directory, shapeFile), isShape);
  const { text, bytes } = layOut(shape);
  for (const [name, length] of [
    [columnsFile, text],
    [termsFile, bytes - text],
  ] as const)
    // prettier-ignore
    if (statSync(join(directory, name)).size !== length) throw damaged(`${name} is not as long as ${shapeFile} says.`);
  const block = new SharedArrayBuffer(bytes);
  await Promise.all([
    fill(join(directory, columnsFile), new Uint8Array(block, 0, text)),
    fill(join(directory, termsFile), new Uint8Array(block, text)),
  ]);
  return { shape, block };
}

function isShape(found: unknown): found is Shape {
  const { predicates, graphs, isDisjoint, ...counts } = (found ?? {}) as Partial<Shape>;
  const names = ['quads', 'terms', 'blocks', 'textBytes', 'literals', 'iris', 'subjects', 'objects'] as const;
  const isWhole = names.every((name) => Number.isSafeInteger(counts[name]) && Number(counts[name]) >= 0);
  return isWhole && typeof isDisjoint === 'boolean' && Array.isArray(predicates) && Array.isArray(graphs);
}

const pieceBytes = 1 << 24;

/** Reads off this thread, which may have visitors. */
async function fill(path: string, to: Uint8Array): Promise<void> {
  const file = await open(path);
  try {
    for (let at = 0; at < to.length;) {
      const { bytesRead } = await file.read(to, at, Math.min(pieceBytes, to.length - at), at);
      if (bytesRead === 0) throw damaged(`${path} ends too early.`);
      at += bytesRead;
    }
  } finally {
    await file.close();
  }
}

/** Makes an image of canonical lines that are few enough for memory; they come in any order. */
export function imageOf(lines: readonly string[]): Image {
  const sorted = [...new Set(lines)].sort();
  const pieces: string[] = [];
  const dictionary = new DictionaryWriter((bytes) => pieces.push(bytes));
  const numbered = numberQuads(sorted, new Sorter('', 'terms', Number.POSITIVE_INFINITY), (term) =>
    dictionary.add(term),
  );
  const text = Buffer.from(pieces.join(''), 'latin1');
  const blocks = dictionary.blocks();
  const { columns, shape: counted } = orderQuads(numbered);
  const shape: Shape = { ...counted, blocks: blocks.length, textBytes: text.length };
  const layout = layOut(shape);
  const block = new SharedArrayBuffer(layout.bytes);
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of [blocks, ...inOrder(columns, shape)]) {
    new Uint8Array(block, at, byteLength).set(new Uint8Array(buffer, byteOffset, byteLength));
    at += byteLength;
  }
  new Uint8Array(block, layout.text).set(text);
  return { shape, block };
}
