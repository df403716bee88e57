// Rules about the files of a publication: each is read, and written in UTF-8.
import type { PublicationFiles } from '../folder.js';
import { errorAt, warningAt, type Finding, type Origin } from '../record.js';
import type { Stray } from '../words/en/entries.js';

/** Finds what lies in the folder of data and is not read, and files in another encoding. */
export function checkFiles({
  strays = [],
  undecodable = new Map(),
}: Pick<PublicationFiles, 'strays' | 'undecodable'>): Finding[] {
  return [...strays.map(unread), ...[...undecodable].map(([file, fault]) => foreign(file, fault))];
}

function foreign(file: string, { line, column, guess }: { line: number; column: number; guess: string }): Finding {
  const isTable = file.endsWith('.csv');
  if (guess === 'workbook')
    return errorAt({ file, line, column }, 'file-encoding', ({ entries }) =>
      entries.misnamedWorkbook(file.replace(/^.*\//, '')),
    );
  return errorAt({ file, line, column }, isTable ? 'csv-encoding' : 'file-encoding', ({ entries }) =>
    entries.foreign(guess === 'UTF-16', guess, isTable),
  );
}

/** What people do with a file that is not read, by its ending. */
const sorts: readonly (readonly [ending: RegExp, sort: Stray])[] = [
  [/\.(?:xlsx|xlsm|ods)$/i, 'ending'],
  [/\.(?:xls|xlsb|xltx|ots|fods|numbers|gnumeric)$/i, 'oldWorkbook'],
  [/\.(?:tsv|tab|csv|CSV)$/i, 'table'],
  [/\.(?:json|jsonld|ya?ml)$/i, 'data'],
  [/\.(?:ttl|rdf|nt|nq|trig)$/i, 'turtle'],
  [/(?:~|\.(?:bak|old|orig|rej|tmp|swp))$/i, 'copy'],
];

function unread(path: string): Finding {
  const origin: Origin = { file: path, line: 1, column: 1 };
  if (path.endsWith('/')) {
    return errorAt(origin, 'unknown-file', ({ entries }) => entries.folder);
  }
  const sort = sorts.find(([ending]) => ending.test(path))?.[1] ?? 'other';
  const make = sort === 'other' || sort === 'copy' ? warningAt : errorAt;
  return make(origin, 'unknown-file', ({ entries }) => entries.stray(path.replace(/^.*\//, ''), sort));
}
