// What the columns of a table of records are, by their names in the first row.
import type { Field, Kind } from '../../model/model.js';
import { didYouMean } from '../../nearest.js';
import { errorAt, type Finding, type Scalar } from '../record.js';
import { isLanguageTag } from '../../rdf/language.js';

/** One column: where its cells go in a record. */
export interface Column {
  /** Keys on the way from the record to the value: `name` and `pl`, `evidence2` and `from`. */
  readonly path: readonly string[];
  /** Whether a cell holds several values between separators. */
  readonly isList: boolean;
}

/** The column of short names, and the others by their place; what is not understood has none. */
export interface Header {
  readonly id: number;
  readonly columns: readonly (Column | undefined)[];
  readonly width: number;
  /** Places of columns without a name; their cells must be empty. */
  readonly unnamed: ReadonlySet<number>;
}

const evidenceParts = ['source', 'from', 'to', 'row', 'for', 'reading', 'because'];

/** Reads the first row; `undefined` where it names no column of short names. */
export function readHeader(cells: readonly Scalar[], kind: Kind, findings: Finding[]): Header | undefined {
  const id = cells.findIndex(({ text }) => text === 'id');
  const [first] = cells;
  if (id < 0 && first !== undefined) {
    const hint = 'Begin the first row with "id"; the cells below it are the short names.';
    findings.push(errorAt(first.origin, 'csv-header', 'No column is called "id".', hint));
    return undefined;
  }
  const taken = new Set<string>();
  const columns = cells.map((cell, at) => {
    if (cell.text === '') return undefined;
    const column = at === id ? { path: ['id'], isList: false } : columnOf(cell, kind, findings);
    const name = column?.path.join('@') ?? cell.text;
    if (taken.has(name)) {
      findings.push(errorAt(cell.origin, 'csv-header', `Another column is "${cell.text}" already.`, 'Leave one out.'));
      return undefined;
    }
    taken.add(name);
    return at === id ? undefined : column;
  });
  const unnamed = new Set([...cells.keys()].filter((at) => cells[at]?.text === ''));
  return { id, columns, width: cells.length, unnamed };
}

function columnOf(cell: Scalar, kind: Kind, findings: Finding[]): Column | undefined {
  const { text } = cell;
  if (text === 'withdrawn') return { path: [text], isList: false };
  if (text === 'formerSlugs') return { path: [text], isList: true };
  const [, entry, part, language] = /^(evidence\d*)\.([a-z]+)(?:@(.+))?$/.exec(text) ?? [];
  if (entry !== undefined && part !== undefined) return evidenceColumn(cell, [entry, part, language], findings);
  const found = fieldNamed(text, kind);
  if (found === undefined) {
    const known = kind.fields.map(({ key, type }) => (type.is === 'text' ? `${key}@en` : key));
    const hint = didYouMean(text, known, 'Leave the column out.');
    findings.push(errorAt(cell.origin, 'unknown-field', `"${text}" is no field of ${kind.name}.`, hint));
    return undefined;
  }
  const { field, language: tongue } = found;
  if (field.type.is === 'text' && tongue === undefined) {
    const hint = `Call the column ${text}@en, ${text}@pl or another language.`;
    findings.push(errorAt(cell.origin, 'value-form', `"${text}" needs its text by language.`, hint));
    return undefined;
  }
  return { path: tongue === undefined ? [field.key] : [field.key, tongue], isList: field.maxCount > 1 };
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
): Column | undefined {
  if (evidenceParts.includes(part) && (language !== undefined) === (part === 'because'))
    return { path: language === undefined ? [entry, part] : [entry, part, language], isList: part === 'for' };
  const hint = didYouMean(part, evidenceParts, 'Leave the column out.');
  const message =
    part === 'because'
      ? `"${cell.text}" needs a language, such as ${entry}.because@en.`
      : `"${cell.text}" is no part of evidence.`;
  findings.push(errorAt(cell.origin, 'evidence-unknown-key', message, hint));
  return undefined;
}
