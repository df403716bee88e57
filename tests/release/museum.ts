// A small publication of museums and loans, and how the tests build releases of it.
import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftDocument } from '../../src/document/prerender.js';
import { namesUnder, type GraphName } from '../../src/rdf/iri.js';
import { readModel } from '../../src/model/ontology/read.js';
import type { Publication } from '../../src/model/publication.js';
import {
  literal,
  namedNode,
  parseTurtle,
  quad,
  rdf,
  skos,
  xsd,
  type Literal,
  type NamedNode,
  type Quad,
} from '../../src/rdf/rdf.js';
import { buildRelease, type BuildOptions, type Built } from '../../src/release/build.js';
import { scratch } from '../scratch.js';

export const names = namesUnder('https://museums.example/');

export const publication: Publication = {
  base: names.base,
  ontology: names.ontology,
  toolVocabulary: names.tool,
  slug: 'museums',
  title: { en: 'Museums', pl: 'Muzea' },
  description: { en: 'Museums and what they lend.' },
  publisher: { name: { en: 'The Museums' }, page: undefined },
  licence: 'https://creativecommons.org/licenses/by/4.0/',
  languages: ['en', 'pl'],
  modified: '2026-11-01',
  keywords: {},
  themes: [],
};

const ontologyText = `
  @prefix m: <ontology#> . @prefix hej: <hejnal#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
  @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
  @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
  m:Museum a owl:Class ; skos:prefLabel "museum"@en , "muzeum"@pl .
  <ontology#museum> a sh:NodeShape ; sh:targetClass m:Museum ; hej:kind "museum" ; hej:file "museums" ;
    sh:property <ontology#museum-opened> .
  <ontology#museum-opened> sh:path m:opened ; hej:key "opened" ; sh:order 1 ; sh:datatype xsd:gYear .`;

const ontology = parseTurtle(ontologyText, names.base, 'museums.ttl').map(({ subject, predicate, object }) =>
  quad(subject, predicate, object, namedNode(names.graph('ontology'))),
);

/** Names a museum. */
export const museum = (slug: string) => names.thing('museum', slug);

/** Makes a quad; an object that begins with `http` is an IRI. */
export function fact(subject: string, predicate: string, object: string | Literal, graph: GraphName = 'facts'): Quad {
  const term: NamedNode | Literal =
    typeof object !== 'string' ? object : object.startsWith('http') ? namedNode(object) : literal(object);
  return quad(namedNode(subject), namedNode(predicate), term, namedNode(names.graph(graph)));
}

/** Gives the quads of a museum, with the quote that proves them. */
export function describe(slug: string, opened: string): Quad[] {
  const quote = names.thing('quote', `of-${slug}`);
  return [
    fact(museum(slug), rdf.type, `${names.ontology}Museum`),
    fact(museum(slug), skos.prefLabel, literal(`Muzeum „${slug}”`, 'pl')),
    fact(museum(slug), `${names.ontology}opened`, literal(opened, namedNode(xsd.gYear))),
    fact(quote, rdf.type, `${names.tool}Quote`, 'evidence'),
    fact(quote, `${names.tool}about`, museum(slug), 'evidence'),
    fact(quote, `${names.tool}field`, `${names.ontology}opened`, 'evidence'),
  ];
}

/** Gives the quads of the publication: the ontology and two museums. */
export const quads = [...ontology, ...describe('czapski', '1901'), ...describe('vitrum-2', '1998')];

/** Makes an empty folder for releases. */
export function folder(): string {
  return scratch('release');
}

/** Builds a release of the museums in a folder, with what a test wants otherwise. */
export function build(releases: string, options: Partial<BuildOptions> = {}): Promise<Built> {
  const model = readModel(ontology, names);
  const catalog: BuildOptions['catalog'] = ({ version, dumps }) => [
    fact(`${names.base}catalog`, 'http://www.w3.org/ns/dcat#version', version, 'catalog'),
    ...dumps.map(({ file }) =>
      fact(`${names.base}catalog`, 'http://www.w3.org/ns/dcat#dataset', names.base + file, 'catalog'),
    ),
  ];
  const settings = {
    publication,
    names,
    model,
    quads,
    catalog,
    draft: draftDocument,
    releases,
    toolVersion: '0.0.0',
    inputDigest: hash('sha256', 'settings'),
  };
  return buildRelease({ ...settings, ...options });
}

/** Makes the manifest of a release say nothing of its history, as those from before that was said. */
export function forgetHistory(directory: string): void {
  const path = join(directory, 'release.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  delete manifest['history'];
  writeFileSync(path, JSON.stringify(manifest));
}
