// The functions on geometries: relations beside Oxigraph's over random shapes, measures beside PROJ's, shapes by hand.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QueryEngine } from '../../../src/sparql/engine.js';
import { exactFunctions, mayNameFunctions } from '../../../src/sparql/exact/geometry/names.js';
import { startOxigraph } from '../../../conformance/oxigraph/engine.js';
import { askText, bytes, startEngine } from '../start.js';

const prefixes = `PREFIX f: <http://www.opengis.net/def/function/geosparql/> PREFIX geo: <http://www.opengis.net/ont/geosparql#>
  PREFIX uom: <http://www.opengis.net/def/uom/OGC/1.0/>`;
const wkt = (text: string): string => `"${text}"^^geo:wktLiteral`;
const square = wkt('POLYGON((0 0, 4 0, 4 4, 0 4, 0 0))');
const other = wkt('POLYGON((2 2, 6 2, 6 6, 2 6, 2 2))');
const line = wkt('LINESTRING(0 0, 3 4)');
const [krakow, warsaw] = [wkt('POINT(19.9368 50.0614)'), wkt('POINT(21.0118 52.2298)')];

let exact: QueryEngine;
let oxigraph: QueryEngine;
beforeAll(async () => {
  [exact, oxigraph] = await Promise.all([startEngine(), startOxigraph([bytes], 20_000)]);
}, 60_000);
afterAll(() => Promise.all([exact.close(), oxigraph.close()]));

/** Computes expressions in one query; an error is an empty text. */
async function values(engine: QueryEngine, expressions: readonly string[]): Promise<string[]> {
  const text = `${prefixes} SELECT ${expressions.map((each, at) => `(STR(${each}) AS ?x${at})`).join(' ')} {}`;
  const json = JSON.parse(await askText(engine, text, { mediaType: 'application/sparql-results+json' })) as {
    readonly results: { readonly bindings: readonly Readonly<Record<string, { readonly value: string }>>[] };
  };
  return expressions.map((_, at) => json.results.bindings[0]?.[`x${at}`]?.value ?? '');
}

describe('measures (PROJ 9.5.1, Geod on WGS 84)', () => {
  it.each([
    [`f:distance(${krakow}, ${warsaw}, uom:metre)`, 252686.0213834422],
    [`f:distance(${krakow}, ${warsaw}, uom:kilometre)`, 252.6860213834423],
    [`f:metricDistance(${krakow}, ${warsaw})`, 252686.0213834422],
    [
      `f:distance(${krakow}, "<http://www.opengis.net/def/crs/EPSG/0/4326> POINT(52.2298 21.0118)"^^geo:wktLiteral, uom:metre)`,
      252686.0213834422,
    ],
    [
      `f:distance(${krakow}, "{\\"type\\":\\"Point\\",\\"coordinates\\":[21.0118,52.2298]}"^^geo:geoJSONLiteral, uom:metre)`,
      252686.0213834422,
    ],
    [`f:distance(${wkt('POINT(0 0)')}, ${wkt('POINT(3 4)')}, uom:degree)`, 5],
    [`f:distance(${square}, ${other}, uom:metre)`, 0],
    [`f:length(${line}, uom:metre)`, 554058.9237526914],
    [`f:length(${square}, uom:metre)`, 0],
    [`f:perimeter(${square}, uom:metre)`, 1774086.6712937024],
    [`f:area(${square}, uom:squareMetre)`, 196869599070.80533],
    [`f:metricArea(${square})`, 196869599070.80533],
    // The hole taken away: 196,869,599,070.81 less the square degree at (1, 1).
    [
      `f:metricArea(${wkt('POLYGON((0 0,4 0,4 4,0 4,0 0),(1 1,2 1,2 2,1 2,1 1))')})`,
      196869599070.80533 - 12305128751.042908,
    ],
  ])('%s', async (expression, expected) => {
    const [value = ''] = await values(exact, [expression]);
    expect(Math.abs(Number(value) - expected)).toBeLessThanOrEqual(1e-6 * Math.max(1, expected));
  });
});

