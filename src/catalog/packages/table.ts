// What the columns of a table are, read back from its description in CSVW: the one source of all that describes tables.
import type { LangMap } from '../../rdf/rdf.js';

/** One column of a table. */
export interface DescribedColumn {
  readonly name: string;
  readonly titles: readonly string[];
  readonly description: LangMap;
  /** Name of a datatype of XML Schema; absent where a value is a text, or a cell may have values of several. */
  readonly datatype: string | undefined;
  /** IRI of the property. */
  readonly property: string | undefined;
  readonly language: string | undefined;
  /** Stands between several values of a cell. */
  readonly separator: string | undefined;
  readonly isRequired: boolean;
  /** Name of the one kind whose things are named by their short names. */
  readonly kind: string | undefined;
}

/** One table. */
export interface DescribedTable {
  readonly file: string;
  readonly title: LangMap;
  readonly columns: readonly DescribedColumn[];
  /** Column that names the row; none where a thing has several rows. */
  readonly key: string | undefined;
}

interface Text {
  readonly '@value': string;
  readonly '@language': string;
}

interface Column {
  readonly name: string;
  readonly titles: string | readonly string[];
  readonly virtual?: boolean;
  readonly 'dc:description'?: readonly Text[];
  readonly datatype?: string | { readonly base: string };
  readonly propertyUrl?: string;
  readonly lang?: string;
  readonly separator?: string;
  readonly required?: boolean;
  readonly valueUrl?: string;
}

interface Description {
  readonly url: string;
  readonly 'dc:title'?: readonly Text[];
  readonly tableSchema: { readonly primaryKey?: string; readonly columns: readonly Column[] };
}

/** Reads the description that was written with a table. */
export function readTable(text: string): DescribedTable {
  const { url, 'dc:title': title, tableSchema } = JSON.parse(text) as Description;
  const columns = tableSchema.columns.filter(({ virtual }) => virtual !== true);
  return { file: url, title: mapOf(title), columns: columns.map(readColumn), key: tableSchema.primaryKey };
}

function readColumn(column: Column): DescribedColumn {
  const { name, titles, datatype, propertyUrl, lang, separator, required = false, valueUrl = '' } = column;
  return {
    name,
    titles: typeof titles === 'string' ? [titles] : titles,
    description: mapOf(column['dc:description']),
    datatype: typeof datatype === 'string' ? datatype : datatype?.base,
    property: propertyUrl,
    language: lang,
    separator,
    isRequired: required,
    kind: /\/id\/([a-z0-9-]+)\/\{[^+]/.exec(valueUrl)?.[1],
  };
}

function mapOf(texts: readonly Text[] = []): LangMap {
  return Object.fromEntries(texts.map((text) => [text['@language'], text['@value']]));
}
