// Answers for a resource whose graph is at hand and whose page shows just that graph: releases, graphs, feeds, statistics.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { documentFormats, type Quad } from '../../src/index.js';
import type { Link } from '../http/header.js';
import { answer } from './negotiated.js';
import type { Download } from '../views/components/downloads.js';
import type { Frame } from '../views/components/frame.js';
import { Graph } from '../views/components/graph.js';
import { resourcePage } from '../views/resource/page.js';
import type { Ending } from './variant.js';
import { editionOf } from '../site/wish.js';

/** What is known of such a resource. */
interface Plain {
  readonly iri: string;
  readonly quads: readonly Quad[];
  /** What the graph is about, where that is not the resource itself. */
  readonly topic?: string;
  /** Heading of the page, where the graph has no name for the resource. */
  readonly title?: string;
  readonly downloads?: readonly Download[];
  /** Writes the page, where it is more than the statements of the graph. */
  readonly page?: (frame: Frame, links: readonly Link[]) => string;
}

/** Answers with the graph in the format of the ending, or in the one that is negotiated: Turtle where any will do. */
export function answerPlainly(
  request: FastifyRequest,
  reply: FastifyReply,
  { iri, quads, topic = iri, page, ...shown }: Plain,
  ending?: Ending,
): Promise<FastifyReply> {
  const { model, names, moment } = editionOf(request).release;
  return answer(
    request,
    reply,
    {
      iri,
      topic,
      modified: moment,
      prefers: 'ttl',
      quads: () => quads,
      page: (frame, links) => {
        if (page !== undefined) return page(frame, links);
        const graph = new Graph(quads, model, names);
        return resourcePage(frame, { ...shown, iri, graph, formats: documentFormats, links });
      },
    },
    ending,
  );
}
