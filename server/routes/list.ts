// `/doc/{kind}`: the things of a kind, all or those that meet conditions, in stretches that follow each other.
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  documentFormats,
  formatNamed,
  gatherRecords,
  isSlug,
  recordFormats,
  recordsIn,
  type Format,
  type Kind,
  type Model,
  type Release,
} from '../../src/index.js';
import { addParameter } from '../http/address.js';
import type { Link } from '../http/header.js';
import { answer } from '../respond/negotiated.js';
import { sendProblem } from '../respond/problem.js';
import type { Frame } from '../views/components/frame.js';
import { isCounted } from '../views/list/census.js';
import { readConditions, refused, type Wrong } from '../views/list/asked.js';
import { showList } from '../views/list/gather.js';
import { addSort, readSort } from '../views/list/sort.js';
import { describeStretch, readStretch, type Asked, type Stretch } from '../views/list/stretch.js';
import { writeTable } from '../views/list/table.js';
import { locate, type Ending } from '../respond/variant.js';
import { editionOf, wishOf } from '../site/wish.js';
import { sendFate } from './id.js';

/** Most things that a stretch has, whoever asks for more. */
const maxLimit = 1_000;

/** Lists the formats in which a list is records: those of its things, and a table. */
export function listFormats(kind: Kind, model: Model): readonly Format[] {
  return [formatNamed('csv'), ...recordFormats(kind, model)];
}

/** Answers with the list of a kind. */
export async function answerList(
  request: FastifyRequest,
  reply: FastifyReply,
  name: string,
  ending: Ending | undefined,
): Promise<unknown> {
  const { release } = editionOf(request);
  const kind = release.model.kind(name);
  const [after, part, text] = ['after', 'page', 'limit'].map((each) => wishOf(request).parameter(each));
  const limit = readLimit(text);
  const isFit = (after === undefined || isSlug(after)) && (limit === undefined) === (text === undefined);
  if (kind === undefined || !isFit) return sendFate(request, reply, { is: 'unknown' });
  const conditions = readConditions(kind, wishOf(request).search, release.names);
  if ('wrong' in conditions) return sendWrong(request, reply, conditions);
  const order = wishOf(request).parameter('sort');
  const sort = order === undefined ? undefined : readSort(kind, order, release.publication.languages);
  if (sort !== undefined && 'wrong' in sort) return sendWrong(request, reply, sort);
  if ((conditions.length > 0 || sort !== undefined) && !isCounted(release, kind)) {
    const hint = 'Ask the query service, or take the whole table.';
    const wrong =
      sort === undefined
        ? refused('This list is too long to choose from.', hint)
        : refused('This list is too long to sort.', hint);
    return sendWrong(request, reply, wrong);
  }
  const asked = { conditions, sort, after, limit };
  const page = part !== undefined && after === undefined && /^[1-9]\d{0,5}$/.test(part) ? part : undefined;
  return sendList(request, reply, { release, kind, asked, page, ending });
}

function sendWrong(request: FastifyRequest, reply: FastifyReply, { wrong, hint }: Wrong): FastifyReply {
  return sendProblem(request, reply, 'request-malformed', wrong, { hint });
}

interface Wanted {
  readonly release: Release;
  readonly kind: Kind;
  readonly asked: Asked;
  /** Page of the list in the reader's alphabet. */
  readonly page: string | undefined;
  readonly ending: Ending | undefined;
}

async function sendList(request: FastifyRequest, reply: FastifyReply, wanted: Wanted): Promise<unknown> {
  const { release, kind, asked, page, ending } = wanted;
  const { sort } = asked;
  const { pageSize } = request.server.config;
  const stretch = await readStretch(release, kind, asked, pageSize);
  if ('wrong' in stretch) return sendWrong(request, reply, stretch);
  const quads = describeStretch(release, stretch);
  const formats = listFormats(kind, release.model);
  return answer(
    request,
    reply,
    {
      // A page is of the list in the reader's alphabet; what the data say of it are the stretches as ever.
      iri: page === undefined ? stretch.iri : addParameter(addSort(stretch.address, sort), `page=${page}`),
      topic: stretch.address,
      modified: release.moment,
      links: stretch.next === undefined ? [] : [{ to: stretch.next, rel: 'next' }],
      quads: () => quads,
      page: async (frame: Frame, links: readonly Link[]) => {
        // Pages have the length that they have, so that their numbers stay.
        const paged = await readStretch(release, kind, { ...asked, limit: undefined }, pageSize);
        const usual = 'wrong' in paged ? stretch : paged;
        const { total } = stretch;
        // Data are in no language: that of the page is said.
        const address = addSort(stretch.address, sort && { ...sort, language: sort.language ?? frame.language });
        const data = total > pageSize && total <= maxLimit ? addParameter(address, `limit=${total}`) : address;
        const shown = { isFirst: asked.after === undefined, text: page, data, most: maxLimit };
        return showList(release, usual, { ...shown, formats: [...documentFormats, ...formats] }, frame, links);
      },
      recordFormats: formats,
      records: (format) => writeStretch(release, stretch, format),
    },
    ending,
  );
}

/** Reads how many things are wanted; `undefined` for what is no such number. */
function readLimit(text = ''): number | undefined {
  return /^[1-9]\d{0,3}$/.test(text) && Number(text) <= maxLimit ? Number(text) : undefined;
}

/** Writes a stretch as records or as a table; the one that follows is in the same format. */
function writeStretch(release: Release, { kind, iri, things, next, total }: Stretch, format: Format): string {
  if (format.extension === 'csv') return writeTable(release, kind, things);
  const list = {
    total,
    self: locate(iri, { format }),
    next: next === undefined ? undefined : locate(next, { format }),
  };
  return recordsIn(format).many(gatherRecords(release, kind.name, things), list, release.names);
}
