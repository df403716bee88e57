// What the operators of one query share.
import type { Triples } from '../../release/triples/triples.js';
import type { Algebra } from './algebra.js';
import type { Budget } from './budget.js';
import type { Trail } from './cite/trail.js';
import type { Row, Term } from './row.js';
import type { Dataset, Focus } from './view.js';
import type { Vocabulary } from './vocabulary.js';

/** Takes a solution onwards; `true` says that no more is wanted. Who is called leaves the row as it was. */
export type Next = (row: Row) => boolean;

/** Gives variables their places in rows; a subquery has names of its own for what it hides. */
export class Names {
  readonly #slots = new Map<string, number>();
  readonly #fresh: () => number;

  constructor(fresh: () => number) {
    this.#fresh = fresh;
  }

  /** Gives the place of a variable, a new one if need be. */
  slot(name: string): number {
    const known = this.#slots.get(name);
    if (known !== undefined) return known;
    const slot = this.#fresh();
    this.#slots.set(name, slot);
    return slot;
  }

  /** Gives the place of a variable; `undefined` where nothing mentions it. */
  find(name: string): number | undefined {
    return this.#slots.get(name);
  }

  /** Gives the places of variables. */
  slots(names: Iterable<string>): number[] {
    return [...names].map((name) => this.slot(name));
  }

  /** Makes the names of a subquery that shows some of its variables. */
  within(shown: Iterable<string>): Names {
    const inner = new Names(this.#fresh);
    for (const name of shown) inner.#slots.set(name, this.slot(name));
    return inner;
  }
}

/** Holds what a triple pattern has by itself: its matches, and how many of its terms vary in each of its variables. */
export interface Measured {
  readonly count: number;
  readonly variables: readonly { readonly name: string; readonly terms: number }[];
}

/** Holds what one query has for all its operators. */
export interface Context {
  /** Makes the operator of a pattern that hands its solutions on. */
  readonly compile: (pattern: Algebra.Operation, place: Place, next: Next) => Next;
  readonly triples: Triples;
  readonly vocabulary: Vocabulary;
  readonly budget: Budget;
  readonly dataset: Dataset;
  readonly base: string;
  readonly now: Date;
  /** Follows what solutions rest on, where that is asked for. */
  readonly trail: Trail | undefined;
  /** Functions by IRI beside those of SPARQL. */
  readonly functions: ReadonlyMap<string, (...terms: Term[]) => Term>;
  /** What was counted of triple patterns, for joins ask again and again. */
  readonly measured: Map<Algebra.Pattern, Measured>;
  /** Gives a place in rows that nothing else has. */
  readonly freshSlot: () => number;
  /** Makes a row with nothing in it, once all places are known. */
  readonly freshRow: () => Row;
  /** Makes a blank node; for a label the same until the next solution is counted. */
  readonly blank: (label?: string) => Term;
  /** Says that another solution begins. */
  readonly countSolution: () => void;
}

/** Says where in a query a pattern stands: what is bound before it, always or sometimes, and through what it looks. */
export interface Place {
  readonly names: Names;
  readonly bound: ReadonlySet<string>;
  readonly seen: ReadonlySet<string>;
  readonly focus: Focus;
  /** Variables that EXISTS puts values in the place of (§18.6, substitute): where bound, they are terms. */
  readonly fixed: ReadonlySet<string>;
}

/** Gives the place behind a pattern that binds these. */
export function behind(
  place: Place,
  { certain, possible }: { certain: Iterable<string>; possible: Iterable<string> },
): Place {
  return { ...place, bound: new Set([...place.bound, ...certain]), seen: new Set([...place.seen, ...possible]) };
}

/** Gives a place where nothing is bound yet. */
export function alone(place: Place): Place {
  return { ...place, bound: new Set(), seen: new Set() };
}
