// A hub with more links than fit on one page: what follows is named in the header, in the page and in RDF.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../server/app.js';
import { readConfig } from '../../server/config.js';
import { Site } from '../../server/site/site.js';
import { namedNode, parseTurtle, quad, rdf, rdfs } from '../../src/rdf/rdf.js';
import { names, toyEngine, toyRelease } from '../server/toy.js';
import { linksOf, pathOf, type Answer } from './addresses.js';

const hub = names.thing('museum', 'hub');
const document = names.document('museum', 'hub');
const facts = namedNode(names.graph('facts'));
const partner = `${names.ontology}partner`;
const count = 2_345;

let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  const museum = namedNode(`${names.ontology}Museum`);
  const quads = Array.from({ length: count }, (_, index) =>
    quad(namedNode(names.thing('museum', `m${index}`)), namedNode(partner), namedNode(hub), facts),
  );
  const release = toyRelease('2026-11-22-cccccccccccc', [
    quad(namedNode(hub), namedNode(rdf.type), museum, facts),
    ...quads,
  ]);
  const site = await Site.open({
    directory: release.directory,
    open: () => Promise.resolve(release),
    verify: () => Promise.resolve(),
    startEngine: () => toyEngine(),
    cacheMaxBytes: 1024 * 1024,
    pollMs: 0,
  });
  app = createApp({ site, config: readConfig({}, {}) });
});
afterAll(() => app.close());

const ask = (path: string, accept: string): Promise<Answer> =>
  app.inject({ url: `/data${path}`, headers: { accept, 'accept-language': 'en' } });
const nextOf = (answer: Answer): string | undefined => linksOf(answer).find(({ rel }) => rel === 'next')?.to;

describe('a hub', () => {
  it('has all its links over its pages, each once; each page names the next in the header and in RDF', async () => {
    const found: string[] = [];
    const pages: string[] = [];
    for (let page: string | undefined = document; page !== undefined;) {
      const answer: Answer = await ask(pathOf(page), 'text/turtle');
      expect(answer.statusCode).toBe(200);
      const quads = parseTurtle(answer.body, page, 'page');
      found.push(...quads.filter((each) => each.predicate.value === partner).map(({ subject }) => subject.value));
      const said = quads.find((each) => each.subject.value === page && each.predicate.value === rdfs.seeAlso);
      pages.push(page);
      page = nextOf(answer);
      expect(said?.object.value).toBe(page);
    }
    expect(pages).toEqual([document, `${document}?page=2`, `${document}?page=3`]);
    expect([found.length, new Set(found).size]).toEqual([count, count]);
  });

  it('leads on from page to page in HTML, for people and in the head', async () => {
    const first = await ask('/doc/museum/hub', 'text/html');
    const next = nextOf(first) ?? '';
    expect(next).toBe(`${document}?page=2`);
    expect(first.body).toContain(`<link rel="next" href="${next}"`);
    expect(first.body).toMatch(/<a[^>]* href="\/data\/doc\/museum\/hub\?page=2"/);
    const last = await ask('/doc/museum/hub?page=3', 'text/html');
    expect([last.statusCode, nextOf(last), last.body.includes('page=4')]).toEqual([200, undefined, false]);
    expect((await ask('/doc/museum/hub?page=4', 'text/html')).statusCode).toBe(404);
  });

  it('has each page in each format, under an address of its own', async () => {
    for (const type of ['application/ld+json', 'application/n-triples', 'application/rdf+xml', 'text/html']) {
      const answer = await ask('/doc/museum/hub?page=2', type);
      const place = String(answer.headers['content-location']);
      expect(place).toMatch(/\/doc\/museum\/hub(?:\.\w\w)?\.\w+\?page=2$/);
      expect((await ask(pathOf(place), '*/*')).body).toBe(answer.body);
      const own = type === 'text/html' ? place : `${document}?page=2`;
      expect(linksOf(answer).find(({ rel }) => rel === 'canonical')?.to).toBe(own);
    }
  });
});

describe('a list', () => {
  it('has all things over its pages, each once, a hundred on each page', async () => {
    const found: string[] = [];
    const sizes: number[] = [];
    for (let page: string | undefined = `${names.base}doc/museum`; page !== undefined;) {
      const answer: Answer = await ask(pathOf(page), 'text/turtle');
      const quads = parseTurtle(answer.body, page, 'page');
      const members = quads.filter(({ predicate }) => predicate.value.endsWith('#member'));
      found.push(...members.map(({ object }) => object.value));
      sizes.push(members.length);
      const said = quads.find(({ subject, predicate }) => subject.value === page && predicate.value.endsWith('#next'));
      const html = await ask(pathOf(page), 'text/html');
      page = nextOf(answer);
      expect([said?.object.value, nextOf(html)]).toEqual([page, page]);
      // People turn pages by number, in the order of their alphabet; programs by the last name of a page.
      if (page !== undefined) expect(html.body).toMatch(/ href="\/data\/doc\/museum\?(?:page|after)=/);
    }
    expect(found.length).toBeGreaterThan(count);
    expect(sizes).toEqual([...Array.from({ length: sizes.length - 1 }, () => 100), found.length % 100 || 100]);
    expect(new Set(found).size).toBe(found.length);
  });
});
