// Names are minted from the base alone and read back; what cannot be written down as an IRI is refused.
import { describe, expect, it } from 'vitest';
import { graphNames, isSlug, namesUnder, settle } from '../../src/rdf/iri.js';

const names = namesUnder('https://data.example.org/museums');

describe('names', () => {
  it('are all under the base, which ends in a slash', () => {
    expect(names.base).toBe('https://data.example.org/museums/');
    const minted = [
      names.ontology,
      names.tool,
      names.thing('museum', 'prado'),
      names.document('museum', 'prado'),
      names.dataset('all'),
      names.skolem('0f'),
      ...graphNames.map((name) => names.graph(name)),
    ];
    expect(minted.filter((iri) => !iri.startsWith(names.base))).toEqual([]);
    expect(new Set(minted).size).toBe(minted.length);
  });

  it.each([
    ['https://data.example.org/museums/id/museum/prado', { kind: 'museum', slug: 'prado' }],
    ['https://data.example.org/museums/id/museum/', undefined],
    ['https://data.example.org/museums/id/museum', undefined],
    ['https://data.example.org/museums/id/museum/prado/more', undefined],
    ['https://data.example.org/museums/doc/museum/prado', undefined],
    ['https://elsewhere.example/id/museum/prado', undefined],
    ['http://data.example.org/museums/id/museum/prado', undefined],
  ])('read back %s', (iri, thing) => {
    expect(names.readThing(iri)).toEqual(thing);
  });

  it.each([
    'data.example.org', '/museums/', 'ftp://data.example.org/', 'https://data.example.org/?a', 'https://data.example.org/#a',
    'https:///', 'https://data example.org/', 'https://data.example.org/<', 'urn:x:y', '', 'http://xn--/', 'http://[::g]/',
  ])('refuse the base %j', (base) => {
    expect(() => namesUnder(base)).toThrow(expect.objectContaining({ code: 'iri-invalid' }));
  }); // prettier-ignore

  it.each([
    // RFC 3986 §6.2.2.1, §6.2.2.3, §6.2.3; RFC 9110 §4.2.4; WHATWG URL: what a client asks for is the other.
    ['https://data.example.org/a/../b/', 'https://data.example.org/b/'],
    ['https://data.example.org/a/%2e%2e/b/', 'https://data.example.org/b/'],
    ['https://data.example.org/./', 'https://data.example.org/'],
    ['https://data.example.org//', 'https://data.example.org/'],
    ['https://user:secret@data.example.org/', 'https://data.example.org/'],
    ['https://data.example.org:443/', 'https://data.example.org/'],
    ['http://data.example.org:80/a', 'http://data.example.org/a/'],
    ['https://data.example.org:/', 'https://data.example.org/'],
    ['https://Data.Example.org/', 'https://data.example.org/'],
    ['https://dane.żółć.pl:443/', 'https://dane.żółć.pl/'],
    ['http://127.1/', 'http://127.0.0.1/'],
  ])('refuse the base %s, which programs ask for as %s', (base, asked) => {
    expect(() => namesUnder(base)).toThrow(expect.objectContaining({ code: 'iri-invalid', hint: `Write ${asked}.` }));
    expect(namesUnder(asked).base).toBe(asked);
  });

  it.each([
    'https://dane.żółć.pl/',
    'https://data.example.org/dane-ó/',
    'http://[::1]:8080/',
    'https://x_y.example.org/a%20b/',
  ])('take the base %s as it is', (base) => expect(namesUnder(base).base).toBe(base));

  it('refuse a namespace that is no IRI', () => {
    expect(() => namesUnder('https://a.example/', { ontology: 'words#' })).toThrow(/words#/);
  });
});

describe('a slug', () => {
  it.each(['krakow', 'a', '1', 'krakow-icorn', '2025-01-22'])('may be %s', (text) => {
    expect(isSlug(text)).toBe(true);
  });
  it.each(['', 'Krakow', 'kraków', 'a_b', 'a--b', '-a', 'a-', 'a b', 'a/b', '..', 'a.b', 'a\n'])(
    'may not be %j',
    (text) => {
      expect(isSlug(text)).toBe(false);
    },
  );
});

describe('settling', () => {
  const own = namesUnder('https://b.example/', { ontology: 'https://w.example/o/', tool: 'https://w.example/t#' });
  it.each([
    ['https://b.example/ontology#Museum', 'https://w.example/o/Museum'],
    ['https://b.example/ontology', 'https://w.example/o'],
    ['https://b.example/ontology/1.0.0', 'https://w.example/o/1.0.0'],
    ['https://b.example/hejnal#Quote', 'https://w.example/t#Quote'],
    ['https://b.example/ontologyx', 'https://b.example/ontologyx'],
    ['https://b.example/shapes#museum', 'https://b.example/shapes#museum'],
    ['https://c.example/ontology#Museum', 'https://c.example/ontology#Museum'],
  ])('moves %s to %s', (iri, settled) => {
    expect(settle(iri, own)).toBe(settled);
  });
});
