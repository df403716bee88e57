// Stops a server so that nobody loses an answer.
import { once } from 'node:events';
import { Server as NetServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { endSilence } from './http/sockets.js';

/**
 * Stops a server: says that it is not ready, lets running answers end for as long as the configuration gives them, then
 * closes what is left; the site is closed last. With a grace it serves so long as before, so that a balancer leads
 * elsewhere, and then so long those that are connected already, each of which learns that its connection ends
 * (RFC 9112 §9.6): a request that was on its way over a kept connection would else be reset.
 */
export async function closeApp(app: FastifyInstance, graceMs = 0): Promise<void> {
  const { site, config, server } = app;
  const ended = server.listening ? once(server, 'close') : Promise.resolve();
  site.stage = 'leaving';
  if (graceMs > 0) {
    await sleep(graceMs);
    site.stage = 'closing';
    // That of HTTP would end the connections that are idle now, too.
    NetServer.prototype.close.call(server);
    await sleep(graceMs);
  }
  site.stage = 'stopping';
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      server.closeAllConnections();
      resolve();
    }, config.shutdownMs);
  });
  const closed = Promise.all([app.close(), ended]);
  endSilence(server);
  await Promise.race([closed, late]);
  clearTimeout(timer);
  await closed;
  await site.close();
}
