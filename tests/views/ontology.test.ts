// The ontology by the lists of those who judge ontologies: the tests of FOOPS! and the pitfalls of OOPS! that a program can find.
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { dct, owl, rdf, rdfs, skos } from '../../src/rdf/rdf.js';
import { useServed } from '../e2e/publication.js';
import { findPython } from '../e2e/python.js';

const owlNamespace = 'http://www.w3.org/2002/07/owl#';
const disjointWith = `${owlNamespace}disjointWith`;
const bibo = 'http://purl.org/ontology/bibo/';
const vann = 'http://purl.org/vocab/vann/';
const foaf = 'http://xmlns.com/foaf/0.1/';
const propertyTypes: readonly string[] = [
  owl.ObjectProperty,
  owl.DatatypeProperty,
  owl.AnnotationProperty,
  rdf.Property,
];

describe.each(['ontology', 'hejnal'])('/%s', (name) => {
  const served = useServed();
  const iri = `http://localhost:8080/${name}`;
  const quadsOf = (subject: string) => [...served().release.quadsOf(subject)];
  const values = (subject: string, predicate: string): string[] =>
    quadsOf(subject).flatMap((each) => (each.predicate.value === predicate ? [each.object.value] : []));
  const terms = (): string[] =>
    [...served().release.quadsTo(iri)]
      .filter(({ predicate, subject }) => predicate.value === rdfs.isDefinedBy && subject.value.startsWith(`${iri}#`))
      .map(({ subject }) => subject.value);
  const termsOf = (...types: readonly string[]): string[] =>
    terms().filter((term) => values(term, rdf.type).some((type) => types.includes(type)));
  const texts = (subject: string, predicate: string): string[] =>
    quadsOf(subject).flatMap(({ predicate: own, object }) =>
      own.value === predicate && object.termType === 'Literal' ? [object.language] : [],
    );

  it.each([
    ['OM1', [dct.title, dct.description, dct.license, owl.versionIRI, dct.creator, `${vann}preferredNamespaceUri`]],
    [
      'OM2',
      [
        `${vann}preferredNamespacePrefix`,
        owl.versionInfo,
        dct.created,
        'http://purl.org/dc/terms/bibliographicCitation',
      ],
    ],
    ['OM3, a DOI apart', [dct.publisher, `${foaf}logo`, `${bibo}status`, dct.source, dct.issued]],
    ['OM5', [dct.creator, dct.created, dct.issued, dct.publisher]],
  ])('FOOPS! %s: says what it is', (_test, properties) => {
    expect(properties.filter((each) => values(iri, each).length === 0)).toEqual([]);
  });

  it('FOOPS! URI1, URI2, CN1, HTTP1, RDF1, DOC1: its address answers in each format, with the same name inside', async () => {
    for (const accept of [
      'text/turtle',
      'application/rdf+xml',
      'application/n-triples',
      'application/ld+json',
      'text/html',
    ]) {
      const answer = await served().fetch(`/${name}`, { headers: { accept } });
      expect(answer.status, accept).toBe(200);
      expect(answer.headers.get('content-type'), accept).toContain(accept);
      expect(await answer.text(), accept).toContain(iri);
    }
    expect(values(iri, rdf.type)).toContain(owl.Ontology);
  });

  it('FOOPS! VER1, VER2: its version has an address of its own that answers', async () => {
    const [version = ''] = values(iri, owl.versionIRI);
    expect(version).toMatch(/\/\d+\.\d+\.\d+$/);
    expect((await served().fetch(version)).status).toBe(200);
  });

  it('FOOPS! FIND_3_BIS, VOC1: says in standard terms of which catalogue it is a part, and the catalogue answers', async () => {
    const [catalog = ''] = values(iri, 'https://schema.org/includedInDataCatalog');
    expect(catalog).toBe('http://localhost:8080/catalog');
    expect((await served().fetch(catalog, { headers: { accept: 'text/turtle' } })).status).toBe(200);
    const standard = [dct.title, dct.license, `${vann}preferredNamespaceUri`, owl.versionIRI];
    expect(standard.filter((each) => values(iri, each).length === 0)).toEqual([]);
  });

  it('FOOPS! FIND1, OM4.1, VOC2: names its prefix and its licence, and reuses other vocabularies', () => {
    expect(values(iri, `${vann}preferredNamespacePrefix`)).toHaveLength(1);
    expect(values(iri, dct.license)).toEqual(['https://creativecommons.org/licenses/by/4.0/']);
    const others = terms().flatMap((term) =>
      [rdfs.subClassOf, rdfs.subPropertyOf, rdfs.range].flatMap((each) => values(term, each)),
    );
    expect(others.filter((each) => !each.startsWith(iri)).length).toBeGreaterThan(3);
  });

  it('FOOPS! VOC3, VOC4 and OOPS! P08: each term has a name and a definition in both languages', () => {
    const missing = terms().filter((term) =>
      [skos.prefLabel, skos.definition].some((each) => !['pl', 'en'].every((tag) => texts(term, each).includes(tag))),
    );
    expect(terms().length).toBeGreaterThan(20);
    expect(missing).toEqual([]);
  });

  it('OOPS! P04: no class stands alone', () => {
    const used = new Set(
      terms().flatMap((term) => [rdfs.domain, rdfs.range, rdfs.subClassOf].flatMap((each) => values(term, each))),
    );
    const shapes = served().release.model.kinds.map((kind) => kind.class);
    const alone = termsOf(owl.Class).filter(
      (term) => !used.has(term) && !shapes.includes(term) && values(term, rdfs.subClassOf).length === 0,
    );
    // A mark for things that are gone needs no relation to others.
    expect(alone.filter((term) => !term.endsWith('#Withdrawn'))).toEqual([]);
  });

  it('OOPS! P06, P24: no class is its own ancestor', () => {
    const { superclasses } = served().release.model;
    expect(
      termsOf(owl.Class).filter((term) => superclasses(term).some((each) => superclasses(each).includes(term))),
    ).toEqual([]);
  });

  it('OOPS! P11, P19: each property has one domain and one range at most; one without a domain serves several classes', () => {
    const properties = termsOf(owl.ObjectProperty, owl.DatatypeProperty);
    const several = properties.filter((term) =>
      [rdfs.domain, rdfs.range].some((each) => values(term, each).length > 1),
    );
    expect(several).toEqual([]);
    const kindsWith = (term: string): number =>
      served().release.model.kinds.filter(({ fields }) => fields.some(({ path }) => path === term)).length;
    const without = properties.filter((term) => values(term, rdfs.domain).length === 0 && kindsWith(term) < 2);
    expect(without).toEqual([]);
  });

  it('OOPS! P02, P03, P22, P36: names are of one form, none is "is", and none has the ending of a file', () => {
    const local = (term: string): string => term.slice(iri.length + 1);
    expect(termsOf(owl.Class).filter((term) => !/^[A-Z][A-Za-z]*$/.test(local(term)))).toEqual([]);
    expect(termsOf(...propertyTypes).filter((term) => !/^[a-z][A-Za-z]*$/.test(local(term)))).toEqual([]);
    expect(terms().filter((term) => local(term) === 'is' || /\.(?:owl|ttl|rdf)$/.test(term))).toEqual([]);
  });

  it('OOPS! P10: says what cannot be both, where it has classes that could be taken for each other', () => {
    const apart = terms().flatMap((term) => values(term, disjointWith));
    expect(apart.length > 0 || name === 'hejnal').toBe(true);
  });

  it.each([
    ['P32: no two classes', [owl.Class]],
    ['P12: no two properties', propertyTypes],
  ])('OOPS! %s have the same name', (_test, types) => {
    const names = termsOf(...types).flatMap((term) => values(term, skos.prefLabel));
    expect(names.filter((each, index) => names.indexOf(each) !== index)).toEqual([]);
  });

  it('OOPS! P07, P21: no class merges two ideas or holds the rest', () => {
    const names = termsOf(owl.Class).flatMap((term) => [term.slice(iri.length + 1), ...values(term, skos.prefLabel)]);
    expect(names.filter((each) => /And[A-Z]|Or[A-Z]| and | i |^(?:Other|Misc)/.test(each))).toEqual([]);
  });

  it('OOPS! P20: a definition says more than a name', () => {
    const idle = terms().filter((term) => {
      const names = new Set(values(term, skos.prefLabel));
      return values(term, skos.definition).some((text) => names.has(text) || text.length < 12);
    });
    expect(idle).toEqual([]);
  });

  it('OOPS! P05, P25 to P31, P33: declares nothing of inverse, symmetric, transitive or equivalent terms that could be wrong', () => {
    const axioms = ['inverseOf', 'equivalentProperty', 'equivalentClass', 'propertyChainAxiom'];
    const types = ['SymmetricProperty', 'TransitiveProperty', 'FunctionalProperty', 'InverseFunctionalProperty'];
    expect(terms().filter((term) => axioms.some((each) => values(term, owlNamespace + each).length > 0))).toEqual([]);
    expect(termsOf(...types.map((each) => owlNamespace + each))).toEqual([]);
  });

  it('OOPS! P38, P39, P41: declares itself under its own name, with a licence, and every term under that name', () => {
    expect(values(iri, rdf.type)).toContain(owl.Ontology);
    expect(values(iri, `${vann}preferredNamespaceUri`)).toEqual([`${iri}#`]);
    expect(values(iri, dct.license)).toHaveLength(1);
    const defined = [...served().release.quadsTo(iri)].filter(({ predicate }) => predicate.value === rdfs.isDefinedBy);
    expect(defined.map(({ subject }) => subject.value).filter((each) => !each.startsWith(`${iri}#`))).toEqual([]);
  });

  it('OOPS! P34, P35: whatever is used as a class or a property is one', () => {
    const classes = new Set(termsOf(owl.Class));
    const properties = new Set(termsOf(...propertyTypes));
    const own = (predicate: string): string[] =>
      terms()
        .flatMap((term) => values(term, predicate))
        .filter((each) => each.startsWith(`${iri}#`));
    expect(
      [...own(rdfs.domain), ...own(rdfs.subClassOf), ...own(disjointWith)].filter((each) => !classes.has(each)),
    ).toEqual([]);
    expect(own(rdfs.subPropertyOf).filter((each) => !properties.has(each))).toEqual([]);
    const { predicates } = served().release;
    expect(predicates().filter((each) => each.startsWith(`${iri}#`) && !properties.has(each))).toEqual([]);
  });
});

