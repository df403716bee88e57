// Triple Pattern Fragments over a release on disk: every pattern, every page, and a client that answers joins by them alone.
import type { AddressInfo } from 'node:net';
import { QueryEngine } from '@comunica/query-sparql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../server/app.js';
import { closeApp } from '../../server/close.js';
import { readConfig } from '../../server/config.js';
import { Site } from '../../server/site/site.js';
import { namesUnder } from '../../src/rdf/iri.js';
import { literal, namedNode, parseQuads, parseTurtle, quad, tripleLine, type Quad } from '../../src/rdf/rdf.js';
import { buildRelease } from '../../src/release/build.js';
import { openRelease, type Release } from '../../src/release/open.js';
import { model, museumOntology, publication } from '../formats/museum.js';
import { toyEngine } from '../server/toy.js';
import { scratch } from '../scratch.js';

const folder = scratch('fragments');
let app: ReturnType<typeof createApp>;
let release: Release;
let base = '';

/** A thousand museums that each lend to the next: more than a page for some patterns, less for others. */
function quadsUnder(root: string): Quad[] {
  const names = namesUnder(root);
  const facts = namedNode(names.graph('facts'));
  const term = (name: string) => namedNode(names.ontology + name);
  const museum = (index: number) => namedNode(names.thing('museum', `m${index % 1000}`));
  const own = Array.from({ length: 1000 }, (_, index) => [
    quad(museum(index), term('partner'), museum(index + 1), facts),
    quad(
      museum(index),
      term('rooms'),
      literal(`0${index % 7}`, namedNode('http://www.w3.org/2001/XMLSchema#integer')),
      facts,
    ),
    quad(museum(index), term('note'), literal(`"${index}"\n\\ ż`, index % 2 === 0 ? 'pl' : 'en'), facts),
  ]);
  // The terms only: shapes have blank nodes, which a release gives names first.
  const ontology = parseTurtle(museumOntology, root, 'toy')
    .filter(({ subject }) => subject.value.startsWith(names.ontology))
    .map((each) => quad(each.subject, each.predicate, each.object, namedNode(names.graph('ontology'))));
  return [...own.flat(), ...ontology];
}

beforeAll(async () => {
  // The names must lead to the server: first a free port, then the release under it.
  const probe = (await import('node:net')).createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  base = `http://127.0.0.1:${port}/data/`;
  const names = namesUnder(base);
  await buildRelease({
    publication: { ...publication, base, ontology: names.ontology, toolVocabulary: names.tool },
    names,
    model,
    quads: quadsUnder(base),
    catalog: () => [],
    releases: folder,
    toolVersion: '0',
    inputDigest: '0',
  });
  release = await openRelease(folder);
  const site = await Site.open({
    directory: folder,
    open: () => Promise.resolve(release),
    verify: () => Promise.resolve(),
    startEngine: () => toyEngine(),
    cacheMaxBytes: 1_000_000,
    pollMs: 0,
  });
  app = createApp({ site, config: readConfig({ logLevel: 'silent' }, {}) });
  await app.listen({ port, host: '127.0.0.1' });
});
afterAll(async () => {
  await closeApp(app);
});

/** Follows a fragment from page to page; gives its triples and how many it promised. */
async function collect(search: string): Promise<{ lines: string[]; total: number; pages: number }> {
  const lines: string[] = [];
  let [total, pages] = [0, 0];
  let url: string | undefined = `/data/fragments${search}`;
  while (url !== undefined) {
    const { statusCode, body } = await app.inject({ url, headers: { accept: 'application/n-quads' } });
    expect(statusCode).toBe(200);
    const quads = parseQuads(body);
    lines.push(...quads.filter(({ graph }) => graph.termType === 'DefaultGraph').map(tripleLine));
    const said = (name: string) => quads.find(({ predicate }) => predicate.value.endsWith(name))?.object.value;
    if (pages === 0) total = Number(said('core#totalItems'));
    pages += 1;
    url = said('core#next')?.replace(/^https?:\/\/[^/]*/, '');
  }
  return { lines, total, pages };
}

const search = (parts: Record<string, string>): string => `?${new URLSearchParams(parts).toString()}`;

