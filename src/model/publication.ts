// What a publication says about itself: the settings and the description that `data/publication.yaml` holds.
import type { Names } from '../rdf/iri.js';
import type { LangMap } from '../rdf/rdf.js';

/** Describes one publication; a release carries it in its manifest. */
export interface Publication {
  readonly base: string;
  /** Namespaces of the ontology and of the tool's vocabulary. */
  readonly ontology: string;
  readonly toolVocabulary: string;
  /** Slug of the data set. */
  readonly slug: string;
  readonly title: LangMap;
  readonly description: LangMap;
  readonly publisher: {
    readonly name: LangMap;
    readonly page: string | undefined;
    /** IRI of its type in ADMS. */
    readonly type?: string;
  };
  /** Licence of the facts, an IRI. */
  readonly licence: string;
  /** BCP 47 tags in lower case, the publication's own language first. */
  readonly languages: readonly string[];
  /** `xsd:date` of the last change of the facts. */
  readonly modified: string;
  readonly keywords: Readonly<Record<string, readonly string[]>>;
  /** IRIs of EU data themes. */
  readonly themes: readonly string[];
  /** `xsd:date` of the first publication. */
  readonly issued?: string;
  /** IRI of an EU frequency. */
  readonly frequency?: string;
  /** IRI of an EU access right. */
  readonly accessRights?: string;
  /** What the facts cover. */
  readonly spatial?: readonly Extent[];
  readonly temporal?: Period;
  /** Whom to ask; the publisher where it is left out. */
  readonly contact?: Contact;
  /** What its accessibility statement says; without it the statement says only what the program knows. */
  readonly accessibility?: Accessibility;
  /** What of it the law calls high-value data. */
  readonly highValue?: readonly HighValue[];
  /** Whether it is research data, as a portal asks. */
  readonly researchData?: boolean;
  /** Names of the kinds that are data sets of their own in the catalogue. */
  readonly datasets?: readonly string[];
}

/** High-value data (Regulation (EU) 2023/138): all of the facts, or a kind that is a data set of its own. */
export interface HighValue {
  readonly kind?: string;
  /** IRIs of the EU categories. */
  readonly categories: readonly string[];
  /** IRIs of the laws by which it is published (ELI). */
  readonly legislation: readonly string[];
}

/** A place that facts cover; coordinates are degrees of WGS 84 as decimal text. */
export interface Extent {
  /** IRI in a table of places, such as those of the EU or GeoNames. */
  readonly place: string;
  readonly name: LangMap;
  /** Longitude, latitude. */
  readonly centre?: readonly string[];
  /** West, south, east, north. */
  readonly box?: readonly string[];
}

/** A time that facts cover: years, months or days. */
export interface Period {
  readonly start?: string;
  readonly end?: string;
}

/** Whom to ask about the data. */
export interface Contact {
  readonly name?: LangMap;
  readonly page?: string;
  readonly email?: string;
}

/** How far a website keeps to the law on accessibility, as its statement says. */
export const compliances = ['full', 'partial', 'none'] as const;
export type Compliance = (typeof compliances)[number];

/** What only the publisher can say in an accessibility statement; days are `xsd:date`. */
export interface Accessibility {
  /** When the website was published, and last changed in what matters to its use. */
  readonly published?: string;
  readonly updated?: string;
  /** When the statement was first written, and last reviewed. */
  readonly prepared?: string;
  readonly reviewed?: string;
  readonly compliance?: Compliance;
  /** Who assessed the website, where that was not the publisher. */
  readonly assessor?: LangMap;
  /** Address of the report of the assessment. */
  readonly report?: string;
  /** The person or unit that answers. */
  readonly responsible?: LangMap;
  readonly email?: string;
  readonly phone?: string;
  /** How the seat of the publisher can be entered and used, and the address of a page that says more. */
  readonly building?: LangMap;
  readonly buildingPage?: string;
  /** How people can communicate with the publisher, interpreters of sign language included. */
  readonly communication?: LangMap;
}

/** A publication together with the names it mints. */
export interface Named {
  readonly publication: Publication;
  readonly names: Names;
}

/** Longest last part of a data set's identifier that every portal takes, in characters (dane.gov.pl: 36). */
export const maxIdentifierLength = 36;

/** Gives the slug of a data set: of the whole, or of a part of it. */
export function datasetSlug({ slug }: Publication, part = ''): string {
  return part === '' ? slug : `${slug}-${part}`;
}

/** Tells whether names under a base mean the machine on which they are looked up (RFC 6761 §6.3). */
export function isTrial(base: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(base).hostname);
}
