// docs/http.md line by line: every row of its tables is asked of a running server, and must be answered as it says.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { problems } from '../../server/respond/problem.js';
import { formatsOf } from '../../src/index.js';
import { ask } from '../e2e/raw.js';
import { base, useServed } from '../e2e/publication.js';
import { claimsIn, spansIn, tablesIn, type Claim } from './table.js';

const served = useServed();
const page = readFileSync('docs/http.md', 'utf8');
const get = (path: string, headers: Record<string, string> = {}) => ask(served().port, path, { headers });

/** The tables that have tests of their own. */
const others = [
  'ending|media type|also asked for as',
  'ending|media type|holds',
  'address|answers with',
  'type|status|means',
];

describe('docs/http.md', () => {
  it('has no table that no test reads, and no list', () => {
    const heads = tablesIn(page).map((table) => table.heads.join('|'));
    const unread = heads.filter((each) => !others.includes(each) && !each.startsWith('asked|answered|'));
    expect(unread).toEqual([]);
    expect(claimsIn(page).length).toBeGreaterThan(100);
  });

  it.each(claimsIn(page).map((claim) => [`${claim.line}: ${claim.method} ${claim.path}`, claim] as const))(
    'line %s',
    async (_place, { method, path, headers, status, answered }: Claim) => {
      const answer = await ask(served().port, path, { method, headers });
      expect(answer.status).toBe(status);
      for (const [name, pattern] of answered) {
        const value = answer.headers[name.toLowerCase()];
        if (pattern === undefined) expect([name, value]).toEqual([name, undefined]);
        else expect(`${name}: ${String(value)}`).toMatch(new RegExp(`^${name}: ${pattern.source.slice(1)}`));
      }
    },
  );
});

describe('the table of formats', () => {
  const table = tablesIn(page).find(({ heads }) => heads[2] === 'also asked for as');
  const rows = (table?.rows ?? []).map(({ cells: [ending = '', type = '', more = ''] }) => {
    return [spansIn(ending)[0] ?? '', spansIn(type)[0] ?? '', spansIn(more)] as const;
  });

  it('is that of the server, the preferred format first', async () => {
    const refused = await get('/doc/network/icorn', { accept: 'image/png' });
    const { available } = JSON.parse(refused.body) as { available: string[] };
    // Things have a text and records besides, which other documents have not.
    expect([...rows.map(([, type]) => type), 'text/markdown', 'application/jsonl']).toEqual(available);
  });

  it.each(rows)('%s', async (ending, type, more) => {
    for (const path of ['/doc/network/icorn', '/doc/network', '/ontology', '/hejnal', '/shapes', '/catalog'])
      expect(String((await get(path + ending)).headers['content-type'])).toMatch(
        new RegExp(`^${type.replace('+', '.')}`),
      );
    for (const accept of [type, ...more])
      expect(String((await get('/doc/network/icorn', { accept })).headers['content-type']).split(';')[0]).toBe(type);
  });
});

describe('the table of records', () => {
  const rows = tablesIn(page).find(({ heads }) => heads[2] === 'holds')?.rows ?? [];
  const all = rows.map(
    ({ cells: [ending = '', type = ''] }) => [spansIn(ending)[0] ?? '', spansIn(type)[0] ?? ''] as const,
  );

  it.each(all)('%s', async (ending, type) => {
    for (const path of ['/doc/city/krakow', '/doc/city']) {
      expect((await get(path + ending)).headers['content-type']).toBe(type);
      expect((await get(path, { accept: type })).headers['content-type']).toBe(type);
    }
  });

  it('has all of them', () => {
    expect(all.map(([, type]) => type)).toEqual(formatsOf('records').map(({ mediaType }) => mediaType));
  });
});

