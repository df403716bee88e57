// Answers that can be cited: by an address that is bound to the release that gave them, and to a digest that anybody can compute.
import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { startEngine } from '../../src/index.js';
import type { Built } from '../../src/release/build.js';
import { folder, names } from '../release/museum.js';
import { buildYears, serveKept, type Running } from './kept.js';

const limits = { services: [], queryMs: 10_000, answerBytes: 1e6, rows: 0, workers: 1 };
let built: readonly Built[] = [];
let running: Running;
beforeAll(async () => {
  const releases = folder();
  built = await buildYears(releases, ['1990', '1991']);
  running = await serveKept(releases, 0, (release) => startEngine(release, { ...limits, engine: 'exact' }));
  while (running.site.current().engine.state() === 'loading') await new Promise((resolve) => setTimeout(resolve, 10));
  return async () => {
    await running.app.close();
    await running.site.close();
  };
});

const [tsv, ntriples, json] = ['text/tab-separated-values', 'application/n-triples', 'application/sparql-results+json'];
const mocak = names.thing('museum', 'mocak');
const select = `SELECT ?thing ?name { ?thing <http://www.w3.org/2004/02/skos/core#prefLabel> ?name } ORDER BY DESC(?name)`;
const get = (url: string, accept = tsv) => running.app.inject({ url, headers: { accept } });
const asked = (text: string, more = '&cite=yes'): string => `/sparql?query=${encodeURIComponent(text)}${more}`;
const citedBy = (link: unknown): string => /<([^>]*)>; rel="cite-as"/.exec(String(link))?.[1] ?? '';
const pathOf = (url: string): string => url.replace(names.base, '/');

/** The digest as a reader would compute it. */
function digestOf(text: string): string {
  const sorted = execFileSync('sort', { input: text, env: { ...process.env, LC_ALL: 'C' } });
  return execFileSync('sha256sum', { input: sorted }).toString().slice(0, 64);
}

describe('an answer', () => {
  it.each([
    ['SELECT', select, tsv],
    ['ASK', `ASK { <${mocak}> ?p ?o }`, json],
    ['CONSTRUCT', `CONSTRUCT { ?s a ?o } WHERE { ?s a ?o }`, ntriples],
    ['DESCRIBE', `DESCRIBE <${mocak}>`, ntriples],
  ])('to %s has an address of its own, with a digest that sort and sha256sum give', async (_form, text, type) => {
    const answer = await get(asked(text), type);
    const address = citedBy(answer.headers.link);
    expect(address).toContain(`&release=${built[1]?.version}&sha256=${digestOf(answer.body)}`);
    const led = await get(pathOf(address), type);
    expect(led.statusCode).toBe(303);
    expect(led.headers.location).toContain(`/version/${built[1]?.version}/sparql?query=`);
    const again = await get(String(led.headers.location), type);
    expect([again.statusCode, again.body]).toEqual([200, answer.body]);
  });

  it('has the same address in every format, and on the page, which leads there', async () => {
    const address = citedBy((await get(asked(select))).headers.link);
    expect(citedBy((await get(asked(select), 'text/csv')).headers.link)).toBe(address);
    const page = await get(asked(select), 'text/html');
    expect(citedBy(page.headers.link)).toBe(address);
    expect(page.body).toContain(`<code>${address.replaceAll('&', '&amp;')}</code>`);
    const plain = await get(asked(select, ''), 'text/html');
    expect(plain.body).toMatch(/href="[^"]*&amp;cite=yes[^"]*#cited"/);
    expect(citedBy(plain.headers.link)).toBe('');
  });

  it('that has changed is refused, and says so', async () => {
    const opened = `SELECT ?year { <${mocak}> <${names.ontology}opened> ?year }`;
    const address = citedBy((await get(asked(opened))).headers.link);
    const other = pathOf(address).replace(built[1]?.version ?? '', built[0]?.version ?? '');
    const refused = await get(String((await get(other)).headers.location), 'text/csv');
    expect(refused.statusCode).toBe(412);
    expect(refused.json()).toMatchObject({
      detail: expect.stringContaining('has changed since it was cited') as string,
    });
  });

  it('that is never the same twice has none', async () => {
    const refused = await get(asked('SELECT (NOW() AS ?now) {}'));
    expect([refused.statusCode, refused.body]).toEqual([403, expect.stringContaining('otherwise each time')]);
  });

  it('cannot be named by what is no digest, or no release', async () => {
    expect((await get(asked(select, '&sha256=abc'))).statusCode).toBe(400);
    const address = pathOf(citedBy((await get(asked(select))).headers.link));
    expect((await get(address.replace(/release=[^&]*/, 'release=..%2F..'))).statusCode).toBe(404);
    const gone = await get(String((await get(address.replace(/release=[^&]*/, 'release=2020-01-01-aaaaaaaaaaaa'))).headers.location)); // prettier-ignore
    expect([404, 410]).toContain(gone.statusCode);
  });
});
