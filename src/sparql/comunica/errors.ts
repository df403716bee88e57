// Tells why Comunica could not answer a query, from the errors that it and our limits throw.
import { HejnalError } from '../../errors.js';
import { Unwritable } from '../../formats/results/graphs.js';
import type { WorkerFailure } from '../threads/messages.js';
import { explainParser } from '../threads/syntax.js';

/** Says that the parser did not take a query; `cause` is its error. */
export class Unparsed extends Error {
  constructor(cause: unknown) {
    super('The query was not parsed.', { cause });
  }
}

/** Says that a query asks for what is not allowed. */
export class NotAllowed extends Error {}

/** Says that an answer grew past a limit. */
export class Overflow extends Error {
  readonly reason: 'bytes' | 'rows';

  constructor(reason: 'bytes' | 'rows') {
    super(reason);
    this.reason = reason;
  }
}

/** Explains an error; `upstream` is what went wrong at an endpoint, if anything did. */
export function explain(error: unknown, text: string, upstream: string | undefined): WorkerFailure {
  if (error instanceof Unparsed) return explainParser(error.cause, text);
  if (error instanceof NotAllowed) return fail('refused', error.message);
  if (error instanceof Overflow) return fail(error.reason, error.message);
  const isUnwritable = error instanceof HejnalError && error.code === 'query-unwritable';
  if (isUnwritable || error instanceof Unwritable) return fail('format', '');
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof RangeError) return fail(message.includes('call stack') ? 'depth' : 'memory', message);
  if (upstream !== undefined) return fail('upstream', upstream);
  const unknown = /was able to evaluate function (\S+)/.exec(message)?.[1];
  if (unknown !== undefined) return fail('syntax', `The custom function <${unknown}> is not supported.`);
  return fail('crash', message);
}

function fail(reason: WorkerFailure['reason'], message: string): WorkerFailure {
  return { type: 'failure', reason, message, poisoned: false };
}
