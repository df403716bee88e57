// Turns what a remote endpoint answered instead of a result into an error that tells the visitor what to do.
import type { Broken, Incoming } from '../../endpoint/exchange.js';
import { HejnalError, type Position } from '../../errors.js';
import type { Restated } from '../rewrite/rewrite.js';

const smallerHint = 'Ask for less: add a LIMIT or conditions, or download the data.';
const laterHint = 'Try again in a moment; documents and downloads do not need this service.';

/** Headers by which a store says that its answer with status 200 is only a part (Virtuoso's “anytime” queries). */
const partialMarks = ['x-sql-state', 'x-sparql-maxrows'];

/** What a store writes, under status 500, when its own limit of time has ended or would end a query. */
const timeMarks = /S1T00|S1TAT|estimated execution time|timeout expired|query timed? ?out/i;

/** Longest piece of an error's text that is looked at. */
const maxTextLength = 4_000;

/** Makes the error for a failure of the endpoint itself; the detail is for the log. */
export function upstreamFailed(detail: string): HejnalError {
  const message = 'The endpoint behind this service does not answer as it should.';
  return new HejnalError('query-upstream', message, laterHint, { cause: new Error(detail) });
}

/** Makes the error for a query that reached its deadline. */
export function upstreamTimeout(detail: string): HejnalError {
  const hint = 'Do not repeat it unchanged: ask for less, or download the data.';
  return new HejnalError('query-timeout', detail, hint);
}

/** Makes the error for a reply that is no whole one. */
export function brokenReply({ broken, detail }: Broken): HejnalError {
  if (broken !== 'bytes') return upstreamFailed(detail);
  return new HejnalError('query-too-large', 'The answer has more bytes than the limit allows.', smallerHint);
}

/** Gives the error for a whole reply that is no result; `undefined` where it is one. */
export function faultOf(reply: Incoming, restated: Restated): HejnalError | undefined {
  const { status, headers } = reply;
  const mark = partialMarks.find((name) => headers.has(name));
  if (status === 206 || (status === 200 && mark !== undefined))
    return upstreamTimeout(
      'The query reached a limit of the endpoint behind this service, so its answer is not whole.',
    );
  if (status === 200) return undefined;
  const text = reply.bytes.subarray(0, maxTextLength).toString('utf8');
  if (status === 400) return syntaxFault(text, restated);
  if (status === 408 || status === 504 || (status === 500 && timeMarks.test(text)))
    return upstreamTimeout('The endpoint behind this service gave the query up after its own deadline.');
  if (status === 413 || status === 414)
    return new HejnalError(
      'query-too-complex',
      'The query is too long for the endpoint behind this service.',
      smallerHint,
    );
  if (status === 429 || status === 503)
    return new HejnalError('query-busy', 'The endpoint behind this service is busy.', 'Try again in a moment.');
  return upstreamFailed(`It answered ${status}: ${text}`);
}

/** Tells whether a reply speaks for an endpoint that works: it answered, or refused this query for what it is. */
export function isSound({ status }: Incoming): boolean {
  return status === 200 || status === 206 || status === 400 || status === 408 || status === 413 || status === 414;
}

/** The text of the endpoint names its maker and repeats the query, so only the place is taken from it. */
function syntaxFault(text: string, restated: Restated): HejnalError {
  const position = placeIn(text, restated);
  const place = position === undefined ? '' : ` near line ${position.line}, column ${position.column}`;
  const message = `The endpoint behind this service cannot read the query${place}.`;
  const hint = 'Correct it there; if it is right, write it in another way, for endpoints differ in what they know.';
  return new HejnalError('query-syntax', message, hint, position === undefined ? {} : { position });
}

function placeIn(text: string, restated: Restated): Position | undefined {
  const line = /\bline:? (\d{1,6})/i.exec(text)?.[1];
  if (line === undefined) return undefined;
  const start = startOfLine(restated.text, Number(line));
  if (start === undefined) return undefined;
  const column = /\bcolumn:? (\d{1,6})/i.exec(text)?.[1];
  const [, at = ''] = / at '([^\n]{1,200}?)' before /.exec(text) ?? [];
  const found = restated.text.indexOf(at, start);
  return restated.placeOf(column === undefined ? Math.max(start, found) : start + Number(column) - 1);
}

function startOfLine(text: string, line: number): number | undefined {
  let start = 0;
  for (let at = 1; at < line; at++) {
    start = text.indexOf('\n', start) + 1;
    if (start === 0) return undefined;
  }
  return start;
}
