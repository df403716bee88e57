// The datatypes of XML Schema as RDF takes them: which texts are values (XSD 1.1 part 2 §3.3, §3.4), and how values are ordered.
import { describe, expect, it } from 'vitest';
import { isLexical } from '../../src/rdf/datatypes/lexical.js';
import { compareValues } from '../../src/rdf/datatypes/order.js';
import { literal, namedNode, type Literal } from '../../src/rdf/rdf.js';

const typed = (name: string): string => `http://www.w3.org/2001/XMLSchema#${name}`;

/** Per datatype: texts of its lexical space, and texts that are none. */
const spaces: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  date: [['2024-02-29', '2000-02-29', '-0044-03-15', '12024-01-01', '0000-01-01', '2024-02-29+14:00', '2024-02-29Z'],
    ['2024-02-30', '2023-02-29', '1900-02-29', '2024-04-31', '2024-13-01', '2024-00-01', '2024-01-00', '24-01-01', '02024-01-01', '2024-1-1', '2024-02-29+14:01', '2024-02-29+05:60']],
  dateTime: [['2024-02-29T24:00:00', '2024-02-29T23:59:59.999999999999Z'],
    ['2024-02-30T00:00:00', '2024-02-29T24:00:01', '2024-02-29T23:60:00', '2024-02-29T23:59:60', '2024-02-29', '2024-02-29 10:00:00', '2024-02-29T10:00']],
  dateTimeStamp: [['2024-02-29T10:00:00Z'], ['2024-02-29T10:00:00', '2024-02-30T10:00:00Z']],
  time: [['24:00:00', '00:00:00.1', '12:00:00-14:00'], ['24:00:01', '25:00:00', '12:60:00', '12:00', '1:00:00']],
  gYear: [['2024', '-0001', '0000', '2024Z'], ['24', '2024-', '+2024', '02024']],
  gYearMonth: [['2024-12', '2024-01+01:00'], ['2024-13', '2024-00', '2024-1']],
  gMonthDay: [['--02-29', '--12-31Z'], ['--02-30', '--04-31', '--13-01', '02-29', '--2-29']],
  gMonth: [['--12'], ['--13', '--00', '12', '--12--']],
  gDay: [['---31', '---01Z'], ['---32', '---00', '--31', '31']],
  duration: [['P1Y2M3DT4H5M6.7S', '-P1D', 'PT0S', 'P1YT1S'], ['P', 'PT', 'P1YT', '1Y', 'P1S', 'P-1D', 'P1M1Y', 'P1W']],
  dayTimeDuration: [['P3DT4H'], ['P1Y', 'P1M', 'P']],
  yearMonthDuration: [['P1Y2M', '-P2M'], ['P1D', 'PT1M', 'P']],
  boolean: [['true', 'false', '1', '0'], ['True', 'yes', 'TRUE', '', 'ja']],
  integer: [['-0', '+12', '99999999999999999999'], ['1.0', '1e3', '', '1,000', ' 1']],
  byte: [['-128', '127'], ['128', '-129', '1.0']],
  unsignedByte: [['255', '-0'], ['256', '-1']],
  unsignedInt: [['4294967295'], ['4294967296', '-1']],
  long: [['9223372036854775807'], ['9223372036854775808']],
  negativeInteger: [['-1'], ['0', '1']],
  nonPositiveInteger: [['0', '-5'], ['1']],
  positiveInteger: [['1', '+007'], ['0', '-1']],
  decimal: [['.5', '1.', '-1.70', '+0'], ['1e3', '.', '1,5', 'INF']],
  double: [['1e3', 'INF', '+INF', '-INF', 'NaN', '.5E-7'], ['inf', 'nan', '1e', '1e3.5', '--1']],
  float: [['1.5'], ['1,5']],
  string: [['', 'Open 🏛 daily', '𠮷野家', 'a\nb'], []],
  normalizedString: [['a  b '], ['a\tb', 'a\nb']],
  token: [['a b', ''], [' a', 'a ', 'a  b', 'a\tb']],
  language: [['pl', 'de-x-leicht', 'zh-Hans-CN'], ['', 'pl_PL', 'toolonglanguage']],
  NCName: [['ab', '_a', 'ż1-2.x', '𠀀'], ['a b', '1a', 'a:b', '-a', '']],
  Name: [['a:b'], ['a b', '1a']],
  NMTOKEN: [['1a:b'], ['a b', '']],
  hexBinary: [['0A1f', ''], ['0A1', 'xy']],
  base64Binary: [['YWJj', 'YQ==', 'YWI=', 'YW Jj', ''], ['YQ=', 'YWJ', 'YR==', 'YW#j']],
  anyURI: [['https://example.org/🏛', 'a b'], []],
}; // prettier-ignore

