// The engine past one machine: forwards checked queries to a SPARQL endpoint that holds the release, and answers itself.
import { Circuit } from '../../endpoint/circuit.js';
import { startDeadline } from '../../endpoint/deadline.js';
import { Endpoint, type EndpointOptions, type Incoming } from '../../endpoint/exchange.js';
import { Gate } from '../../endpoint/semaphore.js';
import { HejnalError } from '../../errors.js';
import type { Writing } from '../../formats/write/index.js';
import { normalise, pacer } from './normalise.js';
import { datasetFor } from '../text/dataset.js';
import type { EngineLoad, EngineState, QueryAnswer, QueryEngine, QueryOptions, QueryRequest } from '../engine.js';
import { queryLimits, type QueryLimits } from '../text/limits.js';
import { prepare } from '../threads/prepare.js';
import { restate, type Restated } from '../rewrite/rewrite.js';
import { graphAccept } from './triples.js';
import { brokenReply, faultOf, isSound, upstreamFailed, upstreamTimeout } from './errors.js';

/**
 * Configures the engine. `graphs` are those of the publication: no query sees another. `probe` is an ASK that is true
 * as long as the endpoint holds what it should. `parameters` go with each query, such as a store's own `timeout`.
 * `queryMs` bounds a query's work, `waitMs` its time in the queue of `queue` places, `concurrency` the queries at once.
 * An answer has at most `answerBytes` and, for SELECT, `rows` (0: any number); all answers not yet released at most
 * `bufferBytes`.
 */
export interface RemoteOptions extends EndpointOptions, Writing {
  readonly graphs: readonly string[];
  readonly probe?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly concurrency?: number;
  readonly queue?: number;
  readonly queryMs?: number;
  readonly waitMs?: number;
  readonly probeMs?: number;
  readonly retryMs?: number;
  readonly answerBytes?: number;
  readonly bufferBytes?: number;
  readonly rows?: number;
  readonly limits?: QueryLimits;
}

const mebibyte = 1024 * 1024;
const defaults = {
  probe: 'ASK { ?s ?p ?o }',
  parameters: {},
  concurrency: 8,
  queue: 32,
  queryMs: 10_000,
  waitMs: 10_000,
  probeMs: 5_000,
  retryMs: 1_000,
  answerBytes: 32 * mebibyte,
  bufferBytes: 256 * mebibyte,
  rows: 100_000,
  limits: queryLimits,
};
const longestRetryMs = 30_000;
const failuresBeforeProbe = 5;
const jsonType = 'application/sparql-results+json';

/** Starts the engine; throws `option-invalid` for an address that cannot be used. */
export function createRemoteEngine(options: RemoteOptions): QueryEngine {
  return new RemoteEngine(options);
}

interface Call {
  readonly request: QueryRequest;
  readonly restated: Restated;
  readonly signal: AbortSignal;
  readonly parameters?: Readonly<Record<string, string>>;
}

class RemoteEngine implements QueryEngine {
  readonly name = 'remote';
  readonly #settings: RemoteOptions & typeof defaults;
  readonly #endpoint: Endpoint;
  readonly #gate: Gate;
  readonly #circuit: Circuit;
  readonly #ending = new AbortController();
  #reservedBytes = 0;
  #bufferedBytes = 0;

  constructor(options: RemoteOptions) {
    this.#settings = { ...defaults, ...options };
    const { concurrency, queue, waitMs, retryMs } = this.#settings;
    this.#endpoint = new Endpoint(options);
    this.#gate = new Gate({ busy: concurrency, queue, waitMs });
    this.#circuit = new Circuit(() => this.#probe(), { failures: failuresBeforeProbe, retryMs, longestRetryMs });
  }

