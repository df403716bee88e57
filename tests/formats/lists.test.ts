// Lists in Turtle and TriG: in brackets where nothing is lost by it, cell by cell everywhere else; always the same graph.
import { spawnSync } from 'node:child_process';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { quadLine, tripleLine, type Quad } from '../../src/rdf/rdf.js';
import { skolemise } from '../../src/rdf/skolem.js';
import { listsIn } from '../../src/formats/write/lists.js';
import { trig, turtle, writeTrig, writeTurtle } from '../../src/formats/write/turtle.js';
import { findPython } from '../e2e/python.js';
import { whenPresent } from '../present.js';
import { names, writing } from './museum.js';

const head = `@base <https://x.example/> . @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . `;

/** What is written, and how many cells stand in brackets. */
const cases: Readonly<Record<string, readonly [text: string, cells: number]>> = {
  'of IRIs and literals': ['<a> <p> ( <b> "c" 7 "d"@en 1.70 ) .', 5],
  'of one item': ['<a> <p> ( <b> ) .', 1],
  'inside a list': ['<a> <p> ( ( <b> ) ( <c> ( <d> ) ) ) .', 6],
  'of blank nodes': ['<a> <p> ( [ <q> <b> ] _:x ) . _:x <q> ( <c> ) .', 3],
  empty: ['<a> <p> () .', 0],
  'several for one property': ['<a> <p> ( <b> ) , ( <b> ) , ( <c> ) .', 3],
  'as long as a line is not': [`<a> <p> ( ${Array.from({ length: 40 }, (_, at) => `<item-${at}>`).join(' ')} ) .`, 40],
  'that a cell of more leads to': ['<a> <p> [ rdf:first <b> ; rdf:rest ( <c> ) ; <q> <d> ] .', 1],
  'with a type on a cell': ['<a> <p> [ a rdf:List ; rdf:first <b> ; rdf:rest () ] .', 0],
  'with two items in a cell': ['<a> <p> [ rdf:first <b> , <c> ; rdf:rest () ] .', 0],
  'with two ends': ['<a> <p> [ rdf:first <b> ; rdf:rest () , ( <c> ) ] .', 1],
  'without an end': ['<a> <p> [ rdf:first <b> ] .', 0],
  'that ends in something else': ['<a> <p> [ rdf:first <b> ; rdf:rest <c> ] .', 0],
  'that ends in a text': ['<a> <p> [ rdf:first <b> ; rdf:rest "nil" ] .', 0],
  'that nothing points to': ['_:x rdf:first <b> ; rdf:rest ( <c> ) .', 1],
  'that two things point to': ['<a> <p> _:x . <b> <p> _:x . _:x rdf:first <c> ; rdf:rest () .', 0],
  'with an end that two share': [
    '<a> <p> [ rdf:first <b> ; rdf:rest _:x ] , [ rdf:first <c> ; rdf:rest _:x ] . _:x rdf:first <d> ; rdf:rest () .',
    0,
  ],
  'of named cells': ['<a> <p> <x> . <x> rdf:first <b> ; rdf:rest () .', 0],
  'that holds itself': ['_:x rdf:first _:x ; rdf:rest () .', 0],
  'that goes in a circle': ['<a> <p> _:x . _:x rdf:first <b> ; rdf:rest _:y . _:y rdf:first <c> ; rdf:rest _:x .', 0],
};

const read = (text: string): Quad[] => new Parser().parse(head + text);
const isCircle = (name: string): boolean => /itself|circle/.test(name);
/** Lines that do not depend on the labels of blank nodes; a circle has none, so its predicates are counted. */
const shapeOf = (name: string, quads: readonly Quad[]): string[] =>
  (isCircle(name) ? quads.map(({ predicate }) => predicate.value) : skolemise(quads, names).map(tripleLine)).sort();

