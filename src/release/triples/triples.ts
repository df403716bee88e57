// The quads of a release as numbers, in one block of memory that all threads read.
import { graphColumns, lengthsOf, type Columns, type Shape } from './columns.js';
import { Dictionary } from './dictionary.js';

/** Holds everything that a thread needs to read the quads; the block is shared, not copied, when it goes to a thread. */
export interface Image {
  readonly shape: Shape;
  readonly block: SharedArrayBuffer;
}

/** Reads quads by the numbers of their terms. */
export interface Triples extends Columns {
  readonly shape: Shape;
  readonly dictionary: Dictionary;
}

const numberBytes = 4;
const graphBytes = 2;

/** Tells where everything stands in the block: first the numbers, then the graphs, last the text. */
export interface Layout {
  readonly blocks: number;
  readonly columns: Readonly<Record<keyof Columns, number>>;
  readonly text: number;
  readonly bytes: number;
}

/** Lays out a block; offsets are in bytes. */
export function layOut(shape: Shape): Layout {
  let at = shape.blocks * numberBytes;
  const columns = { ...lengthsOf(shape) };
  for (const [name, length] of Object.entries(columns)) {
    columns[name as keyof Columns] = at;
    at += length * (graphColumns.has(name) ? graphBytes : numberBytes);
  }
  return { blocks: 0, columns, text: at, bytes: at + shape.textBytes };
}

/** Opens the quads of a block. */
export function openTriples({ shape, block }: Image): Triples {
  const { columns, text } = layOut(shape);
  const lengths = lengthsOf(shape);
  const numbers = (name: keyof Columns): Uint32Array => new Uint32Array(block, columns[name], lengths[name]);
  const graphs = (name: keyof Columns): Uint16Array => new Uint16Array(block, columns[name], lengths[name]);
  const blocks = new Uint32Array(block, 0, shape.blocks);
  return {
    shape,
    dictionary: new Dictionary(new Uint8Array(block, text, shape.textBytes), blocks, shape.terms),
    subjects: numbers('subjects'),
    spoPredicates: numbers('spoPredicates'),
    spoObjects: numbers('spoObjects'),
    objects: numbers('objects'),
    ospSubjects: numbers('ospSubjects'),
    ospPredicates: numbers('ospPredicates'),
    posObjects: numbers('posObjects'),
    posSubjects: numbers('posSubjects'),
    spoGraphs: graphs('spoGraphs'),
    ospGraphs: graphs('ospGraphs'),
    posGraphs: graphs('posGraphs'),
  };
}
