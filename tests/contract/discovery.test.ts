// What crawlers look for first, over the toy: robots, site map, statistics, and the signposts of the home page.
import { parseTurtle } from '../../src/rdf/rdf.js';
import { describe, expect, it } from 'vitest';
import { writePart, writeSitemap } from '../../server/views/sitemap/gather.js';
import { toyRelease } from '../server/toy.js';
import { header, linksOf, pathOf, useToy } from './addresses.js';

const { ask, toy } = useToy();
const base = 'https://museums.example/data/';
const locations = (xml: string): string[] =>
  [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => address);

describe('/robots.txt', () => {
  it('stands at the root of the host and under the base, and names the site map', async () => {
    for (const url of ['/robots.txt', '/data/robots.txt']) {
      const { statusCode, headers, body } = await toy().app.inject(url);
      expect([statusCode, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
      expect(body).toContain(`\nSitemap: ${base}sitemap.xml\n`);
      expect(body).toContain('Disallow: /data/sparql\n');
      // Lists that are narrowed down have no end; the lists themselves may be read.
      expect(body).not.toMatch(/^Disallow: \/data\/(?:doc|id|dump|catalog)[^?\n]*$/m);
    }
  });
});

describe('/sitemap.xml', () => {
  it('lists every document that is there, and only such, with the day of its last change', async () => {
    const answer = await ask('/sitemap.xml');
    expect([answer.statusCode, header(answer, 'content-type')]).toEqual([200, 'application/xml']);
    const addresses = locations(answer.body);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const slug of ['museum/wawel', 'museum/louvre', 'loan/ermine', 'museum'])
      for (const language of ['pl', 'en']) expect(addresses).toContain(`${base}doc/${slug}.${language}.html`);
    for (const address of addresses) {
      const { statusCode } = await ask(pathOf(address), { accept: 'text/html' });
      expect([address, statusCode]).toEqual([address, 200]);
    }
    const dates = [...answer.body.matchAll(/<lastmod>([^<]*)</g)].map(([, day]) => day);
    expect(dates).toHaveLength(addresses.length);
    expect(new Set(dates)).toEqual(new Set(['2026-11-22']));
  });

  it('says the day of each thing, not that of the release', async () => {
    const release = {
      ...toyRelease(),
      modified: (iri: string) => (iri.endsWith('wawel') ? '2024-01-31' : '2025-06-30'),
    };
    const map = await writeSitemap(release);
    expect(map).toContain(`<loc>${base}doc/museum/wawel.en.html</loc><lastmod>2024-01-31</lastmod>`);
    expect(map).toContain(`<loc>${base}doc/museum/louvre.en.html</loc><lastmod>2025-06-30</lastmod>`);
  });

  it('becomes a map of maps past its limit; together they list the same documents', async () => {
    const release = toyRelease();
    const whole = locations(await writeSitemap(release));
    expect(whole).toContain(`${base}dataset/museums.pl.html`);
    const index = await writeSitemap(release, 2);
    expect(index).toContain('<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">');
    const parts = locations(index);
    expect(parts).toContain(`${base}sitemap/museum.xml`);
    const found: string[] = [];
    for (const address of parts) {
      const [, kind = '', after] = /sitemap\/(\w+)\.xml(?:\?after=(\w+))?$/.exec(address) ?? [];
      const listed = locations((await writePart(release, { kind, after }, 2)) ?? '');
      expect(listed.length).toBeLessThanOrEqual(2 * 2);
      found.push(...listed);
      expect((await ask(pathOf(address))).statusCode).toBe(200);
    }
    expect(found.sort()).toEqual(whole.sort());
  });

  it.each(['/sitemap/nothing.xml', '/sitemap/museum.txt', '/sitemap/museum.xml?after=%22'])(
    'has no part %s',
    async (path) => {
      expect((await ask(path)).statusCode).toBe(404);
    },
  );
});

describe('/.well-known/void', () => {
  const ns = 'http://rdfs.org/ns/void#';

  it('counts what is there, class by class and property by property', async () => {
    const answer = await ask('/.well-known/void', { accept: 'text/turtle' });
    const quads = parseTurtle(answer.body, base, 'void');
    const values = (subject: string, term: string): string[] =>
      quads
        .filter((each) => each.subject.value === subject && each.predicate.value === ns + term)
        .map(({ object }) => object.value);
    const dataset = `${base}dataset/museums`;
    expect(values(dataset, 'sparqlEndpoint')).toEqual([`${base}sparql`]);
    expect(values(dataset, 'dataDump')).toEqual([`${base}dump/facts.nt`]);
    expect(values(dataset, 'uriSpace')).toEqual([`${base}id/`]);
    const { release } = toy();
    for (const [part, term, counted, count] of [
      ['classPartition', 'class', 'entities', release.instances],
      ['propertyPartition', 'property', 'triples', release.uses],
    ] as const) {
      const nodes = values(dataset, part);
      expect(nodes.length).toBeGreaterThan(3);
      for (const node of nodes) {
        const [iri = ''] = values(node, term);
        expect([iri, values(node, counted)]).toEqual([iri, [String(count(iri))]]);
        expect(count(iri)).toBeGreaterThan(0);
      }
    }
    expect(values(dataset, 'properties')).toEqual([String(release.predicates().length)]);
    const sets = values(dataset, 'subset');
    const links = sets.find((each) => values(each, 'linkPredicate')[0] === `${base}ontology#website`) ?? '';
    expect(values(links, 'triples')).toEqual(['1']);
    const [target = ''] = values(links, 'objectsTarget');
    expect(values(target, 'uriSpace')).toEqual(['https://example.org/']);
  });

  it('is found from the root of the host', async () => {
    const { statusCode, headers } = await toy().app.inject('/.well-known/void');
    expect([statusCode, headers.location]).toEqual([303, `${base}.well-known/void`]);
  });

  it('is negotiated like a document', async () => {
    for (const type of ['text/turtle', 'application/ld+json', 'application/rdf+xml', 'text/html'])
      expect(header(await ask('/.well-known/void', { accept: type }), 'content-type')).toContain(type);
    expect((await ask('/.well-known/void.nt')).statusCode).toBe(200);
  });
});

describe('/.well-known/api-catalog', () => {
  it('names each interface and what describes it, at the root of the host, too', async () => {
    const own = await ask('/.well-known/api-catalog');
    const type = 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"';
    expect([own.statusCode, header(own, 'content-type')]).toEqual([200, type]);
    expect((await toy().app.inject('/.well-known/api-catalog')).body).toBe(own.body);
    const head = await ask('/.well-known/api-catalog', {}, 'HEAD');
    expect(linksOf(head)).toMatchObject([{ to: `${base}.well-known/api-catalog`, rel: 'api-catalog' }]);
    const { linkset } = JSON.parse(own.body) as { linkset: Record<string, { href: string; type?: string }[]>[] };
    const [self, ...apis] = linkset;
    expect(apis.map(({ anchor }) => anchor as unknown)).toEqual(self!['item']!.map(({ href }) => href));
    expect(apis.length).toBeGreaterThan(5);
    for (const { 'service-desc': descriptions = [], 'service-doc': documents = [] } of apis) {
      expect(documents).toHaveLength(1);
      for (const { href, type: promised = '' } of descriptions) {
        const answer = await ask(pathOf(href), { accept: promised });
        expect([href, answer.statusCode, header(answer, 'content-type').replace(/;.*/, '')]).toEqual([
          href,
          200,
          promised,
        ]);
      }
    }
  });
});

describe('the home page', () => {
  it('has the signposts of level 1, and the same in a set that leads back', async () => {
    const links = linksOf(await ask('/', { accept: 'text/html' }));
    const of = (wanted: string) => links.filter(({ rel }) => rel === wanted);
    expect(of('cite-as').map(({ to }) => to)).toEqual([`${base}dataset/museums`]);
    expect(of('item')).toEqual([
      { to: `${base}dump/facts.nt`, rel: 'item', type: 'application/n-triples', language: undefined },
    ]);
    expect(of('type').map(({ to }) => to)).toEqual(['https://schema.org/AboutPage', 'https://schema.org/Dataset']);
    expect(of('describedby').every(({ type }) => type !== undefined)).toBe(true);
    expect([of('author').length, of('license').length, of('linkset').length]).toEqual([1, 1, 1]);
    const answer = await ask(pathOf(of('linkset')[0]!.to));
    expect(header(answer, 'content-type')).toBe('application/linkset+json');
    const { linkset } = JSON.parse(answer.body) as { linkset: Record<string, { href: string }[]>[] };
    const anchors = linkset.map(({ anchor }) => anchor as unknown);
    expect(anchors).toEqual([base, ...of('item').map(({ to }) => to), ...of('describedby').map(({ to }) => to)]);
    expect(linkset[1]!['collection']).toEqual([{ href: base, type: 'text/html' }]);
    expect(linkset[2]!['describes']).toEqual([{ href: base, type: 'text/html' }]);
  });
});

describe('a data set', () => {
  it('has the signposts of level 1 for itself, and in a set that leads back', async () => {
    const dataset = `${base}dataset/museums`;
    const links = linksOf(await ask('/dataset/museums', { accept: 'text/html' }));
    const of = (wanted: string) => links.filter(({ rel }) => rel === wanted).map(({ to }) => to);
    expect([of('cite-as'), of('author').length, of('license').length]).toEqual([[dataset], 1, 1]);
    expect(of('type')).toEqual(expect.arrayContaining(['https://schema.org/AboutPage', 'https://schema.org/Dataset']));
    expect(of('item')).toEqual([`${base}dump/facts.nt`]);
    const packages = ['croissant.json', 'ro-crate-metadata.json', 'datapackage.json'].map(
      (file) => `${dataset}/${file}`,
    );
    const graphs = ['jsonld', 'ttl', 'nt', 'rdf', 'yamlld'].map((ending) => `${dataset}.${ending}`);
    expect(of('describedby')).toEqual([...graphs, ...packages]);
    expect(of('linkset')).toEqual([`${dataset}?_profile=alt`]);
    const { body } = await ask('/dataset/museums?_profile=alt');
    const { linkset } = JSON.parse(body) as { linkset: object[] };
    const back = { href: dataset, type: 'text/html' };
    expect(linkset).toContainEqual({ anchor: `${base}dump/facts.nt`, collection: [back] });
    expect(linkset).toContainEqual({ anchor: `${dataset}.ttl`, describes: [back] });
  });
});

describe('a page', () => {
  it('carries its document as JSON-LD, which cannot end its element', async () => {
    for (const path of ['/doc/museum/wawel', '/doc/museum/hostile', '/ontology', '/catalog', '/doc/museum']) {
      const { body } = await ask(path, { accept: 'text/html' });
      const islands = [...body.matchAll(/<script type="application\/ld\+json">([^]*?)<\/script>/g)];
      // Other scripts are files of ours, whose elements are empty.
      const scripts = body.replaceAll(/<script type="module" src="\/[\w/.-]+"><\/script>/g, '').match(/<script/g);
      expect([path, islands.length, scripts?.length]).toEqual([path, 1, 1]);
      const own = await ask(path, { accept: 'application/ld+json' });
      expect(JSON.parse(islands[0]![1]!)).toEqual(JSON.parse(own.body));
    }
  });

  it('links to its formats for crawlers that read no headers', async () => {
    const { body } = await ask('/doc/museum/wawel', { accept: 'text/html' });
    expect(body).toContain(`<link rel="alternate" href="${base}doc/museum/wawel.ttl" type="text/turtle"/>`);
    expect(body).toContain(
      `<link rel="alternate" href="${base}doc/museum/wawel.en.html" type="text/html" hreflang="en"/>`,
    );
  });
});
