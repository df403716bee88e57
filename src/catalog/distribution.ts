// A file or a service through which a data set can be had (DCAT-AP 3.0.1 §5.4, §5.5).
import { authority, mediaTypes } from '../model/authorities.js';
import { formatNamed } from '../formats/formats.js';
import type { HighValue, Named } from '../model/publication.js';
import { adms, dcat, dcatap, dct, foaf, rdf, spdx, xsd, type LangMap } from '../rdf/rdf.js';
import { sayDates, sharedNodes } from './about.js';
import { sayLaw, sayValue, valueOfAll } from './highvalue.js';
import { inPhrases } from './texts.js';
import { link, say, value, type Triple } from './triple.js';

/** One file of a finished release that people can fetch. */
export interface Dump {
  /** File name under `/dump/`. */
  readonly file: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
}

/** Codes of file types in the EU authority table, by extension. */
const fileTypes: Readonly<Record<string, string>> = {
  csv: 'CSV',
  geojson: 'GEOJSON',
  json: 'JSON',
  jsonld: 'JSON_LD',
  nq: 'RDF_N_QUADS',
  nt: 'RDF_N_TRIPLES',
  parquet: 'PARQUET',
  rdf: 'RDF_XML',
  trig: 'RDF_TRIG',
  ttl: 'RDF_TURTLE',
};

/** Extensions of files that hold triples. */
const rdfTypes: ReadonlySet<string> = new Set(['jsonld', 'nq', 'nt', 'rdf', 'trig', 'ttl']);

/** What a file belongs to: its data set, whether that is of high value, and in words what it holds. */
interface Place {
  readonly dataset: string;
  readonly high: HighValue | undefined;
  readonly what: LangMap;
}

/** Describes a file as a distribution of a data set. */
export function describeFile(dump: Dump, { dataset, high, what }: Place, named: Named): Triple[] {
  const { base } = named.names;
  const address = `${base}dump/${dump.file}`;
  const node = `${dataset}#${dump.file}`;
  const checksum = `${node}-sha256`;
  const extension = dump.file.replace(/^.*\./, '');
  const { name } = formatNamed(extension);
  // Of an archive, format and type are those of the files in it (DCAT 3 §6.8.13, dcat:packageFormat).
  const isArchive = extension === 'zip';
  const fileType = fileTypes[isArchive ? 'csv' : extension];
  const mediaType = isArchive ? formatNamed('csv').mediaType : dump.mediaType;
  const word = (language: string): string => what[language] ?? '';
  return [
    ...link(dataset, dcat.distribution, node),
    ...describeDistribution(node, { address, high }, named),
    ...say(
      node,
      dct.title,
      inPhrases(named.publication, (_words, language) => `${name}: ${word(language)}`),
    ),
    ...say(
      node,
      dct.description,
      inPhrases(named.publication, (words, language) => words.fileText(word(language), name)),
    ),
    ...link(node, dcat.downloadURL, address),
    ...link(node, dct.format, fileType === undefined ? undefined : `${authority}file-type/${fileType}`),
    ...link(node, dcat.mediaType, mediaTypes + mediaType),
    // The schema that its triples keep to (DCAT-AP 3.0.1 §7.6, HVD 3.0.0 §3.2): the vocabulary, as the data set does.
    ...link(node, dct.conformsTo, rdfTypes.has(extension) ? sharedNodes(named).ontology : undefined),
    ...link(node, dcat.packageFormat, isArchive ? mediaTypes + dump.mediaType : undefined),
    value(node, dcat.byteSize, String(dump.bytes), xsd.nonNegativeInteger),
    ...link(node, spdx.checksum, checksum),
    ...link(checksum, rdf.type, spdx.Checksum),
    ...link(checksum, spdx.algorithm, spdx.checksumAlgorithm_sha256),
    value(checksum, spdx.checksumValue, dump.sha256, xsd.hexBinary),
  ];
}

/** Describes the query service as a distribution of a data set. */
export function describeAccess(dataset: string, high: HighValue | undefined, named: Named): Triple[] {
  const { service } = sharedNodes(named);
  const node = `${dataset}#sparql`;
  return [
    ...link(dataset, dcat.distribution, node),
    ...describeDistribution(node, { address: `${named.names.base}sparql`, high }, named),
    ...say(
      node,
      dct.title,
      inPhrases(named.publication, (words) => words.service),
    ),
    ...say(
      node,
      dct.description,
      inPhrases(named.publication, (words) => words.serviceText),
    ),
    ...link(node, dct.format, `${authority}file-type/SPARQLQ`),
    ...link(node, dcat.accessService, service),
  ];
}

