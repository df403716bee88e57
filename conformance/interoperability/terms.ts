// The terms that readers are given: one of each sort that facts of a publication hold, each under a property of its own.
import { xsd } from '../../src/rdf/rdf.js';

/** Holds one term as N-Triples write it, and what a reader of the page calls it. */
export interface Probe {
  readonly name: string;
  readonly label: string;
  readonly term: string;
}

const schema = xsd.string.replace('string', '');
const typed = (text: string, type: string): string => `"${text}"^^<${schema}${type}>`;
const wkt = 'http://www.opengis.net/ont/geosparql#wktLiteral';

const terms: readonly (readonly [label: string, term: string])[] = [
  ['a year', typed('2022', 'gYear')],
  ['a year before 1', typed('-0044', 'gYear')],
  ['a month', typed('2022-09', 'gYearMonth')],
  ['a day', typed('2011-05-25', 'date')],
  ['a moment', typed('2026-11-30T12:00:00Z', 'dateTime')],
  ['a moment with a fraction and a zone', typed('2026-11-30T12:00:00.50+01:00', 'dateTime')],
  ['a duration', typed('P12M', 'duration')],
  ['a whole number', typed('7', 'integer')],
  ['a whole number with zeros before it', typed('007', 'integer')],
  ['a whole number past 2^53', typed('9007199254740993', 'integer')],
  ['a whole number of a narrower type', typed('103868', 'nonNegativeInteger')],
  ['a decimal', typed('1.5', 'decimal')],
  ['a decimal with a last zero', typed('1.50', 'decimal')],
  ['a decimal without a first digit', typed('.5', 'decimal')],
  ['a decimal of thirty digits', typed('0.123456789012345678901234567891', 'decimal')],
  ['a double', typed('1.5E3', 'double')],
  ['infinity', typed('INF', 'double')],
  ['a boolean', typed('true', 'boolean')],
  ['a boolean as a number', typed('1', 'boolean')],
  ['a text', '"Kraków"'],
  ['an empty text', '""'],
  ['a text of several lines', '"one \\"two\\"\\n\\tthree\\\\"'],
  ['a text in a language', '"Kraków"@pl'],
  ['a text in a language of a region', '"Cracow"@en-GB'],
  ['a text in a language with a private part', '"Krakau"@de-x-leicht'],
  ['an address as a text', typed('https://example.org/', 'anyURI')],
  ['a point', `"POINT(19.9368 50.0614)"^^<${wkt}>`],
  ['an address', '<https://example.org/a>'],
  ['an address with letters past ASCII', '<https://example.org/zażółć>'],
  ['an address with a comma and an escape', '<https://example.org/a,b%2Cc>'],
];

/** Lists the probes; the property of each is its name in the vocabulary of the publication. */
export const probes: readonly Probe[] = terms.map(([label, term], at) => ({ name: `probe${at + 1}`, label, term }));
