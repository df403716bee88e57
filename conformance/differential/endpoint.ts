// Another's query service over the same quads, asked by the protocol.
import type { QueryAnswer, QueryEngine, QueryRequest } from '../../src/sparql/engine.js';

const nothing = (): undefined => undefined;

/**
 * Makes an engine of an endpoint that holds the graphs of a release. All are named in the protocol (SPARQL 1.1 Protocol
 * §2.1.4), so that its default graph is their merge, whatever it is there otherwise.
 */
export function endpointEngine(url: string, graphs: readonly string[], queryMs: number): QueryEngine {
  return {
    name: url,
    state: () => 'ready',
    load: () => ({ workers: 1, loaded: 1, busy: 0, waiting: 0, bufferedBytes: 0 }),
    query: (request) => ask(url, graphs, request, queryMs),
    close: () => Promise.resolve(),
  };
}

async function ask(
  url: string,
  graphs: readonly string[],
  { text, mediaType, base }: QueryRequest,
  queryMs: number,
): Promise<QueryAnswer> {
  const body = new URLSearchParams({ query: `BASE <${base}>\n${text}` });
  for (const graph of graphs) {
    body.append('default-graph-uri', graph);
    body.append('named-graph-uri', graph);
  }
  const signal = AbortSignal.timeout(queryMs);
  const answer = await fetch(url, { method: 'POST', headers: { accept: mediaType }, body, signal });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${Buffer.from(bytes).toString().slice(0, 300)}`);
  return { mediaType, bytes, workerMs: 0, release: nothing };
}
