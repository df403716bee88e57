// The catalogue against the official shapes of DCAT-AP 3.0.1: no result but the known defects of the shapes.
import { beforeAll, describe, expect, it } from 'vitest';
import { describeCatalog } from '../../src/catalog/catalog.js';
import { catalogProfiles } from '../../src/catalog/profile.js';
import { dcat, dct, namedNode, quad, rdf, spdx, type Quad } from '../../src/rdf/rdf.js';
import type { Release } from '../../src/release/open.js';
import { whenPresent } from '../present.js';
import { museumRelease } from './museum.js';
import { shapeFolder, validate } from './shapes.js';

const files = ['shapes', 'shapes_recommended', 'range', 'mdr-vocabularies.shape'].map((name) => `3.0.1/${name}.ttl`);

/** Results that no catalogue like ours can avoid, each with what is wrong upstream. */
const defects: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  {
    pattern: /\| http:\/\/purl\.org\/dc\/terms\/publisher \| https:\/\/museums\.example\/catalog#publisher \| Node$/,
    reason: 'The list of EU corporate bodies may be used (MAY in the text); the shapes warn of every other publisher.',
  },
  {
    pattern:
      /\| http:\/\/spdx\.org\/rdf\/terms#algorithm \| http:\/\/spdx\.org\/rdf\/terms#checksumAlgorithm_sha256 \| Node$/,
    reason:
      'The pattern asks for https://spdx.org/…, while the terms of SPDX and the class in the same shapes begin with http.',
  },
];

whenPresent(shapeFolder, 'the shapes of DCAT-AP')('the shapes of DCAT-AP 3.0.1', () => {
  let release: Release;
  let quads: Quad[];

  beforeAll(async () => {
    release = await museumRelease();
    quads = [...catalogProfiles[0].view([...release.quads('catalog')])];
    return () => release.close();
  });

  it('find nothing in the catalogue but the known defects of their own', async () => {
    const results = await validate(files, quads);
    expect(results.filter((line) => !defects.some(({ pattern }) => pattern.test(line)))).toEqual([]);
    for (const { pattern, reason } of defects)
      expect(
        results.some((line) => pattern.test(line)),
        reason,
      ).toBe(true);
  });

  it('find what is planted', async () => {
    const without = (predicate: string): Quad[] => quads.filter((each) => each.predicate.value !== predicate);
    const wrong = quads.map((each) =>
      each.predicate.value === dcat.theme
        ? quad(each.subject as never, each.predicate as never, namedNode('https://museums.example/theme'))
        : each,
    );
    expect((await validate(files, without(dct.title))).join()).toContain(`${dct.title} |  | MinCount`);
    expect((await validate(files, without(dcat.keyword))).join()).toContain(`${dcat.keyword} |  | MinCount`);
    expect((await validate(files, without(spdx.checksumValue))).join()).toContain(
      `${spdx.checksumValue} |  | MinCount`,
    );
    expect((await validate(files, wrong)).join()).toContain(`${dcat.theme} | https://museums.example/theme | `);
  });
});

describe('the catalogue', () => {
  let release: Release;

  beforeAll(async () => {
    release = await museumRelease();
    return () => release.close();
  });

  const objects = (subject: string, predicate: string): string[] =>
    [...release.quadsOf(subject, predicate)].filter((each) => each.graph.value.endsWith('/catalog')).map(({ object }) => object.value).sort(); // prettier-ignore

  it('has a data set for the whole, the ontology, the evidence and each kind that the settings name', () => {
    const base = 'https://museums.example/dataset/museums';
    expect(objects('https://museums.example/catalog', dcat.dataset)).toEqual([
      base,
      `${base}-evidence`,
      `${base}-museums`,
      `${base}-ontology`,
    ]);
    for (const iri of objects('https://museums.example/catalog', dcat.dataset)) {
      expect(iri.replace(/^.*\//, '').length, 'dane.gov.pl takes 36 characters').toBeLessThanOrEqual(36);
      expect(objects(iri, dct.identifier)).toEqual([iri]);
      expect(new Set([...release.quadsOf(iri, dct.title)].map(({ object }) => (object as { language?: string }).language)))
        .toEqual(new Set(['en', 'pl'])); // prettier-ignore
    }
  });

  it('names every dump once, with the size and digest of the manifest', () => {
    const dumps = release.manifest.files.filter(({ path }) => /^dumps\/(?!SHA256SUMS|.*\.gz$|.*\.json$)/.test(path));
    expect(dumps.length).toBeGreaterThan(8);
    for (const { path, bytes, sha256 } of dumps) {
      const address = `https://museums.example/dump/${path.slice('dumps/'.length)}`;
      const [node, ...more] = [...release.quadsTo(address, dcat.downloadURL)].map(({ subject }) => subject.value);
      expect(more).toEqual([]);
      expect(objects(node!, dcat.byteSize)).toEqual([String(bytes)]);
      expect(objects(objects(node!, spdx.checksum)[0]!, spdx.checksumValue)).toEqual([sha256]);
    }
  });

  it('types as data sets only its own, and is for trying out where the names say so', () => {
    const typed = [...release.quadsTo(dcat.Dataset, rdf.type)].map(({ subject }) => subject.value).sort();
    expect(typed).toEqual(objects('https://museums.example/catalog', dcat.dataset));
    const { publication, names, model } = release;
    const local = { ...names, base: 'http://localhost:8080/' };
    const said = (base: typeof names) => describeCatalog({ publication, names: base, model, version: '1', dumps: [] });
    expect(said(local).filter(({ object }) => object.value.includes('trying out'))).toHaveLength(1);
    expect(said(names).filter(({ object }) => object.value.includes('trying out'))).toHaveLength(0);
  });
});
