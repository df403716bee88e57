// The blocks of documents as they are kept: what fills the templates, of which there are few.
import { crc32 } from 'node:zlib';
import { readTemplate, type Block, type Filled, type Template } from '../formats/write/template.js';
import { fromBytes, toBytes } from './files/bytes.js';
import { padded, readTexts, type Texts } from './texts.js';
import type { StoreReader } from './store/store.js';

export type { Block } from '../formats/write/template.js';

/** What is known of a document besides its text. */
export interface About {
  /** Moment of the last change of anything that the document names or rests on. */
  readonly modified: string;
  /** Whether there are more pages. */
  readonly isCut: boolean;
}

/** A document that can be written in the formats that have a filler. */
export interface Blocks extends About {
  readonly blocks: readonly Filled[];
}

/** With which the keys of templates begin. */
export const templateLetter = 't';

/** Names the blocks of a document: right behind the document itself. */
export function blocksKey(node: string): string {
  return `${node}\u0001`;
}

/** Longest blocks that are kept, in bytes: what is longer is written from quads, as it takes its time to send anyway. */
const maxBytes = 256 * 1024;

/** Where the check of what follows ends, the moment, and the mark where there are more pages. */
const [checkEnd, momentEnd, headEnd] = [8, 28, 29];
const [cutMark, wholeMark] = ['+', '.'];

/** Writes blocks as a byte string; `undefined` where there are none, too many, or more templates than are counted. */
export function blocksValue(
  { modified, isCut }: About,
  blocks: readonly Block[] | undefined,
  templates: Texts,
): string | undefined {
  const lines = blocks?.map(({ template, values }) => {
    const number = templates.numberOf(toBytes(template));
    return number === undefined ? undefined : [padded(number), ...values].join('\t');
  });
  if (lines === undefined || lines.includes(undefined)) return undefined;
  const text = toBytes(`${modified.padEnd(momentEnd - checkEnd)}${isCut ? cutMark : wholeMark}${lines.join('\n')}`);
  return text.length > maxBytes ? undefined : checkOf(Buffer.from(text, 'latin1')) + text;
}

/** Tells whether the templates of a value have the numbers elsewhere that they have in it. */
export function hasSameNumbers(value: Buffer, before: ReadonlyMap<string, string>, templates: Texts): boolean {
  const lineEnd = 0x0a;
  for (let at = headEnd; at > 0 && at < value.length; at = value.indexOf(lineEnd, at) + 1) {
    const mark = value.toString('latin1', at, at + padded(0).length);
    const template = before.get(mark);
    if (template === undefined || padded(templates.numberOf(template) ?? 0) !== mark) return false;
  }
  return true;
}

/** Gives the value with the numbers that its templates have elsewhere; `undefined` where there is no value, or it is damaged. */
export function renumbered(
  value: string | undefined,
  before: ReadonlyMap<string, string>,
  templates: Texts,
): string | undefined {
  const lines = value?.slice(headEnd).split('\n');
  const written = lines?.map((line) => {
    const template = before.get(line.slice(0, 4));
    const number = template === undefined ? undefined : templates.numberOf(template);
    return number === undefined ? undefined : padded(number) + line.slice(4);
  });
  if (value === undefined || written === undefined || written.includes(undefined)) return undefined;
  const text = value.slice(checkEnd, headEnd) + written.join('\n');
  return checkOf(Buffer.from(text, 'latin1')) + text;
}

function checkOf(bytes: Buffer): string {
  return crc32(bytes).toString(16).padStart(checkEnd, '0');
}

/** Gives the templates of a store by their padded numbers. */
export function readTemplates(store: StoreReader): ReadonlyMap<string, Template> {
  const texts = readTexts(store, templateLetter);
  return new Map([...texts].map(([number, text]) => [number, readTemplate(fromBytes(text))]));
}

/** Reads what {@link blocksValue} wrote; `undefined` where that is damaged. */
export function readBlocks(value: Buffer, templates: ReadonlyMap<string, Template>): Blocks | undefined {
  const bytes = value.subarray(checkEnd, value.length);
  if (value.toString('latin1', 0, checkEnd) !== checkOf(bytes)) return undefined;
  const text = bytes.toString('utf8');
  const start = headEnd - checkEnd;
  const blocks: Filled[] = [];
  for (const line of text.slice(start).split('\n')) {
    const template = templates.get(line.slice(0, 4));
    if (template === undefined) return undefined;
    blocks.push({ template, values: line.slice(5).split('\t') });
  }
  return { modified: text.slice(0, start - 1).trimEnd(), isCut: text[start - 1] === cutMark, blocks };
}
