// The Reconciliation Service API 0.2 over HTTP, with the requests that OpenRefine sends, held to the schemas of the API.
import { describe, expect, it } from 'vitest';
import { base, useServed } from '../e2e/publication.js';
import { faultsIn } from './schema.js';

const served = useServed();

/** One thing, type or property, as far as it is read here. */
interface Item {
  readonly id: string;
  readonly name: string;
  readonly score: number;
  readonly match: boolean;
}

interface Listed {
  readonly result: readonly [Item, Item, ...Item[]];
}

/** What the answers have among them; each test reads what its request must bring. */
type Answer = Readonly<Record<'q0' | 'q1' | 'q2' | 'a', Listed>> &
  Listed & {
    readonly properties: readonly Item[];
    readonly html: string;
    readonly defaultTypes: readonly object[];
    readonly meta: readonly object[];
    readonly rows: Readonly<Record<string, Readonly<Record<string, readonly object[]>>>>;
  };

async function get(path: string): Promise<Answer> {
  const answer = await served().fetch(`/reconcile${path}`, { headers: { 'accept-language': 'en' } });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/json');
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  return (await answer.json()) as Answer;
}

/** Sends a form as OpenRefine does. */
async function post(form: Readonly<Record<string, unknown>>): Promise<Answer> {
  const body = new URLSearchParams(Object.entries(form).map(([name, value]) => [name, JSON.stringify(value)]));
  const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8', 'accept-language': 'en' };
  const answer = await served().fetch('/reconcile', { method: 'POST', body: body.toString(), headers });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Answer;
}

describe('the manifest', () => {
  it('keeps to its schema and names the parts of the service', async () => {
    const manifest = await get('');
    expect(faultsIn('manifest', manifest)).toEqual([]);
    expect(manifest).toMatchObject({
      versions: ['0.2'],
      identifierSpace: `${base}id/`,
      schemaSpace: `${base}ontology#`,
    });
    expect(manifest.defaultTypes).toContainEqual(expect.objectContaining({ id: 'City' }));
  });
});

describe('a batch of queries', () => {
  it('finds a thing of a type by its name without diacritics, as the only match', async () => {
    const queries = {
      q0: { query: 'Krakow', type: 'City', type_strict: 'should', limit: 5 },
      q1: { query: 'karkow', type: `${base}ontology#City` },
      q2: { query: 'Wien', type: 'city' },
    };
    expect(faultsIn('reconciliation-query-batch', queries)).toEqual([]);
    const answer = await post({ queries });
    expect(faultsIn('reconciliation-result-batch', answer)).toEqual([]);
    expect(answer.q0.result[0]).toMatchObject({ id: 'city/krakow', name: 'Krakow', type: [{ id: 'City' }] });
    expect(answer.q1.result[0]).toMatchObject({ id: 'city/krakow', match: false });
    expect(answer.q0.result[0].score).toBeGreaterThan(answer.q1.result[0].score);
  });

  it('matches only where one thing alone has the name', async () => {
    const { q0, q1 } = await post({ queries: { q0: { query: 'krakow' }, q1: { query: 'krakow', type: 'City' } } });
    expect(q0.result.slice(0, 2).map(({ match }) => match)).toEqual([false, false]);
    expect(q1.result[0].match).toBe(true);
  });

  it('lets properties decide among names, and finds things by properties alone', async () => {
    const network = { pid: 'network', v: { id: 'network/icorn', name: 'ICORN' } };
    const { q0, q1 } = await post({
      queries: {
        q0: { query: 'Kraków', type: 'Membership', properties: [network] },
        q1: { type: 'Membership', properties: [network, { pid: 'city', v: 'Kraków' }] },
      },
    });
    expect(q0.result[0].id).toBe('membership/krakow-icorn');
    expect(q0.result[0].score).toBeGreaterThan(q0.result[1].score);
    expect(q1.result[0]).toMatchObject({ id: 'membership/krakow-icorn', score: 100, match: true });
  });

  it('is read from the query string, too, and refused where it is none', async () => {
    const answer = await get(`?queries=${encodeURIComponent('{"a":{"query":"ICORN","limit":1}}')}`);
    expect(answer.a.result).toHaveLength(1);
    const bad = [
      '{',
      '[]',
      JSON.stringify(Object.fromEntries(Array.from({ length: 101 }, (_, at) => [at, { query: 'x' }]))),
    ];
    for (const queries of bad) {
      const refused = await served().fetch(`/reconcile?${new URLSearchParams({ queries }).toString()}`);
      expect([refused.status, refused.headers.get('content-type')]).toEqual([400, 'application/problem+json']);
    }
  });
});

