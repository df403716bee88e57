// The catalogue in DCAT-AP 2.1.1 against the official shapes of that version, and as what it says compared with the current one.
import { beforeAll, describe, expect, it } from 'vitest';
import { catalogProfiles } from '../../src/catalog/profile.js';
import { adms, dcat, dct, owl, quadLine, rdf, spdx, type Quad } from '../../src/rdf/rdf.js';
import type { Release } from '../../src/release/open.js';
import { whenPresent } from '../present.js';
import { museumRelease } from './museum.js';
import { shapeFolder, validate } from './shapes.js';

const files = ['shapes', 'shapes_recommended', 'range', 'mdr-vocabularies.shape', 'deprecateduris'].map(
  (name) => `2.1.1/dcat-ap_2.1.1_shacl_${name}.ttl`,
);
/** The one result that a catalogue like ours cannot avoid, as in 3.0.1: the list of EU corporate bodies is one that MAY be used. */
const defect = '| http://purl.org/dc/terms/publisher | https://museums.example/catalog#publisher | Node';
const [current, older] = catalogProfiles;

let release: Release;
let quads: readonly Quad[];
let view: readonly Quad[];

beforeAll(async () => {
  release = await museumRelease();
  quads = current.view([...release.quads('catalog')]);
  view = older?.view(quads) ?? [];
  return () => release.close();
});

whenPresent(shapeFolder, 'the shapes of DCAT-AP')('the shapes of DCAT-AP 2.1.1', () => {
  it('find nothing in the older view but one known defect of their own', async () => {
    const results = await validate(files, view);
    expect(results.filter((line) => !line.endsWith(defect))).toEqual([]);
    expect(results.filter((line) => line.endsWith(defect)).length).toBeGreaterThan(0);
  });

  it('find in the current one what the view is for', async () => {
    const found = (await validate(files, quads)).join();
    for (const property of [dcat.byteSize, spdx.algorithm, adms.status]) expect(found).toContain(`| ${property} |`);
  });
});

it('periods are blank nodes, in both versions the same, and nothing else is', () => {
  for (const each of [quads, view]) {
    const blank = each
      .filter(({ subject }) => subject.termType === 'BlankNode')
      .map(({ predicate }) => predicate.value);
    expect([...new Set(blank)].sort()).toEqual([rdf.type, dcat.endDate, dcat.startDate].sort());
    expect(each.filter(({ object }) => object.termType === 'BlankNode').every(({ predicate }) => predicate.value === dct.temporal)).toBe(true); // prettier-ignore
  }
});

describe('the older view', () => {
  const about = (all: readonly Quad[], predicate: string): string[] =>
    all.flatMap((each) => (each.predicate.value === predicate ? [`${each.subject.value} ${each.object.value}`] : [])).sort(); // prettier-ignore

  it('says the same sizes, versions and addresses in its own words, and has no checksums', () => {
    expect(about(view, dcat.byteSize)).toEqual(about(quads, dcat.byteSize));
    expect(about(view, owl.versionInfo)).toEqual(about(quads, dcat.version));
    expect(about(view, adms.status)).toHaveLength(about(quads, adms.status).length);
    expect(view.filter(({ predicate, object }) => `${predicate.value} ${object.value}`.includes('spdx.org'))).toEqual(
      [],
    );
  });

  it('leaves everything else, adds no subject without a type, and repeats nothing', () => {
    const own = [dcat.byteSize, dcat.version, adms.status, spdx.checksum, spdx.algorithm, spdx.checksumValue];
    const lines = new Set(view.map(quadLine));
    const lost = quads.filter((each) => !own.includes(each.predicate.value) && !lines.has(quadLine(each)));
    expect(lost.filter(({ subject }) => !/distribution-status|spdx\.org|-sha256$/.test(subject.value))).toEqual([]);
    expect(lines.size).toBe(view.length);
  });

  it('is asked for by a name of its own', () => {
    expect(catalogProfiles.map(({ token }) => token)).toEqual(['dcat-ap-3.0.1', 'dcat-ap-2.1.1', 'dcat-ap-hvd']);
  });
});
