// Reads the triples that fit, one by one, for all that is not a pattern of a query's innermost loops.
import type { Triples } from '../../release/triples/triples.js';
import type { Budget } from './budget.js';
import { isSeen, Stretch } from './scan.js';
import type { Focus } from './view.js';

/** Takes a triple; `true` says that no more is wanted. */
export type Visit = (subject: number, predicate: number, object: number) => boolean;

/** Walks through triples in the view that a focus has now. */
export class Reader {
  readonly #triples: Triples;
  readonly #focus: Focus;
  readonly #budget: Budget;
  readonly #stretch: Stretch;

  constructor(triples: Triples, focus: Focus, budget: Budget) {
    this.#triples = triples;
    this.#focus = focus;
    this.#budget = budget;
    this.#stretch = new Stretch(triples);
  }

  /** Visits the triples that fit, each once; 0 fits everything. Tells whether the visitor wants no more. */
  visit(subject: number, predicate: number, object: number, visit: Visit): boolean {
    if (this.#focus.view.isEmpty) return false;
    if (subject === 0 && predicate === 0 && object === 0) return this.#visitAll(visit);
    this.#stretch.seek(subject, predicate, object);
    const { view } = this.#focus;
    const isWhole = view.marks === undefined && view.isSet;
    const stretch = isWhole ? this.#stretch : this.#stretch.still();
    const { low, high, first, second, firstPart, secondPart } = stretch;
    const given = [subject, predicate, object];
    for (let at = low; at < high; at++) {
      this.#budget.step();
      if (!isWhole && !isSeen(stretch, low, at, view)) continue;
      if (first.length > 0) given[firstPart] = first[at] ?? 0;
      if (second.length > 0) given[secondPart] = second[at] ?? 0;
      if (visit(given[0] ?? 0, given[1] ?? 0, given[2] ?? 0)) return true;
    }
    return false;
  }

  /** Visits each term that is a subject or an object, once. */
  nodes(visit: (id: number) => boolean): boolean {
    for (let id = 1; id <= this.#triples.shape.terms; id++) {
      this.#budget.step();
      if (this.isNode(id) && visit(id)) return true;
    }
    return false;
  }

  /** Tells whether a term is a subject or an object. */
  isNode(id: number): boolean {
    const { subjects, objects, shape } = this.#triples;
    if (id > shape.terms || (subjects[id] === subjects[id + 1] && objects[id] === objects[id + 1])) return false;
    if (this.#focus.view.marks === undefined) return true;
    return this.visit(id, 0, 0, () => true) || this.visit(0, 0, id, () => true);
  }

  #visitAll(visit: Visit): boolean {
    const { subjects, shape } = this.#triples;
    for (let id = 1; id <= shape.terms; id++)
      if (subjects[id] !== subjects[id + 1] && this.visit(id, 0, 0, visit)) return true;
    return false;
  }
}
