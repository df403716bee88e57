// What a portal is served: the catalogue and each data set, in every profile and format, against the official shapes.
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { profilesFor } from '../../src/catalog/profile.js';
import { dcat, dct, foaf, rdf, rdfs, skos, type Quad } from '../../src/rdf/rdf.js';
import { useServed } from '../e2e/publication.js';
import { readBack } from '../formats/roundtrip.js';
import { whenPresent } from '../present.js';
import { shapeFolder, validate, validateAgain } from './shapes.js';

const served = useServed();
const catalogProfiles = profilesFor(false);
const base = 'http://localhost:8080/';

async function read(address: string): Promise<Quad[]> {
  const answer = await served().fetch(address);
  expect(answer.status, address).toBe(200);
  const [, extension = ''] = /\.(\w+)(?:\?|$)/.exec(address) ?? [];
  return readBack(extension, await answer.text());
}

/** Gives lines that two readers of the same graph agree on: they name its blank nodes as they like. */
function linesOf(quads: readonly Quad[]): string[] {
  const text = ({ termType, value }: Quad['object']): string => (termType === 'BlankNode' ? '_:' : value);
  return quads.map(({ subject, predicate, object }) => [subject, predicate, object].map(text).join(' ')).sort();
}

const objects = (quads: readonly Quad[], subject: string, predicate: string): string[] =>
  quads
    .filter((each) => each.subject.value === subject && each.predicate.value === predicate)
    .map(({ object }) => object.value);

/** Results that no catalogue can avoid, by the version whose shapes give them (shapes.test.ts and profile.test.ts say why). */
const defects = [
  '| http://purl.org/dc/terms/publisher | http://localhost:8080/catalog#publisher | Node',
  '| http://spdx.org/rdf/terms#algorithm | http://spdx.org/rdf/terms#checksumAlgorithm_sha256 | Node',
];
const names = ['shapes', 'shapes_recommended', 'range', 'mdr-vocabularies.shape'];
const files: Readonly<Record<string, readonly string[]>> = {
  'dcat-ap-3.0.1': names.map((name) => `3.0.1/${name}.ttl`),
  'dcat-ap-2.1.1': names.map((name) => `2.1.1/dcat-ap_2.1.1_shacl_${name}.ttl`),
};

const paths = ['catalog', 'dataset/krakow-networks', 'dataset/krakow-networks-ontology'];

whenPresent(shapeFolder, 'the shapes of DCAT-AP')('what is served', () => {
  const graphs = new Map<string, Quad[][]>();
  // All of it is fetched first: while an engine works, this process answers nobody.
  beforeAll(async () => {
    for (const { token } of catalogProfiles)
      for (const path of paths) {
        const all: Quad[][] = [];
        for (const ending of ['ttl', 'rdf', 'jsonld'])
          all.push(await read(`${base}${path}.${ending}?_profile=${token}`));
        graphs.set(`${token} ${path}`, all);
      }
  });

  it.each(catalogProfiles.flatMap(({ token }) => paths.map((path) => [token, path] as const)))(
    'by %s at /%s is the same in each format, and the shapes find nothing wrong',
    async (token, path) => {
      const [graph = [], ...others] = graphs.get(`${token} ${path}`) ?? [];
      expect(others).toHaveLength(2);
      for (const other of others) expect(linesOf(other)).toEqual(linesOf(graph));
      const isNew = (line: string): boolean => !defects.some((each) => line.endsWith(each));
      const shapes = files[token] ?? [];
      const found = await validateAgain(shapes, graph);
      expect(found.filter(isNew)).toEqual([]);
      expect(found.length, 'the known defects are found').toBeGreaterThan(0);
      if (path === 'catalog') expect((await validate(shapes, graph)).filter(isNew)).toEqual([]);
    },
    60_000,
  );
});

