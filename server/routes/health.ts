// `/health` says that the process lives, `/ready` whether it should be sent requests.
import type { FastifyInstance } from 'fastify';
import { mount } from '../respond/route.js';
import { statusOf } from '../site/status.js';
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
    const { release, engine, integrity } = editionOf(request);
    const { site } = request.server;
    const status = statusOf(editionOf(request), site);
    if (status !== 'ready') reply.code(503).header('retry-after', '5');
    const report = {
      status,
      release: release.manifest.version,
      queries: engine.state(),
      load: engine.load(),
      integrity: integrity.state,
      reasons: site.reasons(),
    };
    return reply
      .header('cache-control', 'no-store')
      .header('content-type', 'application/json')
      .send(Buffer.from(JSON.stringify(report)));
  });
}
