// A toy publication about museums and loans, and a release of it in memory.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Described } from '../../src/document/describe.js';
import { namesUnder, settle, type Names } from '../../src/rdf/iri.js';
import { readModel } from '../../src/model/ontology/read.js';
import type { Publication } from '../../src/model/publication.js';
import { namedNode, parseTurtle, quad, quadLine, rdf, skos, tripleLine, type Quad } from '../../src/rdf/rdf.js';
import { statedFirst } from '../../src/release/triples/reading.js';
import type { Release } from '../../src/release/open.js';

export const base = 'https://museums.example/data/';
export const names = namesUnder(base);

const ontology = `
@prefix mu: <ontology#> . @prefix : <shapes#> . @prefix hej: <hejnal#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix geo: <http://www.opengis.net/ont/geosparql#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix vann: <http://purl.org/vocab/vann/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<ontology> vann:preferredNamespacePrefix "mu" .
mu:Museum a owl:Class ; rdfs:subClassOf foaf:Agent ; skos:prefLabel "museum"@en , "muzeum"@pl ; skos:definition "A house of things."@en , "Dom rzeczy."@pl .
mu:Loan a owl:Class ; skos:prefLabel "loan"@en , "wypożyczenie"@pl .
mu:lender a owl:ObjectProperty ; skos:prefLabel "lender"@en , "wypożycza"@pl .
mu:since a owl:DatatypeProperty ; hej:notBefore mu:notBefore ; hej:year mu:year ; skos:prefLabel "since"@en , "od"@pl .
mu:gift a skos:Concept ; hej:key "gift" ; skos:prefLabel "gift"@en , "dar"@pl .
mu:swap a skos:Concept ; skos:prefLabel "swap"@en , "wymiana"@pl .

:museum a sh:NodeShape ; sh:targetClass mu:Museum ; hej:kind "museum" ; hej:file "museums" ;
  sh:property :museum-name , :museum-others , :museum-rooms , :museum-open , :museum-where , :museum-website , :museum-partner .
:museum-name sh:path skos:prefLabel ; hej:key "name" ; sh:order 1 ; sh:datatype rdf:langString ; sh:uniqueLang true ;
  sh:minCount 1 ; hej:everyLanguage true .
:museum-others sh:path skos:altLabel ; hej:key "otherNames" ; sh:order 2 ; sh:datatype rdf:langString .
:museum-rooms sh:path mu:rooms ; hej:key "rooms" ; sh:order 3 ; sh:datatype xsd:integer ; sh:maxCount 1 ; sh:minInclusive 1 .
:museum-open sh:path mu:open ; hej:key "open" ; sh:order 4 ; sh:datatype xsd:boolean ; sh:maxCount 1 .
:museum-where sh:path mu:where ; hej:key "where" ; sh:order 5 ; sh:datatype geo:wktLiteral ; sh:maxCount 1 .
:museum-website sh:path mu:website ; hej:key "website" ; sh:order 6 ; sh:nodeKind sh:IRI .
:museum-partner sh:path mu:partner ; hej:key "partner" ; sh:order 7 ; sh:class mu:Museum .

:loan a sh:NodeShape ; sh:targetClass mu:Loan ; hej:kind "loan" ; hej:file "loans" ; hej:describedWith mu:lender ;
  sh:property :loan-name , :loan-lender , :loan-borrower , :loan-since , :loan-fee , :loan-basis .
:loan-name sh:path skos:prefLabel ; hej:key "name" ; sh:order 1 ; sh:datatype rdf:langString ; sh:uniqueLang true .
:loan-lender sh:path mu:lender ; hej:key "lender" ; sh:order 2 ; sh:class mu:Museum ; sh:minCount 1 ; sh:maxCount 1 .
:loan-borrower sh:path mu:borrower ; hej:key "borrower" ; sh:order 3 ; sh:class mu:Museum ; sh:maxCount 1 .
:loan-since sh:path mu:since ; hej:key "since" ; sh:order 4 ; sh:maxCount 1 ;
  sh:or ( [ sh:datatype xsd:gYear ] [ sh:datatype xsd:gYearMonth ] [ sh:datatype xsd:date ] ) .
:loan-fee sh:path mu:fee ; hej:key "fee" ; sh:order 5 ; sh:datatype xsd:decimal ; sh:maxCount 1 .
:loan-basis sh:path mu:basis ; hej:key "basis" ; sh:order 6 ; sh:in ( mu:gift mu:swap ) ; sh:maxCount 1 .
`;

/** Parses Turtle and resolves it as a workspace does. */
export function read(text: string): Quad[] {
  return parseTurtle(text, base, 'test.ttl').map((each) => {
    const [subject, predicate, object] = [each.subject, each.predicate, each.object].map((term) =>
      term.termType === 'NamedNode' ? namedNode(settle(term.value, names)) : term,
    );
    return quad(subject as never, predicate as never, object as never, each.graph as never);
  });
}

export const shipped = read(readFileSync(join(import.meta.dirname, '../../ontology/hejnal.ttl'), 'utf8'));
export const museumOntology = ontology;

/** Makes the model of an ontology, the tool's own vocabulary with it. */
export const modelOf = (text: string) => readModel([...read(text), ...shipped], names);
export const model = modelOf(ontology);
export const writing = { model, names };

