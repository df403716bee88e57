// Earlier releases under their versions and as Mementos (RFC 7089), over two releases on disk.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../server/app.js';
import { closeApp } from '../../server/close.js';
import { readConfig } from '../../server/config.js';
import { Site } from '../../server/site/site.js';
import { literal, namedNode, parseTurtle, quad, skos, type Quad } from '../../src/rdf/rdf.js';
import { buildRelease } from '../../src/release/build.js';
import { openRelease } from '../../src/release/open.js';
import { inGraph, model, names, publication } from '../formats/museum.js';
import { toyEngine } from '../server/toy.js';
import { header, linksOf, type Answer } from './addresses.js';
import { shapeFolder, validate, validateAgain } from '../catalog/shapes.js';
import { whenPresent } from '../present.js';
import { scratch } from '../scratch.js';

const folder = scratch('versions');
const { base } = names;
let app: ReturnType<typeof createApp>;
let [old, young] = ['', ''];

const museum = (slug: string, name: string): Quad[] => [
  ...inGraph(`<id/museum/${slug}> a mu:Museum .`, 'facts'),
  quad(
    namedNode(names.thing('museum', slug)),
    namedNode(skos.prefLabel),
    literal(name, 'en'),
    namedNode(names.graph('facts')),
  ),
];

/** The least ontology that has the kind. */
const kind = inGraph(
  `<shapes#museum> a <http://www.w3.org/ns/shacl#NodeShape> ; <http://www.w3.org/ns/shacl#targetClass> mu:Museum ;
     hej:kind "museum" ; hej:file "museums" ; <http://www.w3.org/ns/shacl#property> <shapes#name> .
   <shapes#name> <http://www.w3.org/ns/shacl#path> skos:prefLabel ; hej:key "name" ;
     <http://www.w3.org/ns/shacl#datatype> <http://www.w3.org/1999/02/22-rdf-syntax-ns#langString> .`,
  'ontology',
);

async function build(modified: string, quads: readonly Quad[]): Promise<string> {
  const options = { names, model, quads, catalog: () => [], releases: folder, toolVersion: '0', inputDigest: '0' };
  return (await buildRelease({ ...options, publication: { ...publication, modified } })).version;
}

beforeAll(async () => {
  old = await build('2025-03-01', [...kind, ...museum('wawel', 'The castle')]);
  young = await build('2026-11-22', [...kind, ...museum('wawel', 'Wawel'), ...museum('louvre', 'Louvre')]);
  const site = await Site.open({
    directory: folder,
    open: openRelease,
    verify: () => Promise.resolve(),
    startEngine: () => toyEngine(),
    startEarlier: () => toyEngine(),
    cacheMaxBytes: 1_000_000,
    pollMs: 0,
  });
  app = createApp({ site, config: readConfig({ logLevel: 'silent' }, {}) });
});
afterAll(async () => {
  await closeApp(app);
});

const ask = (url: string, headers: Record<string, string> = {}): Promise<Answer> => app.inject({ url, headers });
const turtle = { accept: 'text/turtle' };

