// Our engine over a store, as a server that forwards its queries has it.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Names } from '../../src/rdf/iri.js';
import type { Model } from '../../src/model/model.js';
import type { QueryEngine } from '../../src/sparql/engine.js';
import { createRemoteEngine } from '../../src/sparql/remote/engine.js';
import type { Store } from './store.js';

const queryMs = 20_000;
const probeMs = 20_000;

/** Says what is there: the graphs, how they are written, and the question that tells whether all is there. */
export interface Held {
  readonly graphs: readonly string[];
  readonly names: Names;
  readonly model: Model;
  readonly probe?: string;
}

/** Starts the engine, and waits until it has seen the store. */
export async function engineOver({ query: url, script }: Store, held: Held): Promise<QueryEngine> {
  const engine = createRemoteEngine({
    url,
    credentials: script.credentials,
    queryMs,
    probeMs,
    concurrency: 2,
    ...held,
  });
  while (engine.state() === 'loading') await sleep(50);
  return engine;
}

/** Waits until an engine has found a state, at most two minutes; tells whether it has. */
export async function comesTo(engine: QueryEngine, state: ReturnType<QueryEngine['state']>): Promise<boolean> {
  for (const end = Date.now() + 120_000; Date.now() < end;) {
    if (engine.state() === state) return true;
    await sleep(100);
  }
  return false;
}
