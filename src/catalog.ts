// Describes the release as a DCAT catalogue: one data set, its publisher, licence and files.
import type { Named } from './publication.js';
import {
  dcat,
  dct,
  foaf,
  literal,
  namedNode,
  quad,
  rdf,
  xsd,
  type LangMap,
  type Literal,
  type NamedNode,
  type Quad,
} from './rdf.js';

/** One file of a finished release that people can fetch. */
export interface Dump {
  /** File name under `/dump/`. */
  readonly file: string;
  readonly mediaType: string;
  readonly bytes: number;
}

type Triple = readonly [subject: string, predicate: string, object: NamedNode | Literal];

/** Gives the quads of the catalogue graph (DCAT 3 §6.3, §6.6, §6.8); every node of it is named. */
export function describeCatalog({ publication, names }: Named, version: string, dumps: readonly Dump[]): Quad[] {
  const graph = namedNode(names.graph('catalog'));
  const catalog = `${names.base}catalog`;
  const dataset = names.dataset(publication.slug);
  const publisher = `${names.base}catalog#publisher`;
  const modified = literal(publication.modified, namedNode(xsd.date));
  const shared = (subject: string): Triple[] => [
    ...inLanguages(subject, dct.title, publication.title),
    ...inLanguages(subject, dct.description, publication.description),
    [subject, dct.publisher, namedNode(publisher)],
    [subject, dct.license, namedNode(publication.licence)],
    [subject, dct.modified, modified],
  ];
  const triples: Triple[] = [
    [catalog, rdf.type, namedNode(dcat.Catalog)],
    [catalog, dcat.dataset, namedNode(dataset)],
    [catalog, foaf.homepage, namedNode(names.base)],
    ...shared(catalog),
    [dataset, rdf.type, namedNode(dcat.Dataset)],
    [dataset, dcat.version, literal(version)],
    [dataset, dct.identifier, literal(dataset)],
    [dataset, dcat.landingPage, namedNode(names.base)],
    ...shared(dataset),
    ...publication.themes.map((theme): Triple => [dataset, dcat.theme, namedNode(theme)]),
    ...Object.entries(publication.keywords).flatMap(([language, words]) =>
      words.map((word): Triple => [dataset, dcat.keyword, literal(word, language)]),
    ),
    [publisher, rdf.type, namedNode(foaf.Agent)],
    ...inLanguages(publisher, foaf.name, publication.publisher.name),
    ...(publication.publisher.page === undefined
      ? []
      : [[publisher, foaf.homepage, namedNode(publication.publisher.page)] as const]),
    ...dumps.flatMap((dump) => distribution(dump, dataset, names.base, publication.licence)),
  ];
  return triples.map(([subject, predicate, object]) => quad(namedNode(subject), namedNode(predicate), object, graph));
}

function distribution(dump: Dump, dataset: string, base: string, licence: string): Triple[] {
  const file = `${base}dump/${dump.file}`;
  const node = `${dataset}#${dump.file}`;
  return [
    [dataset, dcat.distribution, namedNode(node)],
    [node, rdf.type, namedNode(dcat.Distribution)],
    [node, dcat.accessURL, namedNode(file)],
    [node, dcat.downloadURL, namedNode(file)],
    [node, dcat.mediaType, namedNode(`https://www.iana.org/assignments/media-types/${dump.mediaType}`)],
    [node, dcat.byteSize, literal(String(dump.bytes), namedNode(xsd.nonNegativeInteger))],
    [node, dct.license, namedNode(licence)],
  ];
}

function inLanguages(subject: string, predicate: string, texts: LangMap): Triple[] {
  return Object.entries(texts).map(([language, text]) => [subject, predicate, literal(text, language)]);
}
