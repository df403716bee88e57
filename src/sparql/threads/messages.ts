// What the engine and its worker threads say to each other; plain data, for it is cloned on the way.
import type { Position } from '../../errors.js';
import type { EvidenceNames } from '../engine.js';
import type { Image } from '../../release/triples/triples.js';

/** Names N-Quads to load: a file that the worker reads itself, or bytes. */
export type QuadSource = { readonly path: string } | { readonly bytes: Uint8Array };

/** Bounds what one query may ask of other endpoints: the time and the bytes of a call, and the number of calls. */
export interface CallLimits {
  readonly callMs: number;
  readonly callBytes: number;
  readonly calls: number;
}

/** Starts a worker that loads quads, and may call the endpoints listed and no other. */
export interface FederatedStart {
  readonly sources: readonly QuadSource[];
  readonly endpoints: readonly string[];
  readonly callLimits: CallLimits;
}

/** Starts a worker over quads in memory that it shares, those of the release in a folder where there is one. */
export interface ExactStart {
  readonly image: Image;
  readonly directory: string | undefined;
  readonly bounds: { readonly queryMs: number; readonly memoryBytes: number };
}

/** Asks a worker one query; without graphs, `union` makes the default graph the union of all. `maxRows` 0 means any. */
export interface WorkerQuery {
  readonly text: string;
  readonly mediaType: string;
  readonly base: string;
  readonly union: boolean;
  readonly defaultGraphs: readonly string[] | undefined;
  readonly namedGraphs: readonly string[] | undefined;
  readonly maxBytes: number;
  readonly maxRows: number;
  readonly evidence?: EvidenceNames | undefined;
}

/**
 * Says why a query failed: `syntax` with the place where it is known, `refused` for an endpoint that is not allowed, `upstream` for
 * one that failed, `depth`, `memory` and `time` for a stack, memory or time that ran out, `bytes` and `rows` past a limit,
 * `format` when the media type cannot carry the answer, `crash` for the rest.
 */
export interface WorkerFailure {
  readonly type: 'failure';
  readonly reason:
    'syntax' | 'refused' | 'upstream' | 'depth' | 'memory' | 'time' | 'bytes' | 'rows' | 'format' | 'crash';
  readonly message: string;
  readonly position?: Position | undefined;
  /** Whether the instance may be broken, so that the thread must not be used again. */
  readonly poisoned: boolean;
}

/** Reports from a worker: first `ready` or `unloadable`, then one `answer` or `failure` for each query. */
export type WorkerReport =
  | { readonly type: 'ready'; readonly quads: number }
  | { readonly type: 'unloadable'; readonly message: string }
  | { readonly type: 'answer'; readonly bytes: Uint8Array }
  | WorkerFailure;
