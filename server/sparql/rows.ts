// Reads a part of an answer out of its bytes, so that a page of a large one costs no more memory than the part.
import { setImmediate } from 'node:timers/promises';
import { parseQuads, type Quad } from '../../src/index.js';

/** Which rows are wanted: how many are passed over, and how many are taken at most. */
interface Wanted {
  readonly skip: number;
  readonly take: number;
}

/** A value as SPARQL 1.1 Query Results JSON Format §3.2.2 writes it, or a triple as the draft of 1.2 does. */
export type Binding =
  | {
      readonly type: 'uri' | 'literal' | 'typed-literal' | 'bnode';
      readonly value: string;
      readonly datatype?: string;
      readonly 'xml:lang'?: string;
    }
  | { readonly type: 'triple'; readonly value: Readonly<Record<'subject' | 'predicate' | 'object', Binding>> };

/** The rows that were wanted, and how many there are in all; or the word of an ASK. */
export type ResultPart =
  | { readonly is: 'truth'; readonly value: boolean }
  | {
      readonly is: 'rows';
      readonly variables: readonly string[];
      readonly rows: readonly Readonly<Record<string, Binding>>[];
      readonly total: number;
    };

/** The statements that were wanted, and how many there are in all. */
export interface GraphPart {
  readonly quads: readonly Quad[];
  readonly total: number;
}

/** How many bytes are read before others have their turn. */
const turn = 2 * 1024 * 1024;
const [quote, backslash, openBrace, closeBrace, openBracket, closeBracket, lineEnd] = Buffer.from('"\\{}[]\n');

interface Head {
  readonly boolean?: boolean;
  readonly head?: { readonly vars?: readonly string[] };
}

/** Reads an answer in JSON (SPARQL 1.1 Query Results JSON Format). */
export async function readResults(bytes: Buffer, wanted: Wanted): Promise<ResultPart> {
  const start = startOfRows(bytes);
  if (start === undefined) {
    const { boolean, head } = JSON.parse(bytes.toString('utf8')) as Head;
    if (boolean !== undefined) return { is: 'truth', value: boolean };
    return { is: 'rows', variables: head?.vars ?? [], rows: [], total: 0 };
  }
  const rows: string[] = [];
  let total = 0;
  const end = await scanRows(bytes, start, (from, to) => {
    if (total >= wanted.skip && rows.length < wanted.take) rows.push(bytes.toString('utf8', from, to));
    total++;
  });
  const { head } = JSON.parse(bytes.toString('utf8', 0, start) + bytes.toString('utf8', end)) as Head;
  const read = JSON.parse(`[${rows.join(',')}]`) as Readonly<Record<string, Binding>>[];
  return { is: 'rows', variables: head?.vars ?? [], rows: read, total };
}

/** Finds where the rows begin: no text can look like this name, for the quotation marks in a text are escaped. */
function startOfRows(bytes: Buffer): number | undefined {
  const name = '"bindings"';
  for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) {
    const behind = /^\s*:\s*\[/.exec(bytes.toString('latin1', at + name.length, at + name.length + 64));
    if (behind !== null) return at + name.length + behind[0].length;
  }
  return undefined;
}

/** Finds where each object of an array begins and ends; gives the place of the bracket that ends the array. */
async function scanRows(bytes: Buffer, start: number, found: (from: number, to: number) => void): Promise<number> {
  let [depth, from, rested] = [0, start, start];
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === quote) at = endOfString(bytes, at);
    else if (byte === openBrace || byte === openBracket) {
      if (depth === 0) from = at;
      depth++;
    } else if (byte === closeBrace || byte === closeBracket) {
      if (depth === 0) return at;
      depth--;
      if (depth === 0) found(from, at + 1);
    }
    if (at - rested > turn) {
      await setImmediate();
      rested = at;
    }
  }
  return bytes.length;
}

function endOfString(bytes: Buffer, start: number): number {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1;
  return at;
}

/** Reads a graph in N-Triples, one statement a line, in the order of the lines. */
export async function readTriples(bytes: Buffer, { skip, take }: Wanted): Promise<GraphPart> {
  const lines: string[] = [];
  let [total, rested] = [0, 0];
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(lineEnd ?? 10, from);
    const to = end < 0 ? bytes.length : end;
    if (to > from && bytes[from] !== 0x23) {
      if (total >= skip && lines.length < take) lines.push(bytes.toString('utf8', from, to));
      total++;
    }
    from = to + 1;
    if (from - rested > turn) {
      await setImmediate();
      rested = from;
    }
  }
  return { quads: parseQuads(`${lines.join('\n')}\n`), total };
}
