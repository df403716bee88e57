// The remote engine and the push against a real store: what it holds afterwards, and where its answers are those of our own engine.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HejnalError } from '../../src/errors.js';
import { graphNames } from '../../src/rdf/iri.js';
import { pushRelease, queryAddress, releaseProbe } from '../../src/push/push.js';
import type { QueryEngine } from '../../src/sparql/engine.js';
import { createExactEngine } from '../../src/sparql/exact/engine.js';
import { createRemoteEngine, type RemoteOptions } from '../../src/sparql/remote/engine.js';
import { dcat, literal, namedNode, quadLine, xsd, type Quad } from '../../src/rdf/rdf.js';
import { openRelease, type Release } from '../../src/release/open.js';
import type { QueryRequest } from '../../src/sparql/engine.js';
import { guard } from '../../src/sparql/text/scan.js';
import { dear, type Hostile } from '../hostile/queries.js';
import { whenInstalled } from '../present.js';
import { build, fact, museum, names, quads } from '../release/museum.js';
import { startVirtuoso, type Virtuoso } from '../virtuoso.js';
import { until } from './start.js';

const lent = (slug: string, ...values: readonly (readonly [string, string])[]): Quad[] =>
  values.map(([value, datatype]) => fact(museum(slug), `${names.ontology}lent`, literal(value, namedNode(datatype))));
const facts = [
  ...quads,
  ...lent('czapski', ['7', xsd.integer], ['1.5', xsd.decimal], ['true', xsd.boolean], ['2022-09', xsd.gYearMonth]),
  ...lent('czapski', ['2011-05-25', xsd.date], ['2011-05-25T00:00:00Z', xsd.dateTime]),
  fact(museum('czapski'), `${names.ontology}said`, literal('„Zażółć” 😀\n"gęślą" \\ jaźń', 'pl')),
  fact(museum('czapski'), `${names.ontology}website`, 'https://example.org/zażółć?a=b&c'),
];
const says = (version: string): Quad => fact(names.dataset('museums'), dcat.version, version, 'catalog');
const prefixes = `PREFIX m: <ontology#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> `;

