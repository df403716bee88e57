// Turns what the engine says about a failed query into an error that tells its writer what to do.
import { HejnalError, type Position } from '../../errors.js';
import type { WorkerFailure } from './messages.js';
import type { Edit } from '../rewrite/rows.js';
import { positionAt } from '../text/tokens.js';

const checkHint = 'Correct the query there; the examples on the query page show the syntax.';
const serviceHint = 'Query the other endpoint itself and join the answers.';
const unchangedHint = 'Do not repeat it unchanged: ask for less, or download the data.';
const smallerHint = 'Ask for less: add a LIMIT or conditions, or download the data.';

/** Makes the error for a failed query; `edit` is what was done to the writer's `text` before the engine saw it. */
export function failureOf(failure: WorkerFailure, text: string, edit?: Edit): HejnalError {
  switch (failure.reason) {
    case 'engine':
      return fromMessage(failure.message, text, edit);
    case 'syntax':
      return new HejnalError('query-syntax', failure.message, checkHint, placed(failure.position));
    case 'refused':
      return new HejnalError('query-refused', failure.message, serviceHint);
    case 'upstream':
      return new HejnalError('query-upstream', failure.message, 'Try again later, or query that endpoint itself.');
    case 'graph':
      return new HejnalError('query-syntax', 'A graph of the dataset is no absolute IRI.', 'Correct the parameter.');
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

function fromMessage(message: string, text: string, edit: Edit | undefined): HejnalError {
  const syntax = /^error at (\d+):(\d+): expected (.*)$/s.exec(message);
  if (syntax !== null) return fromSyntax(text, Number(syntax[1]), Number(syntax[2]), syntax[3] ?? '', edit);
  if (/^The custom function .* is not supported$/s.test(message))
    return new HejnalError('query-syntax', message, 'Use the functions of SPARQL 1.1.');
  if (message.endsWith('is not supported')) return new HejnalError('query-refused', message, serviceHint);
  return engineFailed(message);
}

/**
 * Oxigraph's parser reports the furthest character that it looked at. For a keyword it looks at as many characters as
 * the keyword has, so those are taken off again: measured, the place is then exact or the start of the enclosing
 * part. Rules of the language (a variable bound twice) are found at the end of the text and have no place.
 */
function fromSyntax(text: string, line: number, column: number, list: string, edit: Edit | undefined): HejnalError {
  const expected = list.replace(/^one of /, '').split(/,\s+/);
  const rule = expected.find((part) => /^[A-Za-z][\w]* .*[a-z]/.test(part));
  const words = expected.filter((part) => /^[A-Z][A-Z_]+$/.test(part));
  const isPlaceless = rule !== undefined && !/^(IRI parsing|Prefix)/.test(rule);
  if (isPlaceless) return new HejnalError('query-syntax', `The query breaks a rule: ${rule}.`, checkHint);
  const isKeyword = words.length > 0 && expected.every((part) => words.includes(part) || part === '[_]');
  const back = isKeyword ? Math.min(...words.map((word) => word.length)) : 0;
  const position = placeOf(text, line, column, back, edit);
  const detail = rule ?? 'unexpected text';
  const message = `The query cannot be read near line ${position.line}, column ${position.column}: ${detail}.`;
  return new HejnalError('query-syntax', message, checkHint, { position });
}

/** Oxigraph counts columns in code points, we in UTF-16 code units. */
function placeOf(text: string, line: number, column: number, back: number, edit: Edit | undefined): Position {
  let start = 0;
  for (let at = 1; at < line; at++) start = text.indexOf('\n', start) + 1 || text.length;
  const characters = [...text.slice(start, start + 2 * column)].slice(0, column - 1);
  let offset = start + characters.join('').length - back;
  if (edit !== undefined && offset > edit.at) offset = Math.max(edit.at, offset - edit.inserted + edit.removed);
  return positionAt(text, Math.max(0, Math.min(offset, text.length)));
}
