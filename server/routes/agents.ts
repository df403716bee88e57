// What programs look for that write for people: `/llms.txt`, and the example queries at `/.well-known/sparql-examples`.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerPlainly } from '../respond/graph.js';
import { mount } from '../respond/route.js';
import { send } from '../respond/send.js';
import type { Ending } from '../respond/variant.js';
import { editionOf, vary } from '../site/wish.js';
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
  return answerPlainly(
    request,
    reply,
    { iri: examplesIri(release), quads: describeExamples(release), title: 'SPARQL' },
    ending,
  );
}
