// The Reconciliation Service API as the draft of 1.0 has it, over HTTP, held to the schemas of that draft.
import { describe, expect, it } from 'vitest';
import { base, useServed } from '../e2e/publication.js';
import { faultsIn } from './schema.js';

const served = useServed();
const root = '/reconcile/v1';

interface Candidate {
  readonly id: string;
  readonly score: number;
  readonly match: boolean;
  readonly features: readonly { readonly id: string; readonly name: string; readonly value: number | boolean }[];
}

async function get(path: string): Promise<Record<string, unknown>> {
  const answer = await served().fetch(`${root}${path}`, { headers: { 'accept-language': 'en' } });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  return (await answer.json()) as Record<string, unknown>;
}

function post(path: string, body: unknown, at = root): Promise<Response> {
  const headers = { 'content-type': 'application/json', 'accept-language': 'en' };
  return served().fetch(`${at}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** Sends queries; gives the candidates of each. */
async function match(...queries: readonly object[]): Promise<(readonly Candidate[])[]> {
  expect(faultsIn('reconciliation-query-batch', { queries }, '1.0')).toEqual([]);
  const answer = await post('/match', { queries });
  expect(answer.status).toBe(200);
  const body = (await answer.json()) as { results: { candidates: Candidate[] }[] };
  expect(faultsIn('reconciliation-result-batch', body, '1.0')).toEqual([]);
  return body.results.map(({ candidates }) => candidates);
}

const named = (propertyValue: unknown, more = {}) => ({ matchType: 'name', propertyValue, ...more });
const having = (propertyId: string, propertyValue: unknown, more = {}) => ({
  ...{ matchType: 'property', propertyId, propertyValue },
  ...more,
});
const ids = (candidates: readonly Candidate[] = []): string[] => candidates.map(({ id }) => id);

describe('the manifest of 1.0', () => {
  it('keeps to its schema; that of 0.2 stands beside it, for the two exclude each other', async () => {
    const manifest = await get('');
    expect(faultsIn('manifest', manifest, '1.0')).toEqual([]);
    expect(manifest).toMatchObject({ versions: ['1.0-draft'], batchSize: 100, standardizedScore: true });
    const old = await (await served().fetch('/reconcile')).json();
    expect(faultsIn('manifest', old)).toEqual([]);
    expect(faultsIn('manifest', old, '1.0')).not.toEqual([]);
    expect(faultsIn('manifest', manifest)).not.toEqual([]);
  });

  it('has a template for views that RFC 6570 expands to an address that leads to the thing', async () => {
    const { url } = (await get(''))['view'] as { url: string };
    const expanded = url.replace('{id}', encodeURIComponent('city/krakow'));
    const answer = await served().fetch(expanded, { redirect: 'manual' });
    expect(answer.headers.get('location')).toBe(`${base}id/city/krakow`);
  });
});

describe('conditions', () => {
  it('find by name, in the order of the queries, with what the score is made of', async () => {
    const [krakow, vienna] = await match(
      { type: 'City', limit: 5, conditions: [named('krakow')] },
      { type: 'City', conditions: [named('Wieden')] },
    );
    expect(krakow![0]).toMatchObject({ id: 'city/krakow', match: true });
    expect(ids(vienna)).toContain('city/vienna');
    const features = Object.fromEntries(krakow![0]!.features.map(({ id, value }) => [id, value]));
    expect(features).toEqual({ name: krakow![0]!.score, type: true });
  });

  it('find by identifier, also where it stands in the place of a name', async () => {
    const id = { matchType: 'id', propertyValue: 'city/krakow' };
    const [byId, byIri, byName] = await match(
      { conditions: [id] },
      { conditions: [{ ...id, propertyValue: `${base}id/city/krakow` }] },
      { conditions: [named('city/krakow')] },
    );
    for (const candidates of [byId!, byIri!]) expect(ids(candidates)).toEqual(['city/krakow']);
    expect(byName![0]).toMatchObject({ id: 'city/krakow', score: 100, match: true });
  });

  it('on properties change the order, or leave nothing else where they are required', async () => {
    const network = { id: 'network/icorn', name: 'ICORN' };
    const [free, required, alone] = await match(
      { type: 'Membership', conditions: [named('Kraków'), having('network', network)] },
      { type: 'Membership', conditions: [named('Kraków'), having('network', network, { required: true })] },
      { type: 'Membership', conditions: [having('network', 'ICORN'), having('city', 'Kraków')] },
    );
    expect(free!.length).toBeGreaterThan(1);
    expect(free![0]!.id).toBe('membership/krakow-icorn');
    expect(free![0]!.features).toContainEqual({ id: 'property:network', name: expect.any(String), value: true });
    expect(ids(required)).toEqual(['membership/krakow-icorn']);
    expect(alone![0]).toMatchObject({ id: 'membership/krakow-icorn', score: 100, match: true });
  });

  it('take any, all or none of their values', async () => {
    const both = [{ id: 'network/icorn' }, { id: 'network/femcities' }];
    const [any, all, none] = await match(
      ...['any', 'all', 'none'].map((matchQuantifier) => ({
        ...{ type: 'Membership', limit: 50 },
        conditions: [named('Kraków'), having('network', both, { required: true, matchQuantifier })],
      })),
    );
    expect(ids(any).sort()).toEqual(['membership/krakow-femcities', 'membership/krakow-icorn']);
    expect(all).toEqual([]);
    expect(none!.length).toBeGreaterThan(0);
    expect(ids(none).filter((id) => ids(any).includes(id))).toEqual([]);
  });

  it('on names take several, and shut names out', async () => {
    const [either, without] = await match(
      { type: 'City', conditions: [named(['Kraków', 'Wiedeń'])] },
      { type: 'City', conditions: [named('Krakow'), named('Kraków', { matchQuantifier: 'none' })] },
    );
    expect(ids(either).slice(0, 2).sort()).toEqual(['city/krakow', 'city/vienna']);
    expect(ids(without)).not.toContain('city/krakow');
  });

  it.each([
    [{ conditions: [named(' ')] }],
    [{ conditions: [] }],
    [{ conditions: [having('network', '')] }],
    [{ query: 'Kraków' }],
    [null],
    ['text'],
  ])('that ask nothing are answered for themselves: %j', async (query) => {
    const answer = await post('/match', { queries: [query, { type: 'City', conditions: [named('Kraków')] }] });
    const body = (await answer.json()) as { results: { candidates: Candidate[] }[] };
    expect(faultsIn('reconciliation-result-batch', body, '1.0')).toEqual([]);
    expect(body.results.map(({ candidates }) => candidates[0]?.id)).toEqual([undefined, 'city/krakow']);
  });
});

describe('a word that the API does not have', () => {
  it.each([
    [
      { matchType: 'shape', propertyValue: 'x' },
      'Condition 2 of query 2 has a matchType other than name, id and property.',
    ],
    [{ propertyValue: 'x' }, 'Condition 2 of query 2 has a matchType other than name, id and property.'],
    [
      named('x', { matchQuantifier: 'some' }),
      'Condition 2 of query 2 has a matchQuantifier other than any, all and none.',
    ],
  ])('is told, for the answer would be to another question: %j', async (condition, detail) => {
    const asked = { conditions: [named('Kraków'), condition] };
    const answer = await post('/match', { queries: [{ conditions: [named('Wien')] }, asked] });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ detail });
    const schema = faultsIn('reconciliation-query-batch', { queries: [asked] }, '1.0');
    expect(schema).not.toEqual([]);
  });
});

describe('what is no batch', () => {
  it('is refused for what it is', async () => {
    const many = { queries: Array.from({ length: 101 }, () => ({ conditions: [named('x')] })) };
    const statuses = [(await post('/match', { q0: { query: 'x' } })).status, (await post('/match', many)).status];
    const get = await served().fetch(`${root}/match`);
    const form = await served().fetch(`${root}/match`, {
      method: 'POST',
      body: new URLSearchParams({ queries: '{}' }),
    });
    expect([...statuses, get.status, form.status]).toEqual([400, 413, 405, 415]);
    expect(get.headers.get('allow')).toBe('POST, OPTIONS');
  });
});

describe('suggestions of 1.0', () => {
  it('keep to their schemas, take limit and offset, and find identifiers', async () => {
    const things = await get('/suggest/entity?prefix=krak&limit=2');
    expect(faultsIn('suggest-entities-response', things, '1.0')).toEqual([]);
    const types = await get('/suggest/type?prefix=');
    expect(faultsIn('suggest-types-response', types, '1.0')).toEqual([]);
    const properties = await get('/suggest/property?prefix=join');
    expect(faultsIn('suggest-properties-response', properties, '1.0')).toEqual([]);
    const [first, second] = things['result'] as { id: string }[];
    expect(things['result']).toHaveLength(2);
    expect(await get('/suggest/entity?prefix=krak&limit=1&offset=1')).toEqual({ result: [second] });
    expect(first).toMatchObject({ id: 'city/krakow' });
    expect((await get('/suggest/entity?prefix=network/icorn&limit=1'))['result']).toMatchObject([
      { id: 'network/icorn' },
    ]);
  });
});

describe('data extension of 1.0', () => {
  it('keeps to its schemas, rows and columns as lists, texts with their language', async () => {
    const proposal = await get('/extend/propose?type=Membership&limit=3');
    expect(faultsIn('data-extension-property-proposal', proposal, '1.0')).toEqual([]);
    const query = {
      ids: ['membership/krakow-femcities', 'membership/none'],
      properties: [{ id: 'joinedOn' }, { id: 'network' }, { id: 'http://www.w3.org/2004/02/skos/core#prefLabel' }],
    };
    expect(faultsIn('data-extension-query', query, '1.0')).toEqual([]);
    const answer = await post('/extend', query);
    const body = (await answer.json()) as { rows: { id: string; properties: { id: string; values: object[] }[] }[] };
    expect(faultsIn('data-extension-response', body, '1.0')).toEqual([]);
    expect(body.rows.map(({ id }) => id)).toEqual(query.ids);
    const [joined, network, labels] = body.rows[0]!.properties.map(({ values }) => values);
    expect([joined, network]).toEqual([[{ str: '2022-09' }], [{ id: 'network/femcities', name: 'FemCities' }]]);
    expect(labels!.every((label) => 'lang' in label)).toBe(true);
    expect(body.rows[1]!.properties.map(({ values }) => values)).toEqual([[], [], []]);
  });
});

describe('a release', () => {
  it('has services of its own, in both versions', async () => {
    const { version } = served().release.manifest;
    const at = `/version/${version}/reconcile`;
    const body = { queries: [{ type: 'City', conditions: [named('Kraków')] }] };
    const answer = await post('/match', body, `${at}/v1`);
    expect([answer.status, await answer.json()]).toMatchObject([200, { results: [{ candidates: [{ id: 'city/krakow' }] }] }]); // prettier-ignore
    for (const [path, key] of [
      [at, 'preview'],
      [`${at}/v1`, 'view'],
    ] as const) {
      const manifest = (await (await served().fetch(path)).json()) as Record<string, { url: string }>;
      expect(manifest[key]!.url).toContain(`/version/${version}/reconcile/`);
    }
    const queries = JSON.stringify({ q0: { query: 'Kraków', type: 'City' } });
    const old = await served().fetch(at, { method: 'POST', body: new URLSearchParams({ queries }) });
    expect(await old.json()).toMatchObject({ q0: { result: [{ id: 'city/krakow', match: true }] } });
  });
});
