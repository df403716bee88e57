// Pushing a release into a store that keeps to the Graph Store Protocol, and into stores that do not.
import { expect, test } from 'vitest';
import { pushRelease, queryAddress, releaseProbe, type PushOptions, type PushProgress } from '../src/push/push.js';
import { openRelease, type Release } from '../src/release/open.js';
import { startServer, type Answering, type TestServer } from './endpoint/server.js';
import { build, describe, folder, museum, names, quads } from './release/museum.js';

const address = (server: TestServer): PushOptions => ({
  store: { url: server.url.replace(/sparql$/, 'sparql-graph-crud') },
});

/** A store in memory; `lose` makes it forget a triple that it says it took. */
function store(lose?: string): { graphs: Map<string, Set<string>>; answering: Answering } {
  const graphs = new Map<string, Set<string>>();
  const answering: Answering = ({ method, target, headers, body }, response) => {
    const graph = new URL(target, 'http://store/').searchParams.get('graph');
    if (graph === null) {
      const counted = /GRAPH <([^>]*)>/.exec(new URLSearchParams(body).get('query') ?? '')?.[1] ?? '';
      const properties = [...(graphs.get(counted) ?? [])].map((line) => line.split(' ')[1]?.slice(1, -1) ?? '');
      const bindings = [...new Set(properties)].map((value) => {
        const { length } = properties.filter((each) => each === value);
        return {
          p: { type: 'uri', value },
          count: { type: 'typed-literal', value: String(length), datatype: 'x:integer' },
        };
      });
      response.writeHead(200, { 'content-type': 'application/sparql-results+json' });
      response.end(JSON.stringify({ head: { vars: ['p', 'count'] }, results: { bindings } }));
      return;
    }
    if (method !== 'DELETE') expect(headers['content-type']).toBe('application/n-triples');
    const wasThere = graphs.has(graph);
    const lines = body.split('\n').filter((line) => line !== '' && line !== lose);
    if (method === 'DELETE') graphs.delete(graph);
    else graphs.set(graph, new Set([...(method === 'POST' ? (graphs.get(graph) ?? []) : []), ...lines]));
    response.writeHead(method === 'DELETE' && !wasThere ? 404 : 204).end();
  };
  return { graphs, answering };
}

async function release(more: readonly (typeof quads)[number][] = []): Promise<Release> {
  const place = folder();
  await build(place, { quads: [...quads, ...more] });
  return openRelease(place);
}

