// The model is what the shapes say: kinds and fields in their order, types, grounds, closures; near words are proposed.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { namesUnder } from '../../src/rdf/iri.js';
import { fieldAt, fieldOf, inLanguage, type Model } from '../../src/model/model.js';
import { didYouMean, nearest } from '../../src/nearest.js';
import { readModel } from '../../src/model/ontology/read.js';
import { readOntology } from '../../src/facts/read/ontology.js';
import { readPublication } from '../../src/facts/read/publication.js';

const base = 'tests/cases/base/ontology';
const files = new Map(
  [`${base}/vocabulary.ttl`, `${base}/shapes.ttl`, 'ontology/hejnal.ttl'].map((file) => [
    file,
    readFileSync(file, 'utf8'),
  ]),
);

function modelUnder(iri: string, namespaces = {}): Model {
  const names = namesUnder(iri, namespaces);
  return readModel(readOntology(files, names), names);
}

const model = modelUnder('https://museums.example/');
const museum = model.kind('museum')!;
const loan = model.kind('loan')!;

describe('the model', () => {
  it('has the kinds with their files and fields in the order of the shapes', () => {
    expect(model.kinds.map(({ name, file }) => [name, file])).toEqual([
      ['source', 'sources'], ['archive', 'archives'], ['exhibition', 'exhibitions'], ['loan', 'loans'], ['museum', 'museums'],
    ]); // prettier-ignore
    expect(museum.fields.map(({ key }) => key)).toEqual([
      'name', 'otherNames', 'opened', 'rooms', 'area', 'free', 'register', 'style', 'page', 'catalogue',
    ]); // prettier-ignore
    expect(model.kindOfFile('museums')).toBe(museum);
    expect(model.kindOfClass('https://museums.example/ontology#Museum')).toBe(museum);
  });

  it('knows what stands in a field', () => {
    const type = (key: string) => fieldOf(museum, key)!.type;
    expect(type('name')).toEqual({ is: 'text', everyLanguage: true, uniqueLang: true });
    expect(type('otherNames')).toEqual({ is: 'text', everyLanguage: false, uniqueLang: false });
    expect(type('opened')).toMatchObject({
      is: 'literal',
      datatypes: [/gYear$/, /gYearMonth$/, /date$/].map((each) => expect.stringMatching(each) as string),
    });
    expect(type('page')).toEqual({ is: 'link', template: undefined });
    expect(type('catalogue')).toEqual({ is: 'link', template: 'https://catalogue.example/house/{value}' });
    expect(type('style')).toEqual({
      is: 'choice',
      options: new Map(
        ['gothic', 'baroque'].map((word, at) => [
          word,
          `https://museums.example/ontology#${['gothic', 'baroqueStyle'][at]}`,
        ]),
      ),
    });
    expect(fieldOf(loan, 'lender')!.type).toEqual({ is: 'reference', kinds: ['archive', 'museum'] });
    expect(fieldOf(loan, 'lender')).toMatchObject({ minCount: 1, maxCount: 1, ground: 'editing' });
    expect(fieldOf(museum, 'register')).toMatchObject({ minCount: 0, maxCount: Infinity, pattern: '^[0-9./]+$' });
    expect(fieldAt(loan, 'https://museums.example/ontology#borrower')?.key).toBe('borrower');
  });

  it('follows superclasses and superproperties to the end, near ones first', () => {
    const supers = model
      .superclasses('https://museums.example/ontology#Museum')
      .map((iri) => iri.replace(/^.*[#/]/, ''));
    expect(supers[0]).toBe('Institution');
    expect([...supers].sort()).toEqual(['Agent', 'Institution', 'Organization']);
    const properties = model
      .superproperties('https://museums.example/ontology#lender')
      .map((iri) => iri.replace(/^.*[#/]/, ''));
    expect(properties).toEqual(['party', 'contributor']);
    expect(model.superclasses('urn:unknown')).toEqual([]);
  });

  it('is the same model under another base and other namespaces', () => {
    const other = modelUnder('http://localhost:1/', {
      ontology: 'https://words.example/o#',
      tool: 'https://words.example/t/',
    });
    expect(other.kinds.map(({ name }) => name).sort()).toEqual(['archive', 'exhibition', 'loan', 'museum', 'source']);
    expect(other.kind('museum')?.class).toBe('https://words.example/o#Museum');
    expect(other.lowerBounds).toEqual(new Set(['https://words.example/o#contract']));
    expect(other.dates).toHaveLength(model.dates.length);
  });

  it('picks a text by language, else in English, else any', () => {
    expect(inLanguage({ pl: 'a', en: 'b' }, 'pl')).toBe('a');
    expect(inLanguage({ pl: 'a', en: 'b' }, 'de')).toBe('b');
    expect(inLanguage({ pl: 'a' }, 'de')).toBe('a');
    expect(inLanguage({}, 'de')).toBeUndefined();
  });
});

describe('the nearest word', () => {
  it.each([
    ['joinedOm', ['joinedOn', 'city'], 'joinedOn'],
    ['NAME', ['name', 'same'], 'name'],
    ['stutgart', ['stuttgart', 'graz'], 'stuttgart'],
    ['x', ['y', 'z'], 'y'],
    ['graz', ['linz', 'wien'], undefined],
    ['', ['abc'], undefined],
  ])('to %j among %j is %j', (word, candidates, found) => {
    expect(nearest(word, candidates)).toBe(found);
  });

  it('is proposed, else what there is, unless that is too much', () => {
    expect(didYouMean('colr', ['color'], 'No.')).toBe('Did you mean "color"?');
    expect(didYouMean('zzzz', ['a', 'b'], 'No.')).toBe('No. There are: a, b.');
    expect(
      didYouMean(
        'zzzz',
        Array.from({ length: 13 }, (_, at) => `w${at}`),
        'No.',
      ),
    ).toBe('No.');
  });
});

describe('a base given from outside', () => {
  const text = readFileSync('tests/cases/base/data/publication.yaml', 'utf8');

  it('takes the place of the one in the settings, with the namespaces under it', () => {
    const { publication } = readPublication(text, 'p.yaml', 'https://other.example/x');
    expect(publication).toMatchObject({
      base: 'https://other.example/x/',
      ontology: 'https://other.example/x/ontology#',
    });
  });

  it.each(['other.example', 'https://other.example/?x', 'https://other.example/#x'])('%s is refused', (given) => {
    expect(() => readPublication(text, 'p.yaml', given)).toThrow(expect.objectContaining({ code: 'iri-invalid' }));
  });
});