describe('an earlier release', () => {
  it('answers under its version with what it said, and under names of its own', async () => {
    const [now, then] = [
      await ask('/data/doc/museum/wawel', turtle),
      await ask(`/data/version/${old}/doc/museum/wawel`, turtle),
    ];
    expect([now.body.includes('"Wawel"@en'), now.body.includes('The castle')]).toEqual([true, false]);
    expect([then.body.includes('"Wawel"@en'), then.body.includes('"The castle"@en')]).toEqual([false, true]);
    expect(header(then, 'memento-datetime')).toBe('Sat, 01 Mar 2025 00:00:00 GMT');
    expect(header(now, 'memento-datetime')).toBe('');
    const own = `${base}version/${old}/`;
    expect(header(then, 'content-location')).toBe(`${own}doc/museum/wawel.ttl`);
    const links = linksOf(then);
    expect(links.find(({ rel }) => rel === 'original')?.to).toBe(`${base}doc/museum/wawel`);
    expect(links.find(({ rel }) => rel === 'canonical')?.to).toBe(`${base}doc/museum/wawel`);
    for (const { to } of links.filter(({ rel }) => rel === 'alternate')) {
      expect(to.startsWith(own)).toBe(true);
      expect((await ask(new URL(to).pathname)).statusCode).toBe(200);
    }
    expect(header(then, 'vary')).toBe(header(now, 'vary'));
    expect(header(now, 'vary')).not.toContain('Datetime');
  });

  it.each([
    ['', 303],
    ['doc/museum', 200],
    ['doc/museum/wawel.ttl', 200],
    ['doc/museum/louvre', 404],
    ['ontology', 200],
    ['dump/facts.nt', 200],
    ['fragments', 200],
    ['sparql', 200],
    ['health', 404],
  ])('%s is %i', async (path, status) => {
    expect((await ask(`/data/version/${old}/${path}`, turtle)).statusCode).toBe(status);
  });

  it('leads from names to its own documents, and from pages to its own pages', async () => {
    const named = await ask(`/data/version/${old}/id/museum/wawel?lang=en`);
    expect([named.statusCode, header(named, 'location')]).toEqual([
      303,
      `${base}version/${old}/doc/museum/wawel?lang=en`,
    ]);
    const page = await ask(`/data/version/${old}/doc/museum`, { accept: 'text/html' });
    expect(page.body).toContain(`href="/data/version/${old}/doc/museum/wawel"`);
    expect(page.body).toContain(`href="/data/version/${old}/"`);
    expect(page.body).toContain('href="/data/sparql"');
  });

  it.each(['2020-01-01-aaaaaaaaaaaa', '..%2f..', 'current', 'history'])('is not found as %s', async (version) => {
    expect((await ask(`/data/version/${version}/doc/museum/wawel`)).statusCode).toBe(404);
  });

  it('is listed with what changed', async () => {
    expect(header(await ask('/data/version/'), 'location')).toBe(`${base}version`);
    const { body } = await ask('/data/version.nt');
    for (const version of [old, young])
      expect(body).toContain(`<${base}version> <http://purl.org/dc/terms/hasPart> <${base}version/${version}/catalog>`);
    expect(body).toContain(
      `<${base}version/${young}/catalog> <http://purl.org/dc/terms/description> "3 statements came, 1 went."@en`,
    );
    expect(body).toContain(
      `<${base}version/${young}/catalog> <http://www.w3.org/ns/dcat#previousVersion> <${base}version/${old}/catalog>`,
    );
  });
});

describe('the series of releases', () => {
  const dcatNs = 'http://www.w3.org/ns/dcat#';
  const read = async (): Promise<Quad[]> => parseTurtle((await ask('/data/version.ttl')).body, base, 'version');
  const objects = (quads: readonly Quad[], subject: string, predicate: string): string[] =>
    quads.filter((each) => each.subject.value === subject && each.predicate.value === predicate).map(({ object }) => object.value).sort(); // prettier-ignore

  it('has each release as a version of the data set, after the one before', async () => {
    const quads = await read();
    const dataset = `${base}dataset/museums`;
    const [before, now] = [old, young].map((version) => `${base}version/${version}/dataset/museums`);
    const series = `${base}version#series`;
    expect(objects(quads, dataset, `${dcatNs}hasVersion`)).toEqual([before, now].sort());
    expect(objects(quads, dataset, `${dcatNs}hasCurrentVersion`)).toEqual([now]);
    expect(objects(quads, series, `${dcatNs}first`)).toEqual([before]);
    expect(objects(quads, series, `${dcatNs}last`)).toEqual([now]);
    for (const member of [before!, now!]) {
      expect(objects(quads, member, `${dcatNs}inSeries`)).toEqual([series]);
      expect(objects(quads, member, 'http://purl.org/dc/terms/isVersionOf')).toEqual([dataset]);
      expect(objects(quads, member, 'http://purl.org/dc/terms/title')).toHaveLength(
        Object.keys(publication.title).length,
      );
    }
    for (const predicate of ['previousVersion', 'prev']) {
      expect(objects(quads, now!, dcatNs + predicate)).toEqual([before]);
      expect(objects(quads, before!, dcatNs + predicate)).toEqual([]);
    }
  });

  whenPresent(shapeFolder, 'the shapes of DCAT-AP')('by the shapes of DCAT-AP 3.0.1', () => {
    it.each([validate, validateAgain])('nothing is wrong with it or its members (%#)', async (check) => {
      const quads = await read();
      const members = new Set([
        `${base}version#series`,
        ...objects(quads, `${base}dataset/museums`, `${dcatNs}hasVersion`),
      ]);
      const found = await check(['3.0.1/shapes.ttl', '3.0.1/range.ttl'], quads);
      expect(found.filter((line) => members.has(line.split(' | ')[0]!))).toEqual([]);
      const without = quads.filter(({ predicate }) => predicate.value !== 'http://purl.org/dc/terms/title');
      const wrong = await check(['3.0.1/shapes.ttl'], without);
      expect(wrong.filter((line) => members.has(line.split(' | ')[0]!)).length).toBeGreaterThan(1);
    });
  });
});

