// The dataset that a query sees, the quads that it is loaded from, and what a parsed query says of itself.
import { expect, test } from 'vitest';
import { endpointsOf, selectedOf, splitDataset } from '../../src/sparql/comunica/algebra.js';
import { baseOf } from '../../src/sparql/text/endpoints.js';
import { explain, NotAllowed, Overflow, Unparsed } from '../../src/sparql/comunica/errors.js';
import { Unwritable, writeGraph } from '../../src/formats/results/graphs.js';
import { queryLimits } from '../../src/sparql/text/limits.js';
import { loadStore } from '../../src/sparql/threads/load.js';
import { View } from '../../src/sparql/threads/dataset.js';
import { blankNode, defaultGraph, literal, namedNode, quad, type Quad } from '../../src/rdf/rdf.js';

const text = '<a> <p> "ż" <g1> .\n<a> <p> "ż" <g2> .\n_:x <p> <b> <g2> .\n<a> <q> _:x <g1> .';
const bytes = new TextEncoder().encode(text.replace(/<(\w+)>/g, '<http://e/$1>'));
const g = (name: string): string => `http://e/${name}`;

test('quads are read in pieces, labels kept', () => {
  const half = bytes.indexOf(10) + 30;
  const store = loadStore([{ bytes }, { bytes: bytes.subarray(0, half - 30) }]);
  expect(store.size).toBe(4);
  expect(store.countQuads(blankNode('x'), null, null, null)).toBe(1);
  expect(() => loadStore([{ bytes: bytes.subarray(0, half) }])).toThrow();
  expect(() => loadStore([{ path: '/no/such/file' }])).toThrow('ENOENT');
});

test('a view is the union, or the merge of the graphs that are named', () => {
  const store = loadStore([{ bytes }]);
  const seen = (view: View, graph?: ReturnType<typeof namedNode> | ReturnType<typeof defaultGraph>): number =>
    [...view.match(null, null, null, graph)].length;
  const all = new View(store);
  expect([seen(all, defaultGraph()), seen(all), seen(all, namedNode(g('g1')))]).toEqual([4, 4, 2]);
  const merged = new View(store, { defaultGraphs: [g('g1'), g('g2')], namedGraphs: [g('g2')] });
  expect([seen(merged, defaultGraph()), seen(merged), seen(merged, namedNode(g('g1')))]).toEqual([3, 2, 0]);
  expect(merged.countQuads(null, null, null, defaultGraph())).toBe(4);
  expect(merged.countQuads(namedNode(g('a')), null, null)).toBe(1);
});

test('the algebra tells endpoints, dataset and variables', () => {
  const iri = (value: string): object => ({ termType: 'NamedNode', value });
  const service = {
    type: 'service',
    name: iri('http://x/'),
    input: { type: 'service', name: { termType: 'Variable', value: 'v' } },
  };
  const project = {
    type: 'project',
    variables: [{ value: 'b' }, { value: 'a' }],
    input: { type: 'join', input: [service] },
  };
  const from = { type: 'from', default: [iri('g1')], named: [], input: { type: 'slice', input: project } };
  expect(endpointsOf(from)).toEqual(['http://x/', '?v']);
  expect(selectedOf(splitDataset(from).operation)).toEqual(['b', 'a']);
  expect(splitDataset(from).names).toEqual({ defaultGraphs: ['g1'], namedGraphs: [] });
  expect(splitDataset(project).names).toBe(undefined);
  expect(baseOf('BASE <http://x/y> base <z/> PREFIX a: <b> ASK {}', 'http://b/', queryLimits)).toBe('http://x/z/');
  expect(baseOf('ASK { ?base ?p <x> }', 'http://b/', queryLimits)).toBe('http://b/');
});

test('a graph is written without what would end a term early', () => {
  const triple = (object: Quad['object']): Quad => quad(blankNode('b'), namedNode(g('p')), object);
  expect(writeGraph('application/n-triples', [triple(literal('"\n\\', 'en'))])).toBe(
    '_:b <http://e/p> "\\"\\n\\\\"@en .\n',
  );
  expect(writeGraph('text/turtle', [triple(namedNode('x>\n'))])).toBe('_:b\n  <http://e/p> <x\\u003E\\u000A> .\n');
  expect(JSON.parse(writeGraph('application/ld+json', [triple(literal('1', namedNode('t')))]))).toEqual([
    { '@id': '_:b', 'http://e/p': [{ '@value': '1', '@type': 't' }] },
  ]);
  expect(() => writeGraph('application/n-triples', [triple(literal('a', 'en x'))])).toThrow(Unwritable);
  expect(() => writeGraph('application/rdf+xml', [triple(literal('\u0001'))])).toThrow(Unwritable);
});

const faults: [Error, string, unknown][] = [
  [new Unparsed(new Error('Parse error on line 2\nx y\n--^\nExpecting')), 'syntax', { line: 2, column: 3 }],
  [new Unparsed(new Error('unexpected character: at offset: 3, skipped')), 'syntax', { line: 2, column: 2 }],
  [new Unparsed(new RangeError('Maximum call stack size exceeded')), 'depth', undefined],
  [new NotAllowed('no'), 'refused', undefined],
  [new Overflow('rows'), 'rows', undefined],
  [new Unwritable(), 'format', undefined],
  [new RangeError('Invalid string length'), 'memory', undefined],
  [new Error('no configured actor was able to evaluate function java:x'), 'syntax', undefined],
  [new Error('something else'), 'crash', undefined],
];

test.each(faults)('%s is explained', (error, reason, position) => {
  const explained = explain(error, 'a\nbc', undefined);
  expect([explained.reason, explained.position]).toEqual([reason, position]);
});

test('an error behind which an endpoint failed is the endpoint’s', () => {
  expect(explain(new Error('x'), '', 'It failed.')).toMatchObject({ reason: 'upstream', message: 'It failed.' });
});
