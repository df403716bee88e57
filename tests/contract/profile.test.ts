// Choosing a representation in the query string, and the set of links that lists all of them.
import { describe, expect, it } from 'vitest';
import { header, linksOf, mediaTypes, negotiated, recordTypes, useToy } from './addresses.js';

const { ask } = useToy();
const base = 'https://museums.example/data';

describe('_mediatype', () => {
  it.each([
    ['text/turtle', mediaTypes.ttl],
    ['text%2Fturtle', mediaTypes.ttl],
    ['application/rdf+xml', mediaTypes.rdf],
    ['application/rdf%2Bxml', mediaTypes.rdf],
    ['application/ld+json', mediaTypes.jsonld],
    ['nt', mediaTypes.nt],
    ['text/html', mediaTypes.html],
  ])('%s wins over Accept', async (text, type) => {
    const answer = await ask(`/doc/museum/wawel?_mediatype=${text}`, { accept: 'application/n-triples' });
    expect([answer.statusCode, header(answer, 'content-type')]).toEqual([200, type]);
    const own = `${base}/doc/museum/wawel${text === 'text/html' ? '.pl.html' : ''}`;
    expect(linksOf(answer).find(({ rel }) => rel === 'canonical')?.to).toBe(own);
  });

  it.each(['image/png', '', 'trig'])('"%s" is refused with what there is', async (text) => {
    const answer = await ask(`/doc/museum/wawel?_mediatype=${text}`);
    expect(answer.statusCode).toBe(406);
    expect((JSON.parse(answer.body) as { available: string[] }).available).toHaveLength(9);
  });
});

const dcatAp = {
  current: 'https://semiceu.github.io/DCAT-AP/releases/3.0.1/',
  older: 'https://semiceu.github.io/DCAT-AP/releases/2.1.1/',
};

describe.each(['/catalog', '/dataset/museums'])('the profiles of %s', (path) => {
  it.each([
    [{}, '', dcatAp.current],
    [{ 'accept-profile': `<${dcatAp.older}>` }, '', dcatAp.older],
    [{ 'accept-profile': `<${dcatAp.older}>;q=0.3, <${dcatAp.current}>` }, '', dcatAp.current],
    [{}, '?_profile=dcat-ap-2.1.1', dcatAp.older],
    [{ 'accept-profile': `<${dcatAp.older}>` }, '?_profile=dcat-ap-3.0.1', dcatAp.current],
    [{}, `?_profile=${encodeURIComponent(dcatAp.older)}`, dcatAp.older],
  ])('%o %s', async (headers, search, profile) => {
    const answer = await ask(path + search, { accept: 'text/turtle', ...headers });
    expect(answer.statusCode).toBe(200);
    expect(linksOf(answer).filter(({ rel }) => rel === 'profile').map(({ to }) => to)).toEqual([profile]); // prettier-ignore
    const ending = profile === dcatAp.older ? '.ttl?_profile=dcat-ap-2.1.1' : '.ttl';
    expect(header(answer, 'content-location')).toBe(base + path + ending);
  });
});

describe('_profile', () => {
  it.each([
    ['shapes', 200],
    [encodeURIComponent(`${base}/shapes`), 200],
    ['dcat', 406],
  ])('%s is %i', async (text, status) => {
    const answer = await ask(`/doc/museum/wawel?_profile=${text}`, { accept: 'text/turtle' });
    expect(answer.statusCode).toBe(status);
    if (status === 200) expect(header(answer, 'link')).toContain(`<${base}/shapes>; rel="profile"`);
  });

  it.each(negotiated)('alt lists the links of %s as a set', async (path) => {
    const address = `${path}${path.includes('?') ? '&' : '?'}_profile=alt`;
    const answer = await ask(address);
    expect([answer.statusCode, header(answer, 'content-type')]).toEqual([200, 'application/linkset+json']);
    const { linkset } = JSON.parse(answer.body) as {
      linkset: {
        anchor: string;
        alternate: { href: string; type: string; hreflang?: string[] }[];
        profile: object[];
        describedby?: { href: string }[];
      }[];
    };
    const isCatalog = /^\/(?:catalog|dataset)/.test(path);
    const own = linkset.map(({ anchor }) => anchor).filter((anchor) => !/\.\w+$/.test(anchor));
    expect(own).toEqual([base + path, ...(isCatalog ? Object.values(dcatAp) : [])]);
    const types = linkset[0]!.alternate.map(({ type, hreflang = [] }) => [type, ...hreflang].join(' '));
    expect([...new Set(types)].sort()).toEqual(
      [
        ...recordTypes(path),
        'application/ld+json',
        'application/ld+yaml',
        'application/n-triples',
        'application/rdf+xml',
        'text/html en',
        'text/html pl',
        'text/turtle',
      ].sort(),
    );
    expect(linkset[0]!.profile).toEqual([{ href: isCatalog ? dcatAp.current : `${base}/shapes` }]);
    for (const { href } of linkset[0]!.describedby ?? [])
      expect(linkset).toContainEqual({ anchor: href, describes: [{ href: base + path, type: 'text/html' }] });
    const full = await ask(path, { accept: 'text/turtle' });
    expect(header(full, 'link')).toContain(`<${base}${address}>; rel="linkset"; type="application/linkset+json"`);
  });
});

describe('a document about a thing', () => {
  it('has the links that FAIR Signposting asks for', async () => {
    const links = linksOf(await ask('/doc/museum/wawel', { accept: 'text/html' }));
    const targets = (wanted: string) => links.filter(({ rel }) => rel === wanted);
    expect(targets('cite-as').map(({ to }) => to)).toEqual([`${base}/id/museum/wawel`]);
    expect(targets('describedby').map(({ type }) => type)).toEqual(['application/ld+json', 'text/turtle']);
    expect(targets('type').map(({ to }) => to)).toEqual(['https://schema.org/AboutPage', `${base}/ontology#Museum`]);
    expect(targets('license')).toHaveLength(1);
    expect(targets('linkset')).toHaveLength(1);
    expect(targets('collection').map(({ to }) => to)).toEqual([`${base}/dataset/museums`]);
  });
});
