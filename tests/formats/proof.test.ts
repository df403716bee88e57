// The writer of JSON-LD says what the general processor says, about any graph and about everything that is published here.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeThing, type Described, type Document } from '../../src/document/describe.js';
import { literal, namedNode, rdf, rdfs, skos, xsd, type Quad } from '../../src/rdf/rdf.js';
import { streamJsonld, writeJsonld } from '../../src/formats/write/jsonld.js';
import type { Writing } from '../../src/formats/write/writing.js';
import { quadsOf, type Workspace } from '../../src/facts/workspace.js';
import { read } from '../planted.js';
import { base, labelsAmong, lines, museumQuads, names, writing } from './museum.js';
import { processed } from './processor.js';
import { delicate, readBack, triple } from './roundtrip.js';

/** Writes without the context: the processor puts in the whole one, the writer what is used of it. */
function written(quads: readonly Quad[], how: Writing): Record<string, unknown> {
  const { '@context': _context, ...rest } = JSON.parse(writeJsonld(quads, how)) as Record<string, unknown>;
  return rest;
}

async function agrees(quads: readonly Quad[], how: Writing): Promise<void> {
  expect(written(quads, how)).toEqual(await processed(quads, how));
  expect(lines(await readBack('jsonld', writeJsonld(quads, how)))).toEqual(lines(quads));
}

const { ontology, tool } = names;
const things = [
  `${base}id/museum/wawel`, `${base}id/museum/louvre`, `${base}id/loan/ermine`, `${base}id/loan/ermine#during`,
  `${base}id/quote/1a`, `${ontology}swap`, `${ontology}lender`, `${ontology}Museum`, 'urn:x:one', 'http://www.w3.org/ns/org#two',
]; // prettier-ignore
const links = [
  `${ontology}lender`, `${ontology}borrower`, `${ontology}partner`, `${ontology}basis`, `${tool}about`, `${tool}field`,
  'http://xmlns.com/foaf/0.1/primaryTopic', rdfs.seeAlso, 'http://www.w3.org/ns/org#member', 'urn:x:p', rdf.type,
]; // prettier-ignore
const named = [skos.prefLabel, skos.altLabel, rdfs.label, `${tool}because`];
const valued = [`${ontology}rooms`, `${ontology}since`, `${ontology}where`, `${ontology}fee`, `${ontology}basis`, 'urn:x:q', `${ontology}notBefore`]; // prettier-ignore
// The processor gives doubles another form when it reads them.
const sound = Object.values(delicate).filter(({ datatype }) => datatype.value !== xsd.double);
const literals = [...sound, literal('2', namedNode(xsd.date)), literal('b', 'pl'), literal('c', 'en')];
const isBare = ({ datatype }: (typeof literals)[number]) =>
  datatype.value === xsd.integer || datatype.value === xsd.boolean;

const subject = fc.constantFrom(...things);
const quads = fc.array(
  fc.oneof(
    fc.tuple(subject, fc.constantFrom(...links), subject.map(namedNode)),
    fc.tuple(subject, fc.constantFrom(...valued), fc.constantFrom(...literals)),
    // Under a map by language the processor writes a number, which it then refuses to read: see below.
    fc.tuple(subject, fc.constantFrom(...named), fc.constantFrom(...literals.filter((each) => !isBare(each)))),
  ),
  { minLength: 1, maxLength: 30 },
).map((list) => distinct(list.map(([from, by, to]) => triple(from, by, to)))); // prettier-ignore

function distinct(list: readonly Quad[]): Quad[] {
  return [...new Map(list.map((each) => [lines([each]).join(), each])).values()];
}

describe('any graph', () => {
  it('is the same as by the processor, as a tree', async () => {
    const check = async (list: Quad[], topic: string): Promise<void> => agrees(list, { ...writing, topic });
    await fc.assert(fc.asyncProperty(quads, subject, check), { numRuns: 100 });
  });

  it('is the same as by the processor, as a list, in one piece and in pieces', async () => {
    const check = async (list: Quad[]): Promise<void> => {
      await agrees(list, writing);
      const bySubject = [...list].sort((a, b) => (a.subject.value < b.subject.value ? -1 : 1));
      expect(lines(await readBack('jsonld', [...streamJsonld(bySubject, writing)].join('')))).toEqual(lines(list));
    };
    await fc.assert(fc.asyncProperty(quads, check), { numRuns: 100 });
  });

  it('keeps a number that stands where a name is expected', async () => {
    const list = [triple(things[0]!, skos.prefLabel, delicate['ordinary integer'])];
    const text = writeJsonld(list, { ...writing, topic: things[0] });
    expect(lines(await readBack('jsonld', text))).toEqual(lines(list));
  });

  it('can name its context instead of holding it', () => {
    const context = 'https://museums.example/data/context/1.jsonld';
    const topic = things[0];
    const whole = writeJsonld(museumQuads, { ...writing, topic });
    const { '@context': address, ...rest } = JSON.parse(writeJsonld(museumQuads, { ...writing, topic, context })) as Record<string, unknown>; // prettier-ignore
    expect(address).toBe(context);
    expect(rest).toEqual(written(museumQuads, { ...writing, topic }));
    expect(whole.length).toBeGreaterThan(JSON.stringify(rest, undefined, 2).length);
  });
});

describe('the shipped publication', () => {
  let workspace: Workspace;
  let documents: Document[];

  beforeAll(async () => {
    workspace = await read('.', false);
    const release = described(workspace);
    const subjects = new Set(Array.from(quadsOf(workspace), (each) => each.subject.value));
    documents = [...subjects].flatMap((iri) => describeThing(release, iri) ?? []);
  });

  it('says the same as the processor in the document of every thing', async () => {
    expect(documents.length).toBeGreaterThan(140);
    const { model, names: own } = workspace;
    for (const { quads: list, topic } of documents) {
      const how = { model, names: own, topic };
      expect(written(list, how)).toEqual(await processed(list, how));
    }
  });

  it('is read back as it was, a document of each kind', async () => {
    const { model, names: own } = workspace;
    const ofEachKind = new Map(documents.map((each) => [each.kind, each]));
    expect(ofEachKind.size).toBeGreaterThan(8);
    for (const { quads: list, topic } of ofEachKind.values()) {
      const text = writeJsonld(list, { model, names: own, topic });
      expect(lines(await readBack('jsonld', text))).toEqual(lines(list));
    }
  });
});

/** Makes what documents are made from of a workspace, looked up in the memory. */
function described(workspace: Workspace): Described {
  const { publication, names: own, model } = workspace;
  const [from, to] = [new Map<string, Quad[]>(), new Map<string, Quad[]>()];
  for (const each of quadsOf(workspace)) {
    push(from, each.subject.value, each);
    if (each.object.termType === 'NamedNode') push(to, each.object.value, each);
  }
  const only = (list: readonly Quad[] = [], predicate?: string): Quad[] =>
    list.filter((each) => predicate === undefined || each.predicate.value === predicate);
  return {
    publication,
    names: own,
    model,
    quadsOf: (iri, predicate) => only(from.get(iri), predicate),
    quadsTo: (iri, predicate) => only(to.get(iri), predicate),
    labelsOf: (iri) => labelsAmong(only(from.get(iri)), own),
    since: publication.modified,
    modified: () => publication.modified,
  };
}

function push(groups: Map<string, Quad[]>, iri: string, each: Quad): void {
  const group = groups.get(iri);
  if (group === undefined) groups.set(iri, [each]);
  else group.push(each);
}
