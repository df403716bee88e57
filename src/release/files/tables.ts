// The tables among the dumps: for each kind that has things a CSV file with a row for each, and one with a row for each value
// that stands with others in its cell there; each with its description beside it. What has places is there as features, too.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphName, Names } from '../../rdf/iri.js';
import type { Field, Kind, Model } from '../../model/model.js';
import type { Publication } from '../../model/publication.js';
import { rdf, readLine, type Quad } from '../../rdf/rdf.js';
import {
  separators,
  tableOf,
  valuesTableOf,
  writeHeader,
  writeRow,
  writeValues,
  type Table,
} from '../../formats/write/csv.js';
import { metadataEnding, metadataType, writeMetadata } from '../../formats/write/csvw.js';
import { formatNamed } from '../../formats/formats.js';
import { groups } from '../../formats/write/group.js';
import { fromBytes, toBytes } from './bytes.js';
import { FeatureFile, placeProperties, type Places } from './features.js';
import { parquetOf, writeParquet } from './parquet.js';
import { LineWriter, readLines, writeBytes, type Written } from './lines.js';

/** What tables are written from. */
interface Source {
  readonly model: Model;
  readonly names: Names;
  readonly publication: Publication;
  /** Whether nobody but this process will read what is written. */
  readonly isFleeting?: boolean | undefined;
}

/** One finished file of a table. */
export interface TableFile extends Written {
  readonly file: string;
  readonly mediaType: string;
  readonly kind: string;
  /** Name of the table's file, for a description of it. */
  readonly describes?: string;
  /** Whether it is compressed by itself. */
  readonly isPacked?: boolean;
  /** Whether each value has a row of its own, instead of each thing. */
  readonly isByValue?: boolean;
  readonly graphs: readonly GraphName[];
  /** How many of the facts it holds; none for a description. */
  readonly quads: number;
}

/** What a first pass has to find out. */
interface Survey {
  /** Languages of texts by property. */
  readonly languages: ReadonlyMap<string, ReadonlySet<string>>;
  /** Separators that values have. */
  readonly taken: ReadonlySet<string>;
  /** Properties some of whose values are IRIs with letters outside ASCII. */
  readonly international: ReadonlySet<string>;
  readonly places: Places;
}

/** A table that is being written. */
interface Open {
  readonly file: string;
  readonly table: Table;
  readonly writer: LineWriter;
  /** Properties of its columns. */
  readonly paths: ReadonlySet<string>;
  quads: number;
}

/** Writes the tables in a folder from the sorted triples of the facts there; memory grows with the kinds, not with the rows. */
export function writeTables(folder: string, facts: string, source: Source): TableFile[] {
  const path = join(folder, facts);
  const survey = surveyOf(path, source);
  const open = new Map<Kind, Begun>();
  const all = (): Open[] => [...open.values()].flatMap(({ things, values }) => [things, values]);
  try {
    for (const quads of groups(quadsIn(path))) {
      const { kind, slug } = thingOf(quads, source) ?? {};
      if (kind === undefined || slug === undefined) continue;
      const begun = open.get(kind) ?? begin(folder, kind, survey, source);
      open.set(kind, begun);
      const { things, values, features } = begun;
      things.writer.write(toBytes(writeRow(things.table, slug, quads, source.names)));
      things.quads += quads.length;
      const lines = writeValues(values.table, slug, quads, source.names);
      values.writer.write(toBytes(lines));
      values.quads += lines === '' ? 0 : quads.filter(({ predicate }) => values.paths.has(predicate.value)).length;
      features?.add(source.names.thing(kind.name, slug), quads);
    }
  } catch (cause) {
    for (const { writer } of all()) writer.abandon();
    for (const { features } of open.values()) features?.abandon();
    throw cause;
  }
  const maps = [...open].flatMap(([kind, { features, things }]) => endFeatures(kind, features, things));
  return [...maps, ...all().flatMap((each) => end(folder, each, { ...source, international: survey.international }))];
}

/** What is written of a kind: both tables, and its features where its things have places. */
interface Begun {
  readonly things: Open;
  readonly values: Open;
  readonly features: FeatureFile | undefined;
}

