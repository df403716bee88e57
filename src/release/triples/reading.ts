// Reads quads by their numbers, as a build does that writes its store at the same time: the same quads in the same order.
import { dct, iriTerm, known, rdf, readTerm, skos, statement, type NamedNode, type Quad } from '../../rdf/rdf.js';
import { isSlug, type Names } from '../../rdf/iri.js';
import { statedFirst } from '../store/labels.js';
import { Recent } from '../store/lru.js';
import type { Range } from '../store/lookup.js';
import type { Reading } from '../store/reader.js';
import { openTriples, type Image, type Triples } from './triples.js';

/** Look-ups, and how often a thing is referred to. */
export interface Counting extends Reading {
  /** Tells how many quads have this IRI as their object. */
  linksTo(object: string): number;
}

const noGraph = iriTerm('');
/** Places for terms that were read, a power of two: neighbours in a release are neighbours in a document. */
const termPlaces = 1 << 15;
/** Most IRIs whose numbers are remembered, before that begins anew. */
const maxNumbers = 100_000;
const maxLabelBytes = 16 * 1024 * 1024;
const quadBytes = 250;

/** Makes the look-ups of an image. */
export function readingOf(image: Image, names: Names): Counting {
  return new ImageReading(openTriples(image), names);
}

class ImageReading implements Counting {
  readonly #triples: Triples;
  readonly #names: Names;
  readonly #graphs: readonly NamedNode[];
  readonly #predicates = new Map<number, string>();
  readonly #ids = new Int32Array(termPlaces);
  readonly #terms = new Array<Quad['object'] | undefined>(termPlaces);
  readonly #numbers = new Map<string, number>();
  readonly #labels = new Recent<readonly Quad[]>(maxLabelBytes, (iri, quads) => iri.length + quads.length * quadBytes);
  readonly #derived: string;

  constructor(triples: Triples, names: Names) {
    this.#triples = triples;
    this.#names = names;
    this.#derived = names.graph('derived');
    const { shape, dictionary } = triples;
    const iriOf = (id: number): string => dictionary.text(id).slice(1, -1);
    this.#graphs = shape.graphs.map(({ term }) => known(iriOf(term)));
    for (const { id } of shape.predicates) this.#predicates.set(id, iriOf(id));
  }

  quadsOf(subject: string, predicate?: string): Quad[] {
    const { subjects, spoPredicates, spoObjects, spoGraphs } = this.#triples;
    const id = this.#numberOf(subject);
    const quads: Quad[] = [];
    if (id === 0) return quads;
    const wanted = predicate === undefined ? 0 : this.#numberOf(predicate);
    if (predicate !== undefined && wanted === 0) return quads;
    const [node, end] = [iriTerm(subject), subjects[id + 1] ?? 0];
    for (let row = subjects[id] ?? 0; row < end; row++) {
      const each = spoPredicates[row] ?? 0;
      if (wanted !== 0 && each !== wanted) continue;
      quads.push(statement(node, this.#predicate(each), this.#term(spoObjects[row] ?? 0), this.#graph(spoGraphs[row])));
    }
    return quads;
  }

  *quadsTo(object: string, predicate?: string): Generator<Quad> {
    const { objects, ospSubjects, ospPredicates, ospGraphs } = this.#triples;
    const id = this.#numberOf(object);
    if (id === 0) return;
    const [start, end] = [objects[id] ?? 0, objects[id + 1] ?? 0];
    const wanted = predicate === undefined ? [...new Set(ospPredicates.subarray(start, end))].sort((a, b) => a - b) : [this.#numberOf(predicate)]; // prettier-ignore
    const node = iriTerm(object);
    // The numbers stand by subject first; nearly all objects have few predicates.
    for (const each of wanted) {
      if (each === 0) return;
      const name = this.#predicate(each);
      for (let row = start; row < end; row++) {
        if (ospPredicates[row] !== each) continue;
        yield statement(this.#term(ospSubjects[row] ?? 0) as NamedNode, name, node, this.#graph(ospGraphs[row]));
      }
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
    const id = this.#numberOf(subject);
    return id !== 0 && subjects[id] !== subjects[id + 1];
  }

  linksTo(object: string): number {
    const { objects } = this.#triples;
    const id = this.#numberOf(object);
    return id === 0 ? 0 : (objects[id + 1] ?? 0) - (objects[id] ?? 0);
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
      this.#note(thing, id);
      if (this.#isThere(id)) things.push(thing);
      if (things.length >= limit) break;
    }
    return things;
  }

  /** Tells a thing from a name that is kept for ever, though what it named was renamed or withdrawn. */
  #isThere(id: number): boolean {
    const { subjects, spoPredicates, spoObjects } = this.#triples;
    const replaced = this.#numberOf(dct.isReplacedBy);
    const withdrawn = this.#numberOf(`${this.#names.tool}Withdrawn`);
    const type = this.#numberOf(rdf.type);
    for (let row = subjects[id] ?? 0; row < (subjects[id + 1] ?? 0); row++) {
      const predicate = spoPredicates[row];
      if (predicate === replaced || (predicate === type && spoObjects[row] === withdrawn)) return false;
    }
    return true;
  }

  #numberOf(iri: string): number {
    const found = this.#numbers.get(iri);
    if (found !== undefined) return found;
    const id = this.#triples.dictionary.find(`<${iri}>`);
    this.#note(iri, id);
    return id;
  }

  #note(iri: string, id: number): void {
    if (this.#numbers.size >= maxNumbers) this.#numbers.clear();
    this.#numbers.set(iri, id);
  }

  #predicate(id: number): string {
    return this.#predicates.get(id) ?? '';
  }

  /** A release of one graph has no column of graphs. */
  #graph(place = 0): NamedNode {
    return this.#graphs[place] ?? noGraph;
  }

  #term(id: number): Quad['object'] {
    const place = id & (termPlaces - 1);
    const found = this.#terms[place];
    if (found !== undefined && this.#ids[place] === id) return found;
    const term = readTerm(this.#triples.dictionary.text(id));
    this.#ids[place] = id;
    this.#terms[place] = term;
    if (term.termType === 'NamedNode') this.#note(term.value, id);
    return term;
  }
}
