// Answers connections whose request could not even be read as HTTP, or asks for what no address does.
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { isLeaving } from '../http/framing.js';
import { problems, type ProblemCode } from './problem.js';

const codes: Readonly<Record<string, ProblemCode>> = {
  HPE_HEADER_OVERFLOW: 'header-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
};

/** What is known of a connection that failed; Node says where in the bytes its parser stopped. */
interface Failure {
  readonly code?: string;
  readonly rawPacket?: unknown;
  readonly bytesParsed?: number;
}

/**
 * Writes a problem document to a connection and ends it; a connection that is gone already is only closed. A method that
 * Node does not know is refused as one that the address does not take: `allowAt` says which ones it takes. Gives the code of the
 * problem.
 */
export function refuseConnection(error: Failure, socket: Socket, allowAt: (path: string) => string): string {
  // An answer is on its way already: it says what is wrong, and ends the connection.
  if (isLeaving(socket)) return 'connection-lost';
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return 'connection-lost';
  }
  const path = error.code === 'HPE_INVALID_METHOD' ? pathOf(error) : undefined;
  const code = path === undefined ? (codes[error.code ?? ''] ?? 'request-malformed') : 'method-not-allowed';
  endWith(socket, code, path === undefined ? [] : [`Allow: ${allowAt(path)}`]);
  return code;
}

/** Refuses a tunnel (RFC 9110 §9.3.6): this is no proxy. */
export function refuseTunnel(socket: Socket, allow: string): void {
  socket.on('error', () => socket.destroy());
  endWith(socket, 'method-not-allowed', [`Allow: ${allow}`]);
}

/** Reads the path of the request line at which the parser stopped, if it is one but for the method. */
function pathOf({ rawPacket, bytesParsed = 0 }: Failure): string | undefined {
  const text = Buffer.isBuffer(rawPacket) ? rawPacket.toString('latin1') : '';
  const start = text.lastIndexOf('\n', bytesParsed) + 1;
  return /^[A-Za-z][\w-]{0,30} (\/[^\s?]*)(?:\?\S*)? HTTP\/1\.[01]\r?\n/.exec(text.slice(start))?.[1];
}

function endWith(socket: Socket, code: ProblemCode, more: readonly string[] = []): void {
  const { status, title, hint } = problems[code];
  const text = JSON.stringify({ type: 'about:blank', title, status, detail: `${title}.`, hint });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(text)}`,
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    'Access-Control-Allow-Origin: *',
    ...more,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${text}`);
}
