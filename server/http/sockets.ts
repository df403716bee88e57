// Connections over which nothing is asked: how long they are kept, and those that browsers open ahead of time.
import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

const watched = new WeakMap<Server, Set<Socket>>();

/** Begins to keep the silent connections of a server in view. */
export function watchSilence(server: Server): void {
  const silent = new Set<Socket>();
  watched.set(server, silent);
  server.on('connection', (socket: Socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  server.on('request', ({ socket }) => silent.delete(socket));
}

/** Ends the connections over which no request has come. */
export function endSilence(server: Server): void {
  for (const socket of watched.get(server) ?? []) socket.destroy();
}

/** How long clients are told that a silent connection stays (RFC 9112 §9.3), and how much longer it does. */
const [toldMs, marginMs] = [10_000, 5_000];

/**
 * Keeps silent connections longer than clients are told: a request that is sent in the last moment of that time would
 * else meet a connection that is being closed, and be lost.
 */
export function keepLonger(server: Server): void {
  server.keepAliveTimeout = toldMs + marginMs;
}

/** Tells the client with an answer how long the connection stays. */
export function tellKept(response: ServerResponse): void {
  // What Node writes into `Keep-Alive`; it takes the time that the server keeps to.
  if ('_keepAliveTimeout' in response) response._keepAliveTimeout = toldMs;
}
