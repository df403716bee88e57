// `/` for people, `/assets/…`, and `/problem/{code}` where problem documents are explained.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { documentFormats, type Release } from '../../src/index.js';
import { frameOf, languageOf } from '../respond/frame.js';
import { translations, viewIn } from '../http/address.js';
import type { Link } from '../http/header.js';
import { mount } from '../respond/route.js';
import { chooseOffer } from '../http/negotiate.js';
import { faultPage } from '../views/problem/page.js';
import { Graph } from '../views/components/graph.js';
import { homePage } from '../views/home/page.js';
import { assetNamed, listAssets, type Asset } from '../views/components/assets.js';
import { styleAsset } from '../views/style/style.js';
import { problems, sendProblem, type ProblemCode } from '../respond/problem.js';
import { send } from '../respond/send.js';
import { changedThings, type Latest } from '../views/home/changes.js';
import { shapeNames } from '../views/components/names.js';
import { countKinds, overviewOf } from '../views/home/gather.js';
import { signposts } from '../views/signposting/gather.js';
import { editionOf, vary } from '../site/wish.js';
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
    { to: viewIn(base, language.language), rel: 'canonical' },
    ...translations(base, release.publication.languages, viewIn),
    { to: `${base}catalog`, rel: 'alternate', type: 'text/turtle' },
    ...signposts(release),
  ];
  return send(request, reply, {
    contentType: html,
    key: `home ${language.language} ${language.chosen}`,
    language: language.language,
    location: base,
    modified: release.moment,
    links,
    write: () => {
      const overview = overviewOf(release);
      const changes = latestChanges(request, release, maxChanges);
      const names = changes.flatMap(({ changed }) => changed?.names ?? []);
      const quads = [...shapeNames(release), ...overview.quads, ...names];
      return homePage(frameOf(request, base, language), {
        graph: new Graph(quads, release.model, release.names),
        overview,
        counts: countKinds(release),
        queries: release.queries,
        changes,
        downloads: downloadsOf(release.manifest),
        links,
      });
    },
  });
}

/** Most releases on the home page. */
const maxChanges = 5;

/** Tells the last releases, the newest first, each with what changed; what is known to be damaged is left out. */
export function latestChanges({ server }: FastifyRequest, release: Release, count: number): Latest[] {
  const { archive } = server.site;
  const entries = archive.list(release);
  const own = Math.max(
    entries.findIndex(({ version }) => version === release.manifest.version),
    0,
  );
  return entries.slice(own, own + count).map(({ version, previous, total, publication, changes }) => ({
    version,
    modified: publication.modified,
    isFirst: previous === null,
    total,
    ...(changes ?? { added: 0, removed: 0 }),
    changed: archive.hasLostChanges(version)
      ? undefined
      : changedThings(release, { version, before: entries.find((each) => each.version === previous)?.version }),
  }));
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
  const known = code as ProblemCode;
  const problem = problems[known];
  const frame = frameOf(request, `${base}problem/${code}`, language);
  const fault = { ...problem, code: known, detail: `${problem.title}.` };
  const key = `problem ${code} ${language.language} ${language.chosen}`;
  return send(request, reply, {
    contentType: html,
    key,
    language: language.language,
    write: () => faultPage(frame, fault),
  });
}
