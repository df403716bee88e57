// The metadata quality score of data.europa.eu: point by point, beside a second reckoning with rdflib over what is served.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mostPoints, scoreDataset } from '../../src/catalog/quality.js';
import { dcat, dct, type Quad } from '../../src/rdf/rdf.js';
import type { Release } from '../../src/release/open.js';
import { hejnal } from '../e2e/command.js';
import { releases } from '../e2e/publication.js';
import { whenPresent } from '../present.js';
import { museumRelease } from './museum.js';
import { rdflib, serveRelease } from './served.js';

const iri = 'https://museums.example/dataset/museums';

describe('the score', () => {
  let release: Release;
  let quads: Quad[];
  beforeAll(async () => {
    release = await museumRelease();
    quads = [...release.quads('catalog')];
  });
  afterAll(() => release.close());

  it('is whole where all is said', () => {
    const { total, rating, points } = scoreDataset(iri, quads);
    expect([total, rating]).toEqual([mostPoints, 'excellent']);
    expect(points).toHaveLength(23);
    const most = (dimension: string): number =>
      points.filter((each) => each.dimension === dimension).reduce((sum, each) => sum + each.most, 0);
    const dimensions = ['findability', 'accessibility', 'interoperability', 'reusability', 'contextuality'];
    expect(dimensions.map(most)).toEqual([100, 100, 110, 75, 20]);
  });

  it.each([
    ['keyword', dcat.keyword, 30],
    ['category', dcat.theme, 30],
    ['geo', dct.spatial, 20],
    ['time', dct.temporal, 20],
    ['contact', dcat.contactPoint, 20],
    ['rights', dct.rights, 5],
    ['size', dcat.byteSize, 5],
    ['issued', dct.issued, 5],
    ['access', dct.accessRights, 10 + 5],
    ['licence', dct.license, 20 + 10],
    ['format', dct.format, 20 + 10 + 20 + 20],
    ['download', dcat.downloadURL, 20 + 30],
  ])('loses for %s what the methodology says', (key, predicate, lost) => {
    const { total, points } = scoreDataset(
      iri,
      quads.filter((each) => each.predicate.value !== predicate),
    );
    expect(total).toBe(mostPoints - lost);
    expect(points.find((each) => each.key === key)?.points).toBe(0);
  });

  it('counts the best file, and none as nothing', () => {
    const { total, rating } = scoreDataset(iri, []);
    expect([total, rating]).toEqual([0, 'bad']);
  });

  it('is told by the check with what each missing point needs', async () => {
    const { out } = await hejnal('check', 'tests/cases/base', '--portal');
    expect(out).toMatch(/dataset\/museums: 2\d\d of 405, good/);
    expect(out).toContain('  category: 30 points. Write themes in data/publication.yaml.');
  });

  it('stands on the page of the data set in both languages', async () => {
    const served = await serveRelease(release.directory);
    try {
      const page = async (language: string) =>
        (await (await fetch(`${served.address}dataset/museums.${language}.html`)).text()).replaceAll('\u00a0', ' ');
      expect(await page('en')).toContain('405 of 405 points by the measure of data.europa.eu');
      expect(await page('pl')).toContain('405 z 405 punktów według miary data.europa.eu');
    } finally {
      await served.close();
    }
  });
});

whenPresent(rdflib, 'scoring with Python')('Kraków', () => {
  it('has at least 400 points on every data set, by either reckoning, and by the check before it is built', async () => {
    const served = await serveRelease(await releases());
    try {
      const found = (await served.python('mqa.py')) as Record<string, number>;
      expect(Object.keys(found)).toHaveLength(5);
      for (const points of Object.values(found)) expect(points).toBeGreaterThanOrEqual(400);
      const { code, out } = await hejnal('check', '--portal', '--json');
      const { scores } = JSON.parse(out) as { scores: { dataset: string; total: number }[] };
      expect(code).toBe(0);
      expect(Object.fromEntries(scores.map(({ dataset, total }) => [dataset, total]))).toEqual(found);
    } finally {
      await served.close();
    }
  }, 120_000);
});
