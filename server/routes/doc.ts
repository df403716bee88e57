// `/doc/{kind}/{slug}` with or without an ending, and the lists `/doc/{kind}`.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  describeThing,
  documentFormats,
  gatherRecords,
  recordFormats,
  recordsIn,
  reify,
  textFormats,
  type Document,
  type Format,
  type Quad,
  type Release,
} from '../../src/index.js';
import { answer, varyBy } from '../respond/negotiated.js';
import type { Resource } from '../respond/represent.js';
import { shapeNames } from '../views/components/names.js';
import { passagesOf, sourcesOf } from '../views/thing/gather.js';
import { placesOf } from '../views/thing/place.js';
import { pastOf } from '../views/thing/past.js';
import { citeThing } from '../cite/cited.js';
import { writeMarkdown } from '../cite/markdown.js';
import type { Link } from '../http/header.js';
import { mount } from '../respond/route.js';
import type { Frame } from '../views/components/frame.js';
import { thingPage } from '../views/thing/page.js';
import { sendProblem } from '../respond/problem.js';
import { documentLinks } from '../respond/document.js';
import { readEnding, type Ending } from '../respond/variant.js';
import { filledIn, readyIn, type Edition } from '../site/edition.js';
import { editionOf, wishOf } from '../site/wish.js';
import { fateOf, lookUp, redirect, sendFate, thingOf, type Fate } from './id.js';
import { answerList, listFormats } from './list.js';

/** Mounts documents and lists. */
export function mountDocuments(app: FastifyInstance, prefix: string): void {
  mount(app, `${prefix}doc/:kind/:name`, (request, reply) => {
    const { kind = '', name = '' } = request.params as Readonly<Record<string, string | undefined>>;
    const answering = { text: name, among: [...documentFormats, ...textFormats, ...recordFormatsOf(request, kind)] };
    return withEnding(request, reply, answering, (slug, ending) => answerThing(request, reply, { kind, slug, ending }));
  });
  mount(app, `${prefix}doc/:name`, (request, reply) => {
    const { name = '' } = request.params as Readonly<Record<string, string | undefined>>;
    const answering = {
      text: name,
      among: [...documentFormats, ...listFormatsOf(request, name.replace(/\..*$/, ''))],
    };
    return withEnding(request, reply, answering, (kind, ending) => answerList(request, reply, kind, ending));
  });
}

/** Lists the formats of records that things of a kind have; none for what is no kind. */
function recordFormatsOf(request: FastifyRequest, name: string): readonly Format[] {
  const { model } = editionOf(request).release;
  const kind = model.kind(name);
  return kind === undefined ? [] : recordFormats(kind, model);
}

/** Lists the formats of records that the list of a kind has; none for what is no kind. */
function listFormatsOf(request: FastifyRequest, name: string): readonly Format[] {
  const { model } = editionOf(request).release;
  const kind = model.kind(name);
  return kind === undefined ? [] : listFormats(kind, model);
}

/** Reads the ending of a name and goes on with both; an ending that is none of ours is not found. */
function withEnding(
  request: FastifyRequest,
  reply: FastifyReply,
  { text, among }: { readonly text: string; readonly among: readonly Format[] },
  goOn: (name: string, ending: Ending | undefined) => unknown,
): unknown {
  const read = readEnding(text, editionOf(request).release.publication.languages, among);
  varyBy(reply, read?.ending);
  if (read !== undefined) return goOn(read.name, read.ending);
  const endings = among.map((format) => `.${format.extension}`).join(', ');
  return sendProblem(request, reply, 'not-found', `There is no such format. Documents end in ${endings}.`);
}

interface Wanted {
  readonly kind: string;
  readonly slug: string;
  readonly ending: Ending | undefined;
}

