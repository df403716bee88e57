// A graph of TriG that is made of a Turtle file is the one that is written from quads, whatever stands in its texts.
import { array, assert, constantFrom, oneof, property, string, tuple } from 'fast-check';
import { expect, it } from 'vitest';
import { aroundGraph, trig, turtle, withinGraph } from '../../src/formats/write/turtle.js';
import { literal, namedNode, quad, rdf, skos } from '../../src/rdf/rdf.js';
import { readModel } from '../../src/model/ontology/read.js';
import { names } from '../release/museum.js';

const graph = 'http://e.example/g';
const writing = { names, model: readModel([], names) };

it('is the same, byte for byte', () => {
  const iri = constantFrom('http://e.example/a', 'http://e.example/b#c', `${names.base}id/museum/x`, skos.Concept);
  const text = oneof(string({ unit: 'binary' }), constantFrom('', 'a\nb', '\n\n', '@prefix a: <b> .', '"""', '\r\n  x'));
  const object = oneof(iri.map((each) => namedNode(each)), text.map((each) => literal(each, 'pl')), text.map((each) => literal(each)));
  const predicate = constantFrom(rdf.type, skos.prefLabel, 'http://e.example/p', 'http://e.example/q');
  const quads = array(tuple(iri, predicate, object), { maxLength: 40 }).map((all) =>
    all.map(([subject, property, value]) => quad(namedNode(subject), namedNode(property), value, namedNode(graph))),
  );
  const whole = (pieces: Iterable<string>): string => [...pieces].join('');
  assert(
    property(quads, (all) => {
      const head = whole(trig([], writing));
      const [opening, ending] = all.length === 0 ? ['', ''] : aroundGraph(graph);
      const within = withinGraph(whole(turtle(all, writing)).slice(head.length));
      expect(head + opening + within + ending).toBe(whole(trig(all, writing)));
    }),
  );
}); // prettier-ignore
