// The context: short keys from the ontology, the same for the same ontology, and no key with two meanings.
import { describe, expect, it } from 'vitest';
import { contextOf } from '../src/model/context.js';
import { readModel } from '../src/model/ontology/read.js';
import { model, modelOf, museumOntology, names, read, shipped } from './formats/museum.js';

const mu = names.ontology;

/** Gives the context of the ontology with one piece of it replaced. */
function contextWith(from: string, to: string) {
  if (!museumOntology.includes(from)) throw new Error(`The ontology does not have ${from}`);
  return contextOf(modelOf(museumOntology.replace(from, to)), names);
}

describe('the context', () => {
  const context = contextOf(model, names);

  it.each([
    ['@version', 1.1],
    ['mu', mu],
    ['Museum', `${mu}Museum`],
    ['Source', `${names.tool}Source`],
    ['lender', { '@id': `${mu}lender`, '@type': '@id' }],
    ['partner', { '@id': `${mu}partner`, '@type': '@id', '@container': '@set' }],
    ['name', { '@id': 'http://www.w3.org/2004/02/skos/core#prefLabel', '@container': '@language' }],
    ['otherNames', { '@id': 'http://www.w3.org/2004/02/skos/core#altLabel', '@container': ['@language', '@set'] }],
    ['since', `${mu}since`],
    ['rooms', `${mu}rooms`],
    ['fee', { '@id': `${mu}fee`, '@type': 'http://www.w3.org/2001/XMLSchema#decimal' }],
    ['basis', { '@id': `${mu}basis`, '@type': '@vocab', '@context': { gift: `${mu}gift`, swap: `${mu}swap` } }],
    ['notBefore', { '@id': `${mu}notBefore`, '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' }],
    ['year', `${mu}year`],
    ['evidence', { '@reverse': `${names.tool}about`, '@container': '@set' }],
  ])('defines %s', (term, definition) => {
    expect(context[term]).toEqual(definition);
  });

  it('leaves out prefixes that are schemes of IRIs or keys of fields', () => {
    expect(context).not.toHaveProperty('geo');
    expect(contextWith('hej:key "fee"', 'hej:key "org"')['org']).toMatchObject({ '@id': `${mu}fee` });
  });

  it('does not depend on the order of the ontology', () => {
    const reversed = readModel([...read(museumOntology), ...shipped].reverse(), names);
    expect(JSON.stringify(contextOf(reversed, names))).toBe(JSON.stringify(context));
  });

  it('lets a field take the word of a term of the tool', () => {
    expect(contextWith('hej:key "fee"', 'hej:key "value"')['value']).toMatchObject({ '@id': `${mu}fee` });
  });

  it('takes the wider of two numbers of values, and the words of both choices', () => {
    const one = 'sh:path mu:borrower ; hej:key "borrower" ; sh:order 3 ; sh:class mu:Museum';
    const wide = contextWith(one, one.replaceAll('borrower', 'partner'));
    expect(wide['partner']).toEqual({ '@id': `${mu}partner`, '@type': '@id', '@container': '@set' });
    const place = ':museum-open sh:path mu:open ; hej:key "open" ; sh:order 4 ; sh:datatype xsd:boolean';
    const both = contextWith(place, ':museum-open sh:path mu:basis ; hej:key "basis" ; sh:in ( mu:gift mu:sale )');
    expect(both['basis']).toMatchObject({ '@context': { gift: `${mu}gift`, sale: `${mu}sale`, swap: `${mu}swap` } });
  });
});

describe('a key with two meanings', () => {
  it.each([
    ['another path', 'sh:path mu:fee ; hej:key "fee"', 'sh:path mu:fee ; hej:key "rooms"'],
    ['another type', 'sh:path mu:rooms ; hej:key "rooms"', 'sh:path mu:fee ; hej:key "fee"'],
    ['a class', 'hej:key "fee"', 'hej:key "Museum"'],
  ])('is refused: %s', (_what, from, to) => {
    expect(() => contextWith(from, to)).toThrow(
      /^The key "\w+" means one thing in <.*shapes#.*> and another in <.*shapes#.*>/,
    );
  });

  it.each(['evidence', '@id', 'a:b', 'ł'])('is refused: "%s" as a key', (key) => {
    expect(() => contextWith('hej:key "fee"', `hej:key "${key}"`)).toThrow(`The key "${key}" of <`);
  });

  it('is refused: a choice that is called like its field', () => {
    expect(() => contextWith('hej:key "gift"', 'hej:key "basis"')).toThrow('has a choice with its own key');
  });
});
