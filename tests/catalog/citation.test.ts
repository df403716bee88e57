// CITATION.cff says of the software what the package says, and of the facts how the data set cites itself.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { citationOf } from '../../src/catalog/citation.js';
import { readPublication } from '../../src/facts/read/publication.js';
import { toolVersion } from '../../src/version.js';

const file = parse(readFileSync('CITATION.cff', 'utf8')) as Record<string, unknown>;
const settings = readFileSync('data/publication.yaml', 'utf8');

it('has what the Citation File Format 1.2.0 asks for, and the version and licence of the package', () => {
  const { license } = JSON.parse(readFileSync('package.json', 'utf8')) as { license: string };
  expect(file).toMatchObject({ 'cff-version': '1.2.0', type: 'software', version: toolVersion, license });
  for (const key of ['title', 'message', 'abstract']) expect(typeof file[key]).toBe('string');
  expect((file['authors'] as { name: string }[]).every(({ name }) => name.length > 0)).toBe(true);
});

it('names the facts as the page of the data set does', () => {
  const { publication } = readPublication(settings, 'data/publication.yaml');
  if (publication === undefined) throw new Error('The settings are not well-formed.');
  const [facts, ...more] = file['references'] as Record<string, unknown>[];
  expect(more).toEqual([]);
  const cited = { iri: '', title: publication.title, version: '' };
  const [csl] = JSON.parse(citationOf(cited, publication, 'en').csl) as [
    { title: string; author: { literal: string }[] },
  ];
  expect(facts).toMatchObject({
    type: 'data',
    title: csl.title,
    authors: csl.author.map(({ literal }) => ({ name: literal })),
    license: 'CC-BY-4.0',
    'date-released': publication.modified,
  });
  expect(publication.licence).toBe('https://creativecommons.org/licenses/by/4.0/');
});