test('every graph arrives whole under its name, in pieces, the catalogue last', async () => {
  const opened = await release();
  const { graphs, answering } = store();
  const server = await startServer(answering);
  const progress: PushProgress[] = [];
  await pushRelease(opened, { ...address(server), chunkBytes: 500, onProgress: (each) => progress.push(each) });
  const { counts } = opened.manifest;
  expect(Object.fromEntries([...graphs].map(([name, lines]) => [name.replace(/^.*\//, ''), lines.size]))).toEqual(
    Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)),
  );
  expect(graphs.get(names.graph('facts'))).toContain(
    `<${museum('czapski')}> <http://www.w3.org/2004/02/skos/core#prefLabel> "Muzeum „czapski”"@pl .`,
  );
  const writes = server.asked.filter(({ target }) => target.includes('graph='));
  const steps = writes.map(({ method, target }) => `${method} ${decodeURIComponent(target).replace(/^.*\//, '')}`);
  expect([steps[0], steps.at(-1)]).toEqual(['DELETE catalog', 'POST catalog']);
  expect(steps.filter((step) => step.endsWith('facts'))).toEqual(['DELETE facts', 'PUT facts', 'POST facts']);
  expect(Math.max(...writes.map(({ body }) => body.length))).toBeLessThan(1_000);
  expect(progress.at(-1)).toEqual({ graph: 'catalog', sent: counts.catalog, total: counts.catalog });
  await opened.close();
});

test('the next release takes the place of the last', async () => {
  const [first, second] = [await release(describe('rynek', '2010')), await release()];
  const { graphs, answering } = store();
  const server = await startServer(answering);
  await pushRelease(first, address(server));
  expect([...(graphs.get(names.graph('facts')) ?? [])].join()).toContain('rynek');
  await pushRelease(second, address(server));
  await pushRelease(second, address(server));
  expect([...(graphs.get(names.graph('facts')) ?? [])].join()).not.toContain('rynek');
  expect(releaseProbe(second)).toContain(`"${second.manifest.version}"`);
  await Promise.all([first.close(), second.close()]);
});

test('where a connection breaks it is asked again, a few times', async () => {
  const opened = await release();
  const { graphs, answering } = store();
  const heard = new Set<string>();
  const server = await startServer((asked, response) => {
    const key = `${asked.method} ${asked.target} ${asked.body}`;
    if (heard.has(key)) return answering(asked, response);
    heard.add(key);
    response.destroy();
  });
  await pushRelease(opened, address(server));
  expect(graphs.get(names.graph('facts'))?.size).toBe(opened.manifest.counts.facts);
  expect(server.asked.length).toBeGreaterThanOrEqual(2 * heard.size);
  server.answering = (_, response) => void response.destroy();
  const before = server.asked.length;
  await expect(pushRelease(opened, address(server))).rejects.toMatchObject({ code: 'push-failed' });
  expect(server.asked.length - before).toBe(3);
  await opened.close();
});

test('a store that lost something does not get the catalogue, which says what it holds', async () => {
  const opened = await release();
  const [lost] = [...opened.quads('facts')];
  const { graphs, answering } = store(`<${lost!.subject.value}> <${lost!.predicate.value}> <${lost!.object.value}> .`);
  const server = await startServer(answering);
  await expect(pushRelease(opened, address(server))).rejects.toMatchObject({
    code: 'push-failed',
    message: expect.stringMatching(
      `^The store has \\d triples with <${lost!.predicate.value}> in <${names.graph('facts')}>; the release has \\d\\.$`,
    ) as string,
  });
  expect(graphs.has(names.graph('catalog'))).toBe(false);
  await opened.close();
});

test.each([
  ['wants a password', 401, /status 401/, /HEJNAL_PUSH_PASSWORD/],
  ['forbids it', 403, /status 403: SECURITY: permission denied/, /may not write/],
  ['has another address', 404, /PUT of <.*status 404/, /address/],
  ['takes less', 413, /status 413/, /smaller/],
  ['has a fault', 500, /status 500/, /running/],
])('a store that %s', async (_name, status, message, hint) => {
  const opened = await release();
  const server = await startServer(({ method }, response) =>
    response
      .writeHead(status === 404 || method !== 'DELETE' ? status : 204)
      .end('<b>SECURITY:</b>\n permission denied'),
  );
  const failure = pushRelease(opened, address(server));
  await expect(failure).rejects.toMatchObject({ code: 'push-failed' });
  await expect(failure).rejects.toMatchObject({ message: expect.stringMatching(message) as string });
  await expect(failure).rejects.toMatchObject({ hint: expect.stringMatching(hint) as string });
  await opened.close();
});

test('a store that is not there, hangs, or answers the count with a page', async () => {
  const opened = await release();
  const server = await startServer((_, response) => response.end('<html>'));
  await expect(pushRelease(opened, address(server))).rejects.toMatchObject({ code: 'push-failed' });
  server.answering = () => undefined;
  await expect(pushRelease(opened, { ...address(server), requestMs: 100 })).rejects.toMatchObject({
    code: 'push-failed',
    message: expect.stringContaining('no answer within 0.1 seconds') as string,
  });
  const nowhere = { store: { url: 'http://127.0.0.1:9/sparql-graph-crud' } };
  await expect(pushRelease(opened, nowhere)).rejects.toMatchObject({ code: 'push-failed' });
  await opened.close();
});

test.each([
  ['http://h:8890/sparql-graph-crud-auth', 'http://h:8890/sparql'],
  ['http://h:3030/museums/data', 'http://h:3030/museums/query'],
  ['http://h:7200/repositories/m/rdf-graphs/service', 'http://h:7200/repositories/m'],
  ['https://h:8182/sparql/gsp/', 'https://h:8182/sparql'],
  ['http://h:7878/store', 'http://h:7878/query'],
])('the address for queries that belongs to %s', (given, expected) => {
  expect(queryAddress(given)).toBe(expected);
});

test('an address whose form is not known needs the other one', () => {
  expect(() => queryAddress('http://h/graphs')).toThrow(expect.objectContaining({ code: 'option-invalid' }) as Error);
});
