// The comparison of answers that the conformance runner rests on: it must be able to say no.
import { expect, test } from 'vitest';
import { readActual, type Answer, type Row } from '../../conformance/answer.js';
import { compare } from '../../conformance/compare.js';

const rows = (...all: Row[]): Answer => ({ kind: 'rows', variables: ['x', 'y'], rows: all });
const graph = (...all: Row[]): Answer => ({ kind: 'graph', rows: all });
const xsd = (text: string, type: string): string => `"${text}"^^<http://www.w3.org/2001/XMLSchema#${type}>`;

test('blank nodes are renamed one to one, over all rows', () => {
  const ring = graph(['_:a', '<p>', '_:b'], ['_:b', '<p>', '_:c'], ['_:c', '<p>', '_:a']);
  expect(compare(graph(['_:3', '<p>', '_:1'], ['_:2', '<p>', '_:3'], ['_:1', '<p>', '_:2']), ring, false)).toBe(
    'exact',
  );
  expect(compare(graph(['_:1', '<p>', '_:2'], ['_:2', '<p>', '_:1'], ['_:3', '<p>', '_:3']), ring, false)).toBe(
    undefined,
  );
  expect(compare(rows(['_:1', '_:1']), rows(['_:a', '_:b']), false)).toBe(undefined);
  expect(compare(rows(['_:1', '_:2']), rows(['_:a', '_:a']), false)).toBe(undefined);
  expect(compare(rows(['_:1', '<a>']), rows(['<a>', '_:1']), false)).toBe(undefined);
});

test('rows count as often as they stand, in order only where it matters', () => {
  const [a, b]: [Row, Row] = [
    ['<a>', undefined],
    ['<b>', '"1"'],
  ];
  expect(compare(rows(b, a), rows(a, b), false)).toBe('exact');
  expect(compare(rows(b, a), rows(a, b), true)).toBe(undefined);
  expect(compare(rows(a, a, b), rows(a, b, b), false)).toBe(undefined);
  expect(compare(rows(a), rows(a, a), false)).toBe(undefined);
  expect(compare({ kind: 'rows', variables: ['y', 'x'], rows: [['"1"', '<b>']] }, rows(b), false)).toBe('exact');
  expect(compare({ kind: 'rows', variables: ['x', 'z'], rows: [b] }, rows(b), false)).toBe(undefined);
});

test('numbers are equal by value within exact types, or within one type', () => {
  const same = (one: string, other: string): unknown => compare(rows([one, '"x"']), rows([other, '"x"']), false);
  expect(same(xsd('2', 'decimal'), xsd('2.0', 'decimal'))).toBe('value');
  expect(same(xsd('5', 'integer'), xsd('5', 'nonNegativeInteger'))).toBe('value');
  expect(same(xsd('2', 'decimal'), xsd('2.0', 'double'))).toBe(undefined);
  expect(same(xsd('2', 'decimal'), xsd('2.1', 'decimal'))).toBe(undefined);
  expect(same('"2"', '"2.0"')).toBe(undefined);
  expect(same('"a"@en', '"a"@pl')).toBe(undefined);
});

test('truth is compared with truth', () => {
  const truth = (value: boolean): Answer => ({ kind: 'boolean', value });
  expect(compare(truth(true), truth(true), false)).toBe('exact');
  expect(compare(truth(true), truth(false), false)).toBe(undefined);
  expect(compare(truth(true), rows(), false)).toBe(undefined);
});

test('answers are read from each format', () => {
  const iri = '<http://x/a>';
  const expected: Answer = {
    kind: 'rows',
    variables: ['x', 'y'],
    rows: [
      [iri, '"a\\"b"@en'],
      [undefined, xsd('1', 'integer')],
    ],
  };
  const json = `{"head":{"vars":["x","y"]},"results":{"bindings":[{"x":{"type":"uri","value":"http://x/a"},
    "y":{"type":"literal","value":"a\\"b","xml:lang":"EN"}},{"y":{"type":"literal","value":"1","datatype":"http://www.w3.org/2001/XMLSchema#integer"}}]}}`;
  expect(readActual(json, 'application/sparql-results+json')).toEqual(expected);
  expect(readActual('?x\t?y\n<http://x/a>\t"a\\"b"@en\n\t1\n', 'text/tab-separated-values')).toEqual(expected);
  expect(readActual('x,y\r\nhttp://x/a,"a""b"\r\n,1\r\n', 'text/csv')).toEqual({
    ...expected,
    rows: [
      ['"http://x/a"', '"a\\"b"'],
      ['""', '"1"'],
    ],
  });
});
