// The SPARQL Protocol as clients of every kind speak it, and what they are told when they cannot be answered.
import { describe, expect, it } from 'vitest';
import { useServed } from './publication.js';

const served = useServed({ queryTimeoutMs: 2_000, queryWorkers: 2 });
const select = 'SELECT ?s WHERE { ?s <http://localhost:8080/ontology#joinedOn> ?o } ORDER BY ?s';
const construct = 'CONSTRUCT WHERE { ?s <http://localhost:8080/ontology#joinedOn> ?o }';

const searchOf = (parameters: Record<string, string> | [string, string][]): string =>
  new URLSearchParams(parameters).toString();
const get = (
  parameters: Record<string, string> | [string, string][],
  headers: Record<string, string> = {},
): Promise<Response> => served().fetch(`/sparql?${searchOf(parameters)}`, { headers });
const post = (body: string, type: string, search = '', headers: Record<string, string> = {}): Promise<Response> =>
  served().fetch(`/sparql${search}`, { method: 'POST', body, headers: { 'content-type': type, ...headers } });

const formType = 'application/x-www-form-urlencoded';
const queryType = 'application/sparql-query';

describe('the three ways to ask', () => {
  it('give the same answer', async () => {
    const answers = await Promise.all([
      get({ query: select }),
      post(searchOf({ query: select }), formType),
      post(searchOf({ query: select }), `${formType}; charset=UTF-8`),
      post(select, queryType),
      post(select, `${queryType};charset=utf-8`),
    ]);
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(new Set(texts).size).toBe(1);
    const { results } = JSON.parse(texts[0] ?? '') as { results: { bindings: unknown[] } };
    expect(results.bindings.length).toBe(4);
  });
});

