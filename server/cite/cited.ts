// What is said of a thing with who says so: each fact with the numbers of its notes, each note with source and passage.
import {
  describeThing,
  foaf,
  inLanguage,
  oa,
  rdf,
  rdfs,
  skos,
  type Kind,
  type Quad,
  type Release,
} from '../../src/index.js';
import { shapeNames } from '../views/components/names.js';
import { Graph, pickText, type Term } from '../views/components/graph.js';
import { Notes, propertyName } from '../views/components/notes.js';
import { lowerBoundOf } from '../views/components/later.js';
import { messagesIn } from '../views/messages/messages.js';
import { sourcesOf } from '../views/thing/gather.js';

/** One value of a property, as written, and the notes that it rests on. */
export interface CitedValue {
  /** The lexical form, or the name of the thing that is meant. */
  readonly text: string;
  /** The thing that is meant. */
  readonly iri?: string;
  /** Tag of a text's language. */
  readonly language?: string;
  /** Words that say that a date is only the earliest one that is meant. */
  readonly later?: string;
  /** Numbers of notes, lowest first; none where nothing was written down for the value. */
  readonly notes: readonly number[];
}

/** One property with its values. */
export interface CitedFact {
  readonly property: string;
  readonly label: string;
  readonly values: readonly CitedValue[];
}

/** How far a note proves its fact. */
export type Proof = 'read in the passage' | 'inferred from the passage' | 'row of a table' | 'stated by the editor';

/** Where a fact is said. */
export interface Note {
  readonly number: number;
  readonly proof: Proof;
  /** The source; none where the editor vouches. */
  readonly source?: { readonly iri: string; readonly name: string; readonly page?: string };
  /** The words of the source: all of them, or the first and the last where it may not be quoted in full. */
  readonly passage?: string;
  /** Why the value follows, where it is inferred. */
  readonly because?: string;
}

/** A thing with its facts and their notes. */
export interface Cited {
  readonly iri: string;
  readonly document: string;
  readonly name: string;
  readonly kind: string;
  /** `xsd:date` of the last change. */
  readonly modified: string;
  readonly facts: readonly CitedFact[];
  /** Things that belong to it and are described in its document, such as what it takes part in. */
  readonly parts: readonly { readonly iri: string; readonly name: string; readonly facts: readonly CitedFact[] }[];
  /** What else refers to the thing, and how; at most a page of a document. */
  readonly references: readonly { readonly iri: string; readonly name: string; readonly labels: readonly string[] }[];
  readonly notes: readonly Note[];
}

/** Gives what is said of a thing, names in a language; `undefined` where the release has no such thing. */
export function citeThing(release: Release, iri: string, language: string): Cited | undefined {
  const document = describeThing(release, iri);
  if (document === undefined) return undefined;
  const quads = [...document.quads, ...shapeNames(release), ...sourcesOf(release, document)];
  const graph = new Graph(quads, release.model, release.names);
  const notes = new Notes(graph);
  const kind = release.model.kind(document.kind);
  const reading = { graph, notes, language };
  const facts = factsOf(reading, iri);
  const parts = partsOf(reading, iri);
  return {
    iri,
    document: document.iri,
    name: graph.name(iri, language).text,
    kind: kind === undefined ? document.kind : (inLanguage(kind.label, language) ?? kind.name),
    modified: document.modified,
    facts,
    parts,
    references: referencesOf(graph, iri, language).filter((each) => parts.every((part) => part.iri !== each.iri)),
    notes: notes.list().map((evidence, index) => noteOf(graph, evidence, index + 1, language)),
  };
}

interface Reading {
  readonly graph: Graph;
  readonly notes: Notes;
  readonly language: string;
}

function factsOf({ graph, notes, language }: Reading, topic: string): CitedFact[] {
  const kind = kindOf(graph, topic);
  const stated = graph.about(topic).filter((each) => isStated(graph, each));
  const order = kind?.fields.map((field) => field.path) ?? [];
  const place = (predicate: string): number => (order.includes(predicate) ? order.indexOf(predicate) : order.length);
  const predicates = [...new Set(stated.map(({ predicate }) => predicate.value))];
  const inOrder = predicates.sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
  return inOrder.map((property) => {
    const isEarliest = lowerBoundOf(graph, topic, property) !== undefined;
    const later = isEarliest ? { later: messagesIn(language).drawing.orLater } : {};
    const values = graph.values(topic, property).map((term) => {
      return { ...valueOf(graph, term, language), ...later, notes: notes.of(topic, property, term) };
    });
    return { property, label: propertyName(graph, property, language, kind?.name).text, values };
  });
}

