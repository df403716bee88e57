// Compares a build with the releases that stand there already, and publishes it.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { HejnalError } from '../errors.js';
import { historyFolder, historyOf } from './history/history.js';
import { hasSeal, toldIn } from './history/manifest.js';
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

/** How the current release and a build go together. */
interface Plan {
  readonly identity: Identity;
  /** The release that the build would make, where it stands already; to publish it is all that is left to do. */
  readonly standing: Standing | undefined;
}

/**
 * Names a build: the day and the content. A release is never overwritten, and history only grows: the same facts with
 * other settings or by another version of the tool have digits of those added, and facts that are published again after
 * others digits of the release that they follow. What a build that died left standing behind the current release is taken.
 * The name of a release that was removed stays its own while feeds read its history.
 */
export function plan(releases: string, { modified }: Publication, content: string, input: string): Plan {
  const current = standingNow(releases);
  const day = `${modified}-${content.slice(0, 12)}`;
  if (current?.manifest.version.startsWith(day) === true && isOf(current, content, input))
    return { identity: current.manifest, standing: current };
  const previous = current?.manifest.version ?? null;
  const again = createHash('sha256').update(`${input} ${previous}`).digest('hex');
  const isAgain = read(join(releases, day))?.manifest.inputDigest === input;
  const endings = isAgain ? [again] : [input, again];
  for (const version of [day, ...endings.map((digest) => `${day}-${digest.slice(0, 6)}`)]) {
    const identity = { version, contentDigest: content, inputDigest: input };
    const found = read(join(releases, version));
    if (found === undefined && !isOutlived(releases, version, previous)) return { identity, standing: undefined };
    if (found !== undefined && isOf(found, content, input) && found.manifest.previous === previous)
      return { identity, standing: found };
  }
  throw taken(join(releases, day));
}

/**
 * Tells whether a history is that of a release before the current one, which may have been removed since: the feeds go on
 * over its pages. One that a build left behind when it died is later than the current release.
 */
function isOutlived(releases: string, version: string, current: string | null): boolean {
  const history = historyOf(releases, version);
  if (current === null || !hasSeal(history)) return false;
  const { moment } = toldIn(history);
  const { moment: now } = toldIn(historyOf(releases, current));
  return moment === undefined || now === undefined || moment <= now;
}

function isOf({ manifest }: Standing, content: string, input: string): boolean {
  return manifest.contentDigest === content && manifest.inputDigest === input;
}

function taken(directory: string): HejnalError {
  return new HejnalError(
    'release-exists',
    `${directory} and others of its day stand where this release belongs.`,
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
  /** Whether nobody but this process will read the release, so that it need not outlast a loss of power. */
  readonly isFleeting?: boolean;
}

/**
 * Moves a new release and its history to their places; the history first, so that no release stands there without one.
 * Throws `release-exists` where somebody put a release there meanwhile, and touches nothing of it.
 */
export function place(
  { releases, target, history, isFleeting }: Finish,
  { version }: Identity,
  onProgress: OnProgress,
): void {
  onProgress({ step: 'publish history' });
  if (existsSync(join(releases, version))) throw taken(join(releases, version));
  const histories = join(releases, historyFolder);
  mkdirSync(histories, { recursive: true });
  // Left by a build that died before its release stood there: nothing refers to it.
  rmSync(join(histories, version), { recursive: true, force: true });
  moveFolder(history, histories, version, isFleeting);
  onProgress({ step: 'publish release' });
  if (!moveFolder(target, releases, version, isFleeting)) throw taken(join(releases, version));
}

/** Lets `current` lead to a version; says whether it led elsewhere before. */
export function publish({ releases, folder, isFleeting }: Finish, version: string, onProgress: OnProgress): boolean {
  onProgress({ step: 'switch' });
  const isNews = currentVersion(releases) !== version;
  if (isNews) switchCurrent(releases, version, folder, isFleeting);
  onProgress({ step: 'done' });
  return isNews;
}
