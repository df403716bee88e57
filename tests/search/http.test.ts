// Search and suggestions over HTTP: as pages, as JSON, as browsers ask.
import { describe, expect, it } from 'vitest';
import { base, useServed } from '../e2e/publication.js';

const served = useServed();

function ask(path: string, accept = 'application/json', language = 'en'): Promise<Response> {
  return served().fetch(path, { headers: { accept, 'accept-language': language } });
}

/** What the search answers in JSON. */
interface Found {
  readonly total: number;
  readonly next: string;
  readonly results: readonly { readonly id: string; readonly name: string }[];
  readonly terms: readonly { readonly id: string; readonly name: string; readonly is: string }[];
}

async function found(path: string): Promise<Found> {
  const answer = await ask(path);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Found;
}

describe('/search', () => {
  it.each(['krakow', 'KRAKÓW', 'Krakow', ' kraków '])('finds Kraków by %j', async (text) => {
    const { results } = await found(`/search?q=${encodeURIComponent(text)}&kind=city`);
    expect(results[0]).toMatchObject({ id: `${base}id/city/krakow`, name: 'Krakow', kind: 'city', fit: 'exact' });
  });

  it('finds names of all languages, acronyms, and names with a typing error', async () => {
    const first = async (text: string): Promise<string> =>
      (await found(`/search?q=${encodeURIComponent(text)}`)).results[0]!.id;
    expect(await first('wieden')).toMatch(/\/(city|place)\/vienna$/);
    expect(await first('ICORN')).toBe(`${base}id/network/icorn`);
    expect(await first('karkow')).toBe(`${base}id/city/krakow`);
  });

  it.each([
    ['membership', 'ontology#Membership', 'membership', 'class'],
    ['członkostwo', 'ontology#Membership', 'membership', 'class'],
    ['joined on', 'ontology#joinedOn', 'joined on', 'property'],
    ['joinedOn', 'ontology#joinedOn', 'joined on', 'property'],
    ['cytat', 'hejnal#Quote', 'quote', 'class'],
    ['city networks', 'shapes#network', 'City networks', 'shape'],
    ['otherNames', 'shapes#city-otherNames', 'other names', 'shape'],
    ['membreship', 'ontology#Membership', 'membership', 'class'],
  ])('finds the term %s in a group of its own', async (text, id, name, is) => {
    const { terms } = await found(`/search?q=${encodeURIComponent(text)}`);
    expect(terms).toContainEqual(expect.objectContaining({ id: base + id, name, is }));
    const page = await (await ask(`/search?q=${encodeURIComponent(text)}`, 'text/html')).text();
    expect(page).toContain('<section aria-labelledby="vocabulary">');
    expect(page).toContain(`href="/${id}"`);
  });

  it('shows terms beside the first things of all kinds only, and none where none fits', async () => {
    expect((await found('/search?q=membership&kind=city')).terms).toEqual([]);
    expect((await found('/search?q=membership&from=20')).terms).toEqual([]);
    expect((await found('/search?q=krakow')).terms).toEqual([]);
    expect(await (await ask('/search?q=krakow', 'text/html')).text()).not.toContain('id="vocabulary"');
  });

  it('gives a stretch with the address of the next', async () => {
    const one = await found('/search?q=krakow&limit=2');
    expect(one.results).toHaveLength(2);
    const two = await found(one.next.replace(base, '/'));
    expect(two.results[0]!.id).not.toBe(one.results[1]!.id);
    expect(two.total).toBe(one.total);
  });

  it('is one address in two formats with all that a negotiated answer has', async () => {
    const [page, data] = [await ask('/search?q=eccar', 'text/html'), await ask('/search?q=eccar')];
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('vary')).toBe(data.headers.get('vary'));
    expect(page.headers.get('vary')).toBe('Accept, Accept-Language, Accept-Encoding');
    expect(page.headers.get('etag')).not.toBe(data.headers.get('etag'));
    const again = await served().fetch('/search?q=eccar', {
      headers: { accept: 'application/json', 'accept-language': 'en', 'if-none-match': data.headers.get('etag')! },
    });
    expect(again.status).toBe(304);
    const head = await served().fetch('/search?q=eccar', { method: 'HEAD', headers: { accept: 'text/html' } });
    expect(head.status).toBe(200);
    expect((await ask('/search?q=eccar', 'image/png')).status).toBe(406);
  });

  it('names the box of the page, so that it is told from that in its head', async () => {
    const page = await (await ask('/search?q=eccar', 'text/html')).text();
    expect(
      [...page.matchAll(/<form class="find"[^>]*>/g)].map(([form]) => form.includes('aria-label="Search"')),
    ).toEqual([false, true]);
  });

  it('writes what was asked and found as text', async () => {
    const text = await (
      await ask(`/search?q=${encodeURIComponent('"><script>alert(1)</script>')}`, 'text/html')
    ).text();
    expect(text).not.toContain('<script>alert');
    const page = await (await ask('/search?q=rada&lang=pl', 'text/html')).text();
    expect(page).toContain('href="/doc/body/krakow-city-council?lang=pl"');
  });

  it.each(['?q=', '', '?q=x&kind=unicorn', '?q=x&limit=0', '?q=x&limit=101', '?q=x&from=-1', `?q=${'x'.repeat(201)}`])(
    'refuses %s',
    async (search) => {
      const answer = await ask(`/search${search}`);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'application/problem+json']);
    },
  );
});

describe('/suggest', () => {
  it('gives texts, kinds and addresses in the form of browsers', async () => {
    const answer = await ask('/suggest?q=eurocit&limit=3');
    expect(answer.headers.get('content-type')).toBe('application/x-suggestions+json');
    const [text, names, kinds, addresses] = (await answer.json()) as [string, string[], string[], string[]];
    expect(text).toBe('eurocit');
    expect([names, kinds, addresses].map(({ length }) => length)).toEqual([names.length, names.length, names.length]);
  });

  it('completes the names of terms, too, behind things', async () => {
    const [, names, kinds, addresses] = (await (await ask('/suggest?q=autho')).json()) as string[][];
    const at = addresses!.indexOf(`${base}ontology#authorisedBy`);
    expect([names![at], kinds![at]]).toEqual(['authorised by', 'property']);
    const [, few] = (await (await ask('/suggest?q=krak&limit=2')).json()) as string[][];
    expect(few).toHaveLength(2);
  });

  it('says nothing to nothing', async () => {
    expect(await (await ask('/suggest?q=')).json()).toEqual(['', [], [], []]);
  });
});

describe('/opensearch.xml', () => {
  it('describes both, with names no longer than allowed, in the language asked for', async () => {
    const answer = await ask('/opensearch.xml', '*/*', 'pl');
    expect(answer.headers.get('content-type')).toBe('application/opensearchdescription+xml');
    const text = await answer.text();
    expect(text).toContain(`template="${base}search?q={searchTerms}`);
    expect(text).toContain('<Language>pl</Language>');
    expect(/<ShortName>(.*)<\/ShortName>/.exec(text)![1]!.length).toBeLessThanOrEqual(16);
    expect(/<LongName>(.*)<\/LongName>/.exec(text)![1]!.length).toBeLessThanOrEqual(48);
  });
});
