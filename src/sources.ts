// What a query engine loads of a release.
import { join } from 'node:path';
import { quadLine } from './rdf.js';
import type { QuadSource } from './query/messages.js';
import { allQuads } from './release/compare.js';
import type { Release } from './release/open.js';

/** Names the N-Quads of a release, catalogue included. */
export function querySources(release: Release): QuadSource[] {
  const catalog = [...release.quads('catalog')].map((each) => `${quadLine(each)}\n`).join('');
  return [{ path: join(release.directory, allQuads) }, { bytes: Buffer.from(catalog) }];
}
