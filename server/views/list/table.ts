// A list as a table, with the columns that the whole table of its kind has among the dumps.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  gatherRecords,
  metadataEnding,
  readTable,
  tableOf,
  writeHeader,
  writeRow,
  type Kind,
  type Release,
  type Table,
} from '../../../src/index.js';

const known = new WeakMap<Release, Map<Kind, Table>>();

/** Writes things as CSV (RFC 4180), with the line of column names. */
export function writeTable(release: Release, kind: Kind, things: readonly string[]): string {
  const kinds = known.get(release) ?? new Map<Kind, Table>();
  known.set(release, kinds);
  const table = kinds.get(kind) ?? columnsOf(release, kind);
  kinds.set(kind, table);
  const { names } = release;
  const rows = gatherRecords(release, kind.name, things).map(({ iri, quads }) =>
    writeRow(table, names.readThing(iri)?.slug ?? '', quads, names),
  );
  return [writeHeader(table), ...rows].join('');
}

/** Reads the languages of texts and what stands between values from the description of the dump. */
function columnsOf({ directory, publication: { languages } }: Release, kind: Kind): Table {
  const path = join(directory, 'dumps', `${kind.file}.csv${metadataEnding}`);
  const columns = existsSync(path) ? readTable(readFileSync(path, 'utf8')).columns : [];
  const separator = columns.find((column) => column.separator !== undefined)?.separator ?? '|';
  const own = (iri: string): string[] =>
    columns.flatMap(({ property, language }) => (property === iri && language !== undefined ? [language] : []));
  return tableOf(kind, ({ path: iri }) => (own(iri).length > 0 ? own(iri) : languages), separator);
}
