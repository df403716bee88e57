// What crawlers look for first: `/robots.txt`, the site map, `/.well-known/void`, `/linkset.json`.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Quad, type Release } from '../../src/index.js';
import type { Link } from '../http/header.js';
import { linksetType, writeLinkset } from '../http/linkset.js';
import type { Frame } from '../views/components/frame.js';
import { Graph } from '../views/components/graph.js';
import { shapeNames } from '../views/components/names.js';
import { chooseOffer } from '../http/negotiate.js';
import { openapiPath, openapiType } from '../views/openapi/described.js';
import { describeApi } from '../views/openapi/gather.js';
import { apiCatalogPath, apiCatalogProfile, listApis } from '../views/apis/gather.js';
import { mount } from '../respond/route.js';
import { answerPlainly } from '../respond/graph.js';
import { sendProblem } from '../respond/problem.js';
import { send } from '../respond/send.js';
import { writeRobots } from '../views/robots/gather.js';
import { signpostSets } from '../views/signposting/gather.js';
import { isPart, writePart, writeSitemap } from '../views/sitemap/gather.js';
import { describeStatistics, voidIri } from '../views/statistics/gather.js';
import { statisticsPage } from '../views/statistics/page.js';
import type { Ending } from '../respond/variant.js';
import { editionOf, vary, wishOf } from '../site/wish.js';
import { redirect } from './id.js';
import { mountWithEndings } from './terms.js';

const xml = 'application/xml';

/** Mounts what crawlers look for; robots and VoID also at the root of the host, where alone they look (RFC 9309, RFC 8615). */
export function mountDiscovery(app: FastifyInstance, prefix: string): void {
  const roots = [...new Set(['/', prefix])];
  for (const root of roots) mount(app, `${root}robots.txt`, (request, reply) => answerRobots(request, reply, prefix));
  mountWithEndings(app, `${prefix}.well-known/void`, answerStatistics);
  if (prefix !== '/') {
    mount(app, '/.well-known/void', (request, reply) => {
      vary(reply, 'everything');
      return redirect(request, reply, 303, voidIri(editionOf(request).release));
    });
  }
  mount(app, `${prefix}sitemap.xml`, (request, reply) => {
    const { release } = editionOf(request);
    return sendText(request, reply, { contentType: xml, key: 'sitemap', write: () => writeSitemap(release) });
  });
  mount(app, `${prefix}sitemap/:part`, answerPart);
  for (const root of roots) mount(app, root + apiCatalogPath, answerApis);
  mount(app, prefix + openapiPath, answerDescription);
  mount(app, `${prefix}linkset.json`, (request, reply) => {
    const { release } = editionOf(request);
    const write = (): string => writeLinkset(signpostSets(release));
    return sendText(request, reply, { contentType: linksetType, key: 'linkset', write });
  });
}

/** Answers with the description in OpenAPI; as plain JSON to who takes that, or its own type of another version only, as GDAL does. */
function answerDescription(request: FastifyRequest, reply: FastifyReply): unknown {
  vary(reply, 'everything');
  const { release } = editionOf(request);
  const { accept = '' } = request.headers;
  const own = { mediaType: openapiType.replace(/;.*/, '') };
  const fitting = accept.split(',').filter((range) => !/openapi\+json\s*;\s*version="?(?!3\.1)/i.test(range));
  const isPlain = chooseOffer(fitting.join(), [own, { mediaType: 'application/json' }]) !== own && accept !== '';
  const contentType = isPlain ? 'application/json' : openapiType;
  const write = (): string => `${JSON.stringify(describeApi(release), undefined, 2)}\n`;
  return send(request, reply, { contentType, key: 'openapi', modified: release.moment, write });
}

/** Answers with the interfaces for programs, for HEAD with the link to itself, too (RFC 9727 §2). */
function answerApis(request: FastifyRequest, reply: FastifyReply): unknown {
  vary(reply, 'coding');
  const { release } = editionOf(request);
  const to = release.names.base + apiCatalogPath;
  return send(request, reply, {
    contentType: `${linksetType}; profile="${apiCatalogProfile}"`,
    key: 'api-catalog',
    modified: release.moment,
    links: [{ to, rel: 'api-catalog', type: linksetType }],
    write: () => writeLinkset(listApis(release)),
  });
}

interface Text {
  readonly contentType: string;
  readonly key: string;
  readonly write: () => string | Promise<string>;
}

function sendText(request: FastifyRequest, reply: FastifyReply, text: Text): unknown {
  vary(reply, 'coding');
  return send(request, reply, { ...text, modified: editionOf(request).release.moment });
}

function answerRobots(request: FastifyRequest, reply: FastifyReply, prefix: string): unknown {
  const { release } = editionOf(request);
  const { robots } = request.server.config;
  const write = (): string => writeRobots(release, prefix, robots);
  return sendText(request, reply, { contentType: 'text/plain; charset=utf-8', key: 'robots', write });
}

function answerPart(request: FastifyRequest, reply: FastifyReply): unknown {
  vary(reply, 'coding');
  const { part = '' } = request.params as Readonly<Record<string, string | undefined>>;
  const { release } = editionOf(request);
  const [, kind = ''] = /^([a-z0-9-]+)\.xml$/.exec(part) ?? [];
  const after = wishOf(request).parameter('after');
  if (!isPart(release, { kind, after }))
    return sendProblem(request, reply, 'not-found', 'The site map has no such part.');
  const write = async (): Promise<string> => (await writePart(release, { kind, after })) ?? '';
  return sendText(request, reply, { contentType: xml, key: `sitemap ${kind} ${after ?? ''}`, write });
}

/** Counted once for each release: counting reads every link that leaves the publication. */
const statistics = new WeakMap<Release, Promise<readonly Quad[]>>();

async function answerStatistics(request: FastifyRequest, reply: FastifyReply, ending?: Ending): Promise<unknown> {
  const { release } = editionOf(request);
  const counting = statistics.get(release) ?? describeStatistics(release);
  statistics.set(release, counting);
  const quads = await counting;
  const topic = release.names.dataset(release.publication.slug);
  const iri = voidIri(release);
  const page = (frame: Frame, links: readonly Link[]): string => {
    const graph = new Graph([...quads, ...shapeNames(release)], release.model, release.names);
    return statisticsPage(frame, { iri, dataset: topic, graph, links });
  };
  return answerPlainly(request, reply, { iri, topic, quads, page }, ending);
}
