// Turns what the engine says about a failed query into an error that tells its writer what to do.
import { HejnalError, type Position } from '../../errors.js';
import type { WorkerFailure } from './messages.js';

const checkHint = 'Correct the query there; the examples on the query page show the syntax.';
const serviceHint = 'Query the other endpoint itself and join the answers.';
const unchangedHint = 'Do not repeat it unchanged: ask for less, or download the data.';
const smallerHint = 'Ask for less: add a LIMIT or conditions, or download the data.';

/** Makes the error for a failed query. */
export function failureOf(failure: WorkerFailure): HejnalError {
  switch (failure.reason) {
    case 'syntax':
      return new HejnalError('query-syntax', failure.message, checkHint, placed(failure.position));
    case 'refused':
      return new HejnalError('query-refused', failure.message, serviceHint);
    case 'upstream':
      return new HejnalError('query-upstream', failure.message, 'Try again later, or query that endpoint itself.');
    case 'depth':
      return new HejnalError('query-too-complex', 'The query is too deep for the engine.', 'Nest and chain less.');
    case 'memory':
      return new HejnalError('query-memory', 'The query needed more memory than it may use.', smallerHint);
    case 'time':
      return new HejnalError('query-timeout', 'The query took longer than it may.', unchangedHint);
    case 'bytes':
      return new HejnalError('query-too-large', 'The answer has more bytes than the limit allows.', smallerHint);
    case 'rows':
      return new HejnalError('query-too-large', 'The answer has more rows than the limit allows.', smallerHint);
    case 'format':
      return new HejnalError(
        'query-unwritable',
        'The answer holds something that this format cannot carry: a character, a predicate or a triple term.',
        'Ask for another format, such as JSON or Turtle.',
      );
    case 'crash':
      return engineFailed(failure.message);
  }
}

function placed(position: Position | undefined): { position?: Position } {
  return position === undefined ? {} : { position };
}

/** Makes the error for an engine that broke; the cause is for the log, not for the visitor. */
export function engineFailed(cause: unknown): HejnalError {
  return new HejnalError('query-failed', 'The query engine failed.', 'Try again, or change the query.', { cause });
}
