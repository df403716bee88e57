// Writes a difference as RDF Patch (Apache Jena, version 1), which stores take up.
import { randomUUID } from 'node:crypto';
import { compareReleases } from '../release/history/compare.js';
import type { Release } from '../release/open.js';

/** Writes the patch that makes the facts of one release those of another, line by line; catalogues are left out. */
export function writePatch(before: Release, after: Release, write: (line: string) => void): void {
  write(`H id <urn:uuid:${randomUUID()}> .`);
  write('TX .');
  compareReleases(before.directory, after.directory, (is, line) => write(`${is === 'added' ? 'A' : 'D'} ${line}`));
  write('TC .');
}
