// Compares a build with the releases that stand there already, and publishes it.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { HejnalError } from '../errors.js';
import { historyFolder } from './history/history.js';
import { checkSizes, readManifest, type Manifest } from './manifest.js';
import type { Publication } from '../model/publication.js';
import { currentVersion, moveFolder, switchCurrent } from './files/atomic.js';
import type { OnProgress } from './progress.js';

/** A release that stands in the folder of releases, whole as far as sizes tell. */
export interface Standing {
  readonly directory: string;
  readonly manifest: Manifest;
}

/** What makes a release the one it is. */
type Identity = Pick<Manifest, 'version' | 'contentDigest' | 'inputDigest'>;

/** Finds the release that is published now; throws `release-damaged`, for what changed since could not be told. */
export function standingNow(releases: string): Standing | undefined {
  const version = currentVersion(releases);
  return version === undefined ? undefined : read(join(releases, version));
}

/**
 * Names a build: the day and the content. Where the same facts were published with other settings or by another version
 * of the tool, digits of those are added, for a release is never overwritten.
 */
export function identify(
  releases: string,
  { modified }: Publication,
  contentDigest: string,
  inputDigest: string,
): Identity {
  const version = `${modified}-${contentDigest.slice(0, 12)}`;
  const found = read(join(releases, version));
  const isTaken = found !== undefined && found.manifest.inputDigest !== inputDigest;
  return { version: isTaken ? `${version}-${inputDigest.slice(0, 6)}` : version, contentDigest, inputDigest };
}

/**
 * Finds the release that a build would make; `undefined` where it is new.
 * Throws `release-exists` where other quads or settings made the same version, `release-damaged` where it is not whole.
 */
export function standingAs(releases: string, { version, contentDigest, inputDigest }: Identity): Standing | undefined {
  const found = read(join(releases, version));
  if (found === undefined) return undefined;
  const { manifest } = found;
  if (manifest.contentDigest === contentDigest && manifest.inputDigest === inputDigest) return found;
  throw new HejnalError(
    'release-exists',
    `${found.directory} has the same version, but other facts or settings.`,
    'Set `modified` in data/publication.yaml to today.',
  );
}

function read(directory: string): Standing | undefined {
  if (!existsSync(directory)) return undefined;
  const manifest = readManifest(directory);
  checkSizes(directory, manifest);
  return { directory, manifest };
}

/** What a build left to be published; all of it lies in one folder on the same disk as the releases. */
export interface Finish {
  readonly releases: string;
  /** Folder of the build. */
  readonly folder: string;
  readonly target: string;
  readonly history: string;
}

/** Moves a new release and its history to their places; the history first, so that no release stands there without one. */
export function place({ releases, target, history }: Finish, identity: Identity, onProgress: OnProgress): void {
  onProgress({ step: 'publish history' });
  const histories = join(releases, historyFolder);
  mkdirSync(histories, { recursive: true });
  // Left by a build that died before its release stood there: nothing refers to it.
  rmSync(join(histories, identity.version), { recursive: true, force: true });
  moveFolder(history, histories, identity.version);
  onProgress({ step: 'publish release' });
  // Another build can have been faster; then theirs stands, if it is the same.
  if (!moveFolder(target, releases, identity.version)) standingAs(releases, identity);
}

/** Lets `current` lead to a version; says whether it led elsewhere before. */
export function publish({ releases, folder }: Finish, version: string, onProgress: OnProgress): boolean {
  onProgress({ step: 'switch' });
  const isNews = currentVersion(releases) !== version;
  if (isNews) switchCurrent(releases, version, folder);
  onProgress({ step: 'done' });
  return isNews;
}
