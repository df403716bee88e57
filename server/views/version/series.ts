// The releases as a series of data sets (DCAT 3 §11, §12): each a version of the data set that is always the newest.
import {
  dcat,
  dct,
  literal,
  namedNode,
  quad,
  rdf,
  xsd,
  type Kept,
  type LangMap,
  type Quad,
  type Release,
} from '../../../src/index.js';

type Told = (kept: Kept, language: string) => string | undefined;

/** Describes the series and its members; `tell` says what came and went with a release. */
export function describeSeries(release: Release, kept: readonly Kept[], tell: Told): Quad[] {
  const { names, publication, manifest } = release;
  const [series, dataset] = [`${names.base}version#series`, names.dataset(publication.slug)];
  const graph = namedNode(names.graph('catalog'));
  const link = (subject: string, predicate: string, ...objects: readonly (string | undefined)[]): Quad[] =>
    objects.flatMap((object) => (object === undefined ? [] : [quad(namedNode(subject), namedNode(predicate), namedNode(object), graph)])); // prettier-ignore
  const say = (subject: string, predicate: string, texts: LangMap): Quad[] =>
    Object.entries(texts).map(([language, text]) => quad(namedNode(subject), namedNode(predicate), literal(text, language), graph)); // prettier-ignore
  const day = (subject: string, predicate: string, text: string): Quad =>
    quad(namedNode(subject), namedNode(predicate), literal(text, namedNode(xsd.date)), graph);
  const members = new Map(kept.map((each) => [each.version, `${names.base}version/${each.version}/dataset/${each.publication.slug}`])); // prettier-ignore
  const member = (version: string | null | undefined): string | undefined => members.get(version ?? '');
  const [newest, oldest] = [kept[0], kept.at(-1)];
  return [
    ...link(series, rdf.type, dcat.DatasetSeries),
    ...say(series, dct.title, publication.title),
    ...say(series, dct.description, publication.description),
    ...link(series, dcat.first, member(oldest?.version)),
    ...link(series, dcat.last, member(newest?.version)),
    ...link(dataset, dcat.hasCurrentVersion, member(manifest.version)),
    ...kept.flatMap((each): Quad[] => {
      const { version, previous, publication: own } = each;
      const iri = member(version) ?? '';
      const texts = Object.entries(own.description).map(([language, text]) => [language, tell(each, language) ?? text]);
      const titles = Object.entries(own.title).map(([language, text]) => [language, `${text} (${own.modified})`]);
      return [
        ...link(dataset, dcat.hasVersion, iri),
        ...link(iri, rdf.type, dcat.Dataset),
        ...say(iri, dct.title, Object.fromEntries(titles) as LangMap),
        ...say(iri, dct.description, Object.fromEntries(texts) as LangMap),
        quad(namedNode(iri), namedNode(dcat.version), literal(version), graph),
        day(iri, dct.modified, own.modified),
        ...link(iri, dct.isVersionOf, dataset),
        ...link(iri, dcat.inSeries, series),
        ...link(iri, dcat.previousVersion, member(previous)),
        ...link(iri, dcat.prev, member(previous)),
      ];
    }),
  ];
}
