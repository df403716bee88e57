// The quads of a release, as those need them who count without an engine.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseQuads } from '../../src/rdf/rdf.js';
import { allQuads, catalogQuads } from '../../src/release/history/compare.js';
import type { Data } from './engines.js';

/** Reads a release; a quad that stands in two of its files counts once. */
export function readRelease(directory: string | undefined): Data & { readonly directory: string } {
  if (directory === undefined) throw new Error('Name the folder of a release, such as releases/current.');
  const bytes = [allQuads, catalogQuads].map((path) => readFileSync(join(directory, path)));
  const lines = new Set(bytes.flatMap((each) => each.toString().split('\n')));
  return { directory, sources: bytes.map((each) => ({ bytes: each })), quads: parseQuads([...lines].join('\n')) };
}
