// Tells where a text stops being a query, from the errors of the parser that the engines in JavaScript have.
import type { Position } from '../../errors.js';
import { positionAt } from '../text/tokens.js';
import type { WorkerFailure } from './messages.js';

/** Explains what Traqula's parser throws: it names the line and draws an arrow below it; its lexer gives an offset; its rules give no place. */
export function explainParser(cause: unknown, text: string): WorkerFailure {
  const message = cause instanceof Error ? cause.message : String(cause);
  if (cause instanceof RangeError) return fail('depth', message);
  const line = /^Parse error on line (\d+)\n/.exec(message)?.[1];
  const arrow = /^(-*)\^$/m.exec(message)?.[1];
  const offset = /at offset: (\d+)/.exec(message)?.[1];
  if (line !== undefined && arrow !== undefined) return unexpected({ line: Number(line), column: arrow.length + 1 });
  if (offset !== undefined) return unexpected(positionAt(text, Number(offset)));
  // Only the end of the text has no line.
  if (message.startsWith('Parse error\n')) return unexpected(positionAt(text, text.length));
  return fail('syntax', `The query breaks a rule: ${message.split('\n', 1)[0] ?? ''}.`);
}

function unexpected(position: Position): WorkerFailure {
  const place = `line ${position.line}, column ${position.column}`;
  return fail('syntax', `The query cannot be read at ${place}: unexpected text.`, position);
}

function fail(reason: WorkerFailure['reason'], message: string, position?: Position): WorkerFailure {
  return { type: 'failure', reason, message, position, poisoned: false };
}
