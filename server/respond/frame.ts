// The frame of a page, made from a request: in which language it is, and where it stands.
import type { FastifyRequest } from 'fastify';
import { chooseLanguage } from '../http/negotiate.js';
import type { Frame } from '../views/components/frame.js';
import { editionOf, parameter, pathOf, prefixOf } from '../site/wish.js';

/** The language of a page, and whether the reader chose it, so that its links keep to it. */
export interface ChosenLanguage {
  readonly language: string;
  readonly chosen: boolean;
}

/** Chooses the language of a page: by the ending, by the parameter `lang`, or by `Accept-Language`. */
export function languageOf(
  request: FastifyRequest,
  ending?: { readonly language: string | undefined },
): ChosenLanguage {
  const { languages } = editionOf(request).release.publication;
  const asked = ending?.language ?? parameter(request, 'lang');
  // A page that `lang` asks for leads on in that language; one that an ending names is the same as the negotiated one.
  const chosen = asked !== undefined && asked === parameter(request, 'lang');
  if (asked !== undefined && languages.includes(asked)) return { language: asked, chosen };
  return { language: chooseLanguage(request.headers['accept-language'], languages), chosen: false };
}

/** Makes the frame of a page from a request and the IRI of what the page shows, if that is a part of the publication. */
export function frameOf(
  request: FastifyRequest,
  iri: string | undefined,
  { language, chosen }: ChosenLanguage = languageOf(request),
): Frame {
  const edition = editionOf(request);
  const { publication, manifest } = edition.release;
  const prefix = prefixOf(edition);
  const frame = { publication, version: manifest.version, prefix, language, chosen };
  if (iri?.startsWith(publication.base) !== true) return { ...frame, path: pathOf(request) };
  const [path = '', kept] = iri.slice(publication.base.length).split('?', 2);
  return { ...frame, path: prefix + path, ...(kept === undefined ? {} : { kept }) };
}
