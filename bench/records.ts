// A publication of generated records, as an office would keep them: tables of places, bodies and memberships, the same for the same size.
import {
  copyFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { chanceOf } from './random.js';
import { root } from './root.js';

const seed = 20_261_130;
const perBody = 28;
/** Quads that a place with its membership becomes, evidence and names among them. */
const quadsOfPair = 23;

const publication = `base: http://localhost:8080/
slug: generated
title: { en: Generated places }
description: { en: "Places and their memberships, generated for measuring: nothing in it is true." }
publisher: { name: { en: Nobody } }
licence: https://creativecommons.org/publicdomain/zero/1.0/
languages: [en]
modified: 2026-11-29
`;

const shapes = `@prefix my: <ontology#> . @prefix hej: <hejnal#> . @prefix : <shapes#> . @prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
:place a sh:NodeShape ; sh:targetClass my:Place ; hej:kind "place" ; hej:file "places" ; sh:property :name , :code , :population ; skos:prefLabel "places"@en .
:body a sh:NodeShape ; sh:targetClass my:Body ; hej:kind "body" ; hej:file "bodies" ; sh:property :name , :code ; skos:prefLabel "bodies"@en .
:membership a sh:NodeShape ; sh:targetClass my:Membership ; hej:kind "membership" ; hej:file "memberships" ; hej:labelTemplate "{member} – {body}"@en ; sh:property :membership-member , :membership-body ; skos:prefLabel "memberships"@en .
:name a sh:PropertyShape ; sh:path skos:prefLabel ; hej:key "name" ; sh:order 1 ; sh:datatype rdf:langString ; hej:everyLanguage true ; sh:minCount 1 ; hej:ground hej:Editing .
:code a sh:PropertyShape ; sh:path my:code ; hej:key "code" ; sh:order 2 ; sh:datatype xsd:string ; sh:maxCount 1 ; hej:ground hej:Editing .
:population a sh:PropertyShape ; sh:path my:population ; hej:key "population" ; sh:order 3 ; sh:datatype xsd:integer ; sh:maxCount 1 ; hej:ground hej:Editing .
:membership-member a sh:PropertyShape ; sh:path my:member ; hej:key "member" ; sh:order 1 ; sh:class my:Place ; sh:minCount 1 ; sh:maxCount 1 ; hej:ground hej:Editing .
:membership-body a sh:PropertyShape ; sh:path my:body ; hej:key "body" ; sh:order 2 ; sh:class my:Body ; sh:minCount 1 ; sh:maxCount 1 ; hej:ground hej:Editing .
`;

const terms = { Place: 'place', Body: 'body', Membership: 'membership' };
const properties = ['code', 'population', 'member', 'body'];
const vocabulary = [
  '@prefix my: <ontology#> . @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .',
  '<ontology> a owl:Ontology .',
  ...Object.entries(terms).map(([name, label]) => `my:${name} a owl:Class ; skos:prefLabel "${label}"@en .`),
  ...properties.map((name) => `my:${name} a owl:DatatypeProperty ; skos:prefLabel "${name}"@en .`),
  '',
].join('\n');

const syllables = ['am', 'ber', 'châ', 'dor', 'eau', 'fon', 'gny', 'ler', 'mont', 'neuf', 'ria', 'saint', 'val', 'vil'];

/** Writes the publication of about so many quads into a folder; memory does not grow with it. */
export function writeRecords(folder: string, quads: number): void {
  for (const part of ['data', 'ontology']) mkdirSync(join(folder, part), { recursive: true });
  writeFileSync(join(folder, 'data/publication.yaml'), publication);
  writeFileSync(join(folder, 'ontology/shapes.ttl'), shapes);
  writeFileSync(join(folder, 'ontology/vocabulary.ttl'), vocabulary);
  const own = join(root, 'ontology/hejnal.ttl');
  if (existsSync(own)) copyFileSync(own, join(folder, 'ontology/hejnal.ttl'));
  const chance = chanceOf(seed);
  const places = Math.max(1, Math.round(quads / quadsOfPair));
  const bodies = Math.ceil(places / perBody);
  const name = (): string => {
    const parts = Array.from({ length: 2 + chance.below(3) }, () => chance.pick(syllables));
    return parts.join('').replace(/^./, (letter) => letter.toUpperCase());
  };
  const slug = (at: number): string => `p${String(at).padStart(8, '0')}`;
  table(folder, 'places', 'id;name@en;code;population', places, (at) => `${slug(at)};${name()};${at};${chance.below(90_000)}`);
  table(folder, 'bodies', 'id;name@en;code', bodies, (at) => `b${at};Union of ${name()};${at}`);
  table(folder, 'memberships', 'id;member;body', places, (at) => `m${at};${slug(at)};b${chance.below(bodies)}`);
} // prettier-ignore

function table(folder: string, file: string, head: string, rows: number, row: (at: number) => string): void {
  const target = openSync(join(folder, 'data', `${file}.csv`), 'w');
  let pending = `${head}\n`;
  for (let at = 0; at < rows; at++) {
    pending += `${row(at)}\n`;
    if (pending.length < 1 << 20) continue;
    writeSync(target, pending);
    pending = '';
  }
  writeSync(target, pending);
  closeSync(target);
}

/** Changes one number of the first table that holds one, and says which file that is. */
export function changeOne(folder: string, file: string, column: number): void {
  const path = join(folder, 'data', file);
  const lines = readFileSync(path, 'utf8').split('\n');
  const cells = (lines[1] ?? '').split(';');
  cells[column] = String(Number.parseInt(cells[column] ?? '0', 10) + 1);
  lines[1] = cells.join(';');
  writeFileSync(path, lines.join('\n'));
}