/** Terms of vocabularies that rdflib does not know, each looked up in its own. */
const lookedUp: readonly string[] = [
  'http://data.europa.eu/eli/ontology#LegalResource',
  'http://data.europa.eu/eli/ontology#date_document',
  'http://data.europa.eu/eli/ontology#id_local',
  'http://data.europa.eu/eli/ontology#passed_by',
  'http://data.europa.eu/m8g/PublicOrganisation',
  'http://purl.org/ontology/bibo/status',
  'http://purl.org/ontology/bibo/status/published',
  'http://www.opengis.net/ont/geosparql#wktLiteral',
  'http://www.w3.org/ns/oa#SpecificResource',
];

describe('OOPS! P40: the terms of others', () => {
  const served = useServed();
  const base = 'http://localhost:8080/';
  const ontology = () => [...served().release.quads('ontology')];

  it('are never defined here', () => {
    const subjects = new Set(ontology().map(({ subject }) => subject.value));
    expect([...subjects].filter((each) => !each.startsWith(base))).toEqual([]);
  });

  const python = findPython();
  it.skipIf(python === undefined)(
    'are all defined in their own vocabularies (by the lists of rdflib)',
    () => {
      const used = ontology().flatMap(({ predicate, object }) => [
        predicate.value,
        ...(object.termType === 'Literal' ? [object.datatype.value] : []),
        ...(object.termType === 'NamedNode' && predicate.value !== rdfs.seeAlso ? [object.value] : []),
      ]);
      // A document that a term comes from, a licence and a page are no terms.
      const isTerm = (each: string): boolean => !/^https:\/\/(?:www\.w3\.org\/TR|creativecommons\.org)\//.test(each);
      const foreign = [...new Set(used)].filter((each) => !each.startsWith(base) && isTerm(each));
      const answer = spawnSync(python ?? '', ['tests/views/undefined.py'], {
        input: foreign.join('\n'),
        encoding: 'utf8',
      });
      expect(answer.status, answer.stderr).toBe(0);
      const undefinedThere = answer.stdout.split('\n').filter((each) => each !== '' && !lookedUp.includes(each));
      expect(foreign.length).toBeGreaterThan(60);
      expect(undefinedThere.filter((each) => each !== 'http://data.europa.eu/eli/ontology')).toEqual([]);
    },
    20_000,
  );
});
