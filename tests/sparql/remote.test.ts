// The remote engine over an endpoint that keeps to the standards: what it forwards, and that its answers are local's.
import { expect, test } from 'vitest';
import { answerFrom, graphs, startRemote, truth } from './forward.js';
import { ask, askText, quads, startEngine, until } from './start.js';

const base = 'http://example.org/';
const tables = [
  'application/sparql-results+json',
  'application/sparql-results+xml',
  'text/csv',
  'text/tab-separated-values',
];

test('tables are byte for byte those of our own engine, in every format', async () => {
  const own = await startEngine();
  const { engine } = await startRemote(answerFrom(quads));
  for (const text of [
    'SELECT ?s ?l ?n { ?s <knows>|<since> ?o OPTIONAL { ?s <label> ?l } OPTIONAL { ?s <count> ?n } } ORDER BY ?s',
    'SELECT * { VALUES ?x { 1.5 true "  a\\r\\n\\tb " "<&>\'" "x"^^<d> <http://e.org/?a=b&c> UNDEF "a,b" "1000"^^<http://www.w3.org/2001/XMLSchema#double> -7 } }',
    'SELECT * {}',
    'SELECT ?none { ?s <none> ?none }',
    'ASK { <a> <knows> <b> }',
    'ASK { <a> <knows> <c> }',
  ])
    for (const mediaType of tables)
      expect(await askText(engine, text, { mediaType }), text).toBe(await askText(own, text, { mediaType }));
  await own.close();
});

test('graphs come in every format, sorted, blank nodes named anew', async () => {
  const { engine, server } = await startRemote(answerFrom(quads));
  const text = 'CONSTRUCT { ?s ?p ?o . [] <of> ?s } { ?s ?p ?o FILTER(?s = <a>) } ORDER BY DESC(?p)';
  const lines = (await askText(engine, text)).trimEnd().split('\n');
  expect(lines).toHaveLength(4);
  expect(lines.slice(0, 2)).toEqual([
    '<http://example.org/a> <http://example.org/knows> <http://example.org/b> .',
    '<http://example.org/a> <http://example.org/label> "Zażółć, \\"gęślą\\"\\njaźń"@pl .',
  ]);
  expect(lines.slice(2)).toEqual(
    ['_:b0', '_:b1'].map((node) => `${node} <http://example.org/of> <http://example.org/a> .`),
  );
  expect(server.asked[0]?.headers.accept).toBe('application/n-triples, text/turtle;q=0.5');
  const starts = {
    'text/turtle': '<http://example.org/a> <http://example.org/knows>',
    'application/ld+json': '{"@context":',
    'application/rdf+xml': '<?xml version="1.0" encoding="UTF-8"?>',
    'application/trig': '{\n',
    'application/n-quads': lines[0],
  };
  for (const [mediaType, start] of Object.entries(starts))
    expect(await askText(engine, text, { mediaType }), mediaType).toContain(start);
  await expect(
    askText(engine, 'CONSTRUCT { <a> <q/1> 1 } {}', { mediaType: 'application/rdf+xml' }),
  ).rejects.toMatchObject({ code: 'query-unwritable' });
});

