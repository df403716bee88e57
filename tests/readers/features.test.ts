// OGC API – Features as it is served, read by GDAL, which QGIS reads it by, and held against the rules of OGC 17-069r4;
// the files of whole kinds, read by GDAL too.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { fieldOf, gatherRecords } from '../../src/index.js';
import { useServed } from '../e2e/publication.js';
import { whenInstalled } from '../present.js';
import { readBy, whenReadable } from './python.js';

const served = useServed();
const run = promisify(execFile);
const root = 'http://localhost:8080/features';

interface Feature {
  readonly id: string;
  readonly geometry: { readonly type: string; readonly coordinates: readonly number[] } | null;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly links?: readonly { readonly href: string; readonly rel: string }[];
}
interface Collection {
  readonly numberMatched?: number;
  readonly numberReturned: number;
  readonly links: readonly { readonly href: string; readonly rel: string; readonly type?: string }[];
  readonly features: readonly Feature[];
}

const read = async <Answer = Collection>(path: string, accept = 'application/geo+json'): Promise<Answer> => {
  const answer = await served().fetch(`${root}${path}`, { headers: { accept } });
  expect([path, answer.status]).toEqual([path, 200]);
  return (await answer.json()) as Answer;
};

/** Reads all features of a collection with GDAL; the server stands as a proxy for the host that its links name. */
async function byGdal(collection: string, ...options: readonly string[]): Promise<Feature[]> {
  const asked = [...options, '-f', 'GeoJSON', '/vsistdout/', `OAPIF:${root}`, collection];
  const env = { ...process.env, GDAL_HTTP_PROXY: `127.0.0.1:${String(served().port)}`, no_proxy: '', NO_PROXY: '' };
  const { stdout, stderr } = await run('ogr2ogr', asked, { env, maxBuffer: 2 ** 26 });
  expect(stderr).toBe('');
  return (JSON.parse(stdout) as { features: Feature[] }).features;
}

