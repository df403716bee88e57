// The page of a data set as people, search engines and reference managers read it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { citationOf } from '../../src/catalog/citation.js';
import { dcat, namedNode } from '../../src/rdf/rdf.js';
import type { Release } from '../../src/release/open.js';
import { museumRelease } from './museum.js';
import { serveRelease, type Served } from './served.js';

const base = 'https://museums.example/';
let release: Release;
let served: Served;

beforeAll(async () => {
  release = await museumRelease();
  served = await serveRelease(release.directory);
});
afterAll(async () => {
  await served.close();
  await release.close();
});

const ask = (path: string, accept = 'text/html') => fetch(served.address + path, { headers: { accept } });
const page = async (path: string): Promise<string> => (await ask(path)).text();
const sourceSlug = 'chronicle';
const dataIn = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}') as Record<
    string,
    unknown
  >;

describe.each(['', '-ontology', '-evidence', '-museums'])('the data set museums%s', (part) => {
  const path = `dataset/museums${part}`;

  it.each(['en', 'pl'])('describes itself to search engines in %s', async (language) => {
    const found = dataIn(await page(`${path}.${language}.html`));
    expect(found).toMatchObject({ '@context': 'https://schema.org/', '@type': 'Dataset', '@id': base + path });
    expect(found).toMatchObject({
      identifier: base + path,
      version: release.manifest.version,
      isAccessibleForFree: true,
    });
    expect(found['license']).toBe('https://creativecommons.org/licenses/by/4.0/');
    expect(found['temporalCoverage']).toBe('1793/2026-01');
    expect(found['keywords']).toEqual([language === 'pl' ? 'muzea' : 'museums']);
    expect(found['spatialCoverage']).toMatchObject([{ '@type': 'Place', geo: { box: '41.3 -5.2 51.1 9.6' } }]);
    expect(found['creditText']).toContain(base + path);
    expect(found['citation']).toBeUndefined();
    expect(found['isBasedOn']).toContainEqual(
      expect.objectContaining({ '@type': 'CreativeWork', '@id': `${base}id/source/${sourceSlug}` }),
    );
    const measured = (found['variableMeasured'] ?? []) as { name: string; propertyID: string }[];
    expect(measured.length > 5).toBe(part === '' || part === '-museums');
    expect(new Set(measured.map(({ propertyID }) => propertyID)).size).toBe(measured.length);
    const parts = ((found['hasPart'] ?? []) as { '@id': string }[]).map((each) => each['@id']);
    expect(parts).toHaveLength(part === '' ? 3 : 0);
    const { length } = found['description'] as string;
    expect(length >= 50 && length <= 5000, 'Google Dataset Search takes 50 to 5,000 characters').toBe(true);
    for (const { contentUrl, encodingFormat, contentSize, sha256 } of found['distribution'] as Record<
      string,
      string
    >[]) {
      const file = release.manifest.files.find(
        (each) => `${base}dump/${each.path.slice('dumps/'.length)}` === contentUrl,
      );
      expect([contentSize, sha256]).toEqual([`${file?.bytes} B`, file?.sha256]);
      const answer = await fetch(contentUrl!.replace(base, served.address), { method: 'HEAD' });
      expect(answer.headers.get('content-type')?.replace(/;.*/, '')).toBe(encodingFormat);
    }
  });

  it('shows files, a query and a citation, and what there is of rows and shares', async () => {
    const html = await page(`${path}.en.html`);
    const headings = [...html.matchAll(/<h2 id="([a-z]+)">/g)].map(([, id]) => id);
    const isOfThings = part === '' || part === '-museums';
    const expected = [
      ...(isOfThings ? ['grounds', 'preview'] : part === '-ontology' ? ['preview'] : []),
      'download',
      'query',
      'quality',
      'cite',
      'formats',
    ];
    expect(headings).toEqual(expected);
    for (const { path: file, sha256 } of release.manifest.files)
      if (html.includes(`href="/dump/${file.slice('dumps/'.length)}"`))
        expect(html).toContain(file.endsWith('SHA256SUMS') ? 'SHA256SUMS' : sha256);
  });

  it('has one thing to cite, and says of every file where it is and of what type', async () => {
    const link = (await ask(path)).headers.get('link') ?? '';
    expect([...link.matchAll(/<([^>]*)>; rel="cite-as"/g)].map(([, to]) => to)).toEqual([base + path]);
    const files = [...release.quadsOf(base + path, dcat.distribution)].flatMap(({ object }) => [
      ...release.quadsOf(object.value, dcat.downloadURL),
    ]);
    const items = [...link.matchAll(/<([^>]*)>; rel="item"; type="([^"]*)"/g)];
    expect(items.map(([, to]) => to).sort()).toEqual(files.map(({ object }) => object.value).sort());
    for (const [, to = '', type] of items) {
      const answer = await fetch(to.replace(base, served.address), { method: 'HEAD' });
      expect([to, answer.headers.get('content-type')?.replace(/;.*/, '')]).toEqual([to, type]);
    }
    expect(link).toContain('<https://schema.org/Dataset>; rel="type"');
  });
});

