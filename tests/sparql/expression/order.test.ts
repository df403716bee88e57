// The order of ORDER BY (SPARQL 1.1 Query §15.1) and aggregates (§18.5.1).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareForOrder } from '../../../src/sparql/exact/expression/compile.js';
import { aggregated, termOf, write } from './evaluate.js';

const sorted = (...texts: string[]): string[] =>
  texts
    .map((text) => (text === '' ? undefined : termOf(text)))
    .sort(compareForOrder)
    .map((term) => (term === undefined ? '' : write(term)));

describe('order', () => {
  it('is that of nothing, blank nodes, IRIs, literals, triple terms', () => {
    expect(sorted('<<(<urn:a> <urn:b> 1)>>', '"a"', '<urn:b>', 'BNODE("b")', '<urn:a>')).toEqual([
      '_:b',
      '<urn:a>',
      '<urn:b>',
      '"a"',
      '<<( <urn:a> <urn:b> 1 )>>',
    ]);
    expect(compareForOrder(undefined, termOf('BNODE()'))).toBeLessThan(0);
  });

  it('puts dates of every precision in the order of time', () => {
    const dates = [
      '"2010-12-31T23:59:59Z"^^xsd:dateTime',
      '"2011"^^xsd:gYear',
      '"2011-01-01"^^xsd:date',
      '"2011-05"^^xsd:gYearMonth',
      '"2011-05-01"^^xsd:date',
      '"2011-05-25"^^xsd:date',
      '"2011-05-25T12:00:00"^^xsd:dateTime',
      '"2022"^^xsd:gYear',
      '"2022-09"^^xsd:gYearMonth',
      '"2024"^^xsd:gYear',
    ];
    expect(sorted(...[...dates].reverse())).toEqual(dates);
  });

  it('puts numbers of every type by their value, and counts equal values as equal', () => {
    expect(sorted('3', '1e0', '2.5', '"INF"^^xsd:double', '"NaN"^^xsd:double', '-1', '"2"^^xsd:byte')).toEqual([
      '"NaN"^^xsd:double',
      '-1',
      '"1e0"^^xsd:double',
      '"2"^^xsd:byte',
      '"2.5"^^xsd:decimal',
      '3',
      '"INF"^^xsd:double',
    ]);
    expect(compareForOrder(termOf('1'), termOf('1.0'))).toBe(0);
    expect(compareForOrder(termOf('9007199254740993'), termOf('9007199254740992e0'))).toBeGreaterThan(0);
  });

  it('is total', () => {
    const terms = [
      '<urn:a>', 'BNODE("a")', '1', '1.0', '1e0', '"1"', '"1"@en', '"1"@pl', 'true', '"2011"^^xsd:gYear', '"NaN"^^xsd:double',
      '"2011-01-01"^^xsd:date', '"2011-01-01Z"^^xsd:date', '"2011-01-01T01:00:00+02:00"^^xsd:dateTime', '"x"^^xsd:integer',
      '"P1M"^^xsd:duration', '"P30D"^^xsd:duration', '"P31D"^^xsd:dayTimeDuration', '"10:00:00"^^xsd:time', '"a"^^<urn:t>',
      '"1"^^<urn:t>', '9007199254740993', '9007199254740992e0', '<<(<urn:a> <urn:b> 1)>>', '<<(<urn:a> <urn:b> "1")>>',
    ].map(termOf); // prettier-ignore
    const one = fc.constantFrom(...terms, undefined);
    fc.assert(
      fc.property(one, one, one, (a, b, c) => {
        const order = (x: typeof a, y: typeof a): number => Math.sign(compareForOrder(x, y));
        expect(order(a, b)).toBe(-order(b, a) + 0);
        if (order(a, b) <= 0 && order(b, c) <= 0) expect(order(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('aggregates', () => {
  const rows: readonly (readonly [aggregate: string, group: readonly string[], value: string])[] = [
    ['COUNT(*)', [], '0'],
    ['COUNT(?x)', ['1', '', '1'], '2'],
    ['COUNT(DISTINCT ?x)', ['1', '1.0', '1', ''], '2'],
    ['COUNT(*)', ['1', '', '1'], '3'],
    ['COUNT(DISTINCT *)', ['1', '', '1'], '2'],
    ['SUM(?x)', [], '0'],
    ['SUM(?x)', ['1', '2.5', '"3"^^xsd:byte'], '"6.5"^^xsd:decimal'],
    ['SUM(?x)', ['9223372036854775807', '1'], '9223372036854775808'],
    ['SUM(?x)', ['1', '"a"'], 'error'],
    ['SUM(?x)', ['1', ''], 'error'],
    ['SUM(COALESCE(?x + 0, 0))', ['1', '"a"'], '1'],
    ['SUM(DISTINCT ?x)', ['1', '1', '2'], '3'],
    ['AVG(?x)', [], '0'],
    ['AVG(?x)', ['1', '2'], '"1.5"^^xsd:decimal'],
    ['AVG(?x)', ['1', '2', '2'], '"1.666666666666666667"^^xsd:decimal'],
    ['AVG(?x)', ['1', '"a"'], 'error'],
    ['MIN(?x)', [], 'error'],
    ['MIN(?x)', ['<urn:b>', '<urn:a>'], '<urn:a>'],
    ['MIN(?x)', ['"a"', '<urn:b>'], '<urn:b>'],
    ['MAX(?x)', ['1', '"10"^^xsd:short', '9'], '"10"^^xsd:short'],
    ['MAX(?x)', ['"2022"^^xsd:gYear', '"2022-09"^^xsd:gYearMonth', '"2011-05-25"^^xsd:date'], '"2022-09"^^xsd:gYearMonth'],
    ['MAX(?x)', ['1', ''], 'error'],
    ['SAMPLE(?x)', ['', '5'], '5'],
    ['SAMPLE(?x)', [], 'error'],
    ['GROUP_CONCAT(?x)', [], '""'],
    ['GROUP_CONCAT(?x)', ['1', '<urn:a>', '"b"@pl', '"2022"^^xsd:gYear'], '"1 urn:a b 2022"'],
    ['GROUP_CONCAT(?x; SEPARATOR="|")', ['"a"', '"a"'], '"a|a"'],
    ['GROUP_CONCAT(DISTINCT ?x; SEPARATOR="")', ['"a"', '"b"', '"a"'], '"ab"'],
    ['GROUP_CONCAT(?x)', ['"a"', ''], 'error'],
  ]; // prettier-ignore

  it.each(rows)('%s of %j = %s', (text, group, value) => {
    const terms = new Map(group.filter((each) => each !== '').map((each) => [each, termOf(each)]));
    expect(
      aggregated(
        text,
        group.map((each) => terms.get(each)),
      ),
    ).toBe(value);
  });
});