describe('a list', () => {
  it.each(Object.entries(cases))('%s', (name, [text, cells]) => {
    const quads = read(text);
    expect(listsIn(quads).cells.size).toBe(cells);
    const written = writeTurtle(quads, writing);
    expect(shapeOf(name, read(written))).toEqual(shapeOf(name, quads));
    const subjects = quads
      .filter(({ predicate }) => predicate.value.endsWith('#first'))
      .map(({ subject }) => subject.value);
    expect(written.match(/rdf:first/g)?.length ?? 0).toBe(new Set(subjects).size - cells);
    expect(shapeOf(name, read([...turtle(quads, writing)].join('')))).toEqual(shapeOf(name, quads));
    expect(shapeOf(name, new Parser({ format: 'TriG' }).parse(writeTrig(quads, writing)))).toEqual(
      shapeOf(name, quads),
    );
  });

  it('reads as a person would write it', () => {
    const written = writeTurtle(read(`<urn:a> <urn:p> ( <urn:b> ( "c" 7 ) ) .`), writing);
    expect(written).toBe('<urn:a> <urn:p> ( <urn:b> ( "c" 7 ) ) .\n');
    const long = Array.from({ length: 30 }, (_, at) => `<urn:i${at}>`);
    const lines = writeTurtle(read(`<urn:a> <urn:p> ( ${long.join(' ')} ) .`), writing).split('\n');
    expect(lines.slice(0, 2)).toEqual(['<urn:a> <urn:p> (', '      <urn:i0>']);
    expect(lines.slice(-2)).toEqual(['    ) .', '']);
  });

  it('stays in cells where they stand in two graphs', () => {
    const [first = '', rest = ''] = ['first', 'rest'].map(
      (name) => `http://www.w3.org/1999/02/22-rdf-syntax-ns#${name}`,
    );
    const nil = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#nil';
    const lines = (graph: string): string =>
      `<urn:a> <urn:p> _:x <urn:g> .\n_:x <${first}> "b" <urn:g> .\n_:x <${rest}> <${nil}> ${graph} .\n`;
    const parse = (text: string, format: string): Quad[] => new Parser({ format }).parse(text);
    const counted = (quads: readonly Quad[]): string[] =>
      quads.map((each) => quadLine(each).replaceAll(/_:\S+/g, '_:')).sort();
    for (const [graph, cells] of [
      ['<urn:g>', 1],
      ['<urn:h>', 0],
    ] as const) {
      const quads = parse(lines(graph), 'N-Quads');
      expect(listsIn(quads).cells.size).toBe(cells);
      for (const text of [writeTrig(quads, writing), [...trig(quads, writing)].join('')])
        expect(counted(parse(text, 'TriG'))).toEqual(counted(quads));
    }
  });

  it('of many items and in many lists is found in time', () => {
    const items = Array.from({ length: 10_000 }, (_, at) => String(at));
    const quads = read(`<a> <p> ( ${items.join(' ')} ) , ( ${items.map((item) => `( ${item} )`).join(' ')} ) .`);
    const started = performance.now();
    expect(listsIn(quads).items.size).toBe(10_002);
    expect(performance.now() - started).toBeLessThan(2_000); // usually 50; a look through all cells for each takes minutes
  });
});

const script = `
import json, sys
from rdflib import Graph
from rdflib.compare import isomorphic
read = lambda text: Graph().parse(data=text, format="turtle")
print(json.dumps([isomorphic(read(a), read(b)) for a, b in json.load(sys.stdin)]))
`;

const interpreter = findPython();
const python = interpreter === undefined ? whenPresent('/usr/lib/python3/dist-packages/rdflib', 'lists') : describe;

python('rdflib of Python', () => {
  it('reads the same graph', () => {
    const pairs = Object.values(cases).map(([text]) => [head + text, writeTurtle(read(text), writing)]);
    const { stdout, stderr } = spawnSync(interpreter ?? '', ['-c', script], {
      input: JSON.stringify(pairs),
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual(pairs.map(() => true));
  });
});
