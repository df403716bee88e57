// `/` for people, `/assets/…`, and `/problem/{code}` where problem documents are explained.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { documentFormats, type Release } from '../../src/index.js';
import { frameOf, languageOf } from '../frame.js';
import type { Link } from '../http/header.js';
import { mount } from '../mount.js';
import { chooseOffer } from '../http/negotiate.js';
import { faultPage } from '../pages/fault.js';
import { Graph } from '../pages/graph.js';
import { homePage } from '../pages/home.js';
import { assetNamed, listAssets, type Asset } from '../pages/assets.js';
import { styleAsset } from '../pages/style/style.js';
import { problems, sendProblem, type ProblemCode } from '../problem.js';
import { send } from '../send.js';
import { shapeNames } from '../discovery/names.js';
import { countKinds, overviewOf } from '../discovery/overview.js';
import type { Past } from '../discovery/past.js';
import { signposts } from '../discovery/signpost.js';
import { editionOf, vary } from '../visit.js';
import { downloadsOf } from './dump.js';
import { redirect } from './id.js';

const html = 'text/html; charset=utf-8';

/** Mounts the home page and what pages need. */
export function mountHome(app: FastifyInstance, prefix: string): void {
  mount(app, prefix, (request, reply) => {
    vary(reply, 'everything');
    const offers = [...documentFormats].sort((a, b) => Number(b.content === 'page') - Number(a.content === 'page'));
    const offer = chooseOffer(request.headers.accept, offers);
    if (offer === undefined) {
      const available = offers.map((each) => each.mediaType);
      return sendProblem(request, reply, 'not-acceptable', 'The home page is HTML, the catalogue is RDF.', {
        available,
      });
    }
    const { base } = editionOf(request).release.names;
    return offer.content === 'page' ? answerHome(request, reply) : redirect(request, reply, 303, `${base}catalog`);
  });
  for (const asset of [styleAsset, ...listAssets()])
    mount(app, `${prefix}assets/${asset.path}`, (request, reply) => answerAsset(request, reply, asset));
  // The ontology names the mark, so that this address must stay the same.
  const mark = assetNamed('mark.svg');
  mount(app, `${prefix}assets/mark.svg`, (request, reply) => answerAsset(request, reply, mark, false));
  mount(app, `${prefix}problem/:code`, (request, reply) => answerProblem(request, reply));
}

function answerHome(request: FastifyRequest, reply: FastifyReply): unknown {
  const { release } = editionOf(request);
  const { base } = release.names;
  const language = languageOf(request);
  const links: Link[] = [
    { to: base, rel: 'canonical' },
    { to: `${base}catalog`, rel: 'alternate', type: 'text/turtle' },
    ...signposts(release),
  ];
  return send(request, reply, {
    contentType: html,
    key: `home ${language.language} ${language.chosen}`,
    language: language.language,
    location: base,
    modified: release.publication.modified,
    links,
    write: async () => {
      const overview = overviewOf(release);
      const graph = new Graph([...shapeNames(release), ...overview.quads], release.model, release.names);
      return homePage(frameOf(request, base, language), {
        graph,
        overview,
        counts: countKinds(release),
        changes: await latestChanges(request, release),
        downloads: downloadsOf(release.manifest),
        links,
      });
    },
  });
}

/** Most releases on the home page. */
const maxChanges = 5;

async function latestChanges({ server }: FastifyRequest, release: Release): Promise<Past[]> {
  const { archive } = server.site;
  const entries = archive.list(release);
  const own = entries.findIndex(({ version }) => version === release.manifest.version);
  return Promise.all(
    entries.slice(Math.max(own, 0), Math.max(own, 0) + maxChanges).map(async (entry) => ({
      version: entry.version,
      modified: entry.publication.modified,
      isFirst: entry.previous === null,
      total: entry.total,
      ...(await archive.changes(release, entry.version)),
    })),
  );
}

function answerAsset(
  request: FastifyRequest,
  reply: FastifyReply,
  { path, contentType, bytes }: Asset,
  isImmutable = true,
): unknown {
  vary(reply, 'coding');
  return send(request, reply, { contentType, key: path, isImmutable, write: () => bytes });
}

function answerProblem(request: FastifyRequest, reply: FastifyReply): unknown {
  vary(reply, 'language');
  const { code = '' } = request.params as Readonly<Record<string, string | undefined>>;
  const { base } = editionOf(request).release.names;
  const language = languageOf(request);
  if (!Object.hasOwn(problems, code)) return sendProblem(request, reply, 'not-found', 'There is no such problem.');
  const problem = problems[code as ProblemCode];
  const frame = frameOf(request, `${base}problem/${code}`, language);
  const fault = { ...problem, code, detail: `${problem.title}.` };
  const key = `problem ${code} ${language.language} ${language.chosen}`;
  return send(request, reply, {
    contentType: html,
    key,
    language: language.language,
    write: () => faultPage(frame, fault),
  });
}
