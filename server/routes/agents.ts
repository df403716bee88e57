// What programs look for that write for people: `/llms.txt`, `/schema.txt`, and the example queries at `/.well-known/sparql-examples`.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { describeExamples, examplesIri } from '../../src/index.js';
import type { Link } from '../http/header.js';
import { answerPlainly } from '../respond/graph.js';
import { mount } from '../respond/route.js';
import { send } from '../respond/send.js';
import type { Ending } from '../respond/variant.js';
import { editionOf, vary } from '../site/wish.js';
import type { Frame } from '../views/components/frame.js';
import { examplesPage } from '../views/examples/page.js';
import { writeLlms } from '../views/llms/gather.js';
import { mountWithEndings } from './terms.js';

/** Mounts them. */
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
  mount(app, `${prefix}schema.txt`, answerSchema);
  mountWithEndings(app, `${prefix}.well-known/sparql-examples`, answerExamples);
}

/** Answers with kinds, properties and counts in few words, as the tool of assistants tells them. */
async function answerSchema(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  vary(reply, 'coding');
  const { release } = editionOf(request);
  // Loaded by who asks first, with the library that describes tools.
  const { overview } = await import('../mcp/schema.js');
  const [language = 'en'] = release.publication.languages;
  return send(request, reply, {
    contentType: 'text/plain; charset=utf-8',
    key: 'schema',
    modified: release.moment,
    write: () => overview(release, language).join('\n'),
  });
}

function answerExamples(request: FastifyRequest, reply: FastifyReply, ending?: Ending): unknown {
  const { release } = editionOf(request);
  const iri = examplesIri(release.names);
  const page = (frame: Frame, links: readonly Link[]): string =>
    examplesPage(frame, { iri, queries: release.queries, links });
  return answerPlainly(request, reply, { iri, quads: describeExamples(release, release.queries), page }, ending);
}
