// Requests that one server may read otherwise than the next: they are refused before anybody reads them (RFC 9112).
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

/** Most header fields of a request; a browser sends some twenty. */
export const maxFields = 200;

/** What is wrong with the frame of a request. */
export type Misframed = 'target' | 'fields' | 'coding';

/** Says what is wrong with the frame of a request; nothing where it can be read in one way only. */
export function misframed({ url, method, rawHeaders, headers }: IncomingMessage): Misframed | undefined {
  if (rawHeaders.length > 2 * maxFields) return 'fields';
  // §3.2.4: the form * is for OPTIONS alone.
  if (url === '*' && method !== 'OPTIONS') return 'target';
  // §6.1: chunked is the only transfer coding that Node reads.
  const coding = headers['transfer-encoding'];
  return coding === undefined || coding.trim().toLowerCase() === 'chunked' ? undefined : 'coding';
}

const left = new WeakSet<Socket>();

/** Notes that a connection ends with the answer that is being given: what its parser says afterwards is no other request. */
export function leaveAfterAnswer(socket: Socket): void {
  left.add(socket);
}

/** Tells whether a connection ends with an answer that is being given. */
export function isLeaving(socket: Socket): boolean {
  return left.has(socket);
}
