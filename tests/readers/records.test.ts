// GeoJSON and JSON Lines as they are served, read by programs of others: every thing, every point, every value of the tables.
import { expect, it } from 'vitest';
import { fieldOf } from '../../src/index.js';
import { useServed } from '../e2e/publication.js';
import { readBy, whenReadable } from './python.js';

const served = useServed();
const text = async (path: string): Promise<string> => (await served().fetch(path)).text();

interface Read {
  readonly errors: readonly string[];
  readonly kind: string;
  readonly points: Readonly<Record<string, readonly number[] | null>>;
  readonly crs: string;
  readonly geometry: string;
  readonly features: number;
  readonly columns: readonly string[];
  readonly placed: number;
}

whenReadable('GeoJSON', () => {
  it.each(['place', 'city'])('of the list %s is valid, and has each thing where the facts say', async (kind) => {
    const { release } = served();
    const found = (await readBy('places.py', await text(`/doc/${kind}.geojson`))) as Read;
    expect([found.errors, found.kind, found.crs]).toEqual([[], 'FeatureCollection', 'EPSG:4326']);
    expect(found.features).toBe(release.things(kind).length);
    const pathOf = (name: string, key: string): string => fieldOf(release.model.kind(name)!, key)!.path;
    const valueOf = (thing: string, path: string) => [...release.quadsOf(thing, path)][0]?.object.value;
    const expected = release.things(kind).map((thing) => {
      const place = kind === 'place' ? thing : valueOf(thing, pathOf(kind, 'place'));
      const point = place && valueOf(place, pathOf('place', 'centre'));
      return [thing, point ? /-?[\d.]+ -?[\d.]+/.exec(point)![0].split(' ').map(Number) : null];
    });
    expect(found.points).toEqual(Object.fromEntries(expected));
    expect(found.placed).toBe(expected.filter(([, point]) => point !== null).length);
    expect(found.placed).toBeGreaterThan(5);
    expect(found.columns).toEqual(expect.arrayContaining(['id', 'name_pl', 'name_en']));
  });

  it('is there for what has places only', async () => {
    expect((await served().fetch('/doc/network.geojson')).status).toBe(404);
  });

  it('of a thing is one feature', async () => {
    const found = (await readBy('places.py', await text('/doc/city/krakow.geojson'))) as Read;
    expect(found.points).toEqual({ 'http://localhost:8080/id/city/krakow': [19.93658, 50.06143] });
    expect([found.errors, found.kind, found.geometry]).toEqual([[], 'Feature', 'Point']);
  });
});

whenReadable('JSON Lines', () => {
  it('hold what the tables hold, for every kind', async () => {
    const { release } = served();
    let rows = 0;
    for (const { name, file, class: own } of release.model.kinds) {
      if (release.instances(own) === 0) continue;
      const given = { lines: await text(`/doc/${name}.jsonl?limit=1000`), table: await text(`/dump/${file}.csv`) };
      const found = (await readBy('lines.py', given)) as Record<'rows' | 'expected', number>;
      expect([name, found]).toEqual([name, { rows: found.expected, expected: found.expected, wrong: [], missing: [] }]);
      rows += found.rows;
    }
    expect(rows).toBeGreaterThan(100);
  }, 120_000);
});
