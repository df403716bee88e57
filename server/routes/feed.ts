// `/feed`: what changed from release to release, as Linked Data Event Streams for programs that follow.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  contentType,
  dct,
  describeStream,
  documentFormats,
  feedIri,
  feedNames,
  formatsOf,
  isVersion,
  literal,
  namedNode,
  openFeed,
  openFeedPage,
  quad,
  titleOf,
  writeFeedPage,
  type FeedName,
  type FeedPage,
  type Format,
  type Names,
  type Quad,
  type Release,
} from '../../src/index.js';
import type { Link } from '../http/header.js';
import { frameOf, languageOf } from '../respond/frame.js';
import { atomPath, atomType, writeAtom } from '../views/atom/write.js';
import { chooseOffer } from '../http/negotiate.js';
import { mount } from '../respond/route.js';
import { answerPlainly } from '../respond/graph.js';
import { refuseDamaged, sendProblem } from '../respond/problem.js';
import { send } from '../respond/send.js';
import type { Ending } from '../respond/variant.js';
import { hubLinks } from '../site/hub.js';
import { editionOf, vary } from '../site/wish.js';
import type { Frame } from '../views/components/frame.js';
import { Graph } from '../views/components/graph.js';
import { shapeNames } from '../views/components/names.js';
import { feedPage } from '../views/feed/page.js';
import { latestChanges } from './home.js';
import { mountWithEndings } from './terms.js';

/** The formats of LDES 1.0; members of the catalogue's feed are graphs, which Turtle and N-Triples cannot tell apart. */
const jsonld = documentFormats.filter(({ extension }) => extension === 'jsonld');
const offers: Readonly<Record<FeedName, readonly Format[]>> = {
  facts: [
    ...formatsOf('quads'),
    ...jsonld,
    ...documentFormats.filter(({ extension }) => extension === 'ttl' || extension === 'nt'),
  ],
  catalog: [...formatsOf('quads'), ...jsonld],
};

/** Lists the addresses to which a client can subscribe. */
export function topicsOf(names: Names): string[] {
  return [names.base + atomPath, ...feedNames.map((name) => feedIri(names, name))];
}

/** Mounts the list of feeds, their roots and their closed pages. */
export function mountFeeds(app: FastifyInstance, prefix: string): void {
  mountWithEndings(app, `${prefix}feed`, answerList);
  mount(app, prefix + atomPath, answerAtom);
  for (const name of feedNames) {
    mount(app, `${prefix}feed/${name}`, (request, reply) => {
      const page = openFeed(editionOf(request).release, name);
      return answerPage(request, reply, name, page);
    });
    mount(app, `${prefix}feed/${name}/:version/:number`, (request, reply) => {
      const { version = '', number = '' } = request.params as Readonly<Record<string, string | undefined>>;
      const isName = isVersion(version) && /^[1-9]\d{0,8}$/.test(number);
      const { release } = editionOf(request);
      const page = isName ? openFeedPage(release, name, { version, number: Number(number) }) : undefined;
      return answerPage(request, reply, name, page);
    });
  }
}

async function answerPage(
  request: FastifyRequest,
  reply: FastifyReply,
  name: FeedName,
  page?: FeedPage,
): Promise<FastifyReply> {
  vary(reply, 'everything');
  if (page === undefined) {
    return sendProblem(request, reply, 'not-found', 'The history that is kept beside the release has no such page.');
  }
  const format = chooseOffer(request.headers.accept, offers[name]);
  if (format === undefined) {
    const available = offers[name].map(({ mediaType }) => mediaType);
    return sendProblem(request, reply, 'not-acceptable', 'Feeds are RDF only.', { available });
  }
  const { release, integrity } = editionOf(request);
  for (const file of page.files)
    if ((await integrity.wrongWith(file)) !== undefined) return refuseDamaged(request, reply);
  const { model, names, publication } = release;
  return send(request, reply, {
    contentType: contentType(format),
    key: `${page.iri} ${format.extension}`,
    modified: page.modified,
    isImmutable: page.isClosed,
    links: [
      { to: page.iri, rel: 'canonical' },
      { to: publication.licence, rel: 'license' },
      ...(page.isClosed ? [] : hubLinks(request.server.config.hub, page.iri)),
      { to: page.isClosed ? feedIri(names, name) : `${names.base}feed`, rel: 'up' },
    ],
    write: () => writeFeedPage(page, format, { model, names }),
  });
}

function answerList(request: FastifyRequest, reply: FastifyReply, ending?: Ending): unknown {
  const { release } = editionOf(request);
  const iri = `${release.names.base}feed`;
  const page = (frame: Frame, links: readonly Link[]): string => {
    const changes = latestChanges(request, release, maxTold);
    const names = changes.flatMap(({ changed }) => changed?.names ?? []);
    const graph = new Graph([...shapeNames(release), ...names], release.model, release.names);
    const streams = { facts: feedIri(release.names, 'facts'), catalog: feedIri(release.names, 'catalog') };
    return feedPage(frame, { iri, streams, graph, changes, links });
  };
  return answerPlainly(request, reply, { iri, quads: listFeeds(release), page }, ending);
}

/** Answers with the releases as an Atom feed. */
function answerAtom(request: FastifyRequest, reply: FastifyReply): unknown {
  vary(reply, 'language');
  const { release } = editionOf(request);
  const { names, model, moment, publication } = release;
  const { language } = languageOf(request);
  const { hub } = request.server.config;
  const kept = request.server.site.archive.list(release);
  return send(request, reply, {
    contentType: `${atomType}; charset=utf-8`,
    key: `atom ${language} ${kept.length}`,
    language,
    modified: moment,
    links: [
      { to: names.base + atomPath, rel: 'self', type: atomType },
      ...(hub === '' ? [] : [{ to: hub, rel: 'hub' }]),
      { to: publication.licence, rel: 'license' },
      { to: `${names.base}feed`, rel: 'up' },
    ],
    write: () => {
      const changes = latestChanges(request, release, maxEntries);
      const things = changes.flatMap(({ changed }) => changed?.names ?? []);
      const graph = new Graph([...shapeNames(release), ...things], model, names);
      const moments = new Map(kept.map((each) => [each.version, each.moment]));
      return writeAtom(frameOf(request, `${names.base}version`), { graph, changes, moments, hub });
    },
  });
}

/** Most releases in the Atom feed. */
const maxEntries = 20;

/** Most releases whose changes the page tells. */
const maxTold = 5;

function listFeeds(release: Release): Quad[] {
  const { names, publication } = release;
  const list = namedNode(`${names.base}feed`);
  const titles = Object.entries(titleOf(publication, 'all'));
  return [
    ...titles.map(([language, text]) => quad(list, namedNode(dct.title), literal(text, language))),
    ...feedNames.flatMap((name) => [
      quad(list, namedNode(dct.hasPart), namedNode(`${feedIri(names, name)}#stream`)),
      ...describeStream(names, name, titleOf(publication, name)),
    ]),
  ];
}
