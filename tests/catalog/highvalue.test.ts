// High-value data: as they are served, against the shapes of DCAT-AP HVD 3.0.0 and those of the other versions; and for dane.gov.pl.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dcat, dcatap, dct, foaf, parseTurtle, rdf, skos, type Quad } from '../../src/rdf/rdf.js';
import type { Release } from '../../src/release/open.js';
import { readBack } from '../formats/roundtrip.js';
import { presentOr, whenPresent } from '../present.js';
import { scratch } from '../scratch.js';
import { museumRelease, settings } from './museum.js';
import { serveRelease, type Served } from './served.js';
import { shapeFolder, validate, validateAgain } from './shapes.js';

const regulation = 'http://data.europa.eu/eli/reg_impl/2023/138/oj';
const act = 'http://data.europa.eu/eli/dir/2019/1024/oj';
const geospatial = 'http://data.europa.eu/bna/c_ac64a52d';
const base = 'https://museums.example/';

/** A publication all of which is of high value, and one of which only a kind is. */
const publications = {
  whole: `${settings}highValue: { categories: [c_ac64a52d] }\nresearchData: true\n`,
  kind: `${settings}highValue:\n  - { kind: museum, categories: [c_ac64a52d, c_c3de25e4], legislation: [${regulation}, ${act}] }\n`,
};

/** What the shapes find in every catalogue (shapes.test.ts and profile.test.ts say why). */
const defects = [
  `| http://purl.org/dc/terms/publisher | ${base}catalog#publisher | Node`,
  '| http://spdx.org/rdf/terms#algorithm | http://spdx.org/rdf/terms#checksumAlgorithm_sha256 | Node',
];
const names = ['shapes', 'shapes_recommended', 'range', 'mdr-vocabularies.shape'];
const files = {
  'dcat-ap-hvd': ['3.0.0-hvd/hvd-SHACL-base.ttl', '3.0.0-hvd/hvd-SHACL-full.ttl'],
  'dcat-ap-3.0.1': names.map((name) => `3.0.1/${name}.ttl`),
  'dcat-ap-2.1.1': names.map((name) => `2.1.1/dcat-ap_2.1.1_shacl_${name}.ttl`),
};

const objects = (quads: readonly Quad[], subject: string, predicate: string): string[] =>
  quads
    .filter((each) => each.subject.value === subject && each.predicate.value === predicate)
    .map(({ object }) => object.value)
    .sort();