describe('the gate', () => {
  it.each([
    ['Fri, 01 Jan 2021 00:00:00 GMT', () => old],
    ['Sat, 01 Mar 2025 00:00:00 GMT', () => old],
    ['Sat, 21 Nov 2026 23:59:59 GMT', () => old],
    ['Sun, 22 Nov 2026 10:00:00 GMT', () => young],
    [undefined, () => young],
  ])('leads on %s to the release of that day', async (date, version) => {
    const answer = await ask('/data/timegate/doc/museum/wawel', date === undefined ? {} : { 'accept-datetime': date });
    expect([answer.statusCode, header(answer, 'vary')]).toEqual([302, 'Accept-Datetime']);
    expect(header(answer, 'location')).toBe(`${base}version/${version()}/doc/museum/wawel`);
    expect(linksOf(answer).map(({ rel }) => rel)).toEqual(['original', 'timemap']);
  });

  it.each([
    'soon', '2014-01-14', 'Tue, 14 Jan 2014 10:01:00 EST', 'Tue, 14 Jan 2014 10:01:00 +0000', 'Wed, 14 Jan 2014 10:01:00 GMT',
    'Thursday, 01-Jan-70 00:00:00 GMT', 'Tue Jan 14 10:01:00 2014', 'tue, 14 jan 2014 10:01:00 gmt', '',
    'Tue, 32 Jan 2014 10:01:00 GMT', 'Tue, 14 Jan 2014 10:01:00 GMT, Tue, 14 Jan 2014 10:01:00 GMT',
  ])('refuses %j, which is no date in the form of RFC 1123, with the same Vary', async (date) => {
    const answer = await ask('/data/timegate/doc/museum/wawel', { 'accept-datetime': date });
    expect([answer.statusCode, header(answer, 'vary')]).toEqual([400, 'Accept-Datetime']);
  }); // prettier-ignore

  it('leads to a release that has the address, though another was there on that day', async () => {
    const answer = await ask('/data/timegate/doc/museum/louvre', {
      'accept-datetime': 'Sat, 01 Mar 2025 00:00:00 GMT',
    });
    const [only] = [old, young].filter((version) => header(answer, 'location').includes(version));
    expect((await ask(`/data/version/${only ?? ''}/doc/museum/louvre`)).statusCode).toBe(200);
  });
});

describe('gate, map and Memento', () => {
  it.each([
    ['', 200], ['catalog', 200], ['catalog.ttl', 200], ['ontology', 200], ['shapes.nt', 200], ['context.jsonld', 200],
    ['fragments', 200], ['doc/museum', 200], ['doc/museum.ttl', 200], ['graph/facts', 200], ['dump/facts.nt', 200],
    ['id/museum/wawel', 303], ['doc/museum/wawel.pl.html', 200],
    ['id/museum/wawel.ttl', 404], ['no/such/thing', 404], ['doc/museum/nowhere', 404], ['doc/nothing', 404], ['doc/museum/wawel.exe', 404],
    ['doc/museum/wawel/more', 404], ['graph/nowhere', 404], ['dataset/nowhere', 404], ['dump/nowhere', 404],
    ['sparql', 200], ['search', 404], ['__proto__', 404], ['ontology/9.9.9', 404], ['catalog/more', 404],
  ])('agree about %j', async (path, status) => {
    const memento = await ask(`/data/version/${young}/${path}`);
    const [gate, map] = await Promise.all([ask(`/data/timegate/${path}`), ask(`/data/timemap/${path}`)]);
    expect([memento.statusCode, gate.statusCode, map.statusCode]).toEqual(
      status === 404 ? [404, 404, 404] : [status, 302, 200],
    );
  }); // prettier-ignore
});

describe('the map', () => {
  it('lists the releases in which a document was there', async () => {
    const [both, one, none] = await Promise.all(
      ['wawel', 'louvre', 'nowhere'].map((slug) => ask(`/data/timemap/doc/museum/${slug}`)),
    );
    expect(header(both!, 'content-type')).toBe('application/link-format');
    const mementos = ({ body }: Answer) =>
      [...body.matchAll(/<([^>]*)>; rel="memento"; datetime="([^"]*)"/g)].map(([, to, date]) => [to, date]);
    expect(mementos(both!)).toEqual([
      [`${base}version/${young}/doc/museum/wawel`, 'Sun, 22 Nov 2026 00:00:00 GMT'],
      [`${base}version/${old}/doc/museum/wawel`, 'Sat, 01 Mar 2025 00:00:00 GMT'],
    ]);
    expect(mementos(one!)).toHaveLength(1);
    expect(none!.statusCode).toBe(404);
    const { body } = await ask('/data/doc/museum/wawel.ttl');
    expect(body).not.toContain('memento');
    const links = linksOf(await ask('/data/doc/museum/wawel', turtle));
    expect(links.find(({ rel }) => rel === 'timegate')?.to).toBe(`${base}timegate/doc/museum/wawel`);
    expect(links.find(({ rel }) => rel === 'timemap')?.to).toBe(`${base}timemap/doc/museum/wawel`);
  });
});
