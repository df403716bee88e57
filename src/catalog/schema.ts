// A data set in the words of schema.org, as search engines for data want it inside the page.
import { inLanguage } from '../model/model.js';
import type { Extent, Publication } from '../model/publication.js';
import { dcat, dct, rdfs, spdx, type LangMap, type Quad } from '../rdf/rdf.js';
import type { Citation } from './citation.js';
import type { DescribedColumn } from './packages/table.js';

/** Limits of a description at Google Dataset Search, in characters. */
const [shortest, longest] = [50, 5_000];

/** What the description is made from. */
export interface Searched {
  readonly iri: string;
  /** Quads of the data set's document, in the current version of DCAT-AP. */
  readonly quads: readonly Quad[];
  readonly publication: Publication;
  readonly base: string;
  readonly language: string;
  readonly citation: Citation;
  /** Columns of its tables; a property stands in it once. */
  readonly variables: readonly DescribedColumn[];
  /** Sources that the facts come from, by their IRIs. */
  readonly sources: ReadonlyMap<string, LangMap>;
  /** IRIs of the data sets that are parts of it. */
  readonly parts: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

/** Describes the data set as JSON-LD: one node, for assessors take the one with most properties for what the page is about. */
export function schemaOfDataset(searched: Searched): string {
  const { iri, publication, base, language, citation } = searched;
  const objects = reader(searched.quads);
  const { name, alternateName, description } = textsOf(searched, objects);
  const publisher = agentOf(publication, base, language);
  const said: Json = {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    '@id': iri,
    url: iri,
    identifier: iri,
    name,
    alternateName,
    description,
    version: objects(iri, dcat.version)[0]?.value,
    license: publication.licence,
    isAccessibleForFree: true,
    creator: publisher,
    publisher,
    datePublished: publication.issued,
    dateModified: publication.modified,
    inLanguage: publication.languages,
    keywords: publication.keywords[language],
    spatialCoverage: publication.spatial?.map((extent) => placeOf(extent, language)),
    temporalCoverage: periodOf(publication),
    isPartOf: objects(iri, dct.isPartOf).map(({ value }) => datasetAt(value))[0],
    hasPart: filled(searched.parts.map(datasetAt)),
    isBasedOn: filled([...searched.sources].map(([source, names]) => sourceOf(source, names, language))),
    variableMeasured: filled(searched.variables.map((column) => variableOf(column, language))),
    includedInDataCatalog: { '@type': 'DataCatalog', '@id': `${base}catalog`, url: `${base}catalog` },
    // schema.org has `citation` for works that the data set cites.
    creditText: citation.text,
    distribution: objects(iri, dcat.distribution).flatMap(({ value }) => fileOf(value, objects, language)),
  };
  return `${JSON.stringify(said, undefined, 2)}\n`;
}

function filled(list: readonly Json[]): readonly Json[] | undefined {
  return list.length === 0 ? undefined : list;
}

function datasetAt(iri: string): Json {
  return { '@type': 'Dataset', '@id': iri, url: iri };
}

function sourceOf(iri: string, names: LangMap, language: string): Json {
  return { '@type': 'CreativeWork', '@id': iri, name: inLanguage(names, language), url: iri };
}

function variableOf({ name, titles, description, property }: DescribedColumn, language: string): Json {
  const text = inLanguage(description, language);
  return { '@type': 'PropertyValue', name: titles.at(-1) ?? name, alternateName: name, description: text, propertyID: property }; // prettier-ignore
}

type Reader = (subject: string, predicate: string) => readonly Quad['object'][];

function reader(quads: readonly Quad[]): Reader {
  const known = new Map<string, Quad['object'][]>();
  for (const { subject, predicate, object } of quads) {
    const key = `${subject.value} ${predicate.value}`;
    const objects = known.get(key);
    if (objects === undefined) known.set(key, [object]);
    else objects.push(object);
  }
  return (subject, predicate) => known.get(`${subject} ${predicate}`) ?? [];
}

/** Gives the texts in the language of the page; a description that is too short is none to search engines. */
function textsOf(
  { iri, language }: Searched,
  objects: Reader,
): { name: string; alternateName: string[]; description: string } {
  const name = pick(objects(iri, dct.title), language);
  const description = pick(objects(iri, dct.description), language);
  const [provenance] = objects(iri, dct.provenance);
  const more = provenance === undefined ? '' : pick(objects(provenance.value, rdfs.label), language);
  const whole = description.length < shortest ? `${description} ${more}` : description;
  const others = objects(iri, dct.title).map(({ value }) => value);
  return { name, alternateName: others.filter((each) => each !== name), description: whole.slice(0, longest) };
}

function pick(terms: readonly Quad['object'][], language: string): string {
  const found = terms.find((term) => term.termType === 'Literal' && term.language === language);
  return (found ?? terms[0])?.value ?? '';
}

function agentOf({ publisher }: Publication, base: string, language: string): Json {
  const isPerson = publisher.type?.endsWith('/PrivateIndividual(s)') === true;
  return {
    '@type': isPerson ? 'Person' : 'Organization',
    name: inLanguage(publisher.name, language),
    url: publisher.page ?? base,
  };
}

/** GeoShape has latitude first, and south before north. */
function placeOf({ place, name, centre, box }: Extent, language: string): Json {
  const [west, south, east, north] = box ?? [];
  const [longitude, latitude] = centre ?? [];
  const shape = box && { '@type': 'GeoShape', box: `${south} ${west} ${north} ${east}` };
  const point = centre && { '@type': 'GeoCoordinates', latitude, longitude };
  return { '@type': 'Place', '@id': place, name: inLanguage(name, language), geo: shape ?? point };
}

/** Writes an interval of ISO 8601; two dots where an end is open. */
function periodOf({ temporal }: Publication): string | undefined {
  return temporal && `${temporal.start ?? '..'}/${temporal.end ?? '..'}`;
}

function fileOf(node: string, objects: Reader, language: string): Json[] {
  const [address] = objects(node, dcat.downloadURL);
  if (address === undefined) return [];
  const [checksum] = objects(node, spdx.checksum);
  // Of an archive, the type is that of the files in it.
  const [type] = [...objects(node, dcat.packageFormat), ...objects(node, dcat.mediaType)];
  return [
    {
      '@type': 'DataDownload',
      name: pick(objects(node, dct.title), language),
      contentUrl: address.value,
      encodingFormat: /[^/]+\/[^/]+$/.exec(type?.value ?? '')?.[0],
      contentSize: `${objects(node, dcat.byteSize)[0]?.value ?? '0'} B`,
      sha256: checksum && objects(checksum.value, spdx.checksumValue)[0]?.value,
    },
  ];
}
