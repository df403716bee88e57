// How the feeds are paged and served.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { Parser } from 'n3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseQuads, quadLine, rdf, tree, versionPaths, type Quad } from '../../src/rdf/rdf.js';
import { names } from '../release/museum.js';
import { serve, type Followed } from './follow.js';
import { buildStates, sharedFolder } from './states.js';

const factsFeed = `${names.base}feed/facts`;
const catalogFeed = `${names.base}feed/catalog`;
const releases = sharedFolder();
/** Closed pages with their validators and texts, as they were when they were first there. */
const first = new Map<string, string>();
let server: Followed;

/** Gives the addresses of all closed pages. */
function closedPages(): string[] {
  return readdirSync(join(releases, 'history'), { recursive: true, encoding: 'utf8' }).flatMap((path) => {
    const [, version, name, number] = /^([^/]+)\/feed\/(\w+)\/(\d+)\.\w+$/.exec(path) ?? [];
    return number === undefined ? [] : [`${names.base}feed/${name}/${version}/${number}`];
  });
}

const ask = (address: string, accept: string) => server.fetch(address, { headers: { accept } });

async function readClosed(address: string): Promise<string> {
  const response = await ask(address, 'application/trig');
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  return `${response.headers.get('etag')} ${response.headers.get('last-modified')} ${await response.text()}`;
}

beforeAll(async () => {
  await buildStates(releases, 3);
  server = await serve(releases);
  for (const address of closedPages()) first.set(address, await readClosed(address));
  await buildStates(releases, undefined, 3);
  await server.site.reload();
});
afterAll(() => server.close());

it('closed pages stay what they are, byte for byte, when releases follow', async () => {
  expect([first.size, closedPages().length]).toEqual([4, 11]);
  for (const [address, text] of first) expect(await readClosed(address)).toBe(text);
});

it('relations lead to every member once, each by the time of what is behind it', async () => {
  const walk = async (page: string): Promise<[string, string][]> => {
    const found = parseQuads(await (await ask(page, 'application/n-quads')).text());
    const of = (subject: string, predicate: string): string[] =>
      found
        .filter((each) => each.subject.value === subject && each.predicate.value === predicate)
        .map((each) => each.object.value);
    const own = of(`${factsFeed}#stream`, tree.member).map((member): [string, string] => {
      return [member, of(member, versionPaths.timestamp)[0] ?? ''];
    });
    const relations = of(page, tree.relation);
    for (const node of new Set(relations.flatMap((relation) => of(relation, tree.node)))) {
      const inside = await walk(node);
      const bounds = relations.filter((relation) => of(relation, tree.node)[0] === node);
      const moments = inside.map(([, moment]) => moment).sort();
      expect(bounds.map((relation) => [of(relation, rdf.type)[0], of(relation, tree.value)[0]])).toEqual([
        [tree.GreaterThanOrEqualToRelation, moments[0]],
        [tree.LessThanOrEqualToRelation, moments.at(-1)],
      ]);
      own.push(...inside);
    }
    return own;
  };
  const members = (await walk(factsFeed)).map(([member]) => member);
  expect([members.length, new Set(members).size]).toEqual([14, 14]);
});

it('a page is the same graph in every format that is offered', async () => {
  const quadsOf = async (address: string, accept: string): Promise<string[]> => {
    const response = await ask(address, accept);
    expect(response.headers.get('content-type')).toContain(accept);
    expect(response.headers.get('vary')).toBe('Accept, Accept-Language, Accept-Encoding');
    expect(response.headers.get('cache-control')).toBe('public, max-age=60');
    const text = await response.text();
    const found =
      accept === 'application/ld+json'
        ? parseQuads((await jsonld.toRDF(JSON.parse(text) as never, { format: 'application/n-quads' })) as never)
        : (new Parser({ format: accept }).parse(text) as unknown as Quad[]);
    return [...new Set(found.map(quadLine))].sort();
  };
  for (const [address, ...types] of [
    [factsFeed, 'application/trig', 'application/ld+json', 'text/turtle', 'application/n-triples'],
    [catalogFeed, 'application/trig', 'application/ld+json'],
  ] as const) {
    const expected = await quadsOf(address, 'application/n-quads');
    expect(expected.length).toBeGreaterThan(8);
    for (const type of types) expect(await quadsOf(address, type)).toEqual(expected);
  }
});

it('what is no page or no format is answered with 404 and 406', async () => {
  expect((await ask(catalogFeed, 'text/turtle')).status).toBe(406);
  const version = closedPages()[0]?.split('/').at(-2) ?? '';
  const none = [`${version}/99`, `${version}/0`, `${version}/1.nq`, '2020-01-01-000000000000/1', `..%2f${version}/1`];
  for (const rest of none) expect((await ask(`${factsFeed}/${rest}`, '*/*')).status).toBe(404);
});

it('the list of feeds names both streams, in RDF and as a page', async () => {
  const response = await server.fetch(`${names.base}feed.nt`);
  const views = parseQuads(await response.text()).filter(({ predicate }) => predicate.value === tree.view);
  expect(views.map(({ object }) => object.value)).toEqual([factsFeed, catalogFeed]);
  const page = await ask(`${names.base}feed`, 'text/html');
  const body = await page.text();
  expect(body).toMatch(/<h1[^>]*>Changes, for programs<[^]*Changes of the facts[^]*Changes of the catalogue/);
  for (const feed of [factsFeed, catalogFeed]) expect(body).toContain(feed);
});
