// The home page of a publication about something else: its own cards, timeline and map by annotations, and what changed lately.
import { readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readModel } from '../../src/model/ontology/read.js';
import { literal, namedNode, parseTurtle, quad, xsd, type Quad } from '../../src/rdf/rdf.js';
import { serve, type Served } from '../e2e/publication.js';
import { build, describe as describeMuseum, fact, folder, museum, names, publication } from '../release/museum.js';

const ontology = parseTurtle(
  `@prefix m: <ontology#> . @prefix hej: <hejnal#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
  @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
  @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix geo: <http://www.opengis.net/ont/geosparql#> .
  m:Museum a owl:Class ; skos:prefLabel "museum"@en , "muzeum"@pl .
  m:opened a owl:DatatypeProperty ; skos:prefLabel "opened"@en , "otwarto"@pl .
  m:point a owl:DatatypeProperty ; skos:prefLabel "point"@en .
  <ontology#museum> a sh:NodeShape ; hej:atAGlance true ; sh:targetClass m:Museum ; hej:kind "museum" ; hej:file "museums" ;
    skos:prefLabel "Museums"@en , "Muzea"@pl ; sh:property <ontology#museum-opened> , <ontology#museum-point> .
  <ontology#museum-opened> sh:path m:opened ; hej:key "opened" ; sh:order 1 ; sh:datatype xsd:gYear ;
    hej:onTimeline true ; hej:atAGlance true .
  <ontology#museum-point> sh:path m:point ; hej:key "point" ; sh:order 2 ; sh:datatype geo:wktLiteral ; hej:onMap true .`,
  names.base,
  'museums.ttl',
).map(({ subject, predicate, object }) => quad(subject, predicate, object, namedNode(names.graph('ontology'))));
const model = readModel(ontology, names);

const at = (slug: string, longitude: number, latitude: number): Quad =>
  fact(
    museum(slug),
    `${names.ontology}point`,
    literal(`POINT(${longitude} ${latitude})`, namedNode('http://www.opengis.net/ont/geosparql#wktLiteral')),
  );
const czapski = [...describeMuseum('czapski', '1901'), at('czapski', 19.93, 50.06)];
const louvre = [...describeMuseum('louvre', '1793'), at('louvre', 2.34, 48.86)];
const closed = [...describeMuseum('closed', '1950'), at('closed', 21, 52.2)];
const moved = describeMuseum('louvre', '1793').map((each) =>
  each.predicate.value === `${names.ontology}opened`
    ? fact(museum('louvre'), `${names.ontology}opened`, literal('1794', namedNode(xsd.gYear)))
    : each,
);

