// Looks things up in a release by the numbers of its quads.
import { dct, rdf, skos, type Quad } from '../../rdf/rdf.js';
import { isSlug, type Names } from '../../rdf/iri.js';
import { Recent } from './recent.js';
import { Terms } from './terms.js';
import type { Triples } from './triples.js';

/** Where a list of things begins, and how long it may be. */
export interface Range {
  /** IRI after which the list begins; it need not be a thing. */
  readonly after?: string;
  readonly limit?: number;
}

/** Looks up what is said of things, and which there are. */
export interface Reading {
  /** Gives the quads of a subject, or those of one predicate, sorted by predicate and object. */
  quadsOf(subject: string, predicate?: string): readonly Quad[];
  /** Gives the quads whose object is this IRI, or those of one predicate, one by one, sorted by predicate and subject. */
  quadsTo(object: string, predicate?: string): Iterable<Quad>;
  /** Gives the types and the preferred labels of a subject, what is stated before what is derived; remembers them. */
  labelsOf(subject: string): readonly Quad[];
  has(subject: string): boolean;
  /** Gives IRIs of things, in the order of their bytes: that of slugs, except where one slug begins with another. */
  things(kind: string, range?: Range): string[];
}

const maxLabelBytes = 16 * 1024 * 1024;
/** About what the terms of a quad take beside their text. */
const quadBytes = 250;

/** Makes the look-ups of a release's quads. */
export function readingOf(triples: Triples, names: Names, terms = new Terms(triples)): Reading {
  const numbered = new NumberedReading(triples, names, terms);
  return {
    quadsOf: (subject, predicate) => numbered.quadsOf(subject, predicate),
    quadsTo: (object, predicate) => numbered.quadsTo(object, predicate),
    labelsOf: (subject) => numbered.labelsOf(subject),
    has: (subject) => numbered.has(subject),
    things: (kind, range) => numbered.things(kind, range),
  };
}

class NumberedReading implements Reading {
  readonly #triples: Triples;
  readonly #names: Names;
  readonly #terms: Terms;
  readonly #labels = new Recent<readonly Quad[]>(maxLabelBytes, (iri, quads) => iri.length + quads.length * quadBytes);
  readonly #derived: string;

  constructor(triples: Triples, names: Names, terms: Terms) {
    this.#triples = triples;
    this.#names = names;
    this.#terms = terms;
    this.#derived = names.graph('derived');
  }

  quadsOf(subject: string, predicate?: string): Quad[] {
    const { subjects, spoPredicates, spoObjects, spoGraphs } = this.#triples;
    const id = this.#terms.numberOf(subject);
    const quads: Quad[] = [];
    if (id === 0) return quads;
    const wanted = predicate === undefined ? 0 : this.#terms.numberOf(predicate);
    if (predicate !== undefined && wanted === 0) return quads;
    const end = subjects[id + 1] ?? 0;
    for (let row = subjects[id] ?? 0; row < end; row++) {
      const each = spoPredicates[row] ?? 0;
      if (wanted === 0 || each === wanted) quads.push(this.#terms.quad(id, each, spoObjects[row] ?? 0, spoGraphs[row]));
    }
    return quads;
  }

  *quadsTo(object: string, predicate?: string): Generator<Quad> {
    const { objects, ospSubjects, ospPredicates, ospGraphs } = this.#triples;
    const id = this.#terms.numberOf(object);
    if (id === 0) return;
    const [start, end] = [objects[id] ?? 0, objects[id + 1] ?? 0];
    const wanted =
      predicate === undefined
        ? [...new Set(ospPredicates.subarray(start, end))].sort((a, b) => a - b)
        : [this.#terms.numberOf(predicate)];
    // The numbers stand by subject first; nearly all objects have few predicates.
    for (const each of wanted) {
      if (each === 0) return;
      for (let row = start; row < end; row++)
        if (ospPredicates[row] === each) yield this.#terms.quad(ospSubjects[row] ?? 0, each, id, ospGraphs[row]);
    }
  }

  labelsOf(subject: string): readonly Quad[] {
    const naming = [rdf.type, skos.prefLabel];
    return this.#labels.take(subject, () =>
      statedFirst(
        naming.flatMap((each) => this.quadsOf(subject, each)),
        this.#derived,
      ),
    );
  }

  has(subject: string): boolean {
    const { subjects } = this.#triples;
    const id = this.#terms.numberOf(subject);
    return id !== 0 && subjects[id] !== subjects[id + 1];
  }

  things(kind: string, { after, limit = Infinity }: Range = {}): string[] {
    const things: string[] = [];
    if (!isSlug(kind) || limit <= 0) return things;
    const { dictionary, subjects, shape } = this.#triples;
    const prefix = `<${this.#names.thing(kind, '')}`;
    const begin = after === undefined ? prefix : `<${after}>\0`;
    for (let id = dictionary.first(begin < prefix ? prefix : begin); id <= shape.terms; id++) {
      const text = dictionary.text(id);
      if (!text.startsWith(prefix)) break;
      if (subjects[id] === subjects[id + 1] || !isSlug(text.slice(prefix.length, -1))) continue;
      const thing = text.slice(1, -1);
      this.#terms.note(thing, id);
      if (this.#isThere(id)) things.push(thing);
      if (things.length >= limit) break;
    }
    return things;
  }

  /** Tells a thing from a name that is kept for ever, though what it named was renamed or withdrawn. */
  #isThere(id: number): boolean {
    const { subjects, spoPredicates, spoObjects } = this.#triples;
    const [replaced, type] = [this.#terms.numberOf(dct.isReplacedBy), this.#terms.numberOf(rdf.type)];
    const withdrawn = this.#terms.numberOf(`${this.#names.tool}Withdrawn`);
    for (let row = subjects[id] ?? 0; row < (subjects[id + 1] ?? 0); row++) {
      const predicate = spoPredicates[row];
      if (predicate === replaced && replaced !== 0) return false;
      if (predicate === type && withdrawn !== 0 && spoObjects[row] === withdrawn) return false;
    }
    return true;
  }
}

/** Brings what is stated before what is derived, each in its order. */
export function statedFirst(quads: Iterable<Quad>, derived: string): Quad[] {
  const [stated, followed]: [Quad[], Quad[]] = [[], []];
  for (const each of quads) (each.graph.value === derived ? followed : stated).push(each);
  return followed.length === 0 ? stated : stated.concat(followed);
}
