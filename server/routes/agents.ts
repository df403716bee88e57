// What programs look for that write for people: `/llms.txt`, and the example queries at `/.well-known/sparql-examples`.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Link } from '../http/header.js';
import { answerPlainly } from '../respond/graph.js';
import { mount } from '../respond/route.js';
import { send } from '../respond/send.js';
import type { Ending } from '../respond/variant.js';
import { editionOf, vary } from '../site/wish.js';
import type { Frame } from '../views/components/frame.js';
import { examplesPage } from '../views/examples/page.js';
import { describeExamples, examplesIri } from '../views/examples/gather.js';
import { writeLlms } from '../views/llms/gather.js';
import { mountWithEndings } from './terms.js';

/** Mounts both. */
export function mountAgents(app: FastifyInstance, prefix: string): void {
  mount(app, `${prefix}llms.txt`, (request, reply) => {
    vary(reply, 'coding');
    const { release } = editionOf(request);
    return send(request, reply, {
      contentType: 'text/plain; charset=utf-8',
      key: 'llms',
      modified: release.moment,
      write: () => writeLlms(release),
    });
  });
  mountWithEndings(app, `${prefix}.well-known/sparql-examples`, answerExamples);
}

function answerExamples(request: FastifyRequest, reply: FastifyReply, ending?: Ending): unknown {
  const { release } = editionOf(request);
  const iri = examplesIri(release);
  const page = (frame: Frame, links: readonly Link[]): string =>
    examplesPage(frame, { iri, queries: release.queries, links });
  return answerPlainly(request, reply, { iri, quads: describeExamples(release), page }, ending);
}
