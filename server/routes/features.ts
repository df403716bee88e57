// `/features`: things with places by OGC API – Features, for maps that ask for what they show.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { gatherRecords, writeFeature, writeFeatures, type Kind } from '../../src/index.js';
import { chooseOffer } from '../http/negotiate.js';
import { languageOf } from '../respond/frame.js';
import { sendProblem } from '../respond/problem.js';
import { mount } from '../respond/route.js';
import { send } from '../respond/send.js';
import { editionOf, vary, wishOf } from '../site/wish.js';
import { pageParameters, readAsked } from '../views/features/asked.js';
import {
  collection,
  collections,
  collectionsOf,
  conformance,
  featuresPath,
  landing,
  type Place,
} from '../views/features/gather.js';
import { itemLinks, pageLinks } from '../views/features/links.js';
import { stretchOf } from '../views/features/stretch.js';
import { lookUp, sendFate, sendTo } from './id.js';

const json = { mediaType: 'application/json', short: 'json' };
const geojson = {
  mediaType: 'application/geo+json',
  short: 'json',
  aliases: ['application/json', 'application/vnd.geo+json'],
};
const html = { mediaType: 'text/html', short: 'html', aliases: ['application/xhtml+xml'] };

/** Mounts the interface. */
export function mountFeatures(app: FastifyInstance, prefix: string): void {
  const root = prefix + featuresPath;
  const one = `${root}/collections/:kind`;
  mount(app, root, (request, reply) => answerAbout(request, reply, landing));
  mount(app, `${root}/conformance`, (request, reply) =>
    answerAbout(request, reply, () => ({ conformsTo: conformance })),
  );
  mount(app, `${root}/collections`, (request, reply) => answerAbout(request, reply, collections));
  mount(app, one, (request, reply) => {
    const kind = kindOf(request);
    if (kind === undefined) return refuse(request, reply);
    return answerAbout(request, reply, (place) => collection(place, kind));
  });
  mount(app, `${one}/items`, (request, reply) => answerItems(request, reply, kindOf(request)));
  mount(app, `${one}/items/:slug`, (request, reply) => answerItem(request, reply, kindOf(request)));
}

/** Finds the collection that the path names. */
function kindOf(request: FastifyRequest): Kind | undefined {
  const { kind: name } = request.params as Readonly<Record<string, string | undefined>>;
  return collectionsOf(editionOf(request).release).find((kind) => kind.name === name);
}

function refuse(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  vary(reply, 'everything');
  return sendProblem(
    request,
    reply,
    'not-found',
    'There is no such collection: those with places are listed at /features/collections.',
  );
}

/** Answers with what the interface says of itself. */
function answerAbout(
  request: FastifyRequest,
  reply: FastifyReply,
  about: (place: Place) => object | Promise<object>,
): unknown {
  const wanted = wantedOf(request, reply, [json], []);
  if (wanted === undefined) return reply;
  const { place } = wanted;
  return send(request, reply, {
    contentType: json.mediaType,
    key: `${wishOf(request).path} ${place.address} ${place.language}`,
    language: place.language,
    modified: place.release.moment,
    write: async () => `${JSON.stringify(await about(place), undefined, 2)}\n`,
  });
}

async function answerItems(request: FastifyRequest, reply: FastifyReply, kind: Kind | undefined): Promise<unknown> {
  if (kind === undefined) return refuse(request, reply);
  const wanted = wantedOf(request, reply, [geojson, html], pageParameters);
  if (wanted === undefined) return reply;
  const { place, format, parameters } = wanted;
  const { release } = place;
  const asked = readAsked(parameters);
  if (typeof asked === 'string') return sendProblem(request, reply, 'request-malformed', asked);
  if (format === html) return sendTo(request, reply, `${place.address}doc/${kind.name}`);
  const stretch = await stretchOf(release, kind, asked);
  const links = pageLinks(place, kind, parameters, stretch.next);
  return send(request, reply, {
    contentType: geojson.mediaType,
    key: `${links[0]?.href ?? ''} features`,
    modified: release.moment,
    links: links.map(({ href, rel, type }) => ({ to: href, rel, ...(type !== undefined && { type }) })),
    write: () => {
      const { things, total } = stretch;
      const id = ({ iri }: { readonly iri: string }): string => release.names.readThing(iri)?.slug ?? iri;
      return writeFeatures(gatherRecords(release, kind.name, things), { links, total, id }, release.names);
    },
  });
}

function answerItem(request: FastifyRequest, reply: FastifyReply, kind: Kind | undefined): unknown {
  if (kind === undefined) return refuse(request, reply);
  const wanted = wantedOf(request, reply, [geojson, html], []);
  if (wanted === undefined) return reply;
  const { release } = wanted.place;
  const { slug = '' } = request.params as Readonly<Record<string, string | undefined>>;
  const fate = lookUp(release, kind.name, slug);
  const links = itemLinks(wanted.place, kind, slug);
  if (fate.is === 'moved')
    return sendTo(
      request,
      reply,
      itemLinks(wanted.place, kind, release.names.readThing(fate.to)?.slug ?? '')[0]?.href ?? '',
      301,
    );
  if (fate.is !== 'there') return sendFate(request, reply, fate);
  if (wanted.format === html) return sendTo(request, reply, `${wanted.place.address}doc/${kind.name}/${slug}`);
  const [thing] = gatherRecords(release, kind.name, [fate.iri]);
  if (thing === undefined) return sendFate(request, reply, { is: 'unknown' });
  return send(request, reply, {
    contentType: geojson.mediaType,
    key: `${links[0]?.href ?? ''} feature`,
    modified: release.modified(fate.iri),
    links: links.map(({ href, rel, type }) => ({ to: href, rel, ...(type !== undefined && { type }) })),
    write: () => writeFeature(thing, release.names, { id: slug, links }),
  });
}

type Offered = typeof json | typeof geojson | typeof html;

/** What a request wants: a format, and what else its parameters say. */
interface Wanted {
  readonly format: Offered;
  readonly parameters: URLSearchParams;
  readonly place: Place;
}

/** Reads a request; `undefined` where it was answered with what is wrong with it: parameters that nobody knows are (requirement 8 of the standard). */
function wantedOf(
  request: FastifyRequest,
  reply: FastifyReply,
  offers: readonly Offered[],
  known: readonly string[],
): Wanted | undefined {
  vary(reply, 'everything');
  const { release, address } = editionOf(request);
  const parameters = new URLSearchParams(wishOf(request).search);
  const names = [...known, 'f', 'lang'];
  const strange = [...parameters.keys()].find((name, at, all) => !names.includes(name) || all.indexOf(name) !== at);
  if (strange !== undefined) {
    const detail = `The parameter "${strange}" is not one of ${names.join(', ')}, or is there twice.`;
    sendProblem(request, reply, 'request-malformed', detail);
    return undefined;
  }
  const asked = parameters.get('f');
  const format =
    asked === null ? chooseOffer(request.headers.accept, offers) : offers.find(({ short }) => short === asked);
  if (format === undefined) {
    const available = offers.map(({ mediaType }) => mediaType);
    sendProblem(request, reply, 'not-acceptable', 'It is there in JSON.', { available });
    return undefined;
  }
  return { format, parameters, place: { release, address, language: languageOf(request).language } };
}
