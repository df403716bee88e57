// Reads a table of records: the first row names the fields, each row below it is a record, as one written in YAML.
import type { Kind } from '../../model/model.js';
import {
  errorAt,
  warningAt,
  type Entry,
  type Finding,
  type Mapping,
  type Node,
  type Record,
  type Scalar,
} from '../record.js';
import type { Saying } from '../words/words.js';
import { readHeader, type Column, type ColumnNames, type Header } from './columns.js';
import { delimiters, readRows, type Row } from './csv.js';
import { isTotal } from './totals.js';
import { slugOf } from './slug.js';
import { fit } from './workbook/fit.js';

/** Stands between the values of a cell that has several, as in the tables of a release. */
const separator = '|';

/** Reads the records of a kind from CSV; no row is left out without a finding. */
export function readTable(text: string, file: string, kind: Kind, findings: Finding[], names?: ColumnNames): Record[] {
  findings.push(...foreignCharacters(text, file));
  return recordsOf(readRows(text, file, findings), kind, findings, names);
}

/** Makes records of rows, the first of which names the columns, or the settings do; no row is left out without a finding. */
export function recordsOf(rows: Iterable<Row>, kind: Kind, findings: Finding[], names?: ColumnNames): Record[] {
  const records: Record[] = [];
  const iterator = rows[Symbol.iterator]();
  const head = iterator.next();
  if (head.done === true) return [];
  const { cells, origin } = head.value;
  const header = readHeader(cells, kind, findings, { mapped: names, below: () => first(iterator, 20) });
  if (header === undefined) return [];
  const table: Table = { kind, header, origin, lacking: lackingIn(header, kind), told: new Set() };
  let last: Row | undefined;
  for (let next = iterator.next(); next.done !== true; next = iterator.next()) {
    last = next.value;
    records.push(...readRecord(last, table, findings));
  }
  findings.push(...sumBelow(last, table), ...lackingColumns(table, records));
  return records;
}

function first<Item>(iterator: Iterator<Item>, count: number): Item[] {
  const items: Item[] = [];
  for (let next = iterator.next(); next.done !== true && items.length < count; next = iterator.next())
    items.push(next.value);
  return items;
}

/** Where short names are made of names, a sum below the table would be a thing. */
function sumBelow(last: Row | undefined, { header }: Table): Finding[] {
  const [name] = header.areIdsMade ? header.ids.flatMap((at) => last?.cells[at] ?? []) : [];
  if (name === undefined || !isTotal(name.text)) return [];
  return [warningAt(name.origin, 'csv-row', ({ tables }) => tables.total(name.text))];
}

