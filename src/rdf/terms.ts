// The terms of the standards that the code itself speaks: W3C and Dublin Core vocabularies as full IRIs.

/** Gives the terms of a namespace as full IRIs. */
export function namespace<const Names extends readonly string[]>(iri: string, names: Names) {
  return Object.fromEntries(names.map((name) => [name, iri + name])) as Readonly<Record<Names[number], string>>;
}

/** RDF 1.1 Concepts, and `reifies` of RDF 1.2. */
// prettier-ignore
export const rdf = namespace('http://www.w3.org/1999/02/22-rdf-syntax-ns#', [
  'type', 'first', 'rest', 'nil', 'langString', 'Property', 'reifies',
]);

/** RDF Schema 1.1. */
// prettier-ignore
export const rdfs = namespace('http://www.w3.org/2000/01/rdf-schema#', [
  'label', 'comment', 'subClassOf', 'subPropertyOf', 'domain', 'range', 'seeAlso', 'isDefinedBy', 'Class', 'Resource',
]);

/** OWL 2. */
// prettier-ignore
export const owl = namespace('http://www.w3.org/2002/07/owl#', [
  'Class', 'ObjectProperty', 'DatatypeProperty', 'AnnotationProperty', 'Ontology', 'sameAs', 'inverseOf',
  'versionIRI', 'versionInfo', 'imports',
]);

/** XML Schema datatypes (XSD 1.1 part 2). */
// prettier-ignore
export const xsd = namespace('http://www.w3.org/2001/XMLSchema#', [
  'string', 'boolean', 'integer', 'decimal', 'double', 'date', 'dateTime', 'gYear', 'gYearMonth', 'anyURI',
  'nonNegativeInteger', 'positiveInteger', 'time', 'duration', 'hexBinary', 'float',
]);

/** SHACL, and what shapes of SHACL 1.2 ask of reifiers. */
// prettier-ignore
export const sh = namespace('http://www.w3.org/ns/shacl#', [
  'NodeShape', 'PropertyShape', 'targetClass', 'property', 'path', 'name', 'order', 'group', 'minCount', 'maxCount',
  'datatype', 'class', 'nodeKind', 'IRI', 'or', 'in', 'pattern', 'flags', 'minInclusive', 'maxInclusive', 'uniqueLang', 'deactivated',
  'message', 'severity', 'Violation', 'deactivated', 'reifierShape', 'reificationRequired',
]);

/** SKOS Reference. */
// prettier-ignore
export const skos = namespace('http://www.w3.org/2004/02/skos/core#', [
  'prefLabel', 'altLabel', 'definition', 'Concept', 'ConceptScheme', 'inScheme', 'closeMatch', 'exactMatch',
  'broader', 'topConceptOf', 'hasTopConcept',
]);

/** DCMI Metadata Terms. */
// prettier-ignore
export const dct = namespace('http://purl.org/dc/terms/', [
  'title', 'description', 'publisher', 'license', 'modified', 'issued', 'created', 'language', 'identifier',
  'source', 'replaces', 'isReplacedBy', 'isVersionOf', 'isPartOf', 'hasPart', 'type', 'format', 'accrualPeriodicity',
  'accessRights', 'conformsTo', 'spatial', 'temporal', 'creator', 'Frequency', 'LicenseDocument', 'LinguisticSystem',
  'rights', 'IMT', 'Location', 'MediaType', 'MediaTypeOrExtent', 'PeriodOfTime', 'RightsStatement', 'Standard', 'provenance', 'ProvenanceStatement',
]);

/** FOAF. */
// prettier-ignore
export const foaf = namespace('http://xmlns.com/foaf/0.1/', [
  'primaryTopic', 'Document', 'Agent', 'name', 'page', 'homepage',
]);

/** Web Annotation Vocabulary. */
export const oa = namespace('http://www.w3.org/ns/oa#', ['hasSource', 'exact', 'SpecificResource']);

/** PROV-O. */
// prettier-ignore
export const prov = namespace('http://www.w3.org/ns/prov#', [
  'Entity', 'wasAttributedTo', 'invalidatedAtTime', 'wasDerivedFrom', 'hadPrimarySource',
]);

