// Content negotiation by profile over a resource that is described in two ways (W3C, Content Negotiation by Profile).
import { beforeAll, describe, expect, it } from 'vitest';
import { answer } from '../../server/respond/negotiated.js';
import { mountWithEndings } from '../../server/routes/terms.js';
import { chooseProfile } from '../../server/http/profile.js';
import { literal, namedNode, quad, skos } from '../../src/rdf/rdf.js';
import { header, linksOf, pathOf, steady, useToy } from './addresses.js';
import { SharedCache } from './cache.js';

const { ask, toy } = useToy();
const iri = 'https://museums.example/data/view';
const [first, second] = [
  { iri: 'https://profiles.example/3', token: 'three' },
  { iri: 'https://profiles.example/2?a=b', token: 'two' },
] as const;

const named = (text: string) => [
  quad(namedNode(iri), namedNode(skos.prefLabel), literal(text, 'en'), namedNode(`${iri}#graph`)),
];

beforeAll(() => {
  const resource = {
    iri,
    topic: iri,
    modified: '2026-11-22',
    prefers: 'ttl' as const,
    quads: () => named('in the first way'),
    page: () => '<p>in the first way</p>',
    profiles: [first, { ...second, quads: () => named('in the second way') }] as const,
  };
  mountWithEndings(toy().app, '/data/view', (request, reply, ending) => answer(request, reply, resource, ending));
});

const vary = 'Accept, Accept-Profile, Accept-Language, Accept-Encoding';
const turtle = 'text/turtle';

describe('a profile', () => {
  it.each([
    ['the first where nothing is asked', '', {}, first],
    ['by its IRI in the header', '', { 'accept-profile': `<${second.iri}>` }, second],
    ['by quality', '', { 'accept-profile': `<${first.iri}>;q=0.4, <${second.iri}>; q=0.5` }, second],
    ['not where it is refused', '', { 'accept-profile': `<${second.iri}>;q=0` }, first],
    ['the first where the header names others', '', { 'accept-profile': '<https://profiles.example/9>' }, first],
    ['the first where the header is none', '', { 'accept-profile': 'two' }, first],
    ['by its token in the query string', '?_profile=two', {}, second],
    ['by its IRI in the query string', `?_profile=${encodeURIComponent(second.iri)}`, {}, second],
    ['by the query string before the header', '?_profile=three', { 'accept-profile': `<${second.iri}>` }, first],
  ] as const)('is chosen: %s', async (_what, search, headers, profile) => {
    const answered = await ask(`/view${search}`, { accept: turtle, ...headers });
    expect([answered.statusCode, header(answered, 'vary')]).toEqual([200, vary]);
    expect(answered.body).toContain(`"in the ${profile === first ? 'first' : 'second'} way"@en`);
    const links = linksOf(answered);
    expect(links.filter(({ rel }) => rel === 'profile').map(({ to }) => to)).toEqual([profile.iri]);
    const place = header(answered, 'content-location');
    expect(place).toBe(`${iri}.ttl${profile === first ? '' : '?_profile=two'}`);
    const own = await ask(pathOf(place), { accept: 'image/png', 'accept-profile': `<${first.iri}>, <${second.iri}>` });
    expect([own.body, header(own, 'etag')]).toEqual([answered.body, header(answered, 'etag')]);
  });

  it('is none of ours: 406 with those that there are', async () => {
    const answered = await ask('/view?_profile=four', { accept: turtle });
    expect([answered.statusCode, header(answered, 'vary')]).toEqual([406, vary]);
    expect(answered.body).toContain(`three <${first.iri}>, two <${second.iri}>`);
  });

  it('has another tag, the same headers for HEAD, and 304 with the same Vary', async () => {
    const of = (profile: { iri: string }, more = {}, method?: 'HEAD') =>
      ask('/view', { accept: turtle, 'accept-profile': `<${profile.iri}>`, ...more }, method);
    const [one, two] = [await of(first), await of(second)];
    expect(header(one, 'etag')).not.toBe(header(two, 'etag'));
    expect(steady(await of(second, {}, 'HEAD'))).toEqual(steady(two));
    const again = await of(second, { 'if-none-match': header(two, 'etag') });
    expect([again.statusCode, header(again, 'vary'), header(again, 'link')]).toEqual([304, vary, header(two, 'link')]);
    expect((await of(first, { 'if-none-match': header(two, 'etag') })).statusCode).toBe(200);
  });

  it('is kept apart by a shared cache', async () => {
    const cache = new SharedCache(ask);
    for (let round = 0; round < 2; round++) {
      for (const profile of [first, second]) {
        const answered = await cache.get('/view', { accept: turtle, 'accept-profile': `<${profile.iri}>` });
        expect(answered.body).toContain(profile === first ? 'first' : 'second');
      }
    }
    expect(cache.hits).toBe(2);
  });

  it('other than the first has no page: a browser gets the page of the first, or the graph where it insists', async () => {
    const page = await ask('/view', { accept: 'text/html', 'accept-profile': `<${second.iri}>` });
    expect([header(page, 'content-type'), header(page, 'content-location')]).toEqual([
      'text/html; charset=utf-8',
      `${iri}.pl.html`,
    ]);
    expect((await ask('/view?_profile=two', { accept: 'text/html' })).statusCode).toBe(406);
    const graph = await ask('/view?_profile=two', { accept: 'text/html, */*;q=0.8' });
    expect(header(graph, 'content-type')).toBe('text/turtle; charset=utf-8');
  });
});

