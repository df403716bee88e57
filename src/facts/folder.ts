// The folder of a publication on disk: its files by part, as text.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HejnalError } from '../errors.js';

/** The files of a publication, path as people see it → text, in the order of their names. */
export interface PublicationFiles {
  readonly folder: string;
  readonly publication: { readonly file: string; readonly text: string };
  /** Turtle files of `ontology/`. */
  readonly ontology: ReadonlyMap<string, string>;
  /** Record files of `data/`. */
  readonly records: ReadonlyMap<string, string>;
  /** Example queries of `data/queries/`. */
  readonly queries: ReadonlyMap<string, string>;
  /** Files of `ontology/` that are generated from the Turtle files. */
  readonly generated: ReadonlyMap<string, string>;
  /** Text of `data/evidence.lock`; `undefined` while nothing is proved. */
  readonly lock: string | undefined;
}

/** Paths, in a publication, of its settings and of its proofs. */
export const publicationFile = 'data/publication.yaml';
export const lockFile = 'data/evidence.lock';

/** Reads every file of a publication; throws `publication-missing` where there is none. */
export async function readFolder(folder: string): Promise<PublicationFiles> {
  const text = await textOf(folder, publicationFile);
  if (text === undefined) {
    throw new HejnalError(
      'publication-missing',
      `There is no ${publicationFile} in ${folder}.`,
      'Go to the folder of a publication, or name it: hejnal check FOLDER.',
    );
  }
  const records = await filesIn(folder, 'data', ['.yaml', '.yml', '.csv']);
  records.delete(publicationFile);
  return {
    folder,
    publication: { file: publicationFile, text },
    ontology: await filesIn(folder, 'ontology', ['.ttl']),
    records,
    queries: await filesIn(folder, 'data/queries', ['.rq']),
    generated: await filesIn(folder, 'ontology', ['.jsonld', '.json']),
    lock: await textOf(folder, lockFile),
  };
}

async function filesIn(folder: string, part: string, endings: readonly string[]): Promise<Map<string, string>> {
  const names = await readdir(join(folder, part)).catch((error: unknown) => absent(error, []));
  const wanted = names.filter((name) => endings.some((ending) => name.endsWith(ending))).sort();
  const texts = await Promise.all(wanted.map((name) => readFile(join(folder, part, name), 'utf8')));
  return new Map(wanted.map((name, at) => [`${part}/${name}`, withoutMark(texts[at] ?? '')]));
}

async function textOf(folder: string, file: string): Promise<string | undefined> {
  const text = await readFile(join(folder, file), 'utf8').catch((error: unknown) => absent(error, undefined));
  return text === undefined ? undefined : withoutMark(text);
}

/** Some editors put a byte order mark before the text; it is no part of it. */
function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function absent<Otherwise>(error: unknown, otherwise: Otherwise): Otherwise {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return otherwise;
  throw error;
}
