// The releases of a folder as whoever copies or prunes needs them: all that can be read, the newest first.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { HejnalError } from '../errors.js';
import { currentVersion } from '../release/files/atomic.js';
import { historyOf } from '../release/history/history.js';
import { toldIn } from '../release/history/manifest.js';
import { momentOf } from '../release/history/moment.js';
import { isVersion } from '../release/history/versions.js';
import { readManifest, type Manifest } from '../release/manifest.js';

/** A release that stands in a folder. */
export interface Stood {
  readonly version: string;
  readonly directory: string;
  /** `xsd:dateTime` in UTC. */
  readonly moment: string;
  readonly manifest: Manifest;
}

/** Names the current release of a folder of releases; throws `release-missing` where there is none. */
export function currentOf(releases: string): string {
  const version = currentVersion(releases);
  if (version !== undefined) return version;
  const hint = 'Run `hejnal build` first, or name the folder of releases with --releases.';
  throw new HejnalError('release-missing', `There is no current release in ${releases}.`, hint);
}

/** Lists the releases in a folder, the newest first, and apart those whose manifest or history cannot be read. */
export function standingIn(releases: string): { readonly stood: Stood[]; readonly unreadable: string[] } {
  const stood: Stood[] = [];
  const unreadable: string[] = [];
  for (const version of readdirSync(releases).filter(isVersion)) {
    const directory = join(releases, version);
    try {
      const manifest = readManifest(directory);
      const { moment = momentOf(manifest.publication.modified) } = toldIn(historyOf(releases, version));
      stood.push({ version, directory, moment, manifest });
    } catch {
      unreadable.push(version);
    }
  }
  return { stood: stood.sort(newestFirst), unreadable };
}

/** Of one moment, the version decides. */
function newestFirst(a: Stood, b: Stood): number {
  if (a.moment !== b.moment) return a.moment < b.moment ? 1 : -1;
  return a.version < b.version ? 1 : -1;
}
