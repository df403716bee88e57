// A SPARQL endpoint on this machine over a few quads, and the remote engine that forwards to it.
import { namedNode, Store } from 'oxigraph';
import { onTestFinished } from 'vitest';
import { namesUnder } from '../../src/rdf/iri.js';
import type { QueryEngine } from '../../src/sparql/engine.js';
import { createRemoteEngine, type RemoteOptions } from '../../src/sparql/remote/engine.js';
import { startServer, type Answering, type TestServer } from '../endpoint/server.js';
import { model } from '../formats/museum.js';
import { until } from './start.js';

export const graphs = ['http://example.org/g1', 'http://example.org/g2', 'http://example.org/g3'];

/** Answers as the protocol says: the dataset by its parameters, JSON for tables, N-Triples for graphs. */
export function answerFrom(nquads: string): Answering {
  const store = new Store();
  store.load(nquads, { format: 'application/n-quads' });
  return ({ body }, response) => {
    const parameters = new URLSearchParams(body);
    const text = parameters.get('query') ?? '';
    const isGraph = /^[^{]*(?:CONSTRUCT|DESCRIBE)/i.test(text);
    const type = isGraph ? 'application/n-triples' : 'application/sparql-results+json';
    try {
      const answer: unknown = store.query(text, {
        results_format: type,
        default_graph: parameters.getAll('default-graph-uri').map((graph) => namedNode(graph)),
        named_graphs: parameters.getAll('named-graph-uri').map((graph) => namedNode(graph)),
      });
      response.writeHead(200, { 'content-type': type }).end(answer as string);
    } catch (error) {
      const [, line = '', column = ''] = /(\d+):(\d+)/.exec(String(error)) ?? [];
      response.writeHead(400, { 'content-type': 'text/plain' }).end(`Parse error at line ${line}, column ${column}: …`);
    }
  };
}

/** Starts a server and an engine over it; the engine's probe gets `true`, so that a test's `answering` sees only queries. */
export async function startRemote(
  answering: Answering,
  options: Partial<RemoteOptions> = {},
): Promise<{ engine: QueryEngine; server: TestServer }> {
  const server = await startServer((_, response) => truth(response, true));
  const names = namesUnder('http://example.org/');
  const engine = createRemoteEngine({ url: server.url, graphs, names, model, queryMs: 1_000, ...options });
  onTestFinished(() => engine.close());
  await until(() => engine.state() === 'ready');
  server.asked.length = 0;
  server.answering = answering;
  return { engine, server };
}

/** Answers an ASK. */
export function truth(response: Parameters<Answering>[1], value: boolean): void {
  const text = JSON.stringify({ head: {}, boolean: value });
  response.writeHead(200, { 'content-type': 'application/sparql-results+json; charset=UTF-8' }).end(text);
}