const prefixes = `@prefix mu: <ontology#> . @prefix hej: <hejnal#> . @prefix oa: <http://www.w3.org/ns/oa#> .
@prefix org: <http://www.w3.org/ns/org#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix time: <http://www.w3.org/2006/time#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix geo: <http://www.opengis.net/ont/geosparql#> .
`;

const facts = `
<id/museum/wawel> a mu:Museum ; skos:prefLabel "Wawel"@pl , "Wawel Castle"@en ; skos:altLabel "The \\"Castle\\""@en , "Zamek"@pl ;
  mu:rooms 71 ; mu:open true ; mu:where "POINT(19.935 50.054)"^^geo:wktLiteral ; mu:partner <id/museum/louvre> .
<id/museum/louvre> a mu:Museum ; skos:prefLabel "Luwr"@pl , "Louvre"@en ; mu:rooms "0403"^^xsd:integer .
<id/loan/ermine> a mu:Loan ; mu:lender <id/museum/wawel> ; mu:borrower <id/museum/louvre> ; mu:since "2022-09"^^xsd:gYearMonth ;
  mu:fee 1.70 ; mu:basis mu:swap .
<id/loan/globe> a mu:Loan ; mu:lender <id/museum/louvre> ; mu:borrower <id/museum/wawel> ; mu:since "1997"^^xsd:gYear .
<id/source/report> a hej:Source ; skos:prefLabel "Raport"@pl , "Report"@en .`;
const evidence = `
<id/quote/1a> a hej:Quote ; hej:about <id/museum/wawel> ; hej:field mu:rooms , mu:open ; oa:hasSource <id/source/report> ;
  hej:startsWith "On ma" ; hej:endsWith "pokoi" ; hej:textDigest "sha256:00" .
<id/quote/2b> a hej:Quote ; hej:about <id/loan/ermine> ; hej:field mu:since , mu:fee ; oa:hasSource <id/source/report> ;
  hej:startsWith "Od" ; hej:endsWith "złotego" ; hej:reading hej:Inferred ; hej:because "It follows."@en .`;
const derived = `
<id/museum/wawel> a org:Organization ; rdfs:label "Wawel"@pl . <id/museum/louvre> a org:Organization .
<id/loan/ermine> skos:prefLabel "Wawel → Louvre"@en ; org:memberDuring <id/loan/ermine#during> ; org:member <id/museum/wawel> .
<id/loan/globe> skos:prefLabel "Louvre → Wawel"@en ; org:member <id/museum/louvre> .
<id/loan/ermine#during> a time:Interval ; time:hasBeginning <id/loan/ermine#beginning> .
<id/loan/ermine#beginning> a time:Instant ; time:inXSDgYearMonth "2022-09"^^xsd:gYearMonth .`;

/** Puts Turtle without prefixes of its own into a graph. */
export function inGraph(text: string, graph: 'facts' | 'evidence' | 'derived' | 'ontology'): Quad[] {
  return read(prefixes + text).map((each) =>
    quad(each.subject as never, each.predicate as never, each.object as never, namedNode(names.graph(graph))),
  );
}

export const museumQuads = [
  ...inGraph(facts, 'facts'),
  ...inGraph(evidence, 'evidence'),
  ...inGraph(derived, 'derived'),
];

export const publication: Publication = {
  base,
  ontology: names.ontology,
  toolVocabulary: names.tool,
  slug: 'museums',
  title: { en: 'Museums' },
  description: { en: 'Museums and their loans' },
  publisher: { name: { en: 'A test' }, page: undefined },
  licence: 'https://creativecommons.org/licenses/by/4.0/',
  languages: ['pl', 'en'],
  modified: '2026-11-22',
  keywords: {},
  themes: [],
};

/** Makes a release from quads, in the orders that a release promises. */
export function memoryRelease(
  quads: readonly Quad[],
  modified: Readonly<Record<string, string>> = {},
): Described & Pick<Release, 'has'> {
  const sorted = [...quads].sort((a, b) => (quadLine(a) < quadLine(b) ? -1 : 1));
  const byPredicate = [...sorted].sort((a, b) => compare(a.predicate.value, b.predicate.value));
  return {
    publication,
    names,
    model,
    quadsOf: (subject, predicate) =>
      byPredicate.filter((each) => each.subject.value === subject && fits(each, predicate)),
    quadsTo: (object, predicate) =>
      byPredicate
        .filter(({ object: term }) => term.termType === 'NamedNode' && term.value === object)
        .filter((each) => fits(each, predicate)),
    has: (subject) => sorted.some((each) => each.subject.value === subject),
    labelsOf: (subject) =>
      labelsAmong(
        sorted.filter((each) => each.subject.value === subject),
        names,
      ),
    since: publication.modified,
    modified: (subject) => modified[subject] ?? publication.modified,
  };
}

/** Gives the types and preferred labels among the quads of a subject, as a release does. */
export function labelsAmong(quads: readonly Quad[], { graph }: Names): Quad[] {
  const wanted = [rdf.type, skos.prefLabel];
  const found = wanted.flatMap((iri) => quads.filter(({ predicate }) => predicate.value === iri));
  return statedFirst(found, graph('derived'));
}

function fits({ predicate }: Quad, wanted: string | undefined): boolean {
  return wanted === undefined || predicate.value === wanted;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Gives triples as sorted canonical lines, graphs left out: two graphs without blank nodes are equal if these are. */
export function lines(quads: Iterable<Quad>): string[] {
  return [...new Set(Array.from(quads, tripleLine))].sort();
}
