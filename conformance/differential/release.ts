// The quads of a release, as those need them who count without an engine.
import { join } from 'node:path';
import { readLine, type Quad } from '../../src/rdf/rdf.js';
import { fromBytes } from '../../src/release/files/bytes.js';
import { readLines } from '../../src/release/files/lines.js';
import { allQuads, catalogQuads } from '../../src/release/history/compare.js';
import type { Data } from './engines.js';

const linesAtOnce = 10_000;

/** Reads a release; a quad that stands in two of its files counts once. No text is longer than some thousand lines. */
export function readRelease(directory: string | undefined): Data & { readonly directory: string } {
  if (directory === undefined) throw new Error('Name the folder of a release, such as releases/current.');
  const lines = new Set([allQuads, catalogQuads].flatMap((path) => [...readLines(join(directory, path))]));
  const quads: Quad[] = [];
  const sources: { readonly bytes: Uint8Array }[] = [];
  let some = '';
  let count = 0;
  for (const line of lines) {
    quads.push(readLine(fromBytes(line)));
    some += `${line}\n`;
    if (++count % linesAtOnce !== 0 && count !== lines.size) continue;
    sources.push({ bytes: Buffer.from(some, 'latin1') });
    some = '';
  }
  return { directory, sources, quads };
}
