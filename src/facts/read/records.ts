// Reads the record files of a publication: which kind a file holds, and one record per slug.
import { fieldOf, type Kind, type Model } from '../../model/model.js';
import {
  errorAt,
  warningAt,
  type Entry,
  type Finding,
  type Node,
  type Origin,
  type Record,
  type Scalar,
} from '../record.js';
import { isSlug } from '../../rdf/iri.js';
import { slugOf } from './slug.js';
import type { ColumnNames } from './columns.js';
import { readTable } from './table.js';
import { readYaml } from './yaml.js';

/** Keys that every record may have beside its fields. */
export const reservedKeys = ['evidence', 'formerSlugs', 'withdrawn'] as const;

/** What the settings say of the columns of tables, by the name of the table's file. */
export type TableNames = ReadonlyMap<string, ColumnNames>;

/** What the files of records gave. */
export interface Records {
  readonly records: readonly Record[];
  readonly findings: readonly Finding[];
  /** Whether entries may be missing, because the file cannot be read to its end. */
  readonly isBroken?: boolean;
}

/**
 * Reads the records of one file: a mapping from slug to record in YAML, or a table in CSV. `file` is the path that
 * findings name.
 */
export function readRecords(text: string, file: string, model: Model, tables: TableNames = new Map()): Records {
  const kind = kindOf(file, model);
  if (kind === undefined) return { records: [], findings: [unknownFile(file, model)] };
  if (file.endsWith('.csv')) return readCsv(text, file, kind, tables.get(kind.file) ?? tables.get(kind.name));
  const { root, findings } = readYaml(text, file);
  if (root === undefined && findings.length === 0) return { records: [], findings: [emptyFile(file)] };
  if (root === undefined) return { records: [], findings, isBroken: true };
  if (root.is !== 'mapping') {
    return {
      records: [],
      findings: [...findings, errorAt(root.origin, 'record-form', ({ entries }) => entries.noMapping(nameIn(root)))],
    };
  }
  const all = inOrder([...root.entries.values()], kind);
  return {
    records: all.flatMap((each) => each.records),
    findings: [...findings, ...all.flatMap((each) => each.findings)],
  };
}

function readCsv(text: string, file: string, kind: Kind, names: ColumnNames | undefined): Records {
  if (text.trim() === '') return { records: [], findings: [emptyFile(file)] };
  const findings: Finding[] = [];
  return tableRecords(readTable(text, file, kind, findings, names), findings);
}

function emptyFile(file: string): Finding {
  return warningAt({ file, line: 1, column: 1 }, 'record-form', ({ entries }) => entries.empty);
}

/** Checks the short names of a table; entries may be missing where its first row or its form could not be read. */
export function tableRecords(records: readonly Record[], findings: Finding[]): Records {
  for (const { slug, origin } of records) if (!isSlug(slug)) findings.push(badSlug(origin, slug));
  const isBroken = findings.some(
    ({ rule, severity }) => (rule === 'csv-header' && severity === 'error') || rule === 'csv-syntax',
  );
  return { records, findings, isBroken };
}

/** Gives the short name that the first of a list of entries has, where people wrote hyphens before them. */
function nameIn(root: Node): string | undefined {
  const [first] = root.is === 'sequence' ? root.items : [];
  if (first?.is !== 'mapping') return undefined;
  const [[key = '', { value }] = ['', { value: first }]] = first.entries;
  return /^(?:id|slug)$/i.test(key) && value.is === 'scalar' ? value.text : key;
}

/** Fields that stand at the beginning of the line behind an entry without any are its own: told once. */
function inOrder(entries: readonly Entry[], kind: Kind): Records[] {
  const isField = ({ key, value }: Entry): boolean =>
    fieldOf(kind, key.text) !== undefined && !(value.is === 'mapping' && [...value.entries.keys()].some((each) => fieldOf(kind, each) !== undefined)); // prettier-ignore
  let isLoose = false;
  return entries.map((entry, at) => {
    const wasLoose = isLoose;
    isLoose = isField(entry);
    if (isLoose) return { records: [], findings: wasLoose ? [] : [misplaced(entry.key)] };
    const next = entries[at + 1];
    const isBare = entry.value.is === 'scalar' && entry.value.text === '' && next !== undefined && isField(next);
    return isBare && isSlug(entry.key.text) ? { records: [], findings: [] } : readRecord(entry, kind);
  });
}

function readRecord(entry: Entry, kind: Kind): Records {
  const { key, value } = entry;
  const findings: Finding[] = [];
  if (!isSlug(key.text)) findings.push(badSlug(key.origin, key.text));
  if (value.is === 'scalar' && value.text === '')
    return { records: [{ kind: kind.name, slug: key.text, fields: new Map(), origin: key.origin }], findings };
  if (value.is !== 'mapping') {
    const example = kind.fields[0]?.key ?? 'name';
    findings.push(errorAt(value.origin, 'record-form', ({ entries }) => entries.noFields(key.text, example)));
    return { records: [], findings };
  }
  return { records: [{ kind: kind.name, slug: key.text, fields: value.entries, origin: key.origin }], findings };
}

function misplaced(key: Scalar): Finding {
  return errorAt(key.origin, 'record-form', ({ entries }) => entries.misplaced(key.text));
}

/** Gives the kind whose entries a file holds, by the name of the file. */
export function kindOf(file: string, model: Model): Kind | undefined {
  return model.kindOfFile(file.replace(/^.*\//, '').replace(/\.[a-z]+$/, ''));
}

/** Tells that no kind has a file of that name. */
export function unknownFile(file: string, model: Model): Finding {
  const name = file.replace(/^.*\//, '');
  // Without the ending, which all names share and which would make any two of them look alike.
  const known = model.kinds.map((kind) => kind.file);
  const copied = model.kinds.find((kind) => new RegExp(`^${kind.file}(?: ?\\(\\d+\\)|[ _-].*)\\.`, 'i').test(name));
  const own = copied && { kind: copied.name, file: `${copied.file}${name.slice(name.lastIndexOf('.'))}` };
  return errorAt({ file, line: 1, column: 1 }, 'unknown-file', ({ entries }) => entries.unknownFile(name, known, own));
}

/** Tells that a text cannot be a slug, and proposes one. */
export function badSlug(origin: Origin, text: string): Finding {
  const proposal = slugOf(text);
  return errorAt(origin, 'bad-slug', ({ entries }) => entries.badSlug(text, proposal));
}
