// Last-Modified (RFC 9110 §8.8.2): it never stays while bytes change, and never goes back.
import { describe, expect, it, onTestFinished } from 'vitest';
import { skos } from '../../src/rdf/rdf.js';
import type { BuildOptions } from '../../src/release/build.js';
import {
  build,
  describe as describeMuseum,
  fact,
  folder,
  museum,
  names,
  publication,
  quads,
} from '../release/museum.js';
import { serveKept } from './kept.js';

const day = (modified: string) => ({ publication: { ...publication, modified } });
const mocak = (year: string) => ({ quads: [...quads, ...describeMuseum('mocak', year)] });
const link = fact(museum('vitrum-2'), `${names.ontology}lends`, museum('czapski'));

/** What a sequence of releases is made of, and the addresses whose answers are other than in the release before. */
const sequences: readonly [string, readonly Partial<BuildOptions>[]][] = [
  ['two releases of one day', [day('2026-11-22'), { ...day('2026-11-22'), ...mocak('2010') }]],
  [
    'three releases of one day, the last of which takes back what the second said',
    [day('2026-11-22'), { ...day('2026-11-22'), ...mocak('2010') }, { ...day('2026-11-22'), ...mocak('2011') }],
  ],
  [
    'a release of an earlier day',
    [
      { ...day('2026-11-22'), ...mocak('2010') },
      { ...day('2026-11-20'), ...mocak('2011') },
    ],
  ],
  ['a link that goes, from the thing that had changed last', [{ quads: [...quads, link] }, day('2026-11-09')]],
  [
    'other settings',
    [
      {},
      { publication: { ...publication, licence: 'https://creativecommons.org/licenses/by-sa/4.0/' }, inputDigest: 'x' },
    ],
  ],
  ['another version of the tool', [{}, { toolVersion: '0.0.1', inputDigest: 'y' }]],
  [
    'another word in the ontology',
    [{}, { quads: [...quads, fact(`${names.ontology}opened`, skos.altLabel, 'since', 'ontology')] }],
  ],
];

const endings = ['nt', 'ttl', 'rdf', 'jsonld', 'en.html'];
const addresses = ['czapski', 'vitrum-2', 'mocak'].flatMap((slug) =>
  endings.map((end) => `/doc/museum/${slug}.${end}`),
);
const others = [
  '/catalog.ttl',
  '/ontology.ttl',
  '/dump/facts.nt',
  '/feed/facts',
  '/doc/museum.ttl',
  '/sitemap.xml',
  '/',
];

describe('of every answer', () => {
  it.each(sequences)('goes on with %s', async (_what, steps) => {
    const releases = folder();
    const before = new Map<string, { tag: string; moment: number; text: string }>();
    for (const step of steps) {
      await build(releases, step);
      const { app, site } = await serveKept(releases);
      onTestFinished(async () => {
        await app.close();
        await site.close();
      });
      for (const url of [...addresses, ...others]) {
        const answer = await app.inject(url);
        if (answer.statusCode !== 200) continue;
        const text = answer.headers['last-modified']!;
        const found = { tag: answer.headers.etag!, moment: Date.parse(text), text };
        const old = before.get(url);
        before.set(url, found);
        if (old === undefined) continue;
        const isOther = old.tag !== found.tag;
        expect([url, found.moment - old.moment]).toEqual([
          url,
          isOther ? expect.toSatisfy((ms) => ms > 0) : expect.toSatisfy((ms) => ms >= 0),
        ]);
        const since = await app.inject({ url, headers: { 'if-modified-since': old.text } });
        expect([url, since.statusCode]).toEqual([url, found.moment > old.moment ? 200 : 304]);
      }
    }
  });

  it('is that of the feed, second by second', async () => {
    const releases = folder();
    await build(releases, day('2026-11-22'));
    await build(releases, { ...day('2026-11-22'), ...mocak('2010') });
    const { app, site } = await serveKept(releases);
    onTestFinished(async () => {
      await app.close();
      await site.close();
    });
    const { headers, body } = await app.inject('/doc/museum/mocak.nt');
    expect(headers['last-modified']).toBe('Sun, 22 Nov 2026 00:00:01 GMT');
    expect(body).toContain('"2026-11-22"^^<http://www.w3.org/2001/XMLSchema#date>');
    expect((await app.inject('/doc/museum/czapski.nt')).headers['last-modified']).toBe('Sun, 22 Nov 2026 00:00:00 GMT');
    const ready = await app.inject({ url: '/doc/museum/mocak', headers: { accept: 'application/ld+json' } });
    expect(ready.headers['last-modified']).toBe('Sun, 22 Nov 2026 00:00:01 GMT');
  });
});