test('an endpoint that has only Turtle is read as well', async () => {
  const { engine } = await startRemote((_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/turtle' })
      .end(`@prefix e: <${base}>. e:a e:b [ e:c "ź" ], <d>, 1.50 . e:a e:b <d> .`),
  );
  expect(await askText(engine, 'CONSTRUCT WHERE { ?s ?p ?o }')).toBe(
    [
      '<http://example.org/a> <http://example.org/b> "1.50"^^<http://www.w3.org/2001/XMLSchema#decimal> .',
      '<http://example.org/a> <http://example.org/b> <http://example.org/d> .',
      '<http://example.org/a> <http://example.org/b> _:b0 .',
      '_:b0 <http://example.org/c> "ź" .',
      '',
    ].join('\n'),
  );
});

test('the dataset always goes in the protocol, and holds no graph but the publication’s', async () => {
  const { engine, server } = await startRemote((_, response) => truth(response, true), {
    parameters: { timeout: '9' },
  });
  const none = 'http://example.org/graph/none';
  const sent = async (text: string, more = {}): Promise<[string[], string[]]> => {
    await askText(engine, text, more);
    const body = new URLSearchParams(server.asked.at(-1)?.body);
    expect(body.get('query')).not.toContain('FROM');
    expect(body.get('timeout')).toBe('9');
    return [body.getAll('default-graph-uri'), body.getAll('named-graph-uri')];
  };
  expect(await sent('ASK {}')).toEqual([graphs, graphs]);
  expect(await sent('ASK FROM <g1> FROM <secret> {}')).toEqual([[graphs[0]], [none]]);
  expect(await sent('ASK FROM NAMED <secret> {}')).toEqual([[none], [none]]);
  expect(await sent('ASK FROM <g1> {}', { namedGraphs: [graphs[1]] })).toEqual([[none], [graphs[1]]]);
  expect(await sent('ASK {}', { defaultGraphs: [graphs[2], graphs[2]] })).toEqual([[graphs[2]], [none]]);
  await expect(askText(engine, 'ASK {}', { defaultGraphs: ['x y'] })).rejects.toMatchObject({ code: 'query-syntax' });
});

test('what only the endpoint finds wrong is shown where it stands', async () => {
  const { engine, server } = await startRemote(answerFrom(quads));
  const text = 'BASE <http://example.org/> # Who?\nSELECT *\n{ ?s <p> <q> <r> }';
  await expect(askText(engine, text)).rejects.toMatchObject({ code: 'query-syntax', position: { line: 3 } });
  server.answering = (_, response) =>
    response
      .writeHead(400)
      .end("Virtuoso 37000 Error SP030: SPARQL compiler, line 3: syntax error at '<http://example.org/r>' before '}'");
  const failure = askText(engine, text);
  await expect(failure).rejects.toMatchObject({ code: 'query-syntax', position: { line: 3, column: 14 } });
  await expect(failure).rejects.not.toThrow(/Virtuoso|SP030/);
});

test('nothing is forwarded that the guard refuses', async () => {
  const { engine, server } = await startRemote((_, response) => truth(response, true));
  for (const text of [
    'CLEAR ALL',
    'ASK { SERVICE <http://localhost:1/> {} }',
    'ASK { FILTER(<bif:a>()) }',
    `ASK ${'('.repeat(99)}`,
  ])
    await expect(askText(engine, text)).rejects.toMatchObject({ code: /^query-(?:refused|too-complex)$/ });
  expect(server.asked).toEqual([]);
});

test('limits of rows and bytes end in an error', async () => {
  const { engine } = await startRemote(answerFrom(quads), { rows: 3 });
  const all = 'SELECT * { ?s ?p ?o }';
  await expect(askText(engine, all)).rejects.toMatchObject({ code: 'query-too-large' });
  expect((await askText(engine, `${all} LIMIT 3`)).split('\r\n')).toHaveLength(5);
  const small = await startRemote(answerFrom(quads), { answerBytes: 200 });
  await expect(askText(small.engine, all)).rejects.toMatchObject({ code: 'query-too-large' });
});

test('so many at once, so many in the queue, and the load says so', async () => {
  const waiting: (() => void)[] = [];
  const { engine, server } = await startRemote((_, response) => waiting.push(() => truth(response, true)), {
    concurrency: 2,
    queue: 1,
    bufferBytes: 1_000,
    answerBytes: 400,
  });
  const spent: number[] = [];
  const leaving = new AbortController();
  const answers = [1, 2].map(() => ask(engine, 'ASK {}', { spent: (ms: number) => spent.push(ms) }));
  const third = ask(engine, 'ASK {}', { signal: leaving.signal });
  await expect(ask(engine, 'ASK {}')).rejects.toMatchObject({ code: 'query-busy' });
  await until(() => waiting.length === 2);
  expect(engine.load()).toEqual({ workers: 2, loaded: 2, busy: 2, waiting: 1, bufferedBytes: 0 });
  leaving.abort(new Error('gone'));
  await expect(third).rejects.toThrow('gone');
  for (const answer of waiting) answer();
  for (const answer of await Promise.all(answers)) {
    expect(engine.load().bufferedBytes).toBeGreaterThan(0);
    answer.release();
    answer.release();
  }
  expect(engine.load()).toEqual({ workers: 2, loaded: 2, busy: 0, waiting: 0, bufferedBytes: 0 });
  expect(spent).toHaveLength(2);
  expect(server.asked).toHaveLength(2);
});

test('closing ends what is under way', async () => {
  const { engine, server } = await startRemote(() => undefined);
  const answer = ask(engine, 'ASK {}');
  await until(() => server.asked.length === 1);
  await engine.close();
  await expect(answer).rejects.toMatchObject({ code: 'query-busy' });
  await expect(ask(engine, 'ASK {}')).rejects.toMatchObject({ code: 'query-busy' });
  expect(engine.state()).toBe('closed');
});
