// When each thing changed last, as the history of a release tells.
import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { maxIriBytes } from '../../rdf/iri.js';
import { fromBytes, toBytes } from '../files/bytes.js';

/** File of last changes: `IRI`, tab, moment (`xsd:dateTime` in UTC; `xsd:date` in older ones), sorted by bytes; the IRI {@link everything} stands for all that are not named. */
export const modifiedFile = 'modified.tsv';
export const everything = '*';

/** Cuts the fragment off an IRI: what changes in a part changes the whole. */
export function withoutFragment(iri: string): string {
  const at = iri.indexOf('#');
  return at < 0 ? iri : iri.slice(0, at);
}

/** Looks up last changes in the file, by halving it. */
interface Modifications {
  /** Gives the moment of an IRI without fragment, else that of everything. */
  find(iri: string): string | undefined;
  close(): void;
}

/** Opens the last changes of a release; `undefined` where its history was not kept. */
export function openModifications(history: string): Modifications | undefined {
  const path = join(history, modifiedFile);
  if (!existsSync(path)) return undefined;
  const file = openSync(path, 'r');
  const { size } = fstatSync(file);
  const whole = size <= maxHeldBytes ? readFileSync(file, 'latin1') : undefined;
  const cut: Cut = whole === undefined ? cutFile(file) : (from) => whole.slice(from, from + 2 * maxLineBytes);
  const others = search(cut, size, everything);
  // A first release has one moment for everything.
  const isOne = whole?.indexOf('\n') === size - 1;
  return {
    find: isOne ? () => others : (iri) => search(cut, size, withoutFragment(toBytes(iri))) ?? others,
    close: () => closeSync(file),
  };
}

/** Largest file that is held in memory: each document asks for the dates of all that it names. */
const maxHeldBytes = 16 * 1024 * 1024;

/** Gives two lines' worth of the file from an offset on, as a byte string. */
type Cut = (from: number) => string;

function cutFile(file: number): Cut {
  const block = Buffer.allocUnsafe(2 * maxLineBytes);
  return (from) => block.toString('latin1', 0, readSync(file, block, 0, block.length, from));
}

/** A line is an IRI, a tab, a moment or a date of 10 to 20 characters and a line end. */
const maxLineBytes = maxIriBytes + 32;

function search(cut: Cut, size: number, iri: string): string | undefined {
  let [low, high] = [0, size];
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2);
    // One byte earlier, so that a line that begins right there is seen.
    const from = middle === low ? low : middle - 1;
    const text = cut(from);
    const start = middle === low ? 0 : text.indexOf('\n') + 1;
    const end = text.indexOf('\n', start);
    const isBeyond = (start === 0 && middle > low) || end < 0 || from + start >= high;
    const tab = text.indexOf('\t', start);
    const found = text.slice(start, tab);
    if (!isBeyond && found === iri) return fromBytes(text.slice(tab + 1, end));
    if (!isBeyond && found < iri) low = from + end + 1;
    else high = middle;
  }
  return undefined;
}