/** What is not UTF-8 was read as U+FFFD; the first one is told. */
function foreignCharacters(text: string, file: string): Finding[] {
  const at = text.indexOf('\ufffd');
  if (at < 0) return [];
  const lines = text.slice(0, at).split(/\r\n?|\n/);
  const origin = { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  return [errorAt(origin, 'csv-encoding', ({ tables }) => tables.foreign(text.includes('\0')))];
}

/** What all rows of a table share. */
interface Table {
  readonly kind: Kind;
  readonly header: Header;
  readonly origin: Scalar['origin'];
  /** Fields that each record needs, and for which there is no column. */
  readonly lacking: ReadonlySet<string>;
  /** Places of columns with values of which it was told that they have no name. */
  readonly told: Set<number>;
}

function lackingIn({ columns }: Header, { fields }: Kind): ReadonlySet<string> {
  const there = new Set(columns.flat().map(({ path: [key] }) => key));
  return new Set(fields.filter(({ key, minCount }) => minCount > 0 && !there.has(key)).map(({ key }) => key));
}

/** A column that is not there is told once, and not where another finding is about a column that may be it. */
function lackingColumns({ kind, header, origin, lacking, told }: Table, records: readonly Record[]): Finding[] {
  const isNeeded = records.some(({ fields }) => !fields.has('withdrawn'));
  if (!isNeeded || header.isUnclear || told.size > 0) return [];
  return [...lacking].map((key) => errorAt(origin, 'missing-field', ({ tables }) => tables.noColumn(key, kind.name)));
}

function readRecord(row: Row, table: Table, findings: Finding[]): Record[] {
  const { kind, header, lacking } = table;
  const { cells, origin } = row;
  const [only] = cells;
  if (only !== undefined && cells.length === 1 && header.width > 1 && isUncut(only)) {
    findings.push(errorAt(origin, 'csv-row', ({ tables }) => tables.otherDelimiter(header.width)));
    return [];
  }
  findings.push(...cellsWithoutColumn(row, table));
  const [first] = header.ids.flatMap((at) => cells[at] ?? []);
  const slug = slugIn(cells, header);
  if (slug === '') {
    findings.push(errorAt(first?.origin ?? origin, 'csv-row', ({ tables }) => tables.noId(header.areIdsMade)));
    return [];
  }
  const excused = new Set([...lacking, ...header.meant]);
  const fields = fieldsOf(cells, header, findings, excused);
  // What a row that was cut off has no cells for is no fault of its own.
  for (const column of header.columns.slice(cells.length).flat()) excused.add(column.path[0] ?? '');
  const record = { kind: kind.name, slug, fields, origin: first?.origin ?? origin };
  return [excused.size === 0 ? record : { ...record, excused }];
}

function slugIn(cells: readonly Scalar[], { ids, areIdsMade }: Header): string {
  const texts = ids.map((at) => seen(cells[at]));
  return areIdsMade ? texts.map(slugOf).filter(Boolean).join('-') : (texts[0] ?? '');
}

/** Tells whether a row was not cut into its cells, for another delimiter stands in it. */
function isUncut({ text, origin }: Scalar): boolean {
  return origin.sheet === undefined && delimiters.some((each) => text.includes(each));
}

/** A number that is shown with words is known by them: `PL-007`. */
function seen(cell: Scalar | undefined): string {
  return (cell?.typed === 'number' ? cell.shown : undefined) ?? cell?.text ?? '';
}

function cellsWithoutColumn({ cells, origin }: Row, { header, told }: Table): Finding[] {
  const { ids, columns, width, unnamed, left } = header;
  const found: Finding[] = [];
  const tell = (at: Scalar['origin'], say: Saying): void => {
    found.push(errorAt(at, 'csv-row', say));
  };
  if (cells.length < width) tell(origin, ({ tables }) => tables.short(cells.length, width));
  for (const [at, cell] of cells.entries()) {
    if (cell.text === '' || ids.includes(at) || left.has(at) || (columns[at]?.length ?? 0) > 0) continue;
    if (at >= width) {
      tell(cell.origin, ({ tables }) => tables.long(at + 1));
      break;
    }
    // A column with a name that is not understood has its finding in the first row.
    if (!unnamed.has(at) || told.has(at)) continue;
    tell(cell.origin, ({ tables }) => tables.nameless);
    told.add(at);
  }
  return found;
}

/** Gives what the cells hold; a field whose value could not be taken, which is told, is excused. */
function fieldsOf(
  cells: readonly Scalar[],
  { columns }: Header,
  findings: Finding[],
  excused: Set<string>,
): ReadonlyMap<string, Entry> {
  const fields = new Map<string, Entry>();
  const passages = new Map<string, Mapping>();
  for (const [at, cell] of cells.entries()) {
    if (cell.isLost) for (const { path } of columns[at] ?? []) excused.add(path[0] ?? '');
    if (cell.text === '') continue;
    for (const column of columns[at] ?? []) {
      const [key = '', ...path] = column.path;
      const value = valueIn(cell, column, findings);
      if (value === undefined) {
        excused.add(key);
        continue;
      }
      if (/^evidence\d*$/.test(key)) {
        const passage = passages.get(key) ?? { is: 'mapping', entries: new Map<string, Entry>(), origin: cell.origin };
        passages.set(key, passage);
        put(passage.entries as Map<string, Entry>, path, value, cell);
      } else put(fields, [key, ...path], value, cell);
    }
  }
  const [first, ...others] = passages.values();
  if (first !== undefined)
    put(fields, ['evidence'], { is: 'sequence', items: [first, ...others], origin: first.origin }, first);
  return fields;
}

/** Where the settings name a column, things may be named in it as people call them. */
function valueIn(cell: Scalar, { field, isList, isMapped }: Column, findings: Finding[]): Node | undefined {
  const fitting = fit(cell, field, findings);
  if (fitting === undefined) return undefined;
  const node = isList ? listOf(fitting) : fitting;
  if (!isMapped || field?.type.is !== 'reference') return node;
  return node.is === 'sequence' ? { ...node, items: node.items.map(named) } : named(node);
}

function named(node: Node): Node {
  if (node.is !== 'scalar' || /^(?:[a-z0-9-]+\/)?[a-z0-9]+(?:-[a-z0-9]+)*$/.test(node.text)) return node;
  const slug = slugOf(node.text);
  return slug === '' ? node : { ...node, text: slug };
}

/** A value under a key that its column gives: the key is put together when it is asked for, for tables have a million. */
class Cell implements Entry {
  readonly value: Node;
  readonly #key: string;

  constructor(key: string, value: Node) {
    this.value = value;
    this.#key = key;
  }

  /** Stands where its value does. */
  get key(): Scalar {
    return { is: 'scalar', text: this.#key, origin: this.value.origin };
  }
}

/** Puts a value where a path of keys leads, making mappings on the way. */
function put(
  entries: Map<string, Entry>,
  [key = '', ...rest]: readonly string[],
  value: Node,
  { origin }: Pick<Scalar, 'origin'>,
): void {
  if (rest.length === 0) {
    entries.set(key, new Cell(key, value));
    return;
  }
  const found = entries.get(key)?.value;
  const inner = found?.is === 'mapping' ? (found.entries as Map<string, Entry>) : new Map<string, Entry>();
  if (found === undefined) entries.set(key, new Cell(key, { is: 'mapping', entries: inner, origin }));
  put(inner, rest, value, { origin });
}

/** Splits a cell; white space around a separator is none of the values. */
function listOf(cell: Scalar): Node {
  if (!cell.text.includes(separator)) return cell;
  const isFlat = !/["\r\n]/.test(cell.text);
  let start = 0;
  const items = cell.text.split(separator).flatMap((part): Scalar[] => {
    const offset = start + part.length - part.trimStart().length;
    start += part.length + separator.length;
    const { file, line, column } = cell.origin;
    // Doubled quotation marks and line ends inside a cell move what follows; then the cell is place enough.
    const isCounted = isFlat && cell.origin.sheet === undefined;
    const origin = isCounted ? { file, line, column: column + offset } : cell.origin;
    return part.trim() === '' ? [] : [{ is: 'scalar', text: part.trim(), origin }];
  });
  return { is: 'sequence', items, origin: cell.origin };
}
