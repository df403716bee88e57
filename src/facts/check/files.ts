// Rules about the files of a publication: each is read, and written in UTF-8.
import type { PublicationFiles } from '../folder.js';
import { errorAt, warningAt, type Finding, type Origin } from '../record.js';

/** Finds what lies in the folder of data and is not read, and files in another encoding. */
export function checkFiles({
  strays = [],
  undecodable = new Map(),
}: Pick<PublicationFiles, 'strays' | 'undecodable'>): Finding[] {
  return [...strays.map(unread), ...[...undecodable].map(([file, fault]) => foreign(file, fault))];
}

function foreign(file: string, { line, column, guess }: { line: number; column: number; guess: string }): Finding {
  const isTable = file.endsWith('.csv');
  const wide = guess === 'UTF-16';
  const message = wide ? 'The file is not written in UTF-8.' : 'This character is not written in UTF-8.';
  const how = wide ? 'It looks like UTF-16 (“Unicode text”)' : `It was probably saved in ${guess}`;
  const hint = `${how}; save it as ${isTable ? '“CSV UTF-8”' : 'UTF-8'}.`;
  return errorAt({ file, line, column }, isTable ? 'csv-encoding' : 'file-encoding', message, hint);
}

/** What people do with a file that is not read, by its ending. */
const advice: readonly (readonly [ending: RegExp, hint: string])[] = [
  [/\.(?:xlsx|xlsm|ods)$/i, 'Write the ending in small letters.'],
  [/\.(?:xls|xlsb|xltx|ots|fods|numbers|gnumeric)$/i, 'Save it as .xlsx or .ods, or each sheet as “CSV UTF-8”.'],
  [/\.(?:tsv|tab|csv|CSV)$/i, 'Call it .csv, in small letters; tabs between the cells are understood.'],
  [/\.(?:json|jsonld|ya?ml)$/i, 'Write its entries in YAML or CSV; the ending is .yaml in small letters.'],
  [/\.(?:ttl|rdf|nt|nq|trig)$/i, 'Shapes and vocabulary belong into ontology/, facts into YAML or CSV.'],
  [/(?:~|\.(?:bak|old|orig|rej|tmp|swp))$/i, 'It looks like a copy; delete it, or keep it elsewhere.'],
];

function unread(path: string): Finding {
  const origin: Origin = { file: path, line: 1, column: 1 };
  if (path.endsWith('/')) {
    const hint = 'Move its files into data/ itself; only data/queries/ is read beside them.';
    return errorAt(origin, 'unknown-file', 'The folder is not read, nor what is in it.', hint);
  }
  const found = advice.find(([ending]) => ending.test(path));
  const make = found === undefined || found === advice.at(-1) ? warningAt : errorAt;
  const name = path.replace(/^.*\//, '');
  const hint = found?.[1] ?? 'Keep notes elsewhere, so that nobody takes them for facts.';
  return make(origin, 'unknown-file', `"${name}" is not read.`, hint);
}
