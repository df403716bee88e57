// Stands in for the engine of a release that was built before there were files to answer queries from.
import { HejnalError } from '../../errors.js';
import type { QueryEngine } from '../engine.js';

/** Makes what refuses every query, saying what to do; documents and dumps need no engine. */
export function withoutFiles(): QueryEngine {
  return {
    name: 'exact',
    state: () => 'ready',
    load: () => ({ workers: 0, loaded: 0, busy: 0, waiting: 0, bufferedBytes: 0 }),
    query: () => Promise.reject(refused()),
    close: () => Promise.resolve(),
  };
}

function refused(): HejnalError {
  const message = 'This release was built before queries could be answered from its files.';
  return new HejnalError(
    'query-refused',
    message,
    'Download its data, or ask a later release; `hejnal build` makes one.',
  );
}
