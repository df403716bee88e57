// The vocabularies as other readers see them: lists are lists, and everything is called by rdfs:label, too.
import { type Collection, Namespace, graph, parse, sym } from 'rdflib';
import { describe, expect, it } from 'vitest';
import { blankNode, literal, namedNode, quad, rdf, tripleLine } from '../../src/rdf/rdf.js';
import { withBlankCells } from '../../server/views/components/gather.js';
import { base, useServed } from './publication.js';

const served = useServed();
const rdfs = Namespace('http://www.w3.org/2000/01/rdf-schema#');
const lists = [
  'http://www.w3.org/ns/shacl#in',
  'http://www.w3.org/ns/shacl#or',
  'http://www.w3.org/ns/shacl#languageIn',
];

async function read(path: string) {
  const store = graph();
  parse(await (await served().fetch(path)).text(), store, base + path.slice(1), 'text/turtle');
  return store;
}

describe('rdflib.js', () => {
  it('reads the lists of the shapes as lists', async () => {
    const found = (await read('/shapes.ttl')).statements.filter(({ predicate }) => lists.includes(predicate.value));
    expect(found.length).toBeGreaterThan(3);
    for (const { object } of found) {
      expect(object.termType).toBe('Collection');
      expect((object as Collection).elements.length).toBeGreaterThan(0);
    }
  });

  it('finds a label for every term of the ontology', async () => {
    const store = await read('/ontology.ttl');
    const terms = store.each(undefined, rdfs('isDefinedBy'), sym(`${base}ontology`));
    expect(terms.length).toBeGreaterThan(20);
    const nameless = terms.filter((term) => store.any(term as never, rdfs('label')) === null);
    expect(nameless.map(({ value }) => value)).toEqual([]);
  });
});

describe('a list', () => {
  const [s, p] = [namedNode('urn:s'), namedNode('urn:p')];
  const first = namedNode(rdf.first);
  const rest = namedNode(rdf.rest);
  const nil = namedNode(rdf.nil);
  const cell = (name: string) => namedNode(`urn:cell:${name}`);

  it('has cells of its own, though two that end alike share them in the graph', () => {
    const quads = [
      quad(s, p, cell('ab')),
      quad(s, namedNode('urn:q'), cell('b')),
      quad(cell('ab'), first, literal('a')),
      quad(cell('ab'), rest, cell('b')),
      quad(cell('b'), first, literal('b')),
      quad(cell('b'), rest, nil),
    ];
    const [one, two, three] = ['cell1', 'cell2', 'cell3'].map((name) => blankNode(name));
    const expected = [
      quad(s, p, one!),
      quad(s, namedNode('urn:q'), two!),
      quad(one!, first, literal('a')),
      quad(one!, rest, three!),
      quad(two!, first, literal('b')),
      quad(two!, rest, nil),
      quad(three!, first, literal('b')),
      quad(three!, rest, nil),
    ];
    expect(withBlankCells(quads).map(tripleLine).sort()).toEqual(expected.map(tripleLine).sort());
  });

  it('is no matter where there is none', () => {
    const quads = [quad(s, p, nil), quad(s, rest, literal('x'))];
    expect(withBlankCells(quads)).toEqual(quads);
  });
});
