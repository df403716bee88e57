// Answers for a resource whose graph is at hand and whose page says the same in words: releases, graphs, feeds, statistics.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Quad } from '../../src/index.js';
import type { Link } from '../http/header.js';
import { answer } from './negotiated.js';
import type { Frame } from '../views/components/frame.js';
import type { Ending } from './variant.js';
import { editionOf } from '../site/wish.js';

/** What is known of such a resource. */
interface Plain {
  readonly iri: string;
  readonly quads: readonly Quad[];
  /** What the graph is about, where that is not the resource itself. */
  readonly topic?: string;
  /** Writes the page, which says the same in words. */
  readonly page: (frame: Frame, links: readonly Link[]) => string;
}

/** Answers with the graph in the format of the ending, or in the one that is negotiated: Turtle where any will do. */
export function answerPlainly(
  request: FastifyRequest,
  reply: FastifyReply,
  { iri, quads, topic = iri, page }: Plain,
  ending?: Ending,
): Promise<FastifyReply> {
  const { moment } = editionOf(request).release;
  return answer(
    request,
    reply,
    {
      iri,
      topic,
      modified: moment,
      prefers: 'ttl',
      quads: () => quads,
      page,
    },
    ending,
  );
}