describe.each(Object.entries(publications))('%s of high value', (what, text) => {
  let release: Release;
  let served: Served;
  beforeAll(async () => {
    release = await museumRelease(text);
    served = await serveRelease(release.directory);
  });
  afterAll(async () => {
    await served.close();
    await release.close();
  });
  const read = async (path: string): Promise<Quad[]> => {
    const answer = await fetch(served.address + path);
    expect([path, answer.status]).toEqual([path, 200]);
    return readBack('ttl', await answer.text());
  };

  whenPresent(shapeFolder, 'the shapes of DCAT-AP')('by the shapes', () => {
    it.each(Object.keys(files) as (keyof typeof files)[])(
      'of %s there is nothing wrong',
      async (token) => {
        for (const path of ['catalog', `dataset/museums${what === 'whole' ? '' : '-museums'}`]) {
          const quads = await read(`${path}.ttl?_profile=${token}`);
          const isNew = (line: string): boolean => !defects.some((each) => line.endsWith(each));
          // The first engine does not know paths within the alternatives of a path ("an API exists"); the second does.
          const first = (await validate(files[token], quads)).filter((line) => !/ n3-\d+\/n3-\d+ /.test(line));
          expect(first.filter(isNew)).toEqual([]);
          expect((await validateAgain(files[token], quads)).filter(isNew)).toEqual([]);
        }
      },
      60_000,
    );

    it('of HVD every property that they speak of is there, on whatever can have it', async () => {
      const quads = await read('catalog.ttl?_profile=dcat-ap-hvd');
      const shapes = parseTurtle(readFileSync(join(shapeFolder, '3.0.0-hvd/hvd-SHACL-full.ttl'), 'utf8'), base, 'hvd.ttl'); // prettier-ignore
      const of = (subject: string, property: string): string[] => objects(shapes, subject, `http://www.w3.org/ns/shacl#${property}`); // prettier-ignore
      /** Not said of all: records are nobody’s; schemas are those of RDF, access by a service and the series those of the whole. */
      const some: Readonly<Record<string, number>> = { 'http://www.w3.org/ns/dcat#record': 0, [dct.conformsTo]: 1, [dcat.accessService]: 1, [dcat.inSeries]: 1 }; // prettier-ignore
      const lacking: string[] = [];
      let looked = 0;
      for (const shape of new Set(shapes.map(({ subject }) => subject.value)))
        for (const target of of(shape, 'targetClass').filter((each) =>
          each.startsWith(dcat.Dataset.replace('Dataset', '')),
        )) {
          // prettier-ignore
          const things = quads.filter(({ predicate, object }) => predicate.value === rdf.type && object.value === target).map(({ subject }) => subject.value); // prettier-ignore
          for (const path of of(shape, 'property')
            .flatMap((each) => of(each, 'path'))
            .filter((each) => each.startsWith('http'))) {
            // prettier-ignore
            const having = things.filter((each) => objects(quads, each, path).length > 0).length;
            const least = what === 'kind' && some[path] !== undefined ? 0 : Math.min(some[path] ?? things.length, things.length); // prettier-ignore
            looked++;
            if (having < least) lacking.push(`${target} ${path}: ${having} of ${things.length}`);
          }
        }
      expect(lacking).toEqual([]);
      expect(looked).toBeGreaterThan(20);
    });

    it('of HVD something is wrong where the law is not named', async () => {
      const quads = await read('catalog.ttl?_profile=dcat-ap-hvd');
      const without = quads.filter(({ predicate }) => predicate.value !== dcatap.applicableLegislation);
      expect((await validate(files['dcat-ap-hvd'], without)).length).toBeGreaterThan(3);
    });
  });

  it('has law and categories on each data set, file and service that is meant, and on no other', async () => {
    const quads = await read('catalog.ttl');
    const whole = `${base}dataset/museums`;
    const high = what === 'whole' ? [whole, `${whole}-museums`] : [`${whole}-museums`];
    const laws = what === 'whole' ? [regulation] : [act, regulation];
    const all = objects(quads, `${base}catalog`, dcat.dataset);
    expect(all.filter((iri) => objects(quads, iri, dcatap.hvdCategory).includes(geospatial))).toEqual(high);
    for (const iri of all) {
      const nodes = [iri, ...objects(quads, iri, dcat.distribution)];
      for (const node of nodes)
        expect([node, objects(quads, node, dcatap.applicableLegislation)]).toEqual([
          node,
          high.includes(iri) ? laws : [],
        ]);
    }
    for (const service of objects(quads, `${base}catalog`, dcat.service)) {
      expect(objects(quads, service, dcatap.applicableLegislation)).toEqual(laws);
      const [page] = objects(quads, service, foaf.page);
      expect(objects(quads, page ?? '', rdf.type)).toContain(foaf.Document);
      if (page?.startsWith(base)) expect((await fetch(page.replace(base, served.address))).status).toBe(200);
      expect(objects(quads, service, dct.rights)).toHaveLength(1);
    }
    expect(objects(quads, geospatial, skos.prefLabel)).toEqual(['Dane geoprzestrzenne', 'Geospatial']);
    const hvd = await read('catalog.ttl?_profile=dcat-ap-hvd');
    expect(objects(hvd, `${base}catalog`, dcat.dataset)).toEqual(high);
    expect((await fetch(`${served.address}dataset/museums-evidence.ttl?_profile=dcat-ap-hvd`)).status).toBe(406);
  });

  const schema = '../shared/dane-gov-pl/xml_import_otwarte_dane_1_10.xsd';
  presentOr(existsSync(schema), `${schema} is absent`)('the file for dane.gov.pl', () => {
    it('says so, by the schema', async () => {
      const xml = await (await fetch(`${served.address}dane-gov-pl.xml`)).text();
      const file = join(scratch('portal'), 'a.xml');
      writeFileSync(file, xml);
      execFileSync('xmllint', ['--noout', '--schema', schema, file], { stdio: 'pipe' });
      const sets = xml.split('<dataset ').slice(1);
      const of = (mark: string): number =>
        sets.filter((each) => each.replace(/<resources>.*<\/resources>/s, '').includes(`<${mark}>true`)).length;
      expect([of('hasHighValueData'), of('hasDynamicData'), of('hasResearchData')]).toEqual(
        what === 'whole' ? [2, 0, 4] : [1, 0, 0],
      );
    });
  });
});

it('is no profile of a publication without such data', async () => {
  const release = await museumRelease();
  await release.close();
  const served = await serveRelease(release.directory);
  try {
    expect((await fetch(`${served.address}catalog.ttl?_profile=dcat-ap-hvd`)).status).toBe(406);
  } finally {
    await served.close();
  }
});
