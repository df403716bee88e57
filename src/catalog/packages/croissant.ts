// A data set in Croissant 1.1 (MLCommons): schema.org, a file object for each file, a record set for each table.
import type { DescribedColumn, DescribedTable } from './table.js';
import { nameOfTable, publishedOn, textIn, type JsonObject, type Packaged, type PackagedFile } from './packaged.js';

/** The context that the specification asks for (Croissant 1.1, appendix 1). */
const terms = {
  '@vocab': 'https://schema.org/',
  arrayShape: 'cr:arrayShape',
  citeAs: 'cr:citeAs',
  column: 'cr:column',
  conformsTo: 'dct:conformsTo',
  containedIn: 'cr:containedIn',
  cr: 'http://mlcommons.org/croissant/',
  data: { '@id': 'cr:data', '@type': '@json' },
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  dct: 'http://purl.org/dc/terms/',
  description: { '@container': '@language' },
  equivalentProperty: 'cr:equivalentProperty',
  examples: { '@id': 'cr:examples', '@type': '@json' },
  extract: 'cr:extract',
  field: 'cr:field',
  fileObject: 'cr:fileObject',
  fileProperty: 'cr:fileProperty',
  fileSet: 'cr:fileSet',
  format: 'cr:format',
  includes: 'cr:includes',
  isArray: 'cr:isArray',
  isLiveDataset: 'cr:isLiveDataset',
  jsonPath: 'cr:jsonPath',
  key: 'cr:key',
  md5: 'cr:md5',
  name: { '@container': '@language' },
  parentField: 'cr:parentField',
  path: 'cr:path',
  rai: 'http://mlcommons.org/croissant/RAI/',
  recordSet: 'cr:recordSet',
  references: 'cr:references',
  regex: 'cr:regex',
  repeated: 'cr:repeated',
  replace: 'cr:replace',
  samplingRate: 'cr:samplingRate',
  sc: 'https://schema.org/',
  separator: 'cr:separator',
  source: 'cr:source',
  subField: 'cr:subField',
  transform: 'cr:transform',
};

/** Types of Croissant by datatypes of XML Schema; a year is no date of it, and everything else is a text. */
const types: Readonly<Record<string, string>> = {
  boolean: 'sc:Boolean',
  date: 'sc:Date',
  dateTime: 'sc:DateTime',
  decimal: 'sc:Float',
  double: 'sc:Float',
  float: 'sc:Float',
  integer: 'sc:Integer',
  nonNegativeInteger: 'sc:Integer',
  positiveInteger: 'sc:Integer',
};

/** Writes the description. */
export function writeCroissant(packaged: Packaged): JsonObject {
  const { iri, title, text, version, publication, citation, language, files } = packaged;
  const { publisher, licence, languages, modified, keywords } = publication;
  const agent = {
    '@type': 'Organization',
    name: textIn(packaged, publisher.name),
    url: publisher.page ?? packaged.base,
  };
  return {
    '@context': { '@language': language, ...terms },
    '@type': 'sc:Dataset',
    '@id': iri,
    conformsTo: 'http://mlcommons.org/croissant/1.1',
    name: textIn(packaged, title),
    description: textIn(packaged, text),
    url: iri,
    license: licence,
    version: versionOf(version),
    creator: agent,
    publisher: agent,
    citeAs: citation.text,
    datePublished: publishedOn(packaged),
    dateModified: modified,
    inLanguage: languages,
    keywords: keywords[language],
    isLiveDataset: false,
    distribution: files.map((file) => fileOf(file, packaged)),
    recordSet: files.flatMap(({ table }) => (table === undefined ? [] : [recordsOf(table, packaged)])),
  };
}

/** Croissant asks for three numbers; the day of a release is such a version, and its digest says which of that day. */
function versionOf(version: string): string {
  const [, year = '0', month = '0', day = '0', digest = ''] = /^(\d+)-(\d+)-(\d+)-(.*)$/.exec(version) ?? [];
  return `${Number(year)}.${Number(month)}.${Number(day)}${digest === '' ? '' : `+${digest}`}`;
}

function fileOf({ file, text, address, mediaType, bytes, sha256 }: PackagedFile, packaged: Packaged): JsonObject {
  return {
    '@type': 'cr:FileObject',
    '@id': file,
    name: file,
    description: textIn(packaged, text),
    contentUrl: address,
    contentSize: `${bytes} B`,
    encodingFormat: mediaType,
    sha256,
  };
}

function recordsOf(table: DescribedTable, packaged: Packaged): JsonObject {
  const name = nameOfTable(table);
  return {
    '@type': 'cr:RecordSet',
    '@id': name,
    name,
    description: textIn(packaged, table.title),
    key: table.key === undefined ? undefined : { '@id': `${name}/${table.key}` },
    field: table.columns.map((column) => fieldOf(column, table, packaged)),
  };
}

/** Does without `references`: readers join by them, and lose the rows that refer to nothing. */
function fieldOf(column: DescribedColumn, table: DescribedTable, packaged: Packaged): JsonObject {
  const { name, titles, description, datatype = '', separator, property } = column;
  return {
    '@type': 'cr:Field',
    '@id': `${nameOfTable(table)}/${name}`,
    name,
    description: textIn(packaged, description) ?? titles.at(-1),
    dataType: (separator === undefined ? types[datatype] : undefined) ?? 'sc:Text',
    equivalentProperty: property,
    ...(separator !== undefined && { isArray: true, arrayShape: '-1' }),
    source: {
      fileObject: { '@id': table.file },
      extract: { column: name },
      ...(separator !== undefined && { transform: { separator } }),
    },
  };
}
