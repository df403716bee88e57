// Writes the history of a new release: what changed and when, what follows from that, and documents that say so.
import { join } from 'node:path';
import type { Names } from '../../rdf/iri.js';
import type { Model } from '../../model/model.js';
import type { Publication } from '../../model/publication.js';
import { allQuads } from './compare.js';
import { historyOf, writeHistory } from './history.js';
import type { Written } from '../files/lines.js';
import type { Manifest } from '../manifest.js';
import type { Chores } from '../chores.js';
import type { OnProgress } from '../progress.js';
import type { Image } from '../triples/triples.js';
import { openSeal, sealHistory, toldIn } from './manifest.js';
import { momentOf } from './moment.js';
import { hasSameNames } from './naming.js';

/** What the history of a release is made from; paths are those of folders. */
export interface Memory {
  readonly version: string;
  readonly publication: Publication;
  readonly names: Names;
  readonly model: Model;
  /** Folder of releases. */
  readonly releases: string;
  /** Manifest of the release before. */
  readonly before: Pick<Manifest, 'version' | 'publication' | 'toolVersion' | 'dictionary' | 'history'> | undefined;
  readonly toolVersion: string;
  /** The new release, which has all but its history. */
  readonly target: string;
  readonly dictionary: string;
  /** The folder to write. */
  readonly history: string;
  /** Folder for what is not kept. */
  readonly folder: string;
  /** Writes, into the folder of the history, what else follows from the change. */
  readonly follow?: (change: Change) => void;
  /** How the documents are written. */
  readonly chores: Chores;
  /** The quads of the new release as numbers. */
  readonly image: Image;
  /** How many things there are, where that is known. */
  readonly things?: number;
  /** Whether nothing is taken over from the release before, though it would be the same. */
  readonly isWhole?: boolean;
  /** Writes, at the same time as the documents, what they do not rest on; hears of what changed where the release before can be built on. */
  readonly meanwhile: (taken: Taken | undefined) => Promise<void>;
  readonly onProgress: OnProgress;
}

/** What changed since a release of which much may be taken over; paths are those of folders. */
export interface Taken {
  readonly before: string;
  readonly after: string;
  readonly history: string;
  /** Whether the index of names is the same. */
  readonly hasSameNames: boolean;
}

/** A new release and the one that it follows; paths are those of folders. */
export interface Change {
  readonly version: string;
  readonly moment: string;
  readonly before: { readonly directory: string; readonly history: string } | undefined;
  readonly after: string;
  readonly history: string;
}

/** Writes the history of a new release and seals it; gives what the release says of it. Throws `release-damaged` where that of the release before is. */
export async function remember(memory: Memory): Promise<Written> {
  const { version, names, publication, releases, before, target, history, folder, onProgress } = memory;
  const { image, dictionary, things } = memory;
  onProgress({ step: 'history' });
  if (before !== undefined) openSeal(historyOf(releases, before.version), before.history);
  const { modified } = publication;
  const old = before && knownOf(releases, before);
  const moment = momentOf(modified, old?.moment);
  const quads = join(target, allQuads);
  const options = { names, version, quads, modified, moment, before: old, target: history, scratch: folder };
  const { isOntologyOther, ...changes } = writeHistory(options);
  const isOther = isOntologyOther || settingsOf(before) !== settingsOf(memory);
  const told = { changes, moment, since: old === undefined || isOther ? moment : old.since };
  memory.follow?.({ version, moment, before: old, after: target, history });
  const likely = isOther || memory.isWhole === true ? undefined : old;
  const changed = likely && { before: likely.directory, after: target, history, moment };
  const claimed = { dictionary: before?.dictionary, history: before?.history };
  await Promise.all([
    memory.chores.documents({
      ...{ image, publication, history, dictionary, since: told.since, things },
      changed: changed && { ...changed, old: likely.history, claimed },
    }),
    memory.meanwhile(changed && { ...changed, hasSameNames: hasSameNames(changed, memory) }),
  ]);
  return sealHistory(history, told);
}

/** Names what shapes documents and dumps besides quads: where it is other than before, each may be. */
export function settingsOf(release: Pick<Memory, 'publication' | 'toolVersion'> | undefined): string {
  return JSON.stringify([{ ...release?.publication, modified: '' }, release?.toolVersion]);
}

/** Tells where the release before is, and when it was and its settings were made; its day where its history does not say it. */
function knownOf(releases: string, { version, publication }: NonNullable<Memory['before']>) {
  const history = historyOf(releases, version);
  const { moment = momentOf(publication.modified), since = moment } = toldIn(history);
  const directory = join(releases, version);
  return { directory, quads: join(directory, allQuads), history, moment, since };
}
