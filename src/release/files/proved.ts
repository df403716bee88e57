// What is read of a release at its opening is compared with its digest first: what is mapped or followed blindly must be whole.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { damaged, type FileEntry } from '../manifest.js';
import { digestFile } from './digest.js';

/** Most files of which it is remembered that they are whole, before that begins anew. */
const maxProved = 10_000;
/** Files that were whole, in the state in which they were: an earlier release is opened again and again. */
const proved = new Map<string, string>();

/**
 * Tells whether a file has the bytes that are claimed of it, whether it stands there or is packed. One that was whole is
 * read again only where the machine says that it was written to since.
 */
export async function isProved(directory: string, { path, bytes, sha256 }: FileEntry): Promise<boolean> {
  const file = join(directory, path);
  const state = stateOf(file);
  const known = `${state} ${sha256}`;
  if (state !== undefined && proved.get(file) === known) return true;
  const found = await digestFile(file);
  if (found.bytes !== bytes || found.sha256 !== sha256) return false;
  if (proved.size >= maxProved) proved.clear();
  if (state !== undefined) proved.set(file, known);
  return true;
}

/** Compares some of the files of a release; throws `release-damaged` naming the first that differs. */
export async function proveFiles(directory: string, files: Iterable<FileEntry>): Promise<void> {
  for (const entry of files)
    if (!(await isProved(directory, entry)))
      throw damaged(`${join(directory, entry.path)} has other bytes than the manifest says.`);
}

function stateOf(file: string): string | undefined {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found && `${found.dev} ${found.ino} ${found.size} ${found.mtimeNs} ${found.ctimeNs}`;
}
