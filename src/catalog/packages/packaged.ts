// A data set as programs for tables and archives want to know it: what it is, its files, and the columns of its tables.
import { inLanguage } from '../../model/model.js';
import type { Publication } from '../../model/publication.js';
import type { LangMap } from '../../rdf/rdf.js';
import type { Citation } from '../citation.js';
import type { DescribedTable } from './table.js';

/** One file of a data set. */
export interface PackagedFile {
  readonly file: string;
  /** What the catalogue says of it. */
  readonly text: LangMap;
  /** Where it is fetched. */
  readonly address: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
  /** Name of the kind whose table it is. */
  readonly kind?: string;
  /** Columns and title, where it is a table. */
  readonly table?: DescribedTable;
  /** The description of that table in CSVW. */
  readonly description?: { readonly address: string; readonly bytes: number; readonly sha256: string };
}

/** One data set with all that the descriptions are made from. */
export interface Packaged {
  readonly iri: string;
  readonly slug: string;
  readonly base: string;
  readonly title: LangMap;
  readonly text: LangMap;
  readonly version: string;
  readonly publication: Publication;
  readonly citation: Citation;
  /** Language in which texts are that have one only. */
  readonly language: string;
  readonly files: readonly PackagedFile[];
}

/** Any value of JSON; members that are undefined are left out. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Picks a text in the language of a description. */
export function textIn({ language }: Pick<Packaged, 'language'>, texts: LangMap): string | undefined {
  return inLanguage(texts, language);
}

/** Names a table by its file, without the ending. */
export function nameOfTable({ file }: Pick<DescribedTable, 'file'>): string {
  return file.replace(/\.csv$/, '');
}

/** Gives the table of a kind in a data set, whose first column its references name. */
export function tableOfKind({ files }: Packaged, kind: string): DescribedTable | undefined {
  return files.find((file) => file.kind === kind && file.table?.key !== undefined)?.table;
}

/** Tells which day a data set was published first; where nobody says so, when it was changed last. */
export function publishedOn({ publication: { issued, modified } }: Packaged): string {
  return issued ?? modified;
}
