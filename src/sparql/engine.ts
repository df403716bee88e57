// What every query engine offers: the request, the answer, and the life of an engine.
import type { Names } from '../rdf/iri.js';

/** Names what a query asks for: rows, a yes or no, or a graph. */
export type QueryForm = 'SELECT' | 'ASK' | 'CONSTRUCT' | 'DESCRIBE';

const resultTypes = [
  'application/sparql-results+json',
  'application/sparql-results+xml',
  'text/csv',
  'text/tab-separated-values',
] as const;
const graphTypes = [
  'text/turtle',
  'application/n-triples',
  'application/ld+json',
  'application/rdf+xml',
  'application/trig',
  'application/n-quads',
] as const;

/** Lists the media types that an engine can write for each form, the preferred one first. */
export const answerTypes: Readonly<Record<QueryForm, readonly string[]>> = {
  SELECT: resultTypes,
  ASK: resultTypes,
  CONSTRUCT: graphTypes,
  DESCRIBE: graphTypes,
};

/** Names what evidence is written with: its vocabulary, and the graphs of what was stated and of what was derived. */
export interface EvidenceNames {
  readonly tool: string;
  readonly stated: string;
  readonly derived: string;
}

/** Gives what evidence is written with under a base. */
export function evidenceNames({ tool, graph }: Names): EvidenceNames {
  return { tool, stated: graph('facts'), derived: graph('derived') };
}

/** Says in the column of evidence what cannot be said of a row. */
export const unsaid = {
  absence: 'not said: that something is absent, or a condition that looks for other facts',
  many: 'not said: it rests on more than 100 facts',
  bare: 'not said: facts without evidence',
} as const;

/**
 * Holds one query. `mediaType` is one of `answerTypes[form]`. The graphs are those of the protocol's parameters and
 * override a dataset named in the text (SPARQL 1.1 Protocol, 2.1.4); `base` resolves the query's relative IRIs.
 */
export interface QueryRequest {
  readonly text: string;
  readonly form: QueryForm;
  readonly mediaType: string;
  readonly defaultGraphs?: readonly string[];
  readonly namedGraphs?: readonly string[];
  readonly base: string;
  /** Adds a column to the rows of a SELECT that tells the passages each row rests on; few engines can. */
  readonly evidence?: EvidenceNames;
}

/**
 * Holds one whole answer. `workerMs` is the time that a worker was busy with it. The bytes count against the engine's
 * buffer until `release` is called, which the receiver does once they are sent or dropped; calling it twice is harmless.
 */
export interface QueryAnswer {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly workerMs: number;
  release(): void;
}

/** Says whether an engine can answer: `failed` when its last start failed and nothing is left to answer with. */
export type EngineState = 'loading' | 'ready' | 'failed' | 'closed';

/**
 * Counts what an engine is doing now: `workers` may work at once, `loaded` can answer or do (fewer after a death, one
 * more with a spare), `bufferedBytes` are answers made and not yet released.
 */
export interface EngineLoad {
  readonly workers: number;
  readonly loaded: number;
  readonly busy: number;
  readonly waiting: number;
  readonly bufferedBytes: number;
}

/**
 * Goes with one query: `signal` ends it, `spent` is told once a worker is free of it how long that took, however it
 * ended; a query that no worker began has no such call.
 */
export interface QueryOptions {
  readonly signal?: AbortSignal | undefined;
  readonly spent?: ((workerMs: number) => void) | undefined;
}

/** Answers queries over one release. */
export interface QueryEngine {
  readonly name: string;
  /** Endpoints that SERVICE may name; absent where it may name none. */
  readonly services?: readonly string[];
  /** IRIs of the functions that it knows beside those of SPARQL 1.1. */
  readonly functions?: readonly string[];
  /** Whether it can tell what the rows of a SELECT rest on. */
  readonly cites?: boolean;
  state(): EngineState;
  load(): EngineLoad;
  /**
   * Gives the engine behind this one that would answer a query, whose load is that of its own threads; absent where
   * there is none behind. `service` tells what the guard found; throws `query-refused` for a SERVICE that is not allowed.
   */
  engineFor?(text: string, service: boolean): QueryEngine;
  /**
   * Answers one query whole or rejects with a `HejnalError` whose code begins with `query-`; rejects with the
   * signal's reason when the signal aborts.
   */
  query(request: QueryRequest, options?: QueryOptions): Promise<QueryAnswer>;
  /** Ends all work; queries under way are rejected with `query-busy`. */
  close(): Promise<void>;
}
