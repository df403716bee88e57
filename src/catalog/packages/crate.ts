// A data set as a detached RO-Crate 1.2: the data set, its files by their addresses, and whoever and whatever they name.
import { licenceOf, namesOf } from '../../model/authorities.js';
import { nameOfTable, publishedOn, textIn, type JsonObject, type Packaged, type PackagedFile } from './packaged.js';

/** Name of the file that a crate is known by. */
export const crateFile = 'ro-crate-metadata.json';

/** Writes the crate: a flat graph whose entities name each other (RO-Crate 1.2, root data entity). */
export function writeCrate(packaged: Packaged): JsonObject {
  const { iri, publication, files } = packaged;
  const tables = files.flatMap((file) => describedBy(file, packaged));
  const variables = files.flatMap((file) => variablesOf(file, packaged));
  const parts = [...files.map(({ address }) => address), ...tables.map((each) => each['@id'])];
  const descriptor = {
    '@id': crateFile,
    '@type': 'CreativeWork',
    about: ref(iri),
    conformsTo: ref('https://w3id.org/ro/crate/1.2'),
  };
  return {
    '@context': 'https://w3id.org/ro/crate/1.2/context',
    '@graph': [
      descriptor,
      { ...rootOf(packaged), ...lists({ hasPart: parts, variableMeasured: variables.map((each) => each['@id']) }) },
      ...agentsOf(packaged),
      { '@id': identifier, '@type': 'PropertyValue', name: 'URL', propertyID: 'url', value: iri, url: iri },
      licenceEntity(publication.licence),
      ...files.map((file) => fileOf(file, packaged)),
      ...tables,
      ...variables,
    ],
  };
}

const identifier = '#identifier';
const contact = '#contact';

/** The root data entity, but for its parts. */
function rootOf(packaged: Packaged): Entity {
  const { iri, title, text, version, publication, citation, language } = packaged;
  const { licence, modified, languages, keywords } = publication;
  const publisher = ref(publisherIri(packaged));
  return {
    '@id': iri,
    '@type': 'Dataset',
    identifier: ref(identifier),
    url: iri,
    name: textIn(packaged, title),
    description: textIn(packaged, text),
    version,
    license: ref(licence),
    publisher,
    creator: publisher,
    datePublished: publishedOn(packaged),
    dateModified: modified,
    inLanguage: languages,
    keywords: keywords[language]?.join(', '),
    creditText: citation.text,
  };
}

/** Gives lists of references, those left out that are empty. */
function lists(all: Readonly<Record<string, readonly string[]>>): JsonObject {
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, iris]) => (iris.length === 0 ? [] : [[name, iris.map(ref)]])),
  );
}

type Entity = JsonObject & { readonly '@id': string };

function ref(iri: string): { readonly '@id': string } {
  return { '@id': iri };
}

function publisherIri({ base, publication }: Packaged): string {
  return publication.publisher.page ?? `${base}catalog#publisher`;
}

/** The publisher, and whom to ask. */
function agentsOf(packaged: Packaged): Entity[] {
  const { base, publication } = packaged;
  const { publisher, contact: ask = {} } = publication;
  const url = publisher.page ?? base;
  return [
    {
      '@id': publisherIri(packaged),
      '@type': 'Organization',
      name: textIn(packaged, publisher.name),
      url,
      contactPoint: ref(contact),
    },
    {
      '@id': contact,
      '@type': 'ContactPoint',
      name: textIn(packaged, ask.name ?? publisher.name),
      contactType: 'data',
      url: ask.page ?? url,
      email: ask.email,
    },
  ];
}

function licenceEntity(address: string): Entity {
  const { iri, title } = licenceOf(address);
  const name = namesOf(iri)['en'] ?? title ?? address;
  return { '@id': address, '@type': 'CreativeWork', name, description: `${name}: ${address}`, url: address };
}

function fileOf({ file, text, address, mediaType, bytes, sha256, table }: PackagedFile, packaged: Packaged): Entity {
  return {
    '@id': address,
    '@type': 'File',
    name: (table && textIn(packaged, table.title)) ?? file,
    alternateName: file,
    description: textIn(packaged, text),
    encodingFormat: mediaType,
    contentSize: String(bytes),
    sha256,
    contentUrl: address,
    sdDatePublished: packaged.publication.modified,
    ...(table !== undefined && { variableMeasured: table.columns.map(({ name }) => ref(variable(table, name))) }),
  };
}

/** The description of a table in CSVW is a file of the crate, about the table. */
function describedBy({ file, address, description }: PackagedFile, { publication }: Packaged): Entity[] {
  if (description === undefined) return [];
  return [
    {
      '@id': description.address,
      '@type': 'File',
      name: description.address.replace(/^.*\//, ''),
      description: `The columns of ${file} (CSV on the Web).`,
      encodingFormat: 'application/csvm+json',
      contentSize: String(description.bytes),
      sha256: description.sha256,
      sdDatePublished: publication.modified,
      about: ref(address),
    },
  ];
}

function variablesOf({ table }: PackagedFile, packaged: Packaged): Entity[] {
  return (table?.columns ?? []).map(({ name, titles, description, property }) => ({
    '@id': variable(table ?? { file: '' }, name),
    '@type': 'PropertyValue',
    name,
    alternateName: titles.at(-1),
    description: textIn(packaged, description),
    propertyID: property,
  }));
}

function variable(table: { readonly file: string }, name: string): string {
  return `#${nameOfTable(table)}-${name}`;
}
