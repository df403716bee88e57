// Writes the documents of a new release: they lie with its history, for they tell when things changed last.
import type { Names } from '../../rdf/iri.js';
import type { Model } from '../../model/model.js';
import type { Publication } from '../../model/publication.js';
import { writeDocuments, type Draft } from '../prerendered.js';
import { counter, type OnProgress } from '../progress.js';
import { readingOf, type Reading } from '../triples/reading.js';
import { openTriples, type Image } from '../triples/triples.js';
import { affectedBy, changedIn } from './affected.js';
import type { Written } from '../files/lines.js';
import { documentsFile, openSeal, verifyHistory } from './manifest.js';
import { openModifications } from './modified.js';

/** A release that has all but its documents. */
export interface Undocumented extends Reading {
  readonly publication: Publication;
  readonly names: Names;
  readonly model: Model;
  /** Gives the moment of the last change of a subject. */
  modified(subject: string): string;
  readonly since: string;
}

/** Drafts the document about a thing; `undefined` where there is none. */
export type Drafting = (release: Undocumented, iri: string) => Draft | undefined;

type Changed = Parameters<typeof changedIn>[0] & {
  /** Folder of the history of the release before. */
  readonly old: string;
  /** What the release before says of its documents and its history. */
  readonly claimed: { readonly dictionary: string | undefined; readonly history: Written | undefined };
};

/** What the documents are made of, besides the program; paths are those of folders. */
export interface Documenting {
  readonly image: Image;
  readonly publication: Publication;
  readonly history: string;
  readonly dictionary: string;
  /** Moment of the last change of what every document rests on. */
  readonly since: string;
  /** How many things there are, where that is known. */
  readonly things?: number | undefined;
  /** What changed since the release before, where its documents can be taken over. */
  readonly changed?: Changed | undefined;
}

/** What the documents are made with. */
interface Means {
  readonly names: Names;
  readonly model: Model;
  readonly draft: Drafting;
  readonly onProgress: OnProgress;
}

/** Writes the documents of all things. */
export async function documentThings(
  { image, publication, history, dictionary, since, things, changed }: Documenting,
  { names, model, draft, onProgress }: Means,
): Promise<void> {
  const days = openModifications(history);
  const modified = (subject: string): string => days?.find(subject) ?? since;
  try {
    const release: Undocumented = {
      ...readingOf(openTriples(image), names),
      publication,
      names,
      model,
      modified,
      since,
    };
    await writeDocuments({
      before: changed && (await isProved(changed, dictionary)) ? unaffected(changed, release) : undefined,
      target: history,
      dictionary,
      reading: release,
      kinds: model.kinds.map(({ name }) => name),
      draft: (iri) => draft(release, iri),
      watch: counter('documents', onProgress, 'things', things),
    });
  } finally {
    days?.close();
  }
}

/** Tells whether the documents of the release before are those that it claims to have, and can be read as the new ones. */
async function isProved({ old, claimed }: Changed, dictionary: string): Promise<boolean> {
  if (claimed.dictionary !== dictionary) return false;
  try {
    await verifyHistory(old, claimed.history);
    return openSeal(old, claimed.history).has(documentsFile);
  } catch {
    return false;
  }
}

interface Before {
  readonly folder: string;
  readonly isSame: (iri: string) => boolean;
}

/** Tells which documents of the release before are the same in this one; `undefined` where none can be. */
function unaffected(changed: Changed, release: Undocumented): Before | undefined {
  const affected = affectedBy(changedIn(changed), release);
  return affected && { folder: changed.old, isSame: (iri) => !affected.has(iri) };
}
