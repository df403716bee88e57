// Content negotiation by tables: media types, languages, content codings.
import { describe, expect, it } from 'vitest';
import { chooseCoding, chooseLanguage, chooseOffer, prefersPage } from '../../server/http/negotiate.js';
import { documentFormats } from '../../src/index.js';

const chrome = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8';
const firefox = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const crawler = `text/turtle, text/x-turtle, application/rdf+xml;q=0.9, application/xml;q=0.9, text/xml;q=0.9, text/plain;q=0.5, */*;q=0.1`;
const long = `${'application/x-nothing, '.repeat(150)}text/turtle`;
const endless = `${'application/x-nothing, '.repeat(100_000)}text/turtle`;

describe('the format of a document', () => {
  it.each([
    ['no header', undefined, 'jsonld'],
    ['an empty header', '', 'jsonld'],
    ['a header of empty elements (RFC 9110 §5.6.1.2)', ' , ,', 'jsonld'],
    ['anything', '*/*', 'jsonld'],
    ['anything, written short', '*', 'jsonld'],
    ['any application', 'application/*', 'jsonld'],
    ['any text', 'text/*', 'ttl'],
    ['JSON-LD', 'application/ld+json', 'jsonld'],
    ['Turtle', 'text/turtle', 'ttl'],
    ['N-Triples', 'application/n-triples', 'nt'],
    ['RDF/XML', 'application/rdf+xml', 'rdf'],
    ['HTML', 'text/html', 'html'],
    ['capitals', 'TEXT/Turtle', 'ttl'],
    ['plain JSON', 'application/json', 'jsonld'],
    ['plain XML', 'application/xml', 'rdf'],
    ['XHTML', 'application/xhtml+xml', 'html'],
    ['Turtle of old', 'application/x-turtle', 'ttl'],
    ['TriG of old, of which Turtle is a part', 'application/x-trig', 'ttl'],
    ['N-Quads of old, of which N-Triples is a part', 'text/x-nquads', 'nt'],
    ['the JSON of old', 'text/json', 'jsonld'],
    ['Chrome', chrome, 'html'],
    ['Firefox', firefox, 'html'],
    ['a crawler', crawler, 'ttl'],
    ['q', 'text/turtle;q=0.3, application/ld+json;q=0.9', 'jsonld'],
    ['q the other way', 'text/turtle;q=0.9, application/ld+json;q=0.3', 'ttl'],
    ['q with spaces', 'text/turtle ; q = 0.2 , application/rdf+xml ; q=0.4', 'rdf'],
    ['q in capitals', 'text/turtle;Q=0.2, application/rdf+xml;Q=0.4', 'rdf'],
    ['q behind a parameter', 'text/turtle;charset=utf-8;q=0.2, application/rdf+xml;q=0.4', 'rdf'],
    ['q that is no number', 'text/turtle;q=high, application/rdf+xml;q=0.4', 'ttl'],
    ['q past one', 'text/turtle;q=7, application/rdf+xml;q=0.4', 'ttl'],
    ['q below zero', 'text/turtle;q=-1, application/rdf+xml;q=0.4', 'ttl'],
    ['q=0 and anything', 'application/ld+json;q=0, */*', 'ttl'],
    ['q=0 for two', 'application/ld+json;q=0, text/turtle;q=0.000, */*;q=0.1', 'nt'],
    ['q=0 for a family', 'application/*;q=0, */*', 'ttl'],
    ['the more specific range', 'text/*;q=0.9, text/turtle;q=0.1, application/rdf+xml;q=0.5', 'html'],
    ['a tie: our order', 'text/turtle, application/ld+json', 'jsonld'],
    ['a tie of three', 'application/rdf+xml, application/n-triples, text/turtle', 'ttl'],
    ['a tie with a page', 'text/html, text/turtle', 'ttl'],
    ['a named type before anything', 'application/rdf+xml, */*', 'rdf'],
    ['a named type that anything beats', 'application/rdf+xml;q=0.5, */*;q=0.9', 'jsonld'],
    ['a parameter', 'text/turtle;charset=utf-8', 'ttl'],
    ['a profile', 'application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted"', 'jsonld'],
    ['a profile with commas', 'application/ld+json;profile="a,b;q=0";q=0.5, text/turtle;q=0.4', 'jsonld'],
    ['an open quotation mark', 'text/turtle, application/ld+json;profile="', 'jsonld'],
    ['nonsense beside a type', 'nonsense, ;;, /, text/turtle', 'ttl'],
    ['the same twice', 'text/turtle;q=0.1, text/turtle;q=0.9, application/rdf+xml;q=0.5', 'ttl'],
    ['a long list', long, 'ttl'],
  ])('%s', (_what, accept, extension) => {
    expect(chooseOffer(accept, documentFormats)?.extension).toBe(extension);
  });

  it.each([
    ['a type that is not there', 'image/png'],
    ['nothing at all', '*/*;q=0'],
    ['one refused', 'text/turtle;q=0'],
    ['nonsense', 'turtle'],
    ['what stands behind thousands of ranges', endless],
  ])('none for %s', (_what, accept) => {
    expect(chooseOffer(accept, documentFormats)).toBeUndefined();
  });

  it('takes no more time for a header without end', () => {
    const start = performance.now();
    chooseOffer(endless, documentFormats);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe('the form of an error', () => {
  it.each([
    [chrome, true],
    ['text/html', true],
    ['application/xhtml+xml', true],
    ['*/*', false],
    [undefined, false],
    ['text/html;q=0.5, application/problem+json', false],
    ['application/ld+json', false],
    // Comunica, which reads RDFa where there is nothing better.
    ['application/n-quads,application/trig;q=0.95,application/ld+json;q=0.9,text/turtle;q=0.6,text/html;q=0.2', false],
    ['text/html;q=0.9, */*;q=0.1', true],
    ['text/html;q=0', false],
  ])('for %s: a page %s', (accept, isPage) => {
    expect(prefersPage(accept)).toBe(isPage);
  });
});

describe('the language of a page', () => {
  it.each([
    [undefined, 'pl'],
    ['', 'pl'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['pl-PL,pl;q=0.9,en;q=0.8', 'pl'],
    ['de,en;q=0.5,pl;q=0.4', 'en'],
    ['de', 'pl'],
    ['*', 'pl'],
    ['pl;q=0,*', 'en'],
    ['PL', 'pl'],
    ['pl;q=0', 'en'], // RFC 9110 §12.4.2: q=0 is not acceptable, so what is not refused is better
    ['de, pl;q=0', 'en'],
    ['pl;q=0, en;q=0', 'pl'],
    ['*;q=0', 'pl'],
  ])('%s → %s', (header, language) => {
    expect(chooseLanguage(header, ['pl', 'en'])).toBe(language);
  });
});

describe('the content coding', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=1, br;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['deflate', 'identity'],
    ['*', 'br'],
    ['identity;q=0', 'identity'],
  ])('%s → %s', (header, coding) => {
    expect(chooseCoding(header)).toBe(coding);
  });
});
