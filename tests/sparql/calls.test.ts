// The only way out: what it reaches, what it refuses to believe, and how it tells.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HejnalError } from '../../src/errors.js';
import { Calls } from '../../src/sparql/comunica/calls.js';
import { permitEndpoints } from '../../src/sparql/text/endpoints.js';
import { queryLimits } from '../../src/sparql/text/limits.js';
import { lies, startLiar, startSentinel, type Endpoint } from './endpoint.js';

let [sentinel, liar]: Endpoint[] = [];
beforeAll(async () => {
  sentinel = await startSentinel();
  liar = await startLiar(sentinel.url);
});
afterAll(() => Promise.all([sentinel?.close(), liar?.close()]));

const limits = { callMs: 400, callBytes: 10_000, calls: 3 };
const init = { method: 'POST', body: new URLSearchParams({ query: 'ASK {}' }) };
const at = (path: string): string => liar!.url.replace('/sparql', `/${path}`);

const reasons: Readonly<Record<string, RegExp>> = {
  redirect: /redirect/, cut: /malformed/, html: /text\/html/, bare: /cut off/, slow: /0\.4 seconds/, drip: /0\.4 seconds/,
  large: /10000 bytes/, bomb: /10000 bytes/, reset: /cannot be reached/, error: /status 500/, latin: /malformed/,
}; // prettier-ignore

test.each(lies)('a %s is an error that names the endpoint', async (lie) => {
  const calls = new Calls(new Set([at(lie)]), limits);
  const begun = performance.now();
  await expect(calls.fetch(at(lie), init)).rejects.toThrow();
  expect(performance.now() - begun).toBeLessThan(3000);
  expect(calls.failure).toContain(`<${at(lie)}>`);
  expect(calls.failure).toMatch(reasons[lie] ?? /./);
});

test('what is not listed is not called, whatever it looks like', async () => {
  const { url } = sentinel!;
  const calls = new Calls(new Set([`${url}x`, at('error')]), limits);
  for (const input of [url, `${url}?query=ASK{}`, new URL(url), new Request(url), `${at('error')}/../sparql`])
    await expect(calls.fetch(input, init)).rejects.toThrow('not on the list');
  expect(sentinel!.seen).toEqual([]);
});

test('a look at an endpoint is answered without a call, and calls are counted', async () => {
  liar!.seen.length = 0;
  const calls = new Calls(new Set([at('error')]), limits);
  expect(await (await calls.fetch(at('error'))).text()).toContain(`<${at('error')}>`);
  expect(liar!.seen).toEqual([]);
  for (const message of ['status 500', 'status 500', 'status 500', 'more than 3 calls'])
    await expect(calls.fetch(at('error'), init)).rejects.toThrow(message);
  expect(liar!.seen).toHaveLength(3);
});

describe('the scan for SERVICE', () => {
  const allowed = new Set(['http://a/sparql', 'http://b/?x=1']);
  const permit = (text: string): string[] => [...permitEndpoints(text, allowed, queryLimits)];

  test.each([
    ['ASK { SERVICE <http://a/sparql> {} }', ['http://a/sparql']],
    ['ASK{service silent<http://b/?x=1>{}}', ['http://b/?x=1']],
    [
      'PREFIX a: <http://a/> ASK { SERVICE a:sparql { SERVICE <http://b/?x=1> {} } }',
      ['http://a/sparql', 'http://b/?x=1'],
    ],
    ['ASK { ?service ?p "SERVICE <http://c/>" SERVICE <http://a/sparql> {} } # SERVICE <x>', ['http://a/sparql']],
  ])('permits %s', (text, found) => {
    expect(permit(text)).toEqual(found);
  });

  test.each([
    ['ASK { SERVICE <http://a/sparql/> {} }', 1, 15],
    ['ASK { SERVICE <HTTP://a/sparql> {} }', 1, 15],
    ['BASE <http://a/> ASK { SERVICE <sparql> {} }', 1, 32],
    ['ASK { SERVICE SILENT\n ?x {} }', 2, 2],
    ['ASK { SERVICE <http://a/sparql> { SERVICE <http://c/> {} } }', 1, 43],
    ['PREFIX a: <http://a/> ASK { SERVICE b:sparql {} }', 1, 37],
    ['ASK { SERVICE <http://\\u0061/sparql> {} }', 1, 15],
  ])('refuses %s', (text, line, column) => {
    let error: unknown;
    try {
      permit(text);
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(HejnalError);
    expect(error).toMatchObject({ code: 'query-refused', position: { line, column } });
  });
});
