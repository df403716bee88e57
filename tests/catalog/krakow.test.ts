// The catalogue of the shipped publication against the official shapes of both versions of DCAT-AP.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { catalogProfiles } from '../../src/catalog/profile.js';
import type { Quad } from '../../src/rdf/rdf.js';
import { openRelease, type Release } from '../../src/release/open.js';
import { releases } from '../e2e/publication.js';
import { whenPresent } from '../present.js';
import { shapeFolder, validate } from './shapes.js';

const names = ['shapes', 'shapes_recommended', 'range', 'mdr-vocabularies.shape'];

/** What shapes.test.ts and profile.test.ts tell of these: they are defects of the shapes. */
const defects = [
  '| http://purl.org/dc/terms/publisher | http://localhost:8080/catalog#publisher | Node',
  '| http://spdx.org/rdf/terms#algorithm | http://spdx.org/rdf/terms#checksumAlgorithm_sha256 | Node',
];

whenPresent(shapeFolder, 'the shapes of DCAT-AP')('the catalogue of Kraków', () => {
  let release: Release;
  let quads: readonly Quad[];

  beforeAll(async () => {
    release = await openRelease(await releases());
    quads = [...release.quads('catalog')];
  }, 120_000);
  afterAll(() => release.close());

  it.each([
    ['3.0.1', (name: string) => `3.0.1/${name}.ttl`],
    ['2.1.1', (name: string) => `2.1.1/dcat-ap_2.1.1_shacl_${name}.ttl`],
  ])('keeps to DCAT-AP %s', async (version, fileOf) => {
    const profile = catalogProfiles.find(({ token }) => token.endsWith(version));
    const results = await validate(names.map(fileOf), profile?.view(quads) ?? []);
    expect(results.filter((line) => !defects.some((each) => line.endsWith(each)))).toEqual([]);
    expect(results.length).toBeGreaterThan(0);
  });
});
