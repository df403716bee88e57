// Starts the query engine that the operator has chosen over a release.
import type { EndpointOptions } from '../endpoint/exchange.js';
import { HejnalError } from '../errors.js';
import { graphNames } from '../rdf/iri.js';
import { releaseProbe } from '../push/push.js';
import { permitEndpoints } from './text/endpoints.js';
import type { EngineLoad, EngineState, QueryAnswer, QueryEngine, QueryOptions, QueryRequest } from './engine.js';
import { createFederatedEngine } from './comunica/engine.js';
import { guard } from './text/scan.js';
import { queryLimits } from './text/limits.js';
import { createExactEngine } from './exact/engine.js';
import { exactFunctions } from './exact/geometry/names.js';
import { createRemoteEngine } from './remote/engine.js';
import type { Release } from '../release/open.js';
import { querySources } from './sources.js';

/** Names the engines: over the release itself and exact, able to ask others, or behind an endpoint elsewhere. */
export const engineNames = ['exact', 'federated', 'remote'] as const;

/**
 * Configures the engine of a release. `services` are the endpoints that SERVICE may name; with `exact`, only queries with
 * SERVICE go to a federated engine beside it. `remote` is needed for the engine of that name, which has no services. `queryMs` bounds a query and each of its calls elsewhere, `rows` (0: any number) and `answerBytes` its answer.
 */
export interface EngineOptions {
  readonly engine: (typeof engineNames)[number];
  readonly services: readonly string[];
  readonly remote?: EndpointOptions | undefined;
  readonly queryMs: number;
  readonly answerBytes: number;
  readonly rows: number;
  /** Workers at once; absent lets the size of the machine decide. */
  readonly workers?: number | undefined;
}

/** Starts the engine; it loads in the background. Throws `option-invalid` for an address that cannot be used. */
export function startEngine(release: Release, options: EngineOptions): QueryEngine {
  const { engine, services, queryMs, answerBytes, rows, workers } = options;
  const limits = { queryMs, answerBytes, rows };
  if (engine === 'remote') return startRemote(release, options, limits);
  const loaded = { sources: querySources(release), quads: release.manifest.total, ...limits };
  const size = workers === undefined ? {} : { workers };
  const federate = (): QueryEngine => {
    return createFederatedEngine({ ...loaded, ...size, endpoints: services, callMs: queryMs });
  };
  if (engine === 'federated') return new Chosen({ plain: federate(), services, functions: [] });
  const plain = createExactEngine({ ...loaded, ...size, directory: release.directory, image: release.image });
  const chosen = { plain, services, functions: exactFunctions };
  if (services.length === 0) return new Chosen(chosen);
  try {
    return new Chosen({ ...chosen, federated: federate() });
  } catch (error) {
    void plain.close();
    throw error;
  }
}

interface Limits {
  readonly queryMs: number;
  readonly answerBytes: number;
  readonly rows: number;
}

function startRemote(release: Release, { remote, workers }: EngineOptions, limits: Limits): QueryEngine {
  if (remote === undefined)
    throw new HejnalError('option-invalid', 'The engine “remote” has no address.', 'Name the endpoint to ask.');
  const { names, model } = release;
  const graphs = graphNames.map((name) => names.graph(name));
  const size = workers === undefined ? {} : { concurrency: workers };
  const plain = createRemoteEngine({
    ...remote,
    ...limits,
    ...size,
    names,
    model,
    graphs,
    probe: releaseProbe(release),
  });
  return new Chosen({ plain, services: [], functions: [] });
}

interface Choice {
  readonly plain: QueryEngine;
  /** Answers queries with SERVICE where `plain` cannot. */
  readonly federated?: QueryEngine;
  readonly services: readonly string[];
  readonly functions: readonly string[];
}

/** Sends each query to the engine for it, once its SERVICE clauses are found to be allowed. */
class Chosen implements QueryEngine {
  readonly name: string;
  readonly services: readonly string[];
  readonly functions: readonly string[];
  readonly #plain: QueryEngine;
  readonly #federated: QueryEngine;
  readonly #allowed: ReadonlySet<string>;

  constructor({ plain, federated = plain, services, functions }: Choice) {
    this.name = plain.name;
    this.services = services;
    this.functions = functions;
    this.#plain = plain;
    this.#federated = federated;
    this.#allowed = new Set(services);
  }

  state(): EngineState {
    return this.#plain.state();
  }

  load(): EngineLoad {
    return this.#plain.load();
  }

  engineFor(text: string, service: boolean): QueryEngine {
    if (!service) return this.#plain;
    if (this.#allowed.size > 0) permitEndpoints(text, this.#allowed, queryLimits);
    else throw refusedService();
    return this.#federated;
  }

  async query(request: QueryRequest, options?: QueryOptions): Promise<QueryAnswer> {
    return this.engineFor(request.text, guard(request.text).service).query(request, options);
  }

  async close(): Promise<void> {
    await Promise.all([this.#plain.close(), this.#federated.close()]);
  }
}

function refusedService(): HejnalError {
  const hint = 'Query the other endpoint itself and join the answers.';
  return new HejnalError('query-refused', 'This service asks no other service (SERVICE).', hint);
}
