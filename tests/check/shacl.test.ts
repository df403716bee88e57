// The shapes are checked by the SHACL engine, and each result is told in plain words where the record says it.
import { array, assert, asyncProperty, constantFrom, subarray, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkShapes } from '../../src/facts/check/shacl.js';
import type { Converted } from '../../src/facts/convert/converted.js';
import { literal, namedNode, quad, xsd } from '../../src/rdf/rdf.js';
import type { Finding } from '../../src/facts/record.js';
import { convert, model, names, ontology, prefixes } from '../evidence/museum.js';
import { parseTurtle } from '../../src/rdf/rdf.js';

const good = `main:
  name: { pl: Główne, en: Main }
  opened: 1997-09
  rooms: 3
  partners: [other]
`;

async function check(
  records: readonly Converted[],
  options: { more?: string; batch?: number; isThorough?: boolean } = {},
): Promise<Finding[]> {
  const types = new Map(records.map((record) => [record.iri, [record.kind.class]]));
  const extra = options.more === undefined ? [] : parseTurtle(prefixes + options.more, names.base, 'more.ttl');
  const found: Finding[] = [];
  for await (const finding of checkShapes(records, {
    ontology: [...ontology, ...extra],
    model,
    classesOf: (iri) => types.get(iri) ?? [],
    ...(options.batch === undefined ? {} : { batch: options.batch }),
    ...(options.isThorough === undefined ? {} : { isThorough: options.isThorough }),
  }))
    found.push(finding);
  return found;
}

/** Takes away what conversion said, and changes the facts behind its back, so that only the engine sees the fault. */
function twisted(text: string, twist: (record: Converted) => Partial<Converted>): Converted[] {
  const [first, ...others] = convert(text);
  return [{ ...first!, findings: [], ...twist(first!) }, ...others];
}

const withObject = (
  record: Converted,
  local: string,
  object: ReturnType<typeof literal> | ReturnType<typeof namedNode>,
) => {
  const path = record.kind.fields.find(({ key }) => key === local)!.path;
  const value = { ...record.values.get(local)![0]!, term: object };
  return {
    values: new Map(record.values).set(local, [value]),
    quads: record.quads.map((each) =>
      each.predicate.value === path ? quad(each.subject as never, namedNode(path), object as never) : each,
    ),
  };
};

describe('records', () => {
  it('that are right have no findings', async () => {
    expect(await check(convert(good))).toEqual([]);
  });

  it('that are withdrawn are not asked for facts', async () => {
    expect(await check(convert('main:\n  withdrawn: 2026-01-01\n'))).toEqual([]);
  });

  it.each([
    [
      'a field that is not there',
      (record: Converted) => ({ values: new Map(), quads: record.quads.slice(0, 1) }),
      'shacl-min-count',
      [2, 9],
      'museum/main has no name.',
    ],
    [
      'a thing of no class',
      (record: Converted) => withObject(record, 'partners', namedNode(names.thing('museum', 'none'))),
      'shacl-class',
      [5, 14],
      'partners "other" is a thing of another class',
    ],
    [
      'a thing of another class',
      (record: Converted) => withObject(record, 'partners', namedNode(names.thing('source', 'page'))),
      'shacl-class',
      [5, 14],
      'partners "other" is a thing of another class',
    ],
    [
      'none of the datatypes',
      (record: Converted) => withObject(record, 'opened', literal('1997')),
      'shacl-or',
      [3, 11],
      'opened "1997-09" has none of the forms',
    ],
    [
      'another datatype',
      (record: Converted) => withObject(record, 'rooms', literal('3', namedNode(xsd.decimal))),
      'shacl-datatype',
      [4, 10],
      'rooms "3" is no integer.',
    ],
    [
      'a number that is too small',
      (record: Converted) => withObject(record, 'rooms', literal('0', namedNode(xsd.integer))),
      'shacl-min-inclusive',
      [4, 10],
      'is less than 1.',
    ],
    [
      'two texts in a language',
      (record: Converted) => ({
        quads: [
          ...record.quads,
          quad(namedNode(record.iri), namedNode(record.kind.fields[0]!.path), literal('Again', 'en')),
        ],
      }),
      'shacl-unique-lang',
      [2, 9],
      'name has more than one text in en.',
    ],
    [
      'too many values',
      (record: Converted) => ({
        quads: [
          ...record.quads,
          quad(namedNode(record.iri), namedNode(record.kind.fields[2]!.path), literal('4', namedNode(xsd.integer))),
        ],
      }),
      'shacl-max-count',
      [4, 10],
      'rooms has more values than the 1',
    ],
  ] as const)('with %s', async (_what, twist, rule, [line, column], message) => {
    const findings = await check(twisted(good, twist));
    expect(findings).toMatchObject([{ rule, severity: 'error', file: 'data/museums.yaml', line, column }]);
    expect(findings[0]!.message).toContain(message);
    expect(findings[0]!.hint).not.toBe('');
  });
});

describe('what is said already', () => {
  it.each([
    ['a misspelt key', good.replace('name:', 'nam:')],
    ['a missing field', good.replace(/ {2}name:.*\n/, '')],
    ['a bad value', good.replace('1997-09', 'tomorrow').replace('rooms: 3', 'rooms: many')],
    ['an unknown reference', good.replace('[other]', '[othr]')],
  ])('is not said again: %s', async (_what, text) => {
    const records = convert(text);
    expect(records[0]!.findings.length).toBeGreaterThan(0);
    expect(await check(records)).toEqual([]);
  });

  it('does not silence other fields', async () => {
    const [record, ...others] = convert(good.replace('1997-09', 'tomorrow'));
    const changed = { ...record!, ...withObject(record!, 'rooms', literal('0', namedNode(xsd.integer))) };
    expect((await check([changed, ...others])).map(({ rule }) => rule)).toEqual(['shacl-min-inclusive']);
  });
});

