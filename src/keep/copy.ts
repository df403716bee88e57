// Copies releases to another folder: the history first, then the release, proved, and the link last.
import { constants, cpSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HejnalError } from '../errors.js';
import { neededBy } from '../feed/needed.js';
import { currentVersion, flushTree, moveFolder, switchCurrent } from '../release/files/atomic.js';
import { claimFolder, endFolder, keepClaim } from '../release/files/claim.js';
import { historyFolder, historyOf } from '../release/history/history.js';
import { sealWith } from '../release/history/manifest.js';
import { feedFiles } from '../release/inspect/claims.js';
import { inspectRelease } from '../release/inspect/inspect.js';
import { currentOf, standingIn } from './kept.js';

/** Which releases are copied from where to where; both are folders of releases. */
export interface CopyOptions {
  readonly from: string;
  readonly to: string;
  /** Whether the earlier releases go with the current one. */
  readonly all: boolean;
  readonly onProgress?: (version: string) => void;
  /** How long to wait for another writer. */
  readonly waitMs?: number;
}

/** What was copied, by versions. */
export interface Copied {
  /** The release to which `current` leads there now. */
  readonly version: string;
  readonly copied: readonly string[];
  /** Those that were there already, and are whole. */
  readonly stood: readonly string[];
}

/**
 * Copies the current release, or all, with their histories and those that the feeds need. Every byte is compared after it
 * was written; what is there already is proved, too. Throws `release-damaged` for either side, and `release-busy`.
 */
export async function copyReleases({ from, to, all, onProgress, waitMs }: CopyOptions): Promise<Copied> {
  const version = currentOf(from);
  const others = all ? standingIn(from).stood.filter((each) => each.version !== version) : [];
  mkdirSync(to, { recursive: true });
  currentVersion(to);
  const folder = await claimFolder(to, waitMs);
  try {
    const place: Place = { from, to, folder };
    const [copied, stood]: [string[], string[]] = [[], []];
    for (const each of [...others.map((other) => other.version).reverse(), version]) {
      onProgress?.(each);
      keepClaim(folder);
      if (await copyRelease(place, each)) copied.push(each);
      else stood.push(each);
    }
    if (currentVersion(to) !== version) switchCurrent(to, version, folder);
    return { version, copied, stood };
  } finally {
    endFolder(folder);
  }
}

interface Place {
  readonly from: string;
  readonly to: string;
  /** Where copies are made before they are moved; on the same disk as `to`. */
  readonly folder: string;
}

/** Copies one release; tells whether it did, and proves one that stands there already. */
async function copyRelease(place: Place, version: string): Promise<boolean> {
  const { from, to, folder } = place;
  const target = join(to, version);
  const isThere = existsSync(target);
  const isPartial = isThere && !existsSync(historyOf(to, version));
  if (!isThere || isPartial) copyFolder(historyOf(from, version), historyOf(folder, version));
  if (!isThere) {
    copyFolder(join(from, version), join(folder, version));
    await inspectRelease(join(folder, version));
  }
  for (const needed of neededBy(join(from, version), version)) if (needed !== version) copyFeeds(place, needed);
  placeHistory(place, version);
  if (!isThere && !moveFolder(join(folder, version), to, version)) throw standsDamaged(target);
  if (isThere)
    await inspectRelease(target).catch((cause: unknown) => {
      throw standsDamaged(target, cause);
    });
  return !isThere;
}

/** Copies of another history what feeds need, where there is none. */
function copyFeeds(place: Place, version: string): void {
  const [from, beside] = [historyOf(place.from, version), historyOf(place.folder, version)];
  if (existsSync(historyOf(place.to, version)) || !existsSync(from)) return;
  const { name, text } = sealWith(from, (file) => file.startsWith(feedFiles));
  copyFolder(join(from, feedFiles), join(beside, feedFiles));
  writeFileSync(join(beside, name), text);
  flushTree(beside);
  placeHistory(place, version);
}

/** Moves a history to its place; one that is there already, whole or for feeds only, makes way for a whole one. */
function placeHistory({ to, folder }: Place, version: string): void {
  const target = historyOf(to, version);
  if (!existsSync(historyOf(folder, version))) return;
  mkdirSync(join(to, historyFolder), { recursive: true });
  if (existsSync(target)) renameSync(target, join(folder, `${version}-before`));
  moveFolder(historyOf(folder, version), join(to, historyFolder), version);
}

/** Copies a folder and flushes it to the disk; where the disk can, its blocks are shared. Locks belong to a machine. */
function copyFolder(from: string, to: string): void {
  if (!existsSync(from)) return;
  cpSync(from, to, {
    recursive: true,
    preserveTimestamps: true,
    mode: constants.COPYFILE_FICLONE,
    filter: (path) => !path.endsWith('-lock'),
  });
  flushTree(to);
}

function standsDamaged(target: string, cause?: unknown): HejnalError {
  const what = cause instanceof HejnalError ? cause.message : 'Something else stands there.';
  const message = `${target} is there already, and is not whole: ${what}`;
  return new HejnalError('release-damaged', message, `Remove ${target} and its history, and copy again.`, { cause });
}
