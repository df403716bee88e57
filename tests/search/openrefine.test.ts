// The reconciliation service as OpenRefine uses it: its requests, byte by byte where its own code fixes the bytes.
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { base, useServed } from '../e2e/publication.js';
import { contextFor, describeInBrowser, useBrowser } from '../views/browser.js';

// Read from OpenRefine at ff43aa1 (2026-08-16). The bodies are those that its Jackson writers make: fields in the order
// of their declaration, getters last, maps in the order of their hashes.
const served = useServed();

interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly score: number;
  readonly match: boolean;
  readonly type: readonly { readonly id: string; readonly name: string }[];
}

type Batch = Readonly<Record<string, { readonly result: readonly Candidate[] }>>;

/** What jQuery sends from the pages of OpenRefine, which have an origin of their own. */
const fromPage = {
  accept: 'application/json, text/javascript, */*; q=0.01',
  origin: 'http://127.0.0.1:3333',
  referer: 'http://127.0.0.1:3333/',
};

/** Asks as a page of OpenRefine does (`recon-manager.js`, `suggest-4_3a.js`: CORS first, JSONP only if it fails). */
async function get<Answer>(path: string): Promise<Answer> {
  const answer = await served().fetch(path, { headers: fromPage });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  return (await answer.json()) as Answer;
}

/**
 * Sends a form as `HttpClient.postNameValue` does: one field, encoded as `java.net.URLEncoder` would, read without
 * regard to the type of the answer. Written to the socket, with the offer to change to TLS that Apache's client makes
 * over plain HTTP.
 */
function post(name: 'queries' | 'extend', json: string): Promise<{ status: number; value: unknown }> {
  const body = `${name}=${encoded(json)}`;
  const head = [
    'POST /reconcile HTTP/1.1',
    'Accept-Encoding: identity',
    'Content-Type: application/x-www-form-urlencoded; charset=UTF-8',
    `Content-Length: ${body.length}`,
    'Host: localhost:8080',
    'Upgrade: TLS/1.2',
    'Connection: Upgrade, close',
    'User-Agent: OpenRefine/3.10 [ff43aa1]',
  ];
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = connect(served().port, '127.0.0.1', () => socket.write(`${head.join('\r\n')}\r\n\r\n${body}`));
    socket.on('data', (part: Buffer) => parts.push(part));
    socket.on('error', reject);
    socket.on('close', () => {
      const text = Buffer.concat(parts).toString();
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1]);
      resolve({ status, value: JSON.parse(text.slice(text.indexOf('\r\n\r\n') + 4)) as unknown });
    });
  });
}

/** Encodes as `java.net.URLEncoder` does, which is how forms are encoded in a browser as well. */
function encoded(text: string): string {
  return new URLSearchParams({ '': text }).toString().slice(1);
}

async function reconcile(json: string): Promise<Batch> {
  const { status, value } = await post('queries', json);
  expect(status).toBe(200);
  return value as Batch;
}

