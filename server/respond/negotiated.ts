// Answers for a resource that exists in several formats: chooses one, writes it, and links to the others.
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  byName,
  contentType,
  documentFormats,
  textFormats,
  writerOf,
  type Format,
  type Quad,
} from '../../src/index.js';
import { contextFile } from '../views/context/gather.js';
import { frameOf, languageOf, type ChosenLanguage } from './frame.js';
import type { Link } from '../http/header.js';
import { backLinks, linksetType, writeLinkset } from '../http/linkset.js';
import { chooseOffer } from '../http/negotiate.js';
import { chooseProfile, profileNamed } from '../http/profile.js';
import type { Frame } from '../views/components/frame.js';
import { sendProblem } from './problem.js';
import { anySlug, learn } from './fastpath/fastpath.js';
import { headersOf, send } from './send.js';
import {
  addParameter,
  alternatesOf,
  linksOf,
  hasLanguage,
  locate,
  profilesOf,
  type Ending,
  type Linked,
  type Profile,
} from './variant.js';
import { editionOf, parameter, searchOf, vary, within } from '../site/wish.js';

/** What can be answered in several formats. */
interface Resource extends Linked {
  /** What the document is about, where that is one thing. */
  readonly topic?: string | undefined;
  /** Gives the graph; the extension is for what it says of the addresses of its own format. */
  readonly quads: (extension: string) => readonly Quad[];
  /** The graph as JSON-LD with its context inside, a byte string, where it was written before. */
  readonly jsonld?: string | undefined;
  /** Its kind, and what its links would be made from if it had another slug, where that is all that tells it from others of the kind. */
  readonly alike?: { readonly kind: string; named(slug: string): Linked } | undefined;
  readonly page: (frame: Frame, links: readonly Link[]) => string | Promise<string>;
  /** Writes it as a text in a language, where it has one. */
  readonly text?: (language: string) => string;
  readonly modified: string;
  /** Extension of the format for clients that take anything. */
  readonly prefers?: 'jsonld' | 'ttl';
}

/** What was chosen of a resource. */
interface Choice {
  readonly format: Format;
  readonly profile: Profile;
  /** Token of the profile where it is not the resource's own. */
  readonly token: string | undefined;
}

/** Says on what a URL is negotiated, by its ending, and by whether there are profiles to choose from. */
export function varyBy(reply: FastifyReply, ending: Ending | undefined, isProfiled = false): void {
  if (ending === undefined) vary(reply, isProfiled ? 'profile' : 'everything');
  else vary(reply, hasLanguage(ending.format) && ending.language === undefined ? 'language' : 'coding');
}

/** Answers with a resource in the format of the ending, or in the one that is negotiated; 406 where none fits. */
export async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  resource: Resource,
  ending?: Ending,
): Promise<FastifyReply> {
  const profiles = profilesOf(resource, editionOf(request).release.names);
  varyBy(reply, ending, profiles.length > 1);
  const asked = parameter(request, '_profile');
  if (asked === 'alt') return answerAlternates(request, reply, resource, linksOf(request, resource, profiles[0]));
  if (asked !== undefined && profileNamed(asked, profiles) === undefined)
    return refuse(request, reply, resource, `There is no such profile. ${tell(profiles)}`);
  const choice = choose(request, resource, profiles, ending);
  if (choice === undefined) return refuse(request, reply, resource);
  const { format, profile } = choice;
  const language = hasLanguage(format) ? languageOf(request, ending) : undefined;
  const isLinked = format.extension === 'jsonld' && parameter(request, 'context') === 'url';
  const wanted = { ...choice, language, isLinked };
  const isOwn = profile.quads === undefined;
  if (format.extension === 'jsonld' && isOwn && ending === undefined && searchOf(request) === '')
    learnFrom(request, reply, resource, wanted);
  const shown = isOwn ? resource : { ...resource, quads: profile.quads, jsonld: undefined };
  const signs = signsOf(request, resource, wanted);
  return send(request, reply, {
    ...signs,
    contentType: contentType(format),
    key: signs.location,
    modified: resource.modified,
    write: async () => {
      if (format.content === 'text') return resource.text?.(language?.language ?? '') ?? '';
      if (language === undefined) return writeGraph(request, shown, format.extension, isLinked);
      const data = String(await writeGraph(request, shown, 'jsonld'));
      // Elements of a page speak of the page only; what is said of a profile stands in the header.
      const own = linksOf(request, resource, profile).filter(({ anchor }) => anchor === undefined);
      return resource.page({ ...frameOf(request, resource.iri, language), data }, own);
    },
  });
}

