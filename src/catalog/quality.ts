// The metadata quality score of data.europa.eu (MQA): what a data set has of 405 points, point by point.
import { authority, mediaTypes, schemeOf } from '../model/authorities.js';
import { dcat, dct, type Quad } from '../rdf/rdf.js';

/** What the points are for. */
export type Dimension = 'findability' | 'accessibility' | 'interoperability' | 'reusability' | 'contextuality';

/** Names the criteria, in the order of the methodology. */
export type CriterionKey =
  | (
      | 'keyword'
      | 'category'
      | 'geo'
      | 'time'
      | 'accessAnswers'
      | 'download'
      | 'downloadAnswers'
      | 'format'
      | 'mediaType'
    )
  | ('vocabulary' | 'nonProprietary' | 'machineReadable' | 'compliance' | 'licence' | 'licenceKnown' | 'access')
  | ('accessKnown' | 'contact' | 'publisher' | 'rights' | 'size' | 'issued' | 'modified');

type Objects = (predicate: string) => readonly string[];

interface Criterion {
  readonly key: CriterionKey;
  readonly dimension: Dimension;
  readonly points: number;
  /** Whether it is asked of the data set, or of its distributions, of which the best counts. */
  readonly of: 'dataset' | 'distribution';
  readonly holds: (objects: Objects) => boolean;
}

/** One criterion with the points that were won. */
export interface Point {
  readonly key: CriterionKey;
  readonly dimension: Dimension;
  readonly points: number;
  readonly most: number;
}

/** The score of a data set. */
export interface Score {
  readonly dataset: string;
  readonly total: number;
  readonly rating: 'excellent' | 'good' | 'sufficient' | 'bad';
  readonly points: readonly Point[];
}

/** Points that there are in all. */
export const mostPoints = 405;

/** Formats that the portal takes for machine-readable and for nobody's property, of those that we write (its lists edp-machine-readable-format and edp-non-proprietary-format). */
const open = new Set(
  ['CSV', 'JSON', 'JSON_LD', 'RDF_N_QUADS', 'RDF_N_TRIPLES', 'RDF_TRIG', 'RDF_TURTLE', 'RDF_XML'].map((code) => `${authority}file-type/${code}`), // prettier-ignore
);

const has = (predicate: string) => (objects: Objects) => objects(predicate).length > 0;
const inTable = (predicate: string, test: (iri: string) => boolean) => (objects: Objects) =>
  objects(predicate).some(test);
const isOpen = inTable(dct.format, (iri) => open.has(iri));
/** Files are of the release, and their addresses answer where it is served. */
const isServed = has(dcat.accessURL);

const table: readonly Criterion[] = (
  [
    ['keyword', 'findability', 30, 'dataset', has(dcat.keyword)],
    ['category', 'findability', 30, 'dataset', has(dcat.theme)],
    ['geo', 'findability', 20, 'dataset', has(dct.spatial)],
    ['time', 'findability', 20, 'dataset', has(dct.temporal)],
    ['accessAnswers', 'accessibility', 50, 'distribution', isServed],
    ['download', 'accessibility', 20, 'distribution', has(dcat.downloadURL)],
    ['downloadAnswers', 'accessibility', 30, 'distribution', has(dcat.downloadURL)],
    ['format', 'interoperability', 20, 'distribution', has(dct.format)],
    ['mediaType', 'interoperability', 10, 'distribution', has(dcat.mediaType)],
    [
      'vocabulary',
      'interoperability',
      10,
      'distribution',
      (objects: Objects) => inTable(dct.format, (iri) => schemeOf(iri) !== undefined)(objects) && inTable(dcat.mediaType, (iri) => iri.startsWith(mediaTypes))(objects), // prettier-ignore
    ],
    ['nonProprietary', 'interoperability', 20, 'distribution', isOpen],
    ['machineReadable', 'interoperability', 20, 'distribution', isOpen],
    [
      'compliance',
      'interoperability',
      30,
      'dataset',
      (objects: Objects) => has(dct.title)(objects) && has(dct.description)(objects),
    ],
    ['licence', 'reusability', 20, 'distribution', has(dct.license)],
    ['licenceKnown', 'reusability', 10, 'distribution', inTable(dct.license, (iri) => schemeOf(iri) !== undefined)],
    ['access', 'reusability', 10, 'dataset', has(dct.accessRights)],
    ['accessKnown', 'reusability', 5, 'dataset', inTable(dct.accessRights, (iri) => schemeOf(iri) !== undefined)],
    ['contact', 'reusability', 20, 'dataset', has(dcat.contactPoint)],
    ['publisher', 'reusability', 10, 'dataset', has(dct.publisher)],
    ['rights', 'contextuality', 5, 'distribution', has(dct.rights)],
    ['size', 'contextuality', 5, 'distribution', has(dcat.byteSize)],
    ['issued', 'contextuality', 5, 'dataset', has(dct.issued)],
    ['modified', 'contextuality', 5, 'dataset', has(dct.modified)],
  ] as const
).map(([key, dimension, points, of, holds]) => ({ key, dimension, points, of, holds }));

/**
 * Scores a data set by the quads of a catalogue. Points for answers and for the shapes of DCAT-AP are counted as the
 * portal will find them: addresses answer where the release is served, and the tests run the shapes.
 */
export function scoreDataset(dataset: string, quads: readonly Quad[]): Score {
  const looked = new Map<string, string[]>();
  for (const { subject, predicate, object } of quads) {
    const key = `${subject.value} ${predicate.value}`;
    looked.set(key, [...(looked.get(key) ?? []), object.value]);
  }
  const of =
    (iri: string): Objects =>
    (predicate) =>
      looked.get(`${iri} ${predicate}`) ?? [];
  const score = (level: Criterion['of'], iri: string): Point[] =>
    table
      .filter((each) => each.of === level)
      .map(({ key, dimension, points, holds }) => ({
        key,
        dimension,
        points: holds(of(iri)) ? points : 0,
        most: points,
      }));
  const files = of(dataset)(dcat.distribution).map((iri) => score('distribution', iri));
  const none = table.filter((each) => each.of === 'distribution').map(({ key, dimension, points: most }) => ({ key, dimension, points: 0, most })); // prettier-ignore
  const best = files.reduce((first, second) => (sum(second) > sum(first) ? second : first), none);
  const order = table.map(({ key }) => key);
  const points = [...score('dataset', dataset), ...best].sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
  const total = sum(points);
  return { dataset, total, rating: ratingOf(total), points };
}

function sum(points: readonly Point[]): number {
  return points.reduce((total, each) => total + each.points, 0);
}

function ratingOf(total: number): Score['rating'] {
  if (total > 350) return 'excellent';
  if (total > 220) return 'good';
  return total > 120 ? 'sufficient' : 'bad';
}
