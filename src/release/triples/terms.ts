// The terms of a release by their numbers, and the numbers of its IRIs; what was read lately is kept.
import { iriTerm, known, readTerm, statement, termLine, type NamedNode, type Quad } from '../../rdf/rdf.js';
import type { Triples } from './triples.js';

/** Places for terms that were read, a power of two: neighbours in a release are neighbours in a document. */
const termPlaces = 1 << 15;
/** Most IRIs whose numbers are remembered, before that begins anew. */
const maxNumbers = 100_000;
const noGraph = iriTerm('');

/** Reads terms; what they are made of never changes. */
export class Terms {
  readonly #dictionary: Triples['dictionary'];
  readonly #graphs: readonly NamedNode[];
  readonly #predicates = new Map<number, string>();
  readonly #ids = new Int32Array(termPlaces);
  readonly #terms = new Array<Quad['object'] | undefined>(termPlaces);
  readonly #numbers = new Map<string, number>();

  constructor({ shape, dictionary }: Triples) {
    this.#dictionary = dictionary;
    const iriOf = (id: number): string => dictionary.text(id).slice(1, -1);
    this.#graphs = shape.graphs.map(({ term }) => (term === 0 ? noGraph : known(iriOf(term))));
    for (const { id } of shape.predicates) this.#predicates.set(id, iriOf(id));
  }

  /** Gives the term with a number. */
  term(id: number): Quad['object'] {
    const place = id & (termPlaces - 1);
    const found = this.#terms[place];
    if (found !== undefined && this.#ids[place] === id) return found;
    const term = readTerm(this.#dictionary.text(id));
    this.#ids[place] = id;
    this.#terms[place] = term;
    if (term.termType === 'NamedNode') this.note(term.value, id);
    return term;
  }

  /** Gives the number of an IRI, which may come from a visitor; 0 where no quad has it. */
  numberOf(iri: string): number {
    const found = this.#numbers.get(iri);
    if (found !== undefined) return found;
    const id = this.#find(`<${iri}>`);
    if (id !== 0) this.note(iri, id);
    return id;
  }

  /** Gives the number of a term, which may come from a visitor; 0 where no quad has it. */
  find(term: Quad['object']): number {
    return this.#find(termLine(term));
  }

  /** Half a character would be read as the sign for what is none (U+FFFD), which a term may have. */
  #find(text: string): number {
    return text.isWellFormed() ? this.#dictionary.find(text) : 0;
  }

  /** Remembers the number of an IRI. */
  note(iri: string, id: number): void {
    if (this.#numbers.size >= maxNumbers) this.#numbers.clear();
    this.#numbers.set(iri, id);
  }

  /** Gives the IRI of a predicate. */
  predicate(id: number): string {
    return this.#predicates.get(id) ?? '';
  }

  /** Gives the quad of four numbers; the graph is a place among those of the release, of which there may be one only. */
  quad(subject: number, predicate: number, object: number, graph = 0): Quad {
    const node = this.term(subject) as NamedNode;
    return statement(node, this.predicate(predicate), this.term(object), this.#graphs[graph] ?? noGraph);
  }
}
