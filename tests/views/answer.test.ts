// In which ways an answer can be drawn, by what its columns hold.
import { describe, expect, it } from 'vitest';
import { drawRows, inOrderOf, viewsOf } from '../../server/views/query/answer.js';
import { literal, namedNode, xsd } from '../../src/rdf/rdf.js';
import { packQuery, unpackQuery } from '../../server/sparql/short.js';
import fc from 'fast-check';

type Term = ReturnType<typeof literal> | ReturnType<typeof namedNode>;

const typed = (text: string, type: string): Term => literal(text, namedNode(type));
const number = (text: string): Term => typed(text, xsd.integer);
const thing = (slug: string): Term => namedNode(`http://localhost:8080/id/museum/${slug}`);
const wkt = 'http://www.opengis.net/ont/geosparql#wktLiteral';

function draw(...rows: Readonly<Record<string, Term>>[]): ReturnType<typeof drawRows> {
  const variables = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return drawRows({ variables, rows: rows.map((row) => new Map(Object.entries(row))) });
}

describe('an answer', () => {
  it('is a chart where a column has numbers and another names them', () => {
    const { chart } = draw({ who: thing('a'), n: number('3') }, { who: thing('b'), n: number('0') });
    expect(chart!.map(({ value }) => value)).toEqual([3, 0]);
    expect(draw({ n: number('3') })).toEqual({});
    expect(draw({ who: thing('a'), n: number('-3') }).chart).toBeUndefined();
    expect(draw({ who: thing('a'), n: typed('INF', xsd.double) }).chart).toBeUndefined();
  });

  it('is a timeline where a column has dates, whatever their precision', () => {
    const { timeline } = draw(
      { t: thing('a'), day: typed('2022-09', xsd.gYearMonth) },
      { t: thing('b'), day: typed('2011', xsd.gYear) },
    );
    expect(timeline!.map(({ date }) => date.value)).toEqual(['2022-09', '2011']);
    expect(draw({ t: thing('a'), day: literal('2022') }).timeline).toBeUndefined();
  });

  it('is a map where a column has points, or two have coordinates', () => {
    expect(draw({ t: thing('a'), at: typed('POINT(19.94 50.06)', wkt) }).map).toEqual([
      { thing: 'http://localhost:8080/id/museum/a', longitude: 19.94, latitude: 50.06 },
    ]);
    const both = draw({
      t: literal('Kraków', 'pl'),
      lat: typed('50.06', xsd.decimal),
      long: typed('19.94', xsd.decimal),
    });
    expect(both.map).toEqual([{ thing: 'Kraków', longitude: 19.94, latitude: 50.06 }]);
    expect(both.chart).toBeUndefined();
    expect(draw({ t: thing('a'), at: typed('POINT(999 50)', wkt) }).map).toBeUndefined();
    expect(draw({ t: thing('a'), n: number('5') }).map).toBeUndefined();
  });

  it('is a graph where two columns have things', () => {
    expect(draw({ a: thing('a'), b: thing('b') }).graph).toHaveLength(1);
    expect(draw({ a: thing('a'), b: literal('b') }).graph).toBeUndefined();
  });

  it('is a table alone where there are too many rows, or none', () => {
    expect(
      draw(...Array.from({ length: 3000 }, (_, at) => ({ a: thing(`a${at}`), b: thing('b'), n: number('1') }))),
    ).toEqual({});
    expect(draw()).toEqual({});
  });
});

describe('a packed query', () => {
  it('is unpacked as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => unpackQuery(packQuery(text)) === text),
    );
  });

  it('is bounded', () => expect(unpackQuery(packQuery('x'.repeat(70_000)))).toBeUndefined());
});

it.each([
  ['SELECT * { ?s ?p ?o }', ['s', 'p', 'o']],
  ['PREFIX p: <http://e/#o>\n# ?o first\nSELECT DISTINCT * WHERE { ?s ?p $o }', ['s', 'p', 'o']],
  ['SELECT*{ ?s ?p ?o }', ['s', 'p', 'o']],
  ['SELECT ?o (?s * 2 AS ?p) { ?s ?p ?o }', ['o', 'p', 's']],
])('columns of %s are named as the query names them', (text, order) => {
  expect(inOrderOf(text, ['o', 'p', 's'])).toEqual(order);
});

it('a map stands before a table, and a table before bars that leave columns out', () => {
  const rows = { is: 'rows', rows: [], from: 0, total: 9 } as const;
  const [map, chart] = [[], []];
  expect(viewsOf({ ...rows, variables: ['a', 'b'] }, { map, chart })).toEqual(['chart', 'map', 'table']);
  expect(viewsOf({ ...rows, variables: ['a', 'b', 'c'] }, { map, chart })).toEqual(['map', 'table', 'chart']);
  expect(viewsOf({ ...rows, variables: ['a', 'b', 'c'] }, { chart })).toEqual(['table', 'chart']);
});
