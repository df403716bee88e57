// The frame of a page, made from a request: in which language it is, and where it stands.
import type { FastifyRequest } from 'fastify';
import { chooseLanguage } from '../http/negotiate.js';
import { prefixOf, visitOf, type Visit } from '../site/wish.js';
import type { Frame } from '../views/components/frame.js';
import { pastOf } from '../site/past.js';

/** The language of a page, and whether the reader chose it, so that its links keep to it. */
export interface ChosenLanguage {
  readonly language: string;
  readonly chosen: boolean;
}

/** Chooses the language of a page: by the ending, by the parameter `lang`, or by `Accept-Language`. */
export function languageFor(
  { edition, wish }: Visit,
  ending?: { readonly language: string | undefined },
): ChosenLanguage {
  const { languages } = edition.release.publication;
  const asked = ending?.language ?? wish.parameter('lang');
  // A page that `lang` asks for leads on in that language; one that an ending names is the same as the negotiated one.
  const chosen = asked !== undefined && asked === wish.parameter('lang');
  if (asked !== undefined && languages.includes(asked)) return { language: asked, chosen };
  return { language: chooseLanguage(wish.headers['accept-language'], languages), chosen: false };
}

/** Chooses the language of the page that answers a request. */
export function languageOf(request: FastifyRequest): ChosenLanguage {
  return languageFor(visitOf(request));
}

/** Makes the frame of the page that answers a request. */
export function frameOf(request: FastifyRequest, iri: string | undefined, language = languageOf(request)): Frame {
  return frameFor(visitOf(request), iri, language);
}

/** Makes a frame from the IRI of what the page shows, if that is a part of the publication. */
export function frameFor(
  { edition, wish }: Visit,
  iri: string | undefined,
  { language, chosen }: ChosenLanguage,
): Frame {
  const { publication, manifest } = edition.release;
  const prefix = prefixOf(edition);
  const past = pastOf(edition, iri);
  const frame = { publication, version: manifest.version, prefix, language, chosen, ...(past && { past }) };
  if (iri?.startsWith(publication.base) !== true) return { ...frame, path: wish.path };
  const [path = '', kept] = iri.slice(publication.base.length).split('?', 2);
  return { ...frame, path: prefix + path, ...(kept === undefined ? {} : { kept }) };
}
