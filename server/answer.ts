// Answers for a resource that exists in several formats: chooses one, writes it, and links to the others.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { byExtension, contentType, documentFormats, writerOf, type Format, type Quad } from '../src/index.js';
import type { Link } from './header.js';
import { chooseLanguage, chooseOffer } from './negotiate.js';
import type { Frame } from './pages/layout.js';
import { sendProblem } from './problem.js';
import { send } from './send.js';
import { editionOf, parameter, pathOf, prefixOf, vary } from './visit.js';

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
  const format = ending?.format ?? chooseOffer(request.headers.accept, offersOf(resource));
  const links = linksOf(request, resource);
  if (format === undefined) return refuse(request, reply, resource);
  const isPage = format.content === 'page';
  const language = isPage ? languageOf(request, ending) : undefined;
  const address = locate(resource.iri, language?.language, format);
  return send(request, reply, {
    contentType: contentType(format),
    key: `${resource.iri} ${format.extension} ${language?.language ?? ''} ${language?.chosen === true ? 'chosen' : ''}`,
    location: address,
    language: language?.language,
    modified: resource.modified,
    links: links.filter((link) => link.rel !== 'alternate' || link.to !== address),
    write: () => {
      if (language !== undefined) return resource.page(frameOf(request, resource.iri, language), links);
      const { model, names } = editionOf(request).release;
      const { topic } = resource;
      return writerOf(format.extension).document(resource.quads(), { model, names, topic });
    },
  });
}

/** Makes the frame of a page from a request. */
export function frameOf(
  request: FastifyRequest,
  iri: string,
  { language, chosen }: { readonly language: string; readonly chosen: boolean } = languageOf(request),
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
export function languageOf(request: FastifyRequest, ending?: Ending): { language: string; chosen: boolean } {
  const { languages } = editionOf(request).release.publication;
  const asked = ending?.language ?? parameter(request, 'lang');
  if (asked !== undefined && languages.includes(asked)) return { language: asked, chosen: true };
  return { language: chooseLanguage(request.headers['accept-language'], languages), chosen: false };
}

/** Gives the IRI of one format of a document: the ending stands before the query string. */
function locate(iri: string, language: string | undefined, format: Format): string {
  const at = iri.indexOf('?');
  const [path, search] = at < 0 ? [iri, ''] : [iri.slice(0, at), iri.slice(at)];
  return `${path}${language === undefined ? '' : `.${language}`}.${format.extension}${search}`;
}

function offersOf(resource: Resource): readonly Format[] {
  const first = documentFormats.filter((format) => format.extension === (resource.prefers ?? 'jsonld'));
  return [...first, ...documentFormats.filter((format) => !first.includes(format))];
}

function linksOf(request: FastifyRequest, resource: Resource): Link[] {
  const { publication } = editionOf(request).release;
  const alternates = documentFormats.flatMap((format): Link[] => {
    const type = format.mediaType;
    if (format.content !== 'page') return [{ to: locate(resource.iri, undefined, format), rel: 'alternate', type }];
    return publication.languages.map((language) => {
      return { to: locate(resource.iri, language, format), rel: 'alternate', type, language };
    });
  });
  const own: Link[] = [
    { to: resource.iri, rel: 'canonical' },
    { to: publication.licence, rel: 'license' },
  ];
  return [...own, ...(resource.links ?? []), ...alternates];
}

function refuse(request: FastifyRequest, reply: FastifyReply, resource: Resource): FastifyReply {
  const available = offersOf(resource).map((format) => format.mediaType);
  const detail = `None of the formats that Accept names exists for this address.`;
  return sendProblem(request, reply, 'not-acceptable', detail, { available });
}
