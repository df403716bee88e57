// Removes earlier releases, and of their histories what no feed needs; the current release always stays.
import { existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HejnalError } from '../errors.js';
import { neededBy } from '../feed/needed.js';
import { claimFolder, endFolder } from '../release/files/claim.js';
import { historyFolder, historyOf } from '../release/history/history.js';
import { sealWith } from '../release/history/manifest.js';
import { isVersion } from '../release/history/versions.js';
import { feedFiles } from '../release/inspect/claims.js';
import { currentOf, standingIn, type Stood } from './kept.js';

/** Which releases stay: the newest ones, those since a day, or both; at least one of the two is said. */
export interface PruneOptions {
  readonly releases: string;
  /** How many stay at least; the current one counts. */
  readonly keep?: number | undefined;
  /** `xsd:date`; what was made on that day or later stays. */
  readonly since?: string | undefined;
  /** Whether nothing is removed, only told. */
  readonly isDry: boolean;
  /** How long to wait for another writer. */
  readonly waitMs?: number;
}

/** What goes and what stays, by versions. */
export interface Pruned {
  readonly current: string;
  readonly removed: readonly string[];
  readonly kept: readonly string[];
  /** Histories of which the pages of feeds stay, though their releases are gone. */
  readonly feeds: readonly string[];
  /** Releases that cannot be read, and so were not looked at. */
  readonly unreadable: readonly string[];
  /** Bytes of the files that go. */
  readonly bytes: number;
}

/**
 * Removes releases that are to go, and what else is left of earlier ones. A server may run meanwhile: it goes on reading
 * what it has open. A run that was broken off is ended by the next. Throws `option-invalid`, `release-missing`, `release-busy`.
 */
export async function pruneReleases(options: PruneOptions): Promise<Pruned> {
  const { releases, keep, since, isDry, waitMs } = options;
  if (keep === undefined && since === undefined)
    throw new HejnalError('option-invalid', 'It is not said what stays.', 'Write --keep NUMBER or --since DATE.');
  const folder = isDry ? undefined : await claimFolder(releases, waitMs);
  try {
    const current = currentOf(releases);
    const { stood, unreadable } = standingIn(releases);
    const stays = (each: Stood, at: number): boolean =>
      each.version === current ||
      (keep !== undefined && at < keep) ||
      (since !== undefined && each.moment.slice(0, 10) >= since);
    const newest = [
      ...stood.filter((each) => each.version === current),
      ...stood.filter((each) => each.version !== current),
    ];
    const kept = newest.filter(stays);
    const removed = newest.filter((each, at) => !stays(each, at));
    const needed = new Set(kept.flatMap(({ directory, version }) => [...neededBy(directory, version)]));
    let bytes = 0;
    for (const { directory, version } of removed) {
      bytes += sizeOf(directory);
      if (folder !== undefined) renameSync(directory, join(folder, version));
    }
    const standing = new Set([...kept.map(({ version }) => version), ...unreadable]);
    const histories = historiesIn(releases).filter((version) => !standing.has(version));
    for (const version of histories) bytes += trim(releases, version, needed.has(version), folder);
    const feeds = histories.filter((version) => needed.has(version));
    const names = (each: readonly Stood[]): string[] => each.map(({ version }) => version);
    return { current, removed: names(removed), kept: names(kept), feeds, unreadable, bytes };
  } finally {
    if (folder !== undefined) endFolder(folder);
  }
}

function historiesIn(releases: string): string[] {
  const folder = join(releases, historyFolder);
  return existsSync(folder) ? readdirSync(folder).filter(isVersion) : [];
}

/** Removes of a history what no feed needs; its seal says so first, so that what is left can be proved. Gives the bytes that go. */
function trim(releases: string, version: string, isNeeded: boolean, folder: string | undefined): number {
  const history = historyOf(releases, version);
  if (!isNeeded) {
    const bytes = sizeOf(history);
    if (folder !== undefined) renameSync(history, join(folder, `${version}-history`));
    return bytes;
  }
  const { name, text, dropped } = sealWith(history, (file) => file.startsWith(feedFiles));
  const bytes = dropped.reduce((sum, file) => sum + (sizeOf(join(history, file)) || 0), 0);
  if (folder === undefined || dropped.length === 0) return bytes;
  const beside = join(folder, `${version}.json`);
  writeFileSync(beside, text);
  renameSync(beside, join(history, name));
  for (const file of dropped) rmSync(join(history, file), { force: true });
  return bytes;
}

function sizeOf(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory() !== true) return found?.size ?? 0;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}