/** Where the facts say that things are, by their short names. */
function expected(kind: string): Map<string, readonly number[] | undefined> {
  const { release } = served();
  const centre = fieldOf(release.model.kind('place')!, 'centre')!.path;
  const place = fieldOf(release.model.kind(kind)!, 'place')?.path;
  const one = (thing: string, path: string) => [...release.quadsOf(thing, path)][0]?.object.value;
  return new Map(
    release.things(kind).map((thing) => {
      const point = one(place === undefined ? thing : one(thing, place)!, centre);
      return [thing.replace(/^.*\//, ''), point === undefined ? undefined : /-?[\d.]+ -?[\d.]+/.exec(point)![0].split(' ').map(Number)]; // prettier-ignore
    }),
  );
}

const pointsOf = (features: readonly Feature[]) =>
  new Map(features.map(({ properties, geometry }) => [properties['id'], geometry?.coordinates]));

whenInstalled('ogr2ogr', 'GDAL')('GDAL', () => {
  it.each(['city', 'place'])(
    'reads all of %s, page by page, where the facts say',
    async (kind) => {
      const facts = expected(kind);
      expect(facts.size).toBeGreaterThan(10);
      expect(pointsOf(await byGdal(kind))).toEqual(facts);
      expect(pointsOf(await byGdal(kind, '-oo', 'PAGE_SIZE=3'))).toEqual(facts);
    },
    60_000,
  );

  it('asks for a part of the map, and gets what lies in it', async () => {
    const [west, south, east, north] = [4, 45, 21, 53] as const;
    const inside = [...expected('city')].filter(
      ([, point]) => point && point[0]! >= west && point[0]! <= east && point[1]! >= south && point[1]! <= north,
    );
    expect(inside.length).toBeGreaterThan(2);
    const found = await byGdal('city', '-spat', ...[west, south, east, north].map(String));
    expect(pointsOf(found)).toEqual(new Map(inside));
  }, 60_000);

  it('reads the file of a whole kind, which the catalogue names', async () => {
    const { release } = served();
    const [, distribution] = [...release.quads('catalog')].flatMap(({ subject, object }) =>
      object.value.endsWith('/dump/cities.geojson') ? [subject.value, object.value] : [],
    );
    expect(distribution).toBe('http://localhost:8080/dump/cities.geojson');
    const source = `/vsicurl/http://127.0.0.1:${String(served().port)}/dump/cities.geojson`;
    const { stdout } = await run('ogr2ogr', ['-f', 'GeoJSON', '/vsistdout/', source], { maxBuffer: 2 ** 26 });
    expect(pointsOf((JSON.parse(stdout) as { features: Feature[] }).features)).toEqual(expected('city'));
  });
});

whenReadable('the file of a whole kind', () => {
  it.each(['cities', 'places'])('%s is valid GeoJSON, and has the same features as the pages', async (file) => {
    const text = await (await served().fetch(`/dump/${file}.geojson`)).text();
    const found = (await readBy('places.py', text)) as { errors: string[]; features: number; crs: string };
    const kind = served().release.model.kindOfFile(file)!;
    const { features } = JSON.parse(text) as { features: readonly Feature[] };
    expect(found).toMatchObject({ errors: [], features: served().release.things(kind.name).length, crs: 'EPSG:4326' });
    const pages = await (await served().fetch(`/doc/${kind.name}.geojson?limit=1000`)).json();
    expect(features).toEqual((pages as Collection).features);
  });
});

describe('the interface', () => {
  it('says where everything is, and which rules it keeps', async () => {
    const { links } = await read('', 'application/json');
    const to = (rel: string) => links.find((link) => link.rel === rel)?.href;
    expect(to('data')).toBe(`${root}/collections`);
    const { conformsTo } = await read<{ conformsTo: string[] }>(to('conformance')!.slice(root.length), '*/*');
    expect(conformsTo).toContain('http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core');
    const description = await served().fetch(to('service-desc')!);
    const { paths } = (await description.json()) as { paths: Record<string, unknown> };
    expect(Object.keys(paths)).toContain('/features/collections/city/items/{slug}');
    const { collections } = await read<{ collections: { id: string; extent: object; links: { rel: string; href: string }[] }[] }>('/collections', '*/*'); // prettier-ignore
    expect(collections.map(({ id }) => id).sort()).toEqual(['city', 'place']);
    for (const each of collections) {
      expect(await read(`/collections/${each.id}`, 'application/json')).toEqual(each);
      const points = [...expected(each.id).values()].filter((point) => point !== undefined);
      const [xs, ys] = [points.map(([x = 0]) => x), points.map(([, y = 0]) => y)];
      const bbox = [[Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]];
      expect(each.extent).toMatchObject({ spatial: { bbox } });
    }
  });

  it('gives pages that follow each other, with and without a box', async () => {
    for (const box of ['', '&bbox=-180,-90,180,90']) {
      const found: string[] = [];
      let path = `/collections/place/items?limit=4${box}`;
      for (let next: string | undefined = path; next !== undefined;) {
        const page: Collection = await read(next);
        expect(page.numberReturned).toBe(page.features.length);
        expect(page.numberMatched).toBe(expected('place').size);
        found.push(...page.features.map(({ id }) => id));
        next = page.links.find(({ rel }) => rel === 'next')?.href.slice(root.length);
        path = next ?? path;
      }
      expect(found.sort()).toEqual([...expected('place').keys()].sort());
    }
  });

  it('gives each feature under its own address, with the links that the standard asks for', async () => {
    for (const [slug, point] of expected('city')) {
      const feature = await read<Feature>(`/collections/city/items/${slug}`);
      expect([feature.id, feature.geometry?.coordinates]).toEqual([slug, point]);
      expect(feature.links?.map(({ rel }) => rel).sort()).toEqual(['alternate', 'collection', 'self']);
    }
  });

  it('takes a box that crosses the 180th meridian, one with heights, and a limit that is too high', async () => {
    const { release } = served();
    const west = [...expected('city')].filter(([, point]) => point && (point[0]! >= 170 || point[0]! <= -90));
    const across = await read('/collections/city/items?bbox=170,-90,-90,90');
    expect(across.features.map(({ id }) => id)).toEqual(west.map(([slug]) => slug));
    expect(west.length).toBeGreaterThan(0);
    const high = await read('/collections/city/items?bbox=-180,-90,-100,180,90,9000&limit=10000000');
    expect(high.numberReturned).toBe(release.things('city').length);
  });

  it('lets things without dates be there at all times, as the standard asks', async () => {
    for (const time of ['2018-02-12T23:20:50Z', '2018-02-12T00:00:00Z/..', '../2018-03-18', '2018-02-12']) {
      const { numberMatched } = await read(`/collections/city/items?datetime=${encodeURIComponent(time)}`);
      expect([time, numberMatched]).toEqual([time, expected('city').size]);
    }
  });

  it.each([
    '/collections/city/items?limit=0',
    '/collections/city/items?limit=x',
    '/collections/city/items?bbox=1,2,3',
    '/collections/city/items?bbox=1,5,3,2',
    '/collections/city/items?bbox=a,b,c,d',
    '/collections/city/items?datetime=yesterday',
    '/collections/city/items?datetime=2020-01-01/2019-01-01',
    '/collections/city/items?datetime=../..',
    '/collections/city/items?colour=red',
    '/collections/city/items?limit=1&limit=2',
    '/conformance?colour=red',
  ])('refuses %s (requirements 8 and 9)', async (path) => {
    expect((await served().fetch(root + path)).status).toBe(400);
  });

  it('says that a collection or a feature is not there, and leads people to pages', async () => {
    for (const path of ['/collections/network/items', '/collections/city/items/nowhere', '/collections/nowhere'])
      expect([path, (await served().fetch(root + path)).status]).toEqual([path, 404]);
    const page = await served().fetch(`${root}/collections/city/items/krakow?f=html`, { redirect: 'manual' });
    expect([page.status, page.headers.get('location')]).toEqual([303, 'http://localhost:8080/doc/city/krakow']);
    expect((await served().fetch(`${root}/collections?f=html`)).status).toBe(406);
  });

  it('has what records have', async () => {
    const { release } = served();
    const { features } = await read('/collections/city/items?limit=1000');
    expect(features.length).toBe(gatherRecords(release, 'city', release.things('city')).length);
    expect(features.find(({ id }) => id === 'krakow')?.properties).toMatchObject({ name_pl: 'Kraków' });
  });
});
