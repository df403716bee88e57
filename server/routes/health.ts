// `/health` says that the process lives, `/ready` whether it should be sent requests.
import type { FastifyInstance } from 'fastify';
import { mount } from '../respond/route.js';
import { editionOf, vary } from '../site/wish.js';

/** Mounts what operators ask. */
export function mountHealth(app: FastifyInstance, prefix: string): void {
  mount(app, `${prefix}health`, (_request, reply) => {
    vary(reply, 'coding');
    return reply
      .header('cache-control', 'no-store')
      .type('application/json')
      .send(JSON.stringify({ status: 'pass' }));
  });
  mount(app, `${prefix}ready`, (request, reply) => {
    vary(reply, 'coding');
    const { release, engine } = editionOf(request);
    const { draining } = request.server.site;
    const isReady = !draining && engine.state() === 'ready';
    if (!isReady) reply.code(503).header('retry-after', '5');
    const status = draining ? 'stopping' : isReady ? 'ready' : 'documents only';
    const report = { status, release: release.manifest.version, queries: engine.state(), load: engine.load() };
    return reply
      .header('cache-control', 'no-store')
      .header('content-type', 'application/json')
      .send(Buffer.from(JSON.stringify(report)));
  });
}
