// What is wrong with files, entries and their names, in English.
import { didYouMean } from '../../../nearest.js';
import type { Said } from '../said.js';

/** What people do with a file that is not read. */
export type Stray = 'ending' | 'oldWorkbook' | 'table' | 'data' | 'turtle' | 'copy' | 'other';

const strays: Readonly<Record<Stray, string>> = {
  ending: 'Write the ending in small letters.',
  oldWorkbook: 'Save it as .xlsx or .ods, or each sheet as “CSV UTF-8”.',
  table: 'Call it .csv, in small letters; tabs between the cells are understood.',
  data: 'Write its entries in YAML or CSV; the ending is .yaml in small letters.',
  turtle: 'Shapes and vocabulary belong into ontology/, facts into YAML or CSV.',
  copy: 'It looks like a copy; delete it, or keep it elsewhere.',
  other: 'Keep notes elsewhere, so that nobody takes them for facts.',
};

const otherName = 'Name the file as hej:file says in ontology/shapes.ttl.';

/** Holds the sentences about files and entries. */
export const entries = {
  noMapping: (first: string | undefined): Said => [
    'The file must hold one entry per thing.',
    first === undefined || first === ''
      ? 'Begin each entry with its short name and a colon.'
      : `Begin each entry with its short name and a colon, without a hyphen: "${first}:", and its fields below, indented.`,
  ],
  noFields: (slug: string, example: string): Said => [
    `The entry "${slug}" has no fields.`,
    `Write its fields below it, indented, such as ${example}: …`,
  ],
  misplaced: (key: string): Said => [
    `"${key}" stands at the beginning of the line, as if it were an entry of its own.`,
    'Indent it by as many spaces as the fields above.',
  ],
  /** A file that is called like no kind; `copied` is the kind of whose file it is a copy. */
  unknownFile: (name: string, known: readonly string[], copied?: { kind: string; file: string }): Said => [
    `No kind of things is kept in a file called "${name}".`,
    copied === undefined
      ? entries.otherFile(name, known)
      : `If it holds entries of ${copied.kind}, put them into ${copied.file}.`,
  ],
  otherFile: (name: string, known: readonly string[]): string =>
    didYouMean(name.replace(/\.[a-z]+$/, ''), known, otherName),
  badSlug: (text: string, proposal: string): Said => [
    `"${text}" cannot be a short name.`,
    `Use small letters without accents, digits and single hyphens${proposal === '' ? '' : `, such as ${proposal}`}.`,
  ],
  duplicate: (slug: string, place: string): Said => [
    `"${slug}" is there already, in ${place}.`,
    'Put both into one entry, or give one another name.',
  ],
  gone: (name: string, isThere: boolean, values: number, first: string): Said => [
    `${isThere ? 'The file holds no entry' : `There is no file data/${name}.yaml or data/${name}.csv`}, but ${values === 1 ? 'one value names' : `${values} values name`} an entry of it, first in ${first}.`,
    'Bring its entries back, or mend the values.',
  ],
  foreign: (isUtf16: boolean, guess: string, isTable: boolean): Said => [
    isUtf16 ? 'The file is not written in UTF-8.' : 'This character is not written in UTF-8.',
    `${isUtf16 ? 'It looks like UTF-16 (“Unicode text”)' : `It was probably saved in ${guess}`}; save it as ${isTable ? '“CSV UTF-8”' : 'UTF-8'}.`,
  ],
  misnamedWorkbook: (name: string): Said => [
    `"${name}" is a workbook, whatever its name says.`,
    'Call it .xlsx or .ods, or save its sheet as “CSV UTF-8”.',
  ],
  empty: ['The file holds no entry.', 'Write one, or delete the file.'] as Said,
  folder: [
    'The folder is not read, nor what is in it.',
    'Move its files into data/ itself; only data/queries/ is read beside them.',
  ] as Said,
  stray: (name: string, sort: Stray): Said => [`"${name}" is not read.`, strays[sort]],
  generated: (file: string, isThere: boolean): Said => [
    isThere ? `${file} no longer follows from the ontology.` : `${file} is missing.`,
    'Run "hejnal check --write" and commit the file.',
  ],
  query: [
    'The query does not say what it asks.',
    'Begin the file with "# title: { … }" and "# explanation: { … }" by language.',
  ] as Said,
  vanished: (slug: string, kind: string): Said => [
    `"${slug}" was published and is in no entry of ${kind}; its address would answer “never heard of”.`,
    `Write "${slug}: { withdrawn: DAY }", or its name into formerSlugs of another entry; --let-go builds without it.`,
  ],
  staleDay: (version: string, modified: string, last: string): Said => [
    `The facts have changed since release ${version}, but modified is ${modified === last ? `still ${modified}` : `${modified}, before its ${last}`}.`,
    'Write the day of the change; citations, feeds and caches go by it.',
  ],
};
