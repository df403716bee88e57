// The example queries of a publication, carried in its release.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ExampleQuery } from '../facts/read/query.js';
import { writeBytes } from './files/lines.js';
import { toBytes } from './files/bytes.js';
import { readStored } from './files/stored.js';

/** Name, in a release, of the file of example queries. */
export const examplesFile = 'queries.json';

/** Writes the queries, in the order in which they are given. */
export function writeExamples(target: string, queries: readonly ExampleQuery[]): void {
  writeBytes(join(target, examplesFile), [toBytes(`${JSON.stringify(queries, null, 2)}\n`)]);
}

/** Reads the queries; none where the release was built before there were any. Throws `release-damaged`. */
export function readExamples(directory: string): readonly ExampleQuery[] {
  const path = join(directory, examplesFile);
  return existsSync(path) ? readStored(path, areQueries) : [];
}

function areQueries(found: unknown): found is readonly ExampleQuery[] {
  return (
    Array.isArray(found) &&
    (found as Partial<ExampleQuery>[]).every(({ text, title }) => typeof text === 'string' && typeof title === 'object')
  );
}
