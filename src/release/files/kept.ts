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

/** How files are kept. */
interface Keeping {
  /** From how many bytes on their twins do. */
  readonly packFrom: number;
  readonly level: number | undefined;
  readonly earlier: Earlier | undefined;
}

/** Tells in the release which parts its files have, once what reifies the facts is packed, too, where it is long; gives the entries of that. */
export async function finishParts(
  target: string,
  told: { readonly parts: ReadonlyMap<string, readonly PackedPart[]>; readonly reifiers: readonly Part[] },
  { packFrom, ...how }: Keeping,
): Promise<FileEntry[]> {
  const own: FileEntry = { path: reifiersFile, ...(await digestFile(join(target, reifiersFile))) };
  if (!isLong(own.bytes, told.reifiers, packFrom)) {
    writeParts(target, told.parts);
    return [own];
  }
  const earlier = how.earlier?.of(reifiersFile, '');
  const { parts, ...twin } = await packParts(join(target, reifiersFile), told.reifiers, { ...how, earlier });
  writeParts(target, new Map([...told.parts, [reifiersFile, parts]]));
  return [
    { ...own, isPacked: true },
    { path: `${reifiersFile}.gz`, ...twin },
  ];
}

/** What is to be listed. */
interface Written {
  readonly dumps: readonly DumpFacts[];
  readonly parts: ReadonlyMap<string, readonly PackedPart[]>;
  readonly reifiers: readonly FileEntry[];
  /** Paths of all other files. */
  readonly others: readonly string[];
}

/** Lists the files of a release, sorted; long ones that can be read part by part are let go of: nothing reads them any more. */
export async function listFiles(target: string, written: Written, packFrom: number): Promise<FileEntry[]> {
  const entry = async (path: string): Promise<FileEntry> => ({ path, ...(await digestFile(join(target, path))) });
  const dumps = written.dumps.flatMap(({ file, bytes, sha256, gzip }): FileEntry[] => [
    {
      ...{ path: `dumps/${file}`, bytes, sha256 },
      ...(isLong(bytes, written.parts.get(file) ?? [], packFrom) && { isPacked: true }),
    },
    ...(gzip === undefined ? [] : [{ path: `dumps/${file}.gz`, ...gzip }]),
  ]);
  const entries = [...dumps, ...written.reifiers];
  for (const { path, isPacked } of entries) if (isPacked === true) rmSync(join(target, path));
  entries.push({ path: 'dumps/SHA256SUMS', ...writeSums(target, written.dumps) });
  entries.push(...(await Promise.all([...written.others, partsFile].map(entry))));
  return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function isLong(bytes: number, parts: readonly Part[], packFrom: number): boolean {
  return bytes >= packFrom && parts.length > 0;
}
