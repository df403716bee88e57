// The catalogue as CKAN has it after a harvest, by the parser of ckanext-dcat itself.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { dcat, dct, spdx } from '../../src/rdf/rdf.js';
import { whenPresent } from '../present.js';
import { museumRelease } from './museum.js';
import { serveRelease } from './served.js';

const python = join(import.meta.dirname, '.venv/bin/python');
const run = promisify(execFile);

/** A data set of CKAN, as far as it is read here. */
interface Dataset {
  readonly title: string;
  readonly url: string;
  readonly license_id: string;
  readonly version: string;
  readonly tags: readonly { readonly name: string }[];
  readonly extras: Readonly<Record<string, string>>;
  readonly resources: readonly Readonly<Record<string, unknown>>[];
}

whenPresent(python, 'the harvester of CKAN; tests/catalog/install brings it')('CKAN', () => {
  it('has every data set with what a portal shows, and every file with type, size and checksum', async () => {
    const release = await museumRelease();
    const served = await serveRelease(release.directory);
    try {
      const { stdout } = await run(python, [join(import.meta.dirname, 'harvester.py'), served.address], {
        maxBuffer: 2 ** 26,
      });
      const found = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Record<string, readonly Dataset[]>;
      expect(Object.keys(found)).toHaveLength(6);
      const catalog = [...release.quads('catalog')];
      const valueOf = (subject: string, predicate: string): string =>
        catalog.find((each) => each.subject.value === subject && each.predicate.value === predicate)?.object.value ??
        '';
      const valuesOf = (predicate: string): string[] =>
        catalog.filter((each) => each.predicate.value === predicate).map(({ object }) => object.value);
      for (const [how, datasets] of Object.entries(found)) {
        expect(
          datasets.map(({ extras }) => extras['uri']),
          how,
        ).toEqual([...new Set(valuesOf(dcat.dataset))].sort());
        for (const { title, license_id, version, tags, extras } of datasets) {
          const titles = catalog
            .filter((each) => each.subject.value === extras['uri'] && each.predicate.value === dct.title)
            .map(({ object }) => object.value);
          expect(titles, how).toContain(title);
          expect([license_id, version]).toEqual(['cc-by', release.manifest.version]);
          expect([...new Set(tags.map(({ name }) => name))].sort()).toEqual(['museums', 'muzea']);
          expect(extras['frequency']).toMatch(/MONTHLY$/);
          expect(JSON.parse(extras['theme'] ?? '[]')).toEqual([expect.stringMatching(/EDUC$/)]);
          expect(extras['contact_email']).toBe('desk@museums.example');
          expect([extras['temporal_start'], extras['temporal_end']]).toEqual(['1793-01-01', '2026-01-31']);
        }
        const files = datasets
          .flatMap(({ resources }) => resources)
          .filter((each) => each['download_url'] !== undefined);
        expect(files.map((each) => each['download_url']).sort(), how).toEqual(valuesOf(dcat.downloadURL).sort());
        for (const file of files) {
          const uri = String(file['uri']);
          expect(file['size'], uri).toBe(Number(valueOf(uri, dcat.byteSize)));
          // The shapes of DCAT-AP 2.1.1 take no checksum but SHA-1.
          const hash = how.includes('_3') ? valueOf(valueOf(uri, spdx.checksum), spdx.checksumValue) : undefined;
          expect(file['hash'], uri).toBe(hash);
          expect(file['mimetype'], uri).toMatch(/^[a-z]+\/[\w.+-]+/);
          expect(file['license'], uri).toMatch(/CC_BY_4_0$/);
        }
      }
      // Of what has a label in two languages ckanext-dcat takes the one that stands first in the file.
      const words = ['provenance', 'publisher_name', 'creator_name', 'spatial_text', 'contact_name'];
      const withoutWords = (how: string) =>
        found[how]?.map((each) => ({
          ...each,
          extras: Object.entries(each.extras).filter(([key]) => !words.includes(key)),
        }));
      for (const profile of ['euro_dcat_ap_3', 'euro_dcat_ap_2'])
        for (const ending of ['rdf', 'jsonld'])
          expect(withoutWords(`${profile} ${ending}`), ending).toEqual(withoutWords(`${profile} ttl`));
    } finally {
      await served.close();
      await release.close();
    }
  }, 60_000);
});
