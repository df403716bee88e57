// What a query engine loads of a release.
import { join } from 'node:path';
import type { QuadSource } from './threads/messages.js';
import { allQuads, catalogQuads } from '../release/history/compare.js';
import type { Release } from '../release/open.js';

/** Names the files of N-Quads of a release, catalogue included. */
export function querySources({ directory }: Release): QuadSource[] {
  return [allQuads, catalogQuads].map((path) => ({ path: join(directory, path) }));
}
