// The engine for queries that join other endpoints: Comunica, slower than the exact one, but able to ask.
import { HejnalError } from '../../errors.js';
import type { QueryEngine } from '../engine.js';
import type { CallLimits } from '../threads/messages.js';
import { prepare } from '../threads/prepare.js';
import { carriesSpare, readMachine } from '../threads/sizing.js';
import { Thread } from '../threads/thread.js';
import { inProcess } from './process.js';
import { ThreadedEngine, threadedDefaults, type Settings, type ThreadedOptions } from '../threads/threaded.js';

/**
 * Configures the federated engine. `endpoints` are the URLs that SERVICE may name, compared character by character;
 * a query may call them as often, as long and for as many bytes as the limits say. `memoryBytes` caps a worker's
 * JavaScript heap.
 */
export interface FederatedOptions extends ThreadedOptions, Partial<CallLimits> {
  readonly endpoints?: readonly string[];
}

const mebibyte = 1024 * 1024;
const bytesPerQuad = 1_300; // an in-memory store takes 1.0 to 1.1 kB a quad
const federatedDefaults = {
  ...threadedDefaults,
  queryMs: 30_000,
  callMs: 10_000,
  callBytes: 16 * mebibyte,
  calls: 500,
};

/**
 * Starts the engine; it answers once the first worker has loaded the sources. One worker is started where no number is
 * given. Throws `option-invalid` for an endpoint that is no absolute http or https URL.
 */
export function createFederatedEngine(options: FederatedOptions): QueryEngine {
  const settings: Settings & Required<CallLimits> = { ...federatedDefaults, ...options };
  const { sources, quads, limits, rows, callMs, callBytes, calls } = settings;
  const endpoints = (options.endpoints ?? []).map(checkEndpoint);
  const memoryBytes = options.memoryBytes ?? 512 * mebibyte + bytesPerQuad * quads;
  const spare = carriesSpare(memoryBytes, quads, readMachine());
  const data = { sources, endpoints, callLimits: { callMs, callBytes, calls } };
  const allowed = new Set(endpoints);
  return new ThreadedEngine({
    name: 'federated',
    settings,
    workers: options.workers ?? 1,
    spare: options.spare ?? spare,
    start: () => new Thread(inProcess(data, Math.ceil(memoryBytes / mebibyte))),
    prepare: (request) => prepare(request, limits, rows, allowed),
  });
}

function checkEndpoint(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const isFit = parsed !== undefined && /^https?:$/.test(parsed.protocol) && !/[\s<>"{}|\\^`]/.test(url);
  if (isFit && parsed.username === '' && parsed.hash === '') return url;
  const hint = 'Give the absolute URL of a SPARQL endpoint, as queries will name it.';
  throw new HejnalError('option-invalid', `“${url}” is no endpoint that SERVICE could name.`, hint);
}