describe('a cell that asks nothing', () => {
  it.each([
    [{ query: ' ' }],
    [{ query: '' }],
    [{ query: '\u00a0' }],
    [{}],
    [{ query: null }],
    ['text'],
    [null],
    [{ query: [] }],
  ])('is answered for itself, and costs the others nothing: %j', async (query) => {
    const answer = await post({ queries: { q0: query, q1: { query: 'Kraków', type: 'City' } } });
    expect(faultsIn('reconciliation-result-batch', answer)).toEqual([]);
    expect(answer.q0).toEqual({ result: [] });
    expect(answer.q1.result[0].id).toBe('city/krakow');
  });
});

describe('suggestions', () => {
  it('complete things, types and properties', async () => {
    const [things, types, properties] = [
      await get('/suggest/entity?prefix=krak'),
      await get('/suggest/type?prefix=memb'),
      await get('/suggest/property?prefix=joi'),
    ];
    expect(faultsIn('suggest-entities-response', things)).toEqual([]);
    expect(faultsIn('suggest-types-response', types)).toEqual([]);
    expect(faultsIn('suggest-properties-response', properties)).toEqual([]);
    expect(things.result[0]).toMatchObject({ id: 'city/krakow', notable: [{ id: 'City' }] });
    expect(types.result[0].id).toBe('Membership');
    expect(properties.result.map(({ id }) => id)).toContain('joinedOn');
    expect((await get('/suggest/property?prefix=data przyst')).result[0].id).toBe('joinedOn');
    expect((await get('/suggest/property?prefix=joinedOm')).result[0].id).toBe('joinedOn');
    expect((await get('/suggest/type?prefix=sieci')).result[0].id).toBe('Network');
    expect((await get('/suggest/type?prefix=')).result.length).toBeGreaterThan(5);
    const rest = await get('/suggest/entity?prefix=krak&cursor=1');
    expect(rest.result[0]).toEqual(things.result[1]);
  });
});

describe('data extension', () => {
  it('proposes properties of a type and gives their values, dates as precise as they are', async () => {
    const proposal = await get('/extend/propose?type=Membership&limit=3');
    expect(faultsIn('data-extension-property-proposal', proposal)).toEqual([]);
    expect(proposal.properties).toHaveLength(3);
    const extend = {
      ids: ['membership/krakow-femcities', 'membership/none'],
      properties: [{ id: 'joinedOn' }, { id: 'network', settings: { limit: '1' } }, { id: 'unknown' }],
    };
    expect(faultsIn('data-extension-query', extend)).toEqual([]);
    const { meta, rows } = await post({ extend });
    expect(faultsIn('data-extension-response', { meta, rows })).toEqual([]);
    expect(meta[1]).toMatchObject({ id: 'network', type: { id: 'Network' } });
    expect(rows['membership/krakow-femcities']).toEqual({
      joinedOn: [{ str: '2022-09' }],
      network: [{ id: 'network/femcities', name: 'FemCities' }],
      unknown: [],
    });
    expect(rows['membership/none']!['joinedOn']).toEqual([]);
  });

  it('gives repeated things and properties once', async () => {
    const { properties } = await get('/extend/propose?limit=50');
    const extend = { ids: Array.from({ length: 500 }, () => 'network/femcities'), properties };
    const { rows, meta } = await post({ extend });
    expect([Object.keys(rows), meta.length]).toEqual([['network/femcities'], properties.length]);
  });
});

describe('views', () => {
  it('lead to the thing, also where the client escaped the slash', async () => {
    const answer = await served().fetch('/reconcile/view?id=city%2Fkrakow', { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${base}id/city/krakow`]);
    expect((await served().fetch('/reconcile/view?id=city/atlantis', { redirect: 'manual' })).status).toBe(404);
  });

  it('show a preview inside other pages, which pages of the publication never are', async () => {
    const preview = await served().fetch('/reconcile/preview?id=city/krakow&lang=en');
    expect(await preview.text()).toContain(`<a href="${base}id/city/krakow">`);
    expect(preview.headers.get('content-security-policy')).toContain('frame-ancestors *');
    const flyout = await get('/flyout/entity?id=city/krakow');
    expect(flyout.html).toContain('Krakow');
    expect(flyout.html).not.toContain('href="/');
  });

  it('run no function that a client names: scripts from here may be run by our pages', async () => {
    const answer = await served().fetch('/reconcile?callback=alert');
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(await answer.text()).toMatch(/^\{/);
  });
});
