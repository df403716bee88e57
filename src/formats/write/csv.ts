// Writes things of a kind as a table: CSV (RFC 4180), and what its columns mean (CSV on the Web, metadata vocabulary).
import type { Names } from '../../rdf/iri.js';
import { inLanguage, type Field, type Kind } from '../../model/model.js';
import type { Publication } from '../../model/publication.js';
import { xsd, type LangMap, type Quad } from '../../rdf/rdf.js';

/** One column of a table; a field of texts has one for each language. */
interface Column {
  readonly name: string;
  readonly field: Field;
  readonly language: string | undefined;
}

/** The table of a kind. */
export interface Table {
  readonly kind: Kind;
  readonly columns: readonly Column[];
  /** Stands between the values of a cell that has several; no value has it. */
  readonly separator: string;
}

/** What stands behind a table's file name in that of its description (CSVW Model §5.3), and the description's media type. */
export const metadataEnding = '-metadata.json';
export const metadataType = 'application/csvm+json';

/** Candidates for the separator, the usual one first. */
export const separators = ['|', '¦', '␟'] as const;

/** Makes the table of a kind; `languagesOf` lists the languages in which the texts of a field are. */
export function tableOf(kind: Kind, languagesOf: (field: Field) => readonly string[], separator: string): Table {
  const columns = kind.fields.flatMap((field): Column[] => {
    const { key, type } = field;
    if (type.is !== 'text') return [{ name: key, field, language: undefined }];
    return languagesOf(field).map((language) => ({ name: `${key}_${language.replaceAll('-', '_')}`, field, language }));
  });
  return { kind, columns, separator };
}

/** Writes the line of column names. */
export function writeHeader({ columns }: Table): string {
  return `${['id', ...columns.map(({ name }) => name)].map(cell).join(',')}\r\n`;
}

/** Writes the line of a thing: its slug, then its values as the records have them. */
export function writeRow({ columns, separator }: Table, slug: string, quads: readonly Quad[], names: Names): string {
  const cells = columns.map(({ field, language }) => {
    const objects = quads.filter(({ predicate }) => predicate.value === field.path).map(({ object }) => object);
    const fit = objects.filter((each) => language === undefined || languageOf(each) === language);
    return cell(fit.map((each) => wordOf(each, field, names)).join(separator));
  });
  return `${[cell(slug), ...cells].join(',')}\r\n`;
}

/** Writes what the columns mean (CSVW Metadata Vocabulary §5); with it the table can be read as triples again. */
export function writeMetadata({ kind, columns, separator }: Table, file: string, about: Described): string {
  const { publication, names } = about;
  const template = names.thing(kind.name, '{id}');
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': publication.languages[0] ?? 'en' }],
    url: file,
    'dc:title': texts(kind.plural, kind.label),
    'dc:license': { '@id': publication.licence },
    'dc:modified': { '@value': publication.modified, '@type': 'xsd:date' },
    dialect: { lineTerminators: ['\r\n'], header: true },
    tableSchema: {
      aboutUrl: template,
      primaryKey: 'id',
      columns: [
        { name: 'id', titles: 'id', datatype: 'string', required: true, suppressOutput: true },
        ...columns.map((column) => describeColumn(column, separator, names)),
        { name: 'type', virtual: true, propertyUrl: 'rdf:type', valueUrl: kind.class },
      ],
    },
  };
  return `${JSON.stringify(metadata, undefined, 2)}\n`;
}

/** What a description of a table takes from the publication. */
interface Described {
  readonly publication: Publication;
  readonly names: Names;
}

function describeColumn({ name, field, language }: Column, separator: string, names: Names): object {
  const { type, path, label, definition } = field;
  const title = inLanguage(label, language ?? 'en');
  const only = type.is === 'reference' && type.kinds.length === 1 ? type.kinds[0] : undefined;
  return {
    name,
    // The first title is what stands in the file, or a reader could not match the columns.
    titles: title === undefined || title === name ? name : [name, title],
    ...(Object.keys(definition).length > 0 && { 'dc:description': texts(definition) }),
    propertyUrl: path,
    ...(language !== undefined && { lang: language }),
    ...(type.is === 'literal' && datatypeOf(type.datatypes)),
    ...(type.is === 'reference' && {
      valueUrl: only === undefined ? `${names.base}id/{+${name}}` : names.thing(only, `{${name}}`),
    }),
    ...(type.is === 'link' && { valueUrl: `{+${name}}` }),
    ...(field.maxCount > 1 && { separator }),
    ...(field.minCount > 0 && type.is !== 'text' && { required: true }),
  };
}

/**
 * CSVW knows the datatypes of XML Schema by their names. A column has one datatype, so where the form of each value
 * chooses it, no triples are to be made of the column: they would be others than those of the facts.
 */
function datatypeOf(datatypes: readonly string[]): object {
  const [only, ...more] = datatypes;
  if (only === undefined || more.length > 0) return { datatype: 'string', suppressOutput: true };
  const schema = xsd.string.replace('string', '');
  return { datatype: only.startsWith(schema) ? only.slice(schema.length) : { base: 'string', '@id': only } };
}

function wordOf(term: Quad['object'], { type }: Field, names: Names): string {
  if (type.is === 'choice') return [...type.options].find(([, iri]) => iri === term.value)?.[0] ?? term.value;
  if (type.is !== 'reference') return term.value;
  const thing = names.readThing(term.value);
  if (thing === undefined) return term.value;
  return type.kinds.length === 1 ? thing.slug : `${thing.kind}/${thing.slug}`;
}

function languageOf(term: Quad['object']): string {
  return term.termType === 'Literal' ? term.language : '';
}

function texts(first: LangMap, otherwise: LangMap = {}): object[] {
  const found = Object.keys(first).length > 0 ? first : otherwise;
  return Object.entries(found).map(([language, text]) => ({ '@value': text, '@language': language }));
}

function cell(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
