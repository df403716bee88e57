// The table of formats holds together: no name twice, and every graph format has its writer.
import { describe, expect, it } from 'vitest';
import {
  byExtension,
  byMediaType,
  contentType,
  documentFormats,
  formatNamed,
  formats,
  formatsOf,
} from '../../src/formats/formats.js';
import { writers } from '../../src/formats/write/index.js';

describe('the table of formats', () => {
  it.each(['extension', 'mediaType', 'name'] as const)('has no %s twice', (key) => {
    const values = formats.map((format) => format[key]);
    expect(new Set(values).size).toBe(values.length);
  });

  it('has a writer for every format of graphs and for no other', () => {
    const graphs = [...formatsOf('triples'), ...formatsOf('quads')].map(({ extension }) => extension);
    expect(Object.keys(writers).sort()).toEqual(graphs.sort());
  });

  it('has no tie in preference among the formats of one document', () => {
    expect(documentFormats.map(({ extension }) => extension)).toEqual(['jsonld', 'ttl', 'nt', 'rdf', 'yamlld', 'html']);
    expect(new Set(documentFormats.map(({ quality }) => quality)).size).toBe(documentFormats.length);
  });

  it.each([
    ['text/turtle', 'ttl'],
    ['Text/Turtle; charset=UTF-8', 'ttl'],
    ['application/x-turtle', 'ttl'],
    ['application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted"', 'jsonld'],
    ['application/json', 'jsonld'],
    ['application/rdf+xml', 'rdf'],
    ['application/yaml', 'yamlld'],
    ['application/xhtml+xml', 'html'],
    ['text/csv', 'csv'],
    ['image/png', undefined],
    ['', undefined],
  ])('finds %s', (mediaType, extension) => {
    expect(byMediaType(mediaType)?.extension).toBe(extension);
  });

  it('finds the JSON of results among the formats of results', () => {
    expect(byMediaType('application/json', formatsOf('results'))?.extension).toBe('srj');
  });

  it('finds by extension, and says what there is', () => {
    expect(byExtension('nq')?.mediaType).toBe('application/n-quads');
    expect(byExtension('toString')).toBeUndefined();
    expect(() => formatNamed('doc')).toThrow('There is no format "doc"');
  });

  it('names the charset only where the media type takes one', () => {
    expect(contentType(formatNamed('ttl'))).toBe('text/turtle; charset=utf-8');
    expect(contentType(formatNamed('nt'))).toBe('application/n-triples');
  });
});