/** Tells whether a file is one of things with their places. */
export function isMap({ file }: Pick<Dump, 'file'>): boolean {
  return file.endsWith('.geojson');
}

/** Describes the services: for queries, for clients that join what they need themselves, for those that follow changes, and, where data sets have places, for maps. */
export function describeServices(datasets: readonly string[], placed: readonly string[], named: Named): Triple[] {
  const { base } = named.names;
  const { service, fragments, feed, features } = sharedNodes(named);
  const ogc = 'https://docs.ogc.org/is/17-069r4/17-069r4.html';
  const maps: Offered = { service: features, word: 'features', address: `${base}features`, described: `${base}openapi.json`, standard: ogc, page: ogc }; // prettier-ignore
  const triple = 'https://linkeddatafragments.org/specification/triple-pattern-fragments/';
  const all: readonly Offered[] = [
    {
      service,
      word: 'service',
      address: `${base}sparql`,
      standard: 'https://www.w3.org/TR/sparql11-protocol/',
      page: `${base}sparql.html`,
    },
    { service: fragments, word: 'fragments', address: `${base}fragments`, standard: triple, page: triple },
    {
      service: feed,
      word: 'feed',
      address: `${base}feed/facts`,
      standard: 'https://w3id.org/ldes/specification',
      page: `${base}feed.html`,
    },
  ];
  return [
    ...all.flatMap((each) => describeService(each, datasets, named)),
    ...(placed.length > 0 ? describeService(maps, placed, named) : []),
  ];
}

/** One service: what it is called in the texts, where it is, what it keeps to, and where people read about it. */
interface Offered {
  readonly service: string;
  readonly word: 'service' | 'fragments' | 'feed' | 'features';
  readonly address: string;
  /** What describes it to programs, where that is not the address itself. */
  readonly described?: string;
  readonly standard: string;
  readonly page: string;
}

function describeService(
  { service, word, address, described = address, standard, page }: Offered,
  datasets: readonly string[],
  named: Named,
): Triple[] {
  const { publication } = named;
  const { catalog, publisher, contact, licence } = sharedNodes(named);
  return [
    ...link(catalog, dcat.service, service),
    ...link(service, rdf.type, dcat.DataService),
    value(service, dct.identifier, service),
    ...say(
      service,
      dct.title,
      inPhrases(publication, (words, _language, title) => `${title}: ${words[word]}`),
    ),
    ...say(
      service,
      dct.description,
      inPhrases(publication, (words) => words[`${word}Text`]),
    ),
    ...link(service, dcat.endpointURL, address),
    ...link(service, dcat.endpointDescription, described),
    ...link(service, dct.conformsTo, standard),
    ...link(service, dcat.servesDataset, ...datasets),
    ...link(service, dct.publisher, publisher),
    ...link(service, dcat.contactPoint, contact),
    ...link(service, dct.license, licence),
    ...link(service, foaf.page, page),
    ...link(service, dct.accessRights, publication.accessRights),
    ...link(service, dct.rights, publication.accessRights),
    ...sayValue(service, valueOfAll(publication)),
    ...link(service, dcat.theme, ...publication.themes),
    ...Object.entries(publication.keywords).flatMap(([language, words]) =>
      words.flatMap((each) => say(service, dcat.keyword, { [language]: each })),
    ),
  ];
}

function describeDistribution(
  node: string,
  { address, high }: { readonly address: string; readonly high: HighValue | undefined },
  named: Named,
): Triple[] {
  const { licence } = sharedNodes(named);
  return [
    ...link(node, rdf.type, dcat.Distribution),
    value(node, dct.identifier, node),
    ...link(node, dcat.accessURL, address),
    ...link(node, dct.license, licence),
    ...link(node, dct.rights, named.publication.accessRights),
    ...sayLaw(node, high),
    ...link(node, dcatap.availability, `${authority}planned-availability/STABLE`),
    ...link(node, adms.status, `${authority}distribution-status/COMPLETED`),
    ...sayDates(node, named.publication),
  ];
}
