// What a release and the histories beside it claim: the bytes of every file, under names that tell where it belongs.
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { historyFolder, historyOf } from '../history/history.js';
import { hasSeal, sealedIn } from '../history/manifest.js';
import { readManifest, type FileEntry } from '../manifest.js';

/**
 * One file and what it must hold. Files of the release have their path in it as `name`, those of a history
 * `history/VERSION/` and their path there.
 */
export interface Claim extends Omit<FileEntry, 'path'> {
  readonly name: string;
  /** Absolute path. */
  readonly file: string;
}

/** The part of a history that later releases need of it: the closed pages of feeds. */
export const feedFiles = 'feed/';

/**
 * Lists what is claimed of a release, of its history, and of the feeds in the other histories beside it, whose closed
 * pages belong to its own; a history that is not there claims nothing. Throws `release-missing` or `release-damaged` for a manifest that cannot be read.
 */
export function claimsOf(directory: string): Claim[] {
  const { files, version, history } = readManifest(directory);
  const releases = dirname(directory);
  const folder = historyOf(releases, version);
  const own = sealedIn(folder, hasSeal(folder) ? history : undefined);
  return [
    ...files.map(({ path, ...written }) => ({ name: path, file: join(directory, path), ...written })),
    ...named(releases, version, own),
    ...othersBeside(releases, version).flatMap((other) => named(releases, other, feedsIn(releases, other))),
  ];
}

function named(releases: string, version: string, files: readonly FileEntry[]): Claim[] {
  return files.map(({ path, ...written }) => {
    const name = `${historyFolder}/${version}/${path}`;
    return { name, file: join(releases, name), ...written };
  });
}

/** Gives the files of feeds in another history; none where its own manifest is damaged: what it says can no longer be known. */
function feedsIn(releases: string, version: string): FileEntry[] {
  try {
    return sealedIn(historyOf(releases, version)).filter(({ path }) => path.startsWith(feedFiles));
  } catch {
    return [];
  }
}

function othersBeside(releases: string, version: string): string[] {
  const folder = join(releases, historyFolder);
  return existsSync(folder) ? readdirSync(folder).filter((name) => name !== version) : [];
}
