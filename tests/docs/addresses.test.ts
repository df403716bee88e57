// What portals, search engines and data people are told to ask for: each address stands on a page of the docs, and a request
// gives what is said there.
import { readFileSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { base, useServed } from '../e2e/publication.js';
import { museumRelease, settings } from '../catalog/museum.js';
import { serveRelease, type Served } from '../catalog/served.js';
import { spansIn } from './table.js';

const served = useServed();
type Said = Readonly<Record<string, string>>;

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Readonly<Record<string, unknown>>;
}

async function ask(address: string, init: RequestInit = {}): Promise<Answer> {
  const reply = await fetch(address, { redirect: 'manual', ...init });
  const text = Buffer.from(await reply.arrayBuffer()).toString('latin1');
  const decoded = Buffer.from(text, 'latin1').toString('utf8');
  const json = (/^[[{]/.test(decoded) ? (tried(decoded) ?? {}) : {}) as Answer['json'];
  return { status: reply.status, type: reply.headers.get('content-type') ?? '', headers: reply.headers, text: decoded, json }; // prettier-ignore
}

function tried(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const at = (path: string): string => `http://127.0.0.1:${served().port}${path}`;
const page = (name: string): string => readFileSync(`docs/${name}.md`, 'utf8');

/** What issue is named for: address, the page and the words there that promise it, its type, and a sign of what it holds. */
const promised: readonly (readonly [path: string, doc: string, words: string, type: RegExp, sign: RegExp])[] = [
  ['/catalog.rdf', 'portals', '`/catalog.rdf`', /^application\/rdf\+xml/, /<dcat:Catalog[ >]|dcat#Catalog/],
  ['/catalog.jsonld', 'portals', '`/catalog.jsonld`', /^application\/ld\+json/, /"@context"/],
  ['/catalog.ttl', 'portals', '`/catalog.ttl`', /^text\/turtle/, /a dcat:Catalog/],
  ['/catalog.ttl?_profile=dcat-ap-2.1.1', 'http', '`/catalog.ttl?_profile=dcat-ap-2.1.1`', /^text\/turtle/, /owl:versionInfo/],
  ['/dataset/krakow-networks/croissant.json', 'portals', '`croissant.json`', /^application\/ld\+json/, /"conformsTo": ?"http:\/\/mlcommons\.org\/croissant\/1\.1"/],
  ['/dataset/krakow-networks/ro-crate-metadata.json', 'portals', '`ro-crate-metadata.json`', /^application\/ld\+json/, /https:\/\/w3id\.org\/ro\/crate\/1\.2/],
  ['/dataset/krakow-networks/datapackage.json', 'portals', '`datapackage.json`', /json/, /"foreignKeys"/],
  ['/dump/cities.geojson', 'http', '`/dump/cities.geojson`', /^application\/geo\+json/, /^\{"type":"FeatureCollection"/],
  ['/doc/city/krakow.geojson', 'http', '`.geojson`', /^application\/geo\+json$/, /^\{"type":"Feature",/],
  ['/doc/city.jsonl', 'http', '`.jsonl`', /^application\/jsonl$/, /^\{"@id":"http:\/\/localhost:8080\/id\/city\/\w+".*\}\n\{/],
  ['/doc/city/krakow.yamlld', 'http', '`.yamlld`', /^application\/ld\+yaml/, /^"?@context"?:/],
  ['/features', 'http', '`/features`', /^application\/json$/, /"rel": ?"conformance"/],
  ['/features/conformance', 'http', '`/features`', /^application\/json$/, /ogcapi-features-1\/1\.0\/conf\/core/],
  ['/features/collections/city/items?limit=3', 'http', '`/features/collections/city/items?limit=3`', /^application\/geo\+json/, /"numberReturned": ?3/],
  ['/openapi.json', 'http', '`/openapi.json`', /^application\/vnd\.oai\.openapi\+json;version=3\.1$/, /"openapi": ?"3\.1\.\d"/],
  ['/.well-known/api-catalog', 'http', '`/.well-known/api-catalog`', /^application\/linkset\+json/, /"service-desc"/],
  ['/feed.atom', 'portals', '`/feed.atom`', /^application\/atom\+xml/, /<feed [^>]*xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/],
  ['/feed/facts', 'portals', '`/feed/facts`', /^application\/ld\+json|^text\/turtle|^application\/trig/, /EventStream/],
  ['/feed/catalog', 'portals', '`/feed/catalog`', /^application\/ld\+json|^text\/turtle|^application\/trig/, /EventStream/],
  ['/reconcile', 'search', '/reconcile`', /^application\/json$/, /"versions":\["0\.2"\]/],
  ['/reconcile/v1', 'search', '/reconcile/v1`', /^application\/json$/, /"versions":\["1\.0-draft"\]/],
  ['/sitemap.xml', 'http', '`/sitemap.xml`', /^application\/xml/, /hreflang="x-default"/],
  ['/version.ttl', 'portals', '`/version`', /^text\/turtle/, /dcat:DatasetSeries/],
  ['/dataset/krakow-networks.en.html', 'portals', 'The same stands on the page of each.', /^text\/html/, /405/],
  ['/mcp', 'portals', '`/mcp`', /^$/, /^$/],
  ['/llms.txt', 'portals', '`/llms.txt`', /^text\/(?:plain|markdown)/, /^# /],
]; // prettier-ignore

describe('an address that the docs name', () => {
  it.each(promised)('%s gives what %s.md says', async (path, doc, words, type, sign) => {
    expect(page(doc)).toContain(words);
    const answer = await ask(at(path));
    // The one for assistants takes POST; who comes with a browser is led to its page.
    expect(answer.status).toBe(path === '/mcp' ? 303 : 200);
    expect(answer.type).toMatch(type);
    expect(answer.text).toMatch(sign);
    const head = await fetch(at(path), { method: 'HEAD', redirect: 'manual' });
    expect([head.status, head.headers.get('content-type')]).toEqual([
      answer.status,
      path === '/mcp' ? null : answer.type,
    ]);
  });

  it.each(['croissant', 'ro-crate-metadata', 'datapackage'])('/%s.json leads to that of the whole', async (name) => {
    expect(page('http')).toContain(`\`/${name}.json\``);
    const { status, headers } = await ask(at(`/${name}.json`));
    expect([status, headers.get('location')]).toEqual([303, `${base}dataset/krakow-networks/${name}.json`]);
  });

  it('/dump/memberships.parquet is Parquet from the first to the last four bytes', async () => {
    const answer = await fetch(at('/dump/memberships.parquet'));
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([bytes.toString('latin1', 0, 4), bytes.toString('latin1', bytes.length - 4)]).toEqual(['PAR1', 'PAR1']);
  });

  it('as YAML-LD holds the very JSON-LD', async () => {
    const [yaml, json] = await Promise.all(['yamlld', 'jsonld'].map((ending) => ask(at(`/doc/city/krakow.${ending}`))));
    expect(parseYaml(yaml!.text)).toEqual(json!.json);
  });

  it('of the catalogue keeps to the profile that is asked for, by parameter and by header, and says so', async () => {
    const profile = 'https://semiceu.github.io/DCAT-AP/releases/2.1.1/';
    for (const answer of [
      await ask(at('/catalog.ttl?_profile=dcat-ap-2.1.1')),
      await ask(at(`/catalog.ttl?_profile=${encodeURIComponent(profile)}`)),
      await ask(at('/catalog'), { headers: { accept: 'text/turtle', 'accept-profile': `<${profile}>` } }),
    ]) {
      expect(answer.status).toBe(200);
      expect(answer.headers.get('link')).toContain(`<${profile}>; rel="profile"`);
      expect(answer.text).not.toContain('spdx:checksum ');
    }
  });

  it('of interfaces leads to interfaces that answer', async () => {
    const { linkset } = (await ask(at('/.well-known/api-catalog'))).json as { linkset: Record<string, { href: string }[] | string>[] }; // prettier-ignore
    const targets = linkset.flatMap(({ anchor, ...links }) => [typeof anchor === 'string' ? anchor : '', ...Object.values(links).flatMap((each) => (Array.isArray(each) ? each.map(({ href }) => href) : []))]); // prettier-ignore
    const own = [...new Set(targets)].filter((each) => each.startsWith(base));
    expect(own.length).toBeGreaterThan(8);
    const dead: string[] = [];
    for (const each of own) {
      const { status } = await ask(each.replace(base, at('/')));
      // A search wants to know what for.
      if (status >= 400 && !(status === 400 && each.endsWith('/search'))) dead.push(`${each}: ${status}`);
    }
    expect(dead).toEqual([]);
  });

  it('by which columns are reconciled answers queries, in both versions and per release', async () => {
    const version = /\/version\/([^/"\s]+)\//.exec((await ask(at('/version.ttl'))).text)?.[1] ?? '';
    for (const root of ['/reconcile', `/version/${version}/reconcile`]) {
      const old = await ask(at(`${root}?queries=${encodeURIComponent('{"q0":{"query":"Kraków","type":"City"}}')}`));
      expect(old.json).toMatchObject({ q0: { result: [{ id: 'city/krakow', match: true }] } });
      const body = JSON.stringify({ queries: [{ type: 'City', conditions: [{ matchType: 'name', propertyValue: 'Kraków' }] }] }); // prettier-ignore
      const headers = { 'content-type': 'application/json' };
      const answer = await ask(at(`${root}/v1/match`), { method: 'POST', body, headers });
      expect(answer.json).toMatchObject({ results: [{ candidates: [{ id: 'city/krakow', match: true }] }] });
    }
  });

  it('names no hub where the operator names none', async () => {
    for (const path of ['/feed.atom', '/feed/facts', '/feed/catalog'])
      expect((await ask(at(path))).headers.get('link') ?? '').not.toContain('rel="hub"');
  });
});

describe('the languages of a page', () => {
  const links = (text: string): string[] =>
    [...text.matchAll(/<(?:xhtml:)?link\b[^>]*>/g)]
      .map(([tag]) => [/rel="alternate"/.exec(tag), /hreflang="([^"]*)"/.exec(tag)?.[1], /href="([^"]*)"/.exec(tag)?.[1]])
      .filter(([is, language, to]) => is !== null && language !== undefined && to !== undefined)
      .map(([, language, to]) => `${String(language)} ${String(to).replaceAll('&amp;', '&')}`)
      .sort(); // prettier-ignore
  const inHeader = (header: string): string[] =>
    [...header.matchAll(/<([^>]*)>; rel="alternate"; type="text\/html"; hreflang="([^"]*)"/g)].map(([, to, language]) => `${language!} ${to!}`).sort(); // prettier-ignore

  it('are the same in head, header and site map, for every page of the map', { timeout: 120_000 }, async () => {
    const map = (await ask(at('/sitemap.xml'))).text;
    const entries = map.split('<url>').slice(1);
    expect(entries.length).toBeGreaterThan(300);
    // Each page once, in its first language.
    const seen = new Set<string>();
    let looked = 0;
    for (const entry of entries) {
      const own = links(entry);
      const key = own.join();
      if (seen.has(key)) continue;
      seen.add(key);
      if (looked++ % 4 !== 0) continue;
      const loc = (/<loc>([^<]*)/.exec(entry)?.[1] ?? '').replaceAll('&amp;', '&');
      const answer = await ask(loc.replace(base, at('/')), { headers: { accept: 'text/html' } });
      expect([loc, answer.status]).toEqual([loc, 200]);
      expect(own.map((each) => each.split(' ')[0])).toEqual(['en', 'pl', 'x-default']);
      expect(own.some((each) => each.endsWith(` ${loc}`))).toBe(true);
      expect([loc, links(answer.text)]).toEqual([loc, own]);
      expect([loc, inHeader(answer.headers.get('link') ?? '')]).toEqual([loc, own]);
      expect(answer.text.replaceAll('&amp;', '&')).toContain(`rel="canonical" href="${loc}"`);
    }
    expect(looked / 4).toBeGreaterThan(40);
  });
});

describe('with an https base and data of high value', () => {
  let high: Served;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const release = await museumRelease(`${settings}highValue: { categories: [c_ac64a52d] }\n`);
    high = await serveRelease(release.directory);
    close = async () => {
      await high.close();
      await release.close();
    };
  });
  afterAll(() => close());

  it.each([
    ['catalog.ttl?_profile=dcat-ap-hvd', 'portals', '`?_profile=dcat-ap-hvd`', /^text\/turtle/, /dcatap:hvdCategory/],
    ['dane-gov-pl.xml', 'portals', '`/dane-gov-pl.xml`', /^application\/xml/, /<hasHighValueData>true/],
    ['dane-gov-pl.md5', 'portals', '`/dane-gov-pl.md5`', /^text\/plain/, /^[0-9a-f]{32}$/],
  ] as const)('%s gives what %s.md says', async (path, doc, words, type, sign) => {
    expect(page(doc)).toContain(words);
    const answer = await ask(high.address + path);
    expect(answer.status).toBe(200);
    expect(answer.type).toMatch(type);
    expect(answer.text).toMatch(sign);
  });
});

describe('every path in backquotes on any page', () => {
  const pages = readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.md') && !/decisions|http\.md$/.test(each)); // prettier-ignore
  /** What stands for the parts that vary. */
  const samples: Said = { kind: 'city', slug: 'krakow', file: 'cities', id: '', part: 'network.xml', path: 'doc/network/icorn', name: 'facts', code: 'gone' }; // prettier-ignore
  const found = pages.flatMap((each) =>
    spansIn(readFileSync(`docs/${each}`, 'utf8').replace(/```[\s\S]*?```/g, ''))
      .filter((span) => /^\/[a-z.][\w.{}/?=&%-]*$/i.test(span) && !/^\/(?:tmp|etc|var|srv|opt|usr|home|proc|dev|run|work|data|root)\b/.test(span))
      .map((span) => [each, span] as const),
  ); // prettier-ignore

  it('answers', { timeout: 120_000 }, async () => {
    const version = /\/version\/([^/"\s]+)\//.exec((await ask(at('/version.ttl'))).text)?.[1] ?? '';
    const dead: string[] = [];
    for (const [doc, span] of new Map(found.map((each) => [each[1], each] as const)).values()) {
      const path = span.replace(/\{(\w+)\}/g, (_whole, part: string) => (part === 'id' ? version : (samples[part] ?? part))); // prettier-ignore
      const { status } = await ask(at(path.replace('/dataset/krakow', '/dataset/krakow-networks')), {
        headers: { accept: 'text/html, */*;q=0.5' },
      });
      // An https base is asked above; the catalogue of Kraków has one page.
      if (status >= 400 && !/^\/dane-gov-pl|page=2$/.test(path)) dead.push(`${doc}: ${span} as ${path} is ${status}`);
    }
    expect(found.length).toBeGreaterThan(60);
    expect(dead).toEqual([]);
  });
});
