// The tables among the dumps: a CSV file for each kind that has things, with its description beside it.
import { join } from 'node:path';
import type { GraphName, Names } from '../../rdf/iri.js';
import type { Field, Kind, Model } from '../../model/model.js';
import type { Publication } from '../../model/publication.js';
import { rdf, readLine, type Quad } from '../../rdf/rdf.js';
import {
  metadataEnding,
  metadataType,
  separators,
  tableOf,
  writeHeader,
  writeMetadata,
  writeRow,
  type Table,
} from '../../formats/write/csv.js';
import { groups } from '../../formats/write/group.js';
import { fromBytes, toBytes } from './bytes.js';
import { LineWriter, readLines, writeBytes, type Written } from './lines.js';

/** What tables are written from. */
interface Source {
  readonly model: Model;
  readonly names: Names;
  readonly publication: Publication;
}

/** One finished file of a table. */
interface TableFile extends Written {
  readonly file: string;
  readonly mediaType: string;
  readonly kind: string;
  /** Name of the table's file, for a description of it. */
  readonly describes?: string;
  readonly graphs: readonly GraphName[];
  /** How many of the facts it holds; none for a description. */
  readonly quads: number;
}

/** What a first pass has to find out: the languages of texts by property, and the separators that values have. */
interface Survey {
  readonly languages: ReadonlyMap<string, ReadonlySet<string>>;
  readonly taken: ReadonlySet<string>;
}

/** Writes the tables in a folder from the sorted triples of the facts there; memory grows with the kinds, not with the rows. */
export function writeTables(folder: string, facts: string, source: Source): TableFile[] {
  const path = join(folder, facts);
  const survey = surveyOf(path, source.publication);
  const open = new Map<Kind, { readonly table: Table; readonly writer: LineWriter; quads: number }>();
  try {
    for (const quads of groups(quadsIn(path))) {
      const { kind, slug } = thingOf(quads, source) ?? {};
      if (kind === undefined || slug === undefined) continue;
      const found = open.get(kind) ?? begin(folder, kind, survey, source.publication);
      open.set(kind, found);
      found.writer.write(toBytes(writeRow(found.table, slug, quads, source.names)));
      found.quads += quads.length;
    }
  } catch (cause) {
    for (const { writer } of open.values()) writer.abandon();
    throw cause;
  }
  return [...open].flatMap(([kind, { table, writer, quads }]): TableFile[] => {
    const file = `${kind.file}.csv`;
    const about = file + metadataEnding;
    const described = writeBytes(join(folder, about), [toBytes(writeMetadata(table, file, source))]);
    return [
      { file, mediaType: 'text/csv', kind: kind.name, graphs: ['facts'], quads, ...writer.close() },
      { file: about, mediaType: metadataType, kind: kind.name, describes: file, graphs: [], quads: 0, ...described },
    ];
  });
}

function begin(folder: string, kind: Kind, { languages, taken }: Survey, { languages: own }: Publication) {
  const separator = separators.find((each) => !taken.has(each)) ?? separators[0];
  const languagesOf = ({ path }: Field): string[] => [...new Set([...own, ...[...(languages.get(path) ?? [])].sort()])];
  const table = tableOf(kind, languagesOf, separator);
  const writer = new LineWriter(join(folder, `${kind.file}.csv`));
  writer.write(toBytes(writeHeader(table)));
  return { table, writer, quads: 0 };
}

/** Tells which thing quads are about; none for one that was withdrawn. */
function thingOf(quads: readonly Quad[], { model, names }: Source): { kind: Kind; slug: string } | undefined {
  const thing = names.readThing(quads[0]?.subject.value ?? '');
  const kind = thing === undefined ? undefined : model.kind(thing.kind);
  const isOne = quads.some(({ predicate, object }) => predicate.value === rdf.type && object.value === kind?.class);
  return thing !== undefined && kind !== undefined && isOne ? { kind, slug: thing.slug } : undefined;
}

function surveyOf(path: string, { languages: own }: Publication): Survey {
  const languages = new Map<string, Set<string>>();
  const taken = new Set<string>();
  for (const line of readLines(path)) {
    const text = fromBytes(line);
    for (const each of separators) if (text.includes(each)) taken.add(each);
    const language = /"@([A-Za-z0-9-]+) \.$/.exec(text)?.[1];
    if (language === undefined || own.includes(language)) continue;
    const predicate = readLine(text).predicate.value;
    languages.set(predicate, (languages.get(predicate) ?? new Set()).add(language));
  }
  return { languages, taken };
}

function* quadsIn(path: string): Generator<Quad> {
  for (const line of readLines(path)) yield readLine(fromBytes(line));
}
