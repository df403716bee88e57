// The releases as an Atom feed, read with feedparser: an entry for each release, with the things that changed.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve, type Served } from '../e2e/publication.js';
import { readModel } from '../../src/model/ontology/read.js';
import { namedNode, parseTurtle, quad } from '../../src/rdf/rdf.js';
import { build, describe as describeMuseum, folder, names, publication } from '../release/museum.js';
import { readBy, whenReadable } from './python.js';

const ontology = parseTurtle(
  `@prefix m: <ontology#> . @prefix hej: <hejnal#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
  @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
  m:Museum a owl:Class ; skos:prefLabel "museum"@en , "muzeum"@pl .
  <ontology#museum> a sh:NodeShape ; sh:targetClass m:Museum ; hej:kind "museum" ; hej:file "museums" ;
    skos:prefLabel "Museums"@en , "Muzea"@pl .`,
  names.base,
  'museums.ttl',
).map(({ subject, predicate, object }) => quad(subject, predicate, object, namedNode(names.graph('ontology'))));
const model = readModel(ontology, names);

const releases = folder();
const versions: string[] = [];
let served: Served;
beforeAll(async () => {
  const steps = [
    describeMuseum('czapski', '1901'),
    [...describeMuseum('czapski', '1901'), ...describeMuseum('a-b', '1793')],
  ];
  for (const [index, facts] of steps.entries()) {
    const settings = {
      model,
      quads: [...ontology, ...facts],
      publication: { ...publication, modified: `2026-11-0${index + 1}` },
    };
    versions.push((await build(releases, settings)).manifest.version);
  }
  served = await serve({}, releases);
});
afterAll(() => served.close());

const ask = (language: string) => served.app.inject({ url: '/feed.atom', headers: { 'accept-language': language } });

whenReadable('the Atom feed', () => {
  it('has an entry for each release, the newest first, with what came', async () => {
    const answer = await ask('en');
    expect([answer.statusCode, answer.headers['content-type'], answer.headers.vary]).toEqual([
      200,
      'application/atom+xml; charset=utf-8',
      'Accept-Language, Accept-Encoding',
    ]);
    const feed = (await readBy('atom.py', answer.body)) as { entries: { id: string; content: string[] }[] };
    expect(feed).toMatchObject({
      version: 'atom10',
      bozo: false,
      id: `${names.base}feed.atom`,
      updated: '2026-11-02T00:00:00Z',
      language: 'en',
    });
    expect(feed.entries.map(({ id }) => id)).toEqual(
      [versions[1], versions[0]].map((version) => `${names.base}version/${version}/`),
    );
    expect(feed.entries[0]).toMatchObject({
      title: 'Release of 2026-11-02',
      updated: '2026-11-02T00:00:00Z',
      link: feed.entries[0]?.id,
    });
    // Links lead from a reader of feeds to the thing, wherever the feed is shown.
    expect(feed.entries[0]?.content.join()).toContain(`href="${names.base}doc/museum/a-b"`);
    expect(feed.entries[1]).toMatchObject({
      summary: expect.stringMatching(/^First release: \d+ statements\.$/) as string,
      content: [],
    });
  });

  it('speaks Polish, and is found from every page', async () => {
    const feed = await readBy('atom.py', (await ask('pl')).body);
    expect(feed).toMatchObject({ bozo: false, language: 'pl', title: expect.stringMatching(/: wydania$/) as string });
    const { body } = await served.app.inject({ url: '/', headers: { accept: 'text/html' } });
    expect(body).toContain('<link rel="alternate" type="application/atom+xml" href="/feed.atom"');
  });
});

it('is the same bytes as long as nothing new is published', async () => {
  const first = await ask('en');
  const again = await served.app.inject({
    url: '/feed.atom',
    headers: { 'accept-language': 'en', 'if-none-match': String(first.headers.etag) },
  });
  expect([again.statusCode, again.body]).toEqual([304, '']);
});
