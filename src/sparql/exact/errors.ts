// Tells why the exact engine could not answer a query.
import { HejnalError } from '../../errors.js';
import { Unwritable } from '../../formats/results/graphs.js';
import type { WorkerFailure } from '../threads/messages.js';
import { positionAt } from '../text/tokens.js';
import { Spent } from './budget.js';
import { Unfit } from './compile.js';
import { Unread } from './parse/source.js';

/** Explains an error; the thread is whole after each, for nothing that it holds changes. */
export function explain(error: unknown, text: string): WorkerFailure {
  if (error instanceof Unread) return unread(error, text);
  if (error instanceof Unfit) return fail('refused', error.message);
  if (error instanceof Spent) return fail(error.reason, '');
  if (error instanceof Unwritable) return fail('format', '');
  if (error instanceof HejnalError)
    return error.code === 'query-unwritable' ? fail('format', '') : fail('syntax', error.message);
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof RangeError) return fail(message.includes('call stack') ? 'depth' : 'memory', message);
  return fail('crash', error instanceof Error ? (error.stack ?? message) : message);
}

function unread({ message, offset }: Unread, text: string): WorkerFailure {
  const position = positionAt(text, offset);
  const place = `line ${position.line}, column ${position.column}`;
  return { ...fail('syntax', `The query cannot be read at ${place}: ${message}.`), position };
}

function fail(reason: WorkerFailure['reason'], message: string): WorkerFailure {
  return { type: 'failure', reason, message, poisoned: false };
}
