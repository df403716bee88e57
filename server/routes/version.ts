// `/version/` and the Mementos of documents: which releases there were, and what an address said on a day (RFC 7089).
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  dcat,
  dct,
  documentFormats,
  literal,
  namedNode,
  quad,
  rdf,
  voidNs,
  xsd,
  type Kept,
  type Quad,
  type Release,
} from '../../src/index.js';
import { httpDate, linkHeader, toUri, type Link } from '../http/header.js';
import type { Frame } from '../views/components/frame.js';
import { Graph } from '../views/components/graph.js';
import { shapeNames } from '../views/components/names.js';
import { describeSeries } from '../views/version/series.js';
import { versionPage } from '../views/version/page.js';
import { mount } from '../respond/route.js';
import { answerPlainly } from '../respond/graph.js';
import { refuseMoment, sendProblem } from '../respond/problem.js';
import { send } from '../respond/send.js';
import type { Ending } from '../respond/variant.js';
import { isThere, thingAt } from '../site/there.js';
import { filled, messagesIn, spokenAmong } from '../views/messages/messages.js';
import { byMoment, readMoment } from '../site/moment.js';
import { editionOf, vary, wishOf } from '../site/wish.js';
import { latestChanges } from './home.js';
import { redirect } from './id.js';
import { mountWithEndings } from './terms.js';

/** Mounts the list of releases, the gates and the maps. */
export function mountVersions(app: FastifyInstance, prefix: string): void {
  mountWithEndings(app, `${prefix}version`, answerVersions);
  mount(app, `${prefix}version/`, (request, reply) => {
    vary(reply, 'everything');
    return redirect(request, reply, 301, `${editionOf(request).release.names.base}version`);
  });
  mount(app, `${prefix}timegate/*`, answerGate);
  mount(app, `${prefix}timemap/*`, answerMap);
}

/** Gives the address that a path of the publication has in one release. */
function mementoIri({ names }: Release, version: string, path: string): string {
  return `${names.base}version/${version}/${path}`;
}

function restOf(request: FastifyRequest): string {
  return (request.params as Readonly<Record<string, string | undefined>>)['*'] ?? '';
}

function answerVersions(request: FastifyRequest, reply: FastifyReply, ending?: Ending): unknown {
  const { release } = editionOf(request);
  const { archive } = request.server.site;
  const iri = `${release.names.base}version`;
  const title = (text: string, language: string): Quad =>
    quad(namedNode(iri), namedNode(dct.title), literal(text, language), namedNode(release.names.graph('catalog')));
  const quads = spokenAmong(release.publication.languages).map((each) => title(messagesIn(each).versions.title, each));
  const kept = archive.list(release);
  const isKept = (version: string): boolean => kept.some((each) => each.version === version);
  for (const entry of kept) quads.push(...describeVersion(release, entry, isKept));
  quads.push(...describeSeries(release, kept, tellOf));
  const page = (frame: Frame, links: readonly Link[]): string => {
    const changes = latestChanges(request, release, maxTold);
    const names = changes.flatMap(({ changed }) => changed?.names ?? []);
    const graph = new Graph([...shapeNames(release), ...names], release.model, release.names);
    return versionPage(frame, { iri, graph, changes, formats: documentFormats, links });
  };
  return answerPlainly(request, reply, { iri, quads, page }, ending);
}

/** Most releases whose changes are told on one page. */
const maxTold = 50;

/** Says when a release was made, after which other, how much it holds, and how much came and went. */
function describeVersion(
  { names, publication: ours }: Release,
  { version, previous, total, publication, changes }: Kept,
  isKept: (version: string) => boolean,
): Quad[] {
  const within = namedNode(names.graph('catalog'));
  const list = `${names.base}version`;
  const address = (each: string): string => `${list}/${each}/catalog`;
  const own = address(version);
  const say = (subject: string, predicate: string, object: Quad['object']): Quad =>
    quad(namedNode(subject), namedNode(predicate), object as never, within);
  const isFirst = previous === null;
  return [
    say(list, dct.hasPart, namedNode(own)),
    say(own, rdf.type, namedNode(dcat.Catalog)),
    say(own, dcat.version, literal(version)),
    say(own, dct.modified, literal(publication.modified, namedNode(xsd.date))),
    say(own, voidNs.triples, literal(String(total), namedNode(xsd.integer))),
    ...(isFirst || !isKept(previous) ? [] : [say(own, dcat.previousVersion, namedNode(address(previous)))]),
    ...spokenAmong(ours.languages).flatMap((language) => {
      const texts = messagesIn(language).versions;
      const title = filled(texts.release, { day: publication.modified });
      const told = tellOf({ previous, changes }, language);
      return [
        say(own, dct.title, literal(title, language)),
        ...(told === undefined ? [] : [say(own, dct.description, literal(told, language))]),
      ];
    }),
  ];
}

