// `/doc/{kind}`: the things of a kind, in stretches that follow each other.
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  documentFormats,
  gatherRecords,
  isSlug,
  recordFormats,
  recordsIn,
  type Format,
  type Release,
} from '../../src/index.js';
import type { Link } from '../http/header.js';
import { answer } from '../respond/negotiated.js';
import { shapeNames } from '../views/components/names.js';
import { Graph } from '../views/components/graph.js';
import type { Frame } from '../views/components/frame.js';
import { alphabetOf, maxSorted, type Letter } from '../views/list/alphabet.js';
import { rowsOf } from '../views/list/gather.js';
import { listPage } from '../views/list/page.js';
import { describeStretch, readStretch, type Stretch } from '../views/list/stretch.js';
import { locate, type Ending } from '../respond/variant.js';
import { editionOf, wishOf } from '../site/wish.js';
import { sendFate } from './id.js';

/** Most things that a stretch has, whoever asks for more. */
const maxLimit = 1_000;

/** Answers with the list of a kind. */
export function answerList(
  request: FastifyRequest,
  reply: FastifyReply,
  name: string,
  ending: Ending | undefined,
): unknown {
  const { release } = editionOf(request);
  const { model, moment: modified } = release;
  const { pageSize } = request.server.config;
  const kind = model.kind(name);
  const [after, text, asked] = ['after', 'page', 'limit'].map((each) => wishOf(request).parameter(each));
  const limit = readLimit(asked);
  const isFit = (after === undefined || isSlug(after)) && (limit === undefined) === (asked === undefined);
  if (kind === undefined || !isFit) return sendFate(request, reply, { is: 'unknown' });
  const part = text !== undefined && after === undefined && /^[1-9]\d{0,5}$/.test(text) ? text : undefined;
  const wanted = readStretch(release, kind, { after, limit }, pageSize);
  const quads = describeStretch(release, wanted);
  const formats = recordFormats(kind, model);
  return answer(
    request,
    reply,
    {
      // A page is of the list in the reader's alphabet; what the data say of it are the stretches as ever.
      iri: part === undefined ? wanted.iri : `${wanted.address}?page=${part}`,
      topic: wanted.address,
      modified,
      links: wanted.next === undefined ? [] : [{ to: wanted.next, rel: 'next' }],
      quads: () => quads,
      page: (frame, links) => {
        // Pages have the length that they have, so that their numbers stay.
        const usual = limit === undefined ? wanted : readStretch(release, kind, { after }, pageSize);
        return showStretch(release, usual, { frame, links, isFirst: after === undefined, text: part, formats });
      },
      recordFormats: formats,
      records: (format) => writeStretch(release, wanted, format),
    },
    ending,
  );
}

async function showStretch(
  release: Release,
  stretch: Stretch,
  { links, formats, ...shownAs }: Shown & { readonly links: readonly Link[]; readonly formats: readonly Format[] },
): Promise<string> {
  const shown = await shownOn(release, stretch, shownAs);
  const rows = rowsOf(release, stretch.kind, shown.things);
  const quads = [...describeStretch(release, stretch), ...rows.quads, ...shapeNames(release)];
  const graph = new Graph(quads, release.model, release.names);
  const { isFirst, frame } = shownAs;
  const view = { ...stretch, ...shown, ...rows, graph, isFirst, formats: [...documentFormats, ...formats] };
  return listPage(frame, view, links);
}

/** Reads how many things are wanted; `undefined` for what is no such number. */
function readLimit(text = ''): number | undefined {
  return /^[1-9]\d{0,3}$/.test(text) && Number(text) <= maxLimit ? Number(text) : undefined;
}

/** Writes a stretch as records; the one that follows is in the same format. */
function writeStretch(release: Release, { kind, iri, things, next, total }: Stretch, format: Format): string {
  const list = {
    total,
    self: locate(iri, { format }),
    next: next === undefined ? undefined : locate(next, { format }),
  };
  return recordsIn(format).many(gatherRecords(release, kind.name, things), list, release.names);
}

/** How a stretch is shown: to whom, whether it is the first, and which page of the list is asked for. */
interface Shown {
  readonly frame: Frame;
  readonly isFirst: boolean;
  readonly text: string | undefined;
}

/** What a page shows of a list: the things of a page in the reader's alphabet, or the stretch as it is. */
async function shownOn(
  release: Release,
  { kind, things, total }: Stretch,
  { frame, isFirst, text }: Shown,
): Promise<{ things: readonly string[]; letters: readonly Letter[]; page: number; pages: number; size: number }> {
  const size = Math.max(things.length, 1);
  if (!isFirst || total > maxSorted) return { things, letters: [], page: 1, pages: 1, size };
  const { things: all, letters } = await alphabetOf(release, kind, frame.language);
  const pages = Math.max(Math.ceil(all.length / size), 1);
  const page = Math.min(Number(text ?? 1), pages);
  return { things: all.slice((page - 1) * size, page * size), letters, page, pages, size };
}