/** Begins what is written of a kind. */
function begin(folder: string, kind: Kind, { languages, taken, places }: Survey, source: Source): Begun {
  const own = source.publication.languages;
  const separator = separators.find((each) => !taken.has(each)) ?? separators[0];
  const languagesOf = ({ path }: Field): string[] => [...new Set([...own, ...[...(languages.get(path) ?? [])].sort()])];
  const tables = [tableOf(kind, languagesOf, separator), valuesTableOf(kind, languagesOf)] as const;
  const openTable = (table: Table, file: string): Open => {
    const writer = new LineWriter(join(folder, file));
    writer.write(toBytes(writeHeader(table)));
    return { file, table, writer, quads: 0, paths: new Set(table.columns.map(({ field }) => field.path)) };
  };
  return {
    things: openTable(tables[0], `${kind.file}.csv`),
    values: openTable(tables[1], `${kind.file}.values.csv`),
    features: FeatureFile.begin(folder, kind, source, places),
  };
}

/** Ends the features of a kind, which hold what its table of things holds. */
function endFeatures({ name: kind }: Kind, features: FeatureFile | undefined, { quads }: Open): TableFile[] {
  if (features === undefined) return [];
  const { mediaType } = formatNamed('geojson');
  return [{ file: features.file, mediaType, kind, graphs: ['facts'], quads, ...features.close() }];
}

/** Ends a table and describes it; one of values that has none is taken away. */
function end(
  folder: string,
  { file, table, writer, quads }: Open,
  about: Parameters<typeof writeMetadata>[2] & Pick<Source, 'isFleeting'>,
): TableFile[] {
  const written = writer.close();
  const isByValue = table.separator === undefined;
  if (isByValue && quads === 0) {
    rmSync(join(folder, file));
    return [];
  }
  const kind = table.kind.name;
  const description = file + metadataEnding;
  const text = writeMetadata(table, file, about);
  const described = writeBytes(join(folder, description), [toBytes(text)]);
  const { names, publication, isFleeting } = about;
  const told = { source: `${names.base}dump/${file}`, licence: publication.licence };
  const packed = writeParquet(folder, file, text, told, isFleeting);
  const held = { kind, graphs: ['facts'], quads, ...(isByValue && { isByValue }) } as const;
  return [
    { file, mediaType: formatNamed('csv').mediaType, ...held, ...written },
    { file: parquetOf(file), mediaType: formatNamed('parquet').mediaType, isPacked: true, ...held, ...packed },
    { file: description, mediaType: metadataType, kind, describes: file, graphs: [], quads: 0, ...described },
  ];
}

/** Tells which thing quads are about; none for one that was withdrawn. */
function thingOf(quads: readonly Quad[], { model, names }: Source): { kind: Kind; slug: string } | undefined {
  const thing = names.readThing(quads[0]?.subject.value ?? '');
  const kind = thing === undefined ? undefined : model.kind(thing.kind);
  const isOne = quads.some(({ predicate, object }) => predicate.value === rdf.type && object.value === kind?.class);
  return thing !== undefined && kind !== undefined && isOne ? { kind, slug: thing.slug } : undefined;
}

function surveyOf(path: string, { model, publication: { languages: own } }: Source): Survey {
  const placing = placeProperties(model);
  const places = new Map<string, Map<string, string[]>>();
  const languages = new Map<string, Set<string>>();
  const taken = new Set<string>();
  const international = new Set<string>();
  for (const line of readLines(path)) {
    const text = fromBytes(line);
    if (placing.size > 0) notePlace(text, placing, places);
    if (/[\x80-\xff][^<]*> \.$/.test(line)) international.add(readLine(text).predicate.value);
    for (const each of separators) if (text.includes(each)) taken.add(each);
    const language = /"@([A-Za-z0-9-]+) \.$/.exec(text)?.[1];
    if (language === undefined || own.includes(language)) continue;
    const predicate = readLine(text).predicate.value;
    languages.set(predicate, (languages.get(predicate) ?? new Set()).add(language));
  }
  return { languages, taken, international, places };
}

/** Keeps the place that a line tells of a thing, for the things that refer to it. */
function notePlace(text: string, placing: ReadonlySet<string>, places: Map<string, Map<string, string[]>>): void {
  const predicate = /^\S+ <([^>]*)>/.exec(text)?.[1];
  if (predicate === undefined || !placing.has(predicate)) return;
  const { subject, object } = readLine(text);
  const known = places.get(subject.value) ?? new Map<string, string[]>();
  places.set(subject.value, known);
  known.set(predicate, [...(known.get(predicate) ?? []), object.value]);
}

function* quadsIn(path: string): Generator<Quad> {
  for (const line of readLines(path)) yield readLine(fromBytes(line));
}