describe.each(Object.entries(spaces))('xsd:%s', (name, [values, others]) => {
  it.each(values)('has the value %j', (text) => expect(isLexical(text, typed(name))).toBe(true));
  it.each(others)('has no value %j', (text) => expect(isLexical(text, typed(name))).toBe(false));
});

it('a datatype of another vocabulary is left to its readers', () => {
  expect(isLexical('POINT(1 2)', 'http://www.opengis.net/ont/geosparql#wktLiteral')).toBeUndefined();
  expect(isLexical('x', typed('QName'))).toBeUndefined();
});

describe('the order of values', () => {
  const value = (text: string, name: string): Literal => literal(text, namedNode(typed(name)));
  it.each([
    ['9007199254740993', 'integer', '>', '9007199254740992', 'integer'],
    ['0.1', 'decimal', '<', '0.10000000000000000001', 'decimal'],
    ['1.10', 'decimal', '=', '1.1', 'decimal'],
    ['-1', 'integer', '<', '0.5', 'decimal'],
    ['INF', 'double', '>', '99', 'integer'],
    ['5', 'integer', '<', 'INF', 'double'],
    ['NaN', 'double', '?', '1', 'integer'],
    ['PT9M', 'duration', '<', 'PT10M', 'duration'],
    ['P1Y', 'duration', '=', 'P12M', 'duration'],
    ['P1M', 'duration', '?', 'P30D', 'duration'],
    ['P1M', 'duration', '<', 'P32D', 'duration'],
    ['PT36H', 'dayTimeDuration', '>', 'P1D', 'duration'],
    ['2010', 'gYear', '?', '2000-05-01', 'date'],
    ['2010', 'gYear', '?', '2010-01', 'gYearMonth'],
    ['-0044', 'gYear', '<', '0001', 'gYear'],
    ['12024', 'gYear', '>', '2024', 'gYear'],
    ['2024-12-31', 'date', '<', '2025-01-01', 'date'],
    ['2024-01-01Z', 'date', '?', '2024-01-01', 'date'],
    ['2024-01-01Z', 'date', '<', '2024-01-03', 'date'],
    ['2024-01-01T00:00:00+02:00', 'dateTime', '<', '2024-01-01T00:00:00Z', 'dateTime'],
    ['2024-01-01T24:00:00', 'dateTime', '=', '2024-01-02T00:00:00', 'dateTime'],
    ['24:00:00', 'time', '<', '23:59:59', 'time'],
    ['--02-29', 'gMonthDay', '<', '--03-01', 'gMonthDay'],
    ['false', 'boolean', '<', '1', 'boolean'],
    ['b', 'string', '>', 'a', 'string'],
    ['\uFFFD', 'string', '<', '🏛', 'string'],
    ['1', 'string', '?', '1', 'integer'],
    ['2024-02-30', 'date', '?', '2024-01-01', 'date'],
    ['YQ==', 'base64Binary', '?', 'YQ==', 'base64Binary'],
  ])('%s (%s) %s %s (%s)', (a, first, sign, b, second) => {
    const [there, back] = [
      compareValues(value(a, first), value(b, second)),
      compareValues(value(b, second), value(a, first)),
    ];
    const shown = (order: number | undefined): string =>
      order === undefined ? '?' : order < 0 ? '<' : order > 0 ? '>' : '=';
    expect(shown(there)).toBe(sign);
    expect(shown(back)).toBe(sign === '<' ? '>' : sign === '>' ? '<' : sign);
  });
});
