// Parts of a build that depend on nothing but what they are given: done here one after the other, or in threads at the same time.
import type { MessagePort } from 'node:worker_threads';
import type { Names } from '../rdf/iri.js';
import type { Model } from '../model/model.js';
import type { Publication } from '../model/publication.js';
import { receiveContent } from './content.js';
import { writeDumps, type Finished, type Framing } from './files/framed.js';
import { lineDumps, type Content } from './files/listed.js';
import { writeTables, type TableFile } from './files/tables.js';
import { documentThings, type Documenting, type Drafting } from './history/documents.js';
import type { OnProgress } from './progress.js';

/** What a chore needs to know of the publication, as plain data. */
export type Given<Name extends keyof Chores> = Parameters<Chores[Name]>[0];

/** Where the lines come from that are sorted. */
interface Receiving {
  /** Folder of the release, and that for the runs of the sort. */
  readonly target: string;
  readonly folder: string;
  /** How many subjects a part of the dumps has on average. */
  readonly subjects: number;
  readonly port: MessagePort;
}

/** What tables are written from, besides the program. */
export interface Tabling {
  /** Holds the dumps of lines. */
  readonly folder: string;
  readonly publication: Publication;
  readonly isFleeting?: boolean | undefined;
}

/** The chores of a build. */
export interface Chores {
  /** Sorts the lines that come through a port, and writes the dumps that are lines. */
  content(given: Receiving): Promise<Content>;
  /** Writes the dumps in Turtle and TriG. */
  turtle(given: Framing): Promise<Finished>;
  /** Writes the tables. */
  tables(given: Tabling): Promise<TableFile[]>;
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
  const writing = { names, model };
  return {
    content: (given) => receiveContent(given, given.port, { names, onProgress }),
    turtle: (given) => writeDumps(given, { isTurtle: true }, writing, (file) => onProgress({ step: 'dump', file })),
    tables: ({ folder, ...given }) => {
      onProgress({ step: 'dump', file: '*.csv' });
      return Promise.resolve(writeTables(folder, lineDumps[1].file, { ...given, ...writing }));
    },
    documents: async (given) => {
      if (draft !== undefined) await documentThings(given, { names, model, draft, onProgress });
    },
  };
}
