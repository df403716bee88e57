// Quads of others in a store: put graph by graph, by the Graph Store Protocol.
import { Endpoint } from '../../src/endpoint/exchange.js';
import { parseQuads, tripleLine } from '../../src/rdf/rdf.js';
import type { Store } from './store.js';

const longestMs = 120_000;

/** Puts every graph of N-Quads in the place of what stands there, and names them. */
export async function putGraphs({ store, script }: Store, data: Uint8Array): Promise<string[]> {
  const endpoint = new Endpoint({ url: store, credentials: script.credentials });
  const graphs = new Map<string, string[]>();
  for (const each of parseQuads(Buffer.from(data).toString())) {
    const lines = graphs.get(each.graph.value) ?? [];
    graphs.set(each.graph.value, lines);
    lines.push(tripleLine(each));
  }
  for (const [graph, lines] of graphs) {
    const reply = await endpoint.send({
      method: 'PUT',
      accept: '*/*',
      search: { graph },
      body: `${lines.join('\n')}\n`,
      type: 'application/n-triples',
      maxBytes: 1_000_000,
      signal: AbortSignal.timeout(longestMs),
    });
    if ('broken' in reply || reply.status >= 300)
      throw new Error(`${script.title} did not take <${graph}>: ${'broken' in reply ? reply.detail : reply.status}`);
  }
  return [...graphs.keys()];
}
