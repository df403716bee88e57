// The rules about the ontology itself: each finds its fault, on the line where the term stands, and nothing else.
import { describe, expect, it } from 'vitest';
import { checkOntology } from '../../src/facts/check/ontology.js';
import { checkRules, evidenceRules } from '../../src/facts/rules.js';
import { readModel } from '../../src/model/ontology/read.js';
import { readOntology } from '../../src/facts/read/ontology.js';
import { files, languages, names } from '../evidence/museum.js';

function check(change: Readonly<Record<string, (text: string) => string>>) {
  const changed = new Map([...files].map(([file, text]) => [file, change[file]?.(text) ?? text]));
  const quads = readOntology(changed, names);
  return checkOntology({ quads, model: readModel(quads, names), names, languages, files: changed });
}

const replace = (file: string, from: string | RegExp, to: string) => ({
  [`ontology/${file}.ttl`]: (text: string): string => {
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    return changed;
  },
});
const lineOf = (file: string, words: string): number =>
  files
    .get(`ontology/${file}.ttl`)!
    .split('\n')
    .findIndex((line) => line.startsWith(words)) + 1;

describe('rules about the ontology', () => {
  it('find nothing in one that is right', () => {
    expect(check({})).toEqual([]);
  });

  it.each([
    [
      'a term that is used and not described',
      replace('shapes', 'sh:path ex:opened', 'sh:path ex:openned'),
      'term-undefined',
      'shapes',
      ':museum-opened',
      '"opened"',
    ],
    [
      'a superclass that is not described',
      replace('vocabulary', 'rdfs:subClassOf foaf:Agent', 'rdfs:subClassOf foaf:Agent , ex:Museun'),
      'term-undefined',
      'vocabulary',
      'ex:Museum',
      '"Museum"',
    ],
    [
      'a label that is missing',
      replace('vocabulary', '"rooms"@en , ', ''),
      'term-label-missing',
      'vocabulary',
      'ex:rooms',
      '@en',
    ],
    [
      'a definition that is missing',
      replace('vocabulary', ', "Ile."@pl', ''),
      'term-definition-missing',
      'vocabulary',
      'ex:rooms',
      '@pl',
    ],
    [
      'a field without a label',
      replace('vocabulary', '"zobacz też"@pl', '"zobacz"@de'),
      'field-label-missing',
      'shapes',
      ':museum-link',
      '@pl',
    ],
    [
      'a reserved key',
      replace('shapes', 'hej:key "rooms"', 'hej:key "evidence"'),
      'key-reserved',
      'shapes',
      ':museum-rooms',
      'another key',
    ],
    [
      'a key with two meanings',
      replace('shapes', 'hej:key "lender"', 'hej:key "partners"'),
      'key-ambiguous',
      'shapes',
      ':museum-partners',
      'another property',
    ],
    [
      'a key with two types',
      replace(
        'shapes',
        ':loan-lender sh:path ex:lender ; hej:key "lender" ; sh:order 1 ; sh:minCount 1 ; sh:maxCount 1 ; sh:class foaf:Agent',
        ':loan-lender sh:path ex:rooms ; hej:key "rooms" ; sh:datatype xsd:string',
      ),
      'key-ambiguous',
      'shapes',
      ':museum-rooms',
      'another type',
    ],
    [
      'a property twice in a kind',
      replace('shapes', 'sh:path ex:register', 'sh:path ex:rooms'),
      'field-repeated',
      'shapes',
      ':museum-register',
      'two fields',
    ],
    [
      'a file of two kinds',
      replace('shapes', 'hej:file "loans"', 'hej:file "museums"'),
      'kind-repeated',
      'shapes',
      ':museum ',
      'file "museums"',
    ],
    [
      'a property that tells versions',
      replace('shapes', 'sh:path ex:lender', 'sh:path <http://purl.org/dc/terms/isVersionOf>'),
      'property-reserved',
      'shapes',
      ':loan-lender',
      'tells versions',
    ],
    [
      'a path that is no property',
      replace('shapes', 'sh:path ex:lender', 'sh:path ex:Loan'),
      'property-undefined',
      'shapes',
      ':loan-lender',
      'Loan is no property',
    ],
    [
      'a path of a vocabulary that nobody knows',
      replace('shapes', 'sh:path ex:lender', 'sh:path <http://x.example/y>'),
      'property-undefined',
      'shapes',
      ':loan-lender',
      'neither described',
    ],
    [
      'a date whose derived property is not there',
      replace(
        'vocabulary',
        'ex:opened a owl:DatatypeProperty ;',
        'ex:opened a owl:DatatypeProperty ; hej:notBefore ex:openedNotBefore ;',
      ),
      'term-undefined',
      'vocabulary',
      'ex:opened',
      'openedNotBefore',
    ],
    [
      'a target that is not looked at',
      replace('shapes', ':loan a sh:NodeShape ;', ':loan a sh:NodeShape ; sh:targetSubjectsOf ex:lender ;'),
      'shape-unchecked',
      'shapes',
      ':loan ',
      'sh:targetClass',
    ],
    [
      'a text in two pieces',
      replace('vocabulary', '"Ile."@pl', '"Ile o\u0301."@pl'),
      'text-composition',
      'vocabulary',
      'ex:rooms',
      'NFC',
    ],
  ])('find %s', (_what, change, rule, file, words, hint) => {
    const findings = check(change).filter((each) => each.rule === rule);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ file: `ontology/${file}.ttl` });
    expect(findings[0]!.line).toBe(lineOf(file, words));
    expect(`${findings[0]!.message} ${findings[0]!.hint}`).toContain(hint);
  });

  it('names the line where the term is described, not the first where it is used', () => {
    const finding = check(replace('vocabulary', '"rooms"@en , ', '')).find(({ rule }) => rule === 'term-label-missing');
    expect(finding).toMatchObject({ line: lineOf('vocabulary', 'ex:rooms'), column: 1 });
  });
});

describe('the tables of rules', () => {
  it('name each rule once, in words with hyphens', () => {
    const all = [...Object.keys(evidenceRules), ...Object.keys(checkRules)];
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((rule) => !/^[a-z]+(-[a-z]+)*$/.test(rule))).toEqual([]);
  });
});