/** A choice with what else tells one representation from another. */
interface Wanted extends Choice {
  readonly language: ChosenLanguage | undefined;
  /** Whether the context is named instead of standing inside. */
  readonly isLinked: boolean;
}

/** Says where a representation stands, in which language, and what it links to besides itself. */
function signsOf(
  request: FastifyRequest,
  resource: Linked,
  { format, profile, token, language, isLinked }: Wanted,
): { readonly location: string; readonly language: string | undefined; readonly links: readonly Link[] } {
  const place = locate(within(request, resource.iri), { format, language, profile: token });
  const location = addParameter(place, isLinked ? 'context=url' : undefined);
  const links = linksOf(request, resource, profile);
  const others = links.filter((link) => link.rel !== 'alternate' || link.to !== location);
  return { location, language: language?.language, links: others };
}

/** Lets documents that lie ready be answered as this one is, where only its slug tells it from others of its kind. */
function learnFrom(request: FastifyRequest, reply: FastifyReply, { alike }: Resource, wanted: Wanted): void {
  if (alike === undefined) return;
  learn(request, reply, alike.kind, () => {
    const headers = headersOf(signsOf(request, alike.named(anySlug), wanted), request.server.config);
    return { ...headers, 'content-type': contentType(wanted.format) };
  });
}

function tell(profiles: readonly Profile[]): string {
  return `There are: ${profiles.map(({ iri, token }) => `${token} <${iri}>`).join(', ')}.`;
}

/** Chooses profile and format. Only the query string chooses the profile under an ending, and pages show the first only. */
function choose(
  request: FastifyRequest,
  resource: Resource,
  profiles: readonly [Profile, ...Profile[]],
  ending: Ending | undefined,
): Choice | undefined {
  const asked = profileNamed(parameter(request, '_profile') ?? '', profiles);
  const header = request.headers['accept-profile'];
  const liked = ending === undefined && typeof header === 'string' ? chooseProfile(header, profiles) : undefined;
  const wanted = asked ?? liked ?? profiles[0];
  for (const profile of asked === undefined && wanted !== profiles[0] ? [wanted, profiles[0]] : [wanted]) {
    const isFirst = profile === profiles[0];
    const offers = offersOf(resource).filter(({ content }) => isFirst || content === 'triples');
    const format = ending === undefined ? chooseFormat(request, offers) : offers.find((each) => each === ending.format);
    if (format !== undefined) return { format, profile, token: isFirst ? undefined : profile.token };
  }
  return undefined;
}

async function writeGraph(
  request: FastifyRequest,
  { quads, topic, jsonld }: Resource,
  extension: string,
  isLinked = false,
): Promise<string | Uint8Array> {
  if (jsonld !== undefined && extension === 'jsonld' && !isLinked) return Buffer.from(jsonld, 'latin1');
  const { release } = editionOf(request);
  const { model, names } = release;
  const context = isLinked ? contextFile(release).iri : undefined;
  return writerOf(extension).document(quads(extension), { model, names, topic, context });
}

/** Chooses by `_mediatype` (Content Negotiation by Profile §7.3), a media type or a name; else by `Accept`. */
function chooseFormat(request: FastifyRequest, offers: readonly Format[]): Format | undefined {
  const asked = parameter(request, '_mediatype');
  if (asked === undefined) return chooseOffer(request.headers.accept, offers);
  return byName(asked, offers);
}

/** Answers with all links of a document as a set of its own: what there is of it, and what it belongs to. */
function answerAlternates(
  request: FastifyRequest,
  reply: FastifyReply,
  { iri, modified }: Resource,
  links: readonly Link[],
): Promise<FastifyReply> {
  return send(request, reply, {
    contentType: linksetType,
    key: `${iri} links`,
    location: alternatesOf(within(request, iri)),
    modified,
    write: () => {
      const own = { anchor: iri, links: links.filter(({ rel }) => rel !== 'linkset') };
      return writeLinkset([own, ...backLinks(own)]);
    },
  });
}

function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  resource: Resource,
  detail = 'None of the formats asked for exists for this address.',
): FastifyReply {
  const available = offersOf(resource).map((format) => format.mediaType);
  return sendProblem(request, reply, 'not-acceptable', detail, { available });
}

function offersOf(resource: Resource): readonly Format[] {
  const first = documentFormats.filter((format) => format.extension === (resource.prefers ?? 'jsonld'));
  const others = documentFormats.filter((format) => !first.includes(format));
  return [...first, ...others, ...(resource.text === undefined ? [] : textFormats)];
}
