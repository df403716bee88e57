// Writes things of a kind as tables (CSV, RFC 4180): one row for each, for people, and beside it what a cell cannot tell programs.
import type { Names } from '../../rdf/iri.js';
import type { Field, Kind } from '../../model/model.js';
import type { Quad } from '../../rdf/rdf.js';

/** One column of a table; a field of texts has one for each language. */
export interface Column {
  readonly name: string;
  readonly field: Field;
  readonly language: string | undefined;
  /** The datatype of the values that stand in it; all values of the field where there is none. */
  readonly datatype?: string;
}

/** A table of a kind. */
export interface Table {
  readonly kind: Kind;
  readonly columns: readonly Column[];
  /** Stands between the values of a cell that has several; no value has it. None where each value has a row of its own. */
  readonly separator: string | undefined;
}

/** Candidates for the separator, the usual one first. */
export const separators = ['|', '¦', '␟'] as const;

type LanguagesOf = (field: Field) => readonly string[];

/** Makes the table of a kind; `languagesOf` lists the languages in which the texts of a field are. */
export function tableOf(kind: Kind, languagesOf: LanguagesOf, separator: string): Table {
  return { kind, columns: kind.fields.flatMap((field) => columnsOf(field, languagesOf)), separator };
}

/**
 * Makes the table of the values that a cell of the other cannot tell programs: lists, choices, and values whose form
 * chooses their datatype. Its first row of a thing has the first value of each field, its second the second.
 */
export function valuesTableOf(kind: Kind, languagesOf: LanguagesOf): Table {
  const fields = kind.fields.filter((field) => !fitsCell(field));
  const columns = fields.flatMap((field): Column[] => {
    if (field.type.is !== 'literal' || field.type.datatypes.length < 2) return columnsOf(field, languagesOf);
    return field.type.datatypes.map((datatype) => {
      return { name: `${field.key}_${precisionOf(datatype)}`, field, language: undefined, datatype };
    });
  });
  return { kind, columns, separator: undefined };
}

/** Tells whether a program that knows CSVW reads a cell of the field as what the facts say: one value, of one datatype. */
export function fitsCell({ type, maxCount }: Field): boolean {
  if (type.is === 'text') return type.uniqueLang || maxCount <= 1;
  if (maxCount > 1 || type.is === 'choice') return false;
  return type.is !== 'literal' || type.datatypes.length < 2;
}

function columnsOf(field: Field, languagesOf: LanguagesOf): Column[] {
  const { key, type } = field;
  if (type.is !== 'text') return [{ name: columnName(key, undefined), field, language: undefined }];
  return languagesOf(field).map((language) => ({ name: columnName(key, language), field, language }));
}

/** Names the column of a field, or of its texts in a language. */
export function columnName(key: string, language: string | undefined): string {
  return language === undefined ? key : `${key}_${language.replaceAll('-', '_')}`;
}

/** Names the columns of dates by how much they say, those of other values by their datatype. */
function precisionOf(datatype: string): string {
  const local = datatype.replace(/^.*[#/]/, '');
  return { gYear: 'year', gYearMonth: 'month', date: 'day' }[local] ?? local;
}

/** Writes the line of column names. */
export function writeHeader({ columns }: Table): string {
  return `${['id', ...columns.map(({ name }) => name)].map(cell).join(',')}\r\n`;
}

/** Writes the line of a thing: its slug, then its values as the records have them. */
export function writeRow(table: Table, slug: string, quads: readonly Quad[], names: Names): string {
  const cells = table.columns.map(
    (column) =>
    cell(termsOf(column, quads).map((each) => wordOf(each, column.field, names)).join(table.separator)), // prettier-ignore
  );
  return `${[cell(slug), ...cells].join(',')}\r\n`;
}

/** Writes the lines of a thing where each value has one of its own; none for a thing without such values. */
export function writeValues(table: Table, slug: string, quads: readonly Quad[], names: Names): string {
  const lists = table.columns.map((column) => termsOf(column, quads).map((each) => nameOf(each, column.field, names)));
  const length = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length }, (_each, at) => `${[slug, ...lists.map((list) => list[at] ?? '')].map(cell).join(',')}\r\n`).join(''); // prettier-ignore
}

function termsOf({ field, language, datatype }: Column, quads: readonly Quad[]): Quad['object'][] {
  return quads
    .filter(({ predicate }) => predicate.value === field.path)
    .map(({ object }) => object)
    .filter((each) => language === undefined || languageOf(each) === language)
    .filter((each) => datatype === undefined || (each.termType === 'Literal' && each.datatype.value === datatype));
}

/** Writes a value as the records have it: a choice by its word, a thing by its short name. */
export function wordOf(term: Quad['object'], field: Field, names: Names): string {
  const { type } = field;
  if (type.is === 'choice') return [...type.options].find(([, iri]) => iri === term.value)?.[0] ?? term.value;
  return nameOf(term, field, names);
}

/** Writes a thing by its short name, and everything else as it is: of a choice, its IRI. */
function nameOf(term: Quad['object'], { type }: Field, names: Names): string {
  if (type.is !== 'reference') return term.value;
  const thing = names.readThing(term.value);
  if (thing === undefined) return term.value;
  return type.kinds.length === 1 ? thing.slug : `${thing.kind}/${thing.slug}`;
}

function languageOf(term: Quad['object']): string {
  return term.termType === 'Literal' ? term.language : '';
}

function cell(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
