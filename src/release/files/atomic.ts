// Puts a release in its place: written beside, flushed to the disk, renamed; a crash at any step leaves the old one whole.
import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  renameSync,
  symlinkSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { HejnalError } from '../../errors.js';

/** Name of the link to the release that is published. */
export const currentLink = 'current';

/** Flushes a folder, all its files and folders to the disk. */
export function flushTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) flushTree(path);
    else flushPath(path);
  }
  flushPath(folder);
}

function flushPath(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Renames a finished folder, and flushes that it was; says `false` where something else stands there already. */
export function moveFolder(from: string, releases: string, name: string, isFleeting = false): boolean {
  try {
    renameSync(from, join(releases, name));
  } catch (cause) {
    if (['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes((cause as NodeJS.ErrnoException).code ?? '')) return false;
    throw cause;
  }
  if (!isFleeting) flushPath(releases);
  return true;
}

/**
 * Tells which release is published; `undefined` where none is. Throws `release-missing` where `current` leads to no
 * release or is no link: what is built on it would begin the history anew.
 */
export function currentVersion(releases: string): string | undefined {
  const link = join(releases, currentLink);
  const found = lstatSync(link, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  if (!found.isSymbolicLink()) {
    const hint = `Copies made without links do this. Remove it, then: ln -s VERSION ${link}`;
    throw new HejnalError('release-missing', `${link} is no link to a release.`, hint);
  }
  const version = basename(readlinkSync(link));
  if (existsSync(join(releases, version))) return version;
  const hint = `Copy ${version} and its history again, or let it lead to one that is there: ln -sfn VERSION ${link}`;
  throw new HejnalError('release-missing', `${link} leads to no release: there is no ${version}.`, hint);
}

/** Lets `current` lead to a release from one moment to the next: a link made in the folder of the build, renamed over the old one. */
export function switchCurrent(releases: string, version: string, folder: string, isFleeting = false): void {
  const beside = join(folder, currentLink);
  symlinkSync(version, beside, 'junction');
  renameSync(beside, join(releases, currentLink));
  if (!isFleeting) flushPath(releases);
}
