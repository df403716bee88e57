// The thread of the ruler: Oxigraph as its package is, over quads that are loaded once.
import { parentPort, workerData } from 'node:worker_threads';
import { namedNode, Store } from 'oxigraph';

const store = new Store();
for (const bytes of workerData) store.load(bytes, { format: 'application/n-quads', no_transaction: true });
parentPort.postMessage({ ready: true });

parentPort.on('message', ({ text, mediaType, base, union, defaultGraphs, namedGraphs }) => {
  const named = defaultGraphs !== undefined || namedGraphs !== undefined;
  // Both lists are always given: with one alone the other part of the dataset would not be restricted.
  const dataset = named
    ? { default_graph: (defaultGraphs ?? []).map(namedNode), named_graphs: (namedGraphs ?? []).map(namedNode) }
    : { use_default_graph_as_union: union };
  try {
    parentPort.postMessage({ answer: store.query(text, { base_iri: base, results_format: mediaType, ...dataset }) });
  } catch (error) {
    parentPort.postMessage({ error: error.message });
  }
});
