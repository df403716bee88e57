// The document about a thing: all that belongs to it, the names of what it touches, and nothing else.
import { describe, expect, it } from 'vitest';
import { describeThing } from '../src/document/describe.js';
import { namedNode, quad, rdf, skos } from '../src/rdf/rdf.js';
import { base, inGraph, lines, memoryRelease, museumQuads, names, publication } from './formats/museum.js';

const wawel = `${base}id/museum/wawel`;
const ermine = `${base}id/loan/ermine`;
const release = memoryRelease(museumQuads);

/** Gives the lines of the document that have a subject. */
function linesOf(iri: string, subject: string): string[] {
  const { quads } = describeThing(release, iri)!;
  return lines(quads.filter((each) => each.subject.value === subject));
}

const all = (subject: string) => lines(museumQuads.filter((each) => each.subject.value === subject));

describe('the document about a thing', () => {
  it.each([
    ['the thing', wawel],
    ['its evidence', `${base}id/quote/1a`],
    ['what is described with it', ermine],
    ['the evidence of that', `${base}id/quote/2b`],
    ['the fragments of that', `${ermine}#during`],
    ['and what hangs on them', `${ermine}#beginning`],
  ])('has in full: %s', (_what, subject) => {
    expect(linesOf(wawel, subject)).toEqual(all(subject));
  });

  it('has of its neighbours only the link, the type and the name', () => {
    const links = linesOf(wawel, `${base}id/loan/globe`);
    expect(links).toHaveLength(3);
    expect(links.join('\n')).toContain(`<${names.ontology}borrower> <${wawel}>`);
    const neighbour = all(`${base}id/museum/louvre`).filter((line) => /#type>|prefLabel>/.test(line));
    expect(linesOf(wawel, `${base}id/museum/louvre`)).toEqual(neighbour);
  });

  it('has of a thing that it is described with only the name', () => {
    expect(linesOf(ermine, wawel)).toEqual(all(wawel).filter((line) => /#type>|prefLabel>/.test(line)));
  });

  it('says what it is, what it is about, and what may be done with it', () => {
    const document = `${base}doc/museum/wawel`;
    expect(linesOf(wawel, document)).toEqual([
      `<${document}> <http://purl.org/dc/terms/license> <${publication.licence}> .`,
      `<${document}> <http://purl.org/dc/terms/modified> "2026-11-22"^^<http://www.w3.org/2001/XMLSchema#date> .`,
      `<${document}> <http://rdfs.org/ns/void#inDataset> <${base}dataset/museums> .`,
      `<${document}> <${rdf.type}> <http://xmlns.com/foaf/0.1/Document> .`,
      `<${document}> <http://xmlns.com/foaf/0.1/primaryTopic> <${wawel}> .`,
    ]);
  });

  it('begins with the thing, stated before derived, keeps subjects together, and says nothing twice', () => {
    const { quads } = describeThing(release, wawel)!;
    const subjects = quads.map(({ subject }) => subject.value);
    const runs = subjects.filter((subject, index) => subject !== subjects[index - 1]);
    expect(subjects[0]).toBe(wawel);
    expect(new Set(runs).size).toBe(runs.length);
    expect(lines(quads)).toHaveLength(quads.length);
    const graphs = quads.filter(({ subject }) => subject.value === wawel).map(({ graph }) => graph.value);
    expect(graphs).toEqual([...graphs].sort().reverse());
  });

  it('is the same whatever the order of the facts', () => {
    const shuffled = memoryRelease([...museumQuads].reverse());
    expect(describeThing(shuffled, wawel)).toEqual(describeThing(release, wawel));
  });

  it('is as old as the youngest thing that it names', () => {
    const changed = memoryRelease(museumQuads, { [ermine]: '2026-12-24' });
    expect(describeThing(changed, wawel)).toMatchObject({ modified: '2026-12-24', kind: 'museum', topic: wawel });
    expect(describeThing(changed, `${base}id/museum/louvre`)?.modified).toBe('2026-12-24');
    expect(describeThing(changed, `${base}id/source/report`)?.modified).toBe('2026-11-22');
  });

  it('exists for the things of the release alone', () => {
    for (const iri of [
      `${base}id/museum/none`,
      `${base}doc/museum/wawel`,
      `${ermine}#during`,
      'https://elsewhere.example/',
    ]) {
      expect(describeThing(release, iri)).toBeUndefined();
    }
  });

  it('explains the words of a choice', () => {
    const swap = inGraph('mu:swap a skos:Concept ; skos:prefLabel "swap"@en ; skos:definition "…"@en .', 'ontology');
    const { quads } = describeThing(memoryRelease([...museumQuads, ...swap]), ermine)!;
    const words = quads.filter(({ subject }) => subject.value === `${names.ontology}swap`);
    expect(words.map(({ predicate }) => predicate.value)).toEqual([rdf.type, skos.prefLabel]);
  });
});

describe('a thing with many incoming links', () => {
  const hub = `${base}id/museum/hub`;
  const link = (index: number) =>
    quad(
      namedNode(`${base}id/museum/m${String(index).padStart(4, '0')}`),
      namedNode(`${names.ontology}partner`),
      namedNode(hub),
      namedNode(names.graph('facts')),
    );
  const links = Array.from({ length: 25 }, (_each, index) => link(index));
  const large = memoryRelease([
    ...links,
    ...inGraph('<id/museum/hub> a mu:Museum . <id/quote/9> a hej:Quote ; hej:about <id/museum/hub> .', 'facts'),
  ]);

  it('is cut into pages, each with the thing and its evidence, and none is lost', () => {
    const seen: string[] = [];
    const expected = [
      [hub.replace('/id/', '/doc/'), `${hub.replace('/id/', '/doc/')}?page=2`],
      [`${hub.replace('/id/', '/doc/')}?page=2`, `${hub.replace('/id/', '/doc/')}?page=3`],
      [`${hub.replace('/id/', '/doc/')}?page=3`, undefined],
    ] as const;
    for (const [index, [iri, next]] of expected.entries()) {
      const page = describeThing(large, hub, { page: index + 1, limit: 10 })!;
      expect([page.iri, page.next]).toEqual([iri, next]);
      const own = page.quads.filter(({ subject }) => [hub, `${base}id/quote/9`].includes(subject.value));
      expect(own).toHaveLength(3);
      seen.push(
        ...lines(page.quads.filter(({ object }) => object.value === hub && !/\/(doc|quote)\//.test(object.value))),
      );
      const pointer = page.quads.filter(({ object }) => object.value === next);
      expect(pointer.map(({ subject }) => subject.value)).toEqual(next === undefined ? [] : [iri]);
    }
    expect(seen.filter((line) => line.includes('partner')).sort()).toEqual(lines(links));
  });

  it('has no page past the last, nor an empty one', () => {
    expect(describeThing(large, hub, { page: 4, limit: 10 })).toBeUndefined();
    expect(describeThing(large, hub, { page: 1, limit: 25 })?.next).toBeUndefined();
    expect(describeThing(large, hub, { page: 2, limit: 25 })).toBeUndefined();
  });
});
