// Random queries and single features on the exact engine, over a few quads; by hand both run over any release.
import { expect, test } from 'vitest';
import { compareEngines } from '../../conformance/differential/compare.js';
import { differ } from '../../conformance/differential/differ.js';
import { runFeatures, writeOutcomes } from '../../conformance/features/run.js';
import type { Answer } from '../../conformance/answer.js';
import { parseQuads } from '../../src/rdf/rdf.js';

const e = 'http://example.org/';
const rdfs = 'http://www.w3.org/2000/01/rdf-schema#';
const xsd = 'http://www.w3.org/2001/XMLSchema#';
const type = '<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>';
const names = ['Kraków', 'Łódź', 'Sandomierz', 'Andrychów', 'Ana', 'Kalwaria Zebrzydowska', 'Elbląg', 'Oława'];

const lines = Array.from({ length: 60 }, (_each, at) => {
  const [thing, next, graph] = [`<${e}t${at}>`, `<${e}t${(at * 7 + 3) % 60}>`, `<${e}g${at % 3}>`];
  const name = names[at % names.length]!;
  return [
    `${thing} ${type} <${e}${at % 3 === 0 ? 'City' : 'Town'}> ${graph} .`,
    ...(at % 5 === 0 ? [`${thing} ${type} <${e}Capital> ${graph} .`] : []),
    `${thing} <${rdfs}label> "${name}"@pl ${graph} .`,
    ...(at % 2 === 0 ? [`${thing} <${rdfs}label> "${name} ${at}"@en ${graph} .`] : [`${thing} <${rdfs}label> "${at}" ${graph} .`]),
    `${thing} <${e}near> ${next} ${graph} .`,
    ...(at % 4 === 0 ? [`${thing} <${e}near> <${e}t${at % 7}> ${graph} .`] : []),
    `${thing} <${e}count> "${at}"^^<${xsd}integer> ${graph} .`,
    `${thing} <${e}since> "20${10 + (at % 20)}"^^<${xsd}gYear> ${graph} .`,
  ];
}).flat(); // prettier-ignore
const text = [...new Set(lines)].join('\n');
const data = { sources: [{ bytes: new TextEncoder().encode(text) }], quads: parseQuads(text) };

test('random queries are answered as Oxigraph does, or otherwise for a reason that is known', async () => {
  const { compared, open } = await compareEngines({ ...data, against: ['oxigraph'], count: 80, seed: 7 });
  expect(open).toEqual([]);
  expect(compared.get('oxigraph')?.equal).toBeGreaterThan(60);
});

test('each feature has the answer that is counted without an engine', async () => {
  const outcomes = await runFeatures({ ...data, engine: 'exact' });
  expect(outcomes.length).toBeGreaterThanOrEqual(105);
  expect(
    writeOutcomes(outcomes.filter(({ isRight }) => !isRight))
      .split('\n')
      .slice(0, -2),
  ).toEqual([]);
});

test('a row too many, too few or otherwise is a difference, and how a number is written is none', () => {
  const rows = (...cells: string[]): Answer => ({ kind: 'rows', variables: ['x'], rows: cells.map((cell) => [cell]) });
  expect(differ(rows('<a>', '<b>'), rows('<b>', '<a>'))).toBeUndefined();
  const turned = (variables: string[], ...row: string[]): Answer => ({ kind: 'rows', variables, rows: [row] });
  expect(differ(turned(['x', 'y'], '<a>', '<b>'), turned(['y', 'x'], '<b>', '<a>'))).toBeUndefined();
  expect(differ(turned(['x', 'y'], '<a>', '<b>'), turned(['y', 'x'], '<a>', '<b>'))).toBeDefined();
  expect(differ(rows('<a>', '<a>'), rows('<a>'))).toEqual([['<a>'], []]);
  expect(differ(rows('<a>'), rows('<b>'))).toEqual([['<a>'], ['<b>']]);
  expect(differ(rows(`"1.0"^^<${xsd}decimal>`), rows(`"1"^^<${xsd}decimal>`))).toBeUndefined();
  expect(differ(rows(`"1"^^<${xsd}integer>`), rows(`"1"^^<${xsd}double>`))).toBeDefined();
});