describe('formats', () => {
  const json = 'application/sparql-results+json';
  const xml = 'application/sparql-results+xml; charset=utf-8';
  const cases: [query: string, accept: string, type: string, body: RegExp][] = [
    [select, '*/*', json, /^\{"head"/],
    [select, json, json, /^\{"head"/],
    [select, 'application/json', json, /^\{"head"/],
    [select, 'application/sparql-results+xml', xml, /<sparql/],
    [select, 'text/csv', 'text/csv; charset=utf-8', /^s\r\nhttp/],
    [select, 'text/tab-separated-values', 'text/tab-separated-values; charset=utf-8', /^\?s\n<http/],
    ['ASK { ?s ?p ?o }', '*/*', json, /"boolean":true/],
    ['ASK { ?s ?p ?o }', 'application/sparql-results+xml', xml, /<boolean>true/],
    [construct, 'text/turtle', 'text/turtle; charset=utf-8', /joinedOn/],
    [construct, 'application/n-triples', 'application/n-triples', /^<http.*> \.$/m],
    [construct, 'application/ld+json', 'application/ld+json', /joinedOn/],
    [construct, 'application/rdf+xml', 'application/rdf+xml; charset=utf-8', /<rdf:RDF/],
    ['DESCRIBE <http://localhost:8080/id/city/krakow>', 'text/turtle', 'text/turtle; charset=utf-8', /Krak/],
  ];
  it.each(cases)('%s as %s', async (query, accept, type, body) => {
    const answer = await get({ query }, { accept });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
    expect(await answer.text()).toMatch(body);
    expect(answer.headers.get('vary')).toBe('Accept, Accept-Language, Accept-Encoding, Accept-Datetime');
  });

  it.each([
    ['csv', 'text/csv'],
    ['json', 'application/sparql-results+json'],
    ['xml', 'application/sparql-results+xml'],
    ['tsv', 'text/tab-separated-values'],
  ])('format=%s wins over Accept', async (format, type) => {
    const answer = await get({ query: select, format }, { accept: 'text/html' });
    expect(answer.headers.get('content-type')).toContain(type);
  });

  it('that do not fit the query are refused with a list', async () => {
    for (const answer of [
      await get({ query: select }, { accept: 'image/png' }),
      // A format that does not fit the query is no wish of the protocol: `Accept` decides.
      await get({ query: select, format: 'ttl' }, { accept: 'image/png' }),
    ]) {
      expect(answer.status).toBe(406);
      expect(((await answer.json()) as { available: string[] }).available).toContain('text/csv');
    }
  });
});

describe('data sets', () => {
  const count = 'SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }';
  const graph = (name: string): string => `http://localhost:8080/graph/${name}`;
  const number = async (answer: Response): Promise<number> => Number((await answer.text()).split('\r\n')[1]);
  const csv = { accept: 'text/csv' };

  it('are everything, what FROM names, or what the parameters name', async () => {
    const { counts, total } = served().release.manifest;
    expect(await number(await get({ query: count }, csv))).toBe(total);
    for (const name of ['facts', 'derived', 'evidence', 'ontology', 'catalog'] as const) {
      expect(await number(await get({ query: count, 'default-graph-uri': graph(name) }, csv))).toBe(counts[name]);
    }
    const from = `SELECT (COUNT(*) AS ?n) FROM <${graph('facts')}> WHERE { ?s ?p ?o }`;
    expect(await number(await get({ query: from }, csv))).toBe(counts.facts);
    const parameters: [string, string][] = [
      ['query', from],
      ['default-graph-uri', graph('derived')],
    ];
    expect(await number(await get(parameters, csv))).toBe(counts.derived);
    const two: [string, string][] = [
      ['query', count],
      ['default-graph-uri', graph('facts')],
      ['default-graph-uri', graph('derived')],
    ];
    expect(await number(await get(two, csv))).toBe(counts.facts + counts.derived);
    const named = 'SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }';
    expect(await number(await get({ query: named }, csv))).toBe(total);
    expect(await number(await get({ query: named, 'named-graph-uri': graph('facts') }, csv))).toBe(counts.facts);
    expect(await number(await get({ query: count, 'default-graph-uri': 'http://evil.example/' }, csv))).toBe(0);
  });
});

interface Problem {
  readonly type: string;
  readonly line?: number;
  readonly column?: number;
  readonly hint: string;
}

async function refused(answer: Response, status: number, code: string): Promise<Problem> {
  const problem = (await answer.json()) as Problem;
  expect([answer.status, problem.type]).toEqual([status, `http://localhost:8080/problem/${code}`]);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(problem.hint).toBeTruthy();
  return problem;
}

describe('what cannot be answered', () => {
  it.each([
    ['SELEKT * WHERE {}', 1, 1],
    ['SELECT *\nWHERE { ?s ?p }', 2, undefined],
    ['PREFIX a: <b>\n\nSELECT ?x { ?x a }', 3, undefined],
    ['', undefined, undefined],
  ])('says where the mistake in %j is', async (query, line, column) => {
    const problem = await refused(await get({ query }), 400, 'query-syntax');
    if (line !== undefined) expect(problem.line).toBe(line);
    if (column !== undefined) expect(problem.column).toBe(column);
  });

  it('is a query given twice, or nowhere, or badly encoded', async () => {
    await refused(
      await get([
        ['query', select],
        ['query', select],
      ]),
      400,
      'query-syntax',
    );
    await refused(await post(select, queryType, `?${searchOf({ query: select })}`), 400, 'query-syntax');
    await refused(await post('', formType), 400, 'query-syntax');
    await refused(await served().fetch('/sparql?query=%zz'), 400, 'query-syntax');
    await refused(await post('{}', 'application/json'), 415, 'media-type-unsupported');
  });

  it.each([
    'INSERT DATA { <a:a> <a:b> <a:c> }',
    'delete where { ?s ?p ?o }',
    '# SELECT\nPREFIX x: <y:> CLEAR ALL',
    'LOAD <http://127.0.0.1:1/>',
    'DROP SILENT ALL',
    'SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }',
    'SELECT * { SERVICE SILENT <http://169.254.169.254/> { ?s ?p ?o } }',
    'ASK { FILTER EXISTS { SERVICE <file:///etc/passwd> { ?s ?p ?o } } }',
  ])('is refused: %s', async (query) => {
    const { counts } = served().release.manifest;
    await refused(await get({ query }), 403, 'query-refused');
    await refused(await post(query, queryType), 403, 'query-refused');
    await refused(await post(searchOf({ update: query }), formType), 403, 'query-refused');
    await refused(await post(query, 'application/sparql-update'), 403, 'query-refused');
    const count = await get(
      { query: 'SELECT (COUNT(*) AS ?n) FROM <http://localhost:8080/graph/facts> { ?s ?p ?o }' },
      { accept: 'text/csv' },
    );
    expect(await count.text()).toBe(`n\r\n${counts.facts}\r\n`);
  });
});

describe('a query that takes too long', () => {
  it('ends with 504 while others are served', { timeout: 60_000 }, async () => {
    const heavy = 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }';
    const ended: string[] = [];
    const paths = ['/doc/city/krakow', '/ontology.ttl', '/dump/facts.nt', '/', '/sparql?query=ASK%7B%7D'];
    const running = get({ query: heavy }).finally(() => ended.push('the query'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    for (const path of paths) {
      expect((await served().fetch(path)).status).toBe(200);
      ended.push(path);
    }
    await refused(await running, 504, 'query-timeout');
    // What lies ready waits for nobody; the others may be slow where the machine is.
    expect(ended.indexOf('/doc/city/krakow')).toBeLessThan(ended.indexOf('the query'));
    expect(await (await get({ query: 'ASK { ?s ?p ?o }' })).text()).toContain('true');
  });
});

describe('a visit without a query', () => {
  it('is answered with the description of the service', async () => {
    const answer = await served().fetch('/sparql', { headers: { accept: 'text/turtle' } });
    const text = await answer.text();
    expect(answer.status).toBe(200);
    for (const word of ['#Service>', 'SPARQL11Query', 'UnionDefaultGraph', 'graph/facts', 'SPARQL_Results_JSON'])
      expect(text).toContain(word);
  });
});
