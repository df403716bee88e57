// Answers for a resource that exists in several formats: chooses one, writes it, and links to the others.
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  byExtension,
  byMediaType,
  contentType,
  documentFormats,
  writerOf,
  type Format,
  type Names,
  type Quad,
} from '../src/index.js';
import { contextFile, withContextIri } from './discovery/context.js';
import type { Link } from './http/header.js';
import { linksetType, writeLinkset } from './http/linkset.js';
import { chooseLanguage, chooseOffer } from './http/negotiate.js';
import type { Frame } from './pages/layout.js';
import { sendProblem } from './problem.js';
import { send } from './send.js';
import { mementoLinks } from './earlier.js';
import { editionOf, parameter, pathOf, prefixOf, vary, within } from './visit.js';

/** What can be answered in several formats. */
interface Resource {
  /** IRI of the document, without ending; with its query string where that belongs to it. */
  readonly iri: string;
  /** What the document is about, where that is one thing. */
  readonly topic?: string | undefined;
  readonly quads: () => readonly Quad[];
  readonly page: (frame: Frame, links: readonly Link[]) => string;
  readonly modified: string;
  /** Links besides those to the other formats. */
  readonly links?: readonly Link[];
  /** Extension of the format for clients that take anything. */
  readonly prefers?: 'jsonld' | 'ttl';
}

/** What stands behind the last part of a path: `.ttl`, or `.pl.html`. */
export interface Ending {
  readonly format: Format;
  readonly language: string | undefined;
}

/** The language of a page, and whether the reader chose it, so that its links keep to it. */
interface ChosenLanguage {
  readonly language: string;
  readonly chosen: boolean;
}

/** Splits the last part of a path into its name and its ending; `undefined` for an ending that is none of ours. */
export function readEnding(text: string, languages: readonly string[]): { name: string; ending?: Ending } | undefined {
  const [name = '', ...parts] = text.split('.');
  const extension = parts.pop();
  if (extension === undefined) return { name };
  const format = byExtension(extension);
  const [language, ...more] = parts;
  if (format === undefined || !documentFormats.includes(format) || more.length > 0) return undefined;
  const isFit = language === undefined || (format.content === 'page' && languages.includes(language));
  return isFit ? { name, ending: { format, language } } : undefined;
}

/** Says on what a URL is negotiated, by its ending. */
export function varyBy(reply: FastifyReply, ending: Ending | undefined): void {
  if (ending === undefined) vary(reply, 'everything');
  else vary(reply, ending.format.content === 'page' && ending.language === undefined ? 'language' : 'coding');
}

/** Answers with a resource in the format of the ending, or in the one that is negotiated; 406 where none fits. */
export async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  resource: Resource,
  ending?: Ending,
): Promise<FastifyReply> {
  varyBy(reply, ending);
  const links = linksOf(request, resource);
  const profile = parameter(request, '_profile');
  if (profile === 'alt') return answerAlternates(request, reply, resource, links);
  const offers = offersOf(resource);
  const format = ending?.format ?? chooseFormat(request, offers);
  if (profile !== undefined && !isProfile(request, profile))
    return refuse(request, reply, resource, 'There is no such profile of this document.');
  if (format === undefined) return refuse(request, reply, resource);
  const isPage = format.content === 'page';
  const language = isPage ? languageOf(request, ending) : undefined;
  const isLinked = format.extension === 'jsonld' && parameter(request, 'context') === 'url';
  const address = addParameter(
    locate(within(request, resource.iri), language, format),
    isLinked ? 'context=url' : undefined,
  );
  return send(request, reply, {
    contentType: contentType(format),
    key: address,
    location: address,
    language: language?.language,
    modified: resource.modified,
    links: links.filter((link) => link.rel !== 'alternate' || link.to !== address),
    write: async () => {
      if (language === undefined) return writeGraph(request, resource, format.extension, isLinked);
      const data = await writeGraph(request, resource, 'jsonld');
      return resource.page({ ...frameOf(request, resource.iri, language), data }, links);
    },
  });
}

async function writeGraph(
  request: FastifyRequest,
  { quads, topic }: Resource,
  extension: string,
  isLinked = false,
): Promise<string> {
  const { release } = editionOf(request);
  const { model, names } = release;
  const text = await writerOf(extension).document(quads(), { model, names, topic });
  return isLinked ? withContextIri(text, contextFile(release).iri) : text;
}

