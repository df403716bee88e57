// The answer to a query that cites, in Markdown.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HejnalError } from '../../src/index.js';
import { languageOf } from '../respond/frame.js';
import { describe } from '../respond/send.js';
import { editionOf } from '../site/wish.js';
import { citeLinks } from '../sparql/bound.js';
import { writeRows } from '../sparql/markdown.js';
import { requestOf } from '../sparql/protocol.js';
import { readResults } from '../sparql/rows.js';
import type { Wanted } from './results.js';

/** More rows than this are no table to read. */
const maxInMarkdown = 1_000;

/** Answers a query that cites with Markdown: a table, and the passages as footnotes. */
export async function answerMarkdown(
  request: FastifyRequest,
  reply: FastifyReply,
  { asked, form, checked, queries, citeAs }: Wanted,
): Promise<FastifyReply> {
  const { release } = editionOf(request);
  const query = requestOf(asked, form, 'application/sparql-results+json', release.names);
  const held = await queries.answer(request, reply, { checked, query, coding: 'identity' });
  const part = await readResults(held.bytes, { skip: 0, take: maxInMarkdown }).finally(() => held.release());
  const { language } = languageOf(request);
  if (part.is === 'rows' && part.total > maxInMarkdown)
    throw new HejnalError(
      'query-unwritable',
      `The answer has ${part.total} rows, Markdown at most ${maxInMarkdown}.`,
      'Ask for fewer with LIMIT, or for another format.',
    );
  describe(request, reply, { language, links: citeLinks(citeAs) });
  reply.header('cache-control', 'no-store').type('text/markdown; charset=utf-8');
  return reply.send(part.is === 'rows' ? writeRows(release, part, language) : '');
}
