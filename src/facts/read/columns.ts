// What the columns of a table of records are, by their names in the first row, or by what the settings say of them.
import type { Field, Kind } from '../../model/model.js';
import { errorAt, warningAt, type Finding, type Scalar } from '../record.js';
import { isLanguageTag } from '../../rdf/language.js';
import { keyMeant } from '../keys.js';
import type { TableFormat } from '../words/meant.js';
import type { Saying } from '../words/words.js';
import type { Row } from './csv.js';

/** One use of a column: where its cells go in a record. */
export interface Column {
  /** Keys on the way from the record to the value: `name` and `pl`, `evidence2` and `from`. */
  readonly path: readonly string[];
  /** Whether a cell holds several values between separators. */
  readonly isList: boolean;
  readonly field?: Field;
  /** Whether the settings name it, so that references in it may be names of things. */
  readonly isMapped: boolean;
}

/** Where short names come from, and what the columns are by their place; what is not understood has no use. */
export interface Header {
  /** Places of the columns that short names are taken from. */
  readonly ids: readonly number[];
  /** Whether short names are made of their cells, rather than written there. */
  readonly areIdsMade: boolean;
  readonly columns: readonly (readonly Column[])[];
  readonly width: number;
  /** Places of columns without a name; their cells must be empty. */
  readonly unnamed: ReadonlySet<number>;
  /** Places of columns that the settings leave out. */
  readonly left: ReadonlySet<number>;
  /** Whether a finding is about the name of a column: it may be any that is missed. */
  readonly isUnclear: boolean;
  /** Fields that columns were meant to be whose names are not understood. */
  readonly meant: ReadonlySet<string>;
}

/** What the settings say of the columns of one table: by the name of a column, what it is. */
export type ColumnNames = ReadonlyMap<string, { readonly key: Scalar; readonly uses: readonly Scalar[] }>;

/** What a column is called that is not read. */
const leftOut = '-';

const evidenceParts = ['source', 'from', 'to', 'row', 'for', 'reading', 'because'];

/** One use as it is written, in the first row or in the settings. */
interface Use {
  readonly at: number;
  readonly name: Scalar;
  readonly isMapped: boolean;
}

/** Most columns of a table: spreadsheets have 16,384 at most, and no kind of things so many fields. */
const maxColumns = 10_000;

/** Reads the first row; `undefined` where it names no column of short names. */
export function readHeader(
  cells: readonly Scalar[],
  kind: Kind,
  findings: Finding[],
  { mapped = new Map(), below }: { mapped?: ColumnNames | undefined; below?: () => readonly Row[] } = {},
): Header | undefined {
  const past = cells[maxColumns];
  if (past !== undefined) {
    findings.push(errorAt(past.origin, 'csv-header', ({ tables }) => tables.wide(cells.length, maxColumns)));
    return undefined;
  }
  const uses = cells.flatMap((cell, at) => usesOf(cell, at, mapped));
  const absent = absentColumns(cells, mapped, kind);
  findings.push(...absent);
  const ids = uses.filter(({ name }) => name.text === 'id');
  const [first] = cells;
  if (ids.length === 0 && first !== undefined) {
    // A name in the settings that is misspelt is the cause.
    if (!absent.some(({ severity }) => severity === 'error'))
      findings.push(errorAt(first.origin, 'csv-header', noHeader(cells, kind, below?.() ?? [])));
    return undefined;
  }
  const columns = columnsOf(uses, cells, kind, findings);
  const unnamed = new Set([...cells.keys()].filter((at) => cells[at]?.text.trim() === ''));
  const left = new Set(uses.filter(({ name }) => name.text === leftOut).map(({ at }) => at));
  const areIdsMade = ids.some(({ isMapped }) => isMapped);
  const isNamed = ({ text }: Scalar): boolean => text !== '' && text !== 'id';
  const unclear = uses.filter(({ at, name }) => isNamed(name) && !left.has(at) && columns[at]?.length === 0);
  const meant = new Set(unclear.flatMap(({ name }) => keyMeant(name.text, kind)?.key ?? []));
  return {
    ids: ids.map(({ at }) => at),
    areIdsMade,
    columns,
    width: cells.length,
    unnamed,
    left,
    isUnclear: unclear.length > 0,
    meant,
  };
}

/** A name may have spaces around it that nobody sees. */
function usesOf(cell: Scalar, at: number, mapped: ColumnNames): Use[] {
  const name = { ...cell, text: cell.text.trim() };
  const found = named(mapped, name.text)?.uses;
  return found?.map((use) => ({ at, name: use, isMapped: true })) ?? [{ at, name, isMapped: false }];
}

/** Says why the first row names no column of short names: it is no first row, or the file is no table. */
function noHeader(cells: readonly Scalar[], kind: Kind, below: readonly Row[]): Saying {
  const texts = cells.map(({ text }) => text.trim());
  const [first = ''] = texts;
  const isHead = (row: Row): boolean => row.cells.some(({ text }) => /^id$/i.test(text.trim())) && row.cells.length > 1;
  const later = below.find(isHead)?.origin.line;
  const format = texts.length === 1 ? formatOf(first) : undefined;
  const written = texts.find((text) => /^id$/i.test(text));
  if (format !== undefined) return ({ tables }) => tables.otherFormat(format);
  if (written !== undefined) return ({ tables }) => tables.idWritten(written);
  if (later !== undefined) return ({ tables }) => tables.titleAbove(later);
  return ({ tables }) => tables.idMissing(kind.file, onOneLine(first));
}