/** Says what a release brought; `undefined` where that is not known. */
function tellOf({ previous, changes }: Pick<Kept, 'previous' | 'changes'>, language: string): string | undefined {
  return previous === null ? messagesIn(language).versions.first : cameAndWent(changes, language);
}

/** Says how much came and went; `undefined` where that is not known. */
function cameAndWent(changes: Kept['changes'], language: string): string | undefined {
  if (changes === undefined) return undefined;
  const texts = messagesIn(language).versions;
  return filled(changes.added === 1 ? texts.one : texts.changes, { ...changes });
}

/** Leads to the release of the day that `Accept-Datetime` names: the last that had the address by its end, else the first. */
async function answerGate(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  reply.header('vary', 'Accept-Datetime');
  const { release } = editionOf(request);
  const moment = readMoment(request.headers['accept-datetime']);
  if (moment === undefined) return refuseMoment(request, reply);
  const path = restOf(request);
  const { base } = release.names;
  const ordered = byMoment(request.server.site.archive.list(release), moment);
  const [found] = await whereThere(request, path, ordered, 1);
  if (found === undefined) return sendProblem(request, reply, 'not-found', 'No release has this address.');
  return reply
    .code(302)
    .header('location', toUri(mementoIri(release, found.version, path) + wishOf(request).search))
    .header(
      'link',
      linkHeader([
        { to: base + path, rel: 'original' },
        { to: `${base}timemap/${path}`, rel: 'timemap', type: mapType },
      ]),
    )
    .header('content-length', 0)
    .send();
}

const mapType = 'application/link-format';

/** Lists the releases in which an address was there (RFC 7089 §5). */
async function answerMap(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  vary(reply, 'coding');
  const { release } = editionOf(request);
  const { base } = release.names;
  const path = restOf(request);
  const entries = await whereThere(request, path, request.server.site.archive.list(release));
  if (entries.length === 0) return sendProblem(request, reply, 'not-found', 'No release has this address.');
  const lines = [
    `<${toUri(base + path)}>; rel="original"`,
    `<${toUri(`${base}timegate/${path}`)}>; rel="timegate"`,
    `<${toUri(`${base}timemap/${path}`)}>; rel="self"; type="${mapType}"`,
    ...entries.map(({ version, moment }) => {
      const date = httpDate(moment) ?? '';
      return `<${toUri(mementoIri(release, version, path))}>; rel="memento"; datetime="${date}"`;
    }),
  ];
  return send(request, reply, {
    contentType: mapType,
    key: `timemap ${path} ${entries.length}`,
    write: () => `${lines.join(',\n')}\n`,
  });
}

/** Finds the releases that have an address, in the order given, and looks into no more of them than are wanted. */
async function whereThere(
  request: FastifyRequest,
  path: string,
  entries: readonly Kept[],
  wanted = Infinity,
): Promise<Kept[]> {
  const { archive } = request.server.site;
  const { release } = editionOf(request);
  const thing = thingAt(release, path);
  if (thing !== undefined) {
    const holding = new Set((await archive.holding(release, thing)).map(({ version }) => version));
    return entries.filter(({ version }) => holding.has(version)).slice(0, wanted);
  }
  const found: Kept[] = [];
  for (const entry of entries) {
    if (found.length >= wanted) break;
    const visit = await archive.enter(release, entry.version);
    if (visit !== undefined && isThere(visit.release, path)) found.push(entry);
    visit?.leave();
  }
  return found;
}
