// What serving a release needs of the library: re-exports, no logic. Nothing here loads a parser of facts or a checker.
export { HejnalError, errorCodes, type ErrorCode, type Position } from './errors.js';
export { formatFinding, sortFindings, type Finding, type Origin, type Severity } from './record.js';
export {
  blankNode,
  dcat,
  dct,
  dqv,
  foaf,
  hydra,
  literal,
  namedNode,
  oa,
  owl,
  rdf,
  rdfs,
  sh,
  skos,
  spdx,
  tree,
  voidNs,
  xsd,
  quad,
  quadLine,
  readLine,
  type BlankNode,
  type LangMap,
  type Literal,
  type NamedNode,
  type Quad,
} from './rdf.js';
export { didYouMean, nearest } from './nearest.js';
export { graphNames, isSlug, namesUnder, type GraphName, type Names } from './iri.js';
export { fieldAt, fieldOf, inLanguage, type Field, type Kind, type Model, type Term } from './model.js';
export { readModel } from './ontology/read.js';
export { bounds, readDate, type PartialDate } from './date.js';
export { datasetSlug, type Accessibility, type Named, type Publication } from './publication.js';
export type { ExampleQuery } from './read/query.js';
export { shortener, termPrefixes } from './prefixes.js';
export { contextOf, type Context } from './context.js';
export { describeThing, type Document } from './document.js';
export {
  byExtension,
  byMediaType,
  contentType,
  documentFormats,
  formatNamed,
  formats,
  formatsOf,
  type Format,
} from './formats.js';
export { writerOf, writers, type Writer, type Writing } from './write/index.js';
export { factGrounds, metricOf, type FactGround } from './catalog/coverage.js';
export { catalogProfiles, type CatalogProfile } from './catalog/profile.js';
export { citationOf, type Citation } from './catalog/citation.js';
export { schemaOfDataset } from './catalog/schema.js';
export { digestPortalFile, writePortalFile } from './catalog/portal.js';
export { metadataEnding, metadataType } from './write/csv.js';
export type { Ready } from './release/documents.js';
export { changesOf } from './release/history.js';
export { openRelease, resolveRelease, type Release } from './release/open.js';
export type { Found, Hit, Search, SearchOptions } from './search/search.js';
export type { Name } from './search/names.js';
export { searchAmong, type Fitted } from './search/few.js';
export { fold } from './search/fold.js';
export { verifyRelease } from './release/verify.js';
export { describeStream, feedIri, openFeed, openFeedPage, type FeedPage } from './feed/page.js';
export { feedNames, type FeedName } from './feed/feed.js';
export { titleOf } from './feed/texts.js';
export { writeFeedPage } from './feed/write.js';
export type { FileEntry, Manifest } from './release/manifest.js';
export * from './engine.js';
export { guard, type QueryShape } from './guard/guard.js';
export { createLocalEngine } from './query/local.js';
export { querySources } from './sources.js';
export { engineNames, startEngine, type EngineOptions } from './start.js';
export type { EndpointOptions } from './endpoint/exchange.js';
export { toolVersion } from './version.js';
