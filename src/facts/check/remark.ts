// The types of a rule about the ontology: what it sees and what it says.
import type { Names } from '../../rdf/iri.js';
import type { Model } from '../../model/model.js';
import type { Quad } from '../../rdf/rdf.js';
import type { CheckRule } from '../rules.js';
import type { Said } from '../words/said.js';
import type { FactWords } from '../words/words.js';

/** The ontology as the rules see it. */
export interface OntologyContext {
  /** Quads of all files, lists and blank nodes replaced by IRIs or not. */
  readonly quads: readonly Quad[];
  readonly model: Model;
  readonly names: Names;
  /** Languages of the publication, BCP 47 tags in lower case. */
  readonly languages: readonly string[];
  /** Text of each file by its path, so that a finding can name the line. */
  readonly files: ReadonlyMap<string, string>;
}

/** What a rule finds about one term: the place is found by the term. */
export interface Remark {
  readonly rule: CheckRule;
  readonly severity?: 'warning';
  /** The language in which a text is not there, where others are. */
  readonly lacks?: string;
  /** IRI of the term, shape or field. */
  readonly about: string;
  readonly say: (said: FactWords['ontology']) => Said;
}
