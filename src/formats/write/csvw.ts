// Writes what the columns of a table mean (CSV on the Web, Metadata Vocabulary for Tabular Data).
import type { Names } from '../../rdf/iri.js';
import { inLanguage } from '../../model/model.js';
import type { Publication } from '../../model/publication.js';
import { xsd, type LangMap } from '../../rdf/rdf.js';
import { fitsCell, type Column, type Table } from './csv.js';

/** What stands behind a table's file name in that of its description (CSVW Model §5.3), and the description's media type. */
export const metadataEnding = '-metadata.json';
export const metadataType = 'application/csvm+json';

/** What a description of a table takes from the publication, and what its values ask for. */
interface Described {
  readonly publication: Publication;
  readonly names: Names;
  /** Properties some of whose IRIs have letters that expanding a URI template would encode (RFC 6570 §1.2): other IRIs. */
  readonly international?: ReadonlySet<string>;
}

/**
 * Writes what the columns mean; with it a program reads the facts that the table holds as triples again, and no others
 * (CSVW csv2rdf §4). Cells that cannot be read so have `suppressOutput`: their values stand in the other table.
 */
export function writeMetadata(table: Table, file: string, about: Described): string {
  const { kind, columns, separator } = table;
  const { publication, names } = about;
  const rows = separator !== undefined;
  const type = { name: 'type', virtual: true, propertyUrl: 'rdf:type', valueUrl: kind.class };
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': publication.languages[0] ?? 'en' }],
    url: file,
    'dc:title': texts(kind.plural, kind.label),
    'dc:license': { '@id': publication.licence },
    'dc:modified': { '@value': publication.modified, '@type': 'xsd:date' },
    dialect: { lineTerminators: ['\r\n'], header: true },
    tableSchema: {
      aboutUrl: names.thing(kind.name, '{id}'),
      ...(rows && { primaryKey: 'id' }),
      columns: [
        { name: 'id', titles: 'id', datatype: 'string', required: true, suppressOutput: true },
        ...columns.map((column) => describeColumn(column, separator, about)),
        ...(rows ? [type] : []),
      ],
    },
  };
  return `${JSON.stringify(metadata, undefined, 2)}\n`;
}

function describeColumn(column: Column, separator: string | undefined, about: Described): object {
  const { name, field, language } = column;
  const { type, path, label, definition } = field;
  const title = inLanguage(label, language ?? 'en');
  const isHeld = separator === undefined || fitsCell(field);
  const isSaid = isHeld && about.international?.has(path) !== true;
  return {
    name,
    // The first title is what stands in the file, or a reader could not match the columns.
    titles: title === undefined || title === name ? name : [name, title],
    ...(Object.keys(definition).length > 0 && { 'dc:description': texts(definition) }),
    propertyUrl: path,
    ...(language !== undefined && { lang: language }),
    ...(isHeld && meaningOf(column, about.names)),
    ...(isSaid ? {} : { suppressOutput: true }),
    ...(separator !== undefined && field.maxCount > 1 && !(type.is === 'text' && isHeld) && { separator }),
    ...(separator !== undefined && field.minCount > 0 && type.is !== 'text' && { required: true }),
  };
}

function meaningOf({ name, field: { type }, datatype }: Column, names: Names): object {
  if (type.is === 'link' || type.is === 'choice') return { valueUrl: `{+${name}}` };
  if (type.is === 'literal') return datatypeOf(datatype ?? type.datatypes[0] ?? xsd.string);
  return type.is === 'reference' ? { valueUrl: referenceOf(name, type.kinds, names) } : {};
}

function referenceOf(name: string, [only, ...more]: readonly string[], names: Names): string {
  return only === undefined || more.length > 0 ? `${names.base}id/{+${name}}` : names.thing(only, `{${name}}`);
}

/** CSVW knows the datatypes of XML Schema by their names. */
function datatypeOf(datatype: string): object {
  const schema = xsd.string.replace('string', '');
  return {
    datatype: datatype.startsWith(schema) ? datatype.slice(schema.length) : { base: 'string', '@id': datatype },
  };
}

function texts(first: LangMap, otherwise: LangMap = {}): object[] {
  const found = Object.keys(first).length > 0 ? first : otherwise;
  return Object.entries(found).map(([language, text]) => ({ '@value': text, '@language': language }));
}