/** Tells what a file is that has all of its first row in one cell. */
function formatOf(text: string): TableFormat | undefined {
  if (/^<(?:!DOCTYPE|html|table|\?xml|meta|head)/i.test(text)) return 'markup';
  if (/^[[{]/.test(text)) return 'json';
  if (/^id(?:\|.*)$/i.test(text)) return 'bars';
  return /^id[,;\t]/i.test(text) ? 'quoted' : undefined;
}

/** A title that a spreadsheet breaks into lines is written on one in the settings. */
function named(mapped: ColumnNames, title: string) {
  return mapped.get(title) ?? mapped.get(onOneLine(title));
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function columnsOf(uses: readonly Use[], cells: readonly Scalar[], kind: Kind, findings: Finding[]): Column[][] {
  const taken = new Set<string>();
  const columns: Column[][] = cells.map(() => []);
  for (const { at, name, isMapped } of uses) {
    if (name.text === '' || (isMapped && (name.text === leftOut || name.text === 'id'))) continue;
    const column = name.text === 'id' ? { path: ['id'], isList: false } : columnOf(name, kind, findings);
    const path = column?.path.join('@') ?? name.text;
    if (taken.has(path)) findings.push(errorAt(name.origin, 'csv-header', ({ tables }) => tables.taken(name.text)));
    else if (column !== undefined && path !== 'id') columns[at]?.push({ ...column, isMapped });
    taken.add(path);
  }
  return columns;
}

/** A name in the settings that no column has is a slip of the pen, or of another table of the kind. */
function absentColumns(cells: readonly Scalar[], mapped: ColumnNames, { file }: Kind): Finding[] {
  const names = cells.map(({ text }) => onOneLine(text.trim()));
  return [...mapped.values()]
    .filter(({ key }) => !names.includes(onOneLine(key.text)))
    .map(({ key, uses }) => {
      const make = uses.some(({ text }) => text === 'id') ? errorAt : warningAt;
      return make(key.origin, 'csv-header', ({ tables }) => tables.absent(file, key.text, names));
    });
}

function columnOf(cell: Scalar, kind: Kind, findings: Finding[]): Omit<Column, 'isMapped'> | undefined {
  const { text } = cell;
  if (text === 'withdrawn') return { path: [text], isList: false };
  if (text === 'formerSlugs') return { path: [text], isList: true };
  const [, entry, part, language] = /^(evidence\d*)\.([a-z]+)(?:@(.+))?$/.exec(text) ?? [];
  if (entry !== undefined && part !== undefined) return evidenceColumn(cell, [entry, part, language], findings);
  const found = fieldNamed(text, kind);
  if (found === undefined) {
    const known = kind.fields.map(({ key, type }) => (type.is === 'text' ? `${key}@en` : key));
    const meant = keyMeant(text, kind);
    const name = meant === undefined ? undefined : meant.isText ? `${meant.key}@${meant.language ?? 'en'}` : meant.key;
    findings.push(errorAt(cell.origin, 'unknown-field', ({ tables }) => tables.noField(text, kind, known, name)));
    return undefined;
  }
  const { field, language: tongue } = found;
  if (field.type.is === 'text' && tongue === undefined) {
    findings.push(errorAt(cell.origin, 'value-form', ({ tables }) => tables.needsLanguage(text)));
    return undefined;
  }
  return { path: tongue === undefined ? [field.key] : [field.key, tongue], isList: field.maxCount > 1, field };
}

/** A column of texts is `name@pl`; in the tables of a release it is called `name_pl`. */
function fieldNamed(text: string, { fields }: Kind): { field: Field; language?: string } | undefined {
  const own = fields.find(({ key }) => key === text);
  if (own !== undefined) return { field: own };
  const named = fields.filter(
    ({ key, type }) => type.is === 'text' && /^[@_]/.test(text.slice(key.length)) && text.startsWith(key),
  );
  const found = named.map((field) => ({ field, language: text.slice(field.key.length + 1).replaceAll('_', '-') }));
  return found.find(({ language }) => isLanguageTag(language));
}

function evidenceColumn(
  cell: Scalar,
  [entry, part, language]: readonly [string, string, string | undefined],
  findings: Finding[],
): Omit<Column, 'isMapped'> | undefined {
  if (evidenceParts.includes(part) && (language !== undefined) === (part === 'because'))
    return { path: language === undefined ? [entry, part] : [entry, part, language], isList: part === 'for' };
  findings.push(
    errorAt(cell.origin, 'evidence-unknown-key', ({ tables }) =>
      part === 'because'
        ? tables.reasonLanguage(cell.text, entry)
        : tables.evidencePart(cell.text, part, evidenceParts),
    ),
  );
  return undefined;
}
