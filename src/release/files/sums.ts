// The digests of all dumps, for `sha256sum --check`.
import { join } from 'node:path';
import type { DumpFacts } from './listed.js';
import { writeBytes, type Written } from './lines.js';

/** Writes the digests of all dumps and their twins in the form that `sha256sum --check` reads. */
export function writeSums(directory: string, dumps: readonly DumpFacts[]): Written {
  const lines = dumps.flatMap(({ file, sha256, gzip }) => [
    `${sha256}  ${file}\n`,
    ...(gzip === undefined ? [] : [`${gzip.sha256}  ${file}.gz\n`]),
  ]);
  return writeBytes(join(directory, 'dumps', 'SHA256SUMS'), lines);
}
