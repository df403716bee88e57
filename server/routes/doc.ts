// `/doc/{kind}/{slug}` with or without an ending, and the lists `/doc/{kind}`.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { describeThing, documentFormats, type Document, type Release } from '../../src/index.js';
import { answer, varyBy } from '../answer.js';
import { shapeNames } from '../discovery/names.js';
import { passagesOf, sourcesOf } from '../discovery/passages.js';
import { pastOf } from '../discovery/past.js';
import type { Link } from '../http/header.js';
import { mount } from '../mount.js';
import type { Frame } from '../pages/layout.js';
import { thingPage } from '../pages/thing.js';
import { sendProblem } from '../problem.js';
import type { DocumentHead, Edition } from '../site.js';
import { readEnding, type Ending } from '../variant.js';
import { editionOf, parameter } from '../visit.js';
import { fateOf, lookUp, redirect, sendFate, type Fate } from './id.js';
import { answerList } from './list.js';

/** Mounts documents and lists. */
export function mountDocuments(app: FastifyInstance, prefix: string): void {
  mount(app, `${prefix}doc/:kind/:name`, (request, reply) => {
    const { kind = '', name = '' } = request.params as Readonly<Record<string, string | undefined>>;
    return withEnding(request, reply, name, (slug, ending) => answerThing(request, reply, { kind, slug, ending }));
  });
  mount(app, `${prefix}doc/:name`, (request, reply) => {
    const { name = '' } = request.params as Readonly<Record<string, string | undefined>>;
    return withEnding(request, reply, name, (kind, ending) => answerList(request, reply, kind, ending));
  });
}

/** Reads the ending of a name and goes on with both; an ending that is none of ours is not found. */
function withEnding(
  request: FastifyRequest,
  reply: FastifyReply,
  text: string,
  goOn: (name: string, ending: Ending | undefined) => unknown,
): unknown {
  const read = readEnding(text, editionOf(request).release.publication.languages);
  varyBy(reply, read?.ending);
  if (read !== undefined) return goOn(read.name, read.ending);
  const endings = documentFormats.map((format) => `.${format.extension}`).join(', ');
  return sendProblem(request, reply, 'not-found', `There is no such format. Documents end in ${endings}.`);
}

interface Wanted {
  readonly kind: string;
  readonly slug: string;
  readonly ending: Ending | undefined;
}

function answerThing(request: FastifyRequest, reply: FastifyReply, { kind, slug, ending }: Wanted): unknown {
  const edition = editionOf(request);
  const { release } = edition;
  const page = readPage(parameter(request, 'page'));
  const iri = release.names.thing(kind, slug);
  const described = page === undefined ? undefined : describe(edition, iri, page);
  const fate = described?.fate ?? lookUp(release, kind, slug);
  if (fate.is === 'moved') {
    const { kind: newKind, slug: newSlug } = release.names.readThing(fate.to) ?? { kind, slug };
    const suffix =
      ending === undefined
        ? ''
        : `${ending.language === undefined ? '' : `.${ending.language}`}.${ending.format.extension}`;
    return redirect(request, reply, 301, release.names.document(newKind, newSlug) + suffix);
  }
  if (fate.is !== 'there') return sendFate(request, reply, fate);
  if (described === undefined) return sendFate(request, reply, { is: 'unknown' });
  const { head, read } = described;
  const { model, names } = release;
  const write = async (frame: Frame, links: readonly Link[]): Promise<string> => {
    const document = read();
    const { topic } = document;
    const beside = [...shapeNames(release), ...sourcesOf(release, document), ...passagesOf(release, topic)];
    const history = await pastOf(request.server.site.archive, release, topic);
    return thingPage(frame, { document, beside, history, model, names, formats: documentFormats, links });
  };
  const links = linksOf(release, head);
  return answer(request, reply, { ...head, links, quads: () => read().quads, page: write }, ending);
}

/** Most documents whose heads are remembered. */
const maxHeads = 20_000;

/** Describes a document once; later only what its headers need is looked up, and the rest is read when it is asked for. */
function describe(
  { release, heads }: Edition,
  iri: string,
  page: number,
): { head: DocumentHead; fate: Fate; read: () => Document } | undefined {
  let document: Document | undefined;
  let fate: Fate = { is: 'there', iri };
  const known = heads.get(`${iri} ${page}`);
  if (known === undefined) {
    document = describeThing(release, iri, { page });
    if (document === undefined) return undefined;
    fate = fateOf(release, iri, document.quads);
    const { quads: _quads, ...head } = document;
    const [oldest] = heads.keys();
    if (heads.size >= maxHeads && oldest !== undefined) heads.delete(oldest);
    if (fate.is === 'there') heads.set(`${iri} ${page}`, head);
  }
  const read = (): Document => {
    document ??= describeThing(release, iri, { page });
    if (document === undefined) throw new Error(`A document is gone that was there before: ${iri}`);
    return document;
  };
  return { head: known ?? read(), fate, read };
}

/** Reads a page number, 1 where there is none; `undefined` for what is no page number. */
function readPage(text: string | undefined): number | undefined {
  if (text === undefined) return 1;
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined;
}

function linksOf({ names, model, publication }: Release, { topic, kind, next }: DocumentHead): Link[] {
  const type = model.kind(kind)?.class;
  const { kind: name, slug } = names.readThing(topic) ?? { kind, slug: '' };
  const metadata = documentFormats.filter(({ extension }) => extension === 'jsonld' || extension === 'ttl');
  return [
    { to: topic, rel: 'describes' },
    { to: topic, rel: 'cite-as' },
    // A page is cut only in the links to its thing: its description in RDF begins at the first.
    ...metadata.map(({ extension, mediaType }) => {
      return { to: `${names.document(name, slug)}.${extension}`, rel: 'describedby', type: mediaType };
    }),
    { to: 'https://schema.org/AboutPage', rel: 'type' },
    { to: names.dataset(publication.slug), rel: 'collection' },
    ...(type === undefined ? [] : [{ to: type, rel: 'type' }]),
    ...(next === undefined ? [] : [{ to: next, rel: 'next' }]),
  ];
}