/** What is derived says nothing of its own, and types and labels stand in the heading. */
function isStated(graph: Graph, { predicate, graph: place }: Quad): boolean {
  const apart: readonly string[] = [rdf.type, rdfs.label];
  if (apart.includes(predicate.value) || place.value === graph.names.graph('derived')) return false;
  return !(predicate.value === skos.prefLabel && place.value === '');
}

function valueOf(graph: Graph, term: Term, language: string): Omit<CitedValue, 'notes'> {
  if (term.termType === 'NamedNode') return { text: graph.name(term.value, language).text, iri: term.value };
  if (term.termType !== 'Literal' || term.language === '') return { text: term.value };
  return { text: term.value, language: term.language };
}

/** Gives the things whose kind is described with what they refer to, leaving out that reference. */
function partsOf(reading: Reading, iri: string): Cited['parts'] {
  const { graph, language } = reading;
  const leading = graph.to(iri).filter((each) => isStated(graph, each) && isPart(graph, each));
  return [...new Set(leading.map(({ subject }) => subject.value))].map((part) => ({
    iri: part,
    name: graph.name(part, language).text,
    facts: factsOf(reading, part).filter(({ values }) => !values.some((value) => value.iri === iri)),
  }));
}

function isPart(graph: Graph, { subject, predicate }: Quad): boolean {
  return kindOf(graph, subject.value)?.describedWith.includes(predicate.value) === true;
}

function kindOf({ model, names }: Graph, iri: string): Kind | undefined {
  return model.kind(names.readThing(iri)?.kind ?? '');
}

function referencesOf(graph: Graph, iri: string, language: string): Cited['references'] {
  const about = `${graph.names.tool}about`;
  const labels = new Map<string, string[]>();
  for (const each of graph.to(iri)) {
    const { predicate, subject } = each;
    if (predicate.value === about || !isStated(graph, each) || kindOf(graph, subject.value) === undefined) continue;
    const label = propertyName(graph, predicate.value, language, kindOf(graph, subject.value)?.name).text;
    labels.set(subject.value, [...(labels.get(subject.value) ?? []), label]);
  }
  return [...labels].map(([from, found]) => ({ iri: from, name: graph.name(from, language).text, labels: found }));
}

/** Gives a note for a piece of evidence. */
export function noteOf(graph: Graph, evidence: string, number: number, language: string): Note {
  const source = graph.value(evidence, oa.hasSource)?.value;
  const page = source === undefined ? undefined : graph.value(source, foaf.page)?.value;
  const passage = passageOf(graph, evidence);
  const because = pickText(graph.values(evidence, `${graph.names.tool}because`), language)?.text;
  return {
    number,
    proof: proofOf(graph, evidence),
    ...(source !== undefined && {
      source: { iri: source, name: graph.name(source, language).text, ...(page !== undefined && { page }) },
    }),
    ...(passage !== undefined && { passage }),
    ...(because !== undefined && { because }),
  };
}

function proofOf(graph: Graph, evidence: string): Proof {
  const { tool } = graph.names;
  if (graph.value(evidence, `${tool}reading`)?.value === `${tool}Inferred`) return 'inferred from the passage';
  if (graph.isA(evidence, `${tool}Row`)) return 'row of a table';
  return graph.value(evidence, `${tool}textDigest`) === undefined ? 'stated by the editor' : 'read in the passage';
}

function passageOf(graph: Graph, evidence: string): string | undefined {
  const { tool } = graph.names;
  const whole = graph.value(evidence, oa.exact)?.value;
  const [begin, end] = [`${tool}startsWith`, `${tool}endsWith`].map((each) => graph.value(evidence, each)?.value);
  if (whole !== undefined || begin === undefined) return whole;
  return end === undefined || end === begin ? begin : `${begin} … ${end}`;
}
