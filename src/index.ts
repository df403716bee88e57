// What serving a release needs of the library: re-exports, no logic. Nothing here loads a parser of facts or a checker.
export { HejnalError, errorCodes, type ErrorCode, type Position } from './errors.js';
export { formatFinding, sortFindings, type Finding, type Origin, type Severity } from './facts/record.js';
export {
  blankNode,
  dcat,
  dcatap,
  dct,
  dqv,
  foaf,
  hydra,
  literal,
  namedNode,
  oa,
  owl,
  prov,
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
  known,
  typedTerm,
  termLine,
  parseQuads,
  readLine,
  type BlankNode,
  type LangMap,
  type Literal,
  type NamedNode,
  type Quad,
} from './rdf/rdf.js';
export { didYouMean, nearest } from './nearest.js';
export { mayTurn, setApart } from './rdf/direction.js';
export { graphNames, isSlug, namesUnder, type GraphName, type Names } from './rdf/iri.js';
export { fieldAt, fieldOf, inLanguage, type Field, type Kind, type Model, type Term } from './model/model.js';
export { readModel } from './model/ontology/read.js';
export { bounds, readDate, type PartialDate } from './rdf/date.js';
export { compareValues, isNumeric } from './rdf/datatypes/order.js';
export { datasetSlug, type Accessibility, type Named, type Publication } from './model/publication.js';
export { describeExamples, examplesIri } from './publish/examples.js';
export { askedIn, type ExampleQuery } from './facts/read/query.js';
export { shortener, termPrefixes } from './model/prefixes.js';
export { contextOf, type Context } from './model/context.js';
export { describeThing, type Document } from './document/describe.js';
export { nanopubOf } from './document/nanopub.js';
export { reify } from './document/reify.js';
export { gatherRecords } from './document/records.js';
export {
  boxOf,
  geometriesOf,
  recordFormats,
  recordSchema,
  recordsIn,
  writeFeature,
  writeFeatures,
  type Box,
  type JsonLink,
  type JsonSchema,
} from './formats/records/index.js';
export {
  byExtension,
  byMediaType,
  byName,
  contentType,
  documentFormats,
  formatNamed,
  formats,
  formatsOf,
  hasTripleTerms,
  reifyingVersion,
  textFormats,
  type Format,
} from './formats/formats.js';
export { writerOf, writers, type Writer, type Writing } from './formats/write/index.js';
export { factGrounds, metricOf, type FactGround } from './catalog/coverage.js';
export { profilesFor, type CatalogProfile } from './catalog/profile.js';
export { citationOf, type Citation } from './catalog/citation.js';
export { mostPoints, scoreDataset, type CriterionKey, type Score } from './catalog/quality.js';
export { schemaOfDataset } from './catalog/schema.js';
export { digestPortalFile, writePortalFile } from './catalog/portal.js';
export {
  packageFormats,
  readTable,
  type DescribedColumn,
  type Packaged,
  type PackagedFile,
  type PackageFormat,
} from './catalog/packages/index.js';
export { tableOf, writeHeader, writeRow, type Table } from './formats/write/csv.js';
export { metadataEnding, metadataType } from './formats/write/csvw.js';
export { compareInTurns } from './release/history/compare.js';
export type { Ready } from './release/ready.js';
export {
  changesOf,
  isVersion,
  linesOfChange,
  presenceOf,
  Versions,
  type Kept,
  type Step,
} from './release/history/versions.js';
export { streamOf } from './release/files/plain.js';
export { reifiersFile } from './release/files/reifiers.js';
export { statementFile } from './release/statement/statement.js';
export { openRelease, resolveRelease, type FilledDocument, type Release } from './release/open.js';
export type { Found, Hit, Search, SearchOptions } from './search/search.js';
export type { Name } from './search/names.js';
export { searchAmong, type Fitted } from './search/few.js';
export { fold } from './search/fold.js';
export { verifyRelease } from './release/verify.js';
export { beginInspection, inspectRelease, type Inspection, type Seen } from './release/inspect/inspect.js';
export { describeStream, feedIri, openFeed, openFeedPage, type FeedPage } from './feed/page.js';
export { feedNames, type FeedName } from './feed/feed.js';
export { titleOf } from './feed/texts.js';
export { writeFeedPage } from './feed/write.js';
export type { FileEntry, Manifest } from './release/manifest.js';
export * from './sparql/engine.js';
export { guard, type QueryShape } from './sparql/text/scan.js';
export { loadMeets } from './sparql/meets.js';
export { querySources } from './sparql/sources.js';
export { engineNames, startEngine, type EngineOptions } from './sparql/choose.js';
export type { EndpointOptions } from './endpoint/exchange.js';
export { toolVersion } from './version.js';