describe('a fragment', () => {
  it('holds exactly the triples that fit, over all pages, for every shape of pattern', async () => {
    const all = [...release.quads()].map((each) => tripleLine(each));
    const { ontology, thing } = release.names;
    const [s, p, o] = [thing('museum', 'm1'), `${ontology}partner`, thing('museum', 'm2')];
    const text = `"1"\n\\ ż`;
    const line = all.find((each) => each.startsWith(`<${s}> <${ontology}note>`)) ?? '';
    const patterns: [Record<string, string>, (line: string) => boolean][] = [
      [{}, () => true],
      [{ subject: '?s', predicate: '', object: '?o' }, () => true],
      [{ subject: s }, (each) => each.startsWith(`<${s}> `)],
      [{ predicate: p }, (each) => each.includes(`> <${p}> `)],
      [{ object: o }, (each) => each.endsWith(` <${o}> .`)],
      [{ subject: s, predicate: p }, (each) => each.startsWith(`<${s}> <${p}> `)],
      [{ subject: s, object: o }, (each) => each.startsWith(`<${s}> `) && each.endsWith(` <${o}> .`)],
      [{ predicate: p, object: o }, (each) => each.endsWith(`> <${p}> <${o}> .`)],
      [{ subject: s, predicate: p, object: o }, (each) => each === `<${s}> <${p}> <${o}> .`],
      [{ object: `"${text}"@en` }, (each) => each.endsWith(line.slice(line.indexOf('"')))],
      [
        { predicate: `${ontology}rooms`, object: '"03"^^http://www.w3.org/2001/XMLSchema#integer' },
        (each) => each.includes('"03"^^'),
      ],
      [{ object: '"03"' }, () => false],
      [{ subject: thing('museum', 'nowhere') }, () => false],
      [{ subject: 'no iri' }, () => false],
    ];
    for (const [parts, fits] of patterns) {
      const { lines, total } = await collect(search(parts));
      const wanted = all.filter(fits).sort();
      expect([parts, lines.sort()]).toEqual([parts, wanted]);
      expect([parts, total]).toEqual([parts, wanted.length]);
    }
  }, 60_000);

  it('comes in pages that follow each other', async () => {
    const { pages, lines } = await collect(search({ predicate: `${release.names.ontology}partner` }));
    expect([pages, lines.length, new Set(lines).size]).toEqual([5, 1000, 1000]);
  });

  it('is negotiated, has a validator, and is refused where a part can be no term', async () => {
    for (const type of ['application/trig', 'text/turtle', 'application/ld+json', 'application/rdf+xml']) {
      const { statusCode, headers } = await app.inject({ url: '/data/fragments', headers: { accept: type } });
      expect([statusCode, String(headers['content-type']).replace(/;.*/, ''), headers.vary]).toEqual([
        200,
        type,
        'Accept, Accept-Language, Accept-Encoding',
      ]);
      const again = await app.inject({
        url: '/data/fragments',
        headers: { accept: type, 'if-none-match': String(headers.etag) },
      });
      expect(again.statusCode).toBe(304);
    }
    const ask = (url: string, accept = 'text/turtle') =>
      app.inject({ url: `/data/fragments${url}`, headers: { accept } });
    expect((await ask('?subject=%22a%22')).statusCode).toBe(400);
    expect((await ask('?object=%22a')).statusCode).toBe(400);
    expect((await ask('', 'image/png')).statusCode).toBe(406);
    expect((await ask('?from=nonsense')).statusCode).toBe(200);
    expect((await ask('?subject=%3Chttp%3A%2F%2Fa%3E%0D%0AX%3A%20y')).statusCode).toBe(200);
  });
});

describe('a client that joins by fragments alone', () => {
  it('answers as the release does', { timeout: 60_000 }, async () => {
    const query = `PREFIX mu: <${release.names.ontology}>
      SELECT ?a ?c ?note WHERE { ?a mu:partner ?b . ?b mu:partner ?c . ?c mu:rooms "03"^^<http://www.w3.org/2001/XMLSchema#integer> ;
        mu:note ?note . <${release.names.thing('museum', 'm1')}> mu:partner ?a }`;
    const rows = await (await new QueryEngine().queryBindings(query, { sources: [`${base}fragments`] })).toArray();
    expect(rows.map((row) => row.get('c')?.value)).toEqual([]);
    const found = query.replace('"03"', '"04"');
    const more = await (await new QueryEngine().queryBindings(found, { sources: [`${base}fragments`] })).toArray();
    expect(more.map((row) => [row.get('a')?.value, row.get('c')?.value, row.get('note')?.value])).toEqual([
      [release.names.thing('museum', 'm2'), release.names.thing('museum', 'm4'), '"4"\n\\ ż'],
    ]);
  });
});