describe('shapes', () => {
  it('of a superclass apply, with their own message and severity', async () => {
    const more = `:agent a sh:NodeShape ; sh:targetClass foaf:Agent ; sh:property :agent-register .
      :agent-register sh:path ex:register ; sh:minCount 1 ; sh:severity sh:Warning ;
        sh:message "Brak numeru."@pl , "The register is not named."@en .`;
    const findings = await check(convert(good), { more });
    expect(findings.map(({ message, severity, line }) => [message, severity, line])).toEqual([
      ['The register is not named.', 'warning', 1],
      ['The register is not named.', 'warning', 1],
    ]);
  });

  it('say in words what the engine says with names of nodes', async () => {
    const more = `:again sh:targetClass ex:Museum ; sh:path ex:opened ; sh:not [ sh:datatype xsd:gYearMonth ] .`;
    const shape = more.replace(
      ':again sh:targetClass ex:Museum ; ',
      ':box sh:targetClass ex:Museum ; sh:property :again . :again ',
    );
    expect(await check(convert(good), { more: shape })).toMatchObject([
      {
        rule: 'shacl-not',
        line: 3,
        message: expect.stringMatching(/^opened ".*" is what opened may not be \(sh:not\)\.$/),
      },
    ]);
  });

  it('find the same in batches of any size', async () => {
    const text = Array.from({ length: 7 }, (_each, at) => `m${at}:\n  name: { pl: A, en: B }\n  rooms: 1\n`).join('');
    const records = convert(text).map((record, at) =>
      at < 4 ? { ...record, ...withObject(record, 'rooms', literal('0', namedNode(xsd.integer))) } : record,
    );
    const whole = await check(records);
    expect(whole.length).toBe(4);
    for (const batch of [1, 2, 3])
      expect((await check(records, { batch })).map(({ line }) => line).sort()).toEqual(
        whole.map(({ line }) => line).sort(),
      );
  });
});

describe('the sieve', () => {
  const at = (key: string) => (record: Converted) => record.kind.fields.find((field) => field.key === key)!.path;
  const number = (text: string, type = xsd.integer) => literal(text, namedNode(type));
  const said = [
    [at('name'), [literal('A', 'pl'), literal('B', 'pl'), literal('A', 'en'), literal('A'), number('1')]],
    [at('opened'), [number('1997', xsd.gYear), number('1997-09', xsd.gYearMonth), number('97', xsd.gYear)]],
    [at('rooms'), [number('3'), number('03'), number('0'), number('x'), number('3', xsd.decimal), namedNode('x:y')]],
    [at('partners'), ['museum/other', 'source/page', 'museum/none'].map((each) => namedNode(`${names.base}id/${each}`))],
    [() => 'http://ex.example/code', [literal('a'), literal('żółw'), literal('toolong'), literal('b', 'pl'), number('7')]],
  ] as const; // prettier-ignore
  const constraints = [
    'sh:minLength 1 ; sh:maxLength 4', 'sh:pattern "^[a-z]+$"', 'sh:pattern "^A" ; sh:flags "i"', 'sh:in ( "a" "b"@pl 7 )', 
    'sh:maxCount 1', 'sh:minCount 2', 'sh:nodeKind sh:Literal', 'sh:datatype xsd:string', 'sh:uniqueLang true',
    'sh:minInclusive 1 ; sh:maxInclusive 7', 'sh:or ( [ sh:datatype xsd:integer ] [ sh:nodeKind sh:IRI ; sh:class ex:Museum ] )',
    'sh:class ex:Museum', 'sh:hasValue "a"', 'sh:not [ sh:datatype xsd:string ]', 'sh:minExclusive 3', 'sh:languageIn ( "pl" )', 'sh:deactivated true',
  ]; // prettier-ignore
  const paths = ['ex:opened', 'ex:rooms', 'ex:partners', '<http://ex.example/code>', 'skos:prefLabel'];

  const place = ({ rule, line, column }: Finding) => [rule, line, column];

  it('lets no record pass in which the engine finds a fault', async () => {
    const [first, ...others] = convert(good);
    let faults = 0;
    const terms = said.map(([, all]) => array(constantFrom(...all), { maxLength: 3 }));
    const run = async (chosen: readonly string[], path: string, [a, b, c, d, e]: readonly (readonly never[])[]) => {
      const quads = [a, b, c, d, e].flatMap((objects, index) =>
        (objects ?? []).map((object) => quad(namedNode(first!.iri), namedNode(said[index]![0](first!)), object)),
      );
      const type = first!.quads.filter(({ predicate }) => predicate.value.endsWith('#type'));
      const record = { ...first!, findings: [], quads: [...type, ...quads] };
      const more = `:box a sh:NodeShape ; sh:targetClass ex:Museum ; sh:property :again .
        :again sh:path ${path} ; ${chosen.join(' ; ')} .`;
      const thorough = await check([record, ...others], { more, isThorough: true });
      expect((await check([record, ...others], { more })).map(place)).toEqual(thorough.map(place));
      faults += Math.min(1, thorough.length);
    };
    const rows = tuple(...terms) as never;
    await assert(asyncProperty(subarray(constraints, { minLength: 1, maxLength: 2 }), constantFrom(...paths), rows, run), { numRuns: 300 });
    expect(faults).toBeGreaterThan(50);
  }, 60_000); // prettier-ignore
});