describe('the table of addresses', () => {
  /** What stands for the parts that vary. */
  const samples: Record<string, string> = {
    '/dataset/{slug}/croissant.json': '/dataset/krakow-networks/croissant.json',
    '/dataset/{slug}/ro-crate-metadata.json': '/dataset/krakow-networks/ro-crate-metadata.json',
    '/dataset/{slug}/datapackage.json': '/dataset/krakow-networks/datapackage.json',
    '/dataset/{slug}': '/dataset/krakow-networks',
    '/ontology/{version}': '/ontology/1.0.0',
    '/hejnal/{version}': '/hejnal/1.0.0',
    '/graph/{name}': '/graph/facts',
    '/sitemap/{part}': '/sitemap/network.xml',
    '{kind}': 'network',
    '{slug}': 'icorn',
    '{collection}': 'city',
    '{feature}': 'krakow',
    '{file}': 'facts.nt',
    '{code}': 'gone',
    '{path}': 'doc/network/icorn',
  };
  const rows = tablesIn(page).find(({ heads }) => heads[0] === 'address')?.rows ?? [];
  const addresses = rows.flatMap(({ cells: [address = ''] }) => spansIn(address));

  const linked = async (address: string): Promise<string> => {
    const parent = address.replace(/\/\{.*$/, '');
    const { body } = await get(parent, { accept: 'application/n-quads, application/ld+json;q=0.5' });
    const pattern = base + address.slice(1).replace(/\{\w+\}/g, '[^/<>#"\\s]+');
    return new RegExp(`[<"](${pattern})[>"]`).exec(body)?.[1] ?? `/nothing/like${address}`;
  };

  const sampleOf = async (address: string): Promise<string> => {
    if (address === '/context/{name}') return String((await get('/context.jsonld')).headers['content-location']);
    if (address === '/assets/{file}') {
      const { body } = await get('/', { accept: 'text/html' });
      return /href="(\/assets\/[^"]+\.css)"/.exec(body)?.[1] ?? 'no style sheet';
    }
    if (address === '/version/{a}/diff/{b}') {
      const { body } = await get('/version', { accept: 'text/html' });
      const [, version = ''] = /\/version\/(\d{4}-\d\d-\d\d-[0-9a-f]+)\//.exec(body) ?? [];
      return `/version/${version}/diff/${version}`;
    }
    const path = Object.entries(samples).reduce((text, [part, value]) => text.replace(part, value), address);
    return path.includes('{') ? linked(address) : path;
  };

  it('has only addresses that answer', async () => {
    const dead: string[] = [];
    for (const address of addresses) {
      const path = (await sampleOf(address)).replace(base, '/');
      const { status } = await get(path, { accept: 'text/html, */*;q=0.5' });
      // The portal's file is there for https bases only, views of a thing and short links need their name, and the first release of a publication has closed no page of a feed.
      const isAbsent = /^\/dane-gov-pl|^\/q$|^\/reconcile\/(?:v1\/)?(?:view|preview|flyout)|^\/feed\/.*\{number\}/.test(
        address,
      );
      const isPosted = /^\/reconcile\/v1\/(?:match|extend)$/.test(address);
      const isFit = isAbsent ? status === 404 : isPosted ? status === 405 : status < 400;
      if (!isFit) dead.push(`${address} as ${path}: ${status}`);
    }
    expect(dead).toEqual([]);
  });
});

describe('the table of errors', () => {
  it.each(Object.entries(problems))('%s has a page that explains it', async (code, { status, title }) => {
    const { status: found, body } = await get(`/problem/${code}`, { 'accept-language': 'en' });
    expect([found, body.includes(title), body.includes(String(status))]).toEqual([200, true, true]);
  });
});

describe('the rule itself', () => {
  it('reads claims', () => {
    const text =
      '| asked | answered | because |\n| - | - | - |\n| `PUT /a` `X: y z` | `405` `allow: G…T` `b: -` | c |\n\n';
    expect(claimsIn(text)).toEqual([
      {
        line: 3,
        method: 'PUT',
        path: '/a',
        headers: { X: 'y z' },
        status: 405,
        answered: [
          ['allow', /^G[^]*T$/],
          ['b', undefined],
        ],
      },
    ]);
    expect(() => claimsIn(text.replace('`405`', 'refused `405`'))).toThrow('Line 3');
    expect(() => claimsIn(text.replace('`PUT /a`', '`a`'))).toThrow('Line 3');
  });
});
