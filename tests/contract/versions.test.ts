// Earlier releases under their versions and as Mementos (RFC 7089), over two releases on disk.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeApp, createApp } from '../../server/app.js';
import { readConfig } from '../../server/config.js';
import { Site } from '../../server/site/site.js';
import { literal, namedNode, quad, skos, type Quad } from '../../src/rdf/rdf.js';
import { buildRelease } from '../../src/release/build.js';
import { openRelease } from '../../src/release/open.js';
import { inGraph, model, names, publication } from '../formats/museum.js';
import { toyEngine } from '../server/toy.js';
import { header, linksOf, type Answer } from './addresses.js';
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
    ['sparql', 404],
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

  it('refuses what is no date, with the same Vary', async () => {
    const answer = await ask('/data/timegate/doc/museum/wawel', { 'accept-datetime': 'soon' });
    expect([answer.statusCode, header(answer, 'vary')]).toEqual([400, 'Accept-Datetime']);
  });
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
