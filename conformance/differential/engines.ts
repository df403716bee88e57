// Engines over the same quads, each ready to be asked.
import type { Quad } from '../../src/rdf/rdf.js';
import { createFederatedEngine } from '../../src/sparql/comunica/engine.js';
import type { QueryEngine } from '../../src/sparql/engine.js';
import { createExactEngine } from '../../src/sparql/exact/engine.js';
import { startOxigraph } from '../oxigraph/engine.js';
import { endpointEngine } from './endpoint.js';

/** Holds the quads of a release: as the engines take them, and read. */
export interface Data {
  readonly sources: readonly { readonly bytes: Uint8Array }[];
  readonly quads: readonly Quad[];
  /** The release itself, where there is one on the disk. */
  readonly directory?: string;
}

/** Starts an engine by its name, or takes the endpoint of `name=address`, and waits until it answers. */
export async function start(name: string, { sources, quads, directory }: Data, queryMs: number): Promise<QueryEngine> {
  const [, endpoint] = /^[\w-]+=(https?:.*)$/.exec(name) ?? [];
  if (endpoint !== undefined) return endpointEngine(endpoint, graphsOf(quads), queryMs);
  const bytes = sources.map((source) => source.bytes);
  if (name === 'oxigraph') return startOxigraph(bytes, queryMs);
  const options = { sources, quads: quads.length, workers: 1, spare: false, queryMs };
  const engine = make(name, directory === undefined ? options : { ...options, directory });
  while (engine.state() === 'loading') await new Promise((resolve) => setTimeout(resolve, 20));
  if (engine.state() !== 'ready') throw new Error(`The engine ${name} cannot load the quads.`);
  return engine;
}

function graphsOf(quads: readonly Quad[]): string[] {
  return [...new Set(quads.map(({ graph }) => graph.value))];
}

function make(name: string, options: Parameters<typeof createExactEngine>[0]): QueryEngine {
  if (name === 'federated') return createFederatedEngine({ ...options, endpoints: [] });
  return createExactEngine(options);
}
