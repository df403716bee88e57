// What a publication says about itself: the settings and the description that `data/publication.yaml` holds.
import type { Names } from './iri.js';
import type { LangMap } from './rdf.js';

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
  readonly publisher: { readonly name: LangMap; readonly page: string | undefined };
  /** Licence of the facts, an IRI. */
  readonly licence: string;
  /** BCP 47 tags in lower case, the publication's own language first. */
  readonly languages: readonly string[];
  /** `xsd:date` of the last change of the facts. */
  readonly modified: string;
  readonly keywords: Readonly<Record<string, readonly string[]>>;
  /** IRIs of EU data themes. */
  readonly themes: readonly string[];
}

/** A publication together with the names it mints. */
export interface Named {
  readonly publication: Publication;
  readonly names: Names;
}
