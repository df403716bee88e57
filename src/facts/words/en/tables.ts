// What is wrong with tables and workbooks, in English.
import { didYouMean } from '../../../nearest.js';
import type { TableFormat } from '../meant.js';
import type { Said } from '../said.js';

const again = 'Open it in a spreadsheet program and save it anew as .xlsx or .ods.';
const columnsForm = 'Write columns: { museums: { Name: [id, name@en], Opened: opened } }.';

const formats: Readonly<Record<TableFormat, Said>> = {
  markup: ['The file is a web page or XML, no table.', 'Open it in a spreadsheet program and save it as “CSV UTF-8”.'],
  json: ['The file is JSON, no table.', 'Write its entries in YAML, or save them as “CSV UTF-8”.'],
  bars: [
    'The first row has "|" between its cells, which stands between the values of one cell here.',
    'Save the table with commas, semicolons or tabs between the cells.',
  ],
  quoted: [
    'The first row is one cell: whole rows stand in quotation marks.',
    'Take them off, so that each cell has its own or none.',
  ],
};

/** Holds the sentences about tables. */
export const tables = {
  quoteInside: [
    'A quotation mark stands inside a cell that has none around it.',
    'Put the whole cell in quotation marks, and double those that stand in it.',
  ] as Said,
  openQuote: [
    'The quotation mark is not closed.',
    'Close it; a quotation mark that is part of the text is written twice.',
  ] as Said,
  behindQuote: [
    'Text stands behind the closing quotation mark.',
    'Double quotation marks that are part of the text.',
  ] as Said,
  foreign: (isUtf16: boolean): Said => [
    'This character is not written in UTF-8.',
    isUtf16
      ? 'It looks like UTF-16 (“Unicode text”); save it as “CSV UTF-8”.'
      : 'It was probably saved in Windows-1250; save it as “CSV UTF-8”.',
  ],
  noId: (areIdsMade: boolean): Said => [
    'The row has no short name.',
    areIdsMade
      ? 'Fill the column that short names are made of, with a letter of the Latin, Greek or Cyrillic alphabet or a digit.'
      : 'Write one into the column "id".',
  ],
  short: (cells: number, width: number): Said => [
    `The row has ${cells} cells, the first row ${width}.`,
    'Close quotation marks; leave cells empty, but there.',
  ],
  long: (cell: number): Said => [
    `The first row has no name for cell ${cell}.`,
    'Put a text with a delimiter in quotation marks.',
  ],
  nameless: ['The column has no name in the first row.', 'Name it, or empty the cell.'] as Said,
  noColumn: (key: string, kind: string): Said => [
    `The table has no column "${key}", which each ${kind} needs.`,
    'Add the column, with a value in each row.',
  ],
  wide: (cells: number, most: number): Said => [
    `The first row has ${cells} cells; a table has at most ${most} columns.`,
    'See whether the table was turned, or its lines were lost.',
  ],
  idMissing: (file: string, first: string): Said => [
    'No column is called "id".',
    `Begin the first row with "id"; the cells below it are the short names. Or have them made of a column: columns: { ${file}: { ${first || 'Name'}: [id, …] } } in the settings.`,
  ],
  idWritten: (written: string): Said => [
    `No column is called "id"; one is called "${written}".`,
    'Write "id", in small letters.',
  ],
  titleAbove: (line: number): Said => [
    `The first row names no columns; row ${line} does.`,
    'Delete the rows above it.',
  ],
  otherFormat: (format: TableFormat): Said => formats[format],
  otherDelimiter: (width: number): Said => [
    `The row is not cut into its cells: the first row has ${width}, with another sign between them.`,
    'Put the same sign between the cells of every row.',
  ],
  quoteSpace: [
    'A space stands before the quotation mark, which then is part of the text.',
    'Delete the space; quotation marks stand right behind the delimiter.',
  ] as Said,
  total: (text: string): Said => [
    `"${text}" looks like the sum of the rows above, and is read as a thing.`,
    'Delete the row.',
  ],
  taken: (name: string): Said => [`Another column is "${name}" already.`, 'Leave one out.'],
  absent: (file: string, name: string, known: readonly string[]): Said => [
    `The table of ${file} has no column "${name}".`,
    didYouMean(name, known, 'Leave it out.'),
  ],
  noField: (
    name: string,
    kind: { readonly name: string; readonly file: string },
    known: readonly string[],
    meant: string | undefined,
  ): Said => [
    `"${name}" is no field of ${kind.name}.`,
    meant === undefined
      ? didYouMean(
          name,
          known,
          `Say what it is in the settings, columns: { ${kind.file}: { ${name}: … } }; "-" leaves it out.`,
        )
      : `Did you mean "${meant}"?`,
  ],
  needsLanguage: (name: string): Said => [
    `"${name}" needs its text by language.`,
    `Call the column ${name}@en, ${name}@pl or another language.`,
  ],
  evidencePart: (name: string, part: string, known: readonly string[]): Said => [
    `"${name}" is no part of evidence.`,
    didYouMean(part, known, 'Leave the column out.'),
  ],
  reasonLanguage: (name: string, entry: string): Said => [
    `"${name}" does not say the language of the reason.`,
    `Call the column ${entry}.because@en, or with another language.`,
  ],
  unknownTable: (name: string, known: readonly string[]): Said => [
    `"columns" speaks of a table "${name}", which no kind of things has.`,
    didYouMean(name, known, 'Leave it out.'),
  ],
  ownKeys: (owner: string): Said => [`"${owner}" takes keys of its own.`, columnsForm],
  fieldNames: (key: string): Said => [`"${key}" takes the names of fields.`, columnsForm],

  dateMade: (text: string, field: string): Said => [
    `The spreadsheet made a date of this cell, ${text}; ${field} takes none.`,
    'Format the column as text and write the value again.',
  ],
  sheetless: (sheets: readonly string[], known: readonly string[], otherwise: string): Said => [
    `No sheet of the file is called like a kind of things; its sheets are ${sheets.map((name) => `"${name}"`).join(', ')}.`,
    didYouMean(sheets[0] ?? '', known, otherwise),
  ],
  emptyFile: ['The file has no cell with a value.', 'Delete it, or fill it.'] as Said,
  unreadSheet: (name: string): Said => [
    `The sheet "${name}" is not read: no kind of things is called so.`,
    'Call it like the file of its kind, or keep notes elsewhere.',
  ],
  cell: {
    error: (text: string): Said => [
      `The cell holds an error of the spreadsheet, ${text}.`,
      'Mend its formula, or write the value itself.',
    ],
    formula: (): Said => [
      'The cell holds a formula whose result was not saved.',
      'Open the file in a spreadsheet program and save it, or write the value itself.',
    ],
    digits: (text: string): Said => [
      `The cell holds a number of more than 15 digits, of which spreadsheets keep 15: ${text}.`,
      'Format the column as text and write the number again.',
    ],
    noDay: (text: string): Said => [
      `The cell is shown as a date, but its number, ${text}, is no day.`,
      'Spreadsheets make 0 of an empty cell that a formula refers to: empty the cell, or write the day.',
    ],
  },
  doubt: {
    yearless: (text: string): Said => [
      `The cell shows a day without its year; it holds ${text}.`,
      'Show the year, and see whether it is right: spreadsheets add the one in which somebody typed.',
    ],
    yearAsDay: (text: string, number: string): Said => [
      `The cell holds the number ${number}, which is shown as the day ${text}.`,
      `If the year ${number} is meant, format the cell as a number; else write the day as a text.`,
    ],
  },
  merged: (range: string): Said => [
    `The cells ${range} are merged: only the first holds a value.`,
    'Split them and write the value into each.',
  ],

  password2007: [
    'The file has a password, or is a workbook of before 2007.',
    'Save it as .xlsx or .ods, without a password.',
  ] as Said,
  password: ['The file has a password.', 'Save it without a password.'] as Said,
  large: (mebibytes: number): Said => [
    `Unpacked the file would be larger than ${mebibytes} MiB.`,
    'Take out pictures and empty rows, split it by kind, or save the sheets as “CSV UTF-8”.',
  ],
  partMissing: (name: string): Said => [`The file has no part "${name}", which a workbook has.`, again],
  damaged: ['The file is damaged, or no workbook.', again] as Said,
  /** What a parser of XML says of it. */
  damagedXml: (what: string): Said => [`The file is damaged: ${what}.`, again],
  tooManyCells: [
    'The file has more cells than can be read.',
    'Take out what is no entry, or split it by kind.',
  ] as Said,
};
