// Describes a release as a catalogue (DCAT-AP 3.0.1): its data sets, their files, the query service.
import { authority } from '../model/authorities.js';
import { dcat, dct, foaf, namedNode, quad, rdf, rdfs, type Quad } from '../rdf/rdf.js';
import { isTrial } from '../model/publication.js';
import { describeShared, sayShared, sharedNodes } from './about.js';
import { describeMetrics } from './coverage.js';
import { describeDataset, partsOf, type Catalogued } from './dataset.js';
import { describeServices, isMap } from './distribution.js';
import { describeSeries } from './series.js';
import { describeValues } from './stub.js';
import { inPhrases } from './texts.js';
import { link, say, value, type Triple } from './triple.js';

/** Gives the quads of the catalogue graph; every node of it is named, and none repeats. */
export function describeCatalog(catalogued: Catalogued): Quad[] {
  const { publication, names } = catalogued;
  const { catalog } = sharedNodes(catalogued);
  const parts = partsOf(catalogued);
  const said: Triple[] = [
    ...link(catalog, rdf.type, dcat.Catalog),
    value(catalog, dct.identifier, catalog),
    ...say(catalog, dct.title, publication.title),
    ...say(catalog, dct.description, publication.description),
    ...(isTrial(names.base)
      ? say(
          catalog,
          rdfs.comment,
          inPhrases(publication, (words) => words.trial),
        )
      : []),
    ...sayShared(catalog, catalogued),
    ...link(catalog, foaf.homepage, names.base),
    ...link(catalog, dcat.themeTaxonomy, publication.themes.length > 0 ? `${authority}data-theme` : undefined),
    ...describeShared(catalogued),
    ...(catalogued.coverage === undefined ? [] : describeMetrics(catalogued)),
    ...parts.flatMap((part) => describeDataset(part, parts[0], catalogued)),
    ...describeSeries(parts[0].iri, catalogued),
    ...describeServices(
      parts.map(({ iri }) => iri),
      parts.filter(({ dumps }) => dumps.some(isMap)).map(({ iri }) => iri),
      catalogued,
    ),
  ];
  const graph = namedNode(names.graph('catalog'));
  return [...said, ...describeValues(said)].map(([subject, predicate, object]) =>
    quad(namedNode(subject), namedNode(predicate), object, graph),
  );
}
