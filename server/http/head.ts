// Heads of answers that are checked once and sent many times: checking and joining them costs more than sending them.
import { validateHeaderName, validateHeaderValue, type ServerResponse } from 'node:http';

/** Writes headers as lines (RFC 9112 §5), but for the length, which sending adds; throws where Node would for what no header can carry. */
export function checkedLines(headers: Readonly<Record<string, unknown>>): string {
  let lines = '';
  for (const [name, value] of Object.entries(headers)) {
    if (name === 'content-length') continue;
    validateHeaderName(name);
    validateHeaderValue(name, String(value));
    lines += `${name}: ${String(value)}\r\n`;
  }
  return lines;
}

/** What Node's own `writeHead` hands its checked lines to; it adds date, length and what becomes of the connection. */
interface Storing {
  _contentLength: number | null;
  _storeHeader(lines: string, headers: undefined): void;
}

function isStoring(response: ServerResponse): response is ServerResponse & Storing {
  return '_storeHeader' in response && '_contentLength' in response;
}

/** Sends an answer whose lines come from {@link checkedLines}; the body is a byte string, or bytes. */
export function sendWhole(response: ServerResponse, lines: string, body: string | Buffer): void {
  // Where a client of HTTP/1.0 listens, Node takes the length from the headers only.
  if (response.req.httpVersion === '1.1' && isStoring(response)) {
    response._contentLength = body.length;
    response._storeHeader(`HTTP/1.1 200 OK\r\n${lines}`, undefined);
  } else response.writeHead(200, readHead(lines, body));
  // Node sends a string in one piece with the head, which costs less than two pieces.
  if (typeof body === 'string') response.end(body, 'latin1');
  else response.end(body);
}

/** Sends what an answer to `HEAD` has of it. */
export function sendHead(response: ServerResponse, lines: string, body: string | Buffer): void {
  response.writeHead(200, readHead(lines, body)).end();
}

/** Tells that the client has it already: without what describes the content (RFC 9110 §15.4.5). */
export function sendUnchanged(response: ServerResponse, lines: string): void {
  response.writeHead(304, readHead(lines.replace(/^(?:content-(?:type|encoding)|repr-digest): .*\r\n/gm, ''))).end();
}

/** Gives the names and values of lines in turns. */
function readHead(lines: string, body?: string | Buffer): string[] {
  const headers = lines.split('\r\n').slice(0, -1).flatMap(split);
  return body === undefined ? headers : [...headers, 'content-length', String(body.length)];
}

function split(line: string): [name: string, value: string] {
  const colon = line.indexOf(': ');
  return [line.slice(0, colon), line.slice(colon + 2)];
}
