// Writes the history of a new release: what changed and when, what follows from that, and documents that say so.
import { join } from 'node:path';
import type { Names } from '../../rdf/iri.js';
import type { Model } from '../../model/model.js';
import type { Publication } from '../../model/publication.js';
import { affectedBy, changedIn } from './affected.js';
import { allQuads } from './compare.js';
import { writeDocuments, type Draft } from '../prerendered.js';
import { historyOf, writeHistory } from './history.js';
import type { Written } from '../files/lines.js';
import type { Manifest } from '../manifest.js';
import { openModifications } from './modified.js';
import { quadsFile } from '../open.js';
import { counter, type OnProgress } from '../progress.js';
import { reading, type Reading } from '../store/reader.js';
import { documentsFile, openSeal, sealHistory, toldIn, verifyHistory } from './manifest.js';
import { momentOf } from './moment.js';
import { hasSameNames } from './naming.js';
import { whileOpen } from '../store/store.js';

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
  /** Drafts the documents that are kept ready; without it, each is written when it is asked for. */
  readonly draft?: (release: Undocumented, iri: string) => Draft | undefined;
  /** How many things there are, where that is known. */
  readonly things?: number;
  /** Whether nothing is taken over from the release before, though it would be the same. */
  readonly isWhole?: boolean;
  /** Writes the index of names, or takes it over from the folder of a release whose names are the same. */
  readonly index: (same: string | undefined) => Promise<void>;
  readonly onProgress: OnProgress;
}

/** A new release and the one that it follows; paths are those of folders. */
export interface Change {
  readonly version: string;
  readonly moment: string;
  readonly before: { readonly directory: string; readonly history: string } | undefined;
  readonly after: string;
  readonly history: string;
}

/** A release that has all but its documents. */
export interface Undocumented extends Reading, Pick<Memory, 'publication' | 'names' | 'model'> {
  /** Gives the moment of the last change of a subject. */
  modified(subject: string): string;
  readonly since: string;
}

/** Writes the history of a new release and seals it; gives what the release says of it. Throws `release-damaged` where that of the release before is. */
export async function remember(memory: Memory): Promise<Written> {
  const { version, names, publication, releases, before, target, history, folder, onProgress } = memory;
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
  await memory.index(changed && hasSameNames(changed, memory) ? changed.before : undefined);
  await document(
    memory,
    told.since,
    changed && (await isProved(memory)) ? { ...changed, old: likely.history } : undefined,
  );
  return sealHistory(history, told);
}

/** Tells whether the documents of the release before are those that it claims to have, and can be read as the new ones. */
async function isProved({ releases, before, dictionary }: Memory): Promise<boolean> {
  if (before?.dictionary !== dictionary) return false;
  const history = historyOf(releases, before.version);
  try {
    await verifyHistory(history, before.history);
    return openSeal(history, before.history).has(documentsFile);
  } catch {
    return false;
  }
}

/** Names what shapes documents besides quads: where it is other than before, every document may be. */
function settingsOf(release: Pick<Memory, 'publication' | 'toolVersion'> | undefined): string {
  return JSON.stringify([{ ...release?.publication, modified: '' }, release?.toolVersion]);
}

/** Tells where the release before is, and when it was and its settings were made; its day where its history does not say it. */
function knownOf(releases: string, { version, publication }: NonNullable<Memory['before']>) {
  const history = historyOf(releases, version);
  const { moment = momentOf(publication.modified), since = moment } = toldIn(history);
  const directory = join(releases, version);
  return { directory, quads: join(directory, allQuads), history, moment, since };
}

interface Before {
  readonly folder: string;
  readonly isSame: (iri: string) => boolean;
}
type Changed = Parameters<typeof changedIn>[0] & { readonly old: string };

/** Tells which documents of the release before are the same in this one; `undefined` where none can be. */
function unaffected(changed: Changed, release: Undocumented): Before | undefined {
  const affected = affectedBy(changedIn(changed), release);
  return affected && { folder: changed.old, isSame: (iri) => !affected.has(iri) };
}

/** Writes the documents: they lie with the history, for they tell when things changed last. */
async function document(
  { target, dictionary, history, draft, things, onProgress, ...content }: Memory,
  since: string,
  changed: Changed | undefined,
): Promise<void> {
  if (draft === undefined) return;
  const { publication, names, model } = content;
  const days = openModifications(history);
  const modified = (subject: string): string => days?.find(subject) ?? since;
  try {
    await whileOpen(join(target, quadsFile), dictionary, async (quads) => {
      const release: Undocumented = { ...reading(quads, names), publication, names, model, modified, since };
      const before = changed && unaffected(changed, release);
      await writeDocuments({
        before,
        target: history,
        dictionary,
        reading: release,
        kinds: model.kinds.map(({ name }) => name),
        draft: (iri) => draft(release, iri),
        watch: counter('documents', onProgress, 'things', things),
      });
    });
  } finally {
    days?.close();
  }
}
