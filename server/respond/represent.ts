// Which representation of a resource a request gets, and what is said of it: a function of the edition and the wish alone.
import {
  byName,
  contentType,
  documentFormats,
  hasTripleTerms,
  reifyingVersion,
  textFormats,
  writerOf,
  type Format,
  type Quad,
} from '../../src/index.js';
import type { Link } from '../http/header.js';
import { linksetType, writeLinkset, backLinks } from '../http/linkset.js';
import { chooseOffer, wantsVersion } from '../http/negotiate.js';
import { chooseProfile, profileNamed } from '../http/profile.js';
import { within, type varied, type Visit } from '../site/wish.js';
import type { Frame } from '../views/components/frame.js';
import { contextFile } from '../views/context/gather.js';
import { frameFor, languageFor, type ChosenLanguage } from './frame.js';
import { addParameter } from '../http/address.js';
import { alternatesOf, hasLanguage, linksOf, locate, profilesOf } from './variant.js';
import type { Ending, Linked, Profile } from './variant.js';

/** What can be answered in several formats. */
export interface Resource extends Linked {
  /** What the document is about, where that is one thing. */
  readonly topic?: string | undefined;
  /** Gives the graph; the extension is for what it says of the addresses of its own format. */
  readonly quads: (extension: string) => readonly Quad[];
  /** Gives the graph in a format, its context inside, where it lies ready or needs only be filled in: the same bytes as of the quads. */
  readonly written?: ((extension: string) => string | Uint8Array | undefined) | undefined;
  readonly page: (frame: Frame, links: readonly Link[]) => string | Promise<string>;
  /** Writes it as a text in a language, where it has one. */
  readonly text?: (language: string) => string;
  /** Writes it as records, in one of their formats. */
  readonly records?: (format: Format) => string;
  readonly modified: string;
  /** What the graph is in version 1.2 of RDF, where that is more: with a reifier for each fact. */
  readonly reified?: (quads: readonly Quad[]) => readonly Quad[];
  /** Extension of the format for clients that take anything. */
  readonly prefers?: 'jsonld' | 'ttl';
}

/** One representation of a resource (RFC 9110 §3.2). */
export interface Representation {
  /** Value of `Content-Type`. */
  readonly contentType: string;
  /** The format that was chosen, where there were several. */
  readonly format?: Format;
  /** Version of RDF, where it is not the usual one. */
  readonly version?: string;
  /** Names the bytes within one release: same key, same bytes. */
  readonly key: string;
  write(): string | Uint8Array | Promise<string | Uint8Array>;
  readonly language?: string | undefined;
  /** IRI of exactly this representation. */
  readonly location?: string | undefined;
  /** `xsd:date` of the last change. */
  readonly modified?: string | undefined;
  readonly links?: readonly Link[];
  /** Whether the address holds a digest of the bytes, so that they never change. */
  readonly isImmutable?: boolean;
}

/** Says that none fits, and why. */
export interface Unfit {
  readonly unfit: string;
  readonly available: readonly string[];
}

/** What was chosen of a resource. */
interface Choice {
  readonly format: Format;
  readonly profile: Profile;
  /** Token of the profile where it is not the resource's own. */
  readonly token: string | undefined;
  /** Whether it is wanted in version 1.2 of RDF. */
  readonly isReified: boolean;
}

/** Versions of RDF by which an address may be asked. */
const versions: readonly string[] = ['1.1', reifyingVersion];

/** Says on what a URL is negotiated, by its ending, and by whether there are profiles to choose from. */
export function variedOn(ending: Ending | undefined, isProfiled = false): keyof typeof varied {
  if (ending === undefined) return isProfiled ? 'profile' : 'everything';
  return hasLanguage(ending.format) && ending.language === undefined ? 'language' : 'coding';
}

/** Chooses the representation of a resource in the format of the ending, or in the one that is negotiated. */
export function represent(visit: Visit, resource: Resource, ending?: Ending): Representation | Unfit {
  const { edition, wish } = visit;
  const profiles = profilesOf(resource, edition.release.names);
  const asked = wish.parameter('_profile');
  if (asked === 'alt') return alternates(visit, resource, linksOf(edition, resource, { profile: profiles[0] }));
  if (asked !== undefined && profileNamed(asked, profiles) === undefined)
    return unfit(resource, `There is no such profile. ${tell(profiles)}`);
  const version = wish.parameter('version');
  if (version !== undefined && resource.reified !== undefined && !versions.includes(version))
    return unfit(resource, `There is no such version of RDF. There are: ${versions.join(', ')}.`);
  const choice = choose(visit, resource, profiles, ending);
  if (choice === undefined) return unfit(resource, 'None of the formats asked for exists for this address.');
  const { format, profile, isReified } = choice;
  const language = hasLanguage(format) ? languageFor(visit, ending) : undefined;
  const isLinked = format.extension === 'jsonld' && wish.parameter('context') === 'url';
  const shown = profile.quads === undefined ? resource : { ...resource, quads: profile.quads, written: undefined };
  const signs = signsOf(visit, resource, { ...choice, language, isLinked });
  return {
    ...signs,
    format,
    contentType: contentType(format, isReified ? reifyingVersion : undefined),
    ...(isReified && { version: reifyingVersion }),
    key: signs.location,
    // Pages tell of the whole release.
    modified: language === undefined ? resource.modified : edition.release.moment,
    write: () => {
      if (resource.recordFormats?.includes(format) === true) return resource.records?.(format) ?? '';
      if (format.content === 'text') return resource.text?.(language?.language ?? '') ?? '';
      if (language === undefined) return writeGraph(visit, shown, format.extension, { isLinked, isReified });
      const data = String(writeGraph(visit, shown, 'jsonld'));
      // Elements of a page speak of the page only; what is said of a profile stands in the header.
      const own = linksOf(edition, resource, { profile, language: language.language }).filter(
        ({ anchor }) => anchor === undefined,
      );
      return resource.page({ ...frameFor(visit, resource.iri, language), data }, own);
    },
  };
}

