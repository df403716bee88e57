// Which files of a release are kept as their gzip twins only, and the list of all files with their digests.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FileEntry } from '../manifest.js';
import { digestFile } from './digest.js';
import type { Earlier } from './earlier.js';
import type { DumpFacts } from './listed.js';
import { packParts } from './pack.js';
import { partsFile, writeParts, type PackedPart, type Part } from './parts.js';
import { reifiersFile } from './reifiers.js';
import { writeSums } from './sums.js';

/** Files of fewer bytes stand there as they are, too: they cost little, and any tool reads them. */
export const usualPackFrom = 4 * 1024 * 1024;

/** What is to be listed. */
interface Written {
  readonly dumps: readonly DumpFacts[];
  readonly parts: ReadonlyMap<string, readonly PackedPart[]>;
  readonly reifiers: readonly Part[];
  /** Paths of all other files. */
  readonly others: readonly string[];
}

/** How files are kept. */
interface Keeping {
  /** From how many bytes on. */
  readonly packFrom: number;
  readonly level: number | undefined;
  readonly earlier: Earlier | undefined;
}

/** Lists the files of a release, sorted; long ones that can be read part by part are let go of when nothing reads them any more. */
export async function listFiles(target: string, written: Written, { packFrom, ...how }: Keeping): Promise<FileEntry[]> {
  const { dumps, reifiers, others } = written;
  const entry = async (path: string): Promise<FileEntry> => ({ path, ...(await digestFile(join(target, path))) });
  const isLong = (bytes: number, of: readonly Part[] = []): boolean => bytes >= packFrom && of.length > 0;
  const entries = dumps.flatMap(({ file, bytes, sha256, gzip }): FileEntry[] => [
    { path: `dumps/${file}`, bytes, sha256, ...(isLong(bytes, written.parts.get(file)) && { isPacked: true }) },
    ...(gzip === undefined ? [] : [{ path: `dumps/${file}.gz`, ...gzip }]),
  ]);
  const parts = new Map(written.parts);
  const own = await entry(reifiersFile);
  if (isLong(own.bytes, reifiers)) {
    const earlier = how.earlier?.of(reifiersFile, '');
    const { parts: packed, ...twin } = await packParts(join(target, reifiersFile), reifiers, { ...how, earlier });
    entries.push({ ...own, isPacked: true }, { path: `${reifiersFile}.gz`, ...twin });
    parts.set(reifiersFile, packed);
  } else entries.push(own);
  writeParts(target, parts);
  for (const { path, isPacked } of entries) if (isPacked === true) rmSync(join(target, path));
  entries.push({ path: 'dumps/SHA256SUMS', ...writeSums(target, dumps) });
  entries.push(...(await Promise.all([...others, partsFile].map(entry))));
  return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
}
