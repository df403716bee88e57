// A small publication for the tests of evidence and checks: museums, their loans, and the sources that speak of them.
import { convertRecord } from '../../src/facts/convert/convert.js';
import type { Converted } from '../../src/facts/convert/converted.js';
import { readEvidence } from '../../src/facts/evidence/locators.js';
import { readSource } from '../../src/facts/evidence/sources.js';
import { namesUnder } from '../../src/rdf/iri.js';
import { readModel } from '../../src/model/ontology/read.js';
import { readOntology } from '../../src/facts/read/ontology.js';
import { readRecords } from '../../src/facts/read/records.js';
import { readFileSync } from 'node:fs';

export const names = namesUnder('https://museums.example/');
export const languages = ['pl', 'en'];

export const prefixes = `
@prefix ex: <ontology#> . @prefix : <shapes#> . @prefix hej: <hejnal#> . @prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
`;

export const vocabulary = `${prefixes}
ex:Museum a owl:Class ; rdfs:subClassOf foaf:Agent ; skos:prefLabel "museum"@en , "muzeum"@pl ; skos:definition "A house."@en , "Dom."@pl .
ex:Loan a owl:Class ; skos:prefLabel "loan"@en , "wypożyczenie"@pl ; skos:definition "A loan."@en , "Wypożyczenie."@pl .
ex:opened a owl:DatatypeProperty ; skos:prefLabel "opened"@en , "otwarcie"@pl ; skos:definition "When."@en , "Kiedy."@pl .
ex:rooms a owl:DatatypeProperty ; skos:prefLabel "rooms"@en , "sale"@pl ; skos:definition "How many."@en , "Ile."@pl .
ex:register a owl:DatatypeProperty ; skos:prefLabel "register"@en , "rejestr"@pl ; skos:definition "Number."@en , "Numer."@pl .
ex:lender a owl:ObjectProperty ; skos:prefLabel "lender"@en , "użyczający"@pl ; skos:definition "Who."@en , "Kto."@pl .
ex:partners a owl:ObjectProperty ; skos:prefLabel "partners"@en , "partnerzy"@pl ; skos:definition "With whom."@en , "Z kim."@pl .
skos:prefLabel a rdf:Property ; skos:prefLabel "name"@en , "nazwa"@pl .
rdfs:seeAlso a rdf:Property ; skos:prefLabel "see also"@en , "zobacz też"@pl .
`;

export const shapes = `${prefixes}
:museum a sh:NodeShape ; sh:targetClass ex:Museum ; hej:kind "museum" ; hej:file "museums" ;
  sh:property :museum-name , :museum-opened , :museum-rooms , :museum-register , :museum-partners , :museum-link .
:museum-name sh:path skos:prefLabel ; hej:key "name" ; sh:order 1 ; sh:datatype rdf:langString ; sh:uniqueLang true ;
  sh:minCount 1 ; hej:everyLanguage true ; hej:ground hej:Editing .
:museum-opened sh:path ex:opened ; hej:key "opened" ; sh:order 2 ; sh:maxCount 1 ;
  sh:or ( [ sh:datatype xsd:gYear ] [ sh:datatype xsd:gYearMonth ] [ sh:datatype xsd:date ] ) .
:museum-rooms sh:path ex:rooms ; hej:key "rooms" ; sh:order 3 ; sh:maxCount 1 ; sh:datatype xsd:integer ; sh:minInclusive 1 .
:museum-register sh:path ex:register ; hej:key "register" ; sh:order 4 ; sh:datatype xsd:string ; hej:verbatim true .
:museum-partners sh:path ex:partners ; hej:key "partners" ; sh:order 5 ; sh:class ex:Museum .
:museum-link sh:path rdfs:seeAlso ; hej:key "link" ; sh:order 6 ; sh:nodeKind sh:IRI ; hej:ground hej:Row .
:loan a sh:NodeShape ; sh:targetClass ex:Loan ; hej:kind "loan" ; hej:file "loans" ; sh:property :loan-lender .
:loan-lender sh:path ex:lender ; hej:key "lender" ; sh:order 1 ; sh:minCount 1 ; sh:maxCount 1 ; sh:class foaf:Agent .
`;

export const files = new Map([
  ['ontology/hejnal.ttl', readFileSync(new URL('../../ontology/hejnal.ttl', import.meta.url), 'utf8')],
  ['ontology/vocabulary.ttl', vocabulary],
  ['ontology/shapes.ttl', shapes],
]);

export const ontology = readOntology(files, names);
export const model = readModel(ontology, names);

const sourceRecords = `
page:
  name: { pl: Strona, en: Page }
  language: POL
  text: page.txt
essay:
  name: { pl: Esej, en: Essay }
  language: eng
  quotable: true
  text: essay.txt
table:
  name: { pl: Tablica, en: Table }
`;

/** Reads records of museums, or of another file, as the program does. */
export function convert(text: string, file = 'museums'): Converted[] {
  const all = [
    ...readRecords(text, `data/${file}.yaml`, model).records,
    ...readRecords('other:\n  name: { pl: Inne, en: Other }\n', 'data/museums.yaml', model).records,
    ...readRecords(sourceRecords, 'data/sources.yaml', model).records,
  ];
  const index = {
    has: (kind: string, slug: string) => all.some((record) => record.kind === kind && record.slug === slug),
    slugs: (kind: string) => all.filter((record) => record.kind === kind).map((record) => record.slug),
  };
  return all.map((record) => convertRecord(record, { model, names, index, languages }));
}

/** Reads the evidence of the first record of a text. */
export function evidenceOf(text: string, file?: string) {
  const converted = convert(text, file);
  const found = converted.flatMap((record) => readSource(record, names) ?? []);
  const sources = new Map(found.map((source) => [source.slug, source]));
  const record = converted[0]!;
  return { record, sources, ...readEvidence(record, { sources, languages }) };
}