function answerThing(request: FastifyRequest, reply: FastifyReply, { kind, slug, ending }: Wanted): unknown {
  const { release } = editionOf(request);
  const page = readPage(wishOf(request).parameter('page'));
  const described = page === undefined ? undefined : describe(editionOf(request), kind, slug, page);
  const fate = described?.fate ?? lookUp(release, kind, slug);
  if (fate.is === 'moved') {
    const { kind: newKind, slug: newSlug } = release.names.readThing(fate.to) ?? { kind, slug };
    const suffix =
      ending === undefined
        ? ''
        : `${ending.language === undefined ? '' : `.${ending.language}`}.${ending.format.extension}`;
    return redirect(request, reply, 301, release.names.document(newKind, newSlug) + suffix);
  }
  if (fate.is !== 'there') return sendFate(request, reply, fate, thingOf(release, kind, slug));
  if (described === undefined) return sendFate(request, reply, { is: 'unknown' });
  const resource = resourceOf(request, described, kind);
  return answer(request, reply, resource, ending);
}

/** Puts together what a document is in each of its representations. */
function resourceOf(request: FastifyRequest, { head, written, read }: Described, kind: string): Resource {
  const { release } = editionOf(request);
  const { model, names } = release;
  const recordFormats = recordFormatsOf(request, kind);
  const formats = [...documentFormats, ...recordFormats];
  const page = (frame: Frame, links: readonly Link[]): string => {
    const document = read();
    const history = pastOf(request.server.site.archive, release, document.topic);
    const beside = [...besides(release, document), ...history.flatMap((step) => step.names)];
    return thingPage(frame, { document, beside, history, model, names, formats, links });
  };
  const text = (language: string): string => {
    const cited = citeThing(release, head.topic, language);
    if (cited === undefined) throw new Error(`A document is gone that was there before: ${head.iri}`);
    return writeMarkdown(cited);
  };
  const records = (format: Format): string =>
    gatherRecords(release, kind, [head.topic])
      .map((thing) => recordsIn(format).one(thing, names))
      .join('');
  const quads = (): readonly Quad[] => read().quads;
  const reified = (plain: readonly Quad[]): readonly Quad[] => reify(plain, release);
  const links = documentLinks(release, head);
  return { ...head, modified: head.moment, links, written, quads, reified, page, text, records, recordFormats };
}

/** What the page shows besides the document: sources, passages, places, and the names of kinds. */
function besides(release: Release, document: Document): Quad[] {
  return [
    ...shapeNames(release),
    ...sourcesOf(release, document),
    ...passagesOf(release, document.topic),
    ...placesOf(release, document),
  ];
}

/** What headers need of a document; the rest is gathered when somebody wants it. */
interface Described {
  readonly head: Omit<Document, 'quads' | 'modified'>;
  readonly fate: Fate;
  /** The document in a format, where it lies ready or needs only be filled in. */
  readonly written?: Resource['written'];
  read(): Document;
}

/** Describes a thing: by what was written with the release, or by gathering the document now. */
function describe(edition: Edition, kind: string, slug: string, page: number): Described | undefined {
  const { release } = edition;
  const iri = release.names.thing(kind, slug);
  const ready = page === 1 ? readyIn(edition, kind, slug) : undefined;
  if (ready === undefined) {
    const document = describeThing(release, iri, { page });
    return document && { head: document, fate: fateOf(release, iri, document.quads), read: () => document };
  }
  const { jsonld, modified, isCut } = ready;
  const address = release.names.document(kind, slug);
  const next = isCut ? { next: `${address}?page=2` } : {};
  let document: Document | undefined;
  const read = (): Document => {
    document ??= describeThing(release, iri, { page });
    if (document === undefined) throw new Error(`A document is gone that was there before: ${iri}`);
    return document;
  };
  const head = { iri: address, topic: iri, kind, moment: modified, ...next };
  const written = (extension: string): string | Buffer | undefined =>
    extension === 'jsonld' ? Buffer.from(jsonld, 'latin1') : filledIn(edition, kind, slug, extension)?.text;
  return { head, fate: { is: 'there', iri }, written, read };
}

/** Reads a page number, 1 where there is none; `undefined` for what is no page number. */
function readPage(text: string | undefined): number | undefined {
  if (text === undefined) return 1;
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined;
}