/** DCAT 3. */
// prettier-ignore
export const dcat = namespace('http://www.w3.org/ns/dcat#', [
  'Catalog', 'Dataset', 'Distribution', 'dataset', 'distribution', 'landingPage', 'contactPoint', 'theme',
  'keyword', 'version', 'accessURL', 'downloadURL', 'mediaType', 'byteSize', 'service', 'DataService', 'themeTaxonomy',
  'DatasetSeries', 'inSeries', 'hasVersion', 'hasCurrentVersion', 'previousVersion', 'prev', 'first', 'last',
  'endpointURL', 'endpointDescription', 'servesDataset', 'accessService', 'packageFormat', 'startDate', 'endDate', 'bbox', 'centroid',
]);

/** DCAT-AP 3: the terms that the profile adds to DCAT. */
export const dcatap = namespace('http://data.europa.eu/r5r/', ['availability', 'applicableLegislation', 'hvdCategory']);

/** ELI: the class of laws. */
export const eli = namespace('http://data.europa.eu/eli/ontology#', ['LegalResource']);

/** ADMS. */
export const adms = namespace('http://www.w3.org/ns/adms#', ['status']);

/** SPDX 2.3: checksums. */
// prettier-ignore
export const spdx = namespace('http://spdx.org/rdf/terms#', [
  'checksum', 'Checksum', 'algorithm', 'checksumValue', 'ChecksumAlgorithm', 'checksumAlgorithm_sha256',
]);

/** vCard Ontology. */
export const vcard = namespace('http://www.w3.org/2006/vcard/ns#', [
  'Kind',
  'Organization',
  'fn',
  'hasEmail',
  'hasURL',
]);

/** GeoSPARQL. */
export const geo = namespace('http://www.opengis.net/ont/geosparql#', ['wktLiteral']);

/** OWL-Time. */
// prettier-ignore
export const time = namespace('http://www.w3.org/2006/time#', [
  'Interval', 'Instant', 'hasBeginning', 'inXSDDate', 'inXSDgYearMonth', 'inXSDgYear',
]);

/** VANN: how an ontology wants to be abbreviated. */
export const vann = namespace('http://purl.org/vocab/vann/', ['preferredNamespacePrefix']);

/** VoID; `void` itself is a word of the language. */
// prettier-ignore
export const voidNs = namespace('http://rdfs.org/ns/void#', [
  'inDataset', 'Dataset', 'triples', 'dataDump', 'classPartition', 'class', 'entities',
]);

/** Linked Data Event Streams 1.0. */
// prettier-ignore
export const ldes = namespace('https://w3id.org/ldes#', [
  'EventStream', 'timestampPath', 'versionOfPath', 'versionCreatePath', 'versionCreateObject', 'versionUpdatePath',
  'versionUpdateObject', 'versionDeletePath', 'versionDeleteObject', 'retentionPolicy', 'RetentionPolicy',
  'startingFrom', 'immutable',
]);

/** TREE: collections whose members stand on several pages. */
// prettier-ignore
export const tree = namespace('https://w3id.org/tree#', [
  'Node', 'view', 'member', 'relation', 'node', 'path', 'value', 'GreaterThanOrEqualToRelation',
  'LessThanOrEqualToRelation',
]);

/** Activity Streams 2.0. */
// prettier-ignore
export const streams = namespace('https://www.w3.org/ns/activitystreams#', [
  'Create', 'Update', 'Delete', 'object', 'published',
]);

/** Hydra Core. */
// prettier-ignore
export const hydra = namespace('http://www.w3.org/ns/hydra/core#', [
  'Collection', 'PartialCollectionView', 'totalItems', 'view', 'first', 'previous', 'next', 'last',
]);

/** Data Quality Vocabulary. */
// prettier-ignore
export const dqv = namespace('http://www.w3.org/ns/dqv#', [
  'Metric', 'QualityMeasurement', 'hasQualityMeasurement', 'isMeasurementOf', 'value', 'computedOn', 'expectedDataType',
]);

/** Properties by which the feed of facts tells versions of a thing; no field may have one of them. */
export const versionPaths = { timestamp: streams.published, versionOf: dct.isVersionOf } as const;
