// Data sets as Croissant, RO-Crate and Data Package, as they are served: checked and read by the tools of their makers.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRelease, type Release } from '../../src/release/open.js';
import { museumRelease } from '../catalog/museum.js';
import { serveRelease, type Served } from '../catalog/served.js';
import { readBy, whenReadable } from './python.js';

let release: Release;
let served: Served;
beforeAll(async () => {
  const made = await museumRelease();
  await made.close();
  release = await openRelease(made.directory);
  served = await serveRelease(made.directory);
});
afterAll(async () => {
  await served.close();
  await release.close();
});

const base = 'https://museums.example/';
const ask = (path: string, headers = {}) => fetch(served.address + path, { headers });
/** Readers fetch the files; their addresses lead to the server of the test. */
const text = async (path: string): Promise<string> =>
  (await (await ask(path)).text()).replaceAll(`${base}dump/`, `${served.address}dump/`);

interface Faults {
  readonly issues: readonly string[];
  /** Name of the table, kind of the fault, and what is wrong. */
  readonly wrong: readonly (readonly string[])[];
}

const datasets = ['museums', 'museums-museums', 'museums-ontology', 'museums-evidence'];

whenReadable('a data set', () => {
  it.each(datasets)(
    '%s is read by mlcroissant and frictionless, every row of its tables',
    async (slug) => {
      const path = `dataset/${slug}`;
      const given = [await text(`${path}/croissant.json`), await text(`${path}/datapackage.json`)];
      const found = (await readBy('packages.py', given)) as Record<string, Record<string, number>> & Faults;
      // frictionless 5.21.0 counts no bytes of Parquet, and takes the size that is told for a wrong one.
      const wrong = found.wrong.filter(([, , note = '']) => !/^expected is "\d+" and actual is "None"$/.test(note));
      expect([found.issues, wrong]).toEqual([[], []]);
      const tables = Object.entries(found['rows'] ?? {});
      const isTabled = slug === 'museums' || slug === 'museums-museums';
      expect(tables.length > 0).toBe(isTabled);
      for (const [name, rows] of tables) {
        expect([name, found['read']?.[name]]).toEqual([name, rows]);
        const kind = release.model.kindOfFile(name);
        if (kind !== undefined) expect([name, rows]).toEqual([name, release.things(kind.name).length]);
      }
    },
    120_000,
  );

  it.each(datasets)(
    '%s is a crate without a fault, recommendations counted',
    async (slug) => {
      const found = (await readBy('crate.py', await (await ask(`dataset/${slug}/ro-crate-metadata.json`)).text())) as {
        issues: string[];
      };
      // Not everybody who publishes is in the registry of research organisations.
      expect(found.issues.filter((issue) => !issue.includes('ROR identifier'))).toEqual([]);
    },
    120_000,
  );
});

describe('the descriptions', () => {
  it.each([
    ['croissant.json', 'application/ld+json', 'http://mlcommons.org/croissant/1.1'],
    ['ro-crate-metadata.json', 'application/ld+json', 'https://w3id.org/ro/crate/1.2'],
    ['datapackage.json', 'application/json', 'https://specs.frictionlessdata.io/data-package/'],
  ])('%s is found from the data set and from the root', async (file, type, profile) => {
    const own = await ask(`dataset/museums/${file}`);
    expect([own.status, own.headers.get('content-type')]).toEqual([200, type]);
    expect(own.headers.get('link')).toContain(`<${profile}>; rel="profile"`);
    const link = (await ask('dataset/museums')).headers.get('link') ?? '';
    expect(link).toContain(`<${base}dataset/museums/${file}>; rel="describedby"; type="${type}"; formats="${profile}"`);
    const root = await fetch(served.address + file, { redirect: 'manual' });
    expect([root.status, root.headers.get('location')]).toEqual([303, `${base}dataset/museums/${file}`]);
  });

  it('speak the language that is asked for, and are of data sets that are there', async () => {
    const name = async (language: string) =>
      ((await (await ask(`dataset/museums/croissant.json?lang=${language}`)).json()) as { name: string }).name;
    expect([await name('en'), await name('pl')]).toEqual(['Museums', 'Muzea']);
    for (const path of ['dataset/none/croissant.json', 'dataset/museums/nothing.json'])
      expect([path, (await ask(path)).status]).toEqual([path, 404]);
  });

  it('name sizes and digests of the files as the manifest has them', async () => {
    const { distribution } = (await (await ask('dataset/museums/croissant.json')).json()) as {
      distribution: { name: string; sha256: string; contentSize: string }[];
    };
    expect(distribution.length).toBeGreaterThan(8);
    for (const { name, sha256, contentSize } of distribution)
      expect(release.manifest.files).toContainEqual(
        expect.objectContaining({ path: `dumps/${name}`, sha256, bytes: Number.parseInt(contentSize) }),
      );
  });
});
