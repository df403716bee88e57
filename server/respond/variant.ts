// The representations of one resource: the address of each, and the links by which they are found.
import { byExtension, documentFormats, type Format, type Names, type Quad } from '../../src/index.js';
import { mementoLinks } from '../site/memento.js';
import type { ChosenLanguage } from './frame.js';
import { addEnding, addParameter, pageIn, translations } from '../http/address.js';
import type { Link } from '../http/header.js';
import { linksetType } from '../http/linkset.js';
import type { ProfileName } from '../http/profile.js';
import type { Edition } from '../site/edition.js';
import { within } from '../site/wish.js';

/** One way to describe a resource. */
export interface Profile extends ProfileName {
  /** The graph that conforms to it; absent where that is the resource's own. */
  readonly quads?: (extension: string) => readonly Quad[];
}

/** What the links of a resource are made from. */
export interface Linked {
  /** IRI of the document, without ending; with its query string where that belongs to it. */
  readonly iri: string;
  /** Links besides those to the other representations. */
  readonly links?: readonly Link[];
  /** Formats of records in which there is the same. */
  readonly recordFormats?: readonly Format[];
  /** What can be asked for by `Accept-Profile` and `_profile`, the resource's own first; the shapes where nothing is said. */
  readonly profiles?: readonly [Profile, ...Profile[]];
}

/** What stands behind the last part of a path: `.ttl`, or `.pl.html`. */
export interface Ending {
  readonly format: Format;
  readonly language: string | undefined;
}

/** Tells whether a format is written in one language. */
export function hasLanguage({ content }: Format): boolean {
  return content === 'page' || content === 'text';
}

/** Splits the last part of a path into its name and its ending; `undefined` for an ending that is none of ours. */
export function readEnding(
  text: string,
  languages: readonly string[],
  among = documentFormats,
): { name: string; ending?: Ending } | undefined {
  const [name = '', ...parts] = text.split('.');
  const extension = parts.pop();
  if (extension === undefined) return { name };
  const format = byExtension(extension);
  const [language, ...more] = parts;
  if (format === undefined || !among.includes(format) || more.length > 0) return undefined;
  const isFit = language === undefined || (hasLanguage(format) && languages.includes(language));
  return isFit ? { name, ending: { format, language } } : undefined;
}

/** Gives the profiles of a resource, its own first. */
export function profilesOf({ profiles }: Linked, { base }: Names): readonly [Profile, ...Profile[]] {
  return profiles ?? [{ iri: `${base}shapes`, token: 'shapes' }];
}

/** Says which representation an address is wanted of. */
export interface Variant {
  readonly format: Format;
  /** Language of a page. */
  readonly language?: Partial<ChosenLanguage> | undefined;
  /** Token of a profile that is not the resource's own. */
  readonly profile?: string | undefined;
}

/** Gives the address of one representation: the ending stands before the query string. */
export function locate(iri: string, { format, language, profile }: Variant): string {
  const tongue = language === undefined ? '' : `.${language.language ?? ''}`;
  const choice = language?.chosen === true ? `lang=${language.language ?? ''}` : undefined;
  const view = profile === undefined ? undefined : `_profile=${profile}`;
  return addParameter(addParameter(addEnding(iri, `${tongue}.${format.extension}`), choice), view);
}

/** Gives the address of the set of links to all representations. */
export function alternatesOf(iri: string): string {
  return addParameter(iri, '_profile=alt');
}

/** Which representation links stand in: one of a profile, and in a language where it is a page or a text. */
interface Own {
  readonly profile: ProfileName;
  readonly language?: string | undefined;
}

/**
 * Lists the links of a resource: its name, its rights, what it keeps to, and its other representations. A page is canonical
 * in its own language, and names the others, itself and the negotiated address, or search engines take one for a copy.
 */
export function linksOf(edition: Edition, resource: Linked, { profile: own, language }: Own): Link[] {
  const { release, address } = edition;
  const { publication, names } = release;
  const iri = within(edition, resource.iri);
  const pages = translations(iri, publication.languages, pageIn);
  return [
    { to: language === undefined ? resource.iri : pageIn(resource.iri, language), rel: 'canonical' },
    ...mementoLinks({ base: names.base, address }, resource.iri),
    { to: publication.licence, rel: 'license' },
    { to: own.iri, rel: 'profile' },
    ...(resource.links ?? []),
    ...graphLinks(iri, resource, names),
    ...(language === undefined ? pages.filter((page) => page.language !== 'x-default') : pages),
    { to: alternatesOf(iri), rel: 'linkset', type: linksetType },
  ];
}

/** Links to the graph in every format, and to the records; where there are several profiles, in each, and their tokens (§7.2.2). */
function graphLinks(iri: string, resource: Linked, names: Names): Link[] {
  const formats = documentFormats.filter(({ content }) => content !== 'page');
  const profiles = profilesOf(resource, names);
  if (profiles.length === 1)
    return [...formats, ...(resource.recordFormats ?? [])].map((format) => ({
      to: locate(iri, { format }),
      rel: 'alternate',
      type: format.mediaType,
    }));
  const alternates = profiles.flatMap((profile, index) =>
    formats.map((format) => {
      const to = locate(iri, { format, profile: index === 0 ? undefined : profile.token });
      return { to, rel: 'alternate', type: format.mediaType, formats: profile.iri };
    }),
  );
  const tokens = profiles.map((each) => {
    return { to: 'http://www.w3.org/ns/dx/prof/Profile', rel: 'type', anchor: each.iri, token: each.token };
  });
  return [...alternates, ...tokens];
}
