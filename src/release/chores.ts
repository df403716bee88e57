// Parts of a build that depend on nothing but what they are given: done here one after the other, or in threads at the same time.
import type { Names } from '../rdf/iri.js';
import type { Model } from '../model/model.js';
import { documentThings, type Documenting, type Drafting } from './history/documents.js';
import { writeNames, type Naming } from './names.js';
import { counter, type OnProgress } from './progress.js';

/** What a chore needs to know of the publication, as plain data. */
export type Given<Name extends keyof Chores> = Parameters<Chores[Name]>[0];

/** The chores of a build. */
export interface Chores {
  /** Writes the index of names. */
  names(given: Naming): Promise<void>;
  /** Writes the documents. */
  documents(given: Documenting): Promise<void>;
}

/** What chores are done with. */
export interface Means {
  readonly names: Names;
  readonly model: Model;
  /** Without it, no documents are written. */
  readonly draft?: Drafting | undefined;
  readonly onProgress: OnProgress;
}

/** Makes chores that are done in this thread. */
export function choresHere({ names, model, draft, onProgress }: Means): Chores {
  return {
    names: (given) => writeNames(given, { names, model, watch: counter('names', onProgress, 'quads', given.total) }),
    documents: async (given) => {
      if (draft !== undefined) await documentThings(given, { names, model, draft, onProgress });
    },
  };
}
