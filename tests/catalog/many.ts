// A release whose catalogue has as many data sets as are wanted: one for each kind of a generated ontology.
import { createHash } from 'node:crypto';
import { describeCatalog } from '../../src/catalog/catalog.js';
import { namesUnder } from '../../src/rdf/iri.js';
import { readModel } from '../../src/model/ontology/read.js';
import { readOntology } from '../../src/facts/read/ontology.js';
import { readPublication } from '../../src/facts/read/publication.js';
import { buildRelease } from '../../src/release/build.js';
import { scratch } from '../scratch.js';

const prefixes = `@prefix p: <ontology#> . @prefix hej: <hejnal#> . @prefix : <shapes#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
`;
const name = `:name sh:path skos:prefLabel ; hej:key "name" ; sh:order 1 ; sh:datatype rdf:langString ; sh:uniqueLang true ;
  sh:minCount 1 ; hej:ground hej:Editing ; skos:prefLabel "name"@en .
`;

/** Base of the names in the release. */
export const base = 'https://many.example/data/';

const settings = (kinds: readonly string[]): string => `base: ${base}
slug: many
title: { en: Many data sets }
description: { en: A catalogue with more data sets than fit on a page. }
publisher: { name: { en: A generator }, type: LocalAuthority }
licence: https://creativecommons.org/licenses/by/4.0/
languages: [en]
modified: 2026-01-01
keywords: { en: [many] }
themes: [GOVE]
temporal: { start: 2020 }
datasets: [${kinds.join(', ')}]
`;

/** Writes the ontology: a class and a shape for each kind. */
function ontologyOf(kinds: readonly string[]): Map<string, string> {
  const classes = kinds.map((each) => `p:${each} a owl:Class ; skos:prefLabel "kind ${each}"@en .\n`);
  const shapes = kinds.map(
    (each) =>
      `:${each} a sh:NodeShape ; sh:targetClass p:${each} ; hej:kind "${each}" ; hej:file "${each}" ; sh:property :name .\n`,
  );
  return new Map([
    ['ontology/shapes.ttl', prefixes + name + shapes.join('')],
    ['ontology/vocabulary.ttl', prefixes + classes.join('')],
  ]);
}

/** Builds the release and gives its folder. The tables of the kinds are only said to be there: it is the catalogue that counts. */
export async function buildMany(count: number): Promise<string> {
  const kinds = Array.from({ length: count }, (_each, index) => `k${String(index + 1).padStart(4, '0')}`);
  const { publication } = readPublication(settings(kinds), 'data/publication.yaml');
  if (publication === undefined) throw new Error('The settings are not well-formed.');
  const names = namesUnder(publication.base);
  const ontology = readOntology(ontologyOf(kinds), names);
  const model = readModel(ontology, names);
  const tables = kinds.map((kind) => {
    const sha256 = createHash('sha256').update(kind).digest('hex');
    return { file: `${kind}.csv`, mediaType: 'text/csv', bytes: 8, sha256, graphs: [], kind };
  });
  const { directory } = await buildRelease({
    publication,
    names,
    model,
    quads: ontology,
    catalog: ({ version, dumps }) =>
      describeCatalog({ publication, names, model, version, dumps: [...dumps, ...tables] }),
    releases: scratch('many'),
    toolVersion: '0',
    inputDigest: '0',
  });
  return directory;
}