describe('shapes', () => {
  it.each([
    [`f:asWKT(f:intersection(${square}, ${other}))`, 'POLYGON ((2 4, 4 4, 4 2, 2 2, 2 4))'],
    [`f:intersection(${line}, ${wkt('POLYGON((0 0, 3 0, 3 4, 0 4, 0 0))')})`, 'LINESTRING (0 0, 3 4)'],
    [`f:difference(${square}, ${square})`, 'POLYGON EMPTY'],
    [`f:centroid(${wkt('POLYGON((0 0, 4 0, 0 3, 0 0))')})`, 'POINT (1.3333333333333333 1)'],
    [`f:envelope(${line})`, 'POLYGON ((0 0, 0 4, 3 4, 3 0, 0 0))'],
    [`f:boundary(${square})`, 'LINESTRING (0 0, 4 0, 4 4, 0 4, 0 0)'],
    [`f:convexHull(${wkt('MULTIPOINT((0 0),(4 0),(2 1),(0 3))')})`, 'POLYGON ((0 0, 0 3, 4 0, 0 0))'],
    [`f:asGeoJSON(${wkt('POINT(1 2)')})`, '{"type":"Point","coordinates":[1,2]}'],
    [
      `f:getSRID(${wkt('<http://www.opengis.net/def/crs/EPSG/0/4326> POINT(50 20)')})`,
      'http://www.opengis.net/def/crs/EPSG/0/4326',
    ],
    [`f:asWKT(${wkt('<http://www.opengis.net/def/crs/EPSG/0/4326> POINT(50 20)')})`, 'POINT (20 50)'],
    [`f:coordinateDimension(${wkt('POINT Z(1 1 2)')})`, '3'],
    [`f:coordinateDimension(${wkt('POINT(1 1)')})`, '2'],
    [`f:dimension(${square})`, '2'],
    [`f:isEmpty(${wkt('POINT EMPTY')})`, 'true'],
    [`f:isSimple(${wkt('LINESTRING(0 0, 4 4, 0 4, 4 0)')})`, 'false'],
    [`f:numGeometries(${wkt('MULTIPOINT((0 0),(4 0))')})`, '2'],
    [`f:relate(${square}, ${other}, "T*T***T**")`, 'true'],
  ])('%s', async (expression, expected) => expect(await values(exact, [expression])).toEqual([expected]));

  it('have no value for what is no geometry, or lies in a system that is not known', async () => {
    const none = [
      'POINT(1)',
      'POINT(1,1)',
      'POINT(1 1) x',
      'POINT(1 1))',
      'POINT M(1 1 5)',
      'CIRCLE(1 1)',
      '',
      '<http://x/> POINT(1 1)',
    ];
    const odd = ['POLYGON((0 0,1 0,1 1))', 'LINESTRING(1 1)'];
    const terms = [
      ...[...none, ...odd].map(wkt),
      '"POINT(1 1)"',
      '<POINT>',
      '1',
      '"{}"^^geo:geoJSONLiteral',
      '"x"^^geo:geoJSONLiteral',
    ];
    expect(
      await values(
        exact,
        terms.map((each) => `f:dimension(${each})`),
      ),
    ).toEqual(terms.map(() => ''));
    expect(await values(exact, [`f:distance(${krakow}, ${warsaw})`, `f:relate(${square}, ${other}, "T")`])).toEqual([
      '',
      '',
    ]);
  });
});