whenInstalled('virtuoso-t', 'the remote engine over a real store')('virtuoso', () => {
  let place: string;
  let store: Virtuoso;
  let release: Release;
  let own: QueryEngine;
  let remote: QueryEngine;
  const startRemote = async (more: Partial<RemoteOptions> = {}): Promise<QueryEngine> => {
    const settings = { graphs: graphNames.map((name) => names.graph(name)), names, model: release.model };
    const engine = createRemoteEngine({ url: store.sparql, probe: releaseProbe(release), ...settings, ...more });
    await until(() => engine.state() !== 'loading');
    return engine;
  };

  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'hejnal-remote-'));
    store = await startVirtuoso();
    await build(place, { quads: facts, catalog: ({ version }) => [says(version)] });
    release = await openRelease(place);
    const lines = [...release.quads()].map((each) => `${quadLine(each)}\n`).join('');
    own = createExactEngine({ sources: [{ bytes: Buffer.from(lines) }], quads: 1_000, workers: 1 })!;
    await until(() => own.state() === 'ready');
  });
  afterAll(async () => {
    await remote.close();
    await Promise.all([own.close(), release.close(), store.stop()]);
    await rm(place, { recursive: true });
  });

  test('does not claim the release before it is pushed, and does afterwards', async () => {
    const before = await startRemote();
    expect(before.state()).toBe('failed');
    await before.close();
    const options = { store: { url: store.store, credentials: store.credentials }, chunkBytes: 2_000 };
    await pushRelease(release, options);
    await pushRelease(release, options);
    remote = await startRemote();
    expect(remote.state()).toBe('ready');
    expect(queryAddress(store.store)).toBe(store.sparql);
  });

  const sorted = (text: string): string =>
    text
      .replace(/[\r\n]+$/, '')
      .split(/\r?\n/)
      .sort()
      .join('\n');
  const both = async (text: string, mediaType: string, more = {}): Promise<[string, string]> => {
    const form = /SELECT|ASK|CONSTRUCT|DESCRIBE/.exec(text)?.[0] as 'SELECT';
    const request = { text: prefixes + text, form, mediaType, base: names.base, ...more };
    const [one, other] = await Promise.all([own.query(request), remote.query(request)]);
    return [sorted(Buffer.from(one.bytes).toString()), sorted(Buffer.from(other.bytes).toString())];
  };
  const tsv = 'text/tab-separated-values';
  const [factsGraph, evidenceGraph] = [names.graph('facts'), names.graph('evidence')];

  test.each([
    ['everything', 'SELECT ?s ?p ?o { ?s ?p ?o }'],
    ['every graph', 'SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g'],
    ['FROM', 'SELECT (COUNT(*) AS ?n) FROM <graph/facts> { ?s ?p ?o }'],
    ['FROM of two graphs', 'SELECT (COUNT(*) AS ?n) FROM <graph/facts> FROM <graph/evidence> { ?s ?p ?o }'],
    ['FROM, and GRAPH without FROM NAMED', 'SELECT ?g FROM <graph/facts> { GRAPH ?g { ?s ?p ?o } }'],
    ['FROM NAMED', 'SELECT DISTINCT ?g FROM NAMED <graph/facts> { GRAPH ?g { ?s ?p ?o } }'],
    ['FROM of a graph of the store itself', 'SELECT ?s FROM <http://www.openlinksw.com/schemas/virtrdf#> { ?s ?p ?o }'],
    ['a graph of the store itself', 'SELECT ?s { GRAPH <http://www.openlinksw.com/schemas/virtrdf#> { ?s ?p ?o } }'],
    ['a join with a filter', 'SELECT ?s ?l { ?s a m:Museum ; skos:prefLabel ?l FILTER(LANG(?l) = "pl") }'],
    ['an OPTIONAL', 'SELECT ?s ?w { ?s a m:Museum OPTIONAL { ?s m:website ?w } }'],
    ['a MINUS', 'SELECT ?s { ?s a m:Museum MINUS { ?s m:website ?w } }'],
    ['a NOT EXISTS', 'SELECT ?s { ?s a m:Museum FILTER NOT EXISTS { ?s m:website ?w } }'],
    ['a UNION', 'SELECT ?x { { ?x a m:Museum } UNION { ?s m:website ?x } }'],
    ['a path', 'SELECT ?q ?l { ?q (<hejnal#about>/skos:prefLabel) ?l }'],
    ['VALUES', 'SELECT ?s ?l { VALUES ?s { <id/museum/czapski> } ?s skos:prefLabel ?l }'],
    ['a sub-select', 'SELECT ?s { { SELECT ?s { ?s a m:Museum } ORDER BY ?s LIMIT 1 } }'],
    ['aggregates', 'SELECT ?c (COUNT(DISTINCT ?s) AS ?n) { ?s a ?c } GROUP BY ?c HAVING(COUNT(?s) > 1)'],
    [
      'text in another script',
      'SELECT ?s { ?s m:said ?o FILTER(CONTAINS(STR(?o), "gęślą") && CONTAINS(STR(?o), "😀")) }',
    ],
    ['an escape that closes nothing', 'SELECT ("a\\u0022 } #" AS ?x) { }'],
  ])('answers %s as our own engine does', async (_name, text) => {
    const [expected, found] = await both(text, tsv);
    expect(found).toBe(expected);
  });

  test('answers ASK, and graphs', async () => {
    for (const text of ['ASK { ?s a m:Museum }', 'ASK { ?s a m:Loan }', 'ASK { }']) {
      const [expected, found] = await both(text, 'text/csv');
      expect(found, text).toBe(expected);
    }
    const [expected, found] = await both('CONSTRUCT WHERE { ?s a m:Museum ; ?p ?o }', 'application/n-triples');
    expect(found).toBe(expected);
    const empty = await both('CONSTRUCT WHERE { ?s a m:Loan }', 'application/n-triples');
    expect(empty).toEqual(['', '']);
  });

  test('obeys the graphs of the protocol', async () => {
    const count = 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }';
    const named = 'SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g';
    for (const more of [{ defaultGraphs: [factsGraph] }, { namedGraphs: [evidenceGraph] }])
      for (const text of [count, named]) {
        const [expected, found] = await both(text, tsv, more);
        expect(found, text).toBe(expected);
      }
  });

  test('shows where a query stops being one', async () => {
    const request = { form: 'SELECT', mediaType: tsv, base: names.base } as const;
    const text = '# line one\nSELECT *\n{ ?s ?p ?o ?x }';
    await expect(remote.query({ ...request, text })).rejects.toMatchObject({
      code: 'query-syntax',
      position: { line: 3, column: 12 },
    });
  });

  test('a part of an answer never looks whole', async () => {
    const impatient = await startRemote({ parameters: { timeout: '1000' } });
    const product =
      'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p . ?q ?r ?s FILTER(?a != ?s) }';
    const request = { text: product, form: 'SELECT', mediaType: tsv, base: names.base } as const;
    await expect(impatient.query(request)).rejects.toMatchObject({ code: 'query-timeout' });
    expect(impatient.state()).toBe('ready');
    await impatient.close();
  });

  test('hostile queries end at the deadline, and the next visitor is answered', { timeout: 120_000 }, async () => {
    const strict = await startRemote({ queryMs: 1_500, parameters: { timeout: '1000' } });
    const requestOf = ({ text }: Hostile): QueryRequest => {
      const form = guard(text).form ?? 'ASK';
      return { text, form, base: names.base, mediaType: form === 'CONSTRUCT' ? 'application/n-triples' : tsv };
    };
    const ended = (query: Hostile): Promise<string> =>
      strict.query(requestOf(query)).then(
        ({ bytes }) => new TextDecoder().decode(bytes),
        (error: unknown) => (error as HejnalError).code,
      );
    const all: string[] = [];
    for (let at = 0; at < dear.length; at += 3) all.push(...(await Promise.all(dear.slice(at, at + 3).map(ended))));
    // The store may say first that a query is more than it takes on, such as a closure without a bound at either end or
    // a table past its own limit: a 502 of ours. Where it is quick enough on so little data, its answer must be whole.
    // What it makes of an expression that backtracks past its limit is not compared: it says true.
    for (const [at, outcome] of all.entries()) {
      const query = dear[at]!;
      if (query.statuses.includes(200) || /^query-(?:timeout|memory|too-large|upstream)$/.test(outcome)) continue;
      const { bytes } = await own.query(requestOf(query));
      // Stores sort what has no order, join texts and write numbers as they like; but they give as many rows.
      const rows = (answer: string): number => answer.split('\n').length;
      expect(rows(outcome), query.name).toBe(rows(new TextDecoder().decode(bytes)));
    }
    const request = { text: 'ASK { ?s ?p ?o }', form: 'ASK', mediaType: tsv, base: names.base } as const;
    const answer = await strict.query(request);
    expect([new TextDecoder().decode(answer.bytes), strict.state()]).toEqual(['true', 'ready']);
    await strict.close();
  });

  test('refuses a push with a wrong password', async () => {
    const credentials = { ...store.credentials, password: 'wrong' };
    await expect(pushRelease(release, { store: { url: store.store, credentials } })).rejects.toMatchObject({
      code: 'push-failed',
      hint: expect.stringContaining('HEJNAL_PUSH_PASSWORD') as string,
    });
    await expect(pushRelease(release, { store: { url: store.store } })).rejects.toMatchObject({ code: 'push-failed' });
  });
});