describe('OpenRefine', () => {
  it('fetches the manifest and takes from it what its dialogues need (recon-manager.js)', async () => {
    const manifest = await get<Record<string, unknown>>('/reconcile');
    expect(manifest).toMatchObject({
      identifierSpace: `${base}id/`,
      schemaSpace: `${base}ontology#`,
      batchSize: 100,
      preview: { url: `${base}reconcile/preview?id={{id}}`, width: 420, height: 260 },
      suggest: { entity: { service_url: `${base}reconcile`, service_path: '/suggest/entity' } },
    });
  });

  // Its server names no language, and gets names in that of the publication.
  it('guesses the types of a column from ten cells (GuessTypesOfColumnCommand)', async () => {
    const answer = await reconcile('{"q0":{"query":"Kraków","limit":3},"q1":{"query":"Wiedeń","limit":3}}');
    expect(Object.keys(answer)).toEqual(['q0', 'q1']);
    for (const { result } of Object.values(answer)) {
      expect(result.length).toBeGreaterThan(0);
      expect(result.length).toBeLessThanOrEqual(3);
      expect(result.flatMap(({ type }) => type)).toContainEqual({ id: 'City', name: 'miasto' });
    }
  });

  it('sends a batch of cells with a type (StandardReconConfig.batchRecon)', async () => {
    const cells = ['Kraków', 'Krakow', 'Cracow', 'KRAKÓW', 'Vienna', 'Wien', 'Ghent', 'Nowhere at all', '"', '+ & %'];
    const queries = cells.map(
      (cell, at) => `"q${at}":{"query":${JSON.stringify(cell)},"type":"City","type_strict":"should"}`,
    );
    const answer = await reconcile(`{${queries.join(',')}}`);
    expect(Object.keys(answer)).toEqual(cells.map((_, at) => `q${at}`));
    for (const at of [0, 1, 2, 3])
      expect(answer[`q${at}`]!.result[0]).toMatchObject({ id: 'city/krakow', match: true });
    expect(answer['q7']!.result).toEqual([]);
    // Sorting by score, it takes the first as a match only where the service says so.
    for (const { result } of Object.values(answer)) {
      const scores = result.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect(result.filter(({ match }) => match).length).toBeLessThanOrEqual(1);
    }
  });

  it('sends columns as properties: matched cells, texts, numbers and days (StandardReconConfig.createJob)', async () => {
    const query = (properties: string): string =>
      `{"q0":{"query":"Kraków","type":"Membership","properties":[${properties}],"limit":4,"type_strict":"should"}}`;
    const best = async (properties: string): Promise<Candidate> =>
      (await reconcile(query(properties)))['q0']!.result[0]!;
    const matched = '{"pid":"network","v":{"name":"ICORN","id":"network/icorn"}}';
    expect(await best(matched)).toMatchObject({ id: 'membership/krakow-icorn' });
    expect(await best('{"pid":"network","v":"FemCities"}')).toMatchObject({ id: 'membership/krakow-femcities' });
    // A cell with a date is a day's first second; a year may have been read as a number.
    const ofDay = await best('{"pid":"joinedOn","v":"2024-09-25T00:00:00Z"}');
    expect(ofDay.id).toBe('membership/krakow-eccar');
    expect((await best('{"pid":"joinedOn","v":2024}')).id).toBe('membership/krakow-eccar');
    expect((await best('{"pid":"joinedOn","v":"2022-09-01T00:00:00Z"}')).id).toBe('membership/krakow-femcities');
    expect((await best('{"pid":"joinedOn","v":"2024-09-26T00:00:00Z"}')).score).toBeLessThan(ofDay.score);
  });

  it('gets an answer for each cell, for an empty one too (§4.4), and is told where the batch is none', async () => {
    const { status, value } = await post('queries', '{"q0":{"query":""}}');
    expect([status, value]).toEqual([200, { q0: { result: [] } }]);
    const refused = await post('queries', '[]');
    expect(refused.value).toMatchObject({ status: 400, type: expect.stringContaining('request-malformed') as string });
  });

  it('adds columns by the identifiers of matched cells (ReconciledDataExtensionJob)', async () => {
    const { status, value } = await post(
      'extend',
      '{"ids":["membership/krakow-eccar","membership/krakow-icorn"],"properties":[{"id":"network"},{"id":"joinedOn","settings":{"limit":"1"}}]}',
    );
    expect(status).toBe(200);
    expect(value).toMatchObject({
      meta: [{ id: 'network', name: expect.any(String) as string, type: { id: 'Network' } }, { id: 'joinedOn' }],
      rows: {
        'membership/krakow-eccar': {
          network: [{ id: 'network/eccar', name: 'Europejska Koalicja Miast Przeciwko Rasizmowi' }],
          joinedOn: [{ str: '2024-09-25' }],
        },
        'membership/krakow-icorn': { network: [{ id: 'network/icorn' }] },
      },
    });
  });

  it('asks which properties a type has (add-column-by-reconciliation.js)', async () => {
    const { properties } = await get<{ properties: { id: string; name: string }[] }>(
      '/reconcile/extend/propose?type=Membership',
    );
    expect(properties.map(({ id }) => id)).toContain('joinedOn');
    expect(properties.every(({ name }) => name.length > 0)).toBe(true);
    // The type of a column that was reconciled to none.
    expect((await get<{ properties: object[] }>('/reconcile/extend/propose?type=')).properties.length).toBeGreaterThan(
      9,
    );
  });

  it.each([
    ['entity', 'prefix=Krak%C3%B3w&spell=always&exact=false&prefixed=true', 'city/krakow'],
    ['type', 'prefix=net&spell=always&exact=false&scoring=schema&prefixed=true', 'Network'],
    ['property', 'prefix=joined&spell=always&exact=false&scoring=schema&prefixed=true', 'joinedOn'],
  ])('completes the name of an %s, whatever else its widget sends (suggest-4_3a.js)', async (what, query, id) => {
    const { result } = await get<{ result: { id: string; name: string }[] }>(`/reconcile/suggest/${what}?${query}`);
    expect(result.map((each) => each.id)).toContain(id);
  });

  it('follows the view of a cell with its slash as it is (recon-renderer.js)', async () => {
    const view = encodeURI(`${base}reconcile/view?id={{id}}`.replace('{{id}}', 'city/krakow'));
    const answer = await served().fetch(view, { redirect: 'manual', headers: { accept: 'text/html' } });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${base}id/city/krakow`]);
  });
});

describeInBrowser('the preview of a candidate', () => {
  const browser = useBrowser();

  it('is readable in a frame that may do nothing, on a page of another origin (recon-renderer.js)', async () => {
    const context = await browser().newContext(contextFor({ language: 'en', size: 'desktop', scheme: 'light' }));
    const page = await context.newPage();
    const address = `http://127.0.0.1:${served().port}/reconcile/preview?id=city/krakow`;
    const frame = `<iframe sandbox="" width="420" height="260" src="${address}"></iframe>`;
    const refine = createServer((_request, answer) => answer.setHeader('content-type', 'text/html').end(frame));
    await new Promise<void>((resolve) => refine.listen(0, '127.0.0.1', resolve));
    const styled = page.waitForResponse((answer) => answer.url().endsWith('.css'));
    await page.goto(`http://127.0.0.1:${(refine.address() as AddressInfo).port}/`);
    expect((await styled).status()).toBe(200);
    const [, shown] = page.frames();
    expect(await shown!.locator('h1').innerText()).toBe('Krakow');
    expect(await shown!.locator('main').getAttribute('class')).toBe('preview');
    await context.close();
    await new Promise((resolve) => refine.close(resolve));
  }, 30_000);
});