describe('the links', () => {
  it('name each format in each profile, and the tokens', async () => {
    const links = linksOf(await ask('/view', { accept: 'text/html' }));
    const graphs = links.filter(({ rel, type }) => rel === 'alternate' && type !== 'text/html');
    expect(graphs.map(({ formats }) => formats)).toEqual([...Array(5).fill(first.iri), ...Array(5).fill(second.iri)]);
    for (const { to, type, formats } of graphs) {
      const answered = await ask(pathOf(to));
      expect([to, header(answered, 'content-type').replace(/;.*/, '')]).toEqual([to, type]);
      expect(linksOf(answered).find(({ rel }) => rel === 'profile')?.to).toBe(formats);
    }
    expect(links.filter(({ token }) => token !== undefined)).toMatchObject([
      { to: 'http://www.w3.org/ns/dx/prof/Profile', rel: 'type', token: 'three', anchor: first.iri },
      { to: 'http://www.w3.org/ns/dx/prof/Profile', rel: 'type', token: 'two', anchor: second.iri },
    ]);
  });

  it('stand in the set of links under what they lead away from', async () => {
    const answered = await ask('/view?_profile=alt');
    expect([header(answered, 'content-type'), header(answered, 'vary')]).toEqual(['application/linkset+json', vary]);
    const { linkset } = JSON.parse(answered.body) as { linkset: Record<string, { href: string }[]>[] };
    expect(linkset.map(({ anchor }) => anchor as unknown)).toEqual([iri, first.iri, second.iri]);
    expect(linkset[1]!['type']).toEqual([{ href: 'http://www.w3.org/ns/dx/prof/Profile', token: ['three'] }]);
    expect(linkset[0]!['alternate']).toContainEqual({
      href: `${iri}.ttl?_profile=two`,
      type: turtle,
      formats: [second.iri],
    });
    expect(linkset[0]!['type']).toBeUndefined();
  });
});

describe('the header', () => {
  it.each([
    [undefined, 'three'],
    ['', 'three'],
    [`<${first.iri}>;q=0.5,<${second.iri}>;q=0.5`, 'three'],
    [`<${second.iri}>`, 'two'],
    [`<${second.iri}> ; Q=1.0`, 'two'],
    [`<${second.iri}>;q=0.2, <${second.iri}>;q=0.9, <${first.iri}>;q=0.5`, 'two'],
    [`<urn:a,b;c>;q=1, <${second.iri}>;q=0.001`, 'two'],
    [`<${second.iri}>;q=oops`, 'two'],
    [`<${first.iri}>;q=0, <${second.iri}>;q=0`, 'three'],
    [`<${second.iri}`, 'three'],
    ['<'.repeat(100_000), 'three'],
    [`${'<a>,'.repeat(20_000)}<${second.iri}>`, 'three'],
  ])('%j means %s', (text, token) => {
    expect(chooseProfile(text, [first, second])?.token).toBe(token);
  });
});