describe('relations', () => {
  /** A generator of whole numbers (Park and Miller), so that each run sees the same shapes. */
  let seed = 7;
  const below = (count: number): number => (seed = (seed * 48_271) % 2_147_483_647) % count;
  const box = (): string => {
    const [x, y, width, height] = [below(4), below(4), 1 + below(3), 1 + below(3)];
    return `POLYGON((${x} ${y},${x + width} ${y},${x + width} ${y + height},${x} ${y + height},${x} ${y}))`;
  };
  const shape = (): string => {
    const kind = below(4);
    if (kind === 0) return `POINT(${below(5)} ${below(5)})`;
    if (kind > 1) return box();
    const [x, y] = [below(4), below(4)];
    return `LINESTRING(${x} ${y},${x + 1 + below(2)} ${y + below(3)},${x} ${y + 3})`;
  };
  const names = exactFunctions
    .map((iri) => iri.slice(iri.lastIndexOf('/') + 1))
    .filter((name) => /^(?:sf|rcc8)/.test(name));

  it('are those that Oxigraph finds, for pairs of every kind', async () => {
    let found = 0;
    // RCC8 is about regions. Egenhofer's are below: Oxigraph takes those of Simple Features in their place, so that a
    // region which shares an edge with a larger one is ehContained there, where table 4 of GeoSPARQL 1.1 wants no edge.
    const namesFor = (...shapes: string[]): string[] =>
      names.filter((name) => name.startsWith('sf') || shapes.every((each) => each.includes('POLYGON')));
    for (let pair = 0; pair < 100; pair++) {
      const [one, another] = [wkt(shape()), wkt(shape())];
      const calls = namesFor(one, another).map((name) => `f:${name}(${one}, ${another})`);
      const [ours, theirs] = [await values(exact, calls), await values(oxigraph, calls)];
      expect(Object.fromEntries(calls.map((call, at) => [call, ours[at]]))).toEqual(
        Object.fromEntries(calls.map((call, at) => [call, theirs[at]])),
      );
      found += ours.filter((each) => each === 'true').length;
    }
    expect(found).toBeGreaterThan(100);
  });
});

describe('relations of Egenhofer (GeoSPARQL 1.1, table 4)', () => {
  const box = (x: number, y: number, size: number): string =>
    wkt(`POLYGON((${x} ${y},${x + size} ${y},${x + size} ${y + size},${x} ${y + size},${x} ${y}))`);
  const all = ['Contains', 'CoveredBy', 'Covers', 'Disjoint', 'Equals', 'Inside', 'Meet', 'Overlap'];

  it.each([
    ['Contains', box(0, 0, 9), box(2, 2, 3)],
    ['Covers', box(0, 0, 9), box(0, 2, 3)],
    ['Inside', box(2, 2, 3), box(0, 0, 9)],
    ['CoveredBy', box(0, 2, 3), box(0, 0, 9)],
    ['Disjoint', box(0, 0, 1), box(5, 5, 1)],
    ['Equals', box(0, 0, 1), box(0, 0, 1)],
    ['Meet', box(0, 0, 1), box(1, 0, 1)],
    ['Overlap', box(0, 0, 2), box(1, 1, 2)],
  ])('%s, and no other, holds of two regions', async (name, one, another) => {
    const found = await values(
      exact,
      all.map((each) => `f:eh${each}(${one}, ${another})`),
    );
    expect(all.filter((_, at) => found[at] === 'true')).toEqual([name]);
  });
});

describe('the functions', () => {
  it('are found however a query spells them, and others are the client’s mistake', async () => {
    for (const [prologue, name] of [
      ['', '<http://www.opengis.net/def/function/geosparql/dimension>'],
      ['BASE <http://www.opengis.net/def/> ', '<function/geosparql/dimension>'],
      ['PREFIX g: <http://www.opengis.net/def/function/> ', 'g:geosparql\\/dimension'],
      ['', '<http://www.\\u006Fpengis.net/def/function/geosparql/dimension>'],
    ])
      expect(
        await askText(
          exact,
          `${prologue}SELECT (${name}(${square.replace('geo:wktLiteral', '<http://www.opengis.net/ont/geosparql#wktLiteral>')}) AS ?x) {}`,
        ),
      ).toBe('x\r\n2\r\n');
    await expect(askText(exact, `${prefixes} SELECT (f:buffer(1) AS ?x) {}`)).rejects.toMatchObject({
      code: 'query-syntax',
    });
    expect(mayNameFunctions('SELECT * { ?s ?p ?o }', 'http://example.org/')).toBe(false);
    expect(new Set(exactFunctions).size).toBe(exactFunctions.length);
  });
});