describe('the home page of museums', () => {
  const releases = folder();
  let served: Served;
  const versions: string[] = [];
  beforeAll(async () => {
    const steps = [
      [...czapski, ...closed],
      [...czapski, ...closed, ...louvre],
      [...czapski, ...moved, at('louvre', 2.34, 48.86)],
    ];
    for (const [index, facts] of steps.entries()) {
      const modified = `2026-11-0${index + 1}`;
      const settings = { model, quads: [...ontology, ...facts], publication: { ...publication, modified } };
      versions.push((await build(releases, settings)).manifest.version);
    }
    served = await serve({}, releases);
  });
  afterAll(() => served.close());

  const section = async (id: string, language = 'en'): Promise<string> => {
    const { body } = await served.app.inject({ url: `/?lang=${language}`, headers: { accept: 'text/html' } });
    return new RegExp(`<section aria-labelledby="${id}">.*?</section>`, 's').exec(body)?.[0] ?? '';
  };
  const textOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

  it('has cards of its own kind, with the fields that its shapes choose', async () => {
    const cards = await section('all-museum', 'pl');
    expect(textOf(cards)).toMatch(/Muzea .*Muzeum „czapski”.* otwarto 1901 .*Muzeum „louvre”/);
    expect(cards).toContain('href="/doc/museum/louvre?lang=pl"');
  });

  it('has a timeline of its own dates, the earliest first, each a year wide', async () => {
    const timeline = await section('timeline');
    expect(Array.from(timeline.matchAll(/<b>(\d+)<\/b>/g), ([, year]) => year)).toEqual(['1794', '1901']);
    expect(timeline.match(/<rect class="t-bar"|<circle class="t-bar"/g)).toHaveLength(2);
  });

  it('has a map of its own points, with land around them', async () => {
    const map = await section('map');
    expect(map.match(/<circle class="m-point"/g)).toHaveLength(2);
    expect(map).toMatch(/<path class="m-land" d="M-?\d/);
    expect(textOf(map)).toContain('Muzeum „louvre”');
  });

  it('tells an earlier release from the one of now, and what is cited of it', async () => {
    const past = async (path: string): Promise<string> => {
      const { body } = await served.app.inject({
        url: path,
        headers: { accept: 'text/html', 'accept-language': 'en' },
      });
      return body;
    };
    const closedThen = await past(`/version/${versions[0]}/doc/museum/closed`);
    const [bar = ''] = /<aside class="banner past".*?<\/aside>/s.exec(closedThen) ?? [];
    expect(textOf(bar)).toMatch(
      /release of 1 November 2026 \. There is a newer one, of 3 November 2026\. What this page .* withdrawn/,
    );
    expect(closedThen).toMatch(/Cite as.*\/version\/[^<]*\/doc\/museum\/closed</s);
    const czapskiThen = await past(`/version/${versions[0]}/doc/museum/czapski?page=1`);
    expect(czapskiThen).toContain('<a href="/doc/museum/czapski">');
    expect(await past(`/version/${versions[2]}/`)).toContain('which is the newest one, under its own address');
    expect(await past('/doc/museum/czapski')).not.toContain('class="banner past"');
  });

  it('lists all releases with what changed, thing by thing', async () => {
    const { body } = await served.app.inject({ url: '/version?lang=en', headers: { accept: 'text/html' } });
    expect(textOf(body)).toMatch(/Releases 3 November 2026 .* Muzeum „louvre” opened changed from 1793 to 1794/);
    expect(textOf(/<main.*<\/main>/s.exec(body)![0])).not.toMatch(/statements came|dcat:|has part/);
  });

  it('says which things came, changed and went, and leads to where they are described', async () => {
    const changes = await section('changes');
    const [latest = '', middle = '', first = ''] = changes.split(/<li>(?=<a href="[^"]*"><time)/).slice(1);
    expect(textOf(latest)).toContain('3 November 2026');
    expect(latest).toContain(`<a href="/version/${versions[1]}/doc/museum/closed?lang=en">`);
    expect(textOf(latest)).toMatch(/Muzeum „closed” \( ?withdrawn or taken out ?\)/);
    expect(textOf(latest)).toMatch(/Muzeum „louvre” opened changed from 1793 to 1794/);
    expect(latest).not.toContain('czapski');
    expect(textOf(middle)).toMatch(/Muzeum „louvre” \( ?new ?\)/);
    expect(textOf(first)).toMatch(/First release: \d+ statements/);
    expect(changes).toContain('href="/feed?lang=en"');
    expect(changes).toContain('href="/version/?lang=en"');
    for (const [, href = ''] of changes.matchAll(/ href="([^"]+)"/g)) {
      const { statusCode } = await served.app.inject({ url: href.replace('/version/?', '/version?') });
      expect([200, 303], href).toContain(statusCode);
    }
  });

  it('says so where it is not kept what changed', async () => {
    const lonely = folder();
    const settings = { model, publication };
    await build(lonely, { ...settings, quads: [...ontology, ...czapski] });
    await build(lonely, {
      ...settings,
      quads: [...ontology, ...czapski, ...louvre],
      publication: { ...publication, modified: '2026-11-09' },
    });
    // As releases were before they said that they have a history.
    const manifest = join(realpathSync(join(lonely, 'current')), 'release.json');
    const { history: _history, ...rest } = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, unknown>;
    writeFileSync(manifest, JSON.stringify(rest));
    rmSync(join(lonely, 'history'), { recursive: true });
    const other = await serve({}, lonely);
    const { body } = await other.app.inject({ url: '/?lang=en', headers: { accept: 'text/html' } });
    await other.close();
    expect(textOf(body)).toContain('What changed with this release is not kept here.');
    expect(textOf(body)).not.toMatch(/that went: 0/);
  });
});