describe('the page of the whole', () => {
  it('shows the first rows of the kind that is a data set of its own, then of the others', async () => {
    const html = await page('dataset/museums.en.html');
    expect(
      [...html.matchAll(/<summary>\s*(?:<[^>]*>)?([^<]+)/g)].map(([, text]) => text?.trim().toLowerCase()),
    ).toEqual([
      'museum',
      'archive',
      'sources',
      '405 of 405 points by the measure of data.europa.eu.',
      'bibtex',
      'csl-json, for reference managers',
    ]);
    expect(html).toContain('href="/doc/museum/louvre"');
  });

  it('names its parts, and each part its whole', async () => {
    expect(await page('dataset/museums.en.html')).toContain('href="/dataset/museums-evidence"');
    expect(await page('dataset/museums-evidence.en.html')).toContain('href="/dataset/museums"');
  });

  it('shows shares in the numbers of the language', async () => {
    const [english, polish] = [await page('dataset/museums.en.html'), await page('dataset/museums.pl.html')];
    expect(english).toMatch(/<td class="number">100\.0<\/td>/);
    expect(polish).toMatch(/<td class="number">100,0<\/td>/);
  });
});

describe('a citation', () => {
  it('can be read by people, by BibTeX and by reference managers', () => {
    const { publication } = release;
    const publisher = { ...publication.publisher, name: { en: 'Museums & {Friends} 100%', pl: 'Muzea' } };
    const cited = {
      iri: `${base}dataset/museums`,
      title: { en: 'All_museums', pl: 'Wszystkie' },
      version: '2026-01-01-abc',
    };
    const { text, bibtex, csl } = citationOf(cited, { ...publication, publisher }, 'en');
    expect(text).toBe(
      `Museums & {Friends} 100% (2026). All_museums (2026-01-01-abc) [data set]. ${base}dataset/museums`,
    );
    expect(bibtex).toContain('author = {{Museums \\& Friends 100\\%}}');
    expect(bibtex).toContain('title = {{All\\_museums}}');
    expect(bibtex.match(/(?<!\\)\{/g)).toHaveLength(bibtex.match(/(?<!\\)\}/g)!.length);
    expect(JSON.parse(csl)).toMatchObject([
      { type: 'dataset', issued: { 'date-parts': [[2026, 1, 1]] }, language: 'en' },
    ]);
  });
});

it('a data set that there is not is 404, as is a page of the catalogue', async () => {
  expect(release.has(namedNode(`${base}dataset/none`).value)).toBe(false);
  for (const path of [
    'dataset/none',
    'dataset/museums-none.ttl',
    'catalog?page=2',
    'catalog?page=0',
    'catalog.rdf?page=x',
  ])
    expect([path, (await ask(path, '*/*')).status]).toEqual([path, 404]);
});
