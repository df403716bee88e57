// The engine that the operator chose: what it can do is what the description says, and SERVICE reaches only what is listed.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config.js';
import { exactFunctions } from '../../src/sparql/exact/geometry/names.js';
import { parseTurtle } from '../../src/rdf/rdf.js';
import { serve, type Hostel } from '../hostile/served.js';

let other: Hostel;
let own: Hostel;
beforeAll(async () => {
  other = await serve('exact');
  own = await serve('exact', { services: other.url });
}, 60_000);
afterAll(async () => {
  await own.close();
  await other.close();
});

const ask = (query: string, accept = 'text/csv') =>
  own.ask(`/sparql?query=${encodeURIComponent(query)}`, { headers: { accept } });
const sd = 'http://www.w3.org/ns/sparql-service-description#';

describe('SERVICE', () => {
  it('joins an endpoint that is listed, and the answer is kept nowhere', { timeout: 60_000 }, async () => {
    const query = `SELECT ?name { ?museum a <ontology#Museum> SERVICE <${other.url}> {
      ?museum <http://www.w3.org/2004/02/skos/core#prefLabel> ?name } } ORDER BY ?name`;
    let answer = await ask(query);
    for (const end = Date.now() + 50_000; answer.status === 503 && Date.now() < end; answer = await ask(query))
      await new Promise((resolve) => setTimeout(resolve, 250));
    expect(answer.body.trim().split('\r\n')).toEqual(['name', 'Muzeum „czapski”', 'Muzeum „vitrum-2”']);
    expect([answer.headers['cache-control'], answer.headers['etag']]).toEqual(['no-store', undefined]);
  });

  it('reaches no other, by whatever name', async () => {
    for (const target of [`<${own.sentinel.url}>`, `<${other.url}/>`, '?any', '<sparql>', `<${other.url}#x>`]) {
      const answer = await ask(`SELECT * { SERVICE SILENT ${target} { ?s ?p ?o } }`);
      expect([target, answer.status]).toEqual([target, 403]);
      expect(answer.body).not.toContain('"hint":""');
    }
    expect(own.sentinel.hits).toBe(0);
  });
});

describe('the description', () => {
  it('lists the functions that the engine has, and tells of SERVICE, graphs and limits', async () => {
    const { body } = await own.ask('/sparql', { headers: { accept: 'text/turtle' } });
    const quads = parseTurtle(body, 'https://museums.example/', 'description.ttl');
    const valuesOf = (name: string) =>
      quads.filter(({ predicate }) => predicate.value === sd + name).map(({ object }) => object.value);
    expect(valuesOf('extensionFunction').sort()).toEqual([...exactFunctions].sort());
    expect(valuesOf('feature')).toEqual(expect.arrayContaining([`${sd}BasicFederatedQuery`, `${sd}UnionDefaultGraph`]));
    expect(valuesOf('supportedLanguage')).toEqual([`${sd}SPARQL11Query`]);
    expect(valuesOf('resultFormat').length).toBe(10);
    expect(valuesOf('namedGraph').length).toBe(5);
    const counts = quads.filter(({ predicate }) => predicate.value === 'http://rdfs.org/ns/void#triples');
    const [whole, ...parts] = counts.map(({ object }) => Number(object.value)).sort((a, b) => b - a);
    expect(whole).toBe(parts.reduce((sum, count) => sum + count, 0));
    expect(body).toContain('A query may take 10 s');
    const without = await other.ask('/sparql', { headers: { accept: 'text/turtle' } });
    expect(without.body).not.toContain('BasicFederatedQuery');
  });

  it('is true: the engine knows each of the functions', async () => {
    const calls = exactFunctions.map((iri, index) => `(<${iri}>(1) AS ?x${index})`);
    expect((await ask(`SELECT ${calls.join(' ')} {}`)).status).toBe(200);
    expect((await ask(`SELECT (<${exactFunctions[0]!}x>(1) AS ?x) {}`)).status).toBe(400);
  });
});

describe('the settings', () => {
  it.each([
    { HEJNAL_ENGINE: 'fast' },
    { HEJNAL_ENGINE: 'remote' },
    { HEJNAL_REMOTE: 'http://localhost:8890/sparql' },
    { HEJNAL_ENGINE: 'remote', HEJNAL_REMOTE: 'http://localhost:8890/sparql', HEJNAL_SERVICES: 'http://a.example/' },
    { HEJNAL_TRUST_PROXY: 'proxy.example' },
  ])('that do not go together are refused: %o', (environment) => {
    expect(() => readConfig({}, environment)).toThrow(expect.objectContaining({ code: 'option-invalid' }));
  });
});
