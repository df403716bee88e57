// Records of things: numbers as the facts have them, geometries as GeoJSON has them, and which kinds have which formats.
import { describe, expect, it } from 'vitest';
import { joined, readGeometry } from '../../src/formats/records/geometry.js';
import { jsonNumber, writeJson } from '../../src/formats/records/json.js';
import { recordFormats, recordsIn } from '../../src/formats/records/index.js';
import { gatherRecords } from '../../src/document/records.js';
import { formatNamed } from '../../src/formats/formats.js';
import { memoryRelease, model, museumQuads, names } from './museum.js';

describe('a number', () => {
  it.each([
    ['7', '7'],
    ['+007', '7'],
    ['-0', '-0'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['1.50', '1.50'],
    ['-00.70', '-0.70'],
    ['1e3', '1e3'],
    ['12345678901234567890123', '12345678901234567890123'],
    ['INF', undefined],
    ['NaN', undefined],
    ['', undefined],
  ])('%s is %s', (lexical, written) => {
    const number = jsonNumber(lexical);
    expect(number && writeJson(number)).toBe(written);
    if (written !== undefined) expect(JSON.parse(written)).toBe(Number(lexical));
  });
});

describe('well-known text', () => {
  it.each([
    ['POINT(19.9 50.06)', { type: 'Point', coordinates: [19.9, 50.06] }],
    ['point ( -1e1  2 )', { type: 'Point', coordinates: [-10, 2] }],
    ['POINT Z (1 2 3)', { type: 'Point', coordinates: [1, 2, 3] }],
    [
      '<http://www.opengis.net/def/crs/OGC/1.3/CRS84> POINT(1 2)',
      { type: 'Point', coordinates: [1, 2] },
    ],
    ['MULTIPOINT(1 2, 3 4)', { type: 'MultiPoint', coordinates: [[1, 2], [3, 4]] }],
    ['MULTIPOINT((1 2),(3 4))', { type: 'MultiPoint', coordinates: [[1, 2], [3, 4]] }],
    ['LINESTRING(1 2, 3 4)', { type: 'LineString', coordinates: [[1, 2], [3, 4]] }],
    ['POLYGON((0 0, 1 0, 1 1, 0 0))', { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]] }],
    [
      'MULTIPOLYGON(((0 0,1 0,1 1,0 0)),((5 5,6 5,6 6,5 5)))',
      { type: 'MultiPolygon', coordinates: [[[[0, 0], [1, 0], [1, 1], [0, 0]]], [[[5, 5], [6, 5], [6, 6], [5, 5]]]] },
    ],
    ['POINT EMPTY', undefined],
    ['POINT(1)', undefined],
    ['POINT(a b)', undefined],
    ['CIRCLE(1 2)', undefined],
    // Another reference system than GeoJSON's, which may have latitude first.
    ['<http://www.opengis.net/def/crs/EPSG/0/4326> POINT(50 19)', undefined],
  ])('%s', (text, geometry) => {
    const read = readGeometry(text);
    expect(read && JSON.parse(writeJson(read))).toEqual(geometry);
  }); // prettier-ignore

  it('of several points is one geometry', () => {
    const [a, b] = ['POINT(1 2)', 'POINT(3 4)'].map((text) => readGeometry(text)!);
    const line = readGeometry('LINESTRING(1 2,3 4)')!;
    expect(joined([])).toBeNull();
    expect(joined([a!])).toBe(a);
    expect(joined([a!, b!])).toMatchObject({ type: 'MultiPoint' });
    expect(joined([a!, line])).toEqual({ type: 'GeometryCollection', geometries: [a, line] });
  });
});

describe('records', () => {
  const release = memoryRelease(museumQuads);
  const things = (kind: string) => gatherRecords(release, kind, [names.thing(kind, 'wawel')]);

  it('have the keys of the table, and lists where there may be several values', () => {
    const [line] = things('museum').map((each) => recordsIn(formatNamed('jsonl')).one(each, names));
    expect(line?.endsWith('}\n')).toBe(true);
    expect(JSON.parse(line ?? '')).toMatchObject({ '@id': names.thing('museum', 'wawel'), id: 'wawel' });
    expect(gatherRecords(release, 'nothing', ['x'])).toEqual([]);
  });

  it('are no maps where nothing has a place', () => {
    const [museum] = model.kinds;
    expect(recordFormats(museum!, model).map(({ extension }) => extension)).toContain('jsonl');
    expect(() => recordsIn(formatNamed('ttl'))).toThrow('ttl');
  });
});
