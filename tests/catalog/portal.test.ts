// The file for dane.gov.pl: valid by the portal's own schema, complete, and left out where the portal would refuse it.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { digestPortalFile, writePortalFile } from '../../src/catalog/portal.js';
import { dcat, namedNode, quad, type Quad } from '../../src/rdf/rdf.js';
import type { Release } from '../../src/release/open.js';
import { whenInstalled, whenPresent } from '../present.js';
import { museumRelease } from './museum.js';

const schema = '../shared/dane-gov-pl/xml_import_otwarte_dane_1_10.xsd';

let release: Release;
let quads: Quad[];
let text: string;

beforeAll(async () => {
  release = await museumRelease();
  quads = [...release.quads('catalog')];
  text = writePortalFile(quads) ?? '';
  return () => release.close();
});

describe('the file for dane.gov.pl', () => {
  it('has every data set and every distribution of the catalogue', () => {
    const count = (predicate: string) => quads.filter((each) => each.predicate.value === predicate).length;
    expect(text.match(/<dataset /g)).toHaveLength(count(dcat.dataset));
    expect(text.match(/<resource /g)).toHaveLength(count(dcat.distribution));
    expect(text).toContain('<updateFrequency>monthly</updateFrequency>');
    expect(text).toContain('<dbOrCopyrightedLicenseChosen>CC BY 4.0</dbOrCopyrightedLicenseChosen>');
  });

  it('has a digest of 32 hexadecimal digits beside it', () => {
    expect(digestPortalFile('')).toBe('d41d8cd98f00b204e9800998ecf8427e');
    expect(digestPortalFile(text)).toMatch(/^[0-9a-f]{32}$/);
  });

  it('is left out where addresses are not https, or where there is no theme', () => {
    const local = quads.map((each) =>
      each.predicate.value === dcat.dataset
        ? quad(each.subject as never, each.predicate as never, namedNode('http://localhost/dataset/museums'))
        : each,
    );
    expect(writePortalFile(local)).toBeUndefined();
    expect(writePortalFile(quads.filter((each) => each.predicate.value !== dcat.theme))).toBeUndefined();
  });
});

whenPresent(schema, 'the schema of dane.gov.pl')('the schema of the portal', () => {
  whenInstalled('xmllint', 'validating XML')('with xmllint', () => {
    it('takes the file, and refuses a broken one', () => {
      const [good, bad] = ['good.xml', 'bad.xml'].map((name) => join(release.directory, '..', name)) as [
        string,
        string,
      ];
      writeFileSync(good, text);
      writeFileSync(bad, text.replaceAll('<url>https:', '<url>http:'));
      const lint = (file: string) => execFileSync('xmllint', ['--noout', '--schema', schema, file], { stdio: 'pipe' });
      expect(() => lint(good)).not.toThrow();
      expect(() => lint(bad)).toThrow(/fails to validate/);
    });
  });
});