  state(): EngineState {
    if (this.#gate.isClosed) return 'closed';
    const { state } = this.#circuit;
    return state === 'unknown' ? 'loading' : state === 'closed' ? 'ready' : 'failed';
  }

  load(): EngineLoad {
    const { concurrency } = this.#settings;
    const loaded = this.state() === 'ready' ? concurrency : 0;
    const { busy, waiting } = this.#gate;
    return { workers: concurrency, loaded, busy, waiting, bufferedBytes: this.#bufferedBytes };
  }

  close(): Promise<void> {
    this.#gate.close();
    this.#circuit.end();
    this.#ending.abort(new HejnalError('query-busy', 'The engine is shutting down.', 'Try again in a moment.'));
    return Promise.resolve();
  }

  async query(request: QueryRequest, { signal, spent }: QueryOptions = {}): Promise<QueryAnswer> {
    const { limits, answerBytes, queryMs } = this.#settings;
    const bufferBytes = Math.max(this.#settings.bufferBytes, answerBytes);
    prepare(request, limits, 0);
    const restated = restate(request.text, request.base, limits);
    if (this.#circuit.state === 'open') throw upstreamFailed('The circuit is open.');
    await this.#gate.enter(signal);
    const started = performance.now();
    const deadline = startDeadline(queryMs, () => lateAfter(queryMs), [signal, this.#ending.signal]);
    try {
      if (bufferBytes - this.#bufferedBytes - this.#reservedBytes < answerBytes) throw full();
      this.#reservedBytes += answerBytes;
      try {
        const bytes = await this.#answer({ request, restated, signal: deadline.signal });
        return this.#hand(bytes, request.mediaType, performance.now() - started);
      } finally {
        this.#reservedBytes -= answerBytes;
      }
    } finally {
      deadline.end();
      this.#gate.leave();
      spent?.(performance.now() - started);
    }
  }

  async #answer(call: Call): Promise<Uint8Array> {
    const { answerBytes: maxBytes, rows: maxRows, model, names } = this.#settings;
    const reply = await this.#exchange(call);
    const pause = pacer(call.signal);
    try {
      const bytes = await normalise(reply, call.request, { writing: { model, names }, maxBytes, maxRows, pause });
      this.#circuit.succeeded();
      return bytes;
    } catch (error) {
      if (error instanceof HejnalError && error.code === 'query-upstream') this.#circuit.failed();
      throw error;
    }
  }

  async #exchange({ request, restated, signal, parameters = this.#settings.parameters }: Call): Promise<Incoming> {
    const isTable = request.form === 'SELECT' || request.form === 'ASK';
    const dataset = datasetFor(request, restated.dataset, this.#settings.graphs);
    const body = new URLSearchParams({ query: restated.text, ...parameters });
    for (const graph of dataset.defaultGraphs) body.append('default-graph-uri', graph);
    for (const graph of dataset.namedGraphs) body.append('named-graph-uri', graph);
    try {
      const reply = await this.#endpoint.send({
        method: 'POST',
        accept: isTable ? jsonType : graphAccept,
        type: 'application/x-www-form-urlencoded',
        body: body.toString(),
        maxBytes: this.#settings.answerBytes,
        signal,
      });
      if ('broken' in reply) throw this.#note(brokenReply(reply), reply.broken === 'bytes');
      const fault = faultOf(reply, restated);
      if (fault !== undefined) throw this.#note(fault, isSound(reply));
      return reply;
    } catch (error) {
      if (error instanceof HejnalError && error === signal.reason && error.code === 'query-timeout')
        this.#circuit.failed();
      throw error;
    }
  }

  #note(error: HejnalError, isSoundReply: boolean): HejnalError {
    if (isSoundReply) this.#circuit.succeeded();
    else this.#circuit.failed();
    return error;
  }

  #hand(bytes: Uint8Array, mediaType: string, workerMs: number): QueryAnswer {
    let held = bytes.length;
    this.#bufferedBytes += held;
    const release = (): void => {
      this.#bufferedBytes -= held;
      held = 0;
    };
    return { mediaType, bytes, workerMs, release };
  }

  async #probe(): Promise<boolean> {
    const { probe, probeMs, names, limits } = this.#settings;
    const deadline = startDeadline(probeMs, () => lateAfter(probeMs), [this.#ending.signal]);
    const request: QueryRequest = { text: probe, form: 'ASK', mediaType: 'text/csv', base: names.base };
    try {
      const restated = restate(probe, names.base, limits);
      const bytes = await this.#answer({ request, restated, signal: deadline.signal, parameters: {} });
      return Buffer.from(bytes).toString() === 'true';
    } catch {
      return false;
    } finally {
      deadline.end();
    }
  }
}

function lateAfter(ms: number): HejnalError {
  return upstreamTimeout(`The query took longer than ${ms / 1000} seconds.`);
}

function full(): HejnalError {
  return new HejnalError('query-busy', 'Too many answers are still being sent.', 'Try again in a moment.');
}
