// Connections over which nothing has been asked yet: browsers open them ahead of time, and they would hold up a stop.
import type { Server } from 'node:http';
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