/** A choice with what else tells one representation from another. */
interface Wanted extends Choice {
  readonly language: ChosenLanguage | undefined;
  /** Whether the context is named instead of standing inside. */
  readonly isLinked: boolean;
}

/** Says where a representation stands, in which language, and what it links to besides itself. */
function signsOf(
  { edition }: Visit,
  resource: Linked,
  { format, profile, token, language, isLinked, isReified }: Wanted,
): { readonly location: string; readonly language: string | undefined; readonly links: readonly Link[] } {
  const place = locate(within(edition, resource.iri), { format, language, profile: token });
  const linked = addParameter(place, isLinked ? 'context=url' : undefined);
  const location = addParameter(linked, isReified ? `version=${reifyingVersion}` : undefined);
  const links = linksOf(edition, resource, { profile, language: language?.language });
  // Clients of JSON-LD load the first alternate of that type in place of what they have (JSON-LD 1.1 API, LoadDocumentCallback;
  // rdflib does so even where they have JSON-LD), so none of another profile may stand there.
  const isTwin = (type?: string): boolean => format.extension === 'jsonld' && type === format.mediaType;
  const others = links.filter(
    ({ rel, type, to, language: tongue }) =>
      rel !== 'alternate' || tongue !== undefined || (to !== location && !isTwin(type)),
  );
  return { location, language: language?.language, links: others };
}

function tell(profiles: readonly Profile[]): string {
  return `There are: ${profiles.map(({ iri, token }) => `${token} <${iri}>`).join(', ')}.`;
}

/** Chooses profile and format. Only the query string chooses the profile under an ending, and pages show the first only. */
function choose(
  visit: Visit,
  resource: Resource,
  profiles: readonly [Profile, ...Profile[]],
  ending: Ending | undefined,
): Choice | undefined {
  const { wish } = visit;
  const asked = profileNamed(wish.parameter('_profile') ?? '', profiles);
  const header = wish.headers['accept-profile'];
  const liked = ending === undefined && typeof header === 'string' ? chooseProfile(header, profiles) : undefined;
  const wanted = asked ?? liked ?? profiles[0];
  const isNamed = resource.reified !== undefined && wish.parameter('version') === reifyingVersion;
  for (const profile of asked === undefined && wanted !== profiles[0] ? [wanted, profiles[0]] : [wanted]) {
    const isFirst = profile === profiles[0];
    const offers = offersOf(resource).filter(
      (each) => (isFirst || each.content === 'triples') && (!isNamed || hasTripleTerms(each)),
    );
    const format = ending === undefined ? chooseFormat(visit, offers) : offers.find((each) => each === ending.format);
    if (format === undefined) continue;
    const isReified = isNamed || (isFirst && isWanted(visit, resource, format, ending));
    return { format, profile, token: isFirst ? undefined : profile.token, isReified };
  }
  return undefined;
}

/** An address with an ending has the bytes of its format whatever `Accept` says, unless its query string names a version. */
function isWanted({ wish }: Visit, { reified }: Resource, format: Format, ending: Ending | undefined): boolean {
  if (reified === undefined || !hasTripleTerms(format) || ending !== undefined) return false;
  if (wish.parameter('version') !== undefined) return false;
  const asked = wish.parameter('_mediatype') ?? wish.headers.accept;
  return wantsVersion(asked, format, reifyingVersion);
}

function writeGraph(
  { edition: { release } }: Visit,
  { quads, topic, written, reified }: Resource,
  extension: string,
  { isLinked = false, isReified = false } = {},
): string | Uint8Array {
  const ready = isLinked || isReified ? undefined : written?.(extension);
  if (ready !== undefined) return ready;
  const { model, names } = release;
  const context = isLinked ? contextFile(release).iri : undefined;
  const plain = quads(extension);
  const said = isReified && reified !== undefined ? reified(plain) : plain;
  return writerOf(extension).document(said, { model, names, topic, context, isReified });
}

/** Chooses by `_mediatype` (Content Negotiation by Profile §7.3), a media type or a name; else by `Accept`. */
function chooseFormat({ wish }: Visit, offers: readonly Format[]): Format | undefined {
  const asked = wish.parameter('_mediatype');
  if (asked === undefined) return chooseOffer(wish.headers.accept, offers);
  return byName(asked, offers);
}

/** Represents all links of a document as a set of its own: what there is of it, and what it belongs to. */
function alternates({ edition }: Visit, { iri, modified }: Resource, links: readonly Link[]): Representation {
  return {
    contentType: linksetType,
    key: `${iri} links`,
    location: alternatesOf(within(edition, iri)),
    modified,
    write: () => {
      const own = { anchor: iri, links: links.filter(({ rel }) => rel !== 'linkset') };
      return writeLinkset([own, ...backLinks(own)]);
    },
  };
}

function unfit(resource: Resource, why: string): Unfit {
  return { unfit: why, available: offersOf(resource).map((format) => format.mediaType) };
}

function offersOf(resource: Resource): readonly Format[] {
  const first = documentFormats.filter((format) => format.extension === (resource.prefers ?? 'jsonld'));
  const others = documentFormats.filter((format) => !first.includes(format));
  const texts = resource.text === undefined ? [] : textFormats;
  return [...first, ...others, ...texts, ...(resource.recordFormats ?? [])];
}