function addParameter(iri: string, parameter: string | undefined): string {
  return parameter === undefined ? iri : `${iri}${iri.includes('?') ? '&' : '?'}${parameter}`;
}

/** Makes the frame of a page from a request. */
export function frameOf(
  request: FastifyRequest,
  iri: string,
  { language, chosen }: ChosenLanguage = languageOf(request),
): Frame {
  const edition = editionOf(request);
  const { publication, manifest } = edition.release;
  const [path = '', kept] = iri.slice(publication.base.length).split('?', 2);
  const prefix = prefixOf(edition);
  const isOurs = iri.startsWith(publication.base);
  const rest = kept === undefined ? {} : { kept };
  return {
    publication,
    version: manifest.version,
    prefix,
    language,
    chosen,
    path: isOurs ? prefix + path : pathOf(request),
    ...rest,
  };
}

/** Chooses the language of a page: by the ending, by the parameter `lang`, or by `Accept-Language`. */
export function languageOf(request: FastifyRequest, ending?: Ending): ChosenLanguage {
  const { languages } = editionOf(request).release.publication;
  const asked = ending?.language ?? parameter(request, 'lang');
  // A page that `lang` asks for leads on in that language; one that an ending names is the same as the negotiated one.
  const chosen = asked !== undefined && asked === parameter(request, 'lang');
  if (asked !== undefined && languages.includes(asked)) return { language: asked, chosen };
  return { language: chooseLanguage(request.headers['accept-language'], languages), chosen: false };
}

/** Gives the IRI of one format of a document: the ending stands before the query string. */
function locate(iri: string, language: Partial<ChosenLanguage> | undefined, format: Format): string {
  const at = iri.indexOf('?');
  const [path, search] = at < 0 ? [iri, ''] : [iri.slice(0, at), iri.slice(at)];
  const tongue = language === undefined ? '' : `.${language.language ?? ''}`;
  const choice = language?.chosen === true ? `lang=${language.language ?? ''}` : undefined;
  return addParameter(`${path}${tongue}.${format.extension}${search}`, choice);
}

/** Chooses by `_mediatype` (Content Negotiation by Profile §7.3), a media type or an extension; else by `Accept`. */
function chooseFormat(request: FastifyRequest, offers: readonly Format[]): Format | undefined {
  const asked = parameter(request, '_mediatype');
  if (asked === undefined) return chooseOffer(request.headers.accept, offers);
  // A plus sign in a query string may have been read as a space.
  const name = asked.replace(' ', '+');
  return byMediaType(name, offers) ?? offers.find(({ extension }) => extension === name);
}

function linksOf(request: FastifyRequest, resource: Resource): Link[] {
  const { release, address } = editionOf(request);
  const { publication, names } = release;
  const iri = within(request, resource.iri);
  const formats = documentFormats.filter(({ content }) => content !== 'page');
  const pages = documentFormats.filter(({ content }) => content === 'page');
  const graphs = formats.map((format) => ({ to: locate(iri, undefined, format), type: format.mediaType }));
  return [
    { to: resource.iri, rel: 'canonical' },
    ...mementoLinks({ base: names.base, address }, resource.iri),
    { to: publication.licence, rel: 'license' },
    { to: profileOf(names), rel: 'profile' },
    ...(resource.links ?? []),
    ...graphs.map((link) => ({ ...link, rel: 'alternate' })),
    ...pages.flatMap((format) =>
      publication.languages.map((language) => {
        return { to: locate(iri, { language }, format), rel: 'alternate', type: format.mediaType, language };
      }),
    ),
    { to: alternatesOf(iri), rel: 'linkset', type: linksetType },
  ];
}

/** The one profile that every document keeps to: the shapes. */
function profileOf(names: Names): string {
  return `${names.base}shapes`;
}

function isProfile(request: FastifyRequest, text: string): boolean {
  return text === 'shapes' || text === profileOf(editionOf(request).release.names);
}

function alternatesOf(iri: string): string {
  return addParameter(iri, '_profile=alt');
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
    write: () => writeLinkset([{ anchor: iri, links: links.filter(({ rel }) => rel !== 'linkset') }]),
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
  return [...first, ...documentFormats.filter((format) => !first.includes(format))];
}