describe('what portals recognise', () => {
  let catalog: Quad[];
  beforeAll(async () => {
    // The engines held this process for so long that connections were given up: it has to notice before it asks again.
    await sleep(100);
    catalog = await read(`${base}catalog.rdf`);
  });

  it('landing pages are documents, in the catalogue and in each data set', async () => {
    const documents = catalog
      .filter(({ object }) => object.value === foaf.Document)
      .map(({ subject }) => subject.value);
    const datasets = objects(catalog, `${base}catalog`, dcat.dataset);
    const manuals = catalog.filter(({ predicate }) => predicate.value === foaf.page).map(({ object }) => object.value);
    expect(manuals).toHaveLength(4);
    expect(documents.sort()).toEqual([base, ...manuals, ...datasets.map((iri) => `${iri}.html`)].sort());
    for (const iri of datasets) {
      const own = await read(`${iri}.ttl`);
      expect(objects(own, `${iri}.html`, rdf.type)).toEqual([foaf.Document]);
      expect(objects(own, `${base}catalog`, dcat.dataset)).toEqual([]);
    }
  });

  it('one data set for the whole, however many releases there are, which leads to their series', async () => {
    const whole = `${base}dataset/krakow-networks`;
    const [series = ''] = objects(catalog, whole, dcat.inSeries);
    expect(objects(catalog, series, rdf.type)).toEqual([dcat.DatasetSeries]);
    // What CKAN makes packages of (ckanext-dcat, processors.py): every subject with this type.
    const typed = catalog.filter(({ predicate, object }) => predicate.value === rdf.type && object.value === dcat.Dataset); // prettier-ignore
    expect(typed.map(({ subject }) => subject.value).sort()).toEqual(objects(catalog, `${base}catalog`, dcat.dataset).sort()); // prettier-ignore
    const releases = await read(`${series.replace(/#.*/, '')}.ttl`);
    const versions = objects(releases, whole, dcat.hasVersion);
    expect(versions.length).toBeGreaterThan(0);
    for (const each of versions) {
      expect(objects(releases, each, dct.isVersionOf)).toEqual([whole]);
      expect(objects(releases, each, dcat.inSeries)).toEqual([series]);
    }
  });

  it('the licence has the title of the register of CKAN, and its deed in the description that udata reads', () => {
    const [licence = ''] = objects(catalog, `${base}dataset/krakow-networks`, dct.license);
    expect(objects(catalog, licence, dct.title)).toEqual(['Creative Commons Attribution']);
    const [description = ''] = objects(catalog, licence, dct.description);
    expect(/https?:\/\/\S+/.exec(description)?.[0]).toBe('https://creativecommons.org/licenses/by/4.0/');
    // A label would take the place of its IRI in CKAN.
    expect(objects(catalog, licence, rdfs.label)).toEqual([]);
  });

  it('formats have the names under which CKAN shows them, at nodes whose first type is the one that it asks for', () => {
    const formats = catalog.filter(({ predicate }) => predicate.value === dct.format).map(({ object }) => object.value);
    const shown = [...new Set(formats)].map((iri) => [objects(catalog, iri, rdf.type)[0], objects(catalog, iri, rdfs.label).join()]);
    expect(new Set(shown.map(([type]) => type))).toEqual(new Set([dct.IMT]));
    expect(shown.map(([, label]) => label).sort()).toEqual(['CSV', 'GeoJSON', 'JSON-LD', 'N-Quads', 'N-Triples', 'Parquet', 'RDF/XML', 'SPARQL', 'TriG', 'Turtle']);
  }); // prettier-ignore
});

describe('concepts', () => {
  let theme: Quad[];
  beforeAll(async () => {
    theme = await read(`${base}doc/theme.ttl`);
  });

  it('are in a scheme that the list of them describes', async () => {
    const scheme = `${base}doc/theme#scheme`;
    expect(objects(theme, scheme, rdf.type)).toEqual([skos.ConceptScheme]);
    expect(objects(theme, scheme, skos.hasTopConcept).length).toBeGreaterThan(3);
    const one = await read(`${base}doc/theme/gender-equality.ttl`);
    expect(objects(one, `${base}id/theme/gender-equality`, skos.inScheme)).toEqual([scheme]);
    const tool = await read(`${base}hejnal.ttl`);
    const concepts = tool.filter(({ object }) => object.value === skos.Concept).map(({ subject }) => subject.value);
    expect(concepts).toEqual([`${base}hejnal#Inferred`]);
    expect(objects(tool, concepts[0] ?? '', skos.inScheme)).toEqual([`${base}hejnal#readings`]);
  });
});
