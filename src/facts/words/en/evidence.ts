// What is wrong with evidence, in English.
import { didYouMean } from '../../../nearest.js';
import type { Said } from '../said.js';

const review = 'Read the passage again and mend what changed; then run "hejnal check --sources FOLDER --write".';
const renew = 'Run "hejnal check --sources FOLDER --write" where the source texts are, and commit the lock.';
const copied = 'Copy the words from the source as they stand there';

/** What was looked for in a passage. */
export type Wanted = 'dates' | 'numbers' | 'words';

const wantedNames: Readonly<Record<Wanted, string>> = { dates: 'dates', numbers: 'numbers', words: 'words like it' };

/** A passage by its first and last words. */
export interface PassageWords {
  readonly from: string;
  readonly to: string;
}

/** Holds the sentences about evidence. */
export const evidence = {
  noField: (name: string, file: string, key: string, known: readonly string[]): Said => [
    `"${name}" is not a field of ${file}.`,
    name.includes(',')
      ? 'Write several fields as a list: [a, b].'
      : didYouMean(key, known, 'Name a field of this record.'),
  ],
  noValue: (name: string, value: string | undefined, written: readonly string[]): Said => [
    `The record has no "${name}".`,
    value === undefined
      ? 'Write the value in the record, or leave the field out of the evidence.'
      : didYouMean(value, written, 'Write the value as the record has it.'),
  ],
  noEntry: [
    'This is no entry of evidence.',
    'Write a list of entries such as "- { source: …, from: …, to: … }".',
  ] as Said,
  unknownKey: (key: string, known: readonly string[]): Said => [
    `"${key}" is no part of evidence.`,
    didYouMean(key, known, 'Leave it out.'),
  ],
  noWords: (key: string): Said => [`"${key}" has no text.`, `Write words behind "${key}:".`],
  noSource: ['The entry does not say its source.', 'Add "source: …".'] as Said,
  both: ['The entry names both a row and a passage.', 'Make two entries of it.'] as Said,
  nowhere: ['The entry does not say where in the source.', 'Add "from: …" and "to: …", or "row: …".'] as Said,
  noBeginning: ['The passage has no beginning.', 'Add "from: …", its first words.'] as Said,
  noEnd: ['The passage has no end.', 'Add "to: …", its last words; they may be those of "from".'] as Said,
  unknownSource: (name: string, known: readonly string[]): Said => [
    `There is no source "${name}".`,
    didYouMean(name, known, 'Add a record of the source first.'),
  ],
  noText: (slug: string, place: string): Said => [
    `The source "${slug}" has no text that a passage could stand in.`,
    `Add "text: …", the name of its file in the folder of sources, to ${place}; for a table write "row: …" here.`,
  ],
  reading: [
    'A passage can only be read as "inferred", or word for word.',
    'Write "reading: inferred" beside a passage, or leave it out.',
  ] as Said,
  reasonAlone: ['A reason is given, but not what for.', 'Add "reading: inferred", or leave "because" out.'] as Said,
  noReason: (languages: readonly string[]): Said => [
    `The reading is inferred, but it does not say why in: ${languages.join(', ')}.`,
    `Add "because: { ${languages.map((language) => `${language}: …`).join(', ')} }".`,
  ],
  forFields: ['"for" takes names of fields.', 'Write names of fields, such as "for: [name.en, issued]".'] as Said,
  rowDiffers: (key: string, text: string, row: string): Said => [
    `${key} "${text}" is not the row "${row}" that it rests on.`,
    'Mend the identifier or the row, whichever is wrong.',
  ],
  idle: [
    'The entry supports nothing: other entries name all fields that it could.',
    'Say what it supports with "for: […]", or leave it out.',
  ] as Said,
  unsupported: (key: string, text: string, isRow: boolean): Said => [
    `No evidence for ${key} "${text}": it needs a ${isRow ? 'row of a table' : 'passage of a source'}.`,
    `Add ${key} to the "for" of an entry of evidence, or an entry such as ${isRow ? '{ source: …, row: … }' : '{ source: …, from: …, to: … }'}.`,
  ],
  twice: (isRow: boolean, line: number): Said => [
    `This ${isRow ? 'row' : 'passage'} is given twice, first in line ${line}.`,
    'Put the fields of both under one "for".',
  ],
  noProofLine: ['This line is no proof.', 'Write the lock anew with "hejnal check --sources FOLDER --write".'] as Said,
  unused: (id: string, record: string): Said => [
    `The lock has a proof (${id}) for a passage that ${record} no longer names.`,
    renew,
  ],
  unproven: ({ from, to }: PassageWords): Said => [`The passage "${from} … ${to}" has no proof in the lock.`, renew],
  /** A value that differs from the one that was proved on a day; without a day it was never proved. */
  changed: (key: string, texts: readonly string[], day: string | undefined): Said => {
    const values = texts.map((text) => `"${text}"`).join(', ');
    return day === undefined
      ? [`${key} ${values} was not proven by its passage yet.`, renew]
      : [
          `${key} ${values} has changed since its passage was proven on ${day}.`,
          `See that the passage says so. ${renew}`,
        ];
  },
  /** A passage whose text differs from what was proved; `isKept` where only the lock holds it otherwise. */
  moved: ({ from, to }: PassageWords, isKept: boolean, day: string, keys: readonly string[], record: string): Said => [
    `The passage "${from} … ${to}" ${isKept ? 'is kept in the lock otherwise than the source allows' : 'is not the text that was proven'} on ${day}; ${keys.join(', ')} of ${record} rest on it.`,
    isKept ? renew : review,
  ],
  unread: (
    value: { readonly key: string; readonly text: string },
    passage: { readonly line: number; readonly file: string; readonly text: string },
    wanted: Wanted,
    found: readonly string[],
  ): Said => [
    `${value.key} "${value.text}" cannot be read in its passage in line ${passage.line} of ${passage.file}, "${passage.text}". ${found.length === 0 ? `There are no ${wantedNames[wanted]} in it` : `The ${wantedNames[wanted]} in it: ${found.join('; ')}`}.`,
    'Mend the value or the passage; if the value follows from the passage all the same, add "reading: inferred" with "because".',
  ],
  /** Words that the source does not have, behind a line where they are the last ones. */
  absent: (
    file: string,
    words: string,
    after: number | undefined,
    near: { readonly line: number; readonly text: string } | undefined,
  ): Said => {
    const where = after === undefined ? `${file} does not have` : `${file} does not have, after line ${after},`;
    return near === undefined
      ? [`${where} "${words}", nor anything like it.`, `${copied}.`]
      : [
          `${where} "${words}". Nearest to it is, in line ${near.line}: "${near.text}".`,
          `${copied}; if the source says something else, mend the facts.`,
        ];
  },
  repeated: (file: string, words: string, count: number): Said => [
    `${file} has "${words}" ${count} times, so it does not say where the passage begins.`,
    'Write more words, until they stand in the source only once.',
  ],
  cut: (at: 'from' | 'to', word: string, line: number, file: string): Said => [
    `"${at}" cuts the word "${word}" in line ${line} of ${file}.`,
    'Write whole words.',
  ],
  sourceFile: {
    name: (file: string): Said => [`"${file}" is no plain file name.`, fileHint],
    encoding: (file: string): Said => [`"${file}" is not in UTF-8.`, fileHint],
    document: (file: string): Said => [
      `"${file}" cannot be read here.`,
      'Make a text of it (pdftotext, or save as text) and name that.',
    ],
    none: [
      'The source has no copy and no page.',
      'Add text: and the name of its copy, or page: and its address.',
    ] as Said,
    missing: (file: string, folder: string): Said => [`There is no file "${file}" in ${folder}.`, fileHint],
  },
};

const fileHint = 'Write the name of a file in the folder of sources, a text, Markdown or HTML in UTF-8.';
