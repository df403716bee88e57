// A data set as a Data Package (specs.frictionlessdata.io, version 1): a resource for each file, a schema for each table.
import type { DescribedColumn, DescribedTable } from './table.js';
import { nameOfTable, tableOfKind, textIn, type JsonObject, type Packaged, type PackagedFile } from './packaged.js';

/** Types of Table Schema by datatypes of XML Schema; all others are texts. */
const types: Readonly<Record<string, JsonObject>> = {
  boolean: { type: 'boolean', trueValues: ['true', '1'], falseValues: ['false', '0'] },
  date: { type: 'date' },
  dateTime: { type: 'datetime', format: 'any' },
  decimal: { type: 'number' },
  double: { type: 'number' },
  float: { type: 'number' },
  gYear: { type: 'year' },
  gYearMonth: { type: 'yearmonth' },
  integer: { type: 'integer' },
  nonNegativeInteger: { type: 'integer' },
  positiveInteger: { type: 'integer' },
};

/** Writes the package; paths are addresses, so that it can be read from anywhere. */
export function writePackage(packaged: Packaged): JsonObject {
  const { iri, slug, title, text, version, publication } = packaged;
  const { publisher, licence, keywords, modified } = publication;
  return {
    profile: 'data-package',
    name: slug,
    id: iri,
    title: textIn(packaged, title),
    description: textIn(packaged, text),
    homepage: iri,
    version,
    created: `${modified}T00:00:00Z`,
    keywords: keywords[packaged.language],
    licenses: [{ path: licence }],
    contributors: [{ title: textIn(packaged, publisher.name), path: publisher.page, role: 'publisher' }],
    resources: packaged.files.map((file) => resourceOf(file, packaged)),
  };
}

function resourceOf(
  { file, text, address, mediaType, bytes, sha256, table }: PackagedFile,
  packaged: Packaged,
): JsonObject {
  const format = file.replace(/^.*\./, '');
  const described = {
    description: textIn(packaged, text),
    path: address,
    format,
    mediatype: mediaType,
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
  };
  if (table === undefined) return { name: nameOf(file), profile: 'data-resource', ...described };
  return {
    name: nameOf(nameOfTable(table)),
    profile: 'tabular-data-resource',
    title: textIn(packaged, table.title),
    ...described,
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: table.columns.map((column) => fieldOf(column, packaged)),
      missingValues: [''],
      primaryKey: table.key,
      foreignKeys: keysOf(table, packaged),
    },
  };
}

/** Names of resources are small letters, digits, dots, hyphens and underscores. */
function nameOf(file: string): string {
  return file.toLowerCase().replace(/[^a-z0-9._-]/g, '-');
}

function fieldOf(column: DescribedColumn, packaged: Packaged): JsonObject {
  const { name, titles, description, datatype = '', separator, isRequired, property } = column;
  const type = separator === undefined ? types[datatype] : undefined;
  return {
    name,
    ...(type ?? { type: 'string' }),
    title: titles.at(-1),
    description: textIn(packaged, description),
    rdfType: property,
    constraints: isRequired ? { required: true } : undefined,
  };
}

/** References lead to the table of their kind, where it is in the package and a cell has one. */
function keysOf(table: DescribedTable, packaged: Packaged): readonly JsonObject[] | undefined {
  if (table.key === undefined) return undefined;
  const keys = table.columns.flatMap(({ name, kind, separator }): JsonObject[] => {
    const target = kind === undefined || separator !== undefined ? undefined : tableOfKind(packaged, kind);
    if (target?.key === undefined) return [];
    return [{ fields: [name], reference: { resource: nameOf(nameOfTable(target)), fields: [target.key] } }];
  });
  return keys.length === 0 ? undefined : keys;
}
